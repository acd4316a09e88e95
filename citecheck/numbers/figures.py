"""Figures: the numbers of a run of text, read whole, with what they are.

A figure is a quantity (a count, a percentage, a share in words) or something that only looks like one: a year, a
date, an article of law, an order number. The latter are kept, so that nobody counts them, and named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from functools import cache, partial

from citecheck.lang import by_code, mapping, stop_words
from citecheck.model.language import NumberWords
from citecheck.numbers.arithmetic import PENNY
from citecheck.numbers.centuries import is_century
from citecheck.numbers.digits import digit_runs
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.hedges import with_hedges
from citecheck.numbers.identifiers import is_identified
from citecheck.numbers.remembered import Remembered
from citecheck.numbers.runs import with_short_groups, without_runs
from citecheck.numbers.spelled import spelled
from citecheck.numbers.style import Style
from citecheck.numbers.units import may_begin_unit, may_follow, scale, scale_value, unit
from citecheck.numbers.values import LAKH, Value, values
from citecheck.numbers.vocabulary import bits

# A digit comes first and what must not stand before it after: the search then skips to digits.
_FIRST = r"\d(?<![\w.,]\d)"
_GROUPED = r"\d{0,2}(?:,\d{3})+(?![\d])|\d{0,2}(?:\.\d{3})+(?![\d])|\d{0,2}(?:['’]\d{3})+(?!\d)|\d{0,2}(?:[\u00a0\u2007\u2009\u202f]\d{3})+(?!\d)"
_TAIL = r"(?P<rest>[.,·]\d+)?(?P<after>(?:[.,/:–-]\d+)+)?"
_DIGITS = re.compile(rf"(?P<number>{_FIRST}(?:{_GROUPED}|\d*))(?P<spaced>){_TAIL}")
_DIGITS_IN_SPACED_GROUPS = re.compile(
    rf"(?P<number>{_FIRST}(?:{_GROUPED}|(?<=[1-9])\d{{0,2}}(?=\s\d{{3}}(?!\d))|\d*))(?P<spaced>(?:(?<!\d{{4}})(?: \d{{3}}(?!\d))+)?){_TAIL}"
)


def figures(
    text: str,
    code: str,
    style: Style,
    opaque: list[tuple[int, int, str]],
    lower: str = "",
    mask: int = -1,
    runs: Sequence[tuple[int, int]] | None = None,
) -> list[Figure]:
    """Return every figure of a text in order.

    ``code`` is the language, ``style`` how the document writes decimals and groups; ``opaque`` are stretches known
    to be no quantities, with what they are. ``lower``, ``mask`` and ``runs`` are the text in lower case, the word tables its
    words belong to and its :func:`citecheck.numbers.digits.digit_runs`, where the caller has them.
    """
    hidden = [_opaque(a, b, text[a:b], what) for a, b, what in (sorted(opaque) if len(opaque) > 1 else opaque)]
    spaced = style.space_groups or by_code(code).decimal == ","
    pattern = _DIGITS_IN_SPACED_GROUPS if spaced else _DIGITS
    found = _in_digits(_Reader(text, code, style), pattern, hidden, digit_runs(text) if runs is None else runs)
    said = spelled(text, code, lower or text.lower(), mask) if style.words else []
    if said:
        found = sorted(found + said, key=_place)
    merged = _disjoint(found, hidden) if said or hidden else found
    merged = with_short_groups(text, merged, code) if spaced else without_runs(text, merged)
    return with_hedges(text, merged, code) if mask & _HEDGES else merged


_HEDGES = bits("about", "at_least", "at_most")


def _in_digits(
    reader: _Reader, pattern: re.Pattern[str], hidden: list[Figure], runs: Sequence[tuple[int, int]]
) -> list[Figure]:
    """Return the figures in digits; what stands wholly in a stretch known to be no quantity need not be read."""
    found: list[Figure] = []
    index, known, text = 0, len(hidden), reader.text
    end = 0
    for start, stop in runs:
        if start < end:
            continue  # A group of the number before.
        match = pattern.match(text, start) if _GOING_ON[text[stop : stop + 2]] else None
        end = match.end() if match is not None else stop
        while index < known and hidden[index].end <= start:
            index += 1
        if index < known and hidden[index].start <= start and end <= hidden[index].end:
            continue
        if match is not None and match.lastgroup == "after":
            found += reader.digits(match)
        else:
            figure = reader.classified(start, end, text[start:end])
            found.append(figure)
            end = figure.end
    return found


def _opaque(start: int, end: int, raw: str, what: str) -> Figure:
    """Return a figure that is no quantity."""
    return Figure(start, end, _OPAQUE, raw, _NOUGHT, _ONE, "", False, False, (), "", what)


_COUNT, _PERCENT, _OPAQUE = Sort.COUNT, Sort.PERCENT, Sort.OPAQUE
"""Looked up once: a member of an enumeration takes long to look up."""
_NOUGHT, _ONE = Fraction(0), Fraction(1)


def _goes_on(behind: str) -> bool:
    """Whether the two characters behind a run of digits may join others to it."""
    return behind[1:].isdigit() and (behind[0].isspace() or behind[0] in ".,·/:–-'’")


_GOING_ON: Remembered[bool] = Remembered(_goes_on)

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


def _disjoint(found: list[Figure], hidden: list[Figure]) -> list[Figure]:
    """Keep of figures in order those that overlap no hidden stretch and no longer figure before them; return both in order."""
    kept: list[Figure] = []
    done = index = 0
    known = len(hidden)
    for f in found:
        start = f.start
        while index < known and hidden[index].end <= start:
            done = hidden[index].end
            kept.append(hidden[index])
            index += 1
        if start >= done and not (index < known and hidden[index].start < f.end):
            kept.append(f)
            done = f.end
    return kept + hidden[index:]


def _place(figure: Figure) -> tuple[int, int]:
    return figure.start, -figure.end


_YEAR_CASE = re.compile(r"-(?:м|го|му|й)(?!\w)(?!\s(?:пехотн|стрелков|дивизи|полк|школ))")
_RANGED = re.compile(r"(\d[\d.,\u00a0\u202f]*?)[–-](\d[\d.,\u00a0\u202f]*)")
_SHARE_OF_PAIR = re.compile(r"\s(?:[^\W\d_][^.;:()\d]{1,60})?\(\d+(?:[.,]\d+)?\s?(?:%|per cent)")
_PAIR = re.compile(r"(\d[\d,.\u00a0\u202f]*)/(\d[\d,.\u00a0\u202f]*)")


_ORDINAL = re.compile(r"(?:st|nd|rd|th|e|er|ère|ème|º|°|-?(?:й|я|го|му|м|х|ю|е|й|ій|тя|та|ше|тий))(?!\w)")
_GERMAN_ORDINAL = re.compile(r"\.\s(?P<word>[A-ZÄÖÜ][^\W\d_]*)")
_SUFFIX = re.compile(r"[a-zа-я]{1,2}\b(?!\s)")
_METRIC = re.compile(r"(?:km|kg|cm|mm|mg|ha|м|г|т|кг|км|см|га|m|g|t)\b")
_COINS = re.compile(
    r"\s(?P<s>\d{1,2})\s?s\.?(?!\w)(?:\s(?P<d>\d{1,2})\s?d\.?(?!\w))?|\s(?P<pence>\d{1,2})\s?d\.?(?!\w)"
)
"""Shillings and pence behind pounds."""
_VULGAR_VALUES = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8),
}
_VULGAR = re.compile(rf"[ \u00a0\u2009]?(?P<sign>[{''.join(_VULGAR_VALUES)}])")
_COUNTED = re.compile(
    r"\s(?:in|en|im Jahre?|в|у)\s1\d\d\d(?!\d)|\s(?:of|out of|von|из|із|sur)\s(?:the\s|den\s|les\s)?\d"
)
_MEASURE = re.compile(r"\s?(?:°|h\b|Uhr\b|a\.m|p\.m|BC\b|AD\b|см\b|°C)")
_NOUN_BEHIND = re.compile(r"\s(?:[^\W\d_*]+\s){0,1}?[*_]*(?P<noun>[^\W\d_]+)")
_SLAVIC_NOUN_BEHIND = re.compile(r"\s(?P<noun>[а-яёіїєґ’']{3,})")
_YEARS = ("год", "гг", "рок", "рік", "рр", "літ", "лет")


class _Reader:
    def __init__(self, text: str, code: str, style: Style) -> None:
        self.text = text
        self.code = code
        self.style = style
        self.words: NumberWords = by_code(code).numbers
        self._people = _people(code)
        self._values = values(style.decimal, style.sure or style.likely)
        self._follows = _follows(code)
        self._may_be_pounds = "£" in text
        self._may_be_vulgar = not text.isascii() and any(map(text.__contains__, _VULGAR_VALUES))

    # Figures in digits.

    def digits(self, match: re.Match[str]) -> list[Figure]:
        """Return the figure of digits with more behind a mark; two where a bracket holds part and whole ("(219/876)")."""
        start = match.start()
        raw, spaced, rest, after = match.groups("")
        raw += spaced + rest
        if LAKH.match(raw + after):
            return [self.classified(start, match.end(), raw + after)]
        pair = _PAIR.fullmatch(raw + after)
        if pair and (
            (self.text[start - 1 : start] == "(" and self.text[match.end() : match.end() + 1] in (")", ",", ";"))
            or _SHARE_OF_PAIR.match(self.text, match.end())
        ):
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
        ranged = _RANGED.fullmatch(whole) if "/" not in whole and ":" not in whole else None
        if ranged:
            first = self.classified(start, start + len(ranged[1]), ranged[1])
            if "%" not in self.text[end : end + 2]:
                first.sort, first.what = _OPAQUE, "range"
            return first
        return _opaque(start, end, whole, "identifier")

    def classified(self, start: int, end: int, raw: str) -> Figure:
        """Return the figure of some digits with what they are."""
        text = self.text
        if len(raw) > 18 and sum(ch.isdigit() for ch in raw[:40]) > 18:
            return _opaque(start, end, raw, "identifier")
        value, step, alternatives, fault = self._values[raw]
        if value is None:
            return _opaque(start, end, raw, "identifier")
        follows = self._follows[text[end : end + 6]]
        if follows is _PERCENT_SIGN:
            end += 1
            return Figure(start, end, _PERCENT, text[start:end], value, step, "", False, False, alternatives, fault, "")
        if self._may_be_pounds and text[start - 1 : start] == "£" and (coins := _COINS.match(text, end)) is not None:
            over = Fraction(int(coins["s"] or 0), 20) + Fraction(int(coins["d"] or coins["pence"] or 0), 240)
            end = coins.end() - (coins[0][-1] == ".")
            return Figure(start, end, _COUNT, text[start:end], value + over, PENNY)
        if follows is _ANY or self._may_be_vulgar:
            return self._with_unit(start, end, raw, (value, step, alternatives, fault))
        what = self._bare(start, end, raw, follows)
        sort = _OPAQUE if what else _COUNT
        return Figure(start, end, sort, raw, value, step, "", False, False, alternatives, fault, what)

    def _bare(self, start: int, end: int, raw: str, follows: _Behind) -> str:
        """Say what a number is that no unit nor letters can follow, if it is no quantity."""
        text = self.text
        if raw[0] == "0" and len(raw) > 1 and raw.isdigit():
            return "identifier"
        if is_identified(text, start):
            return "identifier"
        if len(raw) == 4 and raw.isdigit() and 1000 <= int(raw) <= 2100:
            if follows is _MARK:
                return "year"
            after = text[end : end + 24]
            return "" if self._counts_people(after) or self._counts_things(after) else "year"
        return "measure" if follows is _MEASURING else ""

    def _with_unit(
        self, start: int, end: int, raw: str, read: tuple[Fraction, Fraction, tuple[Fraction, ...], str]
    ) -> Figure:
        """Return the figure of digits that a unit, a scale, a vulgar fraction or letters may follow."""
        text, (value, step, alternatives, fault) = self.text, read
        part = _VULGAR.match(text, end) if self._may_be_vulgar and raw.isdigit() else None
        if part:
            value, step, end = value + _VULGAR_VALUES[part["sign"]], Fraction(1, 4), part.end()
        sort, scaled, what = _COUNT, False, ""
        if may_follow(text, end, self.code):
            sort, end = unit(text, end)
            scaling = scale(self.code).match(text, end) if sort is _COUNT else None
            if scaling and not (
                (scaling["short"] and scaling["short"] not in ("bn", "m", "M"))
                or (scaling["short"] == "m" and "." not in raw)
            ):
                factor = self._scale_of(scaling)
                value, step, scaled = value * factor, step * factor, True
                alternatives = tuple(a * factor for a in alternatives)
                end = scaling.end()
        if sort is _COUNT and not scaled:
            what = self._not_quantity(start, end, raw)
            sort = _OPAQUE if what else sort
        return Figure(start, end, sort, text[start:end], value, step, "", False, scaled, alternatives, fault, what)

    def _scale_of(self, match: re.Match[str]) -> int:
        if match["short"]:
            return {"m": 10**6, "bn": 10**9, "k": 1000}[match["short"].lower()]
        return scale_value(self.code, match["scale"])

    def value(self, raw: str) -> Value:
        """Return value, worth of the last digit, other readings and fault of digits as printed."""
        return self._values[raw]

    def _not_quantity(self, start: int, end: int, raw: str) -> str:
        """Say what a bare number is if it is no quantity; an empty string if it is one."""
        text = self.text
        after = text[end : end + 24]
        plain = raw.isdigit()
        following = after[:1]
        if following == "." and self.code == "de" and plain and is_century(text, raw, end):
            return "ordinal"
        if following and (following.isalpha() or following in "-º°.") and self._is_ordinal(after, raw):
            return "year" if plain and len(raw) == 4 and _YEAR_CASE.match(after) else "ordinal"
        if plain and len(raw) > 1 and raw[0] == "0":
            return "identifier"
        if is_identified(text, start):
            return "identifier"
        if following.isalpha() and _SUFFIX.match(after) and not _METRIC.match(after):
            return "identifier"
        if plain and len(raw) == 4 and 1000 <= int(raw) <= 2100:
            if self._counts_people(after) or self._counts_things(after):
                return ""
            return "year"
        if following in ("s", "d") and plain and len(raw) < 3 and not after[1:2].isalnum():
            return "money"  # "3s 4d a day".
        if following and (following.isspace() or following in "°hUapBAс") and _MEASURE.match(after):
            return "measure"
        return ""

    def _is_ordinal(self, after: str, raw: str) -> bool:
        german = _GERMAN_ORDINAL.match(after) if self.code == "de" and len(raw) <= 3 else None
        if german:
            return german["word"].lower() not in stop_words("de")  # "… waren es 236. Die": a sentence ends.
        return _ORDINAL.match(after) is not None

    def _counts_people(self, after: str) -> bool:
        match = _NOUN_BEHIND.match(after)
        return match is not None and match["noun"].lower() in self._people

    def _counts_things(self, after: str) -> bool:
        """``1260 in 1911``, ``1260 голов``: a year has no year beside it, and in Russian or Ukrainian says that it is one."""
        if _COUNTED.match(after):
            return True
        if self.code not in ("ru", "uk"):
            return False
        match = _SLAVIC_NOUN_BEHIND.match(after)
        return (
            match is not None
            and match["noun"] not in stop_words(self.code)
            and not match["noun"].startswith(_YEARS)
            and match["noun"] not in mapping("months")
        )


class _Behind(Enum):
    """What stands right behind a number."""

    ANY = 0
    """Perhaps a unit, a scale or letters that belong to it."""
    MARK = 1
    """Nothing, or a mark that says nothing of it."""
    WORD = 2
    """A space, and then no unit."""
    MEASURE = 3
    """A space and then what only a time, an angle or a year can have: "h", "p.m.", "BC"."""
    PERCENT = 4
    """The sign of percentages."""


_ANY, _MARK, _MEASURING, _PERCENT_SIGN = _Behind.ANY, _Behind.MARK, _Behind.MEASURE, _Behind.PERCENT
"""Looked up once: a member of an enumeration takes long to look up."""


@cache
def _follows(code: str) -> Remembered[_Behind]:
    """Return what the first six characters behind a number are."""
    return Remembered(partial(_read_behind, code))


def _read_behind(code: str, behind: str) -> _Behind:
    letter = behind[:1]
    if letter in ("", "%"):
        return _Behind.PERCENT if letter else _Behind.MARK
    if letter.isspace():
        if may_begin_unit(code, behind[1:]):
            return _Behind.ANY
        return _Behind.MEASURE if _MEASURE.match(behind) else _Behind.WORD
    joined = letter.isalpha() or letter in "-º°" or (letter == "." and code == "de")
    return _Behind.ANY if joined or may_begin_unit(code, behind) else _Behind.MARK


@cache
def _people(code: str) -> frozenset[str]:
    return frozenset(by_code(code).numbers.people)
