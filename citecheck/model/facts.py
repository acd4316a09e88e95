"""What rules subscribe to: citations in their documents, works with their citations, whole documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.finding import OWN_SEVERITY, Finding, Fix, Place, Severity
from citecheck.model.number import Claim
from citecheck.model.span import Span
from citecheck.model.work import Work


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the stages before found, with look-ups by id and path."""

    documents: tuple[Document, ...]
    citations: tuple[Citation, ...]
    works: tuple[Work, ...]
    claims: tuple[Claim, ...]
    _documents: dict[str, Document] = field(init=False, repr=False, compare=False)
    _citations: dict[str, Citation] = field(init=False, repr=False, compare=False)
    _by_document: dict[str, list[Citation]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_documents", {d.path: d for d in self.documents})
        object.__setattr__(self, "_citations", {c.id: c for c in self.citations})
        by_document: dict[str, list[Citation]] = {d.path: [] for d in self.documents}
        for c in self.citations:
            by_document[c.document].append(c)
        object.__setattr__(self, "_by_document", by_document)

    def document(self, path: str) -> Document:
        """Return the document of that path."""
        return self._documents[path]

    def citation(self, identity: str) -> Citation:
        """Return the citation of that id."""
        return self._citations[identity]

    def citations_of(self, document: Document) -> Sequence[Citation]:
        """Return the citations of one document, in order."""
        return self._by_document[document.path]

    def place(self, citation: Citation, message: str = "") -> Place:
        """Return where a citation stands, as a related place of a finding."""
        return Place(citation.document, citation.span, message)


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation in its document."""

    citation: Citation
    document: Document
    facts: Facts

    def text(self, span: Span) -> str:
        """Return what stands at a place of the document."""
        return span.of(self.document.text)

    def finding(
        self,
        message: str,
        hint: str = "",
        *,
        span: Span | None = None,
        related: tuple[Place, ...] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at the citation, or at a place within it."""
        found = Finding(
            self.document.path,
            span or self.citation.span,
            message,
            hint,
            related,
            fix,
            note=self.citation.note,
        )
        return found if severity is None else _with(found, severity)


def _with(finding: Finding, severity: Severity) -> Finding:
    return replace(finding, severity=severity, name=OWN_SEVERITY)


@dataclass(frozen=True, slots=True)
class CitedFile(Cited):
    """A citation of an archival file."""


@dataclass(frozen=True, slots=True)
class CitedPrint(Cited):
    """A citation of a printed or other published work."""


@dataclass(frozen=True, slots=True)
class BackReference(Cited):
    """An *ibid.*, short title or defined name."""


@dataclass(frozen=True, slots=True)
class CitingDocument:
    """A whole document with its citations."""

    document: Document
    citations: tuple[Citation, ...]
    facts: Facts

    def finding(
        self,
        span: Span,
        message: str,
        hint: str = "",
        *,
        related: tuple[Place, ...] = (),
        fix: Fix | None = None,
        note: str | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at a place of the document."""
        found = Finding(self.document.path, span, message, hint, related, fix, note=note)
        return found if severity is None else _with(found, severity)


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work with all its citations."""

    work: Work
    citations: tuple[Citation, ...]
    facts: Facts
