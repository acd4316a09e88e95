"""Rule page: ``unknown_type.md``."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from citecheck.check.registry import rule
from citecheck.data.bib_types import BIBLATEX_TYPES, BIBTEX_TYPES, KNOWN_TYPES
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_COMMON = sorted(BIBTEX_TYPES | BIBLATEX_TYPES)


def _unknown(kind: str, _: Collection[str]) -> bool:
    return kind not in KNOWN_TYPES


@rule("BIB007", Severity.WARNING, when=_unknown)
def unknown_type(found: BibEntry) -> Iterator[Finding]:
    """The type of an entry is misspelt."""
    kind = found.type
    if kind in KNOWN_TYPES:
        return
    near = get_close_matches(kind, _COMMON, 1, 0.85)
    if near:
        start = found.entry.type_start
        span = Span(start, start + len(kind))
        fix = found.file.fix(f"write @{near[0]}", (span, near[0]))
        yield found.file.finding(span, f"there is no type @{kind}", f"did you mean @{near[0]}?", fix=fix)
