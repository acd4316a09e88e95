"""Works out of citations: gathering, merging across documents, naming, and telling where the data differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from citecheck.data.journals import journal_key
from citecheck.data.places import place_key
from citecheck.data.scripts import fold
from citecheck.model.citation import Citation, FieldValue, Form, Kind
from citecheck.model.date import Issued
from citecheck.model.person import Person
from citecheck.model.work import Conflict, Work
from citecheck.resolve.keys import Keys, file_key, work_key
from citecheck.resolve.merging import merged
from citecheck.resolve.titles import title_words

_OWN = ("page", "citation-label", "accessed", "year-suffix")
"""Variables that belong to the citing, or to a part, and make no conflict."""


def gather(citations: Sequence[Citation], same: Mapping[str, str]) -> tuple[list[Citation], list[Work]]:
    """Return the citations with their works' ids, and the works in order of first citation.

    ``same`` gives for each full citation of a printed work the first one of that work.
    """
    clusters = _clusters(citations, same)
    names = Keys()
    by_citation: dict[str, str] = {}
    works: list[Work] = []
    for cluster in clusters:
        work = _work(cluster, names)
        works.append(work)
        by_citation.update(dict.fromkeys(work.citations, work.id))
    return [replace(c, work=by_citation.get(c.id)) for c in citations], works


def _clusters(citations: Sequence[Citation], same: Mapping[str, str]) -> list[list[Citation]]:
    parent: dict[str, str] = dict(same)

    def find(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    files: dict[tuple[object, ...], str] = {}
    eligible: list[Citation] = []
    for c in citations:
        if (c.unresolved and c.kind is not Kind.MARKER) or (c.kind is Kind.MARKER and c.antecedent is None):
            continue
        eligible.append(c)
        if c.archival is not None:
            # A file of an archive that nobody names is one only within its document.
            scope = "" if c.archival.archive else c.document
            key = (
                scope,
                *c.archival.file_key(),
                c.archival.folios if c.archival.fond is None and not c.archival.delo else (),
            )
            parent[find(c.id)] = find(files.setdefault(key, c.id))
        elif c.antecedent is not None:
            parent[find(c.id)] = find(c.antecedent)
    clusters: dict[str, list[Citation]] = defaultdict(list)
    for c in eligible:
        clusters[find(c.id)].append(c)
    return list(clusters.values())


def _work(cluster: list[Citation], names: Keys) -> Work:
    lead = _lead(cluster)
    fields = merged(cluster, lead)
    if lead.archival is not None:
        key = file_key(lead.archival)
        ref = replace(
            lead.archival,
            archive_name=next(
                (c.archival.archive_name for c in cluster if c.archival and c.archival.archive_name), None
            ),
            fond_title=next((c.archival.fond_title for c in cluster if c.archival and c.archival.fond_title), None),
            delo_title=next((c.archival.delo_title for c in cluster if c.archival and c.archival.delo_title), None),
            folios=(),
            implicit=(),
            printed=(),
            archive_span=None,
        )
    else:
        key = work_key(lead.kind, fields)
        ref = None
    return Work(
        id=names.take(key),
        kind=_kind(cluster),
        fields=fields,
        citations=tuple(c.id for c in cluster),
        documents=tuple(dict.fromkeys(c.document for c in cluster)),
        archival=ref,
        conflicts=_conflicts(cluster) if ref is None else (),
    )


def _lead(cluster: list[Citation]) -> Citation:
    """The citation that says most: full forms before others, then by number of fields."""
    return max(cluster, key=lambda c: (c.form is Form.FULL, _weight(c)))


def _weight(c: Citation) -> int:
    return sum(len(f.value) if isinstance(f.value, str) else 20 for f in c.fields if f.span is not None)


def _kind(cluster: list[Citation]) -> Kind:
    kinds = Counter(c.kind for c in cluster if c.form is Form.FULL) or Counter(c.kind for c in cluster)
    if Kind.COLLECTION in kinds:
        return Kind.COLLECTION
    return kinds.most_common(1)[0][0]


def _conflicts(cluster: list[Citation]) -> tuple[Conflict, ...]:
    """Variables that full citations of the work give differently, beyond script, spelling and abbreviation."""
    found = []
    full = [c for c in cluster if c.form is Form.FULL]
    names = dict.fromkeys(f.name for c in full for f in c.fields if f.name not in _OWN)
    for name in names:
        groups: dict[str, tuple[str, list[str]]] = {}
        for c in full:
            value = c.get(name)
            if value is None:
                continue
            key = _conflict_key(name, value)
            groups.setdefault(key, (shown(value), []))[1].append(c.id)
        if len(groups) > 1 and not _compatible(name, list(groups)):
            found.append(Conflict(name, tuple((text, tuple(ids)) for text, ids in groups.values())))
    return tuple(found)


def _conflict_key(name: str, value: FieldValue) -> str:
    if isinstance(value, tuple):
        return " ".join(sorted(fold(p.family or p.literal) for p in value))
    if isinstance(value, Issued):
        return value.edtf()
    if name == "container-title":
        return journal_key(value)
    if name == "publisher-place":
        value = place_key(value)
    if name in ("issue", "volume"):
        return re.sub(r"\s*\(.*\)", "", value)
    return " ".join(title_words(value))


def _compatible(name: str, keys: list[str]) -> bool:
    """Whether differing values say the same in different words: short and long title, year and day."""
    shortest = min(keys, key=len)
    if name in ("title", "issued", "publisher", "publisher-place", "author", "editor"):
        return all(key.startswith(shortest) for key in keys)
    return False


def shown(value: FieldValue) -> str:
    """Return a variable as a person reads it."""
    if isinstance(value, str):
        return value
    if isinstance(value, Issued):
        return value.edtf()
    return "; ".join(_name(p) for p in value)


def _name(person: Person) -> str:
    return person.literal or ", ".join(x for x in (person.sort_name, person.given) if x)
