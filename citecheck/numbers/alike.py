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
    kinds = [_kind(passage, f) for f in figures]
    _, of_whole, money, _ = _kind(passage, whole)
    usual = Counter(unit for _, unit, _, _ in kinds if unit)
    digits = sum(not f.worded for f in figures) > 1 and not whole.worded
    kept: list[Figure] = []
    for figure, (usable, unit, is_sum, bare) in zip(figures, kinds, strict=True):
        if not usable or figure is whole or (unit and unit != of_whole and usual[unit] == 1):
            continue
        if figure.worded and digits and figure.value < _SMALL:
            continue
        if is_sum == money or (money and bare):
            kept.append(figure)
    return kept


def _kind(passage: Passage, figure: Figure) -> tuple[bool, str, bool, bool]:
    """Whether a count is no limit, length of time or nothing; its measure; whether it is money; whether nothing stands behind."""
    known = passage.kinds.get(figure.start)
    if known is None:
        at = passage.where(figure) + 1
        match = _UNIT.match(passage.text, at)
        usable = figure.bound not in ("min", "max") and figure.value >= 1 and not is_length(passage.text, at)
        bare = _BARE.match(passage.text, at) is not None
        known = usable, match["unit"].lower() if match else "", is_money(passage, figure), bare
        passage.kinds[figure.start] = known
    return known
