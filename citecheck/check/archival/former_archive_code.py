"""Rule page: ``former_archive_code.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_code, by_former_code
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity


@rule("ARC016", Severity.INFO)
def former_archive_code(citing: CitingDocument) -> Iterator[Finding]:
    """An archive is cited by a code that it had given up when the document was written."""
    years = [issued.begin.year for c in citing.citations if (issued := c.issued()) is not None]
    written = max((year for year in years if year < 2100), default=0)
    said: set[str] = set()
    for citation in citing.citations:
        ref = citation.archival
        if ref is None or ref.archive_span is None or "archive" in ref.implicit or ref.archive_name:
            continue
        code = ref.archive_span.of(citing.document.text).strip(" .,:;(")
        former = by_former_code(code)
        if len(former) != 1 or by_code(code) or code in said:
            continue
        until = max((former[0].former_until(old) for old in (code, code.replace(" ", ""))), default=0)
        if until and written > until:
            said.add(code)
            yield citing.finding(
                ref.archive_span,
                f"{code} became {former[0].code} by {until}, and this document cites works of {written}",
                f"{former[0].code} is the present code",
                note=citation.note,
            )
