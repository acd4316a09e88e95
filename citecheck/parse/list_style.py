"""Entries of reference lists and citations of a document by itself: author-date, MLA and their kin.

    Dobson, M. (2008) 'Title'. *Journal*, 86 (2). p. 328. ISSN 0037-6795
    Moore, Bob. "Prisoners of War"
    Smith, J., & Doe, A. (1999). Title of the book. Oxford: Oxford University Press.
    Smith, John. *Title*. Oxford: Oxford University Press, 1999.

One entry is one reference; what cannot be told apart stays in the title.
"""

from __future__ import annotations

import re
from functools import cache

from citecheck.data.places import is_city
from citecheck.lang import words
from citecheck.model.citation import Kind
from citecheck.model.date import Day, Issued
from citecheck.model.person import Person
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.imprints import title_end
from citecheck.parse.names import UPPER, People, read_people
from citecheck.parse.styled import Run, Styled
from citecheck.parse.title_text import clean_title

_YEAR = re.compile(
    rf"[\s,.]*[(\[](?P<date>[^()\[\]]{{0,30}}?(?P<year>{elements.YEAR})(?P<letter>[a-z])?[^()\[\]]{{0,20}})[)\]]"
)
_BARE_YEAR = re.compile(rf"[\s,]*(?<![\w-])(?P<year>{elements.YEAR})(?P<letter>[a-z])?(?=[.:,]\s)")
_BLANK = re.compile(r"[\s.,;:]*")
_VOLUME_ISSUE = re.compile(
    r"(?<![\w/-])(?P<volume>\d{1,4})\s?\((?P<issue>(?!(?:1[5-9]|20)\d\d\))\d{1,4}(?:[-–/]\d{1,4})?)\)(?:\s?[,:.]\s?(?:pp?\.\s?)?(?P<pages>[A-Za-z]?\d{1,6}(?:\s?[-–—]\s?[A-Za-z]?\d{1,6})?)(?![\w(/]))?"
)
_VOLUME_PAGES = re.compile(
    r"(?<![\w/-])(?P<volume>\d{1,4})(?:,\s?(?:no\.|nr\.|№)\s?(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?))?\s?(?:\((?P<year>(?:1[5-9]|20)\d\d)\))?\s?:\s?(?P<pages>[A-Za-z]?\d{1,6}(?:\s?[-–—]\s?[A-Za-z]?\d{1,6})?)(?![\w(/])"
)
_VOLUME_YEAR = re.compile(
    rf"(?<![\w/-])(?P<volume>\d{{1,4}})(?:\s?[/,.]\s?(?:(?:H|Nr|no|Heft)\.?\s?)?(?P<issue>\d{{1,3}}))?\s\((?P<year>{elements.YEAR})\)"
)
_PLACE_PUBLISHER = re.compile(
    rf"(?P<place>[{UPPER}][^.:;()\d/]{{1,50}}?):\s?(?P<publisher>[{UPPER}][^.;()\d:]{{1,80}}?)(?:,?\s?\(?(?P<year>{elements.YEAR})\)?)?(?=\s?[.,;(]|\s?\Z)"
)
_PLACE_YEAR = re.compile(
    rf"(?P<place>[{UPPER}][^.:;()\d/,]{{2,40}}?(?:,\s[A-Z]{{2}})?),?\s(?P<year>{elements.YEAR})(?=\s?[.,;]|\s?\Z)"
)
_HOUSE_YEAR = re.compile(
    rf",\s(?P<publisher>[{UPPER}][^,.:;()\d]{{2,60}}?)\s\((?:[A-Z][a-z]{{2,8}}\.?\s)?(?P<year>{elements.YEAR})\)(?=\s?[.,;]|\s?\Z)"
)
_CONTAINER_CUT = re.compile(r"(?P<mark>[.,:])\s|\s(?=[\d(])|(?P<end>\.?\Z)")
_INSIDE = re.compile(r"[.,;?!]\s(?=[Ii]n:\s)")
_LONGEST_TITLE = 250
_FARTHEST_RUN = 6
_CONTAINER_IN = re.compile(r"[\s.,]*(?<!\w)[Ii]n:?\s")
_RESIDUE = re.compile(r"\s*</?[a-z]{2,12}/?>\s*", re.IGNORECASE)


def read(styled: Styled) -> Draft | None:
    """Return the reference that an entry is; None if it has neither a name nor a marked title."""
    text = styled.text
    start = len(text) - len(text.lstrip(" -–—•*.,"))
    end = len(text.rstrip())
    if end - start < 12:
        return None
    draft = Draft(start, end)
    reader = _Entry(styled, draft, start, end)
    return draft if reader.read() else None


class _Entry:
    def __init__(self, styled: Styled, draft: Draft, start: int, end: int) -> None:
        self.styled = styled
        self.text = styled.text
        self.draft = draft
        self.at = start
        self.end = end

    def read(self) -> bool:
        people = self._people()
        self._year_after_people()
        run = self._title_run()
        if run is not None:
            self._marked_title(run)
        elif people is not None or self.draft.has("issued"):
            if not self._plain_title():
                return False
        else:
            return False
        self._rest()
        self._settle(run)
        return self.draft.has("title", "container-title") and self._has_evidence(run)

    def _has_evidence(self, run: Run | None) -> bool:
        """Whether anything but a title makes this a reference: data of its publication, or an author of a marked title."""
        data = ("issued", "publisher", "container-title", "volume", "issue", "DOI", "URL", "ISBN", "ISSN", "arXiv")
        return self.draft.has(*data) or (run is not None and self.draft.has("author", "editor"))

    def _people(self) -> People | None:
        # A name never reaches into a marked title.
        end = next((run.outer_start for run in self.styled.marked_from(self.at + 1)), self.end)
        people = self._people_before_year(end) or read_people(self.text, self.at, end, "family-comma")
        if people is None:
            people = read_people(self.text, self.at, end, "family-initials")
        if people is None:
            return self._body_as_author()
        follows = self.text[people.end : people.end + 3].lstrip()
        if (
            follows
            and self.text[people.end - 1] != "."
            and not _BARE_YEAR.match(self.text, people.end, self.end)
            and follows[0] not in ".,(:;“\"‘'«*„[–—"
            and not (people.end < self.end and self._run_at(people.end))
        ):
            return self._body_as_author()
        role = {"compiler": "editor"}.get(people.role, people.role)
        self.draft.set(role, people.people, people.start, people.end)
        self.at = people.end
        return people

    def _people_before_year(self, end: int) -> People | None:
        """``Susanne M. Hoffmann (2017)``: given names first, and the year right behind."""
        people = read_people(self.text, self.at, end, "given-first")
        if people is None or _YEAR.match(self.text, people.end, self.end) is None:
            return None
        return None if people.surnames_only else people

    def _body_as_author(self) -> People | None:
        """A body as author: everything before a year in parentheses, or before a marked title after a full stop."""
        match = re.compile(rf"(?P<name>[{UPPER}][^.()\[\]“\"«]{{2,120}}?)\.?\s?(?=\((?:{elements.YEAR}|n\.d\.))").match(
            self.text, self.at, self.end
        )
        if not match:
            return None
        people = People((Person(literal=match["name"].strip(" ,.")),), "author", match.start("name"), match.end("name"))
        self.draft.set("author", people.people, people.start, people.end)
        self.at = match.end()
        return people

    def _year_after_people(self) -> None:
        match = _YEAR.match(self.text, self.at, self.end) or (
            _BARE_YEAR.match(self.text, self.at, self.end) if self.draft.has("author", "editor") else None
        )
        if match:
            self.draft.set("issued", Issued(Day(int(match["year"]))), *match.span("year"))
            if match["letter"]:
                self.draft.set("year-suffix", match["letter"], *match.span("letter"))
            self.at = match.end()

    def _run_at(self, at: int) -> Run | None:
        blank = _BLANK.match(self.text, at, self.end)
        start = blank.end() if blank else at
        run = next(self.styled.marked_from(start), None)
        return run if run is not None and run.outer_start == start else None

    def _title_run(self) -> Run | None:
        return self._run_at(self.at)

    def _marked_title(self, run: Run) -> None:
        raw = self.text[run.start : run.end]
        title = clean_title(_RESIDUE.sub(" ", raw).strip(" ,.;:"))
        self.draft.set("title", title, run.start, run.end)
        self.at = run.outer_end

    def _plain_title(self) -> bool:
        """A title without marks reaches to the full stop before the next element or marked container."""
        blank = _BLANK.match(self.text, self.at, self.end)
        start = blank.end() if blank else self.at
        stop = self.end
        for match in re.finditer(r"[.?!](?=\s|\Z)", self.text[start : self.end]):
            at = start + match.end()
            before = re.search(r"(\w+)\.\Z", self.text[start:at])
            if before and len(before[1]) == 1:
                continue
            stop = at - 1 if match[0] == "." else at
            break
        inside = _INSIDE.search(self.text, start, self.end)
        if inside is not None and (inside.start() < stop or inside.start() - start < _LONGEST_TITLE):
            stop = inside.start()
        run = next(self.styled.marked_from(start + 1), None)
        if run is not None and run.outer_start < stop:
            stop = run.outer_start
        imprint = title_end(self.text, start, self.end) if inside is None else None
        if imprint is not None and (imprint < stop or self.text[start - 2 : start] == ": "):
            # "Müller, Hans: Title. Subtitle, 2. Aufl., Berlin 2015": German lists divide by commas.
            stop = imprint
        housed = _HOUSE_YEAR.search(self.text, start, stop)
        if housed:
            self.draft.set("publisher", housed["publisher"].strip(), *housed.span("publisher"))
            self.draft.set("issued", Issued(Day(int(housed["year"]))), *housed.span("year"))
            self.draft.set("title", clean_title(self.text[start : housed.start()]), start, housed.start())
            self.at = stop
            return self.draft.has("title")
        title = clean_title(self.text[start:stop].strip(" .,;:"))
        if len(title) < 2 or not any(ch.isalpha() for ch in title):
            return False
        self.draft.set("title", title, start, stop)
        self.at = stop
        return True

    def _edition(self) -> None:
        match = elements.edition().search(self.text, self.at, self.end)
        if match:
            self.draft.set("edition", match["value"] or match["after"], *match.span())
            if not self.text[self.at : match.start()].strip(" .,;:("):
                self.at = match.end()

    def _rest(self) -> None:
        self._container()
        self._edition()
        for one in elements.identifiers(self.text, self.at, self.end):
            self.draft.set(one.name, one.value, one.start, one.end)
        self._numbers()
        self._publication()
        self._pages()
        if not self.draft.has("issued"):
            date = elements.full_date().search(self.text, self.at, self.end)
            issued = elements.read_date(date) if date else None
            if date and issued:
                self.draft.set("issued", issued, *date.span())
        if not self.draft.has("issued"):
            year = elements.years().search(self.text, self.at, self.end)
            if year:
                self.draft.set("issued", elements.read_years(year), year.start("a"), year.end())

    def _container(self) -> None:
        inside = _CONTAINER_IN.match(self.text, self.at, self.end)
        run = next((r for r in self.styled.marked if r.outer_start >= self.at and r.kind == "italic"), None)
        if inside:
            start = self._editors(inside.end())
            if run is None or run.outer_start > start + _FARTHEST_RUN:
                self._plain_container(start)
                return
        if run is not None and (inside or run.outer_start - self.at <= 4):
            title = clean_title(self.text[run.start : run.end].strip(" ,.;:"))
            self.draft.set("container-title", title, run.start, run.end)
            self.at = run.outer_end

    def _editors(self, start: int) -> int:
        """Set the editors behind "In:"; return where the title of their book may begin."""
        for order in ("family-comma", "family-initials", "given-first"):
            people = read_people(self.text, start, self.end, order)
            if people is not None and people.role in ("editor", "compiler"):
                self.draft.set("editor", people.people, people.start, people.end)
                behind = _BLANK.match(self.text, people.end, self.end)
                return behind.end() if behind else people.end
        return start

    def _plain_container(self, start: int) -> None:
        """A journal or book without marks reaches to its number, pages, place or year."""
        stop = next((m.start() for m in _CONTAINER_CUT.finditer(self.text, start, self.end) if self._ends_at(m)), None)
        if stop is None:
            return
        name = clean_title(self.text[start:stop].strip(" .,;:"))
        if 2 <= len(name) <= 200 and (name[0].isupper() or name[0].isdigit()):
            self.draft.set("container-title", name, start, start + len(self.text[start:stop].rstrip(" .,;:")))
            self.at = stop

    def _ends_at(self, cut: re.Match[str]) -> bool:
        at = cut.end()
        if cut["mark"] is None or self.text[at : at + 1].isdigit() or self.text[at : at + 1] == "(":
            return self.text[at : at + 1].isdigit() or _YEAR.match(self.text, at, self.end) is not None
        found = [elements.pages(), *(elements.numbered(t) for t in ("volume", "issue", "part")), elements.edition()]
        if any(pattern.match(self.text, at, self.end) for pattern in found):
            return True
        if cut["mark"] == ".":
            # One sentence is the title of the container, but for an initial or abbreviation.
            return len(self.text[: cut.start()].rpartition(" ")[2]) > 3
        return title_end(self.text, cut.start() - 1, at + 60) == cut.start()

    def _numbers(self) -> None:
        match = _VOLUME_ISSUE.search(self.text, self.at, self.end) or _VOLUME_PAGES.search(self.text, self.at, self.end)
        if match:
            groups = match.groupdict()
            if not self.draft.has("container-title"):
                self._container_before(match.start())
            for name, group in (("volume", "volume"), ("issue", "issue"), ("page", "pages")):
                if groups.get(group):
                    self.draft.set(name, groups[group], *match.span(group))
            if groups.get("year"):
                self.draft.set("issued", Issued(Day(int(groups["year"]))), *match.span("year"))
            return
        dated = _VOLUME_YEAR.search(self.text, self.at, self.end)
        if dated:
            if not self.draft.has("container-title"):
                self._container_before(dated.start())
            for name in ("volume", "issue"):
                if dated[name]:
                    self.draft.set(name, dated[name], *dated.span(name))
            self.draft.set("issued", Issued(Day(int(dated["year"]))), *dated.span("year"))
            return
        for table, name in (("volume", "volume"), ("issue", "issue"), ("part", "part-number")):
            found = elements.numbered(table).search(self.text, self.at, self.end)
            if found:
                self.draft.set(name, found["value"], *found.span("value"))

    def _container_before(self, stop: int) -> None:
        """A journal without marks stands between the title and its volume."""
        raw = self.text[self.at : stop]
        name = raw.strip(" .,;:")
        if 2 <= len(name) <= 120 and name[0].isupper():
            start = self.at + raw.find(name)
            self.draft.set("container-title", clean_title(name), start, start + len(name))

    def _publication(self) -> None:
        if self.draft.has("container-title") and not _CONTAINER_IN.search(self.text, 0, self.end):
            return
        match = _PLACE_PUBLISHER.search(self.text, self.at, self.end)
        if match and "//" not in match[0]:
            self.draft.set("publisher-place", match["place"].strip(), *match.span("place"))
            self.draft.set("publisher", match["publisher"].strip(" ,"), *match.span("publisher"))
            if match["year"]:
                self.draft.set("issued", Issued(Day(int(match["year"]))), *match.span("year"))
            return
        place = _PLACE_YEAR.search(self.text, self.at, self.end)
        if place and ("," in place[0] or is_city(place["place"])):
            self.draft.set("publisher-place", place["place"].strip(), *place.span("place"))
            self.draft.set("issued", Issued(Day(int(place["year"]))), *place.span("year"))

    def _pages(self) -> None:
        if self.draft.has("page"):
            return
        match = elements.pages().search(self.text, self.at, self.end)
        if match:
            self.draft.set("page", match["value"].strip(), *match.span("value"))

    def _is_journal(self) -> bool:
        """Whether what a part stands in is numbered as journals are, "in:" or not."""
        return self.draft.has("issue", "ISSN") or (
            self.draft.has("volume") and not self.draft.has("editor", "publisher", "publisher-place")
        )

    def _settle(self, run: Run | None) -> None:
        draft = self.draft
        if _has(self.text, "thesis"):
            draft.kind = Kind.THESIS
        elif draft.has("container-title"):
            draft.kind = Kind.CHAPTER if _CONTAINER_IN.search(self.text) and not self._is_journal() else Kind.ARTICLE
        elif draft.has("URL") and not draft.has("publisher", "publisher-place", "volume"):
            draft.kind = Kind.WEB
        else:
            draft.kind = Kind.BOOK
        draft.confidence = 0.85 if run is not None else 0.7


@cache
def _table(name: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(w) for w in words(name)) + r")(?!\w)", re.IGNORECASE)


def _has(text: str, table: str) -> bool:
    return _table(table).search(text) is not None
