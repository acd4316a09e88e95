"""Rule page: ``singular_label_for_many.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_SEVERAL = re.compile(r"\d.*[-–—,]\s*\d")
_PLURAL = {"l": "ll", "d": "dd", "л": "лл", "д": "дд"}


@rule("ARC007", Severity.INFO)
def singular_label_for_many(citing: CitingDocument) -> Iterator[Finding]:
    """A singular label stands before several numbers, in a document that uses the plural elsewhere."""
    printed = [(c, p) for c in citing.citations if c.archival is not None for p in c.archival.printed]
    used = {p.label.strip(" .") for _, p in printed}
    for citation, level in printed:
        bare = level.label.strip(" .")
        if bare in _PLURAL and _PLURAL[bare] in used and _SEVERAL.search(level.value):
            yield citing.finding(
                level.label_span,
                f"“{level.label.strip()}” announces one, but {level.value.strip()} follows; elsewhere the plural is used",
                f"write “{_PLURAL[bare]}.”",
                note=citation.note,
            )
