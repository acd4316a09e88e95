"""Rule page: ``misspelt_archive_name.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_id, by_name, name_key
from citecheck.data.scripts import is_cyrillic
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Edit, Finding, Fix


@rule("ARC004")
def misspelt_archive_name(cited: CitedFile) -> Iterator[Finding]:
    """An archive's full name differs from its registered name by a few letters."""
    ref = cited.citation.archival
    if ref is None or not ref.archive_name or ref.archive_span is None or ref.archive_id is None:
        return
    found, key, likeness = by_name(ref.archive_name)
    if likeness >= 100.0 or ref.archive_id not in {one.id for one in found}:
        return
    one = by_id(ref.archive_id)
    cyrillic = is_cyrillic(ref.archive_name)
    right = (
        next((name for _, name in one.names if name_key(name) == key and is_cyrillic(name) == cyrillic), "")
        if one
        else ""
    )
    if not right or not _only_spelling(name_key(ref.archive_name), key):
        return
    printed = cited.text(ref.archive_span)
    yield cited.finding(
        f"“{printed}” is not quite the name of {ref.archive}",
        f"its name is {right}",
        span=ref.archive_span,
        fix=Fix("write the registered name", (Edit(cited.document.path, ref.archive_span, right),)),
    )


def _only_spelling(printed: str, right: str) -> bool:
    """Whether the names have the same words but for letters: no word more, none fewer."""
    from rapidfuzz.distance import Levenshtein

    mine, theirs = printed.split(), right.split()
    return len(mine) == len(theirs) and all(
        Levenshtein.distance(a, b) <= max(1, len(b) // 4) for a, b in zip(mine, theirs, strict=True)
    )
