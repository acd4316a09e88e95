"""What is asked of a service: the citation's own words, and nothing else."""

from __future__ import annotations

import re

from citecheck.model.person import ET_AL, SAME
from citecheck.model.work import Work

_LONGEST = 400
"""Letters of a query; what is longer is no title but a paragraph."""
_NAMES = 3
_TELLING = 3
_SUBTITLE = re.compile(r"\s*(?::|\.\s|\?\s|!\s|\s[–—-]{1,3}\s)\s*")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def whole(work: Work) -> str:
    """Return a reference as one line: people, title, container, year."""
    issued = work.issued()
    parts = (*families(work), title(work), work.text_of("container-title"), str(issued.begin.year) if issued else "")
    return " ".join(" ".join(part for part in parts if part).split())[:_LONGEST]


def title(work: Work) -> str:
    """Return the title, bounded."""
    return " ".join(work.text_of("title").split())[:_LONGEST]


def main_title(work: Work) -> str:
    """Return the title without its subtitle, unless that leaves a word or two that many works begin with."""
    whole = title(work)
    main = _SUBTITLE.split(whole, maxsplit=1)[0]
    return main if len(words_of(main).split()) >= _TELLING else whole


def words_of(text: str) -> str:
    """Return the words of a text alone: nothing that a query language could take for a sign of its own."""
    return " ".join(_WORD.findall(text))


def families(work: Work) -> tuple[str, ...]:
    """Return the family names of the first people, or the names of bodies."""
    people = [one for one in work.people("author") or work.people("editor") if one not in (ET_AL, SAME)]
    return tuple(name for one in people[:_NAMES] if (name := one.family or one.literal))


def year(work: Work) -> int | None:
    """Return the year of issue."""
    issued = work.issued()
    return issued.begin.year if issued else None
