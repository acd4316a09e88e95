"""Rule page: ``names_swapped.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_INITIALS = re.compile(r"[^\W\d_a-zа-яё]\.(?:[\s~-]*[^\W\d_a-zа-яё]\.)*")
_FAMILY = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]{2,}(?:-[^\W\d_]+)?")

_GATE = re.compile(r"(?:\A|and)\s+?(?:[^\W\d_]\.[ ~-]*)+, [^\W\d_]{3}|\A(?:[^\W\d_]\.[ ~-]*)+, [^\W\d_]{3}")

_SIGN = re.compile(r"\.[ ~-]*, [^\W\d_]{3}")


@rule("BIB604", Severity.WARNING, fields=("author", "editor"), signs=(_SIGN,))
def names_swapped(found: BibEntry) -> Iterator[Finding]:
    """Given and family name are swapped."""
    for name in ("author", "editor"):
        value = found.values.get(name)
        if not value or "., " not in value or _GATE.search(value) is None:
            continue
        for one in found.names(name):
            family, _, given = one.partition(",")
            if given and _INITIALS.fullmatch(family.strip()) and _FAMILY.fullmatch(given.strip()):
                mended = value.replace(one, f"{given.strip()}, {family.strip()}", 1)
                fix = found.rewritten(name, mended, "swap the parts", safe=False)
                yield found.finding(name, f"in “{one.strip()}” the initials stand as family name", fix=fix)
                break
