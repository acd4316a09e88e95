"""Rule page: ``work_without_reference.md``."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.check.citation.uncited import uncited
from citecheck.check.registry import rule
from citecheck.data.scripts import folded_words
from citecheck.lang import words
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_CAPITAL = r"[A-ZÄÖÜÉÀ][\w’'-]+"
_SMALL = r"(?:of|the|a|an|in|and|to|for|on|from|with|at|by|under|der|des|und|du|de|et)"
_DATED = re.compile(r"(?:1[5-9]|20)\d\d")


@cache
def _named() -> re.Pattern[str]:
    nouns = "|".join(re.escape(word) for word in words("studies"))
    plain = rf"{_CAPITAL}(?:[.:]?\s(?:{_SMALL}\s){{0,3}}(?:{_CAPITAL}|[IVX]+|\d+(?!\w))){{2,14}}"
    return re.compile(
        rf"(?<!\w)(?i:{nouns}),?\s(?:«(?P<q1>[^«»]{{8,160}})»|“(?P<q2>[^“”]{{8,160}})”|\"(?P<q3>[^\"]{{8,160}})\""
        rf"|„(?P<q4>[^„“]{{8,160}})“|\*(?P<q5>[^*\n]{{8,160}})\*|(?P<plain>{plain}))"
    )


@rule("CIT030", Severity.INFO)
def work_without_reference(citing: CitingDocument) -> Iterator[Finding]:
    """A book is named in the text as a source, and the document has no reference to it."""
    if len(citing.citations) < 3:
        return
    titles = [
        set(folded_words(title))
        for c in citing.citations
        for name in ("title", "container-title")
        if (title := c.text_of(name))
    ]
    for stretch in uncited(citing):
        for match in _named().finditer(stretch.view.text, stretch.start):
            group = match.lastgroup or "plain"
            name = set(folded_words(match[group]))
            if len(name) < 2 or _DATED.search(stretch.view.text, match.end(), match.end() + 40):
                continue
            if any(len(name & title) * 2 > min(len(name), len(title)) for title in titles):
                continue
            yield citing.finding(
                stretch.view.span(*match.span(group)),
                f"“{match[group]}” is named, but the document has no reference to it",
                "add it to the sources",
            )
