"""Lists whose whole stands a little apart: before a comma, in the sentence before, behind the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.numbers.complements import exhausts
from citecheck.numbers.enumerations import enumerates
from citecheck.numbers.lengths import is_length
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.lists import top_level_after
from citecheck.numbers.nesting import is_open
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import WORD, whole_word, words_of
from citecheck.numbers.rests import rest_word
from citecheck.numbers.vocabulary import bits

_BEFORE = rf"(?P<n>\ue001)(?:\s(?:{WORD}|\ue003)){{1,8}}"
_NAMED = rf"\ue001(?:\s(?:{WORD}|\ue003)){{1,6}}"


def _series(item: str) -> str:
    """The pattern of two to eight items with "and" before the last."""
    return rf"{item}(?:,\s{item}){{0,6}},?\s(?:and|und|et|и|та|і|й|sowie)\s{item}"


@cache
def _apposition(code: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE},\s(?P<parts>{_series(_NAMED)})(?=\s?[,.;)]|\Z)", re.IGNORECASE)


_BEHIND_COMMA = re.compile(r",\s\ue001")


@cache
def _bare(code: str) -> re.Pattern[str]:
    """A part with no noun of its own: "118 from the county"."""
    return re.compile(rf"\s(?:{words_of(code, 'among')})\s", re.IGNORECASE)


_DATED_NEXT = re.compile(r"[^\ue001]*\ue003")


def _is_row(passage: Passage, match: re.Match[str]) -> bool:
    """``118 masters in 1560, 97 in 1570 and 84 in 1580``: one number for each year, no whole with its parts."""
    pieces = passage.text[match.start() : match.end() + 30].split("\ue001")[1 : match[0].count("\ue001") + 1]
    return all(_DATED_NEXT.match(piece) for piece in pieces)


_ITEMS = re.compile(
    r"(?P<parts>(?:[^.:;\ue001-\ue006]{2,60}\ue001[^.:;\ue001-\ue006]{0,40};\s){2,8}[^.:;\ue001-\ue006]{2,60}\ue001[^.:;\ue001-\ue006]{0,40})\s?[:—–]\s(?P<lead>[^.;:\ue001-\ue006]{1,60}?)\s(?P<n>\ue001)"
)


_LEADING = re.compile(r"[:—–]\s[^.;:\ue001-\ue006]{1,60}\s\ue001")
"""The whole behind a colon or dash, which two semicolons stand before."""


def _before_colon(passage: Passage) -> Iterator[Listing]:
    """``Choir monks, 46; lay brothers, 83; servants, 129: such were the 258 mouths of the house``."""
    second = passage.text.find(";", passage.text.find(";") + 1)
    if second < 0 or _LEADING.search(passage.text, second) is None:
        return
    for match in _ITEMS.finditer(passage.text):
        parts = counts(passage, *match.span("parts"))
        if len(parts) == match["parts"].count("\ue001") and not is_open(passage, match["parts"]):
            yield Listing(passage.of(match, "n"), tuple(parts), named=True)


def _apposed(passage: Passage) -> Iterator[Listing]:
    """``Nine people were hanged, four women and six men``; ``204 students, 118 from the county and 96 from elsewhere``."""
    if _BEHIND_COMMA.search(passage.text) is None:
        return
    for match in _apposition(passage.code).finditer(passage.text):
        inside = match["parts"]
        if is_open(passage, inside) or not enumerates(inside) or "\ue001" in match[0].split(",")[0][1:]:
            continue
        parts = counts(passage, *match.span("parts"))
        if len(parts) < 2 or len(parts) != inside.count("\ue001") or _is_row(passage, match):
            continue
        bare = all(_bare(passage.code).match(passage.text, passage.where(f) + 1) for f in parts)
        closed = exhausts(inside) or (bare and whole_word(passage.code, "elsewhere").search(inside) is not None)
        yield Listing(
            passage.of(match, "n"), tuple(parts), closed=closed, weak=not closed, some=not bare, named=len(parts) > 2
        )


_LISTED = re.compile(
    rf"(?P<parts>{_series(_NAMED)}),?\s(?P<rest>[^.!?;:()\ue001\ue002]{{0,80}}?)[£$€]?(?P<n>\ue001)",
    re.IGNORECASE,
)


_NAME_FIRST = rf"(?:{WORD}\s){{1,5}}?\ue001(?:\s{WORD}){{0,2}}"
_NAMES_FIRST = re.compile(
    rf"(?P<parts>{_series(_NAME_FIRST)}),\s(?P<rest>[^.!?;:()\ue001\ue002]{{0,80}}?)[£$€]?(?P<n>\ue001)",
    re.IGNORECASE,
)
"""``Hobb worked off 2,154 copies, Carne 1,987 and Tate 1,643, which the clerk added up to 5,784``."""


_AFTER_NAME = re.compile(
    rf"\ue001(?:\s{WORD}){{0,2}}(?:,\s{_NAME_FIRST}){{0,6}},?\s(?:and|und|et|и|та|і|й|sowie)\s{_NAME_FIRST},\s",
    re.IGNORECASE,
)
"""The same from its first count on: tried there, it tells sooner than the names before whether there is such a list."""


def _first_lists(passage: Passage, sentence: Sentence) -> Iterator[re.Match[str] | None]:
    """Yield the lists of a sentence that its first count is in: any other has a count before it."""
    text, start, end = passage.text, sentence.start, sentence.end
    first = text.find("\ue001", start, end)
    yield _LISTED.match(text, first, end)
    if _AFTER_NAME.match(text, first, end):
        yield _NAMES_FIRST.search(text, start, end)


def _amounting(passage: Passage) -> Iterator[Listing]:
    """``With 318 Catholics, 1,042 Lutherans and 27 Jews, the town numbered 1,387 souls``."""
    for sentence in passage.saying("amounted"):
        if passage.text.count("\ue001", sentence.start, sentence.end) < 3:
            continue
        for match in filter(None, _first_lists(passage, sentence)):
            inside = match["parts"]
            verb = whole_word(passage.code, "amounted").search(match[0], match.start("rest") - match.start() - 40)
            if verb is None or is_open(passage, inside) or passage.text[sentence.start : match.start()].count("\ue001"):
                continue
            parts = counts(passage, *match.span("parts"))
            whole = passage.of(match, "n")
            if len(parts) == inside.count("\ue001") and max(f.value for f in parts) < whole.value:
                yield Listing(whole, tuple(parts), weak=True, named=len(parts) > 2, some=len(parts) < 3)


_LABEL = rf"(?:{WORD}\s){{1,4}}\(\ue001\)"
_BRACKETS = re.compile(
    rf"(?<!\w)(?P<parts>{_series(_LABEL)})(?P<rest>[^.!?;:()\ue001\ue002]{{1,60}}?)[£$€]?(?P<n>\ue001)",
    re.IGNORECASE,
)


def _in_brackets(passage: Passage) -> Iterator[Listing]:
    """``Boys (94) and girls (87) together made 181 scholars``."""
    if passage.text.count("(\ue001)") < 2:
        return
    for match in _BRACKETS.finditer(passage.text):
        verb = whole_word(passage.code, "amounted").search(match["rest"])
        parts = counts(passage, *match.span("parts"))
        if verb and len(parts) == match["parts"].count("\ue001"):
            closed = exhausts(match["parts"]) or passage.says("total")
            yield Listing(passage.of(match, "n"), tuple(parts), closed=closed, named=len(parts) > 2)


@cache
def _division(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}\s(?:{words_of(code, 'distributed')})(?:\s{WORD}){{0,2}}?\s(?P<parts>{_series(_NAMED)})(?=\s?[,.;)]|\Z)",
        re.IGNORECASE,
    )


def _divided(passage: Passage) -> Iterator[Listing]:
    """``The 150 beds were divided between 85 for surgical and 65 for medical cases``."""
    for match in _division(passage.code).finditer(passage.text):
        inside = match["parts"]
        parts = counts(passage, *match.span("parts"))
        if enumerates(inside) and not is_open(passage, inside) and len(parts) == inside.count("\ue001"):
            yield Listing(passage.of(match, "n"), tuple(parts), closed=True, named=True)


def _rest_of_previous(passage: Passage) -> Iterator[Listing]:
    """``Sixty horses were bought. Forty-three went to the artillery and the other 17 to the train``."""
    for index, sentence in enumerate(passage.sentences):
        told = index and passage.says_in(sentence, "rest")
        rest = rest_word(passage.code).search(passage.text, sentence.start, sentence.end) if told else None
        if not rest:
            continue
        last = passage.of(rest, "k" if rest["k"] else "k2")
        parts = [f for f in counts(passage, sentence.start, rest.start()) if f is not last]
        before = passage.sentences[index - 1]
        wholes = [f for f in counts(passage, before.start, before.end) if f.value >= 10]
        stretch = passage.text[before.start : sentence.end]
        if len(wholes) != 1 or not parts or "\ue002" in stretch or "\ue004" in stretch or is_open(passage, stretch):
            continue
        if whole_word(passage.code, "later").search(passage.text, sentence.start, rest.start()):
            continue
        after = [f for f in counts(passage, rest.end(), sentence.end) if f is not last]
        parts = [f for f in parts if not is_length(passage.text, passage.where(f) + 1)]
        kept = top_level_after(passage, parts, sentence.start)
        if kept:
            yield Listing(wholes[0], (*kept, last), closed=True, extra=tuple(after))


_SOURCES = (
    (_apposed, "", 0),
    (_before_colon, ";", 0),
    (_amounting, "", bits("amounted")),
    (_divided, "", bits("distributed")),
    (_in_brackets, "(\ue001)", bits("amounted")),
    (_rest_of_previous, "", bits("rest")),
)
"""What reads lists, each with what must stand in a passage and the bits of word tables one of which it must say something of."""


def listings_apart(passage: Passage) -> Iterator[Listing]:
    """Yield the lists that :func:`citecheck.numbers.lists.listings` does not see."""
    text, mask = passage.text, passage.mask
    for source, sign, tables in _SOURCES:
        if sign in text and (mask & tables or not tables):
            yield from source(passage)
