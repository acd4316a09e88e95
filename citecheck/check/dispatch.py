"""Which rules about entries can have something to say about one: by its type, its fields and the signs in their values.

A bibliography repeats few combinations of type and fields, so that what a combination needs is worked out once; what
hangs on single signs is asked of all values of an entry together.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from citecheck.check.registry import NOT_ASCII, Check, Rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding

_Job = tuple[Rule, Check]


class _Plan(NamedTuple):
    """The rules for one combination: those to run, and those to run where one of some signs stands."""

    always: list[_Job]
    marked: list[tuple[tuple[str, ...], list[_Job]]]


class Dispatch:
    """The chosen rules about entries, ready to be run on many."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = list(rules)

    def findings(self, file: Bibliography) -> list[Finding]:
        """Return the findings of the rules on the entries of a file, in no particular order."""
        found: list[Finding] = []
        plans: dict[tuple[str, ...], _Plan] = {}
        rules = [rule for rule in self._rules if not rule.needs.marks or _stands(rule.needs.marks, file.text)]
        for entry in file.entries:
            values = entry.values
            combination = (entry.type, *values)
            plan = plans.get(combination)
            if plan is None:
                plan = plans[combination] = _plan(rules, entry.type, values)
            for rule, function in plan.always:
                for one in function(entry):
                    found.append(rule.named(one))  # noqa: PERF401 - the loop is where a check spends its time
            if plan.marked:
                text = "\n".join(values.values())
                for marks, jobs in plan.marked:
                    if entry.entry.repeats or _stands(marks, text):  # The second value is not among the values.
                        for rule, function in jobs:
                            for one in function(entry):
                                found.append(rule.named(one))  # noqa: PERF401
        return found


def _plan(rules: Iterable[Rule], kind: str, names: Iterable[str]) -> _Plan:
    always: list[_Job] = []
    marked: dict[tuple[str, ...], list[_Job]] = {}
    for rule in rules:
        needs = rule.needs
        if (needs.types and kind not in needs.types) or (needs.fields and not needs.fields.intersection(names)):
            continue
        job = (rule, rule.function)
        if not needs.marks or any(mark in name for name in names for mark in needs.marks):
            always.append(job)
        else:
            marked.setdefault(needs.marks, []).append(job)
    return _Plan(always, list(marked.items()))


def _stands(marks: tuple[str, ...], text: str) -> bool:
    """Whether one of some signs stands in a text."""
    for mark in marks:  # noqa: SIM110 - a generator costs more than the search
        if mark in text if mark != NOT_ASCII else not text.isascii():
            return True
    return False
