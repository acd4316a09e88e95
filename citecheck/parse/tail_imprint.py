"""Steps through a tail: place, publisher, year, edition, university."""

from __future__ import annotations

import re
from functools import cache

from citecheck.data.places import is_publisher
from citecheck.lang import words
from citecheck.model.date import Day, Issued
from citecheck.parse import elements
from citecheck.parse.names import UPPER
from citecheck.parse.tail import Tail

_PLACE_YEAR = re.compile(
    rf"(?P<open>\()?\s?(?:(?P<place>[{UPPER}][^(),;:\d]{{1,50}}(?:,\s(?:[A-Z]{{2,4}}|[A-Z]\.[A-Z]\.|D\.C\.|Mass\.|Conn\.|Calif\.|Ill\.|Pa\.))?(?:\s?(?:;|/)\s?[{UPPER}][^(),;:\d]{{1,30}})?)(?::\s?(?P<publisher>[^(),;\d][^();\d]{{1,80}}?)|,\s(?P<house>[{UPPER}][^(),;:\d]{{2,50}}?))?,?\s)(?P<year>{elements.YEAR})(?P<letter>[a-z](?!\w))?(?:\s?[-–/]\s?(?P<last>\d{{4}}|\d\d)(?!\d))?(?P<close>\s?\))?(?![\w-])"
)
_PUBLISHER_YEAR = re.compile(rf"\((?P<publisher>[{UPPER}][^(),;:\d]{{2,60}}),\s(?P<year>{elements.YEAR})\)")
_PAREN_YEAR = re.compile(rf"\s?\((?:(?P<season>{elements.SEASON})\s)?(?P<year>{elements.YEAR})(?:[-–/]\d{{2,4}})?\)")
_COUNTRY = re.compile(rf"(?P<value>(?:USSR|USA|UK|GDR|[{UPPER}][a-z]{{3,15}}))(?=\s?[.;,)]|\s?\Z|\s(?:and|und|et)\s)")


@cache
def words_of(*tables: str) -> re.Pattern[str]:
    """Return a pattern of all words of some language tables."""
    found = sorted({w for table in tables for w in words(table)}, key=lambda w: (-len(w), w))
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in found) + r")(?!\w)",
        re.IGNORECASE,
    )


def date(tail: Tail) -> bool:
    """A day or month: ``17 August 1957``."""
    start = tail.skip()
    if tail.text[start : start + 1] == "(":
        start += 1
    match = elements.full_date().match(tail.text, start, tail.end)
    if not match or tail.year_seen:
        return False
    issued = elements.read_date(match)
    if issued is None:
        return False
    tail.draft.set("issued", issued, match.start(), match.end())
    tail.year_seen = True
    end = match.end()
    return tail.advance(end + 1 if tail.text[end : end + 1] == ")" else end)


def place_year(tail: Tail) -> bool:
    """``Oxford: Clarendon, 1987``, ``(Paris, Perrin, 2007)``."""
    start = tail.skip()
    match = _PLACE_YEAR.match(tail.text, start, tail.end)
    run = tail.next_run(start)
    if match and run is not None and run.outer_start < match.end():
        return False
    if match and elements.is_season(match["place"]):
        return False
    if not match or tail.year_seen:
        published = _PUBLISHER_YEAR.match(tail.text, start, tail.end)
        if published and not tail.year_seen:
            tail.draft.set("publisher", published["publisher"].strip(), *published.span("publisher"))
            return _set_year(tail, published)
        return False
    place = match["place"].strip(" ,")
    if (
        elements.full_date().match(tail.text, start, tail.end)
        or place.lower() in ("no", "vol", "p")
        or len(place.split()) > 9
    ):
        return False
    shift = match.start("place") + match["place"].find(place)
    if is_publisher(place) and not match["publisher"]:
        # "(MIT Press, 2001)": a publisher and no place.
        stop = match.end("house") if match["house"] else shift + len(place)
        tail.draft.set("publisher", tail.text[shift:stop], shift, stop)
        return _set_year(tail, match)
    tail.draft.set("publisher-place", place, shift, shift + len(place))
    for name in ("publisher", "house"):
        if match[name]:
            tail.draft.set("publisher", match[name].strip(" ,"), *match.span(name))
    return _set_year(tail, match)


def _set_year(tail: Tail, match: re.Match[str]) -> bool:
    first, last = match["year"], match.groupdict().get("last")
    end = Day(int(last if len(last) == 4 else first[:2] + last)) if last else None
    tail.draft.set("issued", Issued(Day(int(first)), end), match.start("year"), match.end("last" if last else "year"))
    tail.year_seen = True
    return tail.advance(match.end())


def edition(tail: Tail) -> bool:
    """``3rd edn``."""
    start = tail.skip()
    match = elements.edition().match(tail.text, start, tail.end)
    if not match:
        return False
    value = match["value"] or match["after"]
    tail.draft.set("edition", value, match.start(), match.end())
    end = match.end()
    return tail.advance(end + 1 if tail.text[end : end + 1] == "." else end)


def is_dated(tail: Tail) -> bool:
    """Whether the reference is dated to the day, as newspapers are."""
    issued = tail.draft.fields.get("issued")
    return issued is not None and isinstance(issued[0], Issued) and issued[0].begin.day > 0


def year(tail: Tail) -> bool:
    """A year alone, or in parentheses after a volume."""
    paren = _PAREN_YEAR.match(tail.text, tail.at, tail.end)
    if paren and not tail.year_seen:
        return _set_year(tail, paren)
    start = tail.skip()
    match = elements.years().match(tail.text, start, tail.end)
    if not match or tail.year_seen:
        return False
    tail.draft.set("issued", elements.read_years(match), match.start("a"), match.end())
    tail.year_seen = True
    return tail.advance(match.end())


def country(tail: Tail) -> bool:
    """The country of a film, after its year."""
    if not tail.film or not tail.year_seen or tail.draft.has("publisher-place"):
        return False
    start = tail.skip()
    match = _COUNTRY.match(tail.text, start, tail.end)
    if not match:
        return False
    tail.draft.set("publisher-place", match["value"], *match.span("value"))
    return tail.advance(match.end())


def thesis(tail: Tail) -> bool:
    """``unpublished PhD dissertation, University of Toronto``."""
    start = tail.skip()
    if tail.text[start : start + 1] == "(":
        start += 1
    match = words_of("unpublished").match(tail.text, start, tail.end)
    if match:
        tail.unpublished = True
        tail.advance(match.end())
        start = tail.skip()
    degree = words_of("thesis").match(tail.text, start, tail.end)
    if degree:
        tail.thesis = True
        tail.draft.set("genre", degree[0], *degree.span())
        tail.advance(degree.end())
        _university(tail)
    return bool(match or degree)


_BODY = re.compile(rf"[\s,:]*(?P<name>[{UPPER}][^,()\d]{{3,80}})(?=,)")


def _university(tail: Tail) -> None:
    match = _BODY.match(tail.text, tail.at, tail.end)
    if match and not elements.full_date().match(tail.text, match.start("name")):
        rest = tail.text[match.end() :]
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
                tail.draft.set("publisher", match["name"].strip(), *match.span("name"))
                tail.advance(match.end())
