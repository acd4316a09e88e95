"""Lists of items with a number each, under one another, and the line that adds them up.

``1. Forges: 64``, ``- of wool, 12 bales: £95``, ``в) планов — 118``, with their total in a line behind them or in the
sentence that announces them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from citecheck.numbers.grid import Cell, Grid, Row
from citecheck.numbers.patterns import total_words

_BULLET = r"(?:[-*•–—]\s+|\(?\d{1,2}[.)]\s+|\(?[a-zа-яіїєґ]\)\s+)"
_ITEM = re.compile(rf"^[ \t]*(?P<bullet>{_BULLET})?(?P<body>[^\s|\t][^|\t\n]{{0,200}}?)[ \t]*\r?$", re.MULTILINE)
_NUMBER = r"\d(?:[\d.,'’·\u00a0\u2009\u202f ]*\d)?"
_MONEY = r"[£$€]\s?"
_SHARE = re.compile(rf"\s?\(\s?(?P<share>{_NUMBER}\s?(?:%|per cent|Prozent|pour cent))\s?\)")
_LABELLED = re.compile(
    rf"(?P<label>[^\W\d_].*?)\s*(?::|\s[—–-]|\.{{3,}}|,)\s*(?:{_MONEY})?(?P<number>{_NUMBER})(?P<noun>(?:\s[^\W\d_]+\.?){{0,2}})\Z"
)
"""A label, something between, and a number at the end: needs no bullet before it."""
_YEAR = re.compile(r"1[0-9]\d\d\Z|20\d\d\Z")
_ANY_NUMBER = re.compile(rf"(?P<money>{_MONEY})?(?<![\w.,/-])(?P<number>{_NUMBER})(?![\w%/-])")
_COINS = re.compile(r"£\s?[\d,]+\s\d{1,2}\s?[sd]\.?(?!\w)")
_LEAST = 3
"""Fewer items are no list."""
_LONGEST = 240
_BULLET_LENGTH = 4
"""A longer line is no item; a shorter one may be a bullet whose item is on the next line."""
_BULLET_SIGNS = frozenset("-*•–—.)")
_DIGIT = re.compile(r"\d")
_ANY_DIGIT = re.compile(r"[\d²³¹⁰-⁹₀-₉①-⑳]")
_FARTHEST = 240
"""How long the line may be that announces a list."""


@dataclass(frozen=True, slots=True)
class Itemised:
    """The rows of a list, its total the last of them; ``told`` says that a word calls it so."""

    grid: Grid
    told: bool


@cache
def _closing(code: str) -> re.Pattern[str]:
    """The line behind a list that begins with a word for the total."""
    return re.compile(
        rf"[ \t>*_]*(?:{_BULLET})?(?P<label>(?:{total_words(code)}|soit|das macht|das sind|mithin|making|that is|that makes|which makes|which made|this makes|it makes|these make|ce qui fait|ce qui donne|cela fait|was zusammen|macht zusammen|что составляет|что даёт|що становить|то есть|это|тобто|це)(?![^\W_])(?:[^\d\n.;|]|(?<!\d)1[0-9]{{3}}(?!\d)){{0,40}}?)[*_]*(?:{_MONEY})?(?<!\d)(?!1[0-9]{{3}}\s[^\d\n.;|]{{0,30}}\d)(?P<number>{_NUMBER})(?![\w%])(?!\s?(?:%|per cent))",
        re.IGNORECASE,
    )


_ANNOUNCED = re.compile(rf"(?:{_MONEY})?(?<![\w.,/§№-])(?P<number>{_NUMBER})(?![\w%/-])(?!\s?(?:%|per cent))")


def itemised(text: str, code: str) -> Iterator[Itemised]:
    """Yield the lists of a text that have a total."""
    for items, bulleted in _lists(text):
        rows = _rows(items)
        if not rows:
            continue
        behind = _total_behind(text, items[-1].end(), code)
        if behind is not None:
            yield Itemised((*rows, behind), told=True)
        elif _own_total(rows, code):
            yield Itemised(tuple(rows), told=True)
        elif bulleted:
            before = _total_before(text, items[0].start())
            if before is not None:
                yield Itemised((*rows, before), told=False)


def _lists(text: str) -> Iterator[tuple[list[re.Match[str]], bool]]:
    """Yield runs of lines that are items with a number, blank lines between them apart, and whether they have bullets."""
    run: list[re.Match[str]] = []
    for item in _items(text):
        fits = _is_item(item)
        if run and (not fits or not _follows(text, run[-1], item)):
            if len(run) >= _LEAST:
                yield run, bool(run[0]["bullet"])
            run = []
        if fits:
            run.append(item)
    if len(run) >= _LEAST:
        yield run, bool(run[0]["bullet"])


def _items(text: str) -> Iterator[re.Match[str]]:
    """Yield the lines that may be items of a list.

    Those too long, or without a digit and no mere bullets, are none; nor are those without a bullet that no such line stands
    next to: they would be lists by themselves.
    """
    at = done = 0
    lines = text.split("\n")
    may = [len(line) < _LONGEST and _may_be_item(line) for line in lines]
    for line, own, before, behind in zip(lines, may, [False, *may], [*may[1:], False], strict=False):
        start, at = at, at + len(line) + 1
        if not own or start < done or not (before or behind or _may_have_bullet(line)):
            continue
        item = _ITEM.match(text, start)
        if item is not None:
            done = item.end()
            yield item


def _may_be_item(line: str) -> bool:
    if _ANY_DIGIT.search(line):
        return "|" not in line
    return 0 < len(line.strip()) <= _BULLET_LENGTH


def _may_have_bullet(line: str) -> bool:
    return not _BULLET_SIGNS.isdisjoint(line.lstrip()[:_BULLET_LENGTH])


def _is_item(item: re.Match[str]) -> bool:
    body = item["body"]
    if not any(map(str.isdigit, body)):
        return False
    if item["bullet"] is not None:
        return True
    bare = _bare(body)
    # A number at the end has two words behind it at most.
    return _DIGIT.search("".join(bare.rsplit(None, 3)[-3:])) is not None and _LABELLED.match(bare) is not None


def _follows(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two items are of one list: both with bullets, or both without and nothing between."""
    gap = text[one.end() : other.start()]
    if gap.strip():
        return False
    return bool(one["bullet"]) == bool(other["bullet"]) and (bool(one["bullet"]) or gap.count("\n") < 2)


def _bare(body: str) -> str:
    """An item without its share in brackets and its stop."""
    return _SHARE.sub("", _LAST_BUT_ONE.sub("", body.rstrip(" ;.,"))).rstrip(" ;.,*_")


_LAST_BUT_ONE = re.compile(r"[;,]\s(?:and|und|et|и|та|і|й)\Z", re.IGNORECASE)
"""``surveys, 64; and``: what leads to the last item."""


def _rows(items: list[re.Match[str]]) -> list[Row]:
    """The rows of a list; none where an item's number cannot be told."""
    if any(_COINS.search(item["body"]) for item in items):
        return []  # Pounds add up with their shillings only.
    columns = _columns(items)
    if columns:
        return columns
    rows: list[Row] = []
    money = all(re.search(_MONEY + r"\d", item["body"]) for item in items)
    for item in items:
        at, body = item.start("body"), item["body"]
        number = _main_number(_bare(body), money)
        if number is None:
            return []
        cells = [Cell(body[: number[0]], at), Cell(body[number[0] : number[1]], at + number[0])]
        share = _SHARE.search(body)
        if share:
            cells.append(Cell(share["share"], at + share.start("share")))
        rows.append(tuple(cells))
    return rows if len({len(row) for row in rows}) == 1 or not any(len(row) > 2 for row in rows) else []


def _columns(items: list[re.Match[str]]) -> list[Row]:
    """The rows of a list whose items have two or three numbers each, of one kind in each place: ``43 gifts, £612``."""
    rows: list[Row] = []
    kinds: set[tuple[str, ...]] = set()
    for item in items:
        body = _bare(item["body"])
        found = [m for m in _ANY_NUMBER.finditer(body) if not _YEAR.match(m["number"])]
        if not 2 <= len(found) <= 3:
            return []
        kinds.add(tuple(m["money"] or (_WORD.match(body, m.end()) or [""])[0][:4] for m in found))
        at = item.start("body")
        cells = [Cell(m["number"], at + m.start("number")) for m in found]
        rows.append((Cell(body[: found[0].start()], at), *cells))
    return rows if len(kinds) == 1 else []


_WORD = re.compile(r"\s[^\W\d_]+")


def _main_number(body: str, money: bool) -> tuple[int, int] | None:
    """Where the number of an item stands: the one sum of money, the one behind its label, or the only one."""
    found = [m for m in _ANY_NUMBER.finditer(body) if not _YEAR.match(m["number"])]
    if money:
        found = [m for m in found if m["money"]]
    if len(found) == 1:
        return found[0].span("number")
    labelled = _LABELLED.match(body)
    return labelled.span("number") if labelled and not money and not _YEAR.match(labelled["number"]) else None


def _own_total(rows: list[Row], code: str) -> bool:
    """Whether the last item of a list is its total."""
    label = rows[-1][0].text
    return _closing(code).match(label + "0") is not None or _ALL.match(label) is not None


_ALL = re.compile(
    r"(?:all|every|alle|tous|toutes|все|всего|усі|всі|разом)(?!\w)(?!\s(?:other|others|else|übrigen|anderen|autres|проч|остальн|інш))",
    re.IGNORECASE,
)


def _total_behind(text: str, end: int, code: str) -> Row | None:
    start = end
    while start < len(text) and text[start] in "\r\n \t":
        start += 1
    match = _closing(code).match(text, start) if text.count("\n", end, start) < 4 else None
    if match is None and start > end:
        match = _closing_all(code).match(text, start)
    if match is None:
        return None
    return Cell(match["label"], match.start("label")), Cell(match["number"], match.start("number"))


@cache
def _closing_all(code: str) -> re.Pattern[str]:
    """``or 868 pieces in all``: the line behind a list whose total the word for it follows."""
    return re.compile(
        rf"[ \t>*_]*(?P<label>(?:(?:or|oder|ou|или|або|soit)\s)?)(?:{_MONEY})?(?P<number>{_NUMBER})(?![\w%])(?:\s[^\W\d_]+){{0,3}}?,?\s(?:{total_words(code)})(?![^\W_])",
        re.IGNORECASE,
    )


def _total_before(text: str, start: int) -> Row | None:
    """The only number of the line that announces a list: ``The four almshouses had 331 inmates:``."""
    line = text[max(0, start - _FARTHEST) : start].rstrip()
    if not line.endswith(":"):
        return None
    first = max(line.rfind("\n"), *(m.end() for m in _SENTENCE.finditer(line)), -1) + 1
    found = [m for m in _ANNOUNCED.finditer(line, first) if not _is_date(line, m)]
    if len(found) != 1:
        return None
    at = max(0, start - _FARTHEST) + found[0].start("number")
    return Cell(line[first : found[0].start()], max(0, start - _FARTHEST) + first), Cell(found[0]["number"], at)


_SENTENCE = re.compile(r"[.!?]\s(?=[^\W\d_a-zа-я])")
_MONTH_BEHIND = re.compile(r"\.?\s[^\W\d_]{3,9}\.?\s1\d\d\d")


def _is_date(line: str, number: re.Match[str]) -> bool:
    return _YEAR.match(number["number"]) is not None or _MONTH_BEHIND.match(line, number.end()) is not None
