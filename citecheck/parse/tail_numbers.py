"""Steps through a tail: volumes, issues, pages, chapters."""

from __future__ import annotations

import re

from citecheck.model.citation import Form
from citecheck.parse import elements
from citecheck.parse.tail import Tail
from citecheck.parse.tail_imprint import is_dated

_NUMBER = re.compile(r"(?<![\w.])(?P<value>\d{1,4}(?:[-–/]\d{1,4})?)(?![\w])")
_BARE_PAGES = re.compile(rf"\s?[:,]\s?(?P<value>{elements.PAGE_LIST})(?=\s?[.;)]|\s?\Z|,\s[a-zа-яё]|\s\()")
_UNMARKED_PAGES = re.compile(rf"\s(?P<value>{elements.PAGE_LIST})(?=\s?[.;)]|\s?\Z|,\s[a-zа-яё])")
_LED_PAGES = re.compile(
    rf"\s?,?\s(?:here|at|esp\.|especially|hier|здесь|тут|ici)\s(?:on\s)?(?:(?:pp?|S|с|С)\.\s)?(?P<value>{elements.PAGE_LIST})(?=\s?[.;,)]|\s?\Z)",
    re.IGNORECASE,
)
_VOLUME_PAGE = re.compile(rf"\s?,\s(?P<volume>\d{{1,2}}):(?P<value>{elements.PAGE_LIST})(?=\s?[.;,)]|\s?\Z)")
_VOLUMES = re.compile(
    r"[\s,.]*(?P<value>\d{1,3})\s(?:vols|volumes|Bde|Bände|тт|томах|vol)\.?(?=[\s,;.(])", re.IGNORECASE
)


def inner_page(tail: Tail) -> bool:
    """``(p. 363)``: the page cited, after the extent."""
    match = elements.inner_page().match(tail.text, tail.at, tail.end)
    if not match:
        return False
    tail.inner = (match["value"].strip(), match.start("label"), match.end("value"), match["label"])
    return tail.advance(match.end())


def led_pages(tail: Tail) -> bool:
    """``1–19, here 5``: the page cited, after the extent."""
    match = _LED_PAGES.match(tail.text, tail.at, tail.end)
    if not match or tail.inner is not None:
        return False
    tail.inner = (match["value"].strip(), match.start("value"), match.end("value"), "")
    return tail.advance(match.end("value"))


def volumes(tail: Tail) -> bool:
    """``3 vols.``: how many there are."""
    match = _VOLUMES.match(tail.text, tail.at, tail.end)
    if not match or tail.draft.has("number-of-volumes"):
        return False
    tail.draft.set("number-of-volumes", match["value"], *match.span("value"))
    return tail.advance(match.end())


def pages(tail: Tail) -> bool:
    """Labelled pages: ``pp. 1–20``."""
    start = tail.skip()
    match = elements.pages().match(tail.text, start, tail.end)
    if not match or not re.match(r"[\s.,;:()\]”’\"'*]|\Z|\s", tail.text[match.end() : match.end() + 1] or " "):
        return False
    if tail.pages is not None:
        return False
    tail.pages = (match["value"].strip(), start, match.end(), match["label"])
    return tail.advance(match.end())


def chapter(tail: Tail) -> bool:
    """``chapter 5``, ``introduction``."""
    start = tail.skip()
    match = elements.chapter_locator().match(tail.text, start, tail.end)
    if not match or tail.draft.locator is not None:
        return False
    value = match["value"] if match["bare"] is None else match["bare"]
    if match["number"] and match["value"].lower().startswith((match["label"] or "").lower()):
        value = match["number"]
    tail.draft.locator = (
        "chapter" if match["label"] else "section",
        value,
        match.start(),
        match.end(),
        match["label"] or "",
    )
    return tail.advance(match.end())


def volume_issue(tail: Tail) -> bool:
    """Labelled numbers: ``vol. 3``, ``no. 2``, ``part 1``."""
    start = tail.skip()
    for table, name in (
        ("volume", "volume"),
        ("issue", "issue"),
        ("part", "part-number"),
        ("book", "part-number"),
    ):
        match = elements.numbered(table).match(tail.text, start, tail.end)
        if match and name not in tail.draft.fields:
            tail.draft.set(name, match["value"], *match.span("value"))
            tail.labelled_volume = True
            return tail.advance(match.end())
    return False


def plain_number(tail: Tail) -> bool:
    """Bare numbers of a journal: volume before the year, issue after it."""
    if tail.container is None or tail.in_book or tail.pages is not None:
        return False
    start = tail.skip()
    match = _NUMBER.match(tail.text, start, tail.end)
    if not match or re.fullmatch(elements.YEAR, match["value"]):
        return False
    if tail.year_seen and (":" in tail.text[tail.at : start] or is_dated(tail)):
        return False
    name = "issue" if tail.year_seen or "volume" in tail.draft.fields else "volume"
    if name in tail.draft.fields:
        return False
    tail.draft.set(name, match["value"], *match.span("value"))
    end = match.end()
    issue = re.match(r"\s?\((?P<value>\d{1,4}(?:[-–/]\d{1,4})?)\)", tail.text[end:])
    if issue and not re.fullmatch(elements.YEAR, issue["value"]):
        tail.draft.set("issue", issue["value"], end + issue.start("value"), end + issue.end("value"))
        end += issue.end()
    return tail.advance(end)


def bare_pages(tail: Tail) -> bool:
    """Chicago leaves out the label: ``(Oxford, 2004), 45–47``; ``12 (1999): 45``; ``(London, 1950), 2:147``."""
    numbered = _VOLUME_PAGE.match(tail.text, tail.at, tail.end)
    if numbered and tail.pages is None and tail.year_seen and not tail.draft.has("volume"):
        tail.draft.set("volume", numbered["volume"], *numbered.span("volume"))
        tail.pages = (numbered["value"].strip(), numbered.start("value"), numbered.end("value"), "")
        return tail.advance(numbered.end("value"))
    if tail.pages is not None or not (tail.year_seen or tail.draft.form is Form.SHORT):
        return _short_bare_pages(tail)
    match = _BARE_PAGES.match(tail.text, tail.at, tail.end)
    if not match or elements.years().fullmatch(match["value"]):
        return False
    tail.pages = (match["value"].strip(), match.start("value"), match.end("value"), "")
    return tail.advance(match.end("value"))


def _short_bare_pages(tail: Tail) -> bool:
    """``Edele, *Stalin's Defectors*, 45.``"""
    if tail.pages is not None or tail.container is not None:
        return False
    if not tail.draft.has("author", "editor") and not tail.repeated:
        return False
    numbered = _VOLUME_PAGE.match(tail.text, tail.at, tail.end)
    if numbered and not tail.draft.has("volume"):
        tail.draft.set("volume", numbered["volume"], *numbered.span("volume"))
        tail.pages = (numbered["value"].strip(), numbered.start("value"), numbered.end("value"), "")
        return tail.advance(numbered.end("value"))
    match = _BARE_PAGES.match(tail.text, tail.at, tail.end)
    if match is None and tail.text[tail.at - 2 : tail.at - 1] == ",":
        # American style puts the comma inside the quotation marks: "1932 Harvest," 84.
        match = _UNMARKED_PAGES.match(tail.text, tail.at, tail.end)
    if not match or re.fullmatch(elements.YEAR, match["value"]):
        return False
    tail.pages = (match["value"].strip(), match.start("value"), match.end("value"), "")
    return tail.advance(match.end("value"))
