"""``citecheck check``: bibliographies and files of references themselves."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import (
    codes_of,
    colour_option,
    coloured,
    complain,
    emit,
    fail,
    printable,
    read_stdin,
    settings,
)
from citecheck.cli._writing import encoded, write_bib
from citecheck.config import SEVERITIES, Config
from citecheck.report import Options, formats, output

if TYPE_CHECKING:
    from citecheck.bibliography import BibSource
    from citecheck.model.finding import Finding
    from citecheck.model.scan import Scan

_RANKS = {"never": 9, "error": 3, "warning": 2, "info": 1}
_ROUNDS = 5
"""A fix can make room for another; so many rounds are enough for all."""


@click.command("check", short_help="Lint .bib files and archival_refs.yaml.")
@click.argument("files", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--exclude", metavar="PATTERN", multiple=True, help="Leave out files of folders, in the manner of .gitignore."
)
@click.option("--format", "-f", "name", type=click.Choice(formats()), default="text", show_default=True)
@click.option("--output", "-o", "target", metavar="FILE", help="Write the report to a file instead of standard output.")
@click.option("--select", metavar="CODES", multiple=True, help="Only these rules: codes or prefixes, with commas.")
@click.option(
    "--extend-select", metavar="CODES", multiple=True, help="These rules as well: those that are off by default."
)
@click.option("--ignore", metavar="CODES", multiple=True, help="Not these rules.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), default=None, help="Exit with 1 from this severity on.")
@click.option("--fix", is_flag=True, help="Make the repairs that cannot change what is meant.")
@click.option("--unsafe-fixes", is_flag=True, help="Make the other repairs as well.")
@click.option("--since", metavar="REVISION", help="Report only what was not there in a revision of git.")
@click.option("--baseline", metavar="FILE", help="Leave out the findings that FILE knows.")
@click.option("--write-baseline", metavar="FILE", help="Write the findings to FILE as known ones.")
@click.option("--add-ignores", is_flag=True, help="Silence each finding by a comment before its entry.")
@click.option("--no-cache", is_flag=True, help="Check files that have not changed anew as well.")
@click.option("--stdin-filename", default="-.bib", metavar="NAME", help="Name of what comes from standard input.")
@click.option(
    "--config", "config_path", type=click.Path(dir_okay=False), metavar="FILE", help="Use this configuration."
)
@click.option("--isolated", is_flag=True, help="Ignore all configuration files.")
@colour_option
def command(
    files: tuple[str, ...],
    exclude: tuple[str, ...],
    name: str,
    target: str | None,
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    fix: bool,
    unsafe_fixes: bool,
    since: str | None,
    baseline: str | None,
    write_baseline: str | None,
    add_ignores: bool,
    no_cache: bool,
    stdin_filename: str,
    config_path: str | None,
    isolated: bool,
    colour: str,
) -> None:
    """Check .bib files, and files of archival references (archival_refs.yaml). Folders give both.

    Nothing is asked of the network. Files are changed by --fix, --unsafe-fixes and --add-ignores only.

    \b
    Examples:
      citecheck check bibliography.bib
      citecheck check *.bib --fix
      citecheck check chapters/ --exclude old/
      citecheck check bibliography.bib --since main --format github
      citecheck check thesis.bib --write-baseline known.json

    \b
    Exit status:
      0  nothing at or above --fail-on
      1  findings at or above it
      2  a file could not be read, or the options are unusable
    """
    config = settings(files, config_path, isolated)
    config = replace(
        config,
        select=codes_of(select) or config.select,
        extend_select=(*config.extend_select, *codes_of(extend_select)),
        ignore=(*config.ignore, *codes_of(ignore)),
        baseline=baseline or config.baseline,
    )
    piped = read_stdin() if "-" in files else None
    paths, failed = _chosen([path for path in files if path != "-"], config, exclude)
    plain = not (fix or unsafe_fixes or add_ignores or since or config.baseline or write_baseline or no_cache)
    sources: list[BibSource] = []
    if plain and piped is None:
        scan = _cached(paths, config)
    else:
        scan, sources = _run(paths, piped, stdin_filename, config)
    if fix or unsafe_fixes:
        scan, sources = _fixed(scan, sources, config, unsafe=unsafe_fixes, rerun=(paths, piped, stdin_filename))
    scan = _known_left_out(scan, sources, config, since, write_baseline)
    if add_ignores:
        _add_ignores(scan, sources)
    for one in scan.unreadable:
        complain(f"{printable(one.path)}: {one.reason}")
    if scan.documents:
        width = min(shutil.get_terminal_size().columns, 120) if sys.stdout.isatty() and target is None else 100
        options = Options(colour=coloured(colour, target), width=width)
        emit(output(name).write(scan, options), target, [d.path for d in scan.documents], machine=name != "text")
    if scan.unreadable or failed:
        sys.exit(2)
    worst = max((f.severity.rank for f in scan.findings), default=0)
    sys.exit(0 if write_baseline else 1 if worst >= _RANKS[fail_on or config.fail_on] else 0)


def _chosen(given: list[str], config: Config, exclude: tuple[str, ...]) -> tuple[list[str], bool]:
    """The files to check, and whether a folder gave none."""
    if not any(Path(path).is_dir() for path in given):
        return sorted(set(given)), False
    from citecheck.checking import select_bibliographies

    selection = select_bibliographies(given, config, exclude)
    for path, why in (*selection.problems, *selection.skipped):
        complain(f"{printable(path)}: {why}")
    return selection.files, bool(selection.problems)


def _cached(paths: list[str], config: Config) -> Scan:
    from citecheck.checking import check_cached

    return check_cached(paths, config)


def _run(paths: list[str], piped: bytes | None, name: str, config: Config) -> tuple[Scan, list[BibSource]]:
    from citecheck.checking import check_mixed

    return check_mixed(paths, config, (name, piped) if piped is not None else None)


def _fixed(
    scan: Scan,
    sources: list[BibSource],
    config: Config,
    *,
    unsafe: bool,
    rerun: tuple[list[str], bytes | None, str],
) -> tuple[Scan, list[BibSource]]:
    """Repair the files until nothing more can be; return what is left."""
    from citecheck.bibliography import BibSource, check_files, read_data
    from citecheck.checking import repaired

    count = 0
    for source in sources:
        if source.path == rerun[2]:
            continue  # What was piped in cannot be written back.
        current, findings = source, [f for f in scan.findings if f.document == source.path]
        for _ in range(_ROUNDS):
            text, made = repaired(current, findings, unsafe=unsafe)
            if not made:
                break
            count += made
            again = read_data(source.path, encoded(current, text))
            assert isinstance(again, BibSource)
            current, findings = again, list(check_files([again], config).findings)
        if current is not source:
            write_bib(source.path, encoded(current, current.source.exact))
    if not count:
        return scan, sources
    complain(f"{count} place{'' if count == 1 else 's'} repaired")
    return _run(rerun[0], rerun[1], rerun[2], config)


def _known_left_out(
    scan: Scan, sources: list[BibSource], config: Config, since: str | None, write_to: str | None
) -> Scan:
    """Leave out what a baseline or an older revision has; write a baseline if that is asked."""
    from citecheck.baseline import BaselineError, dump, identities, load, without

    findings = list(scan.findings)
    if write_to is not None:
        emit(dump(findings, identities(findings, sources, scan.documents)), write_to, [d.path for d in scan.documents])
        return scan
    try:
        if config.baseline:
            findings = without(findings, identities(findings, sources, scan.documents), load(Path(config.baseline)))
    except BaselineError as error:
        fail(str(error))
    if since is not None:
        findings = without(findings, identities(findings, sources, scan.documents), _older(since, sources, config))
    used = {f.rule for f in findings}
    return replace(scan, findings=tuple(findings), rules=tuple(r for r in scan.rules if r.code in used))


def _older(revision: str, sources: list[BibSource], config: Config) -> Counter[str]:
    """The findings that the files had in a revision."""
    from citecheck.baseline import identities
    from citecheck.bibliography import BibSource, check_files, read_data
    from citecheck.cli._revisions import NoRevision, at_revision

    old: list[BibSource] = []
    for source in sources:
        try:
            data = at_revision(revision, source.path)
        except NoRevision as error:
            fail(f"--since: {error}")
        if data is not None and isinstance(before := read_data(source.path, data), BibSource):
            old.append(before)
    return Counter(identities(list(check_files(old, config).findings), old))


def _add_ignores(scan: Scan, sources: list[BibSource]) -> None:
    from citecheck.checking import silenced_text

    for source in sources:
        mine: list[Finding] = [f for f in scan.findings if f.document == source.path]
        text = silenced_text(source, mine)
        if text != source.source.exact and Path(source.path).is_file():
            write_bib(source.path, encoded(source, text))
            complain(f"{printable(source.path)}: comments added")
