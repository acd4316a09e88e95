"""Plain paths read one after another from the beginning of a text, each with what leads to it.

Nearly everything in notes and lists of references is a plain path behind an archive's code, behind a word for *ibid.* or
behind a mere ``; ``. Three steps read such a reference: a look for the next number, one for what is known of the stretch
before it (``parse/archival_leads.py``), and one match (``parse/archival_plain.py``); its citation is made at once. Before
the first path of any other kind the lane ends, and the reading level by level goes on from there
(``parse/archival_evidence.py``). Whatever the lane reads, that reading would read as well, and in the same way.
"""

from __future__ import annotations

import re

from citecheck.parse.archival_chain import ROMAN, Chain
from citecheck.parse.archival_direct import Direct
from citecheck.parse.archival_evidence import Found
from citecheck.parse.archival_gaps import AT_START, BEHIND_NUMBER
from citecheck.parse.archival_labels import roman_part
from citecheck.parse.archival_leads import AT_BEGINNING, BEHIND_PATH, BEHIND_POINT, LONGEST, Lead
from citecheck.parse.archival_near import near_lead
from citecheck.parse.archival_plain import LABELS, LAST, pattern
from citecheck.parse.archival_signs import DIVIDES, DIVIDES_AGAIN, signs_behind
from citecheck.parse.archival_within import MAY_HAVE_SIGNS, signs_within

NUMBER = re.compile("[0-9]+")
_DIVIDED = DIVIDES | DIVIDES_AGAIN
_LONG = 400
"""In a longer text the lane goes over no number without a label: such texts are mostly prose."""


class Lane(Direct):
    """One text on its way through the lane."""

    __slots__ = ("at", "floor", "path")
    at: int
    """Where the path last read ends."""
    floor: int
    """Where its reference does."""
    path: re.Match[str] | None
    """The path last read."""

    def run(self, number: re.Match[str] | None) -> bool:
        """Read as far as the lane goes, ``number`` being the first; return whether that is the whole text."""
        text, match, search, leads = self.text, pattern().match, NUMBER.search, AT_BEGINNING
        at = floor = signs = 0
        path: re.Match[str] | None = None
        files = None
        """The state before the last path, where that ends with files which a level may yet follow."""
        while number is not None:
            digits, base = number.start(), floor
            if digits - floor <= LONGEST:
                lead = leads[text[floor:digits]]
            elif (near := near_lead(text, floor, at, digits)) is not None:
                lead, base, more = near
                signs |= more
            else:
                gaps, base = BEHIND_NUMBER if leads is BEHIND_PATH else AT_START, 0
                lead = Lead(text, floor, at, digits, gaps[text[at:digits]])
            if not lead.back:
                over = _over(text, number, floor, at, lead.signs)
                if over is not None:
                    found, base, digits, more = over
                    signs |= more
                    if found is None:
                        at, number = digits, None
                        break
                    lead = found
            if files is not None and (lead.back <= 0 or not lead.ends_files()):
                # The path before may go on.
                at, floor, path, self.ref, self.is_open = files
                self.citations.pop()
                break
            read = match(text, digits - lead.back) if lead.back > 0 else None
            if read is None:
                break
            parts, end = read.groups(), read.end()
            files = None
            if parts[LAST] is not None:
                if ROMAN.search(text, end, end + 24) is not None and roman_part(text, end, len(text)) is not None:
                    break
                files = at, floor, path, self.ref, self.is_open
            stop = end - 1 if text[end - 1] == "." else end
            if lead.unread:
                lead.read()
            if not self.cite(read, parts, lead, base, digits - lead.back, stop):
                break
            signs |= lead.signs
            if MAY_HAVE_SIGNS[LABELS(parts)]:
                signs |= signs_within(read)
            at, floor, path = end, stop, read
            leads = BEHIND_PATH if stop == end else BEHIND_POINT
            number = search(text, at)
        if number is None and len(text) - at > 1:
            signs |= signs_behind(text[at:])
        self.at, self.floor, self.path = at, floor, path
        self.signs |= signs
        return number is None

    def last(self) -> Found | None:
        """Return the last reference as the reading level by level has it."""
        if self.path is None:
            return None
        chain = Chain(self.text, None, self.path)
        return Found(chain, chain.start, self.floor, is_open=self.is_open, ref=self.ref)


def _over(
    text: str, number: re.Match[str], floor: int, at: int, before: int
) -> tuple[Lead | None, int, int, int] | None:
    """Go over a number without a label, before which the signs ``before`` stand, and over those that follow it.

    Return what leads to the next label, where its places count from, where its number begins, and the signs on the way;
    without a label no lead, and where the last number ends. None: the text is not one to go on with.
    """
    if len(text) > _LONG:
        return None
    signs = before
    while True:
        behind = number.end()
        following = NUMBER.search(text, behind)
        if following is None:
            return None, 0, behind, signs & ~DIVIDES
        number = following
        digits = number.start()
        gap = BEHIND_NUMBER[text[behind:digits]]
        if gap is not None and gap.back:
            near = near_lead(text, floor, behind, digits)
            if near is None:
                return Lead(text, floor, at, digits, gap), 0, digits, signs & ~DIVIDES
            lead, base, more = near
            return lead, base, digits, (signs | more) & ~DIVIDES
        mine = gap.signs if gap is not None else 0
        signs |= mine & ~_DIVIDED | (DIVIDES_AGAIN if before & DIVIDES and mine & DIVIDES_AGAIN else 0)
        before = mine


def may_begin(text: str, digits: int) -> bool:
    """Whether it is worthwhile to try the lane on a text whose first number stands at ``digits``."""
    return len(text) <= _LONG or "." in text[max(0, digits - 2) : digits]
