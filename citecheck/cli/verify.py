"""``citecheck verify``: a verdict for every work, with its evidence."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import complain, emit, fail, printable, settings

if TYPE_CHECKING:
    from citecheck.verify.verdict import Verification

VERDICTS = ("mismatch", "not-found", "unverifiable")


@click.command("verify", short_help="Hold works against an offline index and the registry of archives.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--index", "index_path", metavar="INDEX", help="The offline index to ask; see “citecheck index”.")
@click.option(
    "--offline", is_flag=True, help="Ask no service on the network. No service is built in yet: this is the only way."
)
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", "-o", "target", metavar="FILE", help="Write to a file instead of standard output.")
@click.option(
    "--fail-on",
    "fail_on",
    multiple=True,
    type=click.Choice([*VERDICTS, "never"]),
    default=("mismatch",),
    show_default=True,
    help="Verdicts that make the exit status 1 (can be repeated).",
)
@click.option(
    "--config", "config_path", type=click.Path(dir_okay=False), metavar="FILE", help="Use this configuration file."
)
@click.option("--isolated", is_flag=True, help="Ignore all configuration files.")
def command(
    files: tuple[str, ...],
    index_path: str | None,
    offline: bool,
    name: str,
    target: str | None,
    fail_on: tuple[str, ...],
    config_path: str | None,
    isolated: bool,
) -> None:
    """Say of every work whether it exists as described: verified, mismatch, not-found or unverifiable.

    FILES are .bib, CSL-JSON (.json), archival_refs.yaml or documents. Books and articles are looked up in the index; references to archival
    files are held against the registry of archives. "not-found" says that the index has nothing like it, never that the
    work does not exist.

    \b
    Examples:
      citecheck verify bibliography.bib --offline --index works.index
      citecheck verify thesis.docx --offline --format json
    """
    from citecheck.data.archives import add_own
    from citecheck.verification import Unusable, kinds_of, verified, works_in
    from citecheck.verify.index import Index, NoIndex

    if not offline and index_path is None:
        raise click.UsageError("give --index INDEX to ask an index, or --offline to ask the registry of archives alone")
    add_own(settings(files, config_path, isolated).archives)
    try:
        index = Index(Path(index_path)) if index_path is not None else None
    except NoIndex as error:
        fail(f"{printable(index_path or '')}: {error}")
    answers: list[Verification] = []
    failed = False
    kinds = kinds_of(index)
    for path in dict.fromkeys(files):
        try:
            works = works_in(path)
        except Unusable as error:
            complain(f"{printable(path)}: {error}")
            failed = True
            continue
        answers += [verified(work, index, kinds) for work in works]
    emit(_json(answers) if name == "json" else _text(answers), target, files, machine=name == "json")
    sys.exit(2 if failed else 1 if any(one.verdict.value in fail_on for one in answers) else 0)


def _json(answers: list[Verification]) -> str:
    from msgspec import json as encoder

    from citecheck.verify.verdict import SCHEMA

    record = {"schema": SCHEMA, "works": [one.record() for one in answers]}
    return encoder.format(encoder.encode(record), indent=2).decode() + "\n"


def _text(answers: list[Verification]) -> str:
    width = max((len(one.id) for one in answers), default=0)
    lines = [f"{printable(one.id):<{min(width, 40)}}  {one.verdict.value:<12}  {one.reason}" for one in answers]
    counts = Counter(one.verdict.value for one in answers)
    total = ", ".join(f"{counts[name]} {name}" for name in ("verified", *VERDICTS) if counts[name])
    return "\n".join([*lines, f"{len(answers)} works: {total}" if answers else "no works"]) + "\n"
