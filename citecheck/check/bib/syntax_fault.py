"""Rule page: ``syntax_fault.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span


@rule("BIB001", Severity.ERROR)
def syntax_fault(file: Bibliography) -> Iterator[Finding]:
    """An entry breaks the syntax of BibTeX."""
    for block in file.bib.blocks:
        for fault in block.faults:
            if fault.kind in ("merge-conflict", "no-key"):
                continue
            span = Span(fault.start, fault.end)
            fix = None
            if fault.kind == "no-comma" or fault.kind == "no-comma-after-key":
                fix = file.fix("add the comma", (Span(fault.end, fault.end), ","), safe=True)
            elif fault.kind == "extra-comma":
                fix = file.fix("remove the comma", (span, ""), safe=True)
            yield file.finding(span, fault.message, fault.hint, fix=fix)
