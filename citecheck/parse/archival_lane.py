"""Plain paths read one after another from the beginning of a text, each with what leads to it.

Nearly everything in notes and lists of references is a plain path behind an archive's code, behind a word for *ibid.* or
behind a mere ``; ``. Three steps read such a reference: a look for the next number, one for what is known of the stretch
before it (``parse/archival_leads.py``), and one match (``parse/archival_plain.py``); its citation is made at once. Before
the first path of any other kind the lane ends, and the reading level by level goes on from there
(``parse/archival_evidence.py``). Whatever the lane reads, that reading would read as well, and in the same way.
"""

from __future__ import annotations

import re

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation
from citecheck.parse.archival_chain import LONGEST_GAP, ROMAN, Chain
from citecheck.parse.archival_direct import Direct
from citecheck.parse.archival_evidence import Found
from citecheck.parse.archival_gaps import AT_START, BEHIND_NUMBER
from citecheck.parse.archival_leads import AT_BEGINNING, BEHIND_PATH, BEHIND_POINT, LONGEST, Lead, lead_in
from citecheck.parse.archival_plain import DELO, FOND, LAST, OPIS, Parts, pattern
from citecheck.parse.archival_signs import DIVIDES, DIVIDES_AGAIN, OFFICE, UPWARDS, signs_of
from citecheck.parse.archival_within import signs_within

_NUMBER = re.compile("[0-9]+")
_DIVIDED = DIVIDES | DIVIDES_AGAIN
_BEHIND_LAST = OFFICE | UPWARDS
"""Signs that count behind the last number of a text."""


class Lane:
    """One text on its way through the lane; ``make`` makes the citations."""

    __slots__ = (
        "_base",
        "_before_files",
        "_is_open",
        "_leads",
        "_make",
        "_path",
        "_plain",
        "_ref",
        "_start",
        "_text",
        "at",
        "citations",
        "floor",
        "signs",
    )

    def __init__(self, text: str, make: Direct) -> None:
        self._text, self._make, self._plain = text, make, pattern().match
        self._leads = AT_BEGINNING
        self.at = self.floor = 0
        """Where the path last read ends, and where its reference does."""
        self.signs = 0
        """The signs of shelfmarks that have been seen, or more."""
        self.citations: list[Citation] = []
        self._ref: ArchivalRef | None = None
        self._path: re.Match[str] | None = None
        self._is_open = False
        self._base = 0
        """What the places of a lead count from."""
        self._start = 0
        """Where the label stands that was found last."""
        self._before_files: tuple[int, int, ArchivalRef | None, re.Match[str] | None, bool] | None = None
        """The state before the last path, where that ends with files which a level may yet follow."""

    def run(self) -> bool:
        """Read as far as the lane goes; return whether that is the whole text."""
        text = self._text
        while (number := _NUMBER.search(text, self.at)) is not None:
            lead = self._lead(number)
            if lead is None:
                return True
            if self._before_files is not None:
                if not lead.ends_files and self._start - self.at <= LONGEST_GAP:
                    self._go_back()
                    return False
                self._before_files = None
            if lead.back < 0 or not self._take(lead):
                return False
        self._behind_last(self.at)
        return True

    def last(self) -> Found | None:
        """Return the last reference as the reading level by level has it."""
        if self._path is None:
            return None
        chain = Chain(self._text, None, self._path)
        return Found(chain, chain.start, self.floor, is_open=self._is_open, ref=self._ref)

    def _lead(self, number: re.Match[str]) -> Lead | None:
        """Return what leads from the last path to the next label, whose number is not before ``number``."""
        text, at, floor, digits = self._text, self.at, self.floor, number.start()
        if digits - floor <= LONGEST:
            lead = self._leads[text[floor:digits]]
            self._base = floor
        else:
            gaps = AT_START if self._leads is not BEHIND_PATH else BEHIND_NUMBER
            lead = lead_in(text, floor, at, digits, gaps[text[at:digits]])
            self._base = 0
        if lead.back:
            self.signs |= lead.signs
            self._start = digits - lead.back
            return lead
        return self._lead_over(number, lead.signs)

    def _lead_over(self, number: re.Match[str], before: int) -> Lead | None:
        """Return what leads to the next label over ``number``, which has none; ``before`` are the signs before it."""
        text, self._base = self._text, 0
        signs = before
        while True:
            behind = number.end()
            following = _NUMBER.search(text, behind)
            if following is None:
                self.signs |= signs & ~DIVIDES
                self._behind_last(behind)
                return None
            number = following
            digits = number.start()
            gap = BEHIND_NUMBER[text[behind:digits]]
            if gap is not None and gap.back:
                break
            mine = gap.signs if gap is not None else 0
            signs |= mine & ~_DIVIDED | (DIVIDES_AGAIN if before & DIVIDES and mine & DIVIDES_AGAIN else 0)
            before = mine
        lead = lead_in(text, self.floor, self.at, digits, gap)
        self.signs |= signs & ~DIVIDES | lead.signs
        self._start = digits - lead.back
        return lead

    def _take(self, lead: Lead) -> bool:
        """Read the path behind a lead; return whether it is one for the lane."""
        text, start = self._text, self._start
        path = self._plain(text, start)
        if path is None:
            return False
        parts = path.groups()
        end = path.end()
        if parts[LAST] is not None:
            if ROMAN.search(text, end, end + 24) is not None:
                return False
            self._before_files = self.at, self.floor, self._ref, self._path, self._is_open
        if not self._cite(lead, path, parts, end - 1 if text[end - 1] == "." else end):
            self._before_files = None
            return False
        self.signs |= signs_within(path, parts)
        self._path, self.at = path, end
        self._leads = BEHIND_PATH if self.floor == end else BEHIND_POINT
        return True

    def _cite(self, lead: Lead, path: re.Match[str], parts: Parts, end: int) -> bool:
        """Make the citation of a path; return False where more is to be asked what it belongs to."""
        make, start, mention, is_open, sure, hereafter = self._make, self._start, lead.mention, False, True, ""
        if lead.ibid >= 0:
            ref, start, is_open = make.bare(path, parts), self._base + lead.ibid, True
        elif parts[FOND] is None:
            if self._ref is None or not lead.apart:
                return False
            ref, is_open, sure = make.bare(path, parts).under(self._ref), self._is_open, False
        elif mention is not None and (parts[OPIS] is not None or parts[DELO] is not None):
            origin = self._base + lead.origin
            ref, start, hereafter = make.full(path, parts, mention, origin), origin + mention.start, mention.defined
        else:
            return False
        if ref.archive is None and not is_open:
            return False
        self.citations.append(make.citation(ref, start, end, is_open=is_open, hereafter=hereafter, sure=sure))
        self._ref, self._is_open, self.floor = ref, is_open, end
        return True

    def _go_back(self) -> None:
        """Leave the last path to the reading level by level: it ends with files, and may go on."""
        assert self._before_files is not None
        self.at, self.floor, self._ref, self._path, self._is_open = self._before_files
        self.citations.pop()

    def _behind_last(self, at: int) -> None:
        if len(self._text) - at > 1:
            self.signs |= signs_of(self._text[at:]) & _BEHIND_LAST
