"""The program on one page, for verification: works of any file, held against an index or a registry."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from citecheck.bibfile.works import works as works_of_bibliography
from citecheck.bibliography import BibSource, read_bibliography
from citecheck.collector import uncollected
from citecheck.described import BIBLIOGRAPHIES, Unusable, described
from citecheck.model.citation import Kind
from citecheck.model.csl import item
from citecheck.model.work import Work
from citecheck.read import shown_path
from citecheck.verify import sources
from citecheck.verify.archives import SOURCE as REGISTRY
from citecheck.verify.archives import judge_file
from citecheck.verify.csl import work_of
from citecheck.verify.index import Index, words_folder
from citecheck.verify.judging import judge
from citecheck.verify.records import Batch, prepared
from citecheck.verify.verdict import Skipped, Verdict, Verification
from citecheck.verify.words import SQLITE
from citecheck.workers import ahead

INDEX = "index"
CATALOGUE = "catalogue"
"""Of the archive, which alone knows its files."""
_UNCOVERED = {
    Kind.NEWSPAPER: "newspapers", Kind.FILM: "films", Kind.MANUSCRIPT: "manuscripts", Kind.LEGAL: "laws",
    Kind.WEB: "web pages", Kind.MARKER: "bare markers",
}  # fmt: skip
"""Kinds that no bibliographic index lists one by one: that one is not there says nothing."""


_LONG = 1 << 22
"""A file of more bytes than this is read by a process of its own."""


def works_in(path: str) -> list[Work]:
    """Return the works of a .bib or CSL-JSON file, an archival_refs.yaml or a document; raise :class:`Unusable`."""
    return list(described(path).works)


def verified(work: Work, index: Index | None, kinds: frozenset[Kind]) -> Verification:
    """Return the answer for one work: archival files by the registry, all else by the index."""
    if work.archival is not None or work.kind is Kind.ARCHIVAL:
        answer = judge_file(work)
        catalogue = (Skipped(CATALOGUE, answer.reason),) if answer.verdict is Verdict.UNVERIFIABLE else ()
        return answer.of((REGISTRY,), catalogue)
    if index is None:
        skipped = Skipped(INDEX, "no index was given")
        return Verification(work.id, Verdict.UNVERIFIABLE, 1.0, skipped=(skipped,), reason="no source was asked")
    answer = judge(work, index.candidates(work), INDEX)
    if answer.verdict is Verdict.NOT_FOUND and (why := _uncovered(work.kind, kinds)):
        return Verification(work.id, Verdict.UNVERIFIABLE, 0.9, skipped=(Skipped(INDEX, why),), reason=why)
    return answer.of((INDEX,), ())


def _uncovered(kind: Kind, kinds: frozenset[Kind]) -> str:
    if kind in _UNCOVERED:
        return f"the index does not list {_UNCOVERED[kind]}"
    return "" if kind in kinds or kind is Kind.OTHER else "the index has no works of its kind"


def kinds_of(index: Index | None) -> frozenset[Kind]:
    """Return the kinds of works that an index holds."""
    if index is None:
        return frozenset()
    return frozenset(work_of({"type": kind}).kind for kind, _ in index.stats().kinds)


def build(
    target: Path,
    paths: Sequence[str],
    step: Callable[[str, int, int], None],
    say: Callable[[str], None] = lambda line: None,
    *,
    into: bool = False,
    engine: str = SQLITE,
) -> tuple[int, int]:
    """Build an index of files; return how many records were read and taken.

    ``step`` hears again and again how far a source is, ``say`` a line of every damaged row that was left out.
    The new index takes the place of an old one when it is whole. What an interrupted build had finished is not done again.
    With ``into`` the records are added to the index that is there.
    """
    unfinished = target if into else target.with_name(target.name + ".partial")
    read = taken = 0
    with uncollected(), Index(unfinished, create=True, engine="" if into else engine) as index:
        for path in paths:
            facts = Path(path).stat()
            identity = (shown_path(os.path.abspath(path)), facts.st_size, facts.st_mtime_ns)  # noqa: PTH100
            if not index.has(*identity):
                try:
                    more = index.add(_batches(path, facts.st_size, say), *identity, step=partial(step, path))
                except (sources.NotRecords, Unusable) as error:
                    raise Unusable(f"{shown_path(path)}: {error}") from error
                read, taken = read + more[0], taken + more[1]
        index.finish()
    if not into:
        shutil.rmtree(words_folder(target), ignore_errors=True)
        if words_folder(unfinished).is_dir():
            words_folder(unfinished).rename(words_folder(target))
        os.replace(unfinished, target)  # noqa: PTH105
    return read, taken


def _batches(path: str, size: int, say: Callable[[str], None]) -> Iterator[Batch]:
    """The records of a file, made ready in a process of their own where that takes long."""
    for one in ahead(_made_ready, path) if size > _LONG else _made_ready(path):
        if isinstance(one, Batch):
            yield one
        else:
            say(one)


def _made_ready(path: str) -> Iterator[Batch | str]:
    """Batches of records, and between them the lines that say which rows were left out."""
    said: list[str] = []
    for batch in prepared(items_of(path, said.append)):
        yield from said
        said.clear()
        yield batch
    yield from said


def items_of(path: str, say: Callable[[str], None]) -> Iterator[Mapping[str, Any]]:
    """Yield the CSL-JSON items of a .bib file or of records in any format; ``say`` hears of rows that are left out."""
    if not path.lower().endswith(BIBLIOGRAPHIES) and not sources.is_bibtex(Path(path)):
        yield from sources.items(Path(path), lambda line: say(f"{shown_path(path)}: {line}"))
        return
    one = read_bibliography(path)
    if not isinstance(one, BibSource):
        raise Unusable(one.reason)
    for work in works_of_bibliography(one.file.bib):
        yield item(work)


__all__ = [
    "CATALOGUE",
    "INDEX",
    "Unusable",
    "build",
    "items_of",
    "kinds_of",
    "verified",
    "works_in",
]
