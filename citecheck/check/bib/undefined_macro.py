"""Rule page: ``undefined_macro.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data import months
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_PIECE = re.compile(r"\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}|\"[^\"]*+\"|[^\s#{}\",]++")


def _bare(raw: str) -> list[str]:
    """The macros of a value."""
    return [piece for piece in _PIECE.findall(raw) if piece[0] not in '{"' and not piece.isdigit()]


def _known(macro: str, file: Bibliography) -> bool:
    return macro.lower() in file.bib.macros or macro.lower() in months.MACROS


_ELSEWHERE = 5
"""So many undefined macros mean that they are defined in another file."""


@rule("BIB008", Severity.WARNING)
def undefined_macro(file: Bibliography) -> Iterator[Finding]:
    """A value uses a macro that is not defined."""
    written = {raw for entry in file.bib.entries if entry.bare for raw in entry.bare.values()}
    sound = {raw for raw in written if all(_known(macro, file) for macro in _bare(raw))}
    missing: dict[str, list[Span]] = {}
    for entry in file.bib.entries:
        if not entry.with_macros or (entry.bare is not None and sound.issuperset(entry.bare.values())):
            continue
        for one in entry.fields:
            if one.kind not in "m#":
                continue
            for name in _bare(one.value_span.of(file.text)):
                if not _known(name, file):
                    first = file.text.find(name, one.value_start)
                    missing.setdefault(name.lower(), []).append(Span(first, first + len(name)))
    if len(missing) > _ELSEWHERE and len(missing) > len(file.bib.macros):
        span = next(iter(missing.values()))[0]
        message = f"{len(missing)} macros are not defined in this file, {span.of(file.text)} first"
        yield file.finding(span, message, "are they in another file?", severity=Severity.INFO)
        return
    for places in missing.values():
        span = places[0]
        related = tuple(file.place(place, "also here") for place in places[1:])
        message = f"the macro {span.of(file.text)} is not defined in this file"
        yield file.finding(span, message, "put the value in braces if it is no macro", related=related)
