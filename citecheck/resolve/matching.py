"""Whether two citations are of one work: scored field by field, never by one key.

A contradiction in something that tells works apart (volume, year of a book, part of a series) forbids a match, a
likeness in the rest only adds up. Translated and transliterated titles meet through journal, year and figures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citecheck.data.journals import same_journal
from citecheck.data.scripts import is_cyrillic, latin
from citecheck.model.citation import Citation, Kind
from citecheck.model.pages import pages_of
from citecheck.resolve.titles import RESPONSIBLE, bare_title, surnames, title_words

_LONG_NAME = 6
"""Letters from which on a surname that differs by one may be the same."""
ENOUGH = 3.0
"""Citations that score this much are of one work."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The score and, where the two cannot be one work, why not."""

    score: float
    against: str = ""

    @property
    def same(self) -> bool:
        """Whether the two are one work."""
        return not self.against and self.score >= ENOUGH


def compare(one: Citation, other: Citation) -> Comparison:
    """Compare two full citations."""
    for name in ("DOI", "ISBN"):
        mine, theirs = one.text_of(name), other.text_of(name)
        if mine and theirs:
            return Comparison(9.0) if mine == theirs else Comparison(0.0, name)
    if one.kind is Kind.NEWSPAPER or other.kind is Kind.NEWSPAPER:
        return _newspapers(one, other)
    against = _contradiction(one, other)
    if against:
        return Comparison(0.0, against)
    score = _title_score(one, other)
    if score <= 0 and not _may_be_translation(one, other):
        return Comparison(score, "title")
    return Comparison(
        score
        + _people_score(one, other)
        + _date_score(one, other)
        + _container_score(one, other)
        + _figures(one, other)
    )


def _newspapers(one: Citation, other: Citation) -> Comparison:
    """One issue of a newspaper; signed articles must have one title."""
    mine, theirs = one.issued(), other.issued()
    same_paper = same_journal(one.text_of("container-title"), other.text_of("container-title"))
    if not same_paper or mine is None or theirs is None or mine.begin != theirs.begin:
        return Comparison(0.0, "issue")
    if title_words(one.text_of("title")) != title_words(other.text_of("title")):
        return Comparison(0.0, "title")
    return Comparison(9.0)


def _contradiction(one: Citation, other: Citation) -> str:
    """Return the field that keeps two works apart, or an empty string."""
    part = {Kind.ARTICLE, Kind.CHAPTER}
    if (
        (one.kind in part) != (other.kind in part)
        and one.text_of("container-title")
        and other.text_of("container-title")
    ):
        return "kind"
    for name in ("volume", "part-number", "edition"):
        mine, theirs = one.text_of(name), other.text_of(name)
        if name == "volume" and one.kind in part and other.kind in part:
            continue
        if mine and theirs and _number(mine) != _number(theirs):
            return name
    if one.kind is Kind.FILM or other.kind is Kind.FILM:
        return "" if one.kind is other.kind else "kind"
    if one.kind in part and other.kind in part:
        return _parts_apart(one, other)
    mine_year, their_year = _year(one), _year(other)
    if mine_year and their_year and abs(mine_year - their_year) > 1:
        return "issued"
    return ""


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def _number(printed: str) -> str:
    """Return a number of a volume or edition in Arabic figures: ``II`` is ``2``."""
    letters = printed.strip(" .").lower()
    if not letters or any(ch not in _ROMAN for ch in letters):
        return letters
    values = [_ROMAN[ch] for ch in letters]
    return str(sum(-v if any(v < later for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values)))


def _parts_apart(one: Citation, other: Citation) -> str:
    """Return what tells two articles or chapters apart: another journal, or another number of it, at other pages.

    Volume, year and pages are one witness each. In one journal two of them must disagree and none agree, for one is
    soon misprinted; of another journal or book one that agrees must speak for the translation or abbreviation.
    """
    said = [_agree(one.text_of("volume"), other.text_of("volume")), _pages_meet(one, other)]
    mine, theirs = one.text_of("container-title"), other.text_of("container-title")
    if mine and theirs and not _same_container(mine, theirs):
        year = _agree(str(_year(one) or ""), str(_year(other) or ""))
        foreign = is_cyrillic(mine) != is_cyrillic(theirs) or _looks_slavic(mine) != _looks_slavic(theirs)
        if False in (*said, year) or not (True in said or foreign):
            return "container-title"
        return ""
    years = _agree(str(_year(one) or ""), str(_year(other) or ""))
    if _agree(one.text_of("issue"), other.text_of("issue")) is False and _other_pages(one, other):
        # One title in two numbers at other pages: an article in instalments.
        return "issue"
    witnesses = [*said, years]
    return "volume" if True not in witnesses and witnesses.count(False) >= 2 else ""


def _agree(mine: str, theirs: str) -> bool | None:
    """Whether two values are the same; None where one is missing."""
    return mine == theirs if mine and theirs else None


def _pages_meet(one: Citation, other: Citation) -> bool | None:
    """Whether the pages of two parts overlap, a page cited and an extent too; None where one has none."""
    mine, theirs = _page_range(one), _page_range(other)
    if mine is None or theirs is None:
        return None
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _other_pages(one: Citation, other: Citation) -> bool:
    """Whether two parts stand on other pages: they do not meet, or are extents that begin apart."""
    mine, theirs = _page_range(one), _page_range(other)
    if mine is None or theirs is None:
        return False
    extents = mine[0] < mine[1] and theirs[0] < theirs[1]
    return mine[0] != theirs[0] if extents else _pages_meet(one, other) is False


def _page_range(citation: Citation) -> tuple[int, int] | None:
    printed = citation.text_of("page") or (citation.locator.value if citation.locator else "")
    return next(iter(pages_of(printed)), None)


def _same_container(mine: str, theirs: str) -> bool:
    """Whether two names are of one journal or book: alike, or the words of one abbreviate those of the other."""
    if same_journal(mine, theirs):
        return True
    short, long = sorted((bare_title(mine), bare_title(theirs)), key=len)
    if long[: len(short)] == short and short:
        return True
    words = iter(long)
    if all(any(word.startswith(part) for word in words) for part in short):
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(" ".join(short), " ".join(long)) >= 84


def _year(citation: Citation) -> int:
    issued = citation.issued()
    return issued.begin.year if issued else 0


def _title_score(one: Citation, other: Citation) -> float:
    mine, theirs = bare_title(one.text_of("title")), bare_title(other.text_of("title"))
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 3.0 if len(mine) >= 5 else 2.0 if len(mine) >= 3 else 1.5
    short, long = sorted((mine, theirs), key=len)
    if long[: len(short)] == short and len(short) >= 2:
        # A title with and without its subtitle; years in the remainder make another volume of it.
        return -1.0 if _has_years(long[len(short) :]) else 2.0
    if _years(mine) != _years(theirs):
        return -1.0
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(" ".join(mine), " ".join(theirs), score_cutoff=60)
    if likeness >= 92:
        return 2.0
    return 1.0 if likeness >= 84 and len(mine) >= 4 else 0.0 if likeness >= 60 else -0.5


def _years(words: tuple[str, ...]) -> set[str]:
    return {word for word in words if re.fullmatch(r"1[5-9]\d\d|20\d\d", word)}


def _has_years(words: tuple[str, ...]) -> bool:
    return bool(_years(words)) or any(re.fullmatch(r"[ivx]{1,4}|\d{1,2}", word) for word in words)


def _people_score(one: Citation, other: Citation) -> float:
    roles = _roles(one, other)
    mine, theirs = surnames(one, roles), surnames(other, roles)
    if not mine or not theirs:
        return 0.0
    if mine & theirs:
        return 0.0 if _other_initials(one, other) else 1.5
    if _misspelt(mine, theirs) and _year(one) == _year(other) and not _other_initials(one, other):
        return 1.0
    return (
        -1.0
        if title_words(one.text_of("title")) == title_words(other.text_of("title")) and _undated(one, other)
        else -3.0
    )


def _roles(one: Citation, other: Citation) -> tuple[str, ...]:
    """Whom to compare: the authors of two chapters, whoever edited the book; else all those responsible."""
    return ("author",) if one.people("author") and other.people("author") else RESPONSIBLE


def _initials(citation: Citation, roles: tuple[str, ...]) -> set[str]:
    """The first letters of the given names of those responsible, folded across scripts."""
    people = [p for role in roles for p in citation.people(role)]
    return {latin(p.given).casefold()[:1] for p in people if p.given}


def _other_initials(one: Citation, other: Citation) -> bool:
    """Whether both print given names and none begins alike: two people of one surname.

    Of names in two scripts or transliterations the first letter says little.
    """
    roles = _roles(one, other)
    mine, theirs = _initials(one, roles), _initials(other, roles)
    slavic = any(is_cyrillic(c.text_of("title")) or _looks_slavic(c.text_of("title")) for c in (one, other))
    return bool(mine and theirs) and not slavic and not mine & theirs


def _misspelt(mine: set[str], theirs: set[str]) -> bool:
    """Whether a surname of each differ by one letter, as damage and transliterations do; French adds an ``e``."""
    from rapidfuzz.distance import Levenshtein

    return any(
        min(len(a), len(b)) >= _LONG_NAME
        and Levenshtein.distance(a.removesuffix("e"), b.removesuffix("e"), score_cutoff=1) <= 1
        for a in mine
        for b in theirs
    )


def _undated(one: Citation, other: Citation) -> bool:
    """Whether neither gives a year: entries of lists with few data."""
    return _year(one) == 0 and _year(other) == 0


def _date_score(one: Citation, other: Citation) -> float:
    mine, theirs = _year(one), _year(other)
    if not mine or not theirs:
        return 0.0 if mine or theirs else 1.0
    return {0: 1.0, 1: 0.0}.get(abs(mine - theirs), -1.0)


def _container_score(one: Citation, other: Citation) -> float:
    mine, theirs = one.text_of("container-title"), other.text_of("container-title")
    if not mine or not theirs:
        return 0.0
    return 1.0 if same_journal(mine, theirs) else -0.5


def _figures(one: Citation, other: Citation) -> float:
    """Years that stand in both titles, as ``(1944-1956)``: they survive translation."""
    mine, theirs = (_years(title_words(c.text_of("title"))) for c in (one, other))
    return 1.0 if mine and mine == theirs else 0.0


def _may_be_translation(one: Citation, other: Citation) -> bool:
    """Whether the titles can be one in two languages: same authors, journal and year, and like figures."""
    if not surnames(one) & surnames(other) or _year(one) != _year(other) or not _year(one):
        return False
    mine, theirs = one.text_of("title"), other.text_of("title")
    if is_cyrillic(mine) == is_cyrillic(theirs) and not _looks_slavic(mine) ^ _looks_slavic(theirs):
        return False
    return same_journal(one.text_of("container-title"), other.text_of("container-title")) and bool(
        one.text_of("container-title")
    )


def _looks_slavic(title: str) -> bool:
    """Whether a Latin title is transliterated Russian or Ukrainian, by its endings."""
    words = re.findall(r"[a-z']+", title.lower())
    ends = sum(
        bool(re.search(r"(?:ii|iia|skikh|skaia|skoe|ogo|ykh|ov|ami|nie|niia|stvo|ost'|iu|oi|yi)\Z", word))
        for word in words
    )
    return bool(words) and ends >= max(2, len(words) // 4)
