"""Ibid. and its kin, where no archival level follows: ``Ibid., p. 102``, a bare ``Там же.``, ``reproduced in ibid.``"""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words
from citecheck.model.citation import Form, Kind
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.styled import Styled

_BARE_LOCATOR = re.compile(rf"\s?,?\s?(?P<value>{elements.PAGE_LIST})(?=\s?[.;,)]|\s?\Z)")
_MISREAD_LEAF = re.compile(
    r"[\s.,]{0,3}(?P<label>[I1|!])(?P<mark>[.,]\s?)(?P<value>\d{1,4}(?:[–-]\d{1,4})?)(?=\s?[.;)]|\s?\Z)"
)


@cache
def _ibid() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("ibid"))
    return re.compile(rf"(?<![\w])(?P<ibid>{said})(?![\w])\.?", re.IGNORECASE)


def read(styled: Styled, start: int, end: int) -> list[Draft]:
    """Return the back-references of one clause."""
    found = []
    for match in _ibid().finditer(styled.text, start, end):
        if not _stands_free(styled.text, start, match):
            continue
        found.append(_draft(styled, match, end))
    return found


def _stands_free(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the word is a back-reference: capitalised, abbreviated with a point, or after linking words."""
    said = match["ibid"]
    before = text[start : match.start()].rstrip()
    if len(said) <= 3 and not match[0].endswith("."):
        return False
    return (
        not before
        or before[-1] in ".;:,(—–"
        or said[0].isupper()
        or re.search(
            r"(?<!\w)(?:in|see|from|also|cf\.|and|см\.|в|и|там|siehe|vgl\.|und|voir|et)\Z",
            before,
            re.IGNORECASE,
        )
        is not None
    )


def _draft(styled: Styled, match: re.Match[str], end: int) -> Draft:
    text = styled.text
    draft = Draft(match.start(), match.end(), Kind.OTHER, Form.IBID, confidence=0.95)
    at = match.end()
    inner = elements.inner_page()
    labelled = re.compile(r"[\s,.]*").match(text, at, end)
    here = labelled.end() if labelled else at
    pages = elements.pages().match(text, here, end)
    chapter = elements.chapter_locator().match(text, here, end)
    bare = _BARE_LOCATOR.match(text, at, end)
    misread = _MISREAD_LEAF.match(text, match.end("ibid"), end)
    if misread and misread["label"] != "1":
        from citecheck.model.citation import Damage
        from citecheck.model.span import Span

        draft.locator = (
            "page",
            f"{misread['label']}{misread['mark']}{misread['value']}",
            misread.start("label"),
            misread.end(),
            "",
        )
        draft.damages.append(
            Damage(
                "leaf-label-misread",
                Span(misread.start("label"), misread.end("label") + len(misread["mark"].rstrip())),
                misread["label"] + misread["mark"].strip(),
                "l.",
            )
        )
        draft.end = misread.end("value")
    elif pages:
        draft.locator = ("page", pages["value"].strip(), pages.start(), pages.end(), pages["label"])
        draft.end = pages.end()
        cited = inner.match(text, pages.end(), end)
        if cited:
            draft.set("page", pages["value"].strip(), *pages.span("value"))
            draft.locator = (
                "page",
                cited["value"].strip(),
                cited.start("label"),
                cited.end("value"),
                cited["label"],
            )
            draft.end = cited.end()
    elif chapter:
        draft.locator = (
            "chapter",
            chapter["number"] or chapter["value"],
            chapter.start(),
            chapter.end(),
            chapter["label"] or "",
        )
        draft.end = chapter.end()
    elif bare and not re.fullmatch(elements.YEAR, bare["value"]):
        draft.locator = ("page", bare["value"].strip(), bare.start("value"), bare.end("value"), "")
        draft.end = bare.end("value")
    return draft
