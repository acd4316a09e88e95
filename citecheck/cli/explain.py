"""``citecheck explain``: one rule's page."""

from __future__ import annotations

import sys

import click

from citecheck.cli._common import colour_option, coloured, fail, nearest


@click.command("explain", short_help="Show a rule's page: reason, examples, fix, source.")
@click.argument("code")
@colour_option
def command(code: str, colour: str) -> None:
    """Show why a rule exists, what it flags and what it passes, how to fix it, and whose convention it is.

    \b
    Examples:
      citecheck explain ARC006
      citecheck explain share-contradicted
    """
    from citecheck.pipeline import find_rule

    rule = find_rule(code)
    if rule is None:
        fail(f"no rule is called {code}{nearest(code)}")
    if sys.stdout.isatty() or coloured(colour):
        from rich.console import Console
        from rich.markdown import Markdown

        Console(force_terminal=coloured(colour) or None, no_color=not coloured(colour)).print(Markdown(rule.page))
    else:
        click.echo(rule.page, nl=False)
