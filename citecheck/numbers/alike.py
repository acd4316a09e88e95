"""Counts that can be added: of one kind with a total, no lengths of time, prices or numbers of what is beside the point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.data.measures import MEASURES
from citecheck.numbers.comparable import in_currency, is_money
from citecheck.numbers.figure import Figure, Kind
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import measures

_UNIT = re.compile(rf"\s?(?P<unit>{measures()})(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"\s?[,;.)]|\s(?:and|und|et|и|та|і|й)\s|\Z", re.IGNORECASE)
"""Nothing stands behind that the number could be of."""
_STOPS = (",", ";", ".", ")")
_SMALL = 20
"""A smaller number in words beside digits says how many parts there are, or how long it took."""


def alike(passage: Passage, figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return those of some counts that may be parts of a whole: money with money, a measure with no other measure."""
    known = passage.kinds
    of_whole = known.get(whole.start) or _kind(passage, whole)
    money, unit = of_whole.money, of_whole.unit
    kept = []
    for figure in figures:
        kind = known.get(figure.start) or _kind(passage, figure)
        if kind.alone or figure is whole or (kind.money is not money and not (money and kind.bare)):
            continue
        if kind.small and not whole.worded and sum([not f.worded for f in figures]) > 1:
            continue
        if kind.unit and kind.unit != unit and [_kind(passage, f).unit for f in figures].count(kind.unit) == 1:
            continue
        kept.append(figure)
    return kept


def _kind(passage: Passage, figure: Figure) -> Kind:
    """Say what a figure counts; asked of the same figure for many wholes, so that the passage keeps the answer."""
    kind = passage.kinds.get(figure.start)
    if kind is None:
        kind = passage.kinds[figure.start] = _read(passage, figure)
    return kind


def _read(passage: Passage, figure: Figure) -> Kind:
    text, behind = passage.text, passage.where(figure) + 1
    value = figure.value
    alone = figure.bound in ("min", "max") or value.numerator < value.denominator
    small = figure.worded and value < _SMALL
    if text[behind : behind + 1] in _STOPS:
        return Kind(alone, small, money=in_currency(passage, figure), bare=True, unit="")
    unit = _UNIT.match(text, behind)
    return Kind(
        alone=alone or is_length(text, behind),
        small=small,
        money=is_money(passage, figure),
        bare=_BARE.match(text, behind) is not None,
        unit=_form_of(unit["unit"]) if unit else "",
    )


def _form_of(unit: str) -> str:
    """One form for all those of a unit: "пуда" and "пудов" are of one kind and size."""
    word = re.sub(r"\s", " ", unit.lower()).replace("․", ".")
    return " ".join(MEASURES[word]) if word in MEASURES else word
