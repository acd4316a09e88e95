"""Counts that can be added: of one kind with a total, no lengths of time, prices or numbers of what is beside the point."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from citecheck.data.measures import MEASURES
from citecheck.numbers.alternatives import alternatives
from citecheck.numbers.comparable import is_money
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage

_UNITS = alternatives(sorted(map(re.escape, MEASURES), key=lambda w: (-len(w), w)))
_UNIT = re.compile(rf"\s?(?P<unit>{_UNITS})(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"\s?[,;.)]|\s(?:and|und|et|и|та|і|й)\s|\Z", re.IGNORECASE)
"""Nothing stands behind that the number could be of."""
_SMALL = 20
"""A smaller number in words beside digits says how many parts there are, or how long it took."""


def alike(passage: Passage, figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Return those of some counts that may be parts of a whole: money with money, a measure with no other measure."""
    money, units = is_money(passage, whole), {f.start: _unit(passage, f) for f in (*figures, whole)}
    usual = Counter(units.values())
    digits = sum(not f.worded for f in figures) > 1
    kept: list[Figure] = []
    for figure in figures:
        if figure is whole or figure.bound in ("min", "max") or figure.value < 1:
            continue
        if figure.worded and figure.value < _SMALL and digits and not whole.worded:
            continue
        if is_length(passage.text, passage.where(figure) + 1):
            continue
        unit = units[figure.start]
        if unit and unit != units[whole.start] and usual[unit] == 1:
            continue
        if is_money(passage, figure) == money or (money and _BARE.match(passage.text, passage.where(figure) + 1)):
            kept.append(figure)
    return kept


def _unit(passage: Passage, figure: Figure) -> str:
    match = _UNIT.match(passage.text, passage.where(figure) + 1)
    return match["unit"].lower() if match else ""
