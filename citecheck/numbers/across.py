"""One quantity that two documents print: what is counted, the place or person named and the year agree.

Only counts of a thousand or more that look like one another with a slip are compared: documents seldom describe the
very same thing, and two numbers near each other are usually two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from citecheck.model.number import Repeat, Verdict
from citecheck.numbers import arithmetic as a
from citecheck.numbers.repeats import Named, alike, repeat

_LEAST = 1000
_MOST = 40
"""So many mentions of one thing and year are a series, not one quantity."""
_DIGITS = 5
"""From so many digits on, one digit that differs is no chance."""


def quantities(counted: Iterable[Named]) -> list[Named]:
    """Return those counts of a document that say what, when and where or whose: all that can be met again elsewhere."""
    return [
        named
        for named in counted
        if named.value >= _LEAST and named.head and len(named.years) == 1 and named.names and not named.shifted
    ]


def survey(found: Sequence[Named]) -> Iterator[Repeat]:
    """Yield what two documents print of one quantity, the same or with a slip."""
    groups: dict[tuple[str, frozenset[str]], list[Named]] = defaultdict(list)
    for named in found:
        groups[named.head[:5], named.years].append(named)
    for group in groups.values():
        if len(group) > _MOST:
            continue
        for one, other in combinations(group, 2):
            if one.passage.document is not other.passage.document and _is_one_thing(one, other):
                verdict = _verdict(one, other)
                if verdict is not None:
                    claim = repeat((_noun(one),), one, other, verdict)
                    yield replace(claim, parts=claim.parts[:1])  # The other number stands in the other document.


def _noun(named: Named) -> str:
    """The word behind a count, as it is printed."""
    return next(word for word in named.nouns if word.startswith(named.head))


def _is_one_thing(one: Named, other: Named) -> bool:
    """Whether what is counted and a name agree; German writes every noun large, so that it takes two."""
    shared = one.places & other.places
    return alike(one.head, other.head) and len(shared) > (one.passage.code == "de")


def _verdict(one: Named, other: Named) -> Verdict | None:
    if one.value == other.value:
        return Verdict.CONSISTENT
    first, second = one.digits, other.digits
    if first[0] != second[0] or not a.is_slip(int(first), int(second)):
        return None
    likely = len(first) != len(second) or sorted(first) == sorted(second) or len(first) >= _DIGITS
    return Verdict.INCONSISTENT if likely else Verdict.SUSPICIOUS
