"""Which rules about entries can have something to say about which: by fields, signs in their values, types and names.

A rule says what it needs (:class:`~citecheck.check.registry.Needs`). Signs are looked for in the values of a field all
together; what hangs on the type and the names of the fields is worked out once for each combination of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from citecheck.check.registry import Needs, Rule
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.finding import Finding


class Dispatch:
    """The chosen rules about entries, ready to be run on many files."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._alike: dict[Needs, list[Rule]] = defaultdict(list)
        for rule in rules:
            self._alike[rule.needs].append(rule)

    def findings(self, file: Bibliography) -> list[Finding]:
        """Return the findings of the rules on the entries of a file, in no particular order."""
        found: list[Finding] = []
        combinations = _Combinations(file)
        for needs, rules in self._alike.items():
            jobs = [(rule, rule.function) for rule in rules]
            for entry in _candidates(needs, file, combinations):
                for rule, function in jobs:
                    for one in function(entry):
                        found.append(rule.named(one))  # noqa: PERF401 - the loop is where a check spends its time
        return found


def _candidates(needs: Needs, file: Bibliography, combinations: _Combinations) -> Iterable[BibEntry]:
    """The entries about which rules of certain needs can have something to say, in order."""
    if needs.when is not None:
        chosen: Iterable[BibEntry] = combinations.fitting(needs)
    elif needs.fields:
        chosen = file.holders(needs.fields, needs.signs)
    else:
        chosen = file.entries
    return [one for one in chosen if one.type in needs.types] if needs.types else chosen


class _Combinations:
    """The entries of a file by their type and the names of their fields, of which a bibliography repeats few."""

    def __init__(self, file: Bibliography) -> None:
        self._file = file
        self._alike: dict[tuple[str, ...], list[int]] = {}
        self._empty: set[int] = set()

    def fitting(self, needs: Needs) -> Iterator[BibEntry]:
        """Yield the entries whose combination is what a rule asks for, and those with an empty field, which may be none."""
        assert needs.when is not None
        if not self._alike:
            self._fill()
        found = set(self._empty)
        for (kind, *names), ones in self._alike.items():
            if (not needs.types or kind in needs.types) and needs.when(kind, names):
                found.update(ones)
        for index in sorted(found):
            yield self._file.entries[index]

    def _fill(self) -> None:
        for column in self._file.columns.values():
            self._empty.update(column.empty)
        alike = self._alike
        for index, entry in enumerate(self._file.entries):
            combination = (entry.type, *entry.values)
            if combination in alike:
                alike[combination].append(index)
            else:
                alike[combination] = [index]
