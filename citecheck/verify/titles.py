"""Titles compared: how like two are, and whether they can be of one work at all."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from citecheck.data.scripts import folded_words, from_iso9, is_ukrainian
from citecheck.data.titles import bare_title
from citecheck.lang import words

_SUBTITLE = re.compile(r"\s*(?::|\.\s|\s[–—-]{1,3}\s|\?\s|!\s|=)\s*")
_ELIDED = re.compile(r"\b(\d\d)(\d\d)\s*[-–—]\s*(\d\d)\b(?!\s*[-–—/\d])")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,40}>")
_BRITISH = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?<=[a-z]{2})our(?=s|ed|ing|al|able|ful|ist|\b)", "or"),
        (r"(?<=[a-z]{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations)\b)", "iz"),
        (r"(?<=[a-z]{2}l)is(?=(?:e|ed|es|er|ers|ing)\b)", "iz"),
        (r"(?<=[ea]nt)re\b|(?<=et)re\b|(?<=at)re\b", "er"),
        (r"(?<=[a-z]{2})ogue(?=s?\b)", "og"),
    )
)
_LONGEST = 1000
"""Letters of a title that are compared."""
_ROMAN = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})")
_POINTS = ".,:;!?–—-"
_FEW = 4
"""Words that a note on a difference quotes at most."""
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """How two titles stand to each other: ``likeness`` is 0 to 1 by words."""

    same: bool
    likeness: float
    other_work: bool
    """One is about the other (erratum, review), or they bear different numbers: parts of one work, not the same."""
    shortened: bool = False
    """One is the other without its subtitle."""


def clean(title: str) -> str:
    """Return a title without entities, tags and elided ranges, ``&`` as a word."""
    title = _TAG.sub("", html.unescape(title)) if "&" in title or "<" in title else title
    title = _ELIDED.sub(r"\1\2-\1\3", title)
    title = title.replace("&", " and ").casefold()
    return title.replace("г", "h").replace("ё", "io") if is_ukrainian(title) else title


@lru_cache(maxsize=65536)
def title_words(title: str) -> tuple[str, ...]:
    """Return the words that are compared: folded across scripts, spelled the American way, the leading article gone."""
    text = clean(title[:_LONGEST])
    for pattern, plain in _BRITISH:
        text = pattern.sub(plain, text)
    return bare_title(text)


def compare(ours: str, theirs: str) -> TitleMatch:
    """Compare two titles, letters of ISO 9 read as those of a Latin alphabet and as Russian ones."""
    best = _compared(ours, theirs)
    russian = from_iso9(ours.casefold()), from_iso9(theirs.casefold())
    if best.same or russian == (ours.casefold(), theirs.casefold()):
        return best
    return max(best, _compared(*russian), key=lambda one: (one.same, one.likeness))


def _compared(ours: str, theirs: str) -> TitleMatch:
    mine, other = title_words(ours), title_words(theirs)
    if not mine or not other:
        return TitleMatch(False, 0.0, False)
    apart = notice(ours) != notice(theirs) or numbers(ours) != numbers(theirs) or _other_part(mine, other)
    if "".join(mine) == "".join(other):
        return TitleMatch(not apart, 1.0, apart)
    likeness = _likeness(mine, other)
    if notice(ours) == notice(theirs) and _is_head(mine, theirs) != _is_head(other, ours):
        whole, short = (theirs, ours) if _is_head(mine, theirs) else (ours, theirs)
        rest = title_words(whole)[len(title_words(short)) :]
        numbered = parts(whole) != parts(short) or all(word.isdigit() or roman(word) for word in rest)
        return TitleMatch(not numbered, max(likeness, 0.9), numbered, shortened=True)
    return TitleMatch(False, likeness, apart)


def _other_part(mine: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two titles differ by the word beside a word for a part alone: "Part One" and "Part Two", "Erster Teil" and "Zweiter Teil"."""
    if len(mine) != len(other):
        return False
    apart = [i for i, (one, two) in enumerate(zip(mine, other, strict=True)) if one != two]
    beside = [*mine[apart[0] - 1 : apart[0]], *mine[apart[0] + 1 : apart[0] + 2]] if len(apart) == 1 else []
    return not _part_words().isdisjoint(beside)


def difference(ours: str, theirs: str) -> str:
    """Say in which words two titles differ, where that is one word or group of words; else nothing."""
    mine, other = ours.split(), theirs.split()
    changes = [
        (mine[a:b], other[c:d])
        for kind, a, b, c, d in SequenceMatcher(None, _bare(mine), _bare(other), autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    if len(changes) != 1 or max(map(len, changes[0])) > _FEW or 2 * len(changes[0][0]) > len(mine):
        return ""
    has, lacks = (" ".join(words).strip(_POINTS) for words in changes[0])
    if has and lacks:
        return f"title has “{has}” for “{lacks}”"
    return f"title lacks “{lacks}”" if lacks else f"title has “{has}” too many"


def _bare(tokens: list[str]) -> list[str]:
    return [token.strip(_POINTS).casefold() for token in tokens]


def _is_head(short: tuple[str, ...], whole: str) -> bool:
    """Whether some words are all of a title up to its subtitle."""
    if len(short) < 2:
        return False
    ends = [m.start() for m in _SUBTITLE.finditer(whole)]
    return any(title_words(whole[:end]) == short for end in ends if 0 < end < len(whole))


def _likeness(mine: tuple[str, ...], other: tuple[str, ...]) -> float:
    from rapidfuzz.distance import Indel

    return max(
        float(Indel.normalized_similarity(mine, other)),
        float(Indel.normalized_similarity(" ".join(mine), " ".join(other))) - 0.05,
    )


@cache
def _notices() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({folded_words(one) for one in words("notices")}, key=len, reverse=True))


@lru_cache(maxsize=65536)
def notice(title: str) -> str:
    """Return the words by which a title says, at its beginning or end, that it is about another work; else nothing."""
    found = bare_title(clean(title))
    for one in _notices():
        if len(found) > len(one) and (found[: len(one)] == one or (found[-len(one) :] == one and len(one[0]) > 6)):
            return one[0]
    return ""


@cache
def _part_words() -> frozenset[str]:
    return frozenset(word for one in words("part_words") for word in folded_words(one))


@lru_cache(maxsize=65536)
def numbers(title: str) -> tuple[tuple[str, int], ...]:
    """Return every number of a title, sorted, Roman ones too where they stand after a word for a part or at an end."""
    found = Counter(re.findall(r"\d+", clean(title)))
    found.update(parts(title))
    return tuple(sorted(found.items()))


def misnumbered(ours: str, theirs: str) -> bool:
    """Whether two titles, neither of a part nor about another work, have as many numbers each, but not the same."""
    counts = [sum(count for _, count in numbers(one)) for one in (ours, theirs)]
    return counts[0] == counts[1] and parts(ours) == parts(theirs) and notice(ours) == notice(theirs)


@lru_cache(maxsize=65536)
def parts(title: str) -> tuple[str, ...]:
    """Return the numbers by which a title says which part of a work it is."""
    tokens = re.findall(r"[^\W_]+|[:.,;]", clean(title))
    out = []
    for i, token in enumerate(tokens):
        value = roman(token) if not token.isdigit() else int(token)
        if not value:
            continue
        before = [one for one in tokens[max(i - 2, 0) : i] if one != "."]
        after = bool(before) and bool(_part_words() & set(folded_words(before[-1])))
        ends = i > 1 and not token.isdigit() and (i == len(tokens) - 1 or tokens[i + 1] in ":.")
        if after or ends:
            out.append(f"part {value}")
    return tuple(sorted(out))


def roman(token: str) -> int:
    """Return the value of a Roman number up to 39 in lower case, 0 for what is none."""
    if not token or not _ROMAN.fullmatch(token):
        return 0
    values = [_ROMAN_VALUES[ch] for ch in token]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
