"""Rule page: ``name_part_missing.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_DOUBLED = re.compile(r"\band\s+and\b")

_SIGNS = (
    re.compile(r"\0\s*(?:and |,)"),
    re.compile(r"and\s*(?:\0|(?<=\s)(?:and\b|,))"),
    re.compile(r",\s*\0"),
    ", and ",
)


@rule("BIB603", Severity.WARNING, fields=("author", "editor"), signs=_SIGNS)
def name_part_missing(found: BibEntry) -> Iterator[Finding]:
    """A name lacks a part, or the list a name."""
    for name in ("author", "editor"):
        value = found.values.get(name, "")
        bare = value.strip()
        if not bare:
            continue
        if bare.startswith("and ") or bare.endswith(" and") or _DOUBLED.search(value):
            mended = re.sub(r"\band(?:\s+and)+\b", "and", value)
            mended = re.sub(r"^(?:\s*and\s)+|(?:\sand)+\s*$", "", mended)
            fix = found.rewritten(name, mended, "remove the “and”", safe=True)
            yield found.finding(name, f"an “and” in {name} joins nothing", fix=fix)
        elif bare[0] == "," or " and ," in value or ", and " in value or bare[-1] == ",":
            for one in found.names(name):
                if one.startswith(",") or (one.endswith(",") and "{" not in one):
                    missing, sure = ("family", None) if one.startswith(",") else ("given", Severity.INFO)
                    yield found.finding(name, f"the name “{one[:40]}” lacks its {missing} part", severity=sure)
                    break
