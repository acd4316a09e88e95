"""The program on one page: files to documents to citations to works and claims to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from citecheck import numbers
from citecheck.check import FAMILIES, Rule, check, find_rule, rules, selector, weighed
from citecheck.config import Config
from citecheck.data.archives import add_own
from citecheck.model.archive import Archive
from citecheck.model.citation import Citation
from citecheck.model.document import Document, Unreadable
from citecheck.model.facts import Facts
from citecheck.model.number import Claim
from citecheck.model.scan import Scan
from citecheck.parse import parse
from citecheck.read import read_bytes, read_path, read_text, shown_path
from citecheck.read.encoding import NotText, decode
from citecheck.read.files import Selection, select_files
from citecheck.resolve import resolve
from citecheck.segment import segment
from citecheck.workers import each


def scan_paths(
    paths: Iterable[str],
    config: Config | None = None,
    jobs: int = 1,
    step: Callable[[str], None] | None = None,
) -> Scan:
    """Read files, in the order of their names, and scan them together. Those that cannot be read are named with reasons.

    ``jobs`` processes parse in parallel (0: one a core); ``step`` is called with each path when it is parsed.
    """
    documents: list[Document] = []
    citations: list[Citation] = []
    unreadable: list[Unreadable] = []
    own = (config or Config()).archives
    add_own(own)
    for path, result in each(partial(parse_path, own=own) if own else parse_path, sorted(paths), jobs):
        if isinstance(result, Unreadable):
            unreadable.append(result)
        else:
            documents.append(result[0])
            citations.extend(result[1])
        if step is not None:
            step(path)
    return finish(documents, citations, config or Config(), unreadable)


def scan_stream(name: str, data: bytes, paths: Iterable[str] = (), config: Config | None = None) -> Scan:
    """Scan bytes as a file of that name, together with other files."""
    add_own((config or Config()).archives)
    read = [read_bytes(name, data), *(read_path(path) for path in sorted(paths))]
    documents = [one for one in read if isinstance(one, Document)]
    citations = [citation for document in documents for citation in parse(document, segment(document))]
    return finish(documents, citations, config or Config(), [one for one in read if isinstance(one, Unreadable)])


def parse_path(path: str, own: tuple[Archive, ...] = ()) -> tuple[Document, list[Citation]] | Unreadable:
    """Read and parse one file: what can be done for each by itself. ``own`` are the user's archives."""
    if own:
        add_own(own)
    document = read_path(path)
    if isinstance(document, Unreadable):
        return document
    return document, parse(document, segment(document))


def check_archival_files(paths: Iterable[str], config: Config | None = None) -> tuple[Scan, list[str]]:
    """Check files of archival references; return the scan of those that fit the schema and what is wrong with others."""
    from citecheck.bibfile.archival import Malformed, read

    add_own((config or Config()).archives)
    documents: list[Document] = []
    citations: list[Citation] = []
    problems: list[str] = []
    for path in paths:
        text = read_path(path)
        if isinstance(text, Unreadable):
            problems.append(f"{path}: {text.reason}")
            continue
        document = replace(text, format="archival-yaml", flows=(), notes=(), markers=())
        try:
            citations += read(document)
            documents.append(document)
        except Malformed as error:
            problems += [f"{path}:{problem}" for problem in error.problems]
    return finish(documents, citations, config or Config()), problems


def scan_text(text: str, path: str = "-", config: Config | None = None) -> Scan:
    """Scan a string as if it were a file of that name."""
    return scan_documents([read_text(text, path)], config)


def scan_documents(documents: Sequence[Document], config: Config | None = None) -> Scan:
    """Scan documents together: the same work cited in two of them is one work."""
    add_own((config or Config()).archives)
    citations = [citation for document in documents for citation in parse(document, segment(document))]
    return finish(documents, citations, config or Config())


def finish(
    documents: Sequence[Document],
    citations: Sequence[Citation],
    config: Config,
    unreadable: Sequence[Unreadable] = (),
) -> Scan:
    """Resolve, count and check what was parsed."""
    resolved, works = resolve(documents, citations)
    by_document: dict[str, list[Citation]] = {d.path: [] for d in documents}
    for citation in resolved:
        by_document[citation.document].append(citation)
    known: list[numbers.Named] = []
    claims: list[Claim] = [claim for d in documents for claim in numbers.claims(d, by_document[d.path], known)]
    claims += numbers.between(known) if len(documents) > 1 else []
    facts = Facts(tuple(documents), tuple(resolved), tuple(works), tuple(claims))
    findings = weighed(check(facts, selector(config.select, config.ignore)), config.severity)
    used = {f.rule for f in findings}
    return Scan(
        tuple(documents),
        tuple(resolved),
        tuple(works),
        tuple(claims),
        tuple(findings),
        tuple(unreadable),
        tuple(rule.info() for rule in rules() if rule.code in used),
    )


__all__ = [
    "FAMILIES",
    "NotText",
    "Rule",
    "Scan",
    "Selection",
    "decode",
    "find_rule",
    "parse_path",
    "rules",
    "scan_documents",
    "scan_paths",
    "scan_stream",
    "scan_text",
    "select_files",
    "shown_path",
]
