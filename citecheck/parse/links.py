"""The addresses that the words of a reference lead to in Markdown: ``Author, [*Title*](https://…), 1999``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from citecheck.model.citation import Citation, Field
from citecheck.model.span import Span, hull
from citecheck.parse.elements import identifiers
from citecheck.parse.styled import Link


def addressed(citation: Citation, links: Sequence[Link]) -> Citation:
    """Return a citation with the address its title leads to, or its last link; it reaches to the end of its links.

    ``links`` are in order, and lie apart.
    """
    first = bisect_right(links, citation.span.start, key=lambda link: link.words.end)
    mine = list(takewhile(lambda link: link.words.start < citation.span.end, islice(links, first, None)))
    if not mine:
        return citation
    citation = replace(citation, span=hull([citation.span, *(link.whole for link in mine)]))
    if citation.get("URL") is not None or citation.get("DOI") is not None:
        return citation
    title = citation.place_of("title") or Span(0, 0)
    link = next((one for one in mine if one.words.overlaps(title)), mine[-1])
    found = sorted(identifiers(link.address), key=lambda one: one.name != "DOI")
    return replace(citation, fields=(*citation.fields, *(Field(one.name, one.value, link.url) for one in found[:1])))
