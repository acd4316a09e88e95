"""Rule page: ``authority_without_work.md``."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.check.citation.uncited import uncited
from citecheck.check.registry import rule
from citecheck.data.scripts import fold
from citecheck.lang import words
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_UPPER = "A-ZÄÖÜÉÈÀÇŠŽČŁА-ЯЁІЇЄҐ"
_LOWER = "a-zäöüßéèêàâçîïôûšžčłа-яёіїєґ"
_NAME = rf"(?:(?:[{_UPPER}]\.[ -]?){{1,3}}|[{_UPPER}][{_LOWER}]+(?:-[{_UPPER}][{_LOWER}]+)?\s(?:[{_UPPER}]\.\s)?)(?:(?:von|van|de|der)\s)?[{_UPPER}][\w’'-]+[{_LOWER}]"


@cache
def _said() -> re.Pattern[str]:
    nouns = "|".join(re.escape(word) for word in words("scholars"))
    like = r"(?:,?\s(?:such as|like|including|например|как|wie|comme)\s|\s)"
    return re.compile(rf"(?<!\w)(?i:{nouns}){like}(?P<name>{_NAME})(?!\w)")


@rule("CIT029", Severity.INFO)
def authority_without_work(citing: CitingDocument) -> Iterator[Finding]:
    """A scholar is quoted as an authority, and the document cites nothing by that scholar."""
    if len(citing.citations) < 3:
        return
    known = _known(citing)
    for stretch in uncited(citing):
        for match in _said().finditer(stretch.view.text, stretch.start):
            surname = fold(match["name"].split()[-1].rpartition(".")[2])
            if surname[: max(4, len(surname) - 3)] in known:
                continue
            yield citing.finding(
                stretch.view.span(*match.span("name")),
                f"{match['name']} is quoted as an authority, but nothing by that name is cited",
                "cite the work",
            )


def _known(citing: CitingDocument) -> frozenset[str]:
    """The beginnings of every surname cited: Russian declines them."""
    names = {
        fold(person.family or person.literal)
        for citation in citing.citations
        for role in ("author", "editor", "translator")
        for person in citation.people(role)
    }
    return frozenset(name[:size] for name in names for size in range(4, len(name) + 1))
