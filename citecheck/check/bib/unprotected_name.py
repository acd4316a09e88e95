"""Rule page: ``unprotected_name.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.finding import Finding, Severity

_INNER = re.compile(r" (?<=\w )([A-Z][a-z]{3,}|[A-Z]{2,5})\b")
_PROTECTED = re.compile(r"\{[^{}]*\}")
_SENTENCE = re.compile(r"\b[a-z]{4,}\b")
_TITLED = re.compile(r" (?<=\w )[A-Z][a-z]{3,}\b")
_LOWERED = (
    "article",
    "inproceedings",
    "incollection",
    "phdthesis",
    "mastersthesis",
    "techreport",
    "misc",
    "unpublished",
)
_NOT_ENGLISH = re.compile(
    r"(?i)[^\x00-\x7f\u2010-\u201f]|\b(?:der|die|das|und|le|les|des|du|el|los|il|della|och|van|het|i|v|na)\b"
)


@rule("BIB704", Severity.INFO)
def unprotected_name(file: Bibliography) -> Iterator[Finding]:
    """A proper name in a title is not protected."""
    titles = [
        (one, title)
        for one in file.entries
        if one.type in _LOWERED and (title := one.values.get("title")) and (title[0] != "{" or title[-1] != "}")
    ]
    protecting = sum("{" in title for _, title in titles)
    bare: list[tuple[BibEntry, str]] = []
    for one, title in titles:
        if protecting < 2 * len(bare) and len(file.entries) > 1:
            return
        outside = _PROTECTED.sub("x", title) if "{" in title else title
        if outside[1:].islower() or len(_TITLED.findall(outside)) > 2 or not (names := _INNER.findall(outside)):
            continue
        small = len(_SENTENCE.findall(outside))
        if small < 3 or small < 3 * len(names):
            continue
        if not _NOT_ENGLISH.search(outside):
            bare.append((one, names[0]))
    if bare and (protecting >= 2 * len(bare) or len(file.entries) == 1):
        first, word = bare[0]
        more = f" (and in {len(bare) - 1} more titles)" if len(bare) > 1 else ""
        yield first.finding(
            "title",
            f"“{word}” in the title of {first.name}{more} is not protected, unlike the names in other titles here",
            "put it in braces: styles lower the letters of titles",
            related=tuple(file.place(one.field("title").inner_span, word) for one, word in bare[1:]),
        )
