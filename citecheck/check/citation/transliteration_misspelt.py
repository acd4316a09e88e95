"""Rule page: ``transliteration_misspelt.md``."""

import re
from collections.abc import Iterator
from itertools import islice

from citecheck.check.registry import rule
from citecheck.data import russian
from citecheck.data.scripts import latin
from citecheck.model.citation import Form
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+(?:['’\"ʼʹ”]+[^\W\d_]+)*['’ʼʹ]?(?![\w-])")
_SHORTEST = 6
_KNOWN_SHARE = 0.6
"""So many words of a title must be Russian before it is taken for transliterated Russian."""


@rule("CIT031", Severity.INFO)
def transliteration_misspelt(cited: CitedPrint) -> Iterator[Finding]:
    """A word of a transliterated Russian title is no Russian word, but one letter would make it one."""
    if cited.citation.form is not Form.FULL:
        return
    for name in ("title", "container-title"):
        place = cited.citation.place_of(name)
        if place is not None and cited.text(place).isascii() | ("’" in cited.text(place)) | ("–" in cited.text(place)):
            yield from _misspelt(cited, place)


def _misspelt(cited: CitedPrint, place: Span) -> Iterator[Finding]:
    words = list(_WORD.finditer(cited.text(place)))
    plain = [w for i, w in enumerate(words) if len(w[0]) > 2 and (i == 0 or w[0].islower())]
    if len(plain) < 3 or not _looks_russian(words) or not russian.has_dictionary():
        return
    known = [russian.is_word(w[0].strip("’'")) or russian.is_word(w[0]) for w in plain]
    if sum(known) < len(plain) * _KNOWN_SHARE or sum(known) < 2:
        return
    for word, is_known in zip(plain, known, strict=True):
        if is_known or len(word[0]) < _SHORTEST:
            continue
        near = list(islice(russian.near_words(word[0]), 2))
        if near:
            yield cited.finding(
                f"“{word[0]}” is no Russian word; {' or '.join(f'“{latin(one)}”' for one in near)} would be",
                "check the spelling against a library catalogue",
                span=Span(place.start + word.start(), place.start + word.end()),
            )


def _looks_russian(words: list[re.Match[str]]) -> bool:
    """Cheap signs of Russian, before a dictionary is opened: endings and letter groups of the romanisation."""
    signs = sum(
        re.search(r"(?:ia|ii|oi|kh|zh|ogo|ykh|ikh|ov|ami|'|’|iia|stv|nyi|sk)", w[0].lower()) is not None for w in words
    )
    return signs * 3 >= len(words)
