"""Rule page: ``mixed_script.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import NOT_ASCII, rule
from citecheck.data.scripts import TO_CYRILLIC, TO_LATIN
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_MIXED = re.compile(r"[A-Za-z]+[\u0400-\u04ff]|[\u0400-\u04ff]+[A-Za-z]")
_WORD = re.compile(r"[A-Za-z\u0400-\u04ff]+")
_MACHINE = frozenset(("file", "url", "doi", "abstract", "keywords", "annote", "groups", "eprint"))


@rule("BIB705", Severity.WARNING, marks=(NOT_ASCII,))
def mixed_script(found: BibEntry) -> Iterator[Finding]:
    """A word mixes letters that look alike."""
    if not found.entry.repeats and not any(_MIXED.search(v) for v in found.values.values() if not v.isascii()):
        return
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
