"""``citecheck scan``: read documents and say what does not add up."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace

import click

from citecheck.cli._common import codes_of, colour_option, coloured, emit, file_options, run_scan, settings
from citecheck.config import SEVERITIES
from citecheck.report import Options, formats, output

_RANKS = {"never": 9, "error": 3, "warning": 2, "info": 1}


@click.command("scan", short_help="Read documents and report what does not add up.")
@file_options
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(formats()),
    default="text",
    show_default=True,
    help="How to report.",
)
@click.option("--output", "-o", "target", metavar="FILE", help="Write the report to a file instead of standard output.")
@click.option(
    "--select",
    metavar="CODES",
    multiple=True,
    help="Only these rules: codes or prefixes, with commas (ARC,CIT003).",
)
@click.option("--ignore", metavar="CODES", multiple=True, help="Not these rules.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default=None,
    help="Exit with 1 from this severity on.  [default: error]",
)
@click.option("--checks", is_flag=True, help="Show every number that was checked, the right ones too.")
@click.option(
    "--stdin-filename", default="-", metavar="NAME", help="Name and format of what comes from standard input."
)
@colour_option
def command(
    paths: tuple[str, ...],
    exclude: tuple[str, ...],
    config_path: str | None,
    isolated: bool,
    jobs: int | None,
    name: str,
    target: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    checks: bool,
    stdin_filename: str,
    colour: str,
) -> None:
    """Read documents (files, folders, - for standard input) and report what does not add up.

    \b
    Examples:
      citecheck scan essay.md
      citecheck scan chapters/ --select ARC,CIT --fail-on warning
      citecheck scan book/ --format json -o scan.json
      pandoc thesis.docx -t markdown | citecheck scan - --stdin-filename thesis.md

    \b
    Exit status:
      0  nothing at or above --fail-on
      1  findings at or above it
      2  something named could not be read, or the options are unusable
    """
    config = settings(paths, config_path, isolated)
    config = replace(config, select=codes_of(select) or config.select, ignore=(*config.ignore, *codes_of(ignore)))
    scan, failed = run_scan(paths, config, exclude, jobs, stdin_filename)
    if config.per_path_ignores:
        from citecheck.checking import allowed

        scan = allowed(scan, config)
    on_terminal = sys.stdout.isatty() and target is None
    width = min(shutil.get_terminal_size().columns, 120) if on_terminal else 100
    if scan.documents or name != "text":
        options = Options(colour=coloured(colour, target), width=width, checks=checks)
        sources = [d.path for d in scan.documents]
        emit(output(name).write(scan, options), target, sources, machine=name != "text")
    worst = max((f.severity.rank for f in scan.findings), default=0)
    sys.exit(2 if failed else 1 if worst >= _RANKS[fail_on or config.fail_on] else 0)
