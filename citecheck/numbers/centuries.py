"""Centuries whose noun stands behind the last of several: ``aus dem 13. und 14., 389 aus dem 15. Jahrhundert``."""

from __future__ import annotations

import re

_LAST_CENTURY = 21
_BEFORE_ANOTHER = re.compile(
    r"\.(?:,|\s(?:und|oder|bis|sowie|noch)(?!\w))[^.;:()]{0,60}?(?:\d{1,2}\.[^.;:()]{0,40}?){0,2}(?<!\d)\d{1,2}\.\s(?:Jahrhundert|Jh)"
)


def is_century(text: str, raw: str, end: int) -> bool:
    """Return whether digits with a point behind them, at ``end`` of a German text, are one of several centuries."""
    return len(raw) < 3 and int(raw) <= _LAST_CENTURY and _BEFORE_ANOTHER.match(text, end) is not None
