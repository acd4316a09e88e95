"""Author and year: ``(Smith 1994, 12)``, ``Smith (1994: 12)``, ``[Зима 1996, с. 10]``, of works that a list gives.

Only a name and year that the document gives in full are taken for a key: "(Berlin 1945)" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.lang import words
from citecheck.model.citation import Form, Kind
from citecheck.model.date import Day, Issued
from citecheck.model.person import ET_AL, Person
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.known import Known
from citecheck.parse.names import UPPER

_NAME = rf"(?:(?:van|von|de|der|den|du|la|le|di|da|del|della)\s){{0,2}}[{UPPER}][\w’'ʼ-]*\w"
_INITIALS = rf"(?:(?:[{UPPER}]\.\s?){{1,3}})?"


@cache
def _joint() -> str:
    said = "|".join(re.escape(w) for w in sorted(set(words("conjunctions")) - {"/"}, key=lambda w: (-len(w), w)))
    return rf"(?:,?\s(?:{said})\s|,\s)"


@cache
def _et_al() -> str:
    said = sorted(words("et_al"), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in said)


@cache
def _key() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w.])(?P<names>{_INITIALS}{_NAME}(?:{_joint()}{_INITIALS}{_NAME}){{0,3}})(?P<others>,?\s(?:{_et_al()}))?"
        rf"(?:’s|'s)?,?\s(?P<open>[(\[])?(?P<year>{elements.YEAR})(?P<letter>[a-z](?!\w))?"
        rf"(?:\s?[,:]\s?(?P<label>(?:pp?|S|с|С|str|стр|ch|chap|Kap|гл)\.\s?)?(?P<pages>(?!{elements.YEAR}(?!\d)){elements.PAGE_LIST}))?"
        rf"(?P<close>[)\]])?(?![\w-])"
    )


def read(text: str, start: int, end: int, known: Known, *, running: bool) -> Iterator[Draft]:
    """Yield the keys in ``[start, end)``; in running text only those in brackets, or with the year in them."""
    for match in _key().finditer(text, start, end):
        if bool(match["open"]) != bool(match["close"]) and not (match["close"] and not match["open"]):
            continue
        if running and not match["open"] and not _in_brackets(text, match.start()):
            continue
        names = _surnames(match["names"])
        year = int(match["year"])
        first = next((i for i in range(len(names)) if known.has_year(names[i], year)), None)
        if first is None:
            continue
        yield _draft(match, names[first:], year)


def _surnames(names: str) -> list[str]:
    return [re.sub(rf"\A(?:[{UPPER}]\.\s?)+", "", name).strip() for name in re.split(_joint(), names) if name]


def _in_brackets(text: str, at: int) -> bool:
    before = text[max(0, at - 160) : at]
    return any(before.rfind(mark) > before.rfind(close) for mark, close in (("(", ")"), ("[", "]")))


def _draft(match: re.Match[str], names: list[str], year: int) -> Draft:
    at = match.start("names") + match["names"].find(names[0])
    group = "pages" if match["pages"] else "letter" if match["letter"] else "year"
    end = match.end("close") if match["open"] and match["close"] else match.end(group)
    draft = Draft(at, end, Kind.OTHER, Form.SHORT, confidence=0.85)
    people = tuple(Person(family=name) for name in names) + ((ET_AL,) if match["others"] else ())
    draft.set("author", people, at, match.end("others") if match["others"] else match.end("names"))
    draft.set("issued", Issued(Day(year)), *match.span("year"))
    if match["letter"]:
        draft.set("year-suffix", match["letter"], *match.span("letter"))
    if match["pages"]:
        label = (match["label"] or "").strip()
        kind = "chapter" if label.lower() in ("ch.", "chap.", "kap.", "гл.") else "page"
        place = match.start("label") if match["label"] else match.start("pages")
        draft.locator = (kind, match["pages"].strip(), place, match.end("pages"), label)
    return draft
