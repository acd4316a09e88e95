"""References whose titles are marked (italics or quotation marks), in the note styles of Chicago, MHRA and kin.

    Author, *Title*, Place, Year, pp. 1–2.
    Author, 'Article', *Journal*, 12, 1999, 3, pp. 1–20 (p. 5).
    Author, "Chapter," in *Book*, ed. Editor (Place: Publisher, Year), 1–20.
    Author, *Short title*, p. 7.

A marked title with no bibliographical tail is a mention in prose and yields nothing.
"""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words
from citecheck.model.citation import Form, Kind
from citecheck.model.date import Day, Issued
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.names import UPPER, People, people_before, read_people
from citecheck.parse.styled import Run, Styled

_SEP = re.compile(r"[\s,.:;]*")
_NUMBER = re.compile(r"(?<![\w.])(?P<value>\d{1,4}(?:[-–/]\d{1,4})?)(?![\w])")
_PLACE_YEAR = re.compile(
    rf"(?P<open>\()?\s?(?:(?P<place>[{UPPER}][^(),;:\d]{{1,50}}(?:,\s(?:[A-Z]{{2,4}}|[A-Z]\.[A-Z]\.|D\.C\.|Mass\.|Conn\.|Calif\.|Ill\.|Pa\.))?(?:\s?(?:;|/)\s?[{UPPER}][^(),;:\d]{{1,30}})?)(?::\s?(?P<publisher>[^(),;\d][^();\d]{{1,80}}?))?,?\s)(?P<year>{elements.YEAR})(?P<letter>[a-z](?!\w))?(?P<close>\s?\))?(?![\w-])"
)
_PUBLISHER_YEAR = re.compile(rf"\((?P<publisher>[{UPPER}][^(),;:\d]{{2,60}}),\s(?P<year>{elements.YEAR})\)")
_PAREN_YEAR = re.compile(
    rf"\s?\((?:(?P<season>Spring|Summer|Autumn|Fall|Winter)\s)?(?P<year>{elements.YEAR})(?:[-–/]\d{{2,4}})?\)"
)
_BARE_PAGES = re.compile(rf"\s?[:,]\s?(?P<value>{elements.PAGE_LIST})(?=\s?[.;)]|\s?\Z|,\s(?:here|and|in)\b)")
_COUNTRY = re.compile(rf"(?P<value>(?:USSR|USA|UK|GDR|[{UPPER}][a-z]{{3,15}}))(?=\s?[.;,)]|\s?\Z|\s(?:and|und|et)\s)")


@cache
def _hereafter() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("hereafter"))
    return re.compile(
        rf"\s*,?\s*[(\[](?:{said})\s?[,:—–-]?\s?(?P<name>[^()]{{1,220}}(?:\([^()]*\)[^()]*)?)[)\]](?P<stray>['’”\"»]?)",
        re.IGNORECASE,
    )


@cache
def _in_words() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("chapter_in"))
    return re.compile(rf"[\s,.]*(?<!\w)(?:{said})\s", re.IGNORECASE)


@cache
def _words_of(*tables: str) -> re.Pattern[str]:
    found = sorted({w for table in tables for w in words(table)}, key=lambda w: (-len(w), w))
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in found) + r")(?!\w)",
        re.IGNORECASE,
    )


@cache
def _by_role() -> re.Pattern[str]:
    roles = {
        "translator": "translators",
        "editor": "editors",
        "director": "directors",
        "compiler": "compilers",
    }
    parts = [
        rf"(?P<{role}>{'|'.join(re.escape(w) for w in words(table) if not w.startswith('('))})"
        for role, table in roles.items()
    ]
    return re.compile(rf"[\s,.]*(?<!\w)(?:{'|'.join(parts)})(?!\w)\.?\s", re.IGNORECASE)


def read(styled: Styled, start: int, end: int, known_titles: frozenset[str] = frozenset()) -> list[Draft]:
    """Return the references with marked titles in one clause, in order."""
    drafts: list[Draft] = []
    at = start
    for run in styled.marked:
        if run.outer_start < at or run.outer_end > end or not _is_title(styled, run):
            continue
        draft = _read_one(styled, run, at, start, end, known_titles)
        if draft is not None:
            drafts.append(draft)
            at = draft.end
    return drafts


def _is_title(styled: Styled, run: Run) -> bool:
    text = styled.text[run.start : run.end].strip()
    if (
        run.outer_start
        and styled.text[run.outer_start - 1] == "("
        and styled.text[run.outer_end : run.outer_end + 1] == ")"
    ):
        return False
    if any(pair.open < run.outer_start < pair.close for pair in styled.brackets if pair.close >= 0):
        return False
    if text.lower().rstrip(".,:;") in _not_titles():
        return False
    return len(text) >= 2 and any(ch.isalpha() for ch in text)


@cache
def _not_titles() -> frozenset[str]:
    return frozenset(
        w.rstrip(".") for t in ("ibid", "idem", "op_cit", "loc_cit", "passim", "et_al", "signals") for w in words(t)
    ) | {"sic", "emphasis added"}


def _read_one(styled: Styled, run: Run, at: int, start: int, end: int, known: frozenset[str]) -> Draft | None:
    text = styled.text
    people = people_before(text, run.outer_start, at)
    begin = people.start if people else run.outer_start
    draft = Draft(begin, run.outer_end)
    if people:
        draft.set(_role_field(people), people.people, people.start, people.end)
    title_end = _set_title(draft, styled, run, "title")
    tail = _Tail(styled, draft, title_end, end, quoted=run.kind == "quote")
    tail.read()
    if people is None and not _may_begin(text, at, run.outer_start) and not _is_strong(draft):
        return None
    return draft if _finish(draft, people, tail, text, known) else None


def _is_strong(draft: Draft) -> bool:
    """Whether what follows a title leaves no doubt, whatever stands before it."""
    return draft.has("issued") and draft.has(
        "publisher-place", "publisher", "director", "DOI", "URL", "ISBN", "container-title"
    )


def _role_field(people: People) -> str:
    return {
        "author": "author",
        "editor": "editor",
        "compiler": "editor",
        "translator": "translator",
        "director": "director",
    }[people.role]


_OPENINGS = re.compile(
    r"(?:[:;,.(\[—–]|\A)\s*\Z|(?<!\w)(?:see|in|and|also|cf\.|vgl\.|siehe|und|et|voir|dans|и|см\.|the|his|her|their|from|of|und)\s*\Z",
    re.IGNORECASE,
)


def _may_begin(text: str, at: int, title: int) -> bool:
    """Whether a reference without author may begin at a title: after nothing, a signal or a linking word."""
    return _OPENINGS.search(text[max(0, at) : title].rstrip() + " ") is not None or not text[at:title].strip()


def _set_title(draft: Draft, styled: Styled, run: Run, name: str) -> int:
    """Set a title from a run; a subtitle that follows the closing mark after a colon belongs to it."""
    raw = styled.text[run.start : run.end]
    title = strip_title(raw)
    lead = len(raw) - len(raw.lstrip(" ,.;:"))
    draft.set(name, clean_title(title), run.start + lead, run.start + lead + len(title))
    return run.outer_end


_KEPT_POINT = re.compile(r"(?:(?<!\w)(?:gg?|гг?|рр?|ed|vol|etc|jr|inc|[A-ZА-Я])|\.\.)\.\Z", re.IGNORECASE)


def strip_title(raw: str) -> str:
    """Return a title without separators around it; the point of a closing abbreviation stays."""
    text = raw.strip(" ,;:")
    if text.endswith(".") and not re.search(r"(?:\d|\b)(?:gg|гг)\.\Z", text) and not _KEPT_POINT.search(text):
        text = text.rstrip(" ,.;:")
    return text.lstrip(" ,.;:")


def clean_title(title: str) -> str:
    """Return a title with single spaces, no emphasis marks and no closing separators."""
    return re.sub(r"\s+", " ", title.replace("*", "")).strip(" ,;:")


_CLOSING = {"'": "'", '"': '"', "“": "”", "‘": "’", "«": "»", "„": "“"}


def unquoted(name: str) -> str:
    """Return a name without the quotation marks around it; a mark that belongs to the name stays."""
    name = clean_title(name)
    if name[:1] in _CLOSING:
        closing = _CLOSING[name[0]]
        name = name[1:-1] if name.endswith(closing) and len(name) > 1 else name[1:]
    return name.strip()


class _Tail:
    """Reads what follows a title, element by element, until something is no bibliographical element."""

    def __init__(self, styled: Styled, draft: Draft, at: int, end: int, *, quoted: bool) -> None:
        self.styled = styled
        self.text = styled.text
        self.draft = draft
        self.at = at
        self.end = end
        self.quoted = quoted
        self.container: Run | None = None
        self.in_book = False
        self.numbers: list[tuple[str, int, int]] = []
        self.year_seen = False
        self.pages: tuple[str, int, int, str] | None = None
        self.inner: tuple[str, int, int, str] | None = None
        self.thesis = False
        self.unpublished = False
        self.film = False
        self.labelled_volume = False

    def read(self) -> None:
        """Read elements while there are any."""
        steps = (
            self._hereafter,
            self._identifier,
            self._in_book_title,
            self._container,
            self._inner_page,
            self._pages,
            self._chapter,
            self._date,
            self._place_year,
            self._volume_issue,
            self._edition,
            self._people_by_role,
            self._thesis,
            self._plain_number,
            self._year,
            self._bare_pages,
            self._country,
            self._access_note,
        )
        moved = True
        while moved and self.at < self.end:
            moved = any(step() for step in steps)

    def _skip(self) -> int:
        match = _SEP.match(self.text, self.at, self.end)
        return match.end() if match else self.at

    def _advance(self, end: int) -> bool:
        self.at = end
        self.draft.end = end
        return True

    def _hereafter(self) -> bool:
        match = _hereafter().match(self.text, self.at, self.end)
        if not match:
            return False
        self.draft.hereafter = unquoted(match["name"])
        return self._advance(match.end())

    def _identifier(self) -> bool:
        start = self._skip()
        head = self.text[start : start + 12].lower()
        if not head.startswith(("doi", "http", "10.", "isbn", "issn", "arxiv", "<http", "e-issn", "available")):
            return False
        found = [
            one for one in elements.identifiers(self.text, start, min(self.end, start + 400)) if one.start - start <= 14
        ]
        if not found:
            return False
        self.draft.set(found[0].name, found[0].value, found[0].start, found[0].end)
        return self._advance(found[0].end)

    def _in_book_title(self) -> bool:
        """``in Editor (ed.), *Book*`` or ``in *Book*``."""
        match = _in_words().match(self.text, self.at, self.end)
        if not match or self.container is not None or not self.quoted:
            return False
        run = self._next_run(match.end())
        if run is None:
            return False
        between = self.text[match.end() : run.outer_start]
        if between.strip(" ,"):
            people = people_before(self.text, run.outer_start, match.end())
            if people is None or people.start != match.end() + len(between) - len(between.lstrip()):
                return False
            self.draft.set("editor", people.people, people.start, people.end)
        self.container, self.in_book = run, True
        _set_title(self.draft, self.styled, run, "container-title")
        return self._advance(run.outer_end)

    def _next_run(self, at: int) -> Run | None:
        return next((run for run in self.styled.marked if run.outer_start >= at and run.outer_end <= self.end), None)

    def _container(self) -> bool:
        """A journal or collection in italics right after a quoted title."""
        start = self._skip()
        run = self._next_run(start)
        if run is None or run.outer_start != start or self.container is not None or run.kind != "italic":
            return False
        if not self.quoted or self.year_seen:
            return False
        self.container = run
        _set_title(self.draft, self.styled, run, "container-title")
        return self._advance(run.outer_end)

    def _pages(self) -> bool:
        start = self._skip()
        match = elements.pages().match(self.text, start, self.end)
        if not match or not re.match(r"[\s.,;:()\]”’\"'*]|\Z|\s", self.text[match.end() : match.end() + 1] or " "):
            return False
        if self.pages is not None:
            return False
        self.pages = (match["value"].strip(), start, match.end(), match["label"])
        return self._advance(match.end())

    def _inner_page(self) -> bool:
        match = elements.inner_page().match(self.text, self.at, self.end)
        if not match:
            return False
        self.inner = (match["value"].strip(), match.start("label"), match.end("value"), match["label"])
        return self._advance(match.end())

    def _chapter(self) -> bool:
        start = self._skip()
        match = elements.chapter_locator().match(self.text, start, self.end)
        if not match or self.draft.locator is not None:
            return False
        value = match["value"] if match["bare"] is None else match["bare"]
        if match["number"] and match["value"].lower().startswith((match["label"] or "").lower()):
            value = match["number"]
        self.draft.locator = (
            "chapter" if match["label"] else "section",
            value,
            match.start(),
            match.end(),
            match["label"] or "",
        )
        return self._advance(match.end())

    def _date(self) -> bool:
        start = self._skip()
        if self.text[start : start + 1] == "(":
            start += 1
        match = elements.full_date().match(self.text, start, self.end)
        if not match or self.year_seen:
            return False
        issued = elements.read_date(match)
        if issued is None:
            return False
        self.draft.set("issued", issued, match.start(), match.end())
        self.year_seen = True
        end = match.end()
        return self._advance(end + 1 if self.text[end : end + 1] == ")" else end)

    def _place_year(self) -> bool:
        start = self._skip()
        match = _PLACE_YEAR.match(self.text, start, self.end)
        if not match or self.year_seen:
            published = _PUBLISHER_YEAR.match(self.text, start, self.end)
            if published and not self.year_seen:
                self.draft.set("publisher", published["publisher"].strip(), *published.span("publisher"))
                return self._set_year(published)
            return False
        place = match["place"].strip(" ,")
        if (
            elements.full_date().match(self.text, start, self.end)
            or place.lower() in ("no", "vol", "p")
            or len(place.split()) > 9
        ):
            return False
        shift = match.start("place") + match["place"].find(place)
        self.draft.set("publisher-place", place, shift, shift + len(place))
        if match["publisher"]:
            self.draft.set("publisher", match["publisher"].strip(" ,"), *match.span("publisher"))
        return self._set_year(match)

    def _set_year(self, match: re.Match[str]) -> bool:
        self.draft.set("issued", Issued(Day(int(match["year"]))), *match.span("year"))
        self.year_seen = True
        return self._advance(match.end())

    def _volume_issue(self) -> bool:
        start = self._skip()
        for table, name in (
            ("volume", "volume"),
            ("issue", "issue"),
            ("part", "part-number"),
            ("book", "part-number"),
        ):
            match = elements.numbered(table).match(self.text, start, self.end)
            if match and name not in self.draft.fields:
                self.draft.set(name, match["value"], *match.span("value"))
                self.labelled_volume = True
                return self._advance(match.end())
        return False

    def _edition(self) -> bool:
        start = self._skip()
        match = elements.edition().match(self.text, start, self.end)
        if not match:
            return False
        value = match["value"] or match["after"]
        self.draft.set("edition", value, match.start(), match.end())
        end = match.end()
        return self._advance(end + 1 if self.text[end : end + 1] == "." else end)

    def _people_by_role(self) -> bool:
        match = _by_role().match(self.text, self.at, self.end)
        if not match:
            return False
        role = next(name for name, value in match.groupdict().items() if value)
        people = read_people(self.text, match.end(), self.end, "given-first")
        if people is None:
            return False
        if role == "director":
            self.film = True
        self.draft.set({"compiler": "editor"}.get(role, role), people.people, people.start, people.end)
        return self._advance(people.end)

    def _thesis(self) -> bool:
        start = self._skip()
        if self.text[start : start + 1] == "(":
            start += 1
        match = _words_of("unpublished").match(self.text, start, self.end)
        if match:
            self.unpublished = True
            self._advance(match.end())
            start = self._skip()
        degree = _words_of("thesis").match(self.text, start, self.end)
        if degree:
            self.thesis = True
            self.draft.set("genre", degree[0], *degree.span())
            self._advance(degree.end())
            self._university()
        return bool(match or degree)

    _BODY = re.compile(rf"[\s,:]*(?P<name>[{UPPER}][^,()\d]{{3,80}})(?=,)")

    def _university(self) -> None:
        match = self._BODY.match(self.text, self.at, self.end)
        if match and not elements.full_date().match(self.text, match.start("name")):
            rest = self.text[match.end() :]
            if re.match(rf",\s(?:[{UPPER}][^,()\d]{{1,40}},\s(?:[A-Z]{{2}},\s)?)?{elements.YEAR}", rest):
                alone = re.match(rf",\s{elements.YEAR}", rest)
                if not (
                    alone
                    and not re.search(
                        r"univers|institut|école|academ|akadem|college|hochschule|универс|инстит|акад",
                        match["name"],
                        re.IGNORECASE,
                    )
                ):
                    self.draft.set("publisher", match["name"].strip(), *match.span("name"))
                    self._advance(match.end())

    def _plain_number(self) -> bool:
        """Bare numbers of a journal: volume before the year, issue after it."""
        if self.container is None or self.in_book or self.pages is not None:
            return False
        start = self._skip()
        match = _NUMBER.match(self.text, start, self.end)
        if not match or re.fullmatch(elements.YEAR, match["value"]):
            return False
        name = "issue" if self.year_seen or "volume" in self.draft.fields else "volume"
        if name in self.draft.fields:
            return False
        self.draft.set(name, match["value"], *match.span("value"))
        end = match.end()
        issue = re.match(r"\s?\((?P<value>\d{1,4}(?:[-–/]\d{1,4})?)\)", self.text[end:])
        if issue and not re.fullmatch(elements.YEAR, issue["value"]):
            self.draft.set("issue", issue["value"], end + issue.start("value"), end + issue.end("value"))
            end += issue.end()
        return self._advance(end)

    def _year(self) -> bool:
        paren = _PAREN_YEAR.match(self.text, self.at, self.end)
        if paren and not self.year_seen:
            return self._set_year(paren)
        start = self._skip()
        match = elements.years().match(self.text, start, self.end)
        if not match or self.year_seen:
            return False
        self.draft.set("issued", elements.read_years(match), match.start("a"), match.end())
        self.year_seen = True
        return self._advance(match.end())

    def _bare_pages(self) -> bool:
        """Chicago leaves out the label: ``(Oxford, 2004), 45–47``; ``12 (1999): 45``."""
        if self.pages is not None or not (self.year_seen or self.draft.form is Form.SHORT):
            return self._short_bare_pages()
        match = _BARE_PAGES.match(self.text, self.at, self.end)
        if not match or elements.years().fullmatch(match["value"]):
            return False
        self.pages = (match["value"].strip(), match.start("value"), match.end("value"), "")
        return self._advance(match.end("value"))

    def _short_bare_pages(self) -> bool:
        """``Edele, *Stalin's Defectors*, 45.``"""
        if self.pages is not None or not self.draft.has("author", "editor") or self.container is not None:
            return False
        match = _BARE_PAGES.match(self.text, self.at, self.end)
        if not match or re.fullmatch(elements.YEAR, match["value"]):
            return False
        self.pages = (match["value"].strip(), match.start("value"), match.end("value"), "")
        return self._advance(match.end("value"))

    def _country(self) -> bool:
        if not self.film or not self.year_seen or self.draft.has("publisher-place"):
            return False
        start = self._skip()
        match = _COUNTRY.match(self.text, start, self.end)
        if not match:
            return False
        self.draft.set("publisher-place", match["value"], *match.span("value"))
        return self._advance(match.end())

    def _access_note(self) -> bool:
        match = re.match(
            rf"[\s,.;(\[]*(?:{'|'.join(re.escape(w) for w in words('accessed'))})[\s:]+(?:on\s)?",
            self.text[self.at : self.end],
            re.IGNORECASE,
        )
        if not match:
            return False
        date = elements.full_date().match(self.text, self.at + match.end(), self.end)
        if not date:
            return False
        issued = elements.read_date(date)
        if issued:
            self.draft.set("accessed", issued, date.start(), date.end())
        end = date.end()
        return self._advance(end + 1 if self.text[end : end + 1] in (")", "]") else end)


def _finish(draft: Draft, people: People | None, tail: _Tail, text: str, known: frozenset[str]) -> bool:
    """Settle kind, form and locator; return whether the evidence makes this a reference."""
    _settle_kind(draft, tail)
    dated = draft.has("issued")
    if not dated and not tail.unpublished and not draft.has("URL", "DOI"):
        short = _is_short(draft, people, tail, text, known)
        if not short:
            return False
        draft.form = Form.SHORT
    elif (
        draft.kind is Kind.BOOK
        and people is None
        and not draft.has("publisher-place", "publisher", "volume", "URL", "DOI", "director")
        and tail.pages is None
    ):
        # A title and a year alone is a mention in prose.
        return False
    _settle_pages(draft, tail)
    return True


def _is_short(draft: Draft, people: People | None, tail: _Tail, text: str, known: frozenset[str]) -> bool:
    if draft.has("container-title") and tail.pages is None:
        return False
    if tail.pages is not None or draft.locator is not None:
        return True
    title = draft.fields["title"][0]
    at_end = re.match(r"[\s.,;)\]]*\Z|[\s.,]*[;)]", text[draft.end : tail.end]) is not None
    return at_end and (people is not None or (isinstance(title, str) and title.casefold() in known))


@cache
def _collection() -> re.Pattern[str]:
    return _words_of("document_collection")


def _settle_kind(draft: Draft, tail: _Tail) -> None:
    title = str(draft.fields["title"][0])
    issued = draft.fields.get("issued")
    exact = issued is not None and isinstance(issued[0], Issued) and issued[0].begin.day > 0
    if tail.film:
        draft.kind = Kind.FILM
    elif tail.thesis:
        draft.kind = Kind.THESIS
    elif tail.unpublished:
        draft.kind = Kind.MANUSCRIPT
    elif tail.in_book:
        draft.kind = Kind.CHAPTER
    elif tail.container is not None:
        if exact and not tail.labelled_volume and not tail.draft.has("volume"):
            draft.kind = Kind.NEWSPAPER
        else:
            draft.kind = Kind.ARTICLE if not draft.has("publisher-place", "publisher") else Kind.CHAPTER
    elif exact and not draft.has("publisher-place", "publisher", "author", "editor"):
        draft.kind = Kind.NEWSPAPER
    elif tail.quoted and draft.has("URL") and not draft.has("publisher-place"):
        draft.kind = Kind.WEB
    elif _collection().search(title) and not draft.has("author"):
        draft.kind = Kind.COLLECTION
    else:
        draft.kind = Kind.BOOK
    if draft.kind is Kind.NEWSPAPER and tail.container is None:
        value, start, end = draft.fields.pop("title")
        draft.set("container-title", value, start, end)


def _settle_pages(draft: Draft, tail: _Tail) -> None:
    """Tell the pages of the work from the page cited."""
    if tail.inner is not None:
        value, start, end, label = tail.inner
        draft.locator = ("page", value, start, end, label)
        if tail.pages is not None:
            draft.set("page", *tail.pages[:3])
        return
    if tail.pages is None:
        return
    value, start, end, label = tail.pages
    part = draft.kind in (Kind.ARTICLE, Kind.CHAPTER) and draft.form is Form.FULL
    if part:
        draft.set("page", value, start, end)
        return
    if draft.kind is Kind.NEWSPAPER:
        draft.set("page", value, start, end)
    if draft.locator is None:
        draft.locator = ("page", value, start, end, label)
