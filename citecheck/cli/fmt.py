"""``citecheck fmt``: one style for .bib files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from citecheck.cli._common import colour_option, coloured, complain, fail, printable, read_stdin, settings
from citecheck.cli._writing import difference


@click.command("fmt", short_help="Write .bib files in one style.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if a file would change.")
@click.option("--diff", "show", is_flag=True, help="Change nothing; print what would change.")
@click.option("--indent", type=click.IntRange(0, 16), default=None, help="Spaces before a field.  [default: 2]")
@click.option("--align/--no-align", default=None, help="Equals signs under each other.  [default: align]")
@click.option(
    "--order", type=click.Choice(["keep", "standard"]), default=None, help="Order of fields.  [default: keep]"
)
@click.option(
    "--sort",
    type=click.Choice(["none", "key", "year", "type"]),
    default=None,
    help="Order of entries.  [default: none]",
)
@click.option(
    "--letters",
    type=click.Choice(["keep", "unicode", "latex"]),
    default=None,
    help="Accented letters.  [default: keep]",
)
@click.option(
    "--key",
    metavar="PATTERN",
    default=None,
    help="New keys, such as {family}{year}{word}; texts that cite the old ones are not changed.",
)
@click.option(
    "--config", "config_path", type=click.Path(dir_okay=False), metavar="FILE", help="Use this configuration."
)
@click.option("--isolated", is_flag=True, help="Ignore all configuration files.")
@colour_option
def command(
    files: tuple[str, ...],
    only_check: bool,
    show: bool,
    config_path: str | None,
    isolated: bool,
    colour: str,
    **options: Any,
) -> None:
    """Write .bib files in one style, in place; - is standard input to standard output.

    No entry, field, comment or macro is lost, and doing it again changes nothing. Entries whose syntax is at fault, and
    what stands between entries, stay byte for byte as they are. Options can stand under [tool.citecheck.fmt].

    \b
    Examples:
      citecheck fmt bibliography.bib
      citecheck fmt --check *.bib
      citecheck fmt --diff --order standard thesis.bib

    \b
    Exit status:
      0  nothing to do, or done
      1  with --check or --diff: a file would change
      2  a file could not be read or written
    """
    from citecheck.bibliography import BibSource, formatted_bytes, read_bibliography, read_data, style_of

    config = settings(files, config_path, isolated)
    try:
        style = style_of({**dict(config.fmt), **{k: v for k, v in options.items() if v is not None}})
    except ValueError as error:
        fail(f"{config.source or 'fmt'}: {error}")
    changed = failed = False
    for path in dict.fromkeys(files):
        one = read_data("-", read_stdin()) if path == "-" else read_bibliography(path)
        if not isinstance(one, BibSource):
            complain(f"{printable(one.path)}: {one.reason}")
            failed = True
            continue
        text, data = formatted_bytes(one, style)
        if path == "-" and not (only_check or show):
            click.echo(data, nl=False)
        elif text != one.source.exact:
            changed = True
            if show:
                click.echo(difference(one.source.exact, text, one.path, coloured(colour)), nl=False)
            if only_check:
                complain(f"{printable(path)}: would change")
            elif not show:
                _write(path, data)
    sys.exit(2 if failed else 1 if changed and (only_check or show) else 0)


def _write(path: str, data: bytes) -> None:
    from citecheck.cli._guard import reason
    from citecheck.export.atomic import write_bytes

    try:
        write_bytes(Path(path), data)
    except OSError as error:
        fail(f"{printable(path)}: it cannot be written: {reason(error)}")
