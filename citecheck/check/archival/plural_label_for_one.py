"""Rule page: ``plural_label_for_one.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.archival import PrintedLevel
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Edit, Finding, Fix

_ONE = re.compile(r"\s*\d+[a-zа-я]?\s?(?:ob|об|зв|zv)?\.?\s*\Z", re.IGNORECASE)
_SINGULAR = {"ll": "l", "dd": "d", "лл": "л", "дд": "д", "ff": "f", "фф": "ф", "opp": "op", "опп": "оп"}


@rule("ARC006")
def plural_label_for_one(cited: CitedFile) -> Iterator[Finding]:
    """A plural label (ll., dd.) stands before a single number."""
    for level in cited.citation.archival.printed if cited.citation.archival else ():
        bare = level.label.strip(" .").lower()
        if bare in _plurals() and bare in _SINGULAR and _ONE.match(level.value):
            yield _finding(cited, level, bare)


def _plurals() -> frozenset[str]:
    return frozenset(w for name in ("fond", "opis", "delo", "folio") for w in words(f"archival.{name}_many"))


def _finding(cited: CitedFile, level: PrintedLevel, bare: str) -> Finding:
    right = level.label.replace(level.label.strip(" ."), _like(level.label.strip(" ."), _SINGULAR[bare]))
    return cited.finding(
        f"“{level.label.strip()}” announces several, but only {level.value.strip()} follows",
        f"write “{right.strip()}”, or complete the numbers",
        span=level.label_span,
        fix=Fix(f"write “{right.strip()}”", (Edit(cited.document.path, level.label_span, right),)),
    )


def _like(printed: str, singular: str) -> str:
    return singular.upper() if printed.isupper() else singular
