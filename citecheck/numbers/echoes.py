"""Loose findings that say of some numbers what a firmer one says already."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model.number import Balance, Claim, Sum, Verdict


def without_echoes(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the sums and accounts that only a slip makes likely where two of their numbers fail in another claim too."""
    loose = [c for c in claims if isinstance(c, Sum | Balance) and c.verdict is Verdict.SUSPICIOUS and c.loose]
    if not loose:
        return list(claims)
    doubtful = {id(c) for c in loose}
    firm = [c for c in claims if c.verdict is not Verdict.CONSISTENT and id(c) not in doubtful]
    echoes = {id(c) for c in loose if any(_share(c, one) for one in firm)}
    return [c for c in claims if id(c) not in echoes]


def _share(one: Claim, other: Claim) -> bool:
    return len({part.span for part in one.parts} & {part.span for part in other.parts}) > 1
