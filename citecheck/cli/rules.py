"""``citecheck rules``: the catalogue."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import colour_option, coloured, fail, nearest

if TYPE_CHECKING:
    from citecheck.pipeline import Rule

_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}
_NARROW = 100
"""Below so many columns the summary stands under the name instead of beside it."""


@click.command("rules", short_help="List all rules.")
@click.argument("prefix", default="")
@click.option("--format", "-f", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@colour_option
def command(prefix: str, name: str, colour: str) -> None:
    """List the rules, or those whose code begins with PREFIX.

    \b
    Examples:
      citecheck rules
      citecheck rules NUM
      citecheck rules --format json
    """
    from citecheck.pipeline import FAMILIES, rules

    chosen = [rule for rule in rules() if rule.code.startswith(prefix.upper())]
    if not chosen:
        fail(f"no rule's code begins with {prefix}{nearest(prefix)}")
    if name == "json":
        from msgspec import json as encoder

        from citecheck.report.recording import rule_record

        rows = [rule_record(rule.info(), FAMILIES[rule.family]) for rule in chosen]
        click.echo(encoder.format(encoder.encode(rows), indent=2))
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for rule in chosen:
        _print(rule, width, coloured(colour))


def _print(rule: Rule, width: int, colour: bool) -> None:
    """One line a rule where nothing limits the width; else the summary wrapped beside the name or under it."""
    import textwrap

    severity = rule.severity.value
    level = click.style(f"{severity:<8}", fg=_COLOURS[severity]) if colour else f"{severity:<8}"
    head = f"{rule.code}  {level} {rule.name:<30} "
    indent = len(rule.code) + 2 + 9 + 31
    if not width:
        click.echo(head + rule.summary)
    elif width < _NARROW:
        click.echo(head.rstrip())
        click.echo(textwrap.fill(rule.summary, max(width, 30), initial_indent="        ", subsequent_indent="        "))
    else:
        lines = textwrap.wrap(rule.summary, width - indent)
        click.echo(head + ("\n" + " " * indent).join(lines))
