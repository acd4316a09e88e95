"""The words of one language by which a page in running text belongs to an article, or to something else."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PinpointWords:
    """Words about pages told of an article. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    author: Words = ()
    """Phrases by which a page is told of the author of an article: "the author"."""
    another_of_theirs: Words = ()
    """Possessives by which it is of another work of theirs: "his (edition)"."""
    own_pages: Words = ()
    """Nouns of what has pages of its own, beside an article: "volume", "appendix"."""
    who: Words = ()
    """Words that begin a clause about an author or an article: "who", "où"."""
    by_another: Words = ()
    """Phrases that give a page to somebody else: "by another hand"."""
