"""Facts to findings. One rule is one function in one file, with a page of the same name beside it.

The annotation of a rule's first argument is its subscription: it sees every fact of that kind and nothing else.
Nothing is registered by hand; this package reads its own folders.
"""

from __future__ import annotations

import importlib
import pkgutil
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from citecheck.check.dispatch import Dispatch
from citecheck.check.registry import Rule, registered
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.citation import Form
from citecheck.model.facts import BackReference, CitedFile, CitedPrint, CitedWork, CitingDocument, Facts
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span
from citecheck.model.suppression import Suppression, silenced, suppressions
from citecheck.model.verified import Judged, VerifiedWork

FAMILIES = {
    "ARC": "archival references",
    "BIB": "bibliography files",
    "CIT": "citations and their resolution",
    "NUM": "numbers",
    "VER": "verification",
    "DOC": "documents",
}
_OUTSIDE = "VER"
"""The family whose rules run where sources outside the files are asked, and nowhere else."""


@cache
def rules(folder: str = "") -> tuple[Rule, ...]:
    """Return every rule, or those of one folder alone (``verification``), in order of code."""
    for family in pkgutil.iter_modules(__path__):
        if family.ispkg and folder in ("", family.name):
            package = importlib.import_module(f"{__name__}.{family.name}")
            for module in pkgutil.iter_modules(package.__path__):
                importlib.import_module(f"{package.__name__}.{module.name}")
    mine = (rule for rule in registered() if rule.function.__module__.startswith(f"{__name__}.{folder}"))
    return tuple(sorted(mine, key=lambda rule: rule.code))


def find_rule(code: str) -> Rule | None:
    """Return a rule by its code or name, in any case."""
    wanted = code.strip().lower()
    return next((r for r in rules() if wanted in (r.code.lower(), r.name)), None)


def check(facts: Facts, wanted: Callable[[str], bool] = lambda code: True) -> list[Finding]:
    """Return the findings of all wanted rules, by document and place."""
    subscribers: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules():
        if wanted(rule.code):
            subscribers[rule.subject].append(rule)
    found: list[Finding] = []
    for fact in _facts(facts):
        for kind in type(fact).__mro__:
            for rule in subscribers.get(kind.__name__, ()):
                found.extend(rule.findings(fact))
    order = {d.path: i for i, d in enumerate(facts.documents)}
    comments = [comment for document in facts.documents for comment in suppressions(document)]
    found = list(_in_notes(_unsilenced(found, comments, subscribers[Suppression.__name__], wanted), facts))
    distinct = {(f.rule, f.document, f.span, f.message): f for f in found}
    return sorted(distinct.values(), key=lambda f: (order.get(f.document, -1), f.span, f.rule))


def check_bibliographies(
    files: Iterable[Bibliography], wanted: Callable[[str], bool] = lambda code: True
) -> list[Finding]:
    """Return the findings in bibliography files, by file and place."""
    of_files, of_entries, of_comments = _about_bibliographies(wanted)
    found: list[Finding] = []
    for file in files:
        mine: list[Finding] = []
        for rule in of_files:
            mine.extend(rule.findings(file))
        mine += of_entries.findings(file)
        file.forget_columns()
        mine = _unsilenced(mine, suppressions(file.document, (e.span for e in file.bib.entries)), of_comments, wanted)
        found += sorted(dict.fromkeys(mine), key=lambda f: (f.span, f.rule))
    return found


@lru_cache(8)
def _about_bibliographies(wanted: Callable[[str], bool]) -> tuple[list[Rule], Dispatch, list[Rule]]:
    """The wanted rules about whole bibliographies, about their entries, and about comments in them."""
    of: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules():
        if wanted(rule.code):
            of[rule.subject].append(rule)
    return of[Bibliography.__name__], Dispatch(of[BibEntry.__name__]), of[Suppression.__name__]


def check_verified(
    works: Sequence[VerifiedWork],
    wanted: Callable[[str], bool] = lambda code: True,
    blocks: Mapping[str, Sequence[Span]] | None = None,
) -> list[Judged]:
    """Return verified works with the findings of the wanted rules that no comment silences.

    ``blocks`` are the places of the entries of each bibliography, by its path.
    """
    mine = [rule for rule in rules("verification") if rule.subject == VerifiedWork.__name__]
    found = [[one for rule in mine for one in rule.findings(work)] for work in works]
    documents = {work.standing.document.path: work.standing.document for work in works}
    comments = [c for path, one in documents.items() for c in suppressions(one, (blocks or {}).get(path, ()))]
    chosen = [one for listed in found for one in listed if wanted(one.rule)]
    left = set(silenced(chosen, comments)[0] if comments else chosen)
    out = []
    for work, listed in zip(works, found, strict=True):
        kept = tuple(one for one in listed if one in left)
        out.append(Judged(work, kept, silenced=bool(listed) and not kept))
    return out


def _unsilenced(
    found: list[Finding], comments: list[Suppression], judges: list[Rule], wanted: Callable[[str], bool]
) -> list[Finding]:
    """Leave out what comments in the documents silence; report those that silence nothing and are asked for."""
    if not comments:
        return found
    left, judged = silenced(found, comments)
    codes = [rule.code for rule in rules() if wanted(rule.code) and rule.family != _OUTSIDE]
    for one in judged:
        asked = tuple(code for code in one.unused if any(c.startswith(code) for c in codes))
        for judge in judges:
            left += judge.findings(replace(one, unused=asked))
    return left


def _in_notes(findings: Iterable[Finding], facts: Facts) -> Iterator[Finding]:
    """Give each finding the label of the note it stands in."""
    bodies = {
        d.path: [(span, note.label) for note in d.notes for span in note.spans] for d in facts.documents if d.notes
    }
    places = {path: sorted(found) for path, found in bodies.items()}
    for finding in findings:
        inside = places.get(finding.document, [])
        index = bisect_right(inside, finding.span.start, key=lambda body: body[0].start) - 1
        if finding.note is None and index >= 0 and inside[index][0].end > finding.span.start:
            finding = replace(finding, note=inside[index][1])
        yield finding


def _facts(facts: Facts) -> Iterator[object]:
    for document in facts.documents:
        mine = tuple(facts.citations_of(document))
        yield CitingDocument(document, mine, facts)
        for citation in mine:
            if citation.archival is not None:
                yield CitedFile(citation, document, facts)
            else:
                yield CitedPrint(citation, document, facts)
            if citation.form in (Form.IBID, Form.SHORT, Form.HEREAFTER):
                yield BackReference(citation, document, facts)
    for work in facts.works:
        yield CitedWork(work, tuple(facts.citation(c) for c in work.citations), facts)
    yield from facts.claims


def weighed(findings: Iterable[Finding], severities: Sequence[tuple[str, str]]) -> list[Finding]:
    """Return findings with the severities that rules are given by code or prefix; the longer prefix wins."""
    if not severities:
        return list(findings)
    given = sorted(severities, key=lambda pair: -len(pair[0]))
    out = []
    for finding in findings:
        chosen = next((name for code, name in given if finding.rule.startswith(code)), finding.severity.value)
        out.append(finding if chosen == finding.severity.value else replace(finding, severity=Severity(chosen)))
    return out


def selector(select: Iterable[str], ignore: Iterable[str], folder: str = "") -> Callable[[str], bool]:
    """Return a test of rule codes: a prefix in ``select`` (all if empty) and none in ``ignore``; the longer prefix wins.

    ``folder`` names the one whose rules are asked about, where it is only one: the others need not be read then.

    Rules that are off by default are wanted when ``select`` has their whole code, or ALL.
    """
    return _selector(tuple(s.upper() for s in select), tuple(i.upper() for i in ignore), folder)


@lru_cache(8)
def _selector(chosen: tuple[str, ...], dropped: tuple[str, ...], folder: str) -> Callable[[str], bool]:
    off = {rule.code for rule in rules(folder) if not rule.default}

    def wanted(code: str) -> bool:
        if code in off and code not in chosen and "ALL" not in chosen:
            return False
        into = max((len(s) for s in chosen if code.startswith(s) or s == "ALL"), default=-1 if chosen else 0)
        out = max((len(i) for i in dropped if code.startswith(i)), default=-1)
        return (into >= 0 and into > out) or (into >= 0 and out < 0)

    return wanted


__all__ = [
    "FAMILIES",
    "Rule",
    "check",
    "check_bibliographies",
    "check_verified",
    "find_rule",
    "rules",
    "selector",
    "weighed",
]
