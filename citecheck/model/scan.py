"""What one run found."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.citation import Citation
from citecheck.model.document import Document, Unreadable
from citecheck.model.finding import Finding
from citecheck.model.number import Claim
from citecheck.model.work import Work


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything one run found: what reports and exports are made of."""

    documents: tuple[Document, ...]
    citations: tuple[Citation, ...]
    works: tuple[Work, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    unreadable: tuple[Unreadable, ...] = ()

    def document(self, path: str) -> Document:
        """Return the document of that path."""
        return next(d for d in self.documents if d.path == path)

    def citation(self, identity: str) -> Citation:
        """Return the citation of that id."""
        return next(c for c in self.citations if c.id == identity)
