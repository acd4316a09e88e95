"""What one run found."""

from __future__ import annotations

from dataclasses import dataclass, field

from citecheck.model.citation import Citation
from citecheck.model.document import Document, Unreadable
from citecheck.model.finding import Finding
from citecheck.model.number import Claim
from citecheck.model.rule import RuleInfo
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
    rules: tuple[RuleInfo, ...] = ()
    """The rules that found something, in order of code."""
    _by_path: dict[str, Document] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_path", {d.path: d for d in self.documents})

    def document(self, path: str) -> Document:
        """Return the document of that path."""
        return self._by_path[path]
