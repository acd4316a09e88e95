"""``citecheck export``: the cleaned bibliography of what was scanned."""

from __future__ import annotations

import sys

import click

from citecheck.cli._common import emit, file_options, run_scan, settings
from citecheck.export import formats, output


@click.command("export", short_help="Write the cleaned bibliography of documents.")
@file_options
@click.option(
    "--to",
    "name",
    type=click.Choice(formats()),
    default="bibtex",
    show_default=True,
    help="Bibliography format.",
)
@click.option("--output", "-o", "target", metavar="FILE", help="Write to a file instead of standard output.")
@click.option(
    "--archival",
    "archival_target",
    metavar="FILE",
    help="Write the archival references to a YAML file as well.",
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
    target: str | None,
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
    """
    if archival_target is not None and archival_target == target:
        raise click.UsageError("--output and --archival name the same file: give two")
    config = settings(paths, config_path, isolated)
    scan, failed = run_scan(paths, config, exclude, jobs, stdin_filename)
    if scan.documents:
        sources = [document.path for document in scan.documents]
        emit(output(name).write(scan), target, sources)
        if archival_target is not None:
            from citecheck.export.archival import write

            emit(write(scan), archival_target, sources)
    sys.exit(2 if failed else 0)
