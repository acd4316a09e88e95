"""What ibid., short titles and defined names stand for, within one document.

One candidate or none: where two sources could be meant the citation stays open and names them. An *ibid.* after
one that stays open stays open too.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from citecheck.data.evidence import may_be_reference
from citecheck.lang import words
from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation, Field, Form, Kind, RelationKind
from citecheck.model.document import Document
from citecheck.model.pages import lies_within
from citecheck.resolve.same_works import is_full_print
from citecheck.resolve.short_forms import Full, ShortForms
from citecheck.resolve.titles import surnames

UNREAD = "the note before it could not be read"
_PRINTED_ONLY = frozenset(
    {RelationKind.REPRODUCED_IN, RelationKind.QUOTED_IN, RelationKind.TRANSLATED_IN, RelationKind.REVIEWED_IN}
)


@dataclass(slots=True)
class _Stream:
    """The running order of notes, or of the text: the sources of the group before, and of this one."""

    before: list[Citation] = field(default_factory=list)
    current: list[Citation] = field(default_factory=list)
    latest: dict[str, Citation] = field(default_factory=dict)
    """The last source of this group that an ibid. of each kind can go on with."""
    group: int = -1
    unread: bool = False
    """Whether a note in between looks like a reference and could not be read."""

    def enter(self, group: int) -> None:
        if group != self.group:
            if self.current:
                self.before, self.unread = self.current, False
            self.current, self.latest, self.group = [], {}, group

    def take(self, citation: Citation) -> None:
        """Take in a source of this group."""
        self.current.append(citation)
        self.latest["any"] = self.latest["archival" if _is_archival(citation) else "printed"] = citation

    def pass_unread(self) -> None:
        """Take in a note whose reference nobody could read: what follows may refer to it."""
        self.enter(-2)
        self.unread = True


def resolve_document(
    document: Document, citations: Sequence[Citation], same: Mapping[str, str] | None = None
) -> list[Citation]:
    """Return the citations of one document with antecedents, inherited fields and, where open, the reason.

    ``same`` gives for each full citation of a printed work the first one of that work.
    """
    order = {note.label: index for index, note in enumerate(document.notes)}
    streams = {"note": _Stream(), "text": _Stream(), "list": _Stream()}
    done: dict[str, Citation] = {}
    reading = sorted(citations, key=lambda c: (c.note is not None, order.get(c.note or "", 0), c.span))
    short_forms = ShortForms(
        [Full(c, -1 if c.context in ("list", "front") else at) for at, c in enumerate(reading) if is_full_print(c)],
        same or {},
    )
    labels = _list_labels(citations)
    unread = deque(_unread_notes(document, citations))
    for at, citation in enumerate(reading):
        listed = citation.context in ("list", "front")
        stream = streams["list" if listed else "note" if citation.note is not None else "text"]
        while citation.note is not None and unread and unread[0] < order.get(citation.note, 0):
            unread.popleft()
            stream.pass_unread()
        if citation.kind is Kind.MARKER:
            done[citation.id] = _marker(citation, labels)
            continue
        stream.enter(citation.group)
        if citation.form is Form.IBID:
            resolved = _ibid(citation, stream, done)
        elif citation.form is Form.SHORT:
            open_or_formed, source = short_forms.resolve(citation, at)
            resolved = (
                open_or_formed
                if source is None
                else _refused(open_or_formed, source) or _filled(open_or_formed, source)
            )
        else:
            resolved = citation
        done[citation.id] = resolved
        stream.take(resolved)
    return [done[c.id] for c in citations]


def _unread_notes(document: Document, citations: Sequence[Citation]) -> list[int]:
    """The indexes of the notes that look like references and yielded none, in order."""
    cited = {c.note for c in citations}
    return [
        index
        for index, note in enumerate(document.notes)
        if note.label not in cited and may_be_reference(document.view(note.spans).text)
    ]


def _wants(citation: Citation) -> str:
    """Return ``archival``, ``printed`` or ``any``: what an ibid. can go on with, by its own words."""
    if citation.archival is not None:
        return "archival"
    if citation.lead in _PRINTED_ONLY:
        return "printed"
    if citation.locator is None or any(d.code == "leaf-label-misread" for d in citation.damages):
        return "any"
    return "printed"


def _ibid(citation: Citation, stream: _Stream, done: dict[str, Citation]) -> Citation:
    wanted = _wants(citation)
    nearest = stream.latest.get(wanted) if citation.lead is None else None
    if nearest is None and stream.unread:
        return replace(citation, unresolved=UNREAD)
    pool = [nearest] if nearest is not None else stream.before
    if not pool:
        return replace(citation, unresolved="nothing is cited before it")
    chosen, reason = _choose(pool, wanted)
    if chosen is None:
        return replace(citation, unresolved=reason, candidates=tuple(c.id for c in pool))
    if chosen.form is not Form.FULL and chosen.unresolved:
        return replace(citation, unresolved="the reference before it is itself open", candidates=chosen.candidates)
    return _refused(citation, chosen) or _continued(citation, chosen)


def _fits(citation: Citation, wanted: str) -> bool:
    return wanted == "any" or (wanted == "archival") == _is_archival(citation)


def _is_archival(citation: Citation) -> bool:
    return citation.kind is Kind.ARCHIVAL or citation.archival is not None


def _choose(pool: list[Citation], wanted: str) -> tuple[Citation | None, str]:
    """Choose the one source of a group that an ibid. can mean."""
    fitting = [c for c in pool if _fits(c, wanted)]
    if not fitting:
        if wanted == "archival":
            return None, "the reference before it is to a printed work, which has no leaves"
        if len(pool) == 1:
            return pool[0], ""
        return None, "the references before it are to archival files"
    if wanted == "any":
        secondary = {c.relation.to for c in fitting if c.relation is not None}
        fitting = [c for c in fitting if c.id not in secondary] or fitting
    if len(fitting) == 1 or len({_identity(c) for c in fitting}) == 1:
        return fitting[-1], ""
    return None, f"the note before it cites {len(fitting)} sources"


def _identity(citation: Citation) -> tuple[object, ...]:
    if citation.archival is not None:
        return ("archival", *citation.archival.file_key())
    return (citation.antecedent or citation.id,)


def _refused(citation: Citation, source: Citation) -> Citation | None:
    """Leave a back-reference open whose page the work it would mean does not have."""
    if citation.locator is None or citation.locator.label != "page" or citation.place_of("page") is not None:
        return None
    value = citation.locator.value
    if source.archival is not None:
        if citation.archival is None and _is_page(citation) and _counts_leaves(source):
            return replace(citation, unresolved="a page is cited, but the file before it by its leaves")
        return None
    extent = source.text_of("page") if source.kind in (Kind.ARTICLE, Kind.CHAPTER) else ""
    if lies_within(value, extent):
        return None
    return replace(citation, unresolved=f"page {value} lies outside pages {extent}", candidates=(source.id,))


def _is_page(citation: Citation) -> bool:
    """Whether the label says page: letters, not a capital I that was read for the l. of a leaf."""
    locator = citation.locator
    return locator is not None and bool(locator.printed_label) and not citation.damages


def _counts_leaves(source: Citation) -> bool:
    """Whether a file is cited by leaves, and says so: ``l. 12``, ``Bl. 12``, not ``p. 12``."""
    pages = {label.rstrip(".").lower() for label in words("archival.page")}
    printed = source.archival.printed_levels("folio") if source.archival else []
    return any(level.label and level.label.rstrip(". ").lower() not in pages for level in printed)


def _continued(citation: Citation, source: Citation) -> Citation:
    """Fill an ibid. from its antecedent."""
    if source.archival is not None:
        return _continued_file(citation, source, source.archival)
    return replace(citation, kind=source.kind, antecedent=source.id, fields=_inherited(citation, source))


def _inherited(citation: Citation, source: Citation) -> tuple[Field, ...]:
    """The fields of a back-reference: its own first, then those of its antecedent that it does not print."""
    own = citation.fields
    if source.get("author") is None and surnames(citation) & surnames(source):
        # "Artizov et al." is the short form of a work that has editors and no author.
        own = tuple(f for f in own if f.name != "author")
    have = {f.name for f in own}
    part = source.kind in (Kind.ARTICLE, Kind.CHAPTER)
    return own + tuple(
        Field(f.name, f.value) for f in source.fields if f.name not in have and (f.name != "page" or part)
    )


def _continued_file(citation: Citation, source: Citation, above: ArchivalRef) -> Citation:
    own = citation.archival or _leaf_of(citation)
    if own is None:
        own = ArchivalRef(folios=above.folios if citation.locator is None else ())
        if citation.locator is not None:
            own = replace(own, folios=(citation.locator.value.replace("–", "-"),))
    ref = own.under(above)
    if len(above.delo) > 1 and not own.delo and own.folios:
        return replace(
            citation,
            kind=Kind.ARCHIVAL,
            archival=replace(ref, delo=()),
            antecedent=source.id,
            unresolved=f"the reference before it names {len(above.delo)} files",
        )
    relation = citation.relation
    if relation is None and citation.archival is None and citation.locator is None:
        relation = source.relation
    return replace(citation, kind=Kind.ARCHIVAL, archival=ref, antecedent=source.id, relation=relation)


def _leaf_of(citation: Citation) -> ArchivalRef | None:
    """``Ibid., I, 7``: a capital I read for the ``l.`` of a leaf."""
    if citation.locator is None or not any(d.code == "leaf-label-misread" for d in citation.damages):
        return None
    value = citation.locator.value.lstrip("I|!., ").replace("–", "-")
    return ArchivalRef(folios=(value,))


def _filled(citation: Citation, source: Citation) -> Citation:
    """Fill a short form from the full one; what it prints itself stays."""
    return replace(citation, kind=source.kind, antecedent=source.id, fields=_inherited(citation, source))


def _list_labels(citations: Sequence[Citation]) -> dict[str, Citation]:
    """Return the entries of a numbered list of sources by their number."""
    labels: dict[str, Citation] = {}
    for citation in citations:
        if citation.label:
            labels.setdefault(citation.label, citation)
    return labels


def _marker(citation: Citation, labels: dict[str, Citation]) -> Citation:
    """Resolve a mark, or a group of marks, through the numbers of the list; the first leads."""
    wanted = _numbers(citation.text_of("citation-label"))
    missing = [label for label in wanted if label not in labels]
    if missing or not wanted:
        return replace(citation, unresolved="no list or note has that number", candidates=())
    return replace(citation, antecedent=labels[wanted[0]].id)


def _numbers(label: str) -> list[str]:
    """Return the numbers of a group of marks: ``2–4, 7`` -> 2, 3, 4, 7."""
    found: list[str] = []
    for part in re.split(r"\s?,\s?", label):
        first, _, last = re.sub(r"\s?[–-]\s?", "-", part).partition("-")
        found += [str(n) for n in range(int(first), int(last or first) + 1)] if first.isdigit() else []
    return found
