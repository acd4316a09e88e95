"""What stands before each number of a text: a label, which makes the number a level, or none.

Numbers are looked for, not labels: most words are no label, most numbers have none before them, and digits are quick to
find. A text is divided at its numbers; in notes and lists of references few strings stand between them (``, op. ``,
``. Л. ``), and what such a string says is found once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from citecheck.data.scripts import TO_CYRILLIC, TO_LATIN
from citecheck.parse.archival_labels import Token, endings, label_levels
from citecheck.parse.archival_signs import signs_of


@dataclass(slots=True)
class Gap:
    """What a stretch of text before a number says: the number's label, if it has one, and the signs of shelfmarks.

    The label begins ``back`` characters before the number and is ``length`` long; ``back`` is 0 without one.
    """

    signs: int = 0
    levels: tuple[str, ...] = ()
    back: int = 0
    length: int = 0
    many: bool = False


class _Known(dict[str, Gap | None]):
    """What is known of gaps: None of those that say nothing. ``joined``: a letter or digit stands before them."""

    def __init__(self, *, joined: bool) -> None:
        super().__init__()
        self.joined = joined

    def __missing__(self, gap: str) -> Gap | None:
        found = _read(gap, joined=self.joined)
        if len(gap) <= _SHORT:
            if len(self) >= _MOST:
                self.clear()
            self[gap] = found
        return found


_SHORT = 40
"""A longer gap is hardly met again."""
_MOST = 8192
BEHIND_NUMBER, AT_START = _Known(joined=True), _Known(joined=False)


class Places:
    """The numbers of a text in order: where each run of digits begins and ends, and what stands before it."""

    __slots__ = ("ends", "gaps", "starts", "stop", "text")

    def __init__(self, text: str, parts: list[str], gaps: list[Gap | None]) -> None:
        """``parts`` are by turns what stands between numbers and the numbers, from the text's start to its end.

        ``gaps`` is what each piece between numbers says; the last stands behind the last number.
        """
        self.text = text
        self.stop = len(text)
        bounds = list(accumulate(map(len, parts)))
        self.starts = bounds[:-1:2]
        self.ends = bounds[1::2]
        self.gaps = gaps

    def label_from(self, at: int, stop: int) -> tuple[int, Gap] | None:
        """Return the first number in ``text[at:stop]`` with a label in it: which number it is, and the label."""
        starts = self.starts
        if at > starts[-1]:
            return None
        index = bisect_left(starts, at)
        if index < len(starts) and index and at > self.ends[index - 1] and starts[index] < stop:
            # What stands before the number belongs in part to a reference already.
            joined = self.text[at - 1].isalnum() or self.text[at - 1] == "_"
            gap = (BEHIND_NUMBER if joined else AT_START)[self.text[at : starts[index]]]
            if gap is not None and gap.back:
                return index, gap
            index += 1
        gaps, last = self.gaps, len(starts)
        while index < last and starts[index] < stop:
            gap = gaps[index]
            if gap is not None and gap.back:
                return index, gap
            index += 1
        return None

    def token(self, index: int, gap: Gap) -> Token:
        """Return the label before a number."""
        digits = self.starts[index]
        start = digits - gap.back
        end = start + gap.length
        return Token(gap.levels, self.text[start:end], start, end, "", -1, digits, gap.many)

    def next_token(self, at: int, stop: int) -> Token | None:
        """Return the first label in ``text[at:stop]`` that a number stands behind."""
        found = self.label_from(at, stop)
        return self.token(*found) if found is not None else None


_DIGITS = re.compile(r"([0-9]+)")


def divided_if_sparse(text: str) -> list[str] | None:
    """Divide a text at its numbers if that is quick, because they are few: by turns what stands between them and they."""
    return _sparsely_divided(text) if len(text) > _LONG and text.isascii() else None


def divided(text: str, first: int) -> list[str]:
    """Divide a text whose first number stands at ``first`` in the same way."""
    parts = _DIGITS.split(text[first:])
    parts[0] = text[:first]
    return parts


def places_in(text: str, parts: list[str] | None = None) -> Places | None:
    """Return the numbers of a text, or None if it has none that could be of a reference.

    ``parts`` are what it has been divided into, if it has been.
    """
    if parts is None:
        parts = divided_if_sparse(text) or _DIGITS.split(text)
    if len(parts) == 1:
        return None
    gaps = list(map(BEHIND_NUMBER.__getitem__, parts[::2]))
    gaps[0] = AT_START[parts[0]]
    return Places(text, parts, gaps) if any(gaps) else None


_LONG = 200
_SPARSE = 24
"""Where digits are farther apart than this on the whole, in characters, looking for each digit is quicker than for any."""


def _sparsely_divided(text: str) -> list[str] | None:
    """Divide a text at its numbers, or return None if they are many."""
    digits: list[int] = []
    most = len(text) // _SPARSE
    for digit in "1234567890":
        place = text.find(digit)
        while place >= 0:
            digits.append(place)
            place = text.find(digit, place + 1)
        if len(digits) > most:
            return None
    digits.sort()
    parts: list[str] = []
    start = end = 0
    for place in digits:
        if place != end or not parts:
            if parts:
                parts.append(text[start:end])
            parts.append(text[end:place])
            start = place
        end = place + 1
    if parts:
        parts.append(text[start:end])
    parts.append(text[end:])
    return parts


_BLANK = " .:-"
_BEFORE_VALUE = frozenset(" .:-№'°º")
_PREFIXES = frozenset("РПАМИНКСІЛОЕRPAMINKSрпаминrp")
_COUNTED = frozenset(["no", "nº", "nr", "n", "n°"])
_FARTHEST = 160
"""No label with all that may stand between its words and the number is as long."""


def _read(gap: str, *, joined: bool) -> Gap | None:
    """Read a gap: None if it says nothing."""
    signs = signs_of(gap)
    if gap[-1:] == " ":
        # Most numbers follow a word that is no label, or a label between spaces: either is looked up before all else.
        space = gap.rfind(" ", 0, -1)
        word = gap[space + 1 : -1]
        if word.isalpha() and not _may_be_label(word):
            return Gap(signs) if signs else None
        printed = _printed_labels().get(word) if space >= 0 else None
        if printed is not None:
            return Gap(signs, printed[0], len(gap) - space - 1, printed[1], printed[2])
    elif gap[-1:] not in _BEFORE_VALUE and not gap[-1:].isalpha():
        return Gap(signs) if signs else None
    near = gap[-_FARTHEST:]
    # A label that a letter or digit stands directly before is none: a digit stands for either.
    token = _label_before("0" + near, len(near) + 1, 1) if joined else _label_before(near, len(near), 0)
    if token is None:
        return Gap(signs) if signs else None
    return Gap(signs, token.levels, len(near) + joined - token.start, token.label_end - token.start, token.many)


@cache
def _printed_labels() -> dict[str, tuple[tuple[str, ...], int, bool]]:
    """Labels of one word as they are mostly printed (``f.``, ``Оп.``, ``дело``): levels, letters, whether it is a plural.

    Whatever stands before them they are labels; a letter that may also be the prefix of a number (``ф. П 12``) is none of them.
    """
    return {
        word + point: (levels, len(word), many)
        for label, (levels, many) in label_levels().items()
        if label.isalpha() and label not in _COUNTED and endings()[label][1] is None
        for word in (label, label.capitalize())
        if word not in _PREFIXES
        for point in ("", ".")
    }


def _label_before(text: str, digits: int, floor: int) -> Token | None:
    """Find the label that a number at ``digits`` stands behind: ``ф. Р-12``, ``д. № 5``, ``оп.12``."""
    end = _back(text, digits, floor)
    start = _word(text, end, floor)
    if start == end:
        if end > floor and text[end - 1] == "№":
            return _counted(text, end, digits, floor)
        return None
    word = text[start:end]
    if len(word) <= 3 and (word in _PREFIXES or word in ("КМФ", "KMF")):
        outer = _behind(text, _back(text, start, floor), floor, digits)
        if outer is not None and outer.levels[0] in ("fond", "delo"):
            return outer
    elif word.lower() in _COUNTED:
        outer = _behind(text, _back(text, start, floor), floor, digits)
        if outer is not None:
            return outer
    return _behind(text, end, floor, digits)


def _counted(text: str, end: int, digits: int, floor: int) -> Token | None:
    """A number sign before the digits: the label before it, else the sign itself, which counts files."""
    start = end
    while start > floor and text[start - 1] == "№":
        start -= 1
    outer = _behind(text, _back(text, start, floor), floor, digits)
    if outer is not None:
        return outer
    return Token(("delo", "part"), text[start:end], start, end, end=digits)


def _back(text: str, at: int, floor: int) -> int:
    """Step back over what may stand between a label and its number."""
    low = max(floor, at - 28)
    while at > low and text[at - 1] in _BLANK:
        at -= 1
    return at


def _word(text: str, end: int, floor: int) -> int:
    """Step back to the beginning of the word that ends at ``end``; no label has more than 14 letters."""
    low = max(floor, end - 15)
    start = end - 1 if end - 1 > low and text[end - 1] in "'°" else end
    while start > low and text[start - 1].isalpha():
        start -= 1
    return start


def _behind(text: str, end: int, floor: int, digits: int) -> Token | None:
    """Return the token of a label that ends at ``end``, or None if none does."""
    start = _word(text, end, floor)
    if start == end:
        if text[end - 1 : end] == "№":
            return _counted(text, end, digits, floor)
        return None
    known = _known(text[start:end])
    if known is None:
        return None
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    alone, before = known
    if before is not None:
        head = before.search(text, max(floor, start - 28), start)
        if head:
            start = head.start()
            label = re.sub(r"\s+", "", text[start:end].casefold())
            alone = label_levels().get(label, alone)
    if alone is None:
        return None
    return Token(alone[0], text[start:end], start, end, end=digits, many=alone[1])


def _may_be_label(word: str) -> bool:
    """Whether a word could be one, mix scripts in one (``Oп`` with a Latin O) or stand between it and the number."""
    small = word.lower()
    return (
        small in endings()
        or word in _PREFIXES
        or small in _COUNTED
        or (len(word) <= 4 and not word.isascii())
        or word in ("КМФ", "KMF")
    )


def _known(word: str) -> tuple[tuple[tuple[str, ...], bool] | None, re.Pattern[str] | None] | None:
    folded = word.casefold()
    known = endings().get(folded)
    if known is None and len(word) <= 4 and not word.isascii() and any(ch < "\x80" for ch in word):
        # A label that mixes scripts: "Oп." with a Latin O.
        known = endings().get(folded.translate(TO_CYRILLIC)) or endings().get(folded.translate(TO_LATIN))
    return known
