"""Figures: the numbers of a run of text, read whole, with what they are.

A figure is a quantity (a count, a percentage, a share in words) or something that only looks like one: a year, a
date, an article of law, an order number. The latter are kept, so that nobody counts them, and named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import pairwise

from citecheck.lang import by_code, mapping, stop_words, words
from citecheck.model.language import NumberWords
from citecheck.numbers.style import Style


class Sort(StrEnum):
    """What a figure is."""

    COUNT = "count"
    PERCENT = "percent"
    PERMILLE = "permille"
    POINTS = "points"
    FRACTION = "fraction"
    OPAQUE = "opaque"
    """A year, date, identifier or cited number: no quantity."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``[start, end)`` of a text. ``step`` is the worth of its last printed digit."""

    start: int
    end: int
    sort: Sort
    raw: str
    value: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    bound: str = ""
    """``min`` (over), ``max`` (under), ``about`` or empty."""
    worded: bool = False
    scaled: bool = False
    alternatives: tuple[Fraction, ...] = ()
    fault: str = ""
    """Why its printed form cannot be right: ``group``, ``decimal-comma``, ``split-decimal``."""
    what: str = ""
    """For opaque figures: ``year``, ``date``, ``identifier``, ``ordinal``, ``cited`` ..."""
    hedge_start: int = -1
    """Where the hedge before it begins, -1 without one."""

    @property
    def is_quantity(self) -> bool:
        """Whether it counts or measures something."""
        return self.sort is not Sort.OPAQUE


_SPACE = "[ \u00a0\u2007\u2009\u202f]"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?:\.\d{3})+(?![\d])|\d{1,3}(?:['’]\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?!\d)"
_TAIL = r"(?P<rest>[.,·]\d+)?(?P<after>(?:[.,/:–-]\d+)*)"
_DIGITS = re.compile(rf"(?<![\w.,])(?:[-−–](?=\d))?(?P<number>{_GROUPED}|\d+)(?P<spaced>){_TAIL}")
_DIGITS_IN_SPACED_GROUPS = re.compile(
    rf"(?<![\w.,])(?:[-−–](?=\d))?(?P<number>{_GROUPED}|[1-9]\d{{0,2}}(?=\s\d{{3}}(?!\d))|\d+)(?P<spaced>(?: \d{{3}}(?!\d))*){_TAIL}"
)
_LAKH = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}\Z")


@cache
def _percent() -> re.Pattern[str]:
    said = sorted({w for w in words("numbers.percent") if w != "%"}, key=lambda w: (-len(w), w))
    return re.compile(rf"{_SPACE}?%|{_SPACE}?(?:{'|'.join(re.escape(w) for w in said)})(?!\w)", re.IGNORECASE)


@cache
def _points() -> re.Pattern[str]:
    said = sorted(
        (w for w in words("numbers.points") if len(w) > 2 and w not in ("points",)),
        key=lambda w: (-len(w), w),
    )
    return re.compile(rf"{_SPACE}?(?:{'|'.join(re.escape(w) for w in said)})(?!\w)", re.IGNORECASE)


@cache
def _permille() -> re.Pattern[str]:
    said = sorted((w for w in words("numbers.permille") if w != "‰"), key=lambda w: (-len(w), w))
    return re.compile(rf"{_SPACE}?‰|{_SPACE}(?:{'|'.join(re.escape(w) for w in said)})(?!\w)", re.IGNORECASE)


@cache
def _scale(code: str) -> re.Pattern[str]:
    tables = {**by_code("en").numbers.scales, **by_code(code).numbers.scales}
    said = sorted(
        (w for w in tables if w not in ("dozen", "cent", "cents", "дюжина", "dutzend")),
        key=lambda w: (-len(w), w),
    )
    return re.compile(
        rf"{_SPACE}?(?P<scale>{'|'.join(re.escape(w) for w in said)})(?!\w)|(?P<short>[mM]|bn|k)(?![\w.])",
        re.IGNORECASE,
    )


def figures(text: str, code: str, style: Style, opaque: list[tuple[int, int, str]]) -> list[Figure]:
    """Return every figure of a text in order.

    ``code`` is the language, ``style`` how the document writes decimals and groups; ``opaque`` are stretches known
    to be no quantities, with what they are.
    """
    blocked = sorted(opaque)
    found: list[Figure] = [Figure(a, b, Sort.OPAQUE, text[a:b], what=what) for a, b, what in blocked]
    reader = _Reader(text, code, style)
    spaced = style.space_groups or by_code(code).decimal == ","
    pattern = _DIGITS_IN_SPACED_GROUPS if spaced else _DIGITS
    digits = [f for match in pattern.finditer(text) for f in reader.digits(match)]
    spelled = reader.spelled() if style.words else []
    merged = _disjoint([*found, *digits, *spelled])
    return [hedged(text, f, code) for f in (merged if spaced else _without_runs(text, merged))]


def _without_runs(text: str, found: list[Figure]) -> list[Figure]:
    """``1 200`` where spaces do not group: one number or two, nobody can say."""
    doubtful: set[int] = set()
    for one, other in pairwise(found):
        if (
            other.start - one.end == 1
            and text[one.end] in " \u00a0"
            and re.fullmatch(r"\d{1,3}", one.raw)
            and re.match(r"\d{3}(?!\d)", other.raw)
            and one.sort is Sort.COUNT
        ):
            doubtful |= {one.start, other.start}
    return [replace(f, sort=Sort.OPAQUE, what="run") if f.start in doubtful else f for f in found]


_CELL = re.compile(
    r"[*_~\s]*(?P<raw>\d[\d.,·'’\u00a0\u2007\u2009\u202f ]*?)\s?(?P<percent>%)?(?:[*†‡)]|\[\w\])*[*_~\s]*\Z"
)


def cell(text: str, start: int, code: str, style: Style) -> Figure | None:
    """Read a table cell that holds one number and nothing else; ``start`` is where its text begins. None if it does not."""
    match = _CELL.match(text)
    if match is None or (" " in match["raw"] and not re.fullmatch(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?", match["raw"])):
        return None
    raw = match["raw"].rstrip(".,")
    value, step, alternatives, fault = _Reader(text, code, style).value(raw)
    if value is None:
        return None
    at = start + match.start("raw")
    sort = Sort.PERCENT if match["percent"] else Sort.COUNT
    return Figure(at, at + len(raw), sort, raw, value, step, alternatives=alternatives, fault=fault)


def _disjoint(found: list[Figure]) -> list[Figure]:
    """Keep the figures that overlap no opaque one and no longer one before them."""
    opaque = [f for f in found if f.sort is Sort.OPAQUE and f.what in ("cited", "date", "url", "note")]
    kept: list[Figure] = []
    for f in sorted(found, key=lambda f: (f.start, -(f.end - f.start))):
        if any(o is not f and o.start < f.end and f.start < o.end for o in _near(opaque, f)):
            continue
        if not kept or f.start >= kept[-1].end:
            kept.append(f)
    return kept


def _near(opaque: list[Figure], f: Figure) -> list[Figure]:
    from bisect import bisect_left

    at = bisect_left(opaque, f.start, key=lambda o: o.start)
    return opaque[max(0, at - 2) : at + 2]


_TOKENS = {
    "": re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?"),
    "fr": re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
}


_PAIR = re.compile(r"(\d[\d,.\u00a0\u202f]*)/(\d[\d,.\u00a0\u202f]*)")


class _Reader:
    def __init__(self, text: str, code: str, style: Style) -> None:
        self.text = text
        self.code = code
        self.style = style
        self.words: NumberWords = by_code(code).numbers

    # Figures in digits.

    def digits(self, match: re.Match[str]) -> list[Figure]:
        """Return the figure of a run of digits; two where a bracket holds part and whole ("(219/876)")."""
        start = match.start("number")
        raw = match["number"] + match["spaced"] + (match["rest"] or "")
        if not match["after"]:
            found = self._classified(start, start + len(raw), raw)
            return [found] if found is not None else []
        pair = _PAIR.fullmatch(raw + match["after"])
        if pair and self.text[start - 1 : start] == "(" and self.text[match.end() : match.end() + 1] in (")", ",", ";"):
            whole = start + pair.start(2)
            ones = (self._counted(start, pair[1]), self._counted(whole, pair[2]))
            if ones[0] and ones[1] and ones[0].value <= ones[1].value and ones[1].value >= 10:
                return [one for one in ones if one]
        compound = self._compound(match, start, raw)
        return [compound] if compound is not None else []

    def _counted(self, start: int, raw: str) -> Figure | None:
        value, step, alternatives, fault = self.value(raw)
        if value is None or step != 1:
            return None
        return Figure(start, start + len(raw), Sort.COUNT, raw, value, step, alternatives=alternatives, fault=fault)

    def _compound(self, match: re.Match[str], start: int, raw: str) -> Figure | None:
        """``193-22``, ``1921/22``, ``2/7-41``, ``2–7``: years, ranges or identifiers."""
        whole = match["number"] + (match["spaced"] or "") + (match["rest"] or "") + match["after"]
        end = start + len(whole)
        ranged = re.fullmatch(r"(\d[\d.,\u00a0\u202f]*?)[–-](\d[\d.,\u00a0\u202f]*)", whole)
        if ranged and not re.search(r"[/:]", whole):
            first = self._classified(start, start + len(ranged[1]), ranged[1])
            return (
                replace(first, sort=Sort.OPAQUE, what="range")
                if first is not None and "%" not in self.text[end : end + 2]
                else first
            )
        return Figure(start, end, Sort.OPAQUE, whole, what="identifier")

    def _classified(self, start: int, end: int, raw: str) -> Figure | None:
        text = self.text
        if sum(ch.isdigit() for ch in raw[:40]) > 18:
            return Figure(start, end, Sort.OPAQUE, raw, what="identifier")
        value, step, alternatives, fault = self.value(raw)
        if value is None:
            return Figure(start, end, Sort.OPAQUE, raw, what="identifier")
        sort = Sort.COUNT
        for pattern, kind in (
            (_points(), Sort.POINTS),
            (_percent(), Sort.PERCENT),
            (_permille(), Sort.PERMILLE),
        ):
            unit = pattern.match(text, end)
            if unit:
                sort, end = kind, unit.end()
                break
        scaled = False
        if sort is Sort.COUNT:
            scale = _scale(self.code).match(text, end)
            if scale and not (
                (scale["short"] and scale["short"] not in ("bn", "m", "M"))
                or (scale["short"] == "m" and "." not in raw)
            ):
                factor = self._scale_of(scale)
                value, step, scaled = value * factor, step * factor, True
                alternatives = tuple(a * factor for a in alternatives)
                end = scale.end()
        figure = Figure(
            start,
            end,
            sort,
            text[start:end],
            value,
            step,
            scaled=scaled,
            alternatives=alternatives,
            fault=fault,
        )
        what = self._not_quantity(figure, raw) if sort is Sort.COUNT and not scaled else ""
        return replace(figure, sort=Sort.OPAQUE, what=what) if what else figure

    def _scale_of(self, match: re.Match[str]) -> int:
        if match["short"]:
            return {"m": 10**6, "bn": 10**9, "k": 1000}[match["short"].lower()]
        word = match["scale"].lower()
        return (
            self.words.scales.get(word)
            or by_code("en").numbers.scales.get(word)
            or int(mapping("numbers.scales").get(word, 1))
        )

    def value(self, raw: str) -> tuple[Fraction | None, Fraction, tuple[Fraction, ...], str]:
        """Return value, worth of the last digit, other readings and fault of digits as printed."""
        plain = re.sub(rf"(?<=\d)(?:{_SPACE}|['’])(?=\d{{3}})", "", raw)
        commas, points = plain.count(","), plain.count(".") + plain.count("·")
        plain = plain.replace("·", ".")
        if not commas and not points:
            return Fraction(int(plain)), Fraction(1), (), ""
        if commas and points:
            decimal = "." if plain.rfind(".") > plain.rfind(",") else ","
            return (*_decimal(plain, decimal), (), "")
        mark = "," if commas else "."
        groups = plain.split(mark)
        if len(groups) > 2:
            grouped = all(len(g) == 3 for g in groups[1:]) and 1 <= len(groups[0]) <= 3
            if grouped or _LAKH.match(plain):
                return Fraction(int("".join(groups))), Fraction(1), (), ""
            return None, Fraction(1), (), ""
        return self._one_mark(plain, mark, groups)

    def _one_mark(
        self, plain: str, mark: str, groups: list[str]
    ) -> tuple[Fraction | None, Fraction, tuple[Fraction, ...], str]:
        as_decimal = _decimal(plain, mark)
        as_group = Fraction(int("".join(groups)))
        could_group = len(groups[1]) == 3 and 1 <= len(groups[0]) <= 3 and not groups[0].startswith("0")
        decimal_mark = self.style.decimal
        if could_group:
            if decimal_mark == mark:
                return (*as_decimal, (as_group,), "")
            return as_group, Fraction(1), (as_decimal[0],) if not self._settled else (), ""
        if decimal_mark == mark or not self._settled:
            return (*as_decimal, (), "")
        # A comma that neither groups thousands nor marks decimals here.
        repaired = tuple(Fraction(int(d)) for d in ("".join(groups), "".join(groups) + "0") if len(groups[1]) == 2)
        return (*as_decimal, repaired, "group" if len(groups[1]) != 1 else "decimal-comma")

    @property
    def _settled(self) -> bool:
        return self.style.sure or self.style.likely

    _BEFORE_WORD = re.compile(r"(?P<word>[^\W\d_]+\.?|[№#§$£€]+|[^\W\d_]+\.?-?)\s?\Z")

    def _not_quantity(self, figure: Figure, raw: str) -> str:
        """Say what a bare number is if it is no quantity; an empty string if it is one."""
        text, start, end = self.text, figure.start, figure.end
        after = text[end : end + 24]
        if re.match(r"(?:st|nd|rd|th|e|er|ère|ème|º|°|-?(?:й|я|го|му|м|х|ю|е|й|ій|тя|та|ше|тий))(?!\w)", after) or (
            self.code == "de" and re.match(r"\.\s[A-ZÄÖÜ]", after)
        ):
            return "ordinal"
        if raw.isdigit() and len(raw) > 1 and raw.startswith("0"):
            return "identifier"
        before = text[max(0, start - 24) : start]
        if re.search(r"[\w/\\-]\Z", before) and not re.search(r"[–—]\Z", before):
            return "identifier"
        word = self._BEFORE_WORD.search(before)
        if word and word["word"].lower() in _identifier_words():
            return "identifier"
        if re.match(r"[a-zа-я]{1,2}\b(?!\s)", after) and not re.match(
            r"(?:km|kg|cm|mm|mg|ha|м|г|т|кг|км|см|га|m|g|t)\b", after
        ):
            return "identifier"
        if raw.isdigit() and len(raw) == 4 and 1000 <= int(raw) <= 2100:
            if self._counts_people(after) or self._counts_things(after):
                return ""
            return "year"
        if re.search(r"[£$€]\s?\Z", before) and re.match(r"\s\d+[sd](?!\w)", after):
            return "money"
        if re.match(r"\s?(?:°|h\b|Uhr\b|a\.m|p\.m|BC\b|AD\b|см\b|°C)", after):
            return "measure"
        return ""

    def _counts_people(self, after: str) -> bool:
        match = re.match(r"\s(?:[^\W\d_*]+\s){0,1}?[*_]*(?P<noun>[^\W\d_]+)", after)
        return match is not None and match["noun"].lower() in set(self.words.people)

    def _counts_things(self, after: str) -> bool:
        """``1260 in 1911``, ``1260 голов``: a year has no year beside it, and in Russian or Ukrainian says that it is one."""
        if re.match(r"\s(?:in|en|im Jahre?|в|у)\s1\d\d\d(?!\d)", after):
            return True
        if self.code not in ("ru", "uk"):
            return False
        match = re.match(r"\s(?P<noun>[а-яёіїєґ’']{3,})", after)
        return (
            match is not None
            and match["noun"] not in stop_words(self.code)
            and re.match(r"год|гг|рок|рр|літ|лет", match["noun"]) is None
            and match["noun"] not in mapping("months")
        )

    # Figures in words.

    def spelled(self) -> list[Figure]:
        found: list[Figure] = []
        lower = self.text.lower()
        if len(lower) != len(self.text):
            lower = "".join(ch if len(ch.lower()) != 1 else ch.lower() for ch in self.text)
        for match in _spelled_pattern(self.code).finditer(lower):
            at = match.start()
            if at and (lower[at - 1].isalnum() or lower[at - 1] in "_'’-"):
                continue
            figure = self._spelled(at, match.end(), match[0])
            if figure is not None:
                found.append(figure)
        return found

    def _spelled(self, start: int, end: int, lower: str) -> Figure | None:
        tokens = _TOKENS["fr" if self.code == "fr" else ""].findall(lower)
        value, fraction = spelled_value(tokens, self.words)
        if value is None:
            return None
        raw = self.text[start:end]
        if fraction:
            return Figure(start, end, Sort.FRACTION, raw, value, Fraction(0), worded=True)
        if value < 2 and len(tokens) == 1:
            return None
        sort = Sort.COUNT
        unit = _percent().match(self.text, end)
        if unit:
            sort, end = Sort.PERCENT, unit.end()
        elif self._is_article(start):
            return None
        round_ = any(t in self.words.scales for t in tokens) and len(tokens) <= 2 and value >= 100
        step = _round_step(value) if round_ else Fraction(1)
        return Figure(start, end, sort, self.text[start:end], value, step, worded=True, scaled=step > 1)

    def _is_article(self, start: int) -> bool:
        before = self.text[max(0, start - 14) : start].lower()
        return re.search(r"(?:article|chapter|part|section|volume|book|глава|часть|том|статья)\s\Z", before) is not None


def hedged(text: str, figure: Figure, code: str) -> Figure:
    """Return a figure with the hedge that stands right before it in ``text``."""
    if figure.sort is Sort.OPAQUE:
        return figure
    before = text[max(0, figure.start - 34) : figure.start]
    for name, pattern in _hedges(code):
        match = pattern.search(before)
        if match:
            return replace(figure, bound=name, hedge_start=figure.start - len(before) + match.start())
    return figure


def _decimal(plain: str, mark: str) -> tuple[Fraction, Fraction]:
    digits = plain.replace("." if mark == "," else ",", "")
    whole, _, part = digits.partition(mark)
    step = Fraction(1, 10 ** len(part)) if part else Fraction(1)
    return Fraction(int((whole or "0") + part)) * step, step


def _round_step(value: Fraction) -> Fraction:
    """The worth of the last digit that is not a trailing zero."""
    number, step = int(value), 1
    while number and number % 10 == 0:
        number //= 10
        step *= 10
    return Fraction(step)


@cache
def _identifier_words() -> frozenset[str]:
    return frozenset(words("numbers.identifiers")) | {"#", "№", "§", "№№"}


@cache
def _hedges(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    tables = by_code(code).numbers
    english = by_code("en").numbers
    built = []
    for name, attribute in (("min", "at_least"), ("max", "at_most"), ("about", "about")):
        said = sorted(
            {
                *getattr(tables, attribute),
                *(getattr(english, attribute) if code in ("ru-Latn", "it") else ()),
            },
            key=lambda w: (-len(w), w),
        )
        if said:
            built.append(
                (
                    name,
                    re.compile(
                        rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in said)})\s(?:the\s|a\s|an\s|die\s|den\s|der\s|la\s|le\s|les\s|only\s|just\s)?\Z",
                        re.IGNORECASE,
                    ),
                )
            )
    return tuple(built)


@cache
def _spelled_pattern(code: str) -> re.Pattern[str]:
    tables = by_code(code).numbers
    whole, fraction = _alternatives({*tables.cardinals, *tables.scales}), _alternatives(set(tables.fractions))
    joiners = "|".join(re.escape(w) for w in tables.joiners) or "(?!)"
    joint = rf"(?:[ \u00a0-]|\s(?:{joiners})\s|-(?:{joiners})-)"
    # A fraction can only stand last: "two thirds and half" are two numbers.
    return re.compile(rf"(?:{whole}(?:{joint}{whole})*(?:[ \u00a0-]{fraction})?|{fraction})(?![\w’'])")


def _alternatives(table: set[str]) -> str:
    spelled = [w for w in table if re.sub(r"[-'’ʼ]", "", w).isalpha()]
    return "(?:" + ("|".join(re.escape(w) for w in sorted(spelled, key=lambda w: (-len(w), w))) or "(?!)") + ")"


def spelled_value(tokens: list[str], tables: NumberWords) -> tuple[Fraction | None, bool]:
    """Return the number that words spell and whether it is a fraction; None if they spell none."""
    total = Fraction(0)
    current = Fraction(0)
    seen = False
    for position, token in enumerate(tokens):
        if token in tables.joiners:
            continue
        if token in tables.fractions and (position == len(tokens) - 1):
            top, bottom = tables.fractions[token]
            if not seen:
                return Fraction(top, bottom), True
            if total == 0 and 0 < current < bottom:
                return current * Fraction(top, bottom), True
            return None, False
        if token in tables.cardinals:
            value = tables.cardinals[token]
            if seen and current and value >= 10 and current % 100 != 0:
                return None, False
            current += value
            seen = True
        elif token in tables.scales:
            scale = tables.scales[token]
            if (
                not seen
                and scale in (100, 1000, 10**6, 10**9)
                and token.endswith(("s", "ы", "и", "в"))
                and token not in ("cent",)
            ):
                return None, False
            current = (current or Fraction(1)) * scale
            seen = True
            if scale >= 1000:
                total += current
                current = Fraction(0)
        else:
            return None, False
    return (total + current, False) if seen else (None, False)
