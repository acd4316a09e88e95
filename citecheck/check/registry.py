"""The decorator that makes a function a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

from citecheck.model.finding import OWN_SEVERITY, Finding, Severity
from citecheck.model.rule import RuleInfo

Check = Callable[[Any], Iterator[Finding]]
_RULES: dict[str, Rule] = {}
_QUOTED = re.compile("``(.+?)``")
"""Literal text in a docstring, which people are shown in quotation marks."""


NOT_ASCII = "\x80"
"""Among the marks of a rule: any letter beyond ASCII."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What an entry of a bibliography must have for a rule to have something to say; empty is no condition.

    One of the ``types``; one of the ``fields``; one of the ``marks`` (pieces of text) in a value or a field's name.
    """

    types: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, its name (the function's, with hyphens), what it subscribes to, and its page."""

    code: str
    name: str
    severity: Severity
    subject: str
    function: Check
    summary: str
    default: bool = True
    """Whether it runs unless it is deselected; others run only when their whole code is selected."""
    needs: Needs = Needs()
    """Without which a rule about entries of a bibliography is not run."""

    @property
    def family(self) -> str:
        """The letters of its code: ``ARC``, ``BIB``, ``CIT``, ``NUM``, ``DOC``."""
        return self.code.rstrip("0123456789")

    @property
    def page(self) -> str:
        """The Markdown page beside the function."""
        package, _, module = self.function.__module__.rpartition(".")
        return files(package).joinpath(f"{module}.md").read_text(encoding="utf-8")

    def info(self) -> RuleInfo:
        """Return what reports say about the rule."""
        return RuleInfo(self.code, self.name, self.severity, self.summary, self.page)

    def findings(self, fact: object) -> Iterator[Finding]:
        """Run the rule on one fact; findings without a severity of their own get the rule's."""
        for found in self.function(fact):
            yield self.named(found)

    def named(self, found: Finding) -> Finding:
        """Return a finding of this rule with its code, name and, unless it has its own, severity."""
        own = found.severity if found.name == OWN_SEVERITY else self.severity
        return replace(found, rule=self.code, name=self.name, severity=own)


def rule(
    code: str,
    severity: Severity = Severity.WARNING,
    *,
    default: bool = True,
    types: Iterable[str] = (),
    fields: Iterable[str] = (),
    marks: Iterable[str] = (),
) -> Callable[[Check], Check]:
    """Register a function as the rule ``code``; the annotation of its first argument is its subscription.

    ``default=False`` is for rules of style that not everybody shares: they run when their code is selected.
    ``types``, ``fields`` and ``marks`` spare a rule about entries those of which it has nothing to say (:class:`Needs`).
    """

    def register(function: Check) -> Check:
        subject = next(iter(function.__annotations__.values()))
        name = function.__name__.replace("_", "-")
        summary = _QUOTED.sub(r"“\1”", (function.__doc__ or "").strip().split("\n")[0])
        if code in _RULES and _RULES[code].function.__module__ != function.__module__:
            raise ValueError(f"two rules have the code {code}")
        _RULES[code] = Rule(
            code,
            name,
            severity,
            subject if isinstance(subject, str) else subject.__name__,
            function,
            summary,
            default,
            Needs(frozenset(types), frozenset(fields), tuple(marks)),
        )
        return function

    return register


def registered() -> list[Rule]:
    """Return the rules whose modules have been imported."""
    return list(_RULES.values())
