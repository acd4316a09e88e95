"""Rule page: ``title_misspelt.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Place
from citecheck.model.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@rule("CIT023")
def title_misspelt(cited: CitedPrint) -> Iterator[Finding]:
    """A phrase of the title lacks a letter that the same phrase has in the title of its book."""
    citation = cited.citation
    title, book = citation.place_of("title"), citation.place_of("container-title")
    if citation.form is not Form.FULL or title is None or book is None:
        return
    mine = list(_WORD.finditer(cited.text(title)))
    theirs = list(_WORD.finditer(cited.text(book)))
    for i, word in enumerate(mine[1:], 1):
        for j, other in enumerate(theirs[1:], 1):
            if (
                _is_cut(word[0], other[0])
                and mine[i - 1][0].lower() == theirs[j - 1][0].lower()
                and len(mine[i - 1][0]) > 3
            ):
                place = Span(title.start + word.start(), title.start + word.end())
                where = Span(book.start + other.start(), book.start + other.end())
                yield cited.finding(
                    f"“{mine[i - 1][0]} {word[0]}” here, “{theirs[j - 1][0]} {other[0]}” in the title of the book",
                    "check the spelling",
                    span=place,
                    related=(Place(cited.document.path, where, f"“{other[0]}”"),),
                )
                return


def _is_cut(one: str, other: str) -> bool:
    """Whether a word is the other without its last letter."""
    return len(one) >= 5 and len(other) == len(one) + 1 and other.lower().startswith(one.lower())
