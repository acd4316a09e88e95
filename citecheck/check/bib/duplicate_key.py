"""Rule page: ``duplicate_key.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib import Entry
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity


@rule("BIB005", Severity.ERROR)
def duplicate_key(file: Bibliography) -> Iterator[Finding]:
    """Two entries have the same key."""
    if len(file.by_key) == len(file.entries):
        return
    seen: dict[str, Entry] = {}
    for one in file.bib.entries:
        if not one.key:
            continue
        first = seen.setdefault(one.key.lower(), one)
        if first is one:
            continue
        same = first.values == one.values and first.type == one.type
        words = "once more, word for word" if same else "for another entry"
        exact = first.key == one.key
        yield file.finding(
            one.key_span,
            f"the key {one.key} is used {words}"
            if exact
            else f"the key {one.key} differs from {first.key} by its case only",
            related=(file.place(first.key_span, "first used here"),),
            severity=None if exact and not same else Severity.WARNING,
        )
