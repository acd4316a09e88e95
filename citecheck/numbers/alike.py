"""Counts that can be added: of one kind with a total, no lengths of time, prices or numbers of what is beside the point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.numbers.comparable import is_money
from citecheck.numbers.figure import Figure, Kind
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import measures

_UNIT = re.compile(rf"\s?(?P<unit>{measures()})(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"\s?[,;.)]|\s(?:and|und|et|и|та|і|й)\s|\Z", re.IGNORECASE)
"""Nothing stands behind that the number could be of."""
_SMALL = 20
"""A smaller number in words beside digits says how many parts there are, or how long it took."""


def alike(passage: Passage, figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return those of some counts that may be parts of a whole: money with money, a measure with no other measure."""
    of_whole, known = _kind(passage, whole), passage.kinds
    read = [(f, known.get(f.start) or _kind(passage, f)) for f in figures]
    digits = not whole.worded and sum([not f.worded for f in figures]) > 1
    usual = [kind.unit for _, kind in read if kind.unit]
    return [
        figure
        for figure, kind in read
        if not (kind.alone or (digits and kind.small) or figure is whole)
        and (kind.money == of_whole.money or (of_whole.money and kind.bare))
        and not (kind.unit and kind.unit != of_whole.unit and usual.count(kind.unit) == 1)
    ]


def _kind(passage: Passage, figure: Figure) -> Kind:
    """Say what a figure counts; asked of the same figure for many wholes, so that the passage keeps the answer."""
    kind = passage.kinds.get(figure.start)
    if kind is None:
        kind = passage.kinds[figure.start] = _read(passage, figure)
    return kind


def _read(passage: Passage, figure: Figure) -> Kind:
    text, behind = passage.text, passage.where(figure) + 1
    unit = _UNIT.match(text, behind)
    return Kind(
        alone=figure.bound in ("min", "max") or figure.value < 1 or is_length(text, behind),
        small=figure.worded and figure.value < _SMALL,
        money=is_money(passage, figure),
        bare=_BARE.match(text, behind) is not None,
        unit=unit["unit"].lower() if unit else "",
    )
