"""What the words around the counts of an account say: what came, what went, and which count closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import whole_word

T = TypeVar("T")

SURE = "sure"
"""What :meth:`AccountWords.end` says of a count that a word of result or of what is left closes an account with."""
_PERHAPS = "perhaps"
_FAR = 200
"""How far behind the last count its verb may stand."""
_NEAR = 60
"""How far behind a count a word may stand that makes it the last."""
_SIGNS = (("income", 1), ("outgo", -1))
_CLOSING = (("closing", SURE), ("so", SURE), ("found_at_last", _PERHAPS))
_AND = re.compile(r"[,;.:]|\s(?:and|und|et|и|та|і|й|but|while|whereas|aber|mais|а|но|але)\s", re.IGNORECASE)
_MARKS = re.compile(r"[,;.]\s")
_CLAUSES = re.compile(r"[;.]\s|,\s")
_STOPS = re.compile(r"[;.,]")
_HAD_BEEN = re.compile(r"(?<!\w)(?:had\sbeen|avai(?:t|ent)\sété|gewesen)(?!\w)", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\A[^;.:]*(?:,|\s(?:and|und|et|и|та|і|й))\s(?:(?:the|an?|to|for|at|in|on|from|by|another|der|die|das|den|dem|an|im|am|zu|le|la|les|aux?|en|à|pour|в|во|на|у|за|по|к|для|до)\s(?:[^\s;.:,]+\s){0,2})?[£$€]?\Z",
    re.IGNORECASE,
)
"""``sold 41 and 19``, ``the roof swallowed 205 and the feast 27``."""


class AccountWords:
    """The words of one passage, read once for each count and its neighbours; many runs of counts share them."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._moving = self._sentences_with("income", "outgo")
        self._saying: dict[str, list[bool]] = {}
        """In which sentences words of each table may stand."""
        self._told: dict[tuple[int, int, int], tuple[int, ...]] = {}
        self._ends: dict[tuple[int, int], str] = {}

    def moves(self, first: int, last: int) -> bool:
        """Return whether something may come or go in the sentences ``[first, last)``."""
        return True in self._moving[first:last]

    def signs(self, run: Sequence[Figure], index: int) -> tuple[int, ...]:
        """Return what the words around a count say of its sign: of its own clause first, then of the one that it goes on."""
        where, text = self._passage.where, self._passage.text
        start, at = where(run[index - 1]) + 1, where(run[index])
        end = where(run[index + 1]) if index + 1 < len(run) else at + _FAR
        key = start, at, end
        told = self._told.get(key)
        if told is None:
            told = self._told[key] = self._read_signs(start, at, end)
        if not told and index > 1 and _GOES_ON.search(text[start:at]) is not None:
            return self.signs(run, index - 1)
        return told or (1, -1)

    def end(self, run: Sequence[Figure], index: int) -> str:
        """Return what says that a count closes an account: a word of result or of what is left, or a verb of counting or a date; else nothing."""
        start, at = self._passage.where(run[index - 1]) + 1, self._passage.where(run[index])
        found = self._ends.get((start, at))
        if found is None:
            found = self._ends[start, at] = self._read_end(start, at)
        return found

    def _near(self, start: int, end: int, tables: Sequence[tuple[str, T]]) -> list[tuple[re.Pattern[str], T]]:
        """The patterns of those of some tables of which a word may stand in a stretch."""
        first, last = self._passage.sentence_of(start), self._passage.sentence_of(end) + 1
        found = []
        for table, told in tables:
            saying = self._saying.get(table)
            if saying is None:
                saying = self._saying[table] = self._sentences_with(table)
            if True in saying[first:last]:
                found.append((whole_word(self._passage.code, table), told))
        return found

    def _sentences_with(self, *tables: str) -> list[bool]:
        """Whether a word of some tables may stand, for each sentence."""
        passage = self._passage
        return [passage.says_in(sentence, *tables) for sentence in passage.sentences] if passage.says(*tables) else []

    def _read_signs(self, start: int, at: int, end: int) -> tuple[int, ...]:
        """The sign that a count surely has, both if its words leave it open; none if they say nothing."""
        code, text = self._passage.code, self._passage.text
        before, after = text[start:at], text[at + 1 : end]
        both = f"{before} {_MARKS.split(after, 1)[0]}"
        may = [(word, sign) for word, sign in self._near(start, end, _SIGNS) if word.search(both)]
        if not may:
            return ()
        for stretch in (_AND.split(before)[-1], _AND.split(after, 1)[0], both):
            found = {sign: match[0].lower() for word, sign in may if (match := word.search(stretch))}
            longer = [sign for sign in found if -sign in found and found[sign].startswith(f"{found[-sign]} ")]
            if longer:
                return (longer[0],)  # "Returned to their kin" is more than "returned".
            told = list(found)
            if len(told) == 1:
                either = whole_word(code, "either").search(stretch) is not None
                return (told[0], -told[0]) if either else (told[0],)
            if told:
                break
        return ()

    def _read_end(self, start: int, at: int) -> str:
        text = self._passage.text
        words = self._near(start, at + _NEAR, _CLOSING)
        if not words and "\ue003" not in text[start : at + _NEAR]:
            return ""
        clause = " ".join(_CLAUSES.split(text[start:at])[-2:])
        behind = _STOPS.split(text[at + 1 : at + _NEAR].partition("\ue001")[0], 1)[0]
        dated = _PERHAPS if "\ue003" in clause or "\ue003" in behind else ""
        found = next((sure for word, sure in words if word.search(clause) or word.search(behind)), dated)
        return "" if found and _HAD_BEEN.search(clause) else found
