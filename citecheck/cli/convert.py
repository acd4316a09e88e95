"""``citecheck convert``: a .bib file in another format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from citecheck.cli._common import complain, fail, printable, read_stdin
from citecheck.cli._writing import check_options, write_works, writing_options

_DEFAULT = "csl-json"


@click.command("convert", short_help="Write .bib files in another format.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@writing_options(_DEFAULT)
@click.option(
    "--cited-in",
    "texts",
    multiple=True,
    metavar="TEXT",
    help="Keep only what this .tex or .md cites (can be repeated).",
)
def command(
    files: tuple[str, ...], name: str, style: str | None, target: str | None, into: str | None, texts: tuple[str, ...]
) -> None:
    """Write the entries of .bib files in another format; of a key that stands in two files the first counts.

    With --cited-in, keys that are cited and missing are named on standard error, and the exit status is 1.

    \b
    Examples:
      citecheck convert bibliography.bib --to yaml -o works.yml
      citecheck convert all.bib --to biblatex --cited-in thesis.tex -o thesis.bib
      citecheck convert thesis.bib --to text --style gost
      citecheck convert new.bib --into thesis.bib
    """
    from citecheck.bibliography import BibSource, converted, read_bibliography, read_data

    name = check_options(name, style, target, into, _DEFAULT)
    sources: list[BibSource] = []
    failed = False
    for path in dict.fromkeys(files):
        one = read_data("-", read_stdin()) if path == "-" else read_bibliography(path)
        if isinstance(one, BibSource):
            sources.append(one)
        else:
            complain(f"{printable(one.path)}: {one.reason}")
            failed = True
    wanted = _cited(texts) if texts else None
    scan, missing = converted(sources, wanted)
    for key in missing:
        complain(f"{key} is cited and missing")
    if sources:
        write_works(scan, name, style, target, into, [one.path for one in sources])
    sys.exit(2 if failed else 1 if missing else 0)


def _cited(texts: tuple[str, ...]) -> list[str]:
    from citecheck.bibfile.cited import cited_keys
    from citecheck.pipeline import NotText, decode

    keys: dict[str, None] = {}
    for path in texts:
        try:
            text = decode(Path(path).read_bytes()).text
        except (OSError, NotText) as error:
            fail(f"{printable(path)}: {getattr(error, 'strerror', None) or error}")
        keys |= dict.fromkeys(cited_keys(text, latex=path.lower().endswith((".tex", ".ltx", ".aux"))))
    return list(keys)
