"""Why counts that look like a whole and its parts may miss each other by right: what the text says of their difference."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from itertools import pairwise

from citecheck.lang import by_code
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import CONJUNCTION, any_word, loose, said

_MOST_UNITS = 3
"""No more parts of one each are looked for in words."""
_CLAUSE = 60


def explained(passage: Passage, listing: Listing) -> bool:
    """Whether the text itself says why some parts do not add to their whole, or that they are no parts of it."""
    off = listing.whole.value - a.add(listing.parts)
    return (
        _is_row_of_years(passage, listing)
        or (not listing.closed and _is_of_two_years(passage, listing))
        or _has_units_in_words(passage, listing, off)
        or _holds_majority(passage, listing)
        or _names_difference(passage, listing, abs(off))
        or _adds_with_whole(passage, listing)
        or (listing.some and _is_itself_part(passage, listing))
    )


def _is_row_of_years(passage: Passage, listing: Listing) -> bool:
    """``if 37 pounds were bought in 1887, 11 were in 1892 and 24 in 1893``: one number for each year, the first of them too."""
    places = [passage.where(f) for f in (listing.whole, *listing.parts)]
    sentence = passage.sentences[passage.sentence_of(places[0])]
    if places != sorted(places) or places[-1] >= sentence.end:
        return False
    lead = max(sentence.start, passage.text.rfind("\ue001", sentence.start, places[0]))
    told = [_years(passage, one, other) for one, other in pairwise([lead, *places])]
    later = [_years(passage, one, other) for one, other in pairwise([*places, sentence.end])]
    return any(_is_run([one[-1] for one in row if one], len(places)) for row in (told, later))


def _is_of_two_years(passage: Passage, listing: Listing) -> bool:
    """``in 1913 38 went to the army and 17 to debt; in 1903 these had been 31 and 20``: a semicolon, and another year."""
    places = sorted(passage.where(f) for f in listing.parts)
    start = passage.sentences[passage.sentence_of(places[0])].start
    before = _years(passage, start, places[0])
    return any(
        ";" in passage.text[one:other] and any(year not in before for year in _years(passage, one, other))
        for one, other in pairwise(places)
        if before
    )


def _years(passage: Passage, start: int, end: int) -> list[int]:
    named = [_YEAR.search(f.raw) for f in passage.counts(start, end, Sort.OPAQUE) if f.what in ("year", "date")]
    return [int(match[0]) for match in named if match]


_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")


def _is_run(years: list[int], size: int) -> bool:
    """Whether so many years go on in one direction."""
    steps = [other - one for one, other in pairwise(years)]
    return len(years) == size and (all(step > 0 for step in steps) or all(step < 0 for step in steps))


@cache
def _unit(code: str) -> re.Pattern[str]:
    """``; one lacks the last leaf``, ``, un reste stationnaire``, ``and the last was withdrawn``."""
    words, out_of = any_word(by_code(code).reckoning.single), said(code, "out_of")
    led = rf"(?:[,;:–—-]\s(?:{CONJUNCTION}\s)?|\s{CONJUNCTION}\s|[.․]\s)"
    lower = "(?=[,;.)]|\\s[a-zäöüß])" if code == "de" else ""  # "eine Frau": an article.
    return re.compile(rf"{led}(?:(?i:{words}))(?!\w)(?!\s(?:{out_of})\s\w+\s\ue001)(?!\s\ue001){lower}")


def _has_units_in_words(passage: Passage, listing: Listing, off: Fraction) -> bool:
    """Whether as many parts of one each are named in words as the whole has more than its parts."""
    if not 1 <= off <= _MOST_UNITS:
        return False
    places = [passage.where(f) for f in (listing.whole, *listing.parts)]
    index = passage.sentence_of(max(places))
    end = passage.sentences[index].end
    return len(_unit(passage.code).findall(passage.text, min(places), end)) == off


def _holds_majority(passage: Passage, listing: Listing) -> bool:
    """``of 532 votes he had 266; 267 were needed``: what more than half is needed for is no part."""
    needed = loose(passage.code, "required")
    return any(
        2 * f.value > listing.whole.value and needed.search(_clause_of(passage, f)) is not None for f in listing.parts
    )


def _clause_of(passage: Passage, figure: Figure) -> str:
    """What stands around a count, up to the next numbers and the ends of its clause."""
    text, at = passage.text, passage.where(figure)
    before = _BOUNDS.split(text[max(0, at - _CLAUSE) : at])[-1]
    return f"{before} \ue001 {_BOUNDS.split(text[at + 1 : at + 1 + _CLAUSE])[0]}"


_BOUNDS = re.compile(r"[\ue001\ue002;.]")


def _names_difference(passage: Passage, listing: Listing, off: Fraction) -> bool:
    """``41 on parchment and 58 on paper, three being mixed``: a number as large as the difference that says what it is."""
    if not off:
        return False
    own = {f.start for f in (listing.whole, *listing.parts)}
    places = [passage.where(f) for f in (listing.whole, *listing.parts)]
    last = min(passage.sentence_of(max(places)) + 1, len(passage.sentences) - 1)
    start = passage.sentences[passage.sentence_of(min(places))].start
    said_so = loose(passage.code, "overlapping")
    return any(
        f.value == off and f.start not in own and said_so.search(_clause_of(passage, f)) is not None
        for f in counts(passage, start, passage.sentences[last].end)
    )


def _adds_with_whole(passage: Passage, listing: Listing) -> bool:
    """``of 532 votes … 301 against 201, with 24 blank and 6 lost``: another total that what looks like a whole is one part of."""
    whole, total = listing.whole, listing.whole.value + a.add(listing.parts)
    index = passage.sentence_of(passage.where(whole))
    start = passage.sentences[max(0, index - 1)].start
    end = passage.sentences[index].end
    return len(listing.parts) > 2 and any(f.value == total for f in counts(passage, start, end))


def _is_itself_part(passage: Passage, listing: Listing) -> bool:
    """``343 treaties in all, 112 with Austria, 27 with England and 40 with France``: the first part, not the whole of the others."""
    whole, text = listing.whole, passage.text
    at, first = passage.where(whole), passage.where(listing.parts[0])
    sentence = passage.sentences[passage.sentence_of(at)]
    if first < at:
        return False
    if first >= sentence.end:  # "And of these 1,100 were large. Spain took 512".
        lead = text[max(sentence.start, at - _CLAUSE) : at]
        return re.search(rf"(?<!\w)(?:{said(passage.code, 'of_these')})\s\Z", lead, re.IGNORECASE) is not None
    before = counts(passage, sentence.start, at)
    gaps = text[at + 1 : first]
    return (
        bool(before)
        and before[-1].value > whole.value
        and _LIST.search(gaps) is None
        and _COMMA.search(text[passage.where(before[-1]) + 1 : at]) is not None
    )


_LIST = re.compile(r"[:(–—;]")
_COMMA = re.compile(r",\s(?:[^\W\d_]+\s)?\Z")
