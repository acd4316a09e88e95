"""Notes and parentheses divided into clauses, each of which cites one thing or a few, or comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from citecheck.data.places import is_city
from citecheck.lang import mapping, words
from citecheck.model.span import Covered
from citecheck.parse.names import DIGRAPHS, INVERTED, UPPER
from citecheck.parse.signals import after_signals
from citecheck.parse.styled import Styled

_STOP = re.compile(rf"[.!?…][)\]”’\"'»]*(?=\s+(?:[“‘\"'«„(\[]?\s?[{UPPER}]|[“‘«„]))")
_WORD_BEFORE = re.compile(r"(?:^|[\s(\[“‘\"'«„/–-])(?P<word>[^\s(\[“‘\"'«„/–]{1,12})\.\Z")
_GOES_ON = re.compile(
    r"[\s“‘\"'«„(\[]*(?:[A-ZА-ЯІ]{1,2}\.(?:[,:;]|\s?[A-ZА-ЯІ]\.?[,:])|(?:Vol|Book|Part|No|Nos|P|PP|S|Pp|Т|Ч|Кн|Вып|С|№|Bd|H|Nr|Jg|T|Vyp|Кн)\.?\s?\d|\d|//|In:|In\s|Aufl|Ausg|В кн|У кн|М\.|Л\.|СПб|К\.|Изд|Под|Сост|Отв)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch ``[start, end)`` of a styled text."""

    start: int
    end: int


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(words("abbreviations")) | {key.rstrip(".") for key in mapping("place_abbreviations")}


@cache
def _idem() -> re.Pattern[str]:
    said = "|".join(re.escape(w.rstrip(".")).replace(r"\ ", r"\s") for w in words("idem"))
    return re.compile(rf"(?:\A|[\s(;])(?:{said})\Z", re.IGNORECASE)


def divide(styled: Styled, taken: Covered, *, sentences: bool) -> Iterator[Clause]:
    """Yield the clauses of a styled text.

    ``taken`` are stretches already read (archival references): no cut falls inside one. ``sentences`` says
    whether sentence ends divide, as in footnotes; parentheses and list entries divide at semicolons alone.
    """
    cuts = sorted({*_semicolons(styled), *(_sentence_ends(styled) if sentences else ())})
    start = 0
    for cut in cuts:
        if taken.divided_at(cut):
            continue
        if styled.text[start:cut].strip(" ;,."):
            yield Clause(start, cut)
        start = cut
    if styled.text[start:].strip(" ;,."):
        yield Clause(start, len(styled.text))


def _semicolons(styled: Styled) -> Iterator[int]:
    text = styled.text
    begin, at = 0, text.find(";")
    while at >= 0:
        if (
            styled.is_outside(at)
            and not _inside_places(text, at)
            and not _inside_authors(text, begin, at)
            and text[max(0, at - 7) : at + 1].count("&") == 0
        ):
            yield at + 1
        begin, at = at + 1, text.find(";", at + 1)


_AUTHOR = rf"[{UPPER}][\w’'-]+(?:\s[{UPPER}][\w’'-]+)?,?\s(?:[{UPPER}]\w{{0,2}}\.[\s-]?){{1,3}}"
_AUTHOR_ALONE = re.compile(_AUTHOR)
_AUTHOR_AFTER = re.compile(rf"\s{_AUTHOR}")
_LONGEST_AUTHOR = 60


def _inside_authors(text: str, begin: int, at: int) -> bool:
    """``Müller, A.; Schmidt, B.: Title``: a semicolon between authors; what stands before it is a name alone."""
    if at - begin > 2 * _LONGEST_AUTHOR or _AUTHOR_AFTER.match(text, at + 1) is None:
        return False
    start = after_signals(text, begin, at)
    while start < at and text[start].isspace():
        start += 1
    return _AUTHOR_ALONE.fullmatch(text, start, at) is not None


_PLACES = re.compile(r"(?:М|Л|M|L|СПб|[A-ZА-Я][a-zа-я]+)\.?\s?\Z")
_PLACE_AFTER = re.compile(r"\s?(?:Л|М|L|M|СПб|[A-ZА-Я][a-zа-я]+)\.?\s?[,:]\s?(?:[^,;]{2,40},\s)?(?:1[5-9]|20)\d\d")


def _inside_places(text: str, at: int) -> bool:
    """``М.; Л., 1948``: a semicolon between places of publication."""
    return (
        _PLACES.search(text[max(0, at - 12) : at]) is not None
        and _PLACE_AFTER.match(text, at + 1) is not None
        and text[at - 1] == "."
    )


def _sentence_ends(styled: Styled) -> Iterator[int]:
    text = styled.text
    for match in _STOP.finditer(text):
        stop = match.start()
        if not styled.is_outside(stop) and not _closes_run(styled, stop, match.end()):
            continue
        if text[stop] == "." and _is_abbreviation(text, stop):
            continue
        if _GOES_ON.match(text, match.end()) or _imprint_follows(text, match.end()):
            continue
        yield match.end()


_IMPRINT = re.compile(
    rf"\s*(?P<place>[{UPPER}][\w’'-]*\.?(?:[ /-][{UPPER}a-zа-яіїє][\w’'.-]*){{0,3}}(?:,\s[A-Z]{{2}})?)\s?(?:(?P<colon>:)\s?[^;:()\d]{{2,80}}?)?,\s(?:1[5-9]|20)\d\d(?!\d)"
)


def _imprint_follows(text: str, at: int) -> bool:
    """``Title. Харків: Книгоспілка, 1926``: a full stop before the place of publication ends no sentence."""
    match = _IMPRINT.match(text, at)
    return match is not None and (match["colon"] is not None or is_city(match["place"]))


def _closes_run(styled: Styled, stop: int, end: int) -> bool:
    """Whether a full stop stands last inside a quotation, which then ends the sentence."""
    return any(run.end == stop + 1 and run.outer_end <= end for run in styled.marked)


def _is_abbreviation(text: str, stop: int) -> bool:
    if _idem().search(text[max(0, stop - 14) : stop]) or INVERTED.search(text, max(0, stop - 60), stop + 1):
        return True
    match = _WORD_BEFORE.search(text[max(0, stop - 14) : stop + 1])
    if not match:
        return False
    word = match["word"]
    if len(word) == 1 and word.isalpha() and word.isupper():
        return True
    lowered = word.lower()
    if lowered in _abbreviations() and not word.isdigit():
        # "et al." and "op. cit." may end a sentence; a name or title then follows a longer space of thought.
        return True
    # Initials of transliterated names have two letters: Iu., Kh., Dzh.
    return re.fullmatch(rf"(?:[{UPPER}]\.)*[{UPPER}]|{DIGRAPHS}", word) is not None
