"""One work against one record of a work: every field beside its counterpart, and whether they can be one work."""

from __future__ import annotations

from dataclasses import dataclass, replace

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import fields, people, titles
from citecheck.verify.verdict import Evidence, FieldEvidence

NEAR = 0.7
"""Likeness of titles from which, with the same people, a record is of a work misquoted rather than of another one."""
VERY_NEAR = 0.75
"""The same where the people differ too, or in part."""

_BOOKS = (Kind.BOOK, Kind.COLLECTION)


@dataclass(frozen=True, slots=True)
class Match:
    """A comparison: ``same`` says whether the record can be of the work, ``score`` (0 to 1) how much speaks for it."""

    record: Work
    evidence: Evidence
    same: bool
    score: float
    by_identifier: bool
    other_edition: bool = False
    """The record is of another edition of the book, or of the book that a thesis became."""
    likeness: float = 0.0
    """Of the titles, 0 to 1."""

    @property
    def disputed(self) -> list[str]:
        """The fields that disagree."""
        return self.evidence.disputed()

    @property
    def enough(self) -> bool:
        """Whether title or identifier and something independent of it agree."""
        agreed = {name for name, one in self.evidence.fields if one.agrees}
        if "title" not in agreed:
            return False
        imprint = agreed & {"issued", "container-title", "publisher", "publisher-place"}
        return bool(agreed & {"author", "editor", "DOI", "ISBN"}) or len(imprint) >= 2


def compare(ours: Work, theirs: Work, source: str) -> Match:
    """Compare a work with a record."""
    title = titles.compare(ours.text_of("title"), theirs.text_of("title"))
    makers = _makers(ours, theirs)
    my_doi, their_doi = fields.bare_doi(ours), fields.bare_doi(theirs)
    found: dict[str, FieldEvidence] = {}
    _add(found, "title", ours.text_of("title"), theirs.text_of("title"), title.same if _both(ours, theirs) else None)
    if makers is not None:
        role, match = makers
        makers_of = people.listed(ours.people(role)), people.listed(theirs.people(role))
        _add(found, role, "; ".join(makers_of[0]), "; ".join(makers_of[1]), match.agrees)
    _add(found, "issued", _date(ours), _date(theirs), fields.years(ours.issued(), theirs.issued()))
    _add_container(found, ours, theirs, my_doi, their_doi)
    for name in ("publisher", "publisher-place"):
        _add(
            found,
            name,
            ours.text_of(name),
            theirs.text_of(name),
            fields.imprints(ours.text_of(name), theirs.text_of(name)),
        )
    for name, agree in (("volume", fields.numbers), ("page", fields.pages), ("ISBN", fields.isbns)):
        _add(found, name, ours.text_of(name), theirs.text_of(name), agree(ours.text_of(name), theirs.text_of(name)))
    doi = fields.dois(my_doi, their_doi, fields.container_of(ours), fields.container_of(theirs))
    _add(found, "DOI", my_doi, their_doi, doi)
    whole = Kind.CHAPTER not in (ours.kind, theirs.kind)  # All chapters of a book bear its number.
    by_identifier = bool(my_doi and my_doi == their_doi) or bool(whole and found.get("ISBN") and found["ISBN"].agrees)
    share = makers[1].share if makers is not None else 0.0
    same, score = _identity(title, share, found, by_identifier, ours.text_of("title"), theirs.text_of("title"))
    books = ours.kind in _BOOKS and theirs.kind in _BOOKS
    if books and not by_identifier and _agrees(found, "volume") is False:
        same = False  # Another volume of one work is another book.
    versions = (ours.kind is Kind.THESIS) != (theirs.kind is Kind.THESIS)
    other = versions or (books and _is_other_edition(ours, theirs, found))
    again = other and _agrees(found, "issued") is False
    evidence = Evidence(source, theirs.id or their_doi, tuple(found.items()))
    return Match(theirs, evidence, same, score, by_identifier, again, title.likeness)


def _agrees(found: dict[str, FieldEvidence], name: str) -> bool | None:
    return found[name].agrees if name in found else None


def _is_other_edition(ours: Work, theirs: Work, found: dict[str, FieldEvidence]) -> bool:
    """Whether the numbers of the editions or the publishers differ, as they do where a book comes out again years later."""
    if fields.editions(ours.text_of("edition"), theirs.text_of("edition")) is False:
        return True
    house = found.get("publisher")
    return house is not None and house.theirs is not None and not house.agrees


def explained(ours: Work, match: Match) -> Match:
    """Return a comparison with words on how titles and people differ; they are too dear for records that do not count."""
    found = dict(match.evidence.fields)
    for name in ("title", "author", "editor"):
        one = found.get(name)
        if one is None or one.agrees is not False or one.note:
            continue
        if name == "title":
            note = titles.difference(ours.text_of(name), match.record.text_of(name))
        else:
            note = people.difference(ours.people(name), match.record.people(name), name)
        found[name] = replace(one, note=note)
    return replace(match, evidence=replace(match.evidence, fields=tuple(found.items())))


def _both(ours: Work, theirs: Work) -> bool:
    return bool(ours.text_of("title") and theirs.text_of("title"))


def _makers(ours: Work, theirs: Work) -> tuple[str, people.PeopleMatch] | None:
    for role in ("author", "editor"):
        if ours.people(role) and theirs.people(role):
            return role, people.compare(ours.people(role), theirs.people(role))
    named = [role for role in ("author", "editor") if ours.people(role)]
    return (named[0], people.PeopleMatch(None, 0.0)) if named else None


def _date(work: Work) -> str:
    issued = work.issued()
    return issued.edtf() if issued else ""


def _add(found: dict[str, FieldEvidence], name: str, ours: str, theirs: str | None, agrees: bool | None) -> None:
    if ours:
        found[name] = FieldEvidence(ours, theirs or None, agrees)


def _add_container(found: dict[str, FieldEvidence], ours: Work, theirs: Work, my_doi: str, their_doi: str) -> None:
    """The venue. A DOI of a preprint beside the name of a conference describes two things at once."""
    mine, other = fields.container_of(ours), fields.container_of(theirs)
    if mine and not other and fields.is_preprint(their_doi):
        repository = "arxiv" in mine.casefold() or "preprint" in mine.casefold()
        agrees = True if repository else False if my_doi == their_doi else None
        found["container-title"] = FieldEvidence(mine, "preprint", agrees)
        return
    agrees = fields.containers(mine, other)
    if agrees is False and (fields.is_preprint(my_doi) or "arxiv" in (mine + other).casefold()):
        agrees = None if my_doi != their_doi else agrees  # The record is of the publication, or of the preprint.
    _add(found, "container-title", mine, other, agrees)


def _identity(
    title: titles.TitleMatch, share: float, found: dict[str, FieldEvidence], by_identifier: bool, ours: str, theirs: str
) -> tuple[bool, float]:
    """Whether a record is of this work, and how strongly."""
    agrees = {name: one.agrees for name, one in found.items()}
    support = sum(1 for name in ("issued", "container-title") if agrees.get(name)) / 2
    score = 0.55 * title.likeness + 0.3 * share + 0.15 * support
    if by_identifier:
        return (not title.other_work or share > 0) and (title.likeness >= 0.4 or share >= 0.5), min(score + 0.3, 1.0)
    makers = agrees.get("author", agrees.get("editor"))
    if title.other_work and not (makers and _in_place(agrees) and titles.misnumbered(ours, theirs)):
        return False, score
    if not (title.same and not title.shortened and share > 0) and _elsewhere(agrees):
        return False, score
    if title.shortened:
        return share >= 0.5, score
    if title.same:
        if fields.distinctive(ours):
            return True, score
        if fields.generic(ours) and _in_another_issue(agrees):
            return False, score
        return (share > 0 or support > (0.5 if makers is False else 0)), score
    if title.likeness >= (NEAR if makers else VERY_NEAR) and share >= 0.5:
        return True, score
    near = title.likeness >= VERY_NEAR and support == 1 and agrees.get("volume") is not False
    return near and fields.distinctive(ours), score


def _in_place(agrees: dict[str, bool | None]) -> bool:
    """Whether a record is of the very pages of one container and year: a number in the title is wrong, not the record."""
    imprint = [agrees.get(name) for name in ("issued", "container-title", "page")]
    return all(imprint) and agrees.get("volume") is not False


def _elsewhere(agrees: dict[str, bool | None]) -> bool:
    """Whether most of what says where and when a work appeared speaks against a record."""
    imprint = [agrees.get(name) for name in ("issued", "container-title", "volume", "page")]
    return imprint.count(False) > max(imprint.count(True), 1)


def _in_another_issue(agrees: dict[str, bool | None]) -> bool:
    """Whether a record is of another year, with nothing else that would tell one "Editorial" or "Annual Report" from the next."""
    if agrees.get("issued") is not False:
        return False
    paged = agrees.get("page") and agrees.get("volume") is None
    return agrees.get("container-title") is False or not (agrees.get("volume") or paged)
