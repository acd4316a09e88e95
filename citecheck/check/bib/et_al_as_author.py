"""Rule page: ``et_al_as_author.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_ET_AL = re.compile(r"(?:,|\s+and|)\s*\b(?:et\.?\s*al\b\.?|и др\.|u\.\s?a\.|та ін\.|et collab\.)\s*$", re.IGNORECASE)

_ENDS = ("al", "др", "u. a", "u.a", "ін", "collab")


def _ends_so(value: str) -> bool:
    return value[-24:].rstrip(" {}.").lower().endswith(_ENDS)


@rule("BIB601", Severity.WARNING, fields=("author", "editor", "translator"), signs=(_ends_so,))
def et_al_as_author(found: BibEntry) -> Iterator[Finding]:
    """“et al.” is typed as a name."""
    for name in ("author", "editor", "translator"):
        value = found.values.get(name)
        if value and _ends_so(value) and (m := _ET_AL.search(value.rstrip(" {}"))) is not None:
            rest = value[: m.start()].rstrip(" ,")
            fix = (
                found.rewritten(name, f"{rest} and others", "write “and others”", safe=True)
                if rest and "{" not in value
                else None
            )
            yield found.finding(
                name,
                f"“{m[0].strip(' ,')}” stands in {name} as if it were a name",
                "BibTeX knows “and others”",
                fix=fix,
            )
