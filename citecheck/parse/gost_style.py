"""References in the Russian manner (GOST R 7.0.5-2008, 7.1-2003), in Cyrillic, transliterated or translated.

    Земсков В. Н. ГУЛАГ (историко-социологический аспект) // Социс. 1991. № 7. С. 4–5.
    Author I. O. Title. M., 1969. P. 430.
    Title: documents / Compiled by I. O. Author. L., 1991. p. 39.

Elements are divided by full stops; ``//`` comes before the journal or book, ``/`` before whoever is responsible.
"""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import mapping, words
from citecheck.model.citation import Damage, Form, Kind
from citecheck.model.date import Day, Issued
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.names import UPPER, People, read_people, small_words
from citecheck.parse.styled import Styled
from citecheck.parse.title_text import clean_title, strip_title

_DIVIDER = re.compile(r"(?<!:)\s?//\s?")
_SLASH = re.compile(r"\s/\s")
_REPEATED = re.compile(r"(?:\s?(?:…|\.{3}))(?=\s?(?:[A-ZА-ЯІ]{1,2}\.|pp?\.|с\.|стр|\Z))")
_AUTHOR_DOT = re.compile(r"\.?\s*")


@cache
def _place_year() -> re.Pattern[str]:
    """``M., 1969``; ``М.; Л.: Наука, 1948``; ``Kazan, 2000``; the place after a full stop or at the start."""
    keys = {key.rstrip(".") for key in mapping("place_abbreviations") if ";" not in key and len(key) <= 5}
    spelled = {form for key in keys for form in (key.capitalize(), key.upper(), key[:-1].upper() + key[-1])}
    short = "|".join(re.escape(form) for form in sorted(spelled, key=lambda form: (-len(form), form)))
    place = rf"(?:(?:{short})\.?|[{UPPER}][\w’'-]+(?:[ -][{UPPER}а-яa-z][\w’'-]*){{0,3}})"
    return re.compile(
        rf"(?<![\w])(?P<place>{place}(?:\s?(?:;|–|-|,)\s?{place})?)\s?(?:[:：]\s?(?P<publisher>[^:;\d]{{2,80}}?))?,\s?(?P<year>{elements.YEAR})(?:\s?г\.)?(?![\w-])"
    )


_YEAR_ELEMENT = re.compile(
    rf"(?:(?<=[.,]\s)|(?<=^))(?P<year>{elements.YEAR})(?:[-–](?P<last>{elements.YEAR}|\d\d))?(?=\s?(?:гг?\.|г)?[.,;)]|\s?\Z|\s(?:г\.|№|No\.|[PСS]\.))"
)
_EXTENT = re.compile(r"(?P<value>\d{1,4})\s?(?:с|стр|p|S|s)\.?(?=\s?[.,;(–—]|\s?\Z)")
_CONTAINER_STOP = re.compile(r"\.\s")
_TRANSLATED = re.compile(r"(?:translated from|пер\. с|перевод с|transl\. from)\s[^.]{2,30}", re.IGNORECASE)
_PLAIN_END = re.compile(r"[\s.,;:]*\Z")


def looks_gost(text: str) -> bool:
    """Whether a text has the signs of this manner: ``//``, or a place and year followed by pages after full stops."""
    return _DIVIDER.search(text) is not None or _dotted(text) is not None


@cache
def _dotted_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w])[{UPPER}]{{1,3}}\w*\.?(?:\s?[:]\s?[^:;\d]{{2,80}})?,\s?{elements.YEAR}\b|[.\s]{elements.YEAR}\.\s(?:[–—-]\s)?(?:No|№|Vol|Т|Вып)"
    )


def _dotted(text: str) -> re.Match[str] | None:
    return _dotted_pattern().search(text)


def read(styled: Styled, start: int, end: int) -> Draft | None:
    """Return the one reference of a clause in this manner, or None."""
    text = styled.text
    while start < end and text[start] in " ,;:.([“”\"«»'":
        start += 1
    while end > start and text[end - 1] in " ,;:([“":
        end -= 1
    if not any(ch.isdigit() for ch in text[start:end]):
        return None
    draft = Draft(start, start)
    reader = _Reader(text, start, end, draft)
    return draft if reader.read() else None


class _Reader:
    def __init__(self, text: str, start: int, end: int, draft: Draft) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.draft = draft

    def read(self) -> bool:
        divider = _DIVIDER.search(self.text, self.start, self.end)
        body = self._authors()
        if divider is not None and divider.start() >= body:
            return self._part(body, divider)
        opened = self._bracket_for_divider(body)
        if opened is not None:
            return self._part(body, opened)
        return self._book(body)

    def _authors(self) -> int:
        people = read_people(self.text, self.start, self.end, "family-initials")
        if people is None:
            people = self._inverted()
        if people is None:
            return self.start
        dot = _AUTHOR_DOT.match(self.text, people.end)
        after = dot.end() if dot else people.end
        head = self.text[after : after + 2]
        if not head or not (head[0].isupper() or head[0] in "«“\"'[„" or head[0].isdigit()):
            return self.start
        role = "editor" if people.role in ("editor", "compiler") else "author"
        self.draft.set(role, people.people, people.start, people.end)
        return after

    def _inverted(self) -> People | None:
        """``Adler, Nanci. The Gulag Survivor. New Brunswick: Transaction, 2002``: whole given names behind a comma."""
        people = read_people(self.text, self.start, self.end, "family-comma")
        if people is None or self.text[people.end : people.end + 2] != ". ":
            return None
        first = people.people[0]
        printed = self.text[people.start : people.end]
        return people if first.given and printed.startswith(f"{first.sort_name}, {first.given}") else None

    def _bracket_for_divider(self, body: int) -> re.Match[str] | None:
        """``Title (Journal. 1998. No. 3. P. 180``: an opening bracket typed for the ``//``, never closed."""
        for match in re.finditer(r"\s\(", self.text[body : self.end]):
            at = body + match.start()
            inside = self.text[at + 2 : self.end]
            if inside.count("(") >= inside.count(")") - 1 and re.match(
                rf"[{UPPER}][^.()]{{2,80}}\.\s{elements.YEAR}\.", inside
            ):
                found = re.compile(r"\s\(").match(self.text, at)
                self.draft.damages.append(_damage(at + 1, at + 2, "bracket-for-divider", "(", "//"))
                return found
        return None

    def _part(self, body: int, divider: re.Match[str]) -> bool:
        """An article or chapter: title before the divider, container and its numbers after it."""
        self._title(body, divider.start())
        at = divider.end()
        stop = self._container_end(at)
        name = self.text[at:stop]
        slash = _SLASH.search(name)
        if slash:
            self._responsible(at + slash.end(), stop)
            stop = at + slash.start()
            name = self.text[at:stop]
        title = clean_title(name.strip(" .,"))
        if not title:
            return False
        lead = len(name) - len(name.lstrip())
        self.draft.set("container-title", title, at + lead, at + lead + len(title))
        self.draft.end = stop
        self._elements(stop if not slash else self._after(stop), journal=True)
        self._settle_part()
        return self.draft.has("issued") or self.draft.locator is not None or self.draft.has("volume", "issue")

    def _after(self, stop: int) -> int:
        """Skip the statement of responsibility, which is read already."""
        match = _place_year().search(self.text, stop, self.end)
        return match.start() if match else stop

    def _container_end(self, at: int) -> int:
        """The container reaches to the first full stop before a number, date, place or label."""
        for match in _CONTAINER_STOP.finditer(self.text, at, self.end):
            word = re.search(r"(\w+)\Z", self.text[at : match.start()])
            if word and len(word[1]) == 1 and word[1].isupper():
                continue
            rest = self.text[match.end() : self.end].lstrip("–—- ")
            if self._is_element(rest):
                return match.start()
        comma = re.compile(rf",\s(?={elements.YEAR}|№|No\.|Vol|т\.)").search(self.text, at, self.end)
        return comma.start() if comma else self.end

    def _is_element(self, rest: str) -> bool:
        if re.match(rf"{elements.YEAR}|№|\d{{1,2}}\s", rest):
            return True
        date = elements.full_date().match(rest)
        if date or elements.pages().match(rest) or _place_year().match(rest):
            return True
        return any(elements.numbered(table).match(rest) for table in ("volume", "issue", "part", "book"))

    def _title(self, at: int, stop: int) -> None:
        """Set the title from ``[at, stop)``, dividing off the statement of responsibility."""
        slash = _SLASH.search(self.text, at, stop)
        if slash:
            self._responsible(slash.end(), stop)
            stop = slash.start()
        raw = self.text[at:stop]
        if self.text[stop : stop + 1] == ".":
            raw = self.text[at : stop + 1]
        bare = strip_title(raw.rstrip(" –—-").strip())
        title = clean_title(bare)
        lead = len(raw) - len(raw.lstrip(" .,"))
        if title:
            self.draft.set("title", title, at + lead, at + lead + len(bare))
            self.draft.end = max(self.draft.end, stop)

    def _responsible(self, at: int, stop: int) -> None:
        """``/ Compiled by L. A. Kirshner``, ``/ Под ред. И. О. Фамилия``, ``/ Translated from German``."""
        text = self.text[at:stop]
        translated = _TRANSLATED.match(text)
        if translated:
            return
        for role, tables in (("editor", ("editors", "compilers")), ("translator", ("translators",))):
            said = sorted({w for table in tables for w in words(table)}, key=len, reverse=True)
            match = re.match(rf"\s*(?:{'|'.join(re.escape(w) for w in said)})[\s.:]*", text, re.IGNORECASE)
            if match:
                for order in ("given-first", "family-initials"):
                    people = read_people(self.text, at + match.end(), stop, order)
                    if people is not None:
                        self.draft.set(role, people.people, people.start, people.end)
                        return

    def _book(self, body: int) -> bool:
        """A book or collection: title up to its volume, place and year, or pages."""
        repeated = _REPEATED.search(self.text, body, self.end)
        first = self._first_element(body)
        if repeated is not None and (first is None or repeated.start() <= first):
            return self._short(body, repeated)
        if first is None:
            return False
        place = _place_year().search(self.text, first, self.end)
        if place is None:
            return False
        self._title(body, first)
        self._volume_titles(first, place.start())
        self._elements(place.start(), journal=False)
        self._settle_book()
        return self.draft.has("title") and self.draft.has("issued") and self._is_headed()

    def _is_headed(self) -> bool:
        """Whether a name stands first or the title is capitalised: ``(an Charlotte v. Stein, 1786)`` is a letter's."""
        return self.draft.has("author") or not str(self.draft.fields["title"][0])[0].islower()

    def _short(self, body: int, repeated: re.Match[str]) -> bool:
        """``Title … P. 592``: the ellipsis of a repeated reference."""
        self._title(body, repeated.start())
        self.draft.form = Form.SHORT
        self._elements(repeated.end(), journal=False)
        self.draft.kind = Kind.COLLECTION if _is_collection(self.draft) else Kind.BOOK
        return self.draft.locator is not None and self.draft.has("title")

    def _first_element(self, body: int) -> int | None:
        """Where the title ends: at the first volume, book, edition or place with year after a full stop."""
        for match in re.finditer(r"[.]\s?(?:[–—-]\s)?", self.text[body : self.end]):
            at = body + match.end()
            rest = self.text[at : self.end]
            if any(elements.numbered(t).match(rest) for t in ("volume", "book", "part")) or elements.edition().match(
                rest
            ):
                return at
            place = _place_year().match(rest)
            if place and self._is_place(place, at):
                return at
        bare = _place_year().search(self.text, body, self.end)
        if bare and re.match(r"(?:[A-ZА-Я]{1,3}[a-zа-я]?\.)", bare["place"]) and bare.start() > body:
            return bare.start()
        return None

    def _is_place(self, match: re.Match[str], at: int) -> bool:
        parts = match["place"].split()
        if len(parts) > 1 and parts[0].lower() in small_words():
            # "Title. In London, 1994": a sentence goes on.
            return False
        return len(parts) <= 5 and not elements.full_date().match(self.text, at, self.end)

    def _volume_titles(self, at: int, stop: int) -> None:
        """``Vol. 1. On the Eve. Book 2. …``: numbers of volume and book, and the volume's own title."""
        names = {"volume": "volume", "book": "part-number", "part": "part-number"}
        while at < stop:
            match = None
            for table, name in names.items():
                match = elements.numbered(table).match(self.text, at, stop)
                if match:
                    self.draft.set(name, match["value"], *match.span("value"))
                    break
            piece_end = self.text.find(". ", at, stop)
            if match:
                at = match.end()
            else:
                end = piece_end if piece_end >= 0 else stop
                edition = elements.edition().match(self.text, at, end)
                if edition:
                    self.draft.set("edition", edition["value"] or edition["after"], *edition.span())
                elif self.draft.has("volume") and self.text[at:end].strip(" ."):
                    self.draft.set(
                        "volume-title" if not self.draft.has("part-number") else "part-title",
                        self.text[at:end].strip(" ."),
                        at,
                        end,
                    )
                at = end
            while at < stop and self.text[at] in " .,":
                at += 1

    def _elements(self, at: int, *, journal: bool) -> None:
        """Read date, numbers, place and pages in whatever order they come."""
        while at < self.end:
            step = self._element(at, journal=journal)
            if step is None:
                match = re.compile(r"[\s.,;()–—/-]|\bS\.?\s(?=\d)").match(self.text, at, self.end)
                if not match:
                    break
                at = match.end()
            else:
                at = step
                self.draft.end = max(self.draft.end, step)

    def _element(self, at: int, *, journal: bool) -> int | None:
        date = elements.full_date().match(self.text, at, self.end)
        if date and not self.draft.has("issued"):
            issued = elements.read_date(date)
            if issued is not None:
                self.draft.set("issued", issued, *date.span())
                return date.end()
        for table, name in (
            ("issue", "issue"),
            ("volume", "volume"),
            ("book", "part-number"),
            ("part", "part-number"),
        ):
            match = elements.numbered(table).match(self.text, at, self.end)
            if match and (name not in self.draft.fields):
                self.draft.set(name, match["value"], *match.span("value"))
                return match.end()
        pages = elements.pages().match(self.text, at, self.end)
        if pages and self.draft.locator is None:
            self.draft.locator = ("page", pages["value"].strip(), pages.start(), pages.end(), pages["label"])
            return pages.end()
        extent = _EXTENT.match(self.text, at, self.end)
        if extent and not journal:
            self.draft.set("number-of-pages", extent["value"], *extent.span("value"))
            return extent.end()
        place = _place_year().match(self.text, at, self.end)
        if place and not self.draft.has("issued"):
            self.draft.set("publisher-place", place["place"].strip(), *place.span("place"))
            if place["publisher"]:
                self.draft.set("publisher", place["publisher"].strip(), *place.span("publisher"))
            self.draft.set("issued", Issued(Day(int(place["year"]))), *place.span("year"))
            return place.end()
        year = elements.years().match(self.text, at, self.end)
        if year and not self.draft.has("issued"):
            self.draft.set("issued", elements.read_years(year), year.start("a"), year.end())
            return year.end()
        if year and journal:
            return year.end()
        found = [one for one in elements.identifiers(self.text, at, min(self.end, at + 300)) if one.start - at <= 8]
        if found and self.text[at : at + 3].lower() in ("doi", "url", "htt", "isb", "iss", "10."):
            self.draft.set(found[0].name, found[0].value, found[0].start, found[0].end)
            return found[0].end
        return None

    def _settle_part(self) -> None:
        issued = self.draft.fields.get("issued")
        exact = issued is not None and isinstance(issued[0], Issued) and issued[0].begin.day > 0
        if self.draft.has("publisher-place"):
            self.draft.kind = Kind.CHAPTER
        elif exact or _is_newspaper(str(self.draft.fields["container-title"][0])):
            self.draft.kind = Kind.NEWSPAPER
            if self.draft.locator is not None and self.draft.locator[0] == "page":
                self.draft.set("page", *self.draft.locator[1:4])
        else:
            self.draft.kind = Kind.ARTICLE

    def _settle_book(self) -> None:
        self.draft.kind = Kind.COLLECTION if _is_collection(self.draft) else Kind.BOOK


_PAPERS = re.compile(
    r"(?<!\w)(?:газета|gazeta|pravda|правда|izvesti|извести|newspaper|zeitung|новости|news|times|panorama of tv|труд|коммерсант|kommersant)",
    re.IGNORECASE,
)


def _is_newspaper(container: str) -> bool:
    return _PAPERS.search(container) is not None


@cache
def _collection_words() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("document_collection"))
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)


def _is_collection(draft: Draft) -> bool:
    """A published collection of documents says so in its title, or has volumes and no author."""
    title = str(draft.fields.get("title", ("", 0, 0))[0])
    return not draft.has("author") and (_collection_words().search(title) is not None or draft.has("volume"))


def _damage(start: int, end: int, code: str, printed: str, repair: str) -> Damage:
    from citecheck.model.span import Span

    return Damage(code, Span(start, end), printed, repair)


def is_only(text: str, end: int) -> bool:
    """Whether nothing but punctuation follows ``end``."""
    return _PLAIN_END.match(text, end) is not None
