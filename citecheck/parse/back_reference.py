"""Ibid. and its kin, where no archival level follows: ``Ibid., p. 102``, a bare ``Там же.``, ``reproduced in ibid.``"""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words
from citecheck.model.citation import Damage, Form, Kind
from citecheck.model.span import Span
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.styled import Styled

_SEPARATORS = re.compile(r"[\s,.:]*")
_BARE_LOCATOR = re.compile(rf"\s?[,:]?\s?(?P<value>{elements.PAGE_LIST})(?=\s?[.;,)]|\s?\Z)")
_MISREAD_LEAF = re.compile(
    r"[\s.,]{0,3}(?P<label>[I1|!])(?P<mark>[.,]\s?)(?P<value>\d{1,4}(?:[–-]\d{1,4})?)(?=\s?[.;)]|\s?\Z)"
)
_LINKED = re.compile(r"(?<!\w)(?:in|see|from|also|cf\.|and|см\.|в|и|там|siehe|vgl\.|und|voir|et)\Z", re.IGNORECASE)
_ALSO_OP_CIT = re.compile(r"a\.?\s?a\.?\s?o", re.IGNORECASE)
_PAGED = re.compile(r",\s?(?:pp?|cc?|ff?|S)\.\s?\d")
_GOES_ON = re.compile(r"\s*(?:[,;:.)\]]|\Z|\d|[^\w\s]|passim|for|and|in|und|et|и|і)")


@cache
def _ibid() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("ibid"))
    return re.compile(rf"(?<![\w])(?P<ibid>{said})(?![\w])\.?", re.IGNORECASE)


@cache
def _idem_alone() -> re.Pattern[str]:
    """*Idem* with nothing behind it but a page: it says what ibid. says."""
    behind = r"(?=[\s.)*_]*(?:\Z|;)|\.?,\s(?:at\s)?(?:pp?|S|С|с)\.\s?\d)"
    return re.compile(rf"[\s(]*(?P<ibid>(?<!\w)(?:idem|id))\.?{behind}", re.IGNORECASE)


def read(styled: Styled, start: int, end: int, context: str = "note") -> list[Draft]:
    """Return the back-references of one clause."""
    alone = _idem_alone().match(styled.text, start, end) if context == "note" else None
    if alone is not None:
        return [_draft(styled, alone, end)]
    return [
        _draft(styled, match, end)
        for match in _ibid().finditer(styled.text, start, end)
        if _stands_free(styled.text, start, match) and not (context != "note" and _is_talked_about(styled.text, match))
    ]


def _stands_free(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the word is a back-reference: capitalised, abbreviated with a point, or after linking words."""
    said = match["ibid"]
    before = text[start : match.start()].rstrip()
    if text[match.start() - 1 : match.start()] in ("“", "«", "„", "‘", '"') and match.start():
        # Words that somebody else said.
        return False
    if _ALSO_OP_CIT.match(said) and before and not _LINKED.search(before):
        # "Bucher, a.a.O., S. 258" is an op. cit.: the name says of whom.
        return False
    if len(said) <= 3 and not match[0].endswith(".") and not _PAGED.match(text, match.end()):
        return False
    return not before or before[-1] in ".;:,(—–" or said[0].isupper() or _LINKED.search(before) is not None


def _is_talked_about(text: str, match: re.Match[str]) -> bool:
    """Whether the word goes on into a sentence ("ibid. means"), as it does where it is explained and not used."""
    return _GOES_ON.match(text, match.end()) is None


def _draft(styled: Styled, match: re.Match[str], end: int) -> Draft:
    draft = Draft(match.start(), match.end(), Kind.OTHER, Form.IBID, confidence=0.95)
    for locate in (_misread_leaf, _pages, _chapter, _bare_pages):
        if locate(draft, styled.text, match, end):
            break
    return draft


def _misread_leaf(draft: Draft, text: str, match: re.Match[str], end: int) -> bool:
    """``Ibid., I, 7``: the l. of a leaf, read as a capital I."""
    misread = _MISREAD_LEAF.match(text, match.end("ibid"), end)
    if not misread or misread["label"] == "1":
        return False
    label, mark = misread["label"], misread["mark"]
    draft.locator = ("page", f"{label}{mark}{misread['value']}", misread.start("label"), misread.end(), "")
    place = Span(misread.start("label"), misread.end("label") + len(mark.rstrip()))
    draft.damages.append(Damage("leaf-label-misread", place, label + mark.strip(), "l."))
    draft.end = misread.end("value")
    return True


def _behind(text: str, match: re.Match[str], end: int) -> int:
    separators = _SEPARATORS.match(text, match.end(), end)
    return separators.end() if separators else match.end()


def _pages(draft: Draft, text: str, match: re.Match[str], end: int) -> bool:
    pages = elements.pages().match(text, _behind(text, match, end), end)
    if not pages:
        return False
    value = pages["value"].strip()
    draft.locator = ("page", value, pages.start(), pages.end(), pages["label"])
    draft.end = pages.end()
    cited = elements.inner_page().match(text, pages.end(), end)
    if cited:
        draft.set("page", value, *pages.span("value"))
        draft.locator = ("page", cited["value"].strip(), cited.start("label"), cited.end("value"), cited["label"])
        draft.end = cited.end()
    return True


def _chapter(draft: Draft, text: str, match: re.Match[str], end: int) -> bool:
    chapter = elements.chapter_locator().match(text, _behind(text, match, end), end)
    if not chapter:
        return False
    value = chapter["number"] or chapter["value"]
    draft.locator = ("chapter", value, chapter.start(), chapter.end(), chapter["label"] or "")
    draft.end = chapter.end()
    return True


def _bare_pages(draft: Draft, text: str, match: re.Match[str], end: int) -> bool:
    bare = _BARE_LOCATOR.match(text, match.end(), end)
    if not bare or re.fullmatch(elements.YEAR, bare["value"]):
        return False
    draft.locator = ("page", bare["value"].strip(), bare.start("value"), bare.end("value"), "")
    draft.end = bare.end("value")
    return True
