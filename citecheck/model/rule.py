"""What is said about a rule outside the stage that runs it."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule's code, name, severity, one-line summary and Markdown page."""

    code: str
    name: str
    severity: Severity
    summary: str
    page: str
