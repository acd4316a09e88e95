"""Pages told one after another of one article: all but one lie in its pages, or words say that it is the same article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.pages import expand
from citecheck.model.span import Span
from citecheck.numbers import arithmetic as a
from citecheck.numbers.by_author import Told
from citecheck.numbers.found import beginning, starts
from citecheck.numbers.patterns import any_whole, in_any

_LABEL = r"(?:(?:pp?|SS?|[сС]{1,2}|стр|стор|Bl|ff?|fols?|fos?|л|лл|арк)\.|folios?|fols?|pages?|Seiten?|Blatt|листах?|лист[еы]?|аркуш\w*|feuillets?|страниц\w*|сторін\w*)\s?"
_EXTENT = re.compile(
    rf"(?:(?<!\w){_LABEL}|(?<=\(\d{{4}}\)),?:?\s)(?P<a>\d{{1,4}})\s?[–—-]\s?(?P<b>\d{{1,4}})(?![\d–—-])"
)
_PINPOINT = re.compile(rf"(?<!\w){_LABEL}(?P<n>\d{{1,4}})(?:[rv](?!\w))?(?!\d|\s?[–—-]\s?\d)")
_DASHES = beginning("–—-", r"(?:(?<=\d.)|(?<=\d\s.))\s?\d")
"""The dash of an extent: found sooner than its label."""
_LABEL_BEFORE, _PAGE_BEHIND = 32, 8
"""Characters around the dash of an extent in which its label stands, and the last page with what may follow it."""
_WORK = re.compile(
    r"[‘“„«\"]|<i>|<em>|//|\*[^\s*]|\n\s*\n|(?<!\w)(?:vol|Bd|т|t|Т|f|ф|оп|op|d|д|inv|Inv|Nr|no|№|cf|vgl|cf|ср|пор|see(?!\sp)|see also|siehe(?!\sS)|voir(?!\sp)|см(?!\.\s(?:[сС]\.|там\s))|див(?!\.\s(?:с\.|там\s))|box|carton|Kasten|ed|Hg|hg)[.\s]|(?<!\d)\(\d{4}\)|[,.]\s(?:1[5-9]|20)\d\d,\s",
    re.IGNORECASE,
)
"""What begins another work, or the pages of a file."""
_SAME = re.compile(
    r"(?<!\w)(?:(?:ibid(?:em)?|ebd|ebenda|там же|там само)(?=[.,:]{0,2}\s(?:pp?|S|с|С|стор|стр)\.)|(?:there|dort|daselbst|là|там|тут)(?=\s(?:on|auf|à la|на)\s)|(?:of|in)\s(?:the|that|this)\s(?:same\s)?(?:article|essay|chapter|paper|study|deposition|account|edition|text|piece|contribution|testimony|charter|roll|inquest|letter|diary|report|treatise)|(?:des|der|dieses|dieser)(?:selben)?\s(?:Aufsatz\w*|Beitrag\w*|Kapitels?|Aussage|Artikels?|Berichts?|Schrift|Edition|Ausgabe)|d(?:u|e\sla)\smême\s\w+|de\scet(?:te)?\s\w+|(?:той|того)\sже\s\w+|(?:этой|этого|цієї|цього)\s(?:стать\w*|глав\w*|работ\w*|статт\w*|розділ\w*|праці|показани\w*|допрос\w*)|(?:тієї|того)\s(?:ж|самої|самого)\s\w+)(?!\w)",
    re.IGNORECASE,
)
_ELSEWHERE = any_whole("pinpoints.own_pages")
"""What has pages of its own."""
_BY_ANOTHER = any_whole("pinpoints.by_another")
"""What makes it a page of somebody else: "by another hand"."""
_AUTHOR = re.compile(rf"(?<!\w)(?:{in_any('pinpoints.author')}|{in_any('pinpoints.who')})(?!\w)", re.IGNORECASE)
_CAPITAL = re.compile(r"(?P<before>[^\s]*)\s[(\[]?(?P<word>[A-ZÀ-ÞА-ЯЁІЇЄҐ][^\W\d_]*)")
_STOP = re.compile(r"[.!?]\s+\Z")
_NEXT = re.compile(r"[.!?]\s+(?=[^\W\d_a-zа-яё])")
"""The end of the sentence of an article, whose names are its own."""
_ARTICLE = re.compile(
    r"(?:der|die|das|den|dem|des|ein|eine[rnms]?|im|am|zum|zur|vom|mit|für|von|aller?|seine[rnms]?|ihre[rnms]?|an|auf|in|aus|und|\d+)\Z",
    re.IGNORECASE,
)
"""What stands before a German noun, and seldom before a name."""
_REACH = 420
_LONGEST = 200
_SHORTEST = 5
"""Fewer pages are a place cited, no article: ``p. 206, pp. 209–10, p. 214``."""


def survey(text: str) -> Iterator[Told]:
    """Yield the pages told of an article against its pages."""
    extents = list(_extents(text))
    for index, extent in enumerate(extents):
        low, high = int(extent["a"]), expand(extent["a"], extent["b"])
        if not low + _SHORTEST <= high <= low + _LONGEST:
            continue
        end = min(extent.end() + _REACH, extents[index + 1].start() if index + 1 < len(extents) else len(text))
        work = _WORK.search(text, extent.end(), end)
        pages = list(_PINPOINT.finditer(text, extent.end(), work.start() if work else end))
        yield from _told(text, extent, low, high, pages)


def _extents(text: str) -> Iterator[re.Match[str]]:
    """Yield the extents with a label, tried around each dash between digits."""
    done = 0
    for at in starts(text, _DASHES):
        extent = _EXTENT.search(text, max(done, at - _LABEL_BEFORE), at + _PAGE_BEHIND)
        if extent is not None:
            done = extent.end()
            yield extent


def _told(text: str, extent: re.Match[str], low: int, high: int, pages: list[re.Match[str]]) -> Iterator[Told]:
    place = Span(extent.start("a"), extent.end("b"))
    before = extent.end()
    inside = False
    for page in pages:
        number = int(page["n"])
        if low <= number <= high:
            inside, before = True, page.end()
            continue
        same = _SAME.search(text, page.end(), page.end() + 40) or _SAME.search(
            text, max(0, page.start() - 40), page.end()
        )
        inside = inside or any(low <= int(other["n"]) <= high for other in pages)
        told = inside or _is_of_author(text, before, page)
        beside = not told and before == extent.end() and _is_beside(text, extent, page)
        if not same and not ((told or beside) and any(a.is_slip(number, one) for one in range(low, high + 1))):
            return
        stop = _NEXT.search(text, before, page.start()) if before == extent.end() else None
        named = _is_named(text, stop.end() - 2 if stop else before, page.start(), german=extent[0][0] in "SB")
        around = same[0] if same else text[max(before, page.start() - 50) : page.end() + 40]
        if named or _ELSEWHERE.search(around) or _BY_ANOTHER.search(text, before, page.end() + 80):
            return
        yield Told(low, high, place, number, Span(page.start("n"), page.end("n")), loose=not (same or told))
        return


_TITLED = re.compile(r"(?:</i>|</em>|[*_’”»])[^.;]{0,60}\Z|\s//\s[^\n]{5,120}\Z")
_FULL_STOP = re.compile(r"[.!?]\s+(?=[^\W\d_a-zà-þа-яёіїєґ])")


def _is_beside(text: str, extent: re.Match[str], page: re.Match[str]) -> bool:
    """Whether a page is told in the sentence of an article's title and pages: ``5 (1949), 12–37, with a table, p. 73``."""
    titled = _TITLED.search(text, max(0, extent.start() - 150), extent.start()) is not None
    return titled and _FULL_STOP.search(text, extent.end(), page.start()) is None


def _is_of_author(text: str, start: int, page: re.Match[str]) -> bool:
    """Whether the clause of a page tells what the author of the article does on it: ``who at p. 71 prints the roll``."""
    stops = [stop.end() for stop in _STOPS.finditer(text, start, page.start())]
    if len(stops) > 1:
        return False
    begin = stops[-1] if stops else start
    end = _STOPS.search(text, page.end(), page.end() + _BEHIND)
    return _AUTHOR.search(text, begin, end.start() if end else page.end() + _BEHIND) is not None


_STOPS = re.compile(r"[.;!?]\s+(?=[^\W\d_])")
_BEHIND = 30
"""Characters behind a page in which its author may be told."""


def _is_named(text: str, start: int, end: int, *, german: bool) -> bool:
    """Whether somebody else may be named in a stretch: a word written large that opens no sentence."""
    for match in _CAPITAL.finditer(text, start, end):
        if _STOP.search(text, start, match.start("word")) or (german and _ARTICLE.match(match["before"])):
            continue
        return True
    return False
