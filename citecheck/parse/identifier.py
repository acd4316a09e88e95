"""Web addresses and DOIs that stand by themselves in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.citation import Kind
from citecheck.parse.drafts import Draft
from citecheck.parse.elements import Identifier, identifiers

_HOME_PAGE = re.compile(r"\A(?:https?|ftp)://[^/?#]+/?\Z", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\(\Z|(?:src|href)=[\"']\Z", re.IGNORECASE)


_LINK = re.compile(
    r"\[(?P<title>[^\[\]\n]{2,300})\]\(\s?<?(?P<url>https?://[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?\s?\)"
)
_QUOTED = re.compile(r"[“«„\"](?P<title>[^“”«»„\"\n]{4,300}?)[,.]?[”»“\"]")


def read_note(text: str) -> list[Draft]:
    """Return the pages that a note without other reference links to, with the words of the link or a quoted title."""
    drafts: list[Draft] = []
    for link in _LINK.finditer(text):
        draft = Draft(link.start(), link.end(), Kind.WEB, confidence=0.7)
        draft.set("title", link["title"].strip(" ,.*_"), *link.span("title"))
        draft.set("URL", link["url"], *link.span("url"))
        drafts.append(draft)
    if drafts:
        return drafts
    found = [one for one in identifiers(text) if one.name in ("URL", "DOI")]
    if len(found) != 1:
        return [_page(one) for one in found]
    draft = _page(found[0])
    quoted = _QUOTED.search(text, 0, draft.start)
    if quoted:
        draft.set("title", quoted["title"].strip(), *quoted.span("title"))
        draft.start = quoted.start()
    return [draft]


def _page(one: Identifier) -> Draft:
    draft = Draft(one.start, one.end, Kind.WEB, confidence=0.6)
    draft.set(one.name, one.value, one.start, one.end)
    return draft


def read(text: str) -> Iterator[Identifier]:
    """Yield the addresses that cite something: not a mere home page, not the source of a picture."""
    if "://" not in text and "10." not in text:
        return
    for one in identifiers(text):
        if one.name == "URL" and (
            _HOME_PAGE.match(one.value) or _PICTURE.search(text[max(0, one.start - 210) : one.start])
        ):
            continue
        if text.startswith("](", one.end):
            # The words of a Markdown link; the address follows.
            continue
        if one.name in ("URL", "DOI"):
            yield one
