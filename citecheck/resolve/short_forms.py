"""What a short form stands for: a name defined before, a note's number, an author and year, a title or only a surname.

One candidate or none. The full citations are indexed by surname, title word, note and year, so that a short form
looks at those it can mean and not at all of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from citecheck.model.citation import Citation, Form, Kind
from citecheck.model.person import ET_AL
from citecheck.resolve.titles import bare_title, begins_with, contains, name_key, picks_from, surnames, title_words

NEVER = "no full reference in this document has that title"


@dataclass(frozen=True, slots=True)
class Full:
    """A full citation and its place in the order of reading; entries of lists come before everything."""

    citation: Citation
    at: int


class ShortForms:
    """The full citations of one document, ready to be asked for."""

    def __init__(self, full: Sequence[Full], same: Mapping[str, str]) -> None:
        self._same = same
        self._by_name: dict[str, list[Full]] = defaultdict(list)
        self._by_word: dict[str, list[Full]] = defaultdict(list)
        self._authorless: dict[str, list[Full]] = defaultdict(list)
        self._by_note: dict[str, list[Full]] = defaultdict(list)
        self._defined: dict[tuple[str, ...], list[Full]] = defaultdict(list)
        for one in full:
            citation = one.citation
            for name in surnames(citation):
                self._by_name[name].append(one)
            for word in set(bare_title(citation.text_of("title"))):
                self._by_word[word].append(one)
                if not surnames(citation):
                    self._authorless[word].append(one)
            if citation.note is not None:
                self._by_note[citation.note].append(one)
            if citation.hereafter:
                self._defined[title_words(citation.hereafter)].append(one)

    def resolve(self, citation: Citation, at: int) -> tuple[Citation, Citation | None]:
        """Return the citation with its form, or with the reason why it stays open, and the full one it means."""
        defined = self._by_defined_name(citation)
        form = Form.HEREAFTER if defined else Form.SHORT
        matches = defined or self._by_note_number(citation) or self._by_year_or_title(citation, at)
        works = self._works(matches)
        if len(works) > 1:
            works = self._works([one for one in matches if one.at < at]) or works
        if len(works) != 1:
            reason = f"{len(works)} works can be meant" if works else NEVER
            return replace(citation, unresolved=reason, candidates=tuple(c.id for c in works.values())), None
        return replace(citation, form=form), next(iter(works.values()))

    def _works(self, matches: Iterable[Full]) -> dict[str, Citation]:
        """The first citation of each work among the matches."""
        works: dict[str, Citation] = {}
        for one in matches:
            works.setdefault(self._same.get(one.citation.id, one.citation.id), one.citation)
        return works

    def _by_defined_name(self, citation: Citation) -> list[Full]:
        people = citation.people("author")
        name = citation.text_of("title") or (people[0].family if len(people) == 1 else "")
        found = self._defined.get(title_words(name), []) if name else []
        return _named(found, citation) or found

    def _by_note_number(self, citation: Citation) -> list[Full]:
        """``Smith (n. 12)``, ``wie Anm. 12``: the source of that note, by its author where the note has several."""
        number = citation.text_of("first-reference-note-number")
        found = self._by_note.get(number, []) if number else []
        if surnames(citation):
            return _named(found, citation)
        return found

    def _by_year_or_title(self, citation: Citation, at: int) -> list[Full]:
        named = surnames(citation)
        title = citation.text_of("title")
        if not title:
            pool = self._of_people(named)
            if citation.issued() is not None:
                found = [one for one in pool if _same_year(one.citation, citation)]
                return [one for one in found if _leads(one.citation, citation)] or found
            before = [one for one in pool if one.at < at]
            # "art. cit." is said of articles alone.
            parts = [one for one in before if one.citation.kind in (Kind.ARTICLE, Kind.CHAPTER)]
            return parts if citation.kind is Kind.ARTICLE else before
        tests: list[Callable[[str, str], bool]] = [_equal, begins_with, contains]
        if named:
            tests.append(picks_from)
        return _titled(self._with_words(title, named), title, tests) or (
            # The full reference printed no author: "see also his *Title*".
            _titled(self._nameless(title), title, tests[:2]) if named else []
        )

    def _of_people(self, named: set[str]) -> list[Full]:
        found = {one.citation.id: one for name in sorted(named) for one in self._by_name.get(name, ())}
        return sorted(found.values(), key=lambda one: one.at)

    def _nameless(self, title: str) -> list[Full]:
        """Those without author or editor that have every word of a short title of two words or more."""
        lists = [self._authorless.get(word, []) for word in set(bare_title(title))]
        return min(lists, key=len, default=[]) if len(lists) > 1 else []

    def _with_words(self, title: str, named: set[str]) -> list[Full]:
        """Those that have every word of a short title, and one of its names if it has any."""
        lists = [self._by_word.get(word, []) for word in set(bare_title(title))]
        if named:
            lists.append(self._of_people(named))
        pool = min(lists, key=len, default=[])
        return [one for one in pool if not named or named & surnames(one.citation)]


def _named(found: list[Full], citation: Citation) -> list[Full]:
    named = surnames(citation)
    return [one for one in found if not named or named & surnames(one.citation)]


def _titled(pool: list[Full], title: str, tests: list[Callable[[str, str], bool]]) -> list[Full]:
    """Those of the first test that any passes, from the strictest on."""
    for fits in tests:
        found = [one for one in pool if fits(one.citation.text_of("title"), title)]
        if found:
            return found
    return []


def _equal(full: str, short: str) -> bool:
    return bare_title(full) == bare_title(short)


def _same_year(full: Citation, short: Citation) -> bool:
    mine, theirs = full.issued(), short.issued()
    return (
        mine is not None
        and theirs is not None
        and mine.begin.year == theirs.begin.year
        and full.text_of("year-suffix") in ("", short.text_of("year-suffix"))
    )


def _leads(full: Citation, short: Citation) -> bool:
    """Whether the first author of a key is the first of the work, and both have others or none."""
    mine = [p for p in full.people("author") or full.people("editor") if p != ET_AL]
    theirs = short.people("author")
    if not mine or not theirs or name_key(mine[0].sort_name) != name_key(theirs[0].sort_name):
        return False
    return (len(mine) > 1) == (len(theirs) > 1)
