"""``citecheck export``: the cleaned bibliography of what was scanned."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import STDIN, emit, fail, file_options, run_scan, settings
from citecheck.cli._writing import check_options, write_works, writing_options

if TYPE_CHECKING:
    from citecheck.model.scan import Scan


_DEFAULT = "bibtex"


@click.command("export", short_help="Write the cleaned bibliography of documents.")
@file_options
@writing_options(_DEFAULT)
@click.option(
    "--archival",
    "archival_target",
    metavar="FILE",
    help="Write the archival references as well: .yaml (comments in it are kept), .csv, or .xml in the manner of EAD3.",
)
@click.option(
    "--stdin-filename", default="-", metavar="NAME", help="Name and format of what comes from standard input."
)
def command(
    paths: tuple[str, ...],
    exclude: tuple[str, ...],
    config_path: str | None,
    isolated: bool,
    jobs: int | None,
    name: str,
    style: str | None,
    target: str | None,
    into: str | None,
    archival_target: str | None,
    stdin_filename: str,
) -> None:
    """Write every work that the documents cite, once, as a bibliography.

    The same input always gives the same bytes.

    \b
    Examples:
      citecheck export essay.md > essay.bib
      citecheck export --to csl-json chapters/ -o book.json
      citecheck export chapters/ -o bibliography.bib --archival archival_refs.yaml
      citecheck export chapters/ -o bibliography.bib --archival archival_refs.csv
      citecheck export chapters/ --into bibliography.bib
      citecheck export chapters/ --to text --style chicago
    """
    name = check_options(name, style, target, into, _DEFAULT)
    if archival_target is not None and archival_target == target:
        raise click.UsageError("--output and --archival name the same file: give two")
    config = settings(paths, config_path, isolated)
    scan, failed = run_scan(paths, config, exclude, jobs, stdin_filename)
    if scan.documents:
        sources = [document.path for document in scan.documents]
        write_works(scan, name, style, target, into, sources)
        if archival_target is not None:
            emit(_archival(scan, archival_target), archival_target, sources)
    sys.exit(2 if failed else 0)


def _archival(scan: Scan, target: str) -> str:
    """The archival references in the format that the name of their file asks for."""
    from citecheck.export.archival import collected, write
    from citecheck.export.archival_tables import as_csv, as_ead
    from citecheck.export.comments import keep_comments

    suffix = Path(target).suffix.lower()
    if suffix == ".csv":
        return as_csv(collected(scan))
    if suffix == ".xml":
        return as_ead(collected(scan))
    old = Path(target)
    if target == STDIN or not old.is_file():
        return write(scan)
    try:
        return keep_comments(old.read_text(encoding="utf-8"), write(scan))
    except (OSError, UnicodeDecodeError) as error:
        fail(f"{target}: its comments cannot be kept, so it is not overwritten: {error}")
        raise AssertionError from error
