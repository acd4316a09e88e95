"""Numbers in words: "one hundred and sixty-three", "две трети", "vierundzwanzig"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, lru_cache

from citecheck.lang import by_code
from citecheck.model.language import NumberWords
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.remembered import Remembered
from citecheck.numbers.units import may_follow, scale, scale_value, unit
from citecheck.numbers.vocabulary import bits, vocabulary

_TOKENS = {
    "": re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?"),
    "fr": re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
}


def spelled(text: str, code: str, lower: str, mask: int = -1) -> list[Figure]:
    """Return the numbers and fractions that words spell, in order.

    ``lower`` is the text in lower case, ``mask`` the word tables its words belong to.
    """
    found = _halves(text, code) if mask & bits("one_and_half") and by_code(code).numbers.one_and_half else []
    if not (mask & _SPELLED or (code == "de" and ("hundert" in lower or "tausend" in lower))):
        return found
    if len(lower) != len(text):
        lower = "".join(ch if len(ch.lower()) != 1 else ch.lower() for ch in text)
    done = 0
    for at in _beginnings(lower, code):
        match = _spelled_pattern(code).match(lower, at) if at >= done else None
        if match is None:
            continue
        done = at + len(_first_number(code, match[0]))
        if at and (lower[at - 1].isalnum() or lower[at - 1] in "_'’-") and not _is_elided(lower, at, code):
            continue
        figure = _spelled(text, code, at, done, lower[at:done])
        if figure is not None:
            found.append(figure)
    return found


def _is_elided(lower: str, at: int, code: str) -> bool:
    """Whether what stands before a number is an elided word: "moins d’un tiers", "plus d’onze"."""
    return code == "fr" and lower[at - 1] in "'’" and lower[at - 2 : at - 1] in ("d", "u")


@lru_cache(maxsize=4096)
def _first_number(code: str, words: str) -> str:
    """``sept deux`` in "une sur sept deux cloches": numbers that do not go together are several, of which this is the first."""
    shorter = words
    while " " in shorter and _read(code, shorter)[1] is None:
        shorter = shorter.rsplit(" ", 1)[0]
    return shorter if _read(code, shorter)[1] is not None else words


def _beginnings(lower: str, code: str) -> list[int]:
    """Return where the words of a text stand that a number may begin with."""
    known = _beginning_in(code)
    wanted = {word for piece in vocabulary(code).pieces(lower, _SPELLED) for word in known[piece]}
    if code == "de":
        wanted |= {word for word in set(_WORD.findall(lower)) if "hundert" in word or "tausend" in word}
    found = []
    for word in wanted:
        at = lower.find(word)
        while at >= 0:
            before, behind = lower[at - 1 : at], lower[at + len(word) : at + len(word) + 1]
            # Digits may stand beside a word, letters not.
            if not (before.isalnum() and not before.isdecimal()) and not (behind.isalnum() and not behind.isdecimal()):
                found.append(at)
            at = lower.find(word, at + 1)
    return sorted(found)


_SPELLED = bits("spelled")


@cache
def _beginning_in(code: str) -> Remembered[tuple[str, ...]]:
    """Return the words of pieces of text that a number may begin with."""
    first = _first_words(code)
    return Remembered(lambda piece: tuple(word for word in _WORD.findall(piece) if word in first))


_WORD = re.compile(r"[^\W\d_]+")


@cache
def _first_words(code: str) -> frozenset[str]:
    """The first words of everything that a number in words may begin with."""
    tables = by_code(code).numbers
    said = (*tables.cardinals, *tables.scales, *tables.fractions)
    return frozenset(match[0] for match in map(_WORD.match, said) if match)


def _spelled(text: str, code: str, start: int, end: int, lower: str) -> Figure | None:
    tokens, value, fraction = _read(code, lower)
    if value is None:
        return None
    raw = text[start:end]
    if fraction and value == _QUARTER and _OF_CORN.search(text, max(0, start - 8), start):
        return None
    if fraction:
        return Figure(start, end, Sort.FRACTION, raw, value, Fraction(0), worded=True)
    if value < 2 and len(tokens) == 1 and not _HALF.match(text, end):
        return None
    if len(tokens) == 1 and tokens[0] in by_code(code).numbers.scales and text[max(0, start - 4) : start] == "the ":
        return None  # "The hundred" is a district, "the thousand" nobody's count.
    sort = Sort.COUNT
    if may_follow(text, end, code):
        sort, end = unit(text, end)
    if sort is Sort.COUNT and _is_article(text, start):
        return None
    half = _HALF.match(text, end) if sort is Sort.COUNT else None
    if half:
        return _with_half(text, code, start, value, half, tokens[-1])
    round_ = any(t in by_code(code).numbers.scales for t in tokens) and len(tokens) <= 2 and value >= 100
    step = _round_step(value) if round_ else Fraction(1)
    return Figure(start, end, sort, text[start:end], value, step, worded=True, scaled=step > 1)


_QUARTER = Fraction(1, 4)
_OF_CORN = re.compile(r"(?:\d\d|(?<!\d)[5-9])[ \u00a0\u202f]\Z")
"""``1,346 quarters``, ``2 651 четверть``: a measure behind its number, no fourth part."""


@lru_cache(maxsize=4096)
def _read(code: str, lower: str) -> tuple[tuple[str, ...], Fraction | None, bool]:
    """Return the words of a number in lower case, its value if it has one, and whether it is a fraction."""
    tokens = _TOKENS["fr" if code == "fr" else ""].findall(lower)
    return tuple(tokens), *spelled_value(tokens, by_code(code).numbers)


_HALF = re.compile(r"\s(?:and a half|с половиной|з половиною|et demie?)(?!\w)", re.IGNORECASE)


def _with_half(text: str, code: str, start: int, value: Fraction, half: re.Match[str], last: str) -> Figure:
    """``two and a half million``, ``deux millions et demi``: half of the scale after it, or of the one before."""
    before = by_code(code).numbers.scales.get(last, 1)
    end, step = half.end(), Fraction(before, 2)
    value += step
    scaling = scale(code).match(text, end) if before == 1 else None
    if scaling and scaling["scale"]:
        factor = scale_value(code, scaling["scale"])
        end, value, step = scaling.end(), value * factor, step * factor
    return Figure(start, end, Sort.COUNT, text[start:end], value, step, worded=True, scaled=step > 1)


@cache
def _one_and_half(code: str) -> re.Pattern[str]:
    said = "|".join(by_code(code).numbers.one_and_half) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)


def _halves(text: str, code: str) -> list[Figure]:
    """``полтора миллиона``, ``anderthalb Stunden``."""
    found: list[Figure] = []
    for match in _one_and_half(code).finditer(text):
        value, step, end = Fraction(3, 2), Fraction(1, 2), match.end()
        scaling = scale(code).match(text, end)
        if scaling and scaling["scale"]:
            factor = scale_value(code, scaling["scale"])
            end, value, step = scaling.end(), value * factor, step * factor
        raw = text[match.start() : end]
        found.append(Figure(match.start(), end, Sort.COUNT, raw, value, step, worded=True, scaled=step > 1))
    return found


def _is_article(text: str, start: int) -> bool:
    return _ARTICLE.search(text[max(0, start - 14) : start].lower()) is not None


_ARTICLE = re.compile(r"(?:article|chapter|part|section|volume|book|глава|часть|том|статья)\s\Z")


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
    if "hundert" in tables.scales:
        whole = rf"(?:[a-zäöüß]*(?:hundert|tausend)[a-zäöüß]+|{whole})"
    joiners = "|".join(re.escape(w) for w in tables.joiners) or "(?!)"
    joint = rf"(?:[ \u00a0-]|\s(?:{joiners})\s|-(?:{joiners})-)"
    # A fraction can only stand last: "two thirds and half" are two numbers.
    return re.compile(rf"(?:{whole}(?:{joint}{whole})*(?:[ \u00a0-]{fraction})?|{fraction})(?![\w’'])")


def _alternatives(table: set[str]) -> str:
    spelled = [w for w in table if re.sub(r"[-'’ʼ]", "", w).isalpha()]
    return "(?:" + ("|".join(re.escape(w) for w in sorted(spelled, key=lambda w: (-len(w), w))) or "(?!)") + ")"


_JOINED = re.compile(r"(?:(?P<thousands>\w*?)tausend)?(?:(?P<hundreds>\w*?)hundert)?(?:und)?(?P<rest>\w*)")


def _joined(token: str, tables: NumberWords) -> int:
    """German writes whole numbers in one word: ``zweihundertvierunddreißig``. Nought for any other word."""
    if "hundert" not in tables.scales or token in tables.scales or not ("hundert" in token or "tausend" in token):
        return 0
    match = _JOINED.fullmatch(token)
    if match is None:
        return 0
    total = 0
    for name, worth in (("thousands", 1000), ("hundreds", 100), ("rest", 1)):
        word = match[name]
        if word is None or (name == "rest" and not word):
            continue
        value = tables.cardinals.get(word, 0) or (1 if not word else _joined(word, tables))
        if not value:
            return 0
        total += value * worth
    return total


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
        one_word = tables.cardinals.get(token, 0) or _joined(token, tables)
        if token in tables.cardinals or one_word:
            value = one_word
            if seen and current and current % (100 if value >= 10 else 10) != 0:
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
