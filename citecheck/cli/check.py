"""``citecheck check``: the files of references themselves."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from citecheck.cli._common import emit, fail, settings
from citecheck.config import SEVERITIES
from citecheck.report import Options, formats, output

_RANKS = {"never": 9, "error": 3, "warning": 2, "info": 1}


@click.command("check", short_help="Lint archival_refs.yaml.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "-f", "name", type=click.Choice(formats()), default="text", show_default=True)
@click.option("--output", "-o", "target", metavar="FILE", help="Write the report to a file instead of standard output.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), default=None, help="Exit with 1 from this severity on.")
@click.option(
    "--config", "config_path", type=click.Path(dir_okay=False), metavar="FILE", help="Use this configuration."
)
@click.option("--isolated", is_flag=True, help="Ignore all configuration files.")
def command(
    files: tuple[str, ...],
    name: str,
    target: str | None,
    fail_on: str | None,
    config_path: str | None,
    isolated: bool,
) -> None:
    """Check files of archival references, as “citecheck export --archival” writes them and people mend them.

    The findings are those of the rules for archival references. A file that does not fit the schema
    (docs/archival.md) is no such file: what is wrong is said line by line, and the exit status is 2.

    \b
    Examples:
      citecheck check archival_refs.yaml
      citecheck check archival_refs.yaml --format json --fail-on warning
    """
    from citecheck.pipeline import check_archival_files

    config = settings(files, config_path, isolated)
    scan, problems = check_archival_files(files, replace(config, select=config.select or ("ARC", "NUM3")))
    if scan.documents:
        options = Options(colour=sys.stdout.isatty() and target is None, width=100, checks=False)
        emit(output(name).write(scan, options), target, [d.path for d in scan.documents], machine=name != "text")
    for problem in problems:
        click.echo(f"citecheck: {problem}", err=True)
    if problems:
        sys.exit(2)
    if not scan.documents:
        fail("nothing to check")
    worst = max((f.severity.rank for f in scan.findings), default=0)
    sys.exit(1 if worst >= _RANKS[fail_on or config.fail_on] else 0)
