"""``citecheck explain``: one rule's page."""

from __future__ import annotations

import sys

import click

from citecheck.cli._common import fail
from citecheck.pipeline import find_rule, rules


@click.command("explain", short_help="Show a rule's page: reason, examples, fix, source.")
@click.argument("code")
def command(code: str) -> None:
    """Show why a rule exists, what it flags and what it passes, how to fix it, and whose convention it is.

    \b
    Examples:
      citecheck explain ARC006
      citecheck explain share-contradicted
    """
    rule = find_rule(code)
    if rule is None:
        from difflib import get_close_matches

        names = [r.code for r in rules()] + [r.name for r in rules()]
        near = get_close_matches(code.upper(), names, 1) or get_close_matches(code.lower(), names, 1)
        fail(f"no rule is called {code}" + (f"; did you mean {near[0]}?" if near else "; see “citecheck rules”"))
        return
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(rule.page))
    else:
        click.echo(rule.page, nl=False)
