"""Rule page: ``names_run_together.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import split_names
from citecheck.model.finding import Finding, Severity

_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s~-]*){1,3}\Z")
_CAPITAL = re.compile(r"[^\W\d_a-zа-яё]")
_ROLES = re.compile(r"(?i)\b(?:jr|sr|ph\.?\s?d|inc|ltd|eds?|iii?|iv)\b")


def _crowded(value: str) -> bool:
    return value.count(",") > value.count(" and ") + 1


@rule("BIB602", Severity.WARNING, fields=("author", "editor"), signs=(";", "&", _crowded))
def names_run_together(found: BibEntry) -> Iterator[Finding]:
    """Names are joined otherwise than by “and”."""
    for name in ("author", "editor"):
        value = found.values.get(name)
        if not value or not (_crowded(value) or ";" in value or "&" in value):
            continue
        outside = re.sub(r"\{[^{}]*\}", "x", value) if "{" in value else value
        if ";" in outside and "&" not in outside and not value.lstrip().startswith("{"):
            parts = [part.strip() for part in value.split(";") if part.strip()]
            fix = (
                found.rewritten(name, " and ".join(parts), "join them by “and”", safe=False)
                if "{" not in value
                else None
            )
            yield found.finding(
                name, f"the names in {name} are joined by semicolons", "BibTeX wants “and” between names", fix=fix
            )
        elif (
            re.search(r"[^\W\d_.]\s*\\?&\s*[^\W\d_]", outside)
            and not value.lstrip().startswith("{")
            and not re.search(
                r"(?i)\b(?:inc|co|ltd|company|group|associates|sons|institute|department|office|international|corporation|llc)\b",
                value,
            )
        ):
            yield found.finding(name, f"names in {name} are joined by &", "BibTeX wants “and” between names")
        elif value.count(",") > outside.count(" and ") + 1 and any(_listed(one) for one in split_names(outside)):
            yield found.finding(
                name, f"names in {name} seem to be joined by commas", "BibTeX wants “and” between names"
            )


def _listed(name: str) -> bool:
    """Whether one name has so many commas that it must be several: ``A. Adler, B. Bauer, C. Conrad``."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) < 3 or _ROLES.search(name) or any(not part for part in parts):
        return False
    if len(parts) == 3 and not all(" " in part for part in parts):
        return False
    return len(parts) > 3 or all(len(part.split()) <= 4 and _CAPITAL.match(part) for part in parts)
