"""``citecheck verify``: a verdict for every work, with its evidence."""

from __future__ import annotations

import os
import shutil
import sys
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
    settings,
)
from citecheck.report import Options
from citecheck.report.verified import choices, write

if TYPE_CHECKING:
    from citecheck.config import Config
    from citecheck.described import Described
    from citecheck.model.document import Unreadable
    from citecheck.model.verified import VerifiedRun
    from citecheck.model.work import Work
    from citecheck.network import Network
    from citecheck.verify.verdict import Verification

VERDICTS = ("mismatch", "not-found", "unverifiable")
_SEVERITIES = ("error", "warning", "info")


@click.command(
    "verify", short_help="Does the work exist as described? Asks catalogues, an index, the registry of archives."
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--index", "index_path", metavar="INDEX", help="The offline index to ask; see “citecheck index”.")
@click.option("--offline", is_flag=True, help="Ask no service on the network.")
@click.option("--service", "names", multiple=True, metavar="NAME", help="Ask this service only (can be repeated).")
@click.option("--no-service", "without", multiple=True, metavar="NAME", help="Do not ask this one (can be repeated).")
@click.option("--format", "-f", "name", type=click.Choice(choices()), default="text", show_default=True)
@click.option("--output", "-o", "target", metavar="FILE", help="Write to a file instead of standard output.")
@click.option("--select", metavar="CODES", multiple=True, help="Only these rules: codes or prefixes, with commas.")
@click.option("--ignore", metavar="CODES", multiple=True, help="Not these rules.")
@click.option("--fix", is_flag=True, help="Add DOIs and details that verified .bib entries lack.")
@click.option("--unsafe-fixes", is_flag=True, help="Put the records' values in place of those that disagree as well.")
@click.option("--diff", "show", is_flag=True, help="With --fix: show what would change instead of the report.")
@click.option(
    "--export",
    "exports",
    metavar="FILE",
    multiple=True,
    help="Write the works with their verdicts: CSL-JSON (.json) or YAML; into archival_refs.yaml beside each file.",
)
@click.option(
    "--fail-on",
    "fail_on",
    multiple=True,
    type=click.Choice([*VERDICTS, *_SEVERITIES, "never"]),
    default=("mismatch", "error"),
    show_default=True,
    help="Verdicts, or the severity of findings, that make the exit status 1 (can be repeated).",
)
@click.option(
    "--config", "config_path", type=click.Path(dir_okay=False), metavar="FILE", help="Use this configuration file."
)
@click.option("--isolated", is_flag=True, help="Ignore all configuration files.")
@colour_option
def command(
    files: tuple[str, ...],
    index_path: str | None,
    offline: bool,
    names: tuple[str, ...],
    without: tuple[str, ...],
    name: str,
    target: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    show: bool,
    exports: tuple[str, ...],
    fail_on: tuple[str, ...],
    config_path: str | None,
    isolated: bool,
    colour: str,
) -> None:
    """Say of every work whether it exists as described: verified, mismatch, not-found or unverifiable.

    FILES are .bib, CSL-JSON (.json), archival_refs.yaml or documents. Works are looked up in the index, if there is one, then in
    library catalogues and other services on the network; references to archival files are held against the registry of
    archives and catalogues of archives. "not-found" says that the sources asked have nothing like it, never that the work does
    not exist. A service that does not answer is named, and fails no run.

    \b
    Examples:
      citecheck verify bibliography.bib
      citecheck verify bibliography.bib --service crossref --service k10plus
      citecheck verify bibliography.bib --offline --index works.index
      citecheck verify thesis.md --offline --format json
      citecheck verify bibliography.bib --index works.index --fix --diff
      citecheck verify bibliography.bib --index works.index --format markdown >> "$GITHUB_STEP_SUMMARY"
    """
    from citecheck.data.archives import add_own
    from citecheck.network import answers
    from citecheck.verification import kinds_of
    from citecheck.verify.index import Index, NoIndex
    from citecheck.verifying import judged, shared_out

    config = settings(files, config_path, isolated)
    config = replace(config, select=codes_of(select) or config.select, ignore=(*config.ignore, *codes_of(ignore)))
    add_own(config.archives)
    try:
        index = Index(Path(index_path)) if index_path is not None else None
    except NoIndex as error:
        fail(f"{printable(index_path or '')}: {error}")
    kinds = kinds_of(index)
    online = _network(config, names, without, offline)

    def ask(works: list[Work]) -> list[Verification]:
        from citecheck.cli._progress import progress

        with progress(len(works), "ask", "writing") as step:
            return list(answers(works, index, kinds, online, step))

    read, unreadable = _read(files)
    answered = shared_out(read, ask([work for file in read for work in file.works]))
    run = judged(answered, config, unreadable)
    if fix or unsafe_fixes or show:
        from citecheck.cli._mending import mended, preview

        if show:
            changes = preview(answered, run, unsafe=unsafe_fixes, colour=coloured(colour))
            sys.exit(2 if unreadable else 1 if changes else 0)
        answered = mended(answered, run, ask, unsafe=unsafe_fixes)
        run = judged(answered, config, unreadable)
    for one in exports:
        from citecheck.cli._mending import export_verdicts

        export_verdicts(one, answered)
    width = shutil.get_terminal_size().columns if name == "text" and target is None and sys.stdout.isatty() else 0
    options = Options(colour=coloured(colour, target), width=width)
    emit(write(run, name, options), target, files, machine=name != "text")
    sys.exit(2 if unreadable else 1 if _failed(run, fail_on) else 0)


def _network(config: Config, names: tuple[str, ...], without: tuple[str, ...], offline: bool) -> Network | None:
    """The services that options and configuration choose, until the command ends; leave with status 2 if they cannot be chosen."""
    from citecheck.network import network
    from citecheck.verification import Unusable
    from citecheck.verify.settings import BadSettings, settings_of

    try:
        asking = settings_of(config.verify, os.environ)
        asking = replace(asking, services=names or asking.services, without=(*asking.without, *without))
        return None if offline else click.get_current_context().with_resource(network(asking))
    except BadSettings as error:
        fail(f"{config.source}: “verify”: {error}")
    except Unusable as error:
        fail(str(error))


def _read(files: tuple[str, ...]) -> tuple[list[Described], list[Unreadable]]:
    """Every file that can be read, with its works; and those that cannot."""
    from citecheck.described import Unusable, described
    from citecheck.model.document import Unreadable

    read: list[Described] = []
    unreadable: list[Unreadable] = []
    for path in dict.fromkeys(files):
        try:
            read.append(described(path))
        except Unusable as error:
            complain(f"{printable(path)}: {error}")
            unreadable.append(Unreadable(printable(path), str(error)))
    return read, unreadable


def _failed(run: VerifiedRun, fail_on: tuple[str, ...]) -> bool:
    """Whether a verdict or a finding is one that fails; what is silenced does not count."""
    if "never" in fail_on:
        return False
    ranks = [3 - _SEVERITIES.index(one) for one in fail_on if one in _SEVERITIES]
    worst = max((one.severity.rank for one in run.scan.findings), default=0)
    verdicts = {one.verified.answer.verdict.value for one in run.works if not one.silenced}
    return bool(verdicts & set(fail_on)) or (bool(ranks) and worst >= min(ranks))
