"""Pages cited from a titled part against the pages printed with its title, by the words of the text alone.

The resolver knows this better where it could read both citations; this is for those it could not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from citecheck.model.document import Document
from citecheck.model.number import Extent, Interval, Verdict
from citecheck.model.pages import expand
from citecheck.model.span import Span
from citecheck.numbers import pinpoints
from citecheck.numbers.by_author import told_of_authors
from citecheck.numbers.found import matches_at, places

_QUOTES = '‘“„«"'
_QUOTED = re.compile(
    r"[‘“„«\"](?:(?<!\")(?P<title>[^‘“„«»”\n]{5,160}?),?[’”“»](?!\w)|(?<=\")(?P<plain>[^\"\n]{5,160}?),?\")"
)
_PAGES = r"(?:pp?|S|SS|с|С|сс|стр|стор|Стр)\.\s?"
_EXTENT = re.compile(rf"(?<!\w){_PAGES}(?P<a>\d{{1,4}})\s?[–—-]\s?(?P<b>\d{{1,4}})(?!\d)")
_RANGED = re.compile(r"\.\s?\d{1,4}\s?[–—-]\s?\d{1,4}(?!\d)")
"""The end of an extent: a cheap look whether there is one."""
_BARE_EXTENT = re.compile(r"\(\d{4}\),?:?\s(?P<a>\d{1,4})\s?[–—-]\s?(?P<b>\d{1,4})(?=\s?[;.,]|\Z)")
"""The pages of an article without a label: ``31 (1998), 77–104``."""
_BARE = re.compile(r"(?<!\d)\d{4}\),?:?\s\d{1,4}\s?[–—-]\s?\d{1,4}(?=\s?[;.,]|\Z)")
_YEAR_CLOSED = re.compile(r"\)(?<=\d{4}\)),?:?\s\d{1,4}\s?[–—-]")
"""The bracket behind a year and what leads to pages without a label: sooner found than the year."""
_PINPOINT = re.compile(
    rf"\A[’”“»\"]?,?\s{{0,2}}{_PAGES}(?P<n>\d{{1,4}})(?:\s?[–—-]\s?(?P<m>\d{{1,4}}))?(?!\d)|\A[’”“»\"]?,\s(?P<bare>\d{{1,4}})(?=\))"
)
_AGAIN = re.compile(
    rf"(?<!\w)(?:ibid(?:em)?|ebd|ebenda|ebda|там же|там само|тамсамо)\.?[,.:]?\s{{1,2}}{_PAGES}(?P<n>\d{{1,4}})(?!\d)",
    re.IGNORECASE,
)
_WITHIN = rf"(?P<a>\d{{1,4}})\s?[–—-]\s?(?P<b>\d{{1,4}})(?:[,;]|\s\()\s?(?:(?:here|hier)\s(?:at|esp\.|bes\.|insb\.|insbes\.|vor allem|v\.\s?a\.)|here|hier|bes\.|insb\.|insbes\.|esp\.|especially|at|ici|notamment|surtout|спец\.|здесь|особ\.|тут|зокрема|особл\.|цит\.|quotation|quote|citation|zitat|zit\.)(?:\s(?:on|auf|at|à la|на))?\s(?:{_PAGES}|f?pages?\s|Seite\s)?(?P<n>\d{{1,4}})(?=\s?[,.;:)\]]|\s*\Z|\s?ff?\b|\s(?:mit|with|where|avec|où|wo|für|for|on|über|zu|zur|zum|sur|о|об|про|де|где|на|she|he|er|sie|il|elle|он|она|він|вона)\s)"
_HERE = re.compile(rf"(?<!\w){_PAGES}{_WITHIN}", re.IGNORECASE)
"""An extent and a place within it: ``S. 45–71, hier S. 58``."""
_BARE_HERE = re.compile(rf"(?<!\d)\d{{4}}\),?:?\s{_WITHIN}", re.IGNORECASE)
"""The same without a label: ``22 (1992): 14–39, at 31``."""
_THERE = re.compile(
    r"\b(?:1[89]|20)\d\d\.\s(?:(?:№|Т\.|Вып\.|Вип\.)\s?\d+(?:\s?\(\d+\))?\.\s)?[СсC]\.\s?(?P<a>\d{1,4})\s?[–—-]\s?(?P<b>\d{1,4})[;.]\s(?:см\.\s|див\.\s|ср\.\s|пор\.\s)?(?:там же|там само),?\s[сc]\.\s?(?P<n>\d{1,4})(?!\d)",
    re.IGNORECASE,
)
"""Pages of an article by the Russian standard and ``там же`` right behind them."""
_THERE_BEHIND = re.compile(
    r"\.(?<=[СсC]\.)\s?\d{1,4}\s?[–—-]\s?\d{1,4}[;.]\s(?:см\.\s|див\.\s|ср\.\s|пор\.\s)?там", re.IGNORECASE
)
"""The same from the point before the pages on: where no pages go on so, nothing else need be looked for."""
_JOURNAL = re.compile(
    rf"\(\d{{4}}\),?:?\s{_PAGES}(?P<a>\d{{1,4}})\s?[–—-]\s?(?P<b>\d{{1,4}}),?\s(?!and|or|und|oder|et|ou|и|или|та|або|see|cf|siehe|voir)(?P<gap>[^.;:()‘“„«»\"*<>\n]{{1,120}}?)\s\(?(?:on|auf|at|à la|на|à)\s(?:the\s)?{_PAGES}(?P<n>\d{{1,4}})(?!\d)"
)
"""The extent of an article, and what its author says on a page: ``(1971), pp. 201–229, prints the tariff on p. 219``."""
_OTHER = re.compile(r"[‘“„«\"*_]|<i>|<em>|(?<!\w)(?:pp?|S|с|С|f|ф|ll?|л|Bl|арк)\.\s?\d")
_SEE_ALSO = re.compile(
    r"(?<!\w)(?:see also|cf\.?|compare|vgl\.?|siehe auch|voir aussi|cf|см\. также|ср\.|див\. також|пор\.)\s[^()]{1,60}\([^()]{0,12}\Z",
    re.IGNORECASE,
)
"""Another work, whatever it is, named since: ``see also Dunn's map (ibid., p. 8)``."""
_REACH = 260


@dataclass(frozen=True, slots=True)
class _Part:
    """A title with the pages that stand behind it; ``end`` is where those end."""

    title: str
    low: int
    high: int
    place: Span
    end: int


def survey(document: Document, known: list[Span]) -> Iterator[Extent]:
    """Yield the pages cited from a titled part; those that the resolver judged (``known``) are left out.

    A page outside its part that lies in another extent printed near by is that one's.
    """
    told: dict[int, Extent] = {}
    for claim in _told(document, known):
        before = told.get(claim.span.start)
        if before is None or before.verdict is Verdict.SUSPICIOUS:  # What is sure goes before a hint.
            told[claim.span.start] = claim
    for claim in told.values():
        if claim.verdict is Verdict.CONSISTENT or not _is_of_another(document.text, claim):
            yield claim


_ANY_EXTENT = re.compile(rf"(?:(?<!\w){_PAGES}|(?<=\d\d\d\d\)),?:?\s)(?P<a>\d{{1,4}})\s?[–—-]\s?(?P<b>\d{{1,4}})(?!\d)")
_NEAR = 500


def _is_of_another(text: str, claim: Extent) -> bool:
    page, at = int(claim.stated), claim.span.start
    return any(
        int(one["a"]) <= page <= expand(one["a"], one["b"])
        for one in _ANY_EXTENT.finditer(text, max(0, at - _NEAR), at)
    )


def _told(document: Document, known: list[Span]) -> Iterator[Extent]:
    text = document.text
    seen: set[int] = set()
    for told in (*told_of_authors(text), *pinpoints.survey(text)):
        if told.place.start not in seen and not any(told.place.overlaps(k) for k in known):
            seen.add(told.place.start)
            article = _Part("", told.low, told.high, told.extent, told.extent.end)
            claim = _claim(document, article, told.page, told.place)
            loose = told.loose and claim.verdict is Verdict.INCONSISTENT
            yield replace(claim, verdict=Verdict.SUSPICIOUS) if loose else claim
    years = [match.start() - 4 for match in _YEAR_CLOSED.finditer(text)]
    ranges = sorted(match.start() for match in (*_RANGED.finditer(text), *matches_at(text, _BARE, years)))
    if not ranges:
        return  # No title has its pages.
    parts: list[_Part] = []
    for match in matches_at(text, _QUOTED, places(text, *_QUOTES)):
        if not parts and bisect_left(ranges, match.end()) == bisect_left(ranges, match.end() + _REACH):
            continue  # There are no pages behind it, nor before it a title that has them.
        title = match["title"] or match["plain"]
        pinpoint = _PINPOINT.match(text[match.end() - 1 : match.end() + 40])
        if pinpoint is None:
            part = _part(text, title, match.end())
            if part is not None:
                parts.append(part)
            continue
        owner = [p for p in parts if _is_short(title, p.title)]
        page = pinpoint["n"] or pinpoint["bare"]
        place = Span(match.end() - 1 + pinpoint.end() - len(page), match.end() - 1 + pinpoint.end())
        if len(owner) == 1 and pinpoint["m"] is None and not any(place.overlaps(k) for k in known):
            yield _claim(document, owner[0], int(page), place)
    for part, page, place in _pinpointed(text, ranges, years, known):
        yield _claim(document, part, page, place)
    for part in parts:
        again = _AGAIN.search(text, part.end, part.end + 400)
        if (
            again
            and not _OTHER.search(text, part.end + 1, again.start())
            and not _SEE_ALSO.search(text, part.end, again.start())
        ):
            place = Span(again.start("n"), again.end("n"))
            if not any(place.overlaps(k) for k in known):
                yield _claim(document, part, int(again["n"]), place)


def _pinpointed(
    text: str, ranges: Sequence[int], years: Sequence[int], known: list[Span]
) -> Iterator[tuple[_Part, int, Span]]:
    """Yield the extents with the page said to lie in them, and its place."""
    there = _THERE.finditer(text) if any(_THERE_BEHIND.match(text, at) for at in ranges) else ()
    for match in (*_here(text, ranges), *matches_at(text, _BARE_HERE, years), *_JOURNAL.finditer(text), *there):
        low, high = int(match["a"]), expand(match["a"], match["b"])
        place = Span(match.start("n"), match.end("n"))
        if low < high <= low + 200 and not any(place.overlaps(k) for k in known):
            yield (
                _Part("", low, high, Span(match.start("a"), match.end("b")), match.end("b")),
                int(match["n"]),
                place,
            )


def _here(text: str, ranges: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield the matches of ``_HERE``, tried where a label of pages may begin: up to four letters before its point."""
    done = 0
    for at in ranges:
        tried = (_HERE.match(text, start) for start in range(max(done, at - 4), at))
        match = next(filter(None, tried), None)
        if match is not None:
            done = match.end()
            yield match


_PARAGRAPH = re.compile(r"\n\s*\n")
_PLACE_BEHIND = re.compile(r",?\s?(?:here|at|hier|здесь|тут|ici|\(|:|,\s?\d|,?\sp)")


def _part(text: str, title: str, at: int) -> _Part | None:
    """The pages of a quoted part: the one range of pages behind it, before another title and the paragraph's end."""
    end = min(at + _REACH, len(text))
    paragraph = _PARAGRAPH.search(text, at, end)
    end = paragraph.start() if paragraph else end
    quoted = _QUOTED.search(text, at, end)
    stop = quoted.start() if quoted else end
    found = _EXTENT.search(text, at, stop) or _BARE_EXTENT.search(text, at, stop)
    if found is None:
        return None
    low, high = int(found["a"]), expand(found["a"], found["b"])
    behind = text[found.end() : found.end() + 12]
    if low >= high or high - low > 200 or _PLACE_BEHIND.match(behind):
        return None
    return _Part(title, low, high, Span(found.start("a"), found.end("b")), found.end())


def _is_short(short: str, title: str) -> bool:
    """Whether a title is the beginning of another."""
    one, other = _key(short), _key(title)
    return len(one) >= 5 and other.startswith(one)


def _key(title: str) -> str:
    return re.sub(r"\W+", " ", title).strip().lower()


def _claim(document: Document, part: _Part, page: int, place: Span) -> Extent:
    inside = part.low <= page <= part.high
    return Extent(
        document=document.path,
        span=place,
        parts=(),
        verdict=Verdict.CONSISTENT if inside else Verdict.INCONSISTENT,
        expected=Interval(Fraction(part.low), Fraction(part.high)),
        stated=str(page),
        arithmetic=f"page {page} lies {'within' if inside else 'outside'} {part.low}–{part.high}",
        suspect=place,
        others=((document.path, part.place),),
    )
