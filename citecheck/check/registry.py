"""The decorator that makes a function a rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from citecheck.model.bib_columns import Sign
from citecheck.model.finding import OWN_SEVERITY, Finding, Severity
from citecheck.model.rule import RuleInfo

Check = Callable[[Any], Iterator[Finding]]
_RULES: dict[str, Rule] = {}
_QUOTED = re.compile("``(.+?)``")
"""Literal text in a docstring, which people are shown in quotation marks."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What an entry of a bibliography must have for a rule to have something to say; empty is no condition.

    One of the ``types``; one of the ``fields``, and in its value one of the ``signs``; or a type and names of fields of
    which ``when`` holds (entries with an empty field are shown in any case).
    """

    types: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    signs: tuple[Sign, ...] = ()
    when: Callable[[str, Collection[str]], object] | None = None


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
        return _page(self.function.__module__)

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


@cache
def _page(name: str) -> str:
    package, _, module = name.rpartition(".")
    return files(package).joinpath(f"{module}.md").read_text(encoding="utf-8")


def rule(
    code: str,
    severity: Severity = Severity.WARNING,
    *,
    default: bool = True,
    types: Iterable[str] = (),
    fields: Iterable[str] = (),
    signs: Iterable[Sign] = (),
    when: Callable[[str, Collection[str]], object] | None = None,
) -> Callable[[Check], Check]:
    """Register a function as the rule ``code``; the annotation of its first argument is its subscription.

    ``default=False`` is for rules of style that not everybody shares: they run when their code is selected.
    ``types``, ``fields``, ``signs`` and ``when`` spare a rule about entries those of which it has nothing to say (:class:`Needs`).
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
            Needs(frozenset(types), frozenset(fields), tuple(signs), when),
        )
        return function

    return register


def registered() -> list[Rule]:
    """Return the rules whose modules have been imported."""
    return list(_RULES.values())
