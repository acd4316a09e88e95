"""``citecheck rules``: the catalogue."""

from __future__ import annotations

import sys

import click

from citecheck.pipeline import FAMILIES, Rule, rules


@click.command("rules", short_help="List all rules.")
@click.argument("prefix", default="")
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(prefix: str, name: str) -> None:
    """List the rules, or those whose code begins with PREFIX.

    \b
    Examples:
      citecheck rules
      citecheck rules NUM
    """
    chosen = [rule for rule in rules() if rule.code.startswith(prefix.upper())]
    if name == "json":
        from msgspec import json as encoder

        rows = [
            {
                "code": r.code,
                "name": r.name,
                "severity": r.severity.value,
                "family": FAMILIES[r.family],
                "summary": r.summary,
            }
            for r in chosen
        ]
        click.echo(encoder.format(encoder.encode(rows), indent=2))
    elif sys.stdout.isatty():
        _table(chosen)
    else:
        for rule in chosen:
            click.echo(f"{rule.code}  {rule.severity.value:<8} {rule.name:<28} {rule.summary}")


def _table(chosen: list[Rule]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for title in ("code", "severity", "name", "what it flags"):
        table.add_column(title)
    colours = {"error": "red", "warning": "yellow", "info": "blue"}
    for rule in chosen:
        table.add_row(rule.code, f"[{colours[rule.severity.value]}]{rule.severity.value}[/]", rule.name, rule.summary)
    Console().print(table)
