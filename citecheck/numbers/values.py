"""Digits as printed to values: which mark divides decimals, which groups, and what no reading can be right of."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache, partial

from citecheck.numbers.remembered import Remembered
from citecheck.numbers.units import SPACE

_GAPS = re.compile(rf"(?<=\d)(?:{SPACE}|['’])(?=\d{{3}})")
_DIGITS_AND_MARKS = re.compile(r"[\d.,·]+")
LAKH = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}\Z")

Value = tuple[Fraction | None, Fraction, tuple[Fraction, ...], str]
_ONE = Fraction(1)


@cache
def values(decimal: str, settled: bool) -> Remembered[Value]:
    """Return the values of digits as printed; ``decimal`` is the document's mark, ``settled`` that it has shown it."""
    return Remembered(partial(_value, decimal, settled))


def _value(decimal: str, settled: bool, raw: str) -> Value:
    if raw.isdigit():
        return Fraction(int(raw)), _ONE, (), ""
    plain = _GAPS.sub("", raw)
    if _DIGITS_AND_MARKS.fullmatch(plain.strip()) is None:
        return None, _ONE, (), ""  # A space that parts no group of three.
    commas, points = plain.count(","), plain.count(".") + plain.count("·")
    plain = plain.replace("·", ".")
    if not commas and not points:
        return Fraction(int(plain)), _ONE, (), ""
    if commas and points:
        mark = "." if plain.rfind(".") > plain.rfind(",") else ","
        return (*_read_decimal(plain, mark), (), "")
    mark = "," if commas else "."
    groups = plain.split(mark)
    if len(groups) > 2:
        grouped = all(len(g) == 3 for g in groups[1:]) and 1 <= len(groups[0]) <= 3
        if grouped or LAKH.match(plain):
            return Fraction(int("".join(groups))), _ONE, (), ""
        return None, _ONE, (), ""
    return _one_mark(plain, mark, groups, decimal, settled)


def _one_mark(plain: str, mark: str, groups: list[str], decimal: str, settled: bool) -> Value:
    could_group = len(groups[1]) == 3 and 1 <= len(groups[0]) <= 3 and not groups[0].startswith("0")
    if could_group:
        as_group = Fraction(int("".join(groups)))
        if decimal == mark:
            return (*_read_decimal(plain, mark), (as_group,), "")
        return as_group, _ONE, (_read_decimal(plain, mark)[0],) if not settled else (), ""
    as_decimal = _read_decimal(plain, mark)
    if decimal == mark or not settled:
        return (*as_decimal, (), "")
    # A comma that neither groups thousands nor marks decimals here.
    repaired = tuple(Fraction(int(d)) for d in ("".join(groups), "".join(groups) + "0") if len(groups[1]) == 2)
    return (*as_decimal, repaired, "group" if len(groups[1]) != 1 else "decimal-comma")


def _read_decimal(plain: str, mark: str) -> tuple[Fraction, Fraction]:
    digits = plain.replace("." if mark == "," else ",", "")
    whole, _, part = digits.partition(mark)
    if not part:
        return Fraction(int(whole or "0")), _ONE
    worth = 10 ** len(part)
    return Fraction(int((whole or "0") + part), worth), Fraction(1, worth)
