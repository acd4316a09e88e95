"""Numbers in words: "one hundred and sixty-three", "две трети", "vierundzwanzig"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.language import NumberWords
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.units import percent

_TOKENS = {
    "": re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?"),
    "fr": re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
}


def spelled(text: str, code: str) -> list[Figure]:
    """Return the numbers and fractions that words spell, in order."""
    found: list[Figure] = []
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(ch if len(ch.lower()) != 1 else ch.lower() for ch in text)
    for match in _spelled_pattern(code).finditer(lower):
        at = match.start()
        if at and (lower[at - 1].isalnum() or lower[at - 1] in "_'’-"):
            continue
        figure = _spelled(text, code, at, match.end(), match[0])
        if figure is not None:
            found.append(figure)
    return found


def _spelled(text: str, code: str, start: int, end: int, lower: str) -> Figure | None:
    tokens = _TOKENS["fr" if code == "fr" else ""].findall(lower)
    value, fraction = spelled_value(tokens, by_code(code).numbers)
    if value is None:
        return None
    raw = text[start:end]
    if fraction:
        return Figure(start, end, Sort.FRACTION, raw, value, Fraction(0), worded=True)
    if value < 2 and len(tokens) == 1:
        return None
    sort = Sort.COUNT
    unit = percent().match(text, end)
    if unit:
        sort, end = Sort.PERCENT, unit.end()
    elif _is_article(text, start):
        return None
    round_ = any(t in by_code(code).numbers.scales for t in tokens) and len(tokens) <= 2 and value >= 100
    step = _round_step(value) if round_ else Fraction(1)
    return Figure(start, end, sort, text[start:end], value, step, worded=True, scaled=step > 1)


def _is_article(text: str, start: int) -> bool:
    before = text[max(0, start - 14) : start].lower()
    return re.search(r"(?:article|chapter|part|section|volume|book|глава|часть|том|статья)\s\Z", before) is not None


def _round_step(value: Fraction) -> Fraction:
    """The worth of the last digit that is not a trailing zero."""
    number, step = int(value), 1
    while number and number % 10 == 0:
        number //= 10
        step *= 10
    return Fraction(step)


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
