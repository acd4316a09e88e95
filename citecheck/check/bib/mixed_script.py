"""Rule page: ``mixed_script.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.scripts import TO_CYRILLIC, TO_LATIN
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_MIXED = re.compile(r"[\u0400-\u04ff](?:[A-Za-z]|(?<=[A-Za-z].))", re.DOTALL)
"""A Cyrillic letter, which is quickly looked for, with a Latin one beside it."""
_WORD = re.compile(r"[A-Za-z\u0400-\u04ff]+")
_MACHINE = frozenset(("file", "url", "doi", "abstract", "keywords", "annote", "groups", "eprint"))


@rule("BIB705", Severity.WARNING)
def mixed_script(file: Bibliography) -> Iterator[Finding]:
    """A word mixes letters that look alike."""
    if file.text.isascii():
        return
    for one in file.entries:
        if one.entry.repeats or (
            not all(map(str.isascii, one.values.values())) and any(map(_MIXED.search, one.values.values()))
        ):
            yield from _mixed(one)


def _mixed(found: BibEntry) -> Iterator[Finding]:
    for one in found.entry.fields:
        value = found.file.text[one.value_start : one.value_end]
        if value.isascii() or one.name in _MACHINE or _MIXED.search(value) is None:
            continue
        for m in _WORD.finditer(value):
            if _MIXED.search(m[0]) is None or "\\" in value[max(0, m.start() - 12) : m.start()].split(" ")[-1]:
                continue
            repaired = _repaired(m[0])
            if repaired:
                span = Span(one.value_start + m.start(), one.value_start + m.end())
                alien = "Cyrillic" if repaired.isascii() else "Latin"
                yield found.file.finding(
                    span,
                    f"“{m[0]}” has {alien} letters that look like the others",
                    fix=found.file.fix(f"write {repaired}", (span, repaired)),
                )
                break


def _repaired(word: str) -> str:
    """The word in the one script that all its letters have; empty if there is none, or the two are meant."""
    latin, cyrillic = word.translate(TO_LATIN), word.translate(TO_CYRILLIC)
    if len(word) < 3:
        return ""
    if latin.isascii():
        return latin
    return cyrillic if not re.search("[A-Za-z]", cyrillic) else ""
