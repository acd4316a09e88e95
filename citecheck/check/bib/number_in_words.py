"""Rule page: ``number_in_words.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_LABEL = re.compile(
    r"\s*((?i:vol(?:ume|\.)?|no\.?|number|issue|pp?\.?|pages?|т\.|том|№|с\.|стр\.|bd\.?|band|nr\.?))[\s~]*(?:\d|[IVXL]+\b)"
)

_SIGN = re.compile(r"\0\s*(?i:[vnipbтс№])")


@rule("BIB712", Severity.INFO, fields=("volume", "number", "pages"), signs=(_SIGN,))
def number_in_words(found: BibEntry) -> Iterator[Finding]:
    """A number field holds its label."""
    for name in ("volume", "number", "pages"):
        value = found.values.get(name)
        if value and not value[0].isdigit() and (m := _LABEL.match(value)) is not None:
            rest = value[m.end(1) :].lstrip(" .~")
            yield found.finding(
                name,
                f"{name} holds the label “{m[1]}”",
                "styles add it",
                fix=found.rewritten(name, rest, "remove the label", safe=False),
            )
            return
