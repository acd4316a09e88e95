"""``citecheck index``: records of works in one file, to verify against without a network."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import complain, fail, printable
from citecheck.cli._guard import reason

if TYPE_CHECKING:
    from citecheck.verify.index import Index


@click.group("index", short_help="Build and search an offline index of works.")
def command() -> None:
    """Build and search the offline index that "verify --index" uses: one SQLite file.

    \b
    Examples:
      citecheck index build -o works.index crossref/*.json.gz library.bib
      citecheck index add works.index new.jsonl
      citecheck index stats works.index
      citecheck index search works.index bloodlands snyder
    """


_SOURCES = """SOURCES are .bib files, CSL-JSON, JSON or JSON lines of Crossref, OpenAlex or DataCite or with BibTeX "fields", dumps of
Open Library, MARCXML and MARC 21, compressed by gzip or not; the format is told by what stands in a file. Records with the DOI or ISBN of an earlier one are left out, as are those of
the same title, first author, year and volume where neither has such a number."""


@command.command("build", help=f"Build an index of SOURCES.\n\n{_SOURCES}\n\nAn index that is there is replaced when the new one is whole; after an interruption the same command goes on with the files that are not yet in.")  # fmt: skip
@click.option("--output", "-o", "target", required=True, type=click.Path(dir_okay=False), metavar="INDEX")
@click.option("--engine", type=click.Choice(["sqlite", "tantivy"]), default="sqlite", show_default=True, help="What finds records by their words; tantivy is an extra to be installed.")  # fmt: skip
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
def build_command(target: str, engine: str, sources: tuple[str, ...]) -> None:
    _build(Path(target), sources, into=False, engine=engine)


@command.command(
    "add", help=f"Add SOURCES to an index; a file that is in it and has not changed is left out.\n\n{_SOURCES}"
)
@click.argument("target", type=click.Path(dir_okay=False), metavar="INDEX")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
def add_command(target: str, sources: tuple[str, ...]) -> None:
    with _opened(target):
        pass  # Only an index can be added to.
    _build(Path(target), sources, into=True)


def _build(target: Path, sources: tuple[str, ...], *, into: bool, engine: str = "sqlite") -> None:
    from citecheck.verification import Unusable, build
    from citecheck.verify.index import NoIndex

    for source in sources:
        if not Path(source).is_file():
            fail(f"{printable(source)}: there is no such file")

    try:
        with _told() as step:
            read, taken = build(target, sources, step, complain, into=into, engine=engine)
    except Unusable as error:
        fail(str(error))
    except NoIndex as error:
        fail(f"{printable(str(target))}: {error}")
    except OSError as error:
        fail(f"{printable(error.filename or str(target))}: {reason(error)}")
    click.echo(f"{taken:,} works from {read:,} records in {printable(str(target))}")


@contextmanager
def _told() -> Iterator[Callable[[str, int, int], None]]:
    """Yield what hears how far the build is: one line on a terminal, written over and over."""
    shown = ""

    def step(path: str, read: int, taken: int) -> None:
        nonlocal shown
        if sys.stderr.isatty():
            ended = "\n" if shown and shown != path else ""
            shown = path
            click.echo(f"{ended}\r\x1b[K{printable(path)}: {read:,} records, {taken:,} of them new", err=True, nl=False)

    try:
        yield step
    finally:
        if shown:
            click.echo(err=True)


def _opened(path: str) -> Index:
    from citecheck.verify.index import Index, NoIndex

    try:
        return Index(Path(path))
    except NoIndex as error:
        fail(f"{printable(path)}: {error}")


@command.command("stats")
@click.argument("path", metavar="INDEX")
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
def stats_command(path: str, name: str) -> None:
    """Say what an index holds."""
    with _opened(path) as index:
        stats = index.stats()
    if name == "json":
        from msgspec import json as encoder

        kinds = dict(stats.kinds)
        sources = [{"name": n, "records": read, "taken": taken} for n, read, taken in stats.sources]
        record = {"records": stats.records, "bytes": stats.bytes, "kinds": kinds, "sources": sources}
        click.echo(encoder.format(encoder.encode(record), indent=2))
        return
    each = f", {stats.bytes / stats.records:.0f} bytes a work" if stats.records else ""
    click.echo(f"{stats.records:,} works, {stats.bytes:,} bytes{each}")
    for kind, count in stats.kinds:
        click.echo(f"  {kind}: {count:,}")
    for source, read, taken in stats.sources:
        click.echo(f"  from {printable(source)}: {taken:,} of {read:,} records")


@command.command("search")
@click.argument("path", metavar="INDEX")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, metavar="N")
def search_command(path: str, words: tuple[str, ...], limit: int) -> None:
    """Write the works that have WORDS in title or family names, a CSL-JSON item a line, best first.

    The exit status is 1 if nothing is found.
    """
    from msgspec import json as encoder

    from citecheck.model.csl import item

    with _opened(path) as index:
        found = index.search(" ".join(words), limit)
    for one in found:
        click.echo(encoder.encode(item(one)))
    if not found:
        complain("nothing in the index has these words")
        sys.exit(1)
