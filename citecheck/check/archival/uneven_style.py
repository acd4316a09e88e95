"""Rule page: ``uneven_style.md``."""

import re
from collections import Counter
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation, Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_MARK = re.compile(r"[^\w\s]")


@rule("ARC013", Severity.INFO)
def uneven_style(citing: CitingDocument) -> Iterator[Finding]:
    """Archival references of one document are punctuated in different ways."""
    shapes: dict[str, list[Citation]] = {}
    for citation in citing.citations:
        shape = _shape(citing, citation)
        if shape:
            shapes.setdefault(shape, []).append(citation)
    if len(shapes) < 2:
        return
    counts = Counter({shape: len(found) for shape, found in shapes.items()})
    usual = counts.most_common(1)[0][0]
    others = [c for shape, found in shapes.items() if shape != usual for c in found]
    if counts[usual] < 2 or len(others) > counts[usual]:
        return
    for citation in others:
        yield citing.finding(
            citation.span,
            f"punctuated as {_shape(citing, citation)}, unlike {counts[usual]} of {sum(counts.values())} references here",
            f"the usual form is {usual}",
        )


def _shape(citing: CitingDocument, citation: Citation) -> str:
    """The separator after the archive's code and between the first levels: ``GARF, f. 1, op. 2``."""
    ref = citation.archival
    if (
        ref is None
        or citation.form is not Form.FULL
        or ref.archive_span is None
        or len(ref.printed) < 2
        or not ref.printed[0].label
        or "archive" in ref.implicit
    ):
        return ""
    text = citing.document.text
    first, second = ref.printed[:2]
    after_archive = text[ref.archive_span.end : first.label_span.start]
    if "(" in after_archive:
        after_archive = after_archive[after_archive.rfind(")") + 1 :]
    between = text[first.value_span.end : second.label_span.start] if first.title_span is None else ", "
    joint = text[first.label_span.end : first.value_span.start]
    return f"“ARCHIVE{_plain(after_archive)}{first.label.strip()}{_plain(joint)}1{_plain(between)}{second.label.strip()}{_plain(joint)}2”"


def _plain(gap: str) -> str:
    return re.sub(r"\s+", " ", gap.replace("\u00a0", " "))
