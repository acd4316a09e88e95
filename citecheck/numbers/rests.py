"""Lists that end with what is left of their whole: "the remaining 135", "leaving 35"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from citecheck.lang import by_code, words
from citecheck.numbers.alike import alike
from citecheck.numbers.figure import Figure
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.nesting import leaves_rest, top_level
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_word, loose, of, opening, said, whole_word, words_of
from citecheck.numbers.slips import may_be_meant

_GOVERNING = tuple(word.replace(" ", r"\s") for word in words("reckoning.governing"))
"""``became of the other 141``: no part of them."""


@cache
def rest_word(code: str) -> re.Pattern[str]:
    """Return a pattern of the rest of a whole with its count: ``the other 44``, ``all the rest, 182 in number``."""
    governed = "".join(rf"|(?<={word}\s)" for word in _GOVERNING)
    number = f"(?:{any_word(by_code(code).reckoning.in_number)})"
    return re.compile(
        rf"(?:(?<!of\s)(?<!von\s)(?<!из\s)(?<!de\s){governed})(?<!\w)(?:{said(code, 'rest')})(?:,?\s{number})?,?\s\(?(?P<k>\ue001)|(?P<k2>\ue001)\s(?:autres|andere|others?|остальных|інших|restants?|übrige|remaining)(?!\w)",
        re.IGNORECASE,
    )


_DIVIDED = re.compile(
    "".join(rf"(?<!{word.removesuffix('of')})" for word in _GOVERNING)
    + r"(?<!\w)(?:of|among|amongst|parmi|d['’]entre|unter|von|aus|из|среди|із|серед|almost|nearly|most|fast|beinahe|presque|plupart|почти|майже)(?:\s(?:the|all|les|des|tous|toutes|den|alle|все|всі|усі))*\s?\Z",
    re.IGNORECASE,
)
"""``among the others 112 went to nurses``, ``almost all the others, 188``: what follows is a part of the rest."""


def with_rest(passage: Passage) -> Iterator[Listing]:
    """``Of the 640 houses, 418 were of timber and 97 of brick; the remaining 135 were of clay``."""
    for sentence in passage.saying("rest"):
        rest = rest_word(passage.code).search(passage.text, sentence.start, sentence.end)
        if not rest:
            continue
        index = passage.sentence_of(sentence.start)
        last = passage.of(rest, "k" if rest["k"] else "k2")
        if _DIVIDED.search(passage.text, max(sentence.start, rest.start() - 20), rest.start()):
            continue
        if _BY_THEN.match(passage.text, passage.where(last) + 1):
            continue  # "On Friday the others, 240 by then".
        if leaves_rest(passage, passage.text[rest.end() : sentence.end]):
            continue  # "The other 40 of that session …, and the rest were thrown out".
        begun = opening(passage.code).search(passage.text, sentence.start, rest.start())
        if begun is None and index and rest.start() - sentence.start < 12:
            # "Of the 640, 418 were of timber. The remaining 222 …": the sentence before it has the whole.
            begun = opening(passage.code).search(passage.text, passage.sentences[index - 1].start, sentence.start)
        if begun is None:
            yield from _told_before(passage, sentence, counts(passage, sentence.start, rest.start()), last)
            continue
        between = [f for f in counts(passage, begun.end(), rest.start()) if f is not last]
        kept = top_level(passage, between)
        outside = counts(passage, passage.sentences[passage.sentence_of(begun.start())].start, begun.start())
        if not kept and len(outside) == 1 and passage.where(outside[0]) + 24 > begun.start():
            kept, outside = outside, []  # "Forty of the 112 nuns died; the other 72".
        extra = (*outside, *(f for f in between if f not in kept))
        yield Listing(passage.of(begun, "n"), (*kept, last), closed=True, extra=extra)


_BY_THEN = re.compile(
    r"(?:\s[^\W\d_]+)?\s(?:by\s(?:then|now)|bis\sdahin|à\scette\sdate|alors|к\sтому\sвремени|на\sтой\sчас)(?!\w)",
    re.IGNORECASE,
)


@cache
def _left_over(code: str) -> re.Pattern[str]:
    return re.compile(rf"[,;]\s(?:{words_of(code, 'leaving')})\s(?:only\s|just\s|nur\s)?(?P<k>\ue001)", re.IGNORECASE)


def leaving(passage: Passage) -> Iterator[Listing]:
    """``The list held 96 names; 61 were excused, leaving 35``: the first is the whole, what was left the last part."""
    for sentence in passage.saying("leaving"):
        for match in _left_over(passage.code).finditer(passage.text, sentence.start, sentence.end):
            before = counts(passage, sentence.start, match.start())
            stretch = passage.text[sentence.start : match.start()]
            if any(whole_word(passage.code, table).search(stretch) for table in ("income", "unknown")):
                continue  # A balance, which has its own check, or a part that nobody counted.
            yield from _told_before(passage, sentence, before, passage.of(match, "k"))
            if len(before) < 2 or "\ue002" in stretch or "\ue004" in stretch or before[0].value <= before[1].value:
                continue
            parts = top_level(passage, before[1:])
            behind = counts(passage, match.end(), sentence.end)
            extra = (*(f for f in before[1:] if f not in parts), *behind)
            if parts:
                opened = opening(passage.code).search(passage.text, sentence.start, passage.where(before[0]) + 1)
                taken = any(whole_word(passage.code, table).search(stretch) for table in ("outgo", "fell"))
                closed = len(before) == 2 or opened is not None or taken
                yield Listing(before[0], (*parts, passage.of(match, "k")), closed=closed, extra=extra)


@cache
def _some_of(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<a>\ue001)(?:\s[^\W\d_]+)?\s(?:{of(code)})\s(?P<n>\ue001)(?P<gap>[^\ue001\ue002\ue004]{{8,160}}?)(?P<k>\ue001)(?P<behind>[^.;:\ue001\ue002\ue004]{{0,60}})",
        re.IGNORECASE,
    )


def still_there(passage: Passage) -> Iterator[Listing]:
    """``When 86 of the 312 crofts had been cleared, there stood 226 yet``: what was taken from a whole, and what stayed."""
    for sentence in passage.sentences:
        if passage.text.count("\ue001", sentence.start, sentence.end) < 3:
            continue
        for match in _some_of(passage.code).finditer(passage.text, sentence.start, sentence.end):
            near = re.split(r"[,;]\s", match["gap"])[-1]
            told = loose(passage.code, "still"), whole_word(passage.code, "so"), whole_word(passage.code, "negations")
            if any(word.search(near) or word.search(match["behind"]) for word in told):
                parts = (passage.of(match, "a"), passage.of(match, "k"))
                yield Listing(passage.of(match, "n"), parts, weak=True, some=True)


@cache
def _takes(code: str) -> re.Pattern[str]:
    """``take from``, ``deducting``; ``all but 58``."""
    own = by_code(code).reckoning
    return re.compile(
        rf"(?<!\w)(?:{any_word(own.subtracting)})(?!\w)|(?<!\w)(?:{any_word(own.but_for)})\s(?:[^\W\d_\ue001-\ue006]+\s)?\ue001",
        re.IGNORECASE,
    )


def subtracted(passage: Passage) -> Iterator[Listing]:
    """``take from the 951 names the 138 told twice and 47 more, and you are left with 766``: the largest is all the others."""
    for sentence in passage.saying("subtracting", "but_for"):
        if _takes(passage.code).search(passage.text, sentence.start, sentence.end) is None:
            continue
        index = passage.sentence_of(sentence.start)
        before = counts(passage, passage.sentences[index - 1].start, sentence.start) if index else []
        found = [f for f in counts(passage, sentence.start, sentence.end) if not f.bound and not f.scaled]
        if len(before) == 1 and found and before[0].value > max(f.value for f in found):
            found.insert(0, before[0])  # "The list has 214. Strike out the 38 dead …".
        whole = max(found, key=lambda f: f.value, default=None)
        if whole is not None and 2 < len(found) < 6 and whole.value >= 20:
            parts = alike(passage, [f for f in found if f is not whole], whole)
            if len(parts) > 1:
                yield Listing(whole, tuple(parts), weak=True, some=True)


def _told_before(passage: Passage, sentence: Sentence, parts: list[Figure], left: Figure) -> Iterator[Listing]:
    """``The dome was open on 308 nights. Cloud cost 127 and wind 44; that left 137``: the sentence before names the whole.

    Only a count that they add to but for a slip is taken for it.
    """
    index = passage.sentence_of(sentence.start)
    if not index or not parts:
        return
    previous = passage.sentences[index - 1]
    kept = (parts[0], *top_level(passage, parts[1:]), left)  # "127 of them": of those of the sentence before.
    behind = tuple(counts(passage, passage.where(left) + 1, sentence.end))
    able = [f for f in counts(passage, previous.start, previous.end) if not f.bound and _adds_but_for_slip(f, kept)]
    if len(able) == 1:
        yield Listing(able[0], kept, closed=True, extra=behind)


def _adds_but_for_slip(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts add to a whole as printed, or would but for one slip."""
    return sum(f.value for f in parts) == whole.value or may_be_meant(whole, parts)
