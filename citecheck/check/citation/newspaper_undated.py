"""Rule page: ``newspaper_undated.md``."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.check.citation.uncited import uncited
from citecheck.check.registry import rule
from citecheck.data import newspapers
from citecheck.lang import words
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_DATED = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)|№|\bno\.", re.IGNORECASE)


@cache
def _named() -> re.Pattern[str]:
    def said(table: str) -> str:
        return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words(table))

    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in newspapers.names())
    article = r"(?:(?:the|der|die|das|dem|den|le|la|les|du)\s|l['’])?"
    noun = rf"(?:(?:[\w-]+\s){{0,3}}(?:{said('newspapers')})\s)"
    return re.compile(
        rf"(?<!\w)(?:(?i:{said('according_to')})\s(?i:{article}{noun})?"
        rf"|(?i:(?:cited|quoted|reported|published)\sby\s{article}{noun}?))"
        rf"[«\"“„*_]{{0,2}}(?P<name>{names})(?!\w)"
    )


@rule("CIT027", Severity.INFO)
def newspaper_undated(citing: CitingDocument) -> Iterator[Finding]:
    """A newspaper or agency is named as the source, without date, title or address."""
    for stretch in uncited(citing):
        for match in _named().finditer(stretch.view.text, stretch.start):
            start, end = stretch.sentence_at(match.start("name"))
            if _DATED.search(stretch.view.text, max(start, match.start() - 60), min(end, match.end() + 60)):
                continue
            yield citing.finding(
                stretch.view.span(*match.span("name")),
                f"{match['name']} is named as the source, without the date or title of what it printed",
                "give the title and date of the report, or a link to it",
            )
