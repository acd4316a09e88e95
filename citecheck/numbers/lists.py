"""Where a text puts a whole and its parts together: in brackets, after a colon, before a total, with a rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.numbers.complements import exhausts
from citecheck.numbers.enumerations import JOINED, all_named, enumerates
from citecheck.numbers.figure import Figure
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.nesting import is_open, top_level
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import PLAIN, WORD, in_any, of, said
from citecheck.numbers.rests import leaving, rest_word, still_there, subtracted, with_rest
from citecheck.numbers.totals import restated, total_last
from citecheck.numbers.vocabulary import bits

_NOUN = rf"(?P<noun>(?:,?\s(?:{WORD}|\ue003)){{1,12}})"
_IN_BRACKETS = re.compile(rf"(?P<n>\ue001){_NOUN}\s?[(](?P<parts>[^()]*)[)]")
_NAMELY = in_any("namely")
_IN_ALL = in_any("in_all")
_WORDS_OF_LISTS = rf"(?P<all>(?<=\s)(?:{_IN_ALL}),)|(?<=[\s,])(?P<namely>{_NAMELY})"
_PARTS = r"(?P<parts>[^.!?:()]*(?:\([^()]*\)[^.!?:()]*)*)"
_AFTER_WORDS = re.compile(rf"(?P<n>\ue001){_NOUN}?,?\s?(?:[:—–]|{_WORDS_OF_LISTS})\s{_PARTS}", re.IGNORECASE)
_AFTER_COLON = re.compile(rf"(?P<n>\ue001){_NOUN}?,?\s?[:—–](?P<all>(?!))?(?P<namely>(?!))?\s{_PARTS}")
"""The same where no such word stands in the passage."""


_BEFORE_COLON = re.compile(r"\ue001[^\ue001\ue002\ue004-\ue006:—–()]*[:—–]")
"""A count and words up to a colon or dash: where no word announces a list, one stands only behind those."""


@cache
def _total_word(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'total')})(?!\w)", re.IGNORECASE)


def _bracketed(passage: Passage) -> Iterator[Listing]:
    """``4,199,488 citizens (2,660,013 civilians and 1,539,475 POWs)``."""
    for match in _IN_BRACKETS.finditer(passage.text):
        inside = match["parts"]
        if "\ue002" in inside or "/" in inside or not all_named(inside) or is_open(passage, inside):
            continue
        if not _is_relation(passage, inside) and not _of_a_part(passage, match.start("n")):
            parts = tuple(counts(passage, *match.span("parts")))
            closed = exhausts(inside) or _says_total(passage, match)
            yield Listing(passage.of(match, "n"), parts, closed=closed, named=enumerates(inside))


_BARE = re.compile(
    rf"(?P<n>\ue001)(?:\s{WORD}){{0,6}}?\s?\((?P<parts>\ue001(?:,\s\ue001)+,?\s(?:and|und|et|и|та|і)\s\ue001)(?:\s[^\W\d_]+)?\)",
    re.IGNORECASE,
)


def _bare_bracket(passage: Passage) -> Iterator[Listing]:
    """``6,104 entries (1,318, 977, 1,540, 1,106 and 1,163 respectively)``."""
    for match in _BARE.finditer(passage.text):
        yield Listing(passage.of(match, "n"), tuple(counts(passage, *match.span("parts"))), named=True)


def _of_a_part(passage: Passage, at: int) -> bool:
    """``61 per cent of the 350 people (152 women and 61 men)``, ``half the 204 (98 and 4)``: the bracket divides the part."""
    part = re.compile(
        rf"[\ue001\ue002\ue004](?:\s[^\W\d_]+)?\s(?:{of(passage.code)})\s\Z|\ue004\s(?:[^\W\d_]+\s){{0,2}}\Z",
        re.IGNORECASE,
    )
    return part.search(passage.text, max(0, at - 40), at) is not None


_WITH = re.compile(
    r",\s(?:with|mit|avec|со?|із|з|besides|nebst|samt|plus)\s[^,;.]*\Z"
    r"|(?<=[^\W\d_])\s(?:with|mit|avec|со?|із|з|nebst|samt|plus)\s[^,;.\ue001]*\ue001[^,;.\ue001]*\Z",
    re.IGNORECASE,
)
"""``…, with 12 guns``, ``430 gunners with 18 pieces``: no members of the list before."""


def _listed(passage: Passage) -> Iterator[Listing]:
    """``1,173 persons in all: 604 men, 381 women and 198 children``."""
    for match in _announced(passage):
        inside = _to_its_end(match["parts"])
        if "\ue001" not in inside.partition(";")[0]:
            continue  # "51 in all, paid in eels; …", "347 — на барщине; …": what follows is no list.
        if "\ue002" in inside or is_open(passage, inside) or _is_relation(passage, inside):
            continue
        behind = _WITH.search(inside)
        end = match.start("parts") + len(inside) - (len(behind[0]) if behind else 0)
        found = counts(passage, match.start("parts"), end)
        if passage.text[match.start("n") - 1] not in _MONEY:
            found = [f for f in found if passage.text[passage.where(f) - 1] not in _MONEY]
        parts = top_level_after(passage, found, match.start("parts")) if match["namely"] else top_level(passage, found)
        rest = rest_word(passage.code).search(passage.text, match.start("parts"), end) if passage.says("rest") else None
        parts = [f for f in parts if not _RECEIVER.search(passage.text[: passage.where(f)][-14:])] if rest else parts
        closed = (
            rest is not None
            or exhausts(inside)
            or _says_total(passage, match)
            or match["namely"] is not None
            or match["all"] is not None
        )
        named = len(parts) == len(found) and enumerates(inside)
        whole = _of_as_many(passage, passage.of(match, "n"), len(parts))
        yield Listing(whole, tuple(parts), closed, tuple(f for f in found if f not in parts), named=named)


def _announced(passage: Passage) -> Iterator[re.Match[str]]:
    """What may be lists behind a colon or dash, or behind a word that announces them."""
    if passage.says("namely", "in_all"):
        yield from _AFTER_WORDS.finditer(passage.text)
        return
    done = 0
    for before in _BEFORE_COLON.finditer(passage.text):
        match = _AFTER_COLON.match(passage.text, before.start()) if before.start() >= done else None
        if match is not None:
            done = match.end()
            yield match


_MONEY = "£$€"
_RECEIVER = re.compile(
    r"(?<!\w)(?:to|by|for|from|among|aux|par les|pour les|an die|von den)(?:\s(?:the|its|their))?\s\Z", re.IGNORECASE
)
"""``391 to the 56 freeholders``: who got a part is no part."""


def _to_its_end(parts: str) -> str:
    """``88 hewers, 41 hauliers and 38 boys; the last of 212 survivors …``: a semicolon behind "and" ends a list of commas."""
    first, mark, _ = parts.partition(";")
    return first if mark and first.count("\ue001") >= 2 and JOINED.search(first) else parts


def _of_as_many(passage: Passage, whole: Figure, parts: int) -> Figure:
    """``£1,300 to his three daughters: £450 …``: a word that only says how many parts come has the whole before it."""
    if whole.value != parts:
        return whole
    at = passage.where(whole)
    before = counts(passage, passage.sentences[passage.sentence_of(at)].start, at)
    return before[-1] if before and (whole.worded or before[-1].value >= 4 * whole.value) else whole


def _says_total(passage: Passage, match: re.Match[str]) -> bool:
    total = _total_word(passage.code)
    return bool(
        total.search(match["noun"] or "") or total.search(passage.text, max(0, match.start() - 30), match.start())
    )


@cache
def _including_list(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<n>\ue001){PLAIN}[.,;]?\s?(?:{said(code, 'including')})\s?:", re.IGNORECASE)


def _including(passage: Passage) -> Iterator[Listing]:
    """``249,416 people, including: … 231,034 … 1,838 …``: parts that would close but for one slip."""
    for match in _including_list(passage.code).finditer(passage.text):
        whole = passage.of(match, "n")
        found = counts(passage, match.end(), _list_end(passage.text, match.end()))
        parts = [f for f in top_level(passage, found) if f.value < whole.value]
        yield Listing(whole, tuple(parts[:8]))


_ENUMERATOR = re.compile(r"\s(?:[b-hб-з]\)|\d\.)\s|\.\s(?=[^\W\d_a-zа-я])")


def _list_end(text: str, start: int) -> int:
    match = _ENUMERATOR.search(text, start)
    return match.start() if match else min(len(text), start + 600)


_AND = re.compile(r"(?:,|;|\s(?:and|und|et|и|та|і|й|sowie|а))(?:\s[^\s\ue001-\ue006.!?;]+){0,6}\s\Z", re.IGNORECASE)


_COMPRISED = re.compile(
    rf"(?P<n>\ue001)(?:-[^\W\d_]+)?(?:\s[^\W\d_\ue001-\ue006]+){{0,3}}\s{in_any('comprised')}\s(?P<parts>[^.!?:;()]*)",
    re.IGNORECASE,
)


def _comprised(passage: Passage) -> Iterator[Listing]:
    """``The crew of twenty-three comprised four officers, sixteen sailors and three boys``."""
    for match in _COMPRISED.finditer(passage.text):
        inside = match["parts"]
        if "\ue002" in inside or is_open(passage, inside) or not enumerates(inside):
            continue
        yield Listing(passage.of(match, "n"), tuple(counts(passage, *match.span("parts"))), named=True)


@cache
def _of_these(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:(?:{said(code, 'of_these')})(?!\w)|(?:{of(code)})\s(?P<n>\ue001))", re.IGNORECASE)


def _of_whole(passage: Passage) -> Iterator[Listing]:
    """``A total of 512 houses burned. Of these 301 were of stone, 120 of timber and 91 of clay``."""
    these = _of_these(passage.code)
    for sentence in passage.saying("of_these", "out_of"):
        if passage.text.count("\ue001", sentence.start, sentence.end) < 2:
            continue
        told = passage.opens_whole or passage.says_in(sentence, "of_these")
        found = these.search(passage.text, sentence.start, sentence.end) if told else None
        if not found:
            continue
        index = passage.sentence_of(sentence.start)
        whole = passage.of(found, "n") if found["n"] else _before(passage, index, found.start())
        stretch = passage.text[found.end() : sentence.end]
        if whole is None or "\ue002" in stretch or "\ue004" in stretch or is_open(passage, stretch):
            continue
        if found["n"] and not _NOUN_AFTER.match(passage.text, found.end()):
            continue  # "Lengths of 128, 120, 112 and 104 bits": the first is one of the list.
        listed = counts(passage, found.end(), sentence.end)
        top = top_level_after(passage, listed, found.end())
        parts = [f for f in listed if f in top and f is not whole]
        if len(parts) < 2 or not _AND.search(passage.text, found.end(), passage.where(parts[-1])):
            continue
        some = AMONG.match(found[0]) is not None
        closed = not some and (exhausts(stretch) or (whole_is_total(passage, whole) and len(parts) >= 3))
        extra = tuple(f for f in listed if f not in parts)
        listed_whole = len(parts) == len(listed) and len(parts) >= 4 and found["n"] is not None
        yield Listing(whole, tuple(parts), closed, extra, weak=True, named=listed_whole, some=some)


_NOUN_AFTER = re.compile(r"\s[^\W\d_]|[’']|․")
AMONG = re.compile(
    r"darunter|unter|among|среди|серед|зокрема|в том числе|у тому|в тому|dont|parmi|including", re.IGNORECASE
)
"""Words after which some parts are named, not all."""


def top_level_after(passage: Passage, listed: list[Figure], start: int) -> list[Figure]:
    """Return the counts that are parts themselves; the "of them" that opened the list makes its first no less."""
    first = [f for f in listed[:1] if passage.where(f) - start < 40]
    return [*first, *(f for f in top_level(passage, listed) if f not in first)]


def whole_is_total(passage: Passage, whole: Figure) -> bool:
    """Whether a word of total stands at a count."""
    at = passage.where(whole)
    before = passage.text[max(0, at - 24) : at]
    return re.search(rf"(?:{said(passage.code, 'total')})[\s:,–—]*\Z", before, re.IGNORECASE) is not None or (
        _total_word(passage.code).match(passage.text, min(at + 2, len(passage.text))) is not None
    )


def _before(passage: Passage, index: int, at: int) -> Figure | None:
    """The count that "these" or "of them" goes back to: the one count of the sentence before, or of its own start."""
    own = counts(passage, passage.sentences[index].start, at)
    if own:
        return own[-1] if len(own) == 1 else None
    if not index or at - passage.sentences[index].start > 3:
        return None
    previous: Sentence = passage.sentences[index - 1]
    earlier = [f for f in counts(passage, previous.start, previous.end) if f.value >= 10]
    totals = [f for f in earlier if whole_is_total(passage, f)]
    return totals[0] if len(totals) == 1 else earlier[0] if len(earlier) == 1 else None


def _is_relation(passage: Passage, parts: str) -> bool:
    return re.search(rf"\ue001\s(?:{of(passage.code)})\s\ue001", parts, re.IGNORECASE) is not None


_SOURCES = (
    (_bracketed, "(", 0),
    (_bare_bracket, "(\ue001", 0),
    (_listed, "", 0),
    (_comprised, "", bits("comprised")),
    (total_last, "", bits("total")),
    (restated, "", bits("making")),
    (with_rest, "", bits("rest")),
    (leaving, "", bits("leaving")),
    (still_there, "", bits("out_of")),
    (subtracted, "", bits("subtracting", "but_for")),
    (_including, ":", bits("including")),
    (_of_whole, "", bits("of_these", "out_of")),
)
"""What reads lists, each with what must stand in a passage and the bits of word tables one of which it must say something of."""


def listings(passage: Passage) -> Iterator[Listing]:
    """Yield the lists of a passage, the ones that say most about themselves first."""
    text, mask = passage.text, passage.mask
    for source, sign, tables in _SOURCES:
        if sign in text and (mask & tables or not tables):
            yield from source(passage)
