"""The words of one language by which a list of shares leaves nothing out."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DivisionWords:
    """Words about divisions of a whole. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    voted: Words = ()
    """Words of either side of a vote: "for", "against"."""
    stayed_away: Words = ()
    """Words of those who took neither side: "abstained"."""
    one: Words = ()
    """Words that put everything into one of so many kinds: "(each was of) one (of three kinds)"."""
    of_so_many: Words = ()
    """Words between that and the number: "of"."""
    articles: Words = ()
    """Articles before the number."""
    divided: Words = ()
    """Verbs of sharing out, before ``between_them``."""
    between_them: Words = ()
    """Words that leave nobody else: "(divided the seats) between them"."""
    divided_among_them: Words = ()
    """Phrases that say both: "teilten sich"."""
    only_other: Words = ()
    """Words before a last part: "the only other"."""
    by_kind: Words = ()
    """Words that open a heading by which all is divided: "by (creed:)"."""
    lowest: Words = ()
    """Words of a lowest band: "under (20)"."""
    highest: Words = ()
    """Words of a highest band: "(60) and over"."""
