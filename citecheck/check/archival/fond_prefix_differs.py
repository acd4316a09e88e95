"""Rule page: ``fond_prefix_differs.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding


@rule("ARC009")
def fond_prefix_differs(citing: CitingDocument) -> Iterator[Finding]:
    """One fond is cited with a prefix in one place and without, or with another, in the next."""
    first: dict[tuple[str, str], dict[str, Citation]] = {}
    for citation in citing.citations:
        ref = citation.archival
        if ref is None or ref.fond is None or "fond" in ref.implicit or ref.archive is None:
            continue
        match = re.fullmatch(r"(?:([A-Z]+)-)?(\d+)[a-z]*", ref.fond)
        if not match:
            continue
        seen = first.setdefault((ref.archive_id or ref.archive, match[2]), {})
        other = next((c for prefix, c in seen.items() if prefix != (match[1] or "")), None)
        if (match[1] or "") not in seen:
            seen[match[1] or ""] = citation
            if other is not None and other.archival is not None and _same_file(citation, other):
                place = next((p.value_span for p in ref.printed if p.level == "fond"), citation.span)
                yield citing.finding(
                    place,
                    f"fond {ref.fond} is cited as {other.archival.fond} elsewhere",
                    "use one form; prefixes such as R- and P- belong to the number",
                    related=(citing.facts.place(other, f"{other.archival.fond} here"),),
                    note=citation.note,
                )


def _same_file(one: Citation, other: Citation) -> bool:
    """Whether the rest of the path agrees, so that both mean one fond and not two of the same number."""
    mine, theirs = one.archival, other.archival
    return mine is not None and theirs is not None and mine.opis == theirs.opis
