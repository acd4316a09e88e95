"""Rule page: ``undefined_parent.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import PARENTS, Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_ELSEWHERE = 5
"""So many missing parents mean that they stand in another file."""


@rule("BIB009", Severity.WARNING)
def undefined_parent(file: Bibliography) -> Iterator[Finding]:
    """An entry inherits from one that is not in the file."""
    missing: dict[str, list[Span]] = {}
    found_ones = 0
    for one in file.holders(PARENTS):
        for name in ("crossref", "xdata", "xref"):
            for key in one.values[name].split(",") if name in one.values else ():
                parent = file.by_key.get(key.strip().lower())
                if parent is one.entry:
                    yield one.finding(name, f"the entry names itself in {name}")
                elif parent is None and key.strip():
                    missing.setdefault(key.strip(), []).append(one.field(name).inner_span)
                else:
                    found_ones += 1
    if len(missing) > _ELSEWHERE and len(missing) > found_ones:
        key, places = next(iter(missing.items()))
        message = f"{len(missing)} entries that others inherit from are not in this file, {key} first"
        yield file.finding(places[0], message, "are they in another file?", severity=Severity.INFO)
        return
    for key, places in missing.items():
        related = tuple(file.place(place, "also here") for place in places[1:])
        yield file.finding(places[0], f"the entry inherits from {key}, which is not in this file", related=related)
