"""What stands directly before a number behind a longer stretch of text: an archive's code or a word for *ibid.*, and a label.

A comment between two references is hardly met again, but its last words are: ``…, which nobody saw. GARF, f. ``. Such
words are remembered only if nothing before them can change what they say, whatever it is.
"""

from __future__ import annotations

from functools import lru_cache

from citecheck.data import archives as registry
from citecheck.lang import words
from citecheck.parse.archival_gaps import AT_START
from citecheck.parse.archival_leads import Lead
from citecheck.parse.archival_signs import signs_far_before
from citecheck.parse.archive_names import FARTHEST_NAME, MARKS_BEFORE_CODES, code_alone
from citecheck.parse.archive_words import has_archive_word


class Near:
    """What the last words before a number say.

    ``lead`` is None if that depends on what stands before them; ``more`` says whether it may be told of one word more.
    ``code_end`` is where an archive's code ends, -1 without one: a full name must not reach into it.
    """

    __slots__ = ("code_end", "lead", "more")

    def __init__(self, lead: Lead | None = None, *, more: bool = False, code_end: int = -1) -> None:
        self.lead, self.more, self.code_end = lead, more, code_end


_NOTHING, _MORE = Near(), Near(more=True)
_BETWEEN = " .,:;"
"""What may stand between what leads to a label and the label."""
_FARTHEST = 4
"""No code is of more words than this less one, the label being another."""
_LONGEST = 40
_SHORTEST = 9
"""The signs of a shorter piece are read in another way than those of a longer one."""


def _read(said: str) -> Near:
    """Read the last words before a number, with the space before them."""
    gap = AT_START[said]
    if gap is None or not gap.back:
        return _NOTHING
    start = len(said) - gap.back
    what = said[:start].rstrip(_BETWEEN)
    if not what or not what[-1].isalnum() or len(said) < _SHORTEST:
        return _MORE
    lead = Lead(said, 0, 0, len(said), gap)
    lead.read()
    lead.apart = False
    if _ends_phrase(what[1:]) or lead.ibid > 1:
        return _MORE
    if lead.ibid == 1:
        return Near(lead)
    mention = code_alone(said, 1, len(what))
    if mention is None:
        return _MORE
    lead.mention, lead.origin, lead.identity, lead.unnamed = mention, 0, mention.identity, False
    return Near(lead, code_end=mention.end)


def _ends_phrase(what: str) -> bool:
    """Whether a word for *ibid.* may begin before this."""
    end = what.casefold()
    return any(len(word) > len(end) and word.rstrip(".").casefold().endswith(end) for word in words("ibid"))


_remembered = lru_cache(maxsize=8192)(_read)
registry.on_change(_remembered.cache_clear)


def near_lead(text: str, floor: int, at: int, digits: int) -> tuple[Lead, int, int] | None:
    """Return what leads to the number at ``digits`` if the last words before it say so, None if more is to be asked.

    The words are looked for behind ``at``, and the reference before them ends at ``floor``. The numbers are where in the
    text the places of the lead count from, and the signs of shelfmarks before that.
    """
    begin = text.rfind(" ", at, digits - 1)
    for _ in range(_FARTHEST):
        if begin <= at:
            return None
        begin = text.rfind(" ", at, begin)
        if begin <= at or digits - begin > _LONGEST:
            return None
        near = _remembered(text[begin:digits])
        if near.more:
            continue
        if near.lead is None or (
            near.code_end >= 0
            and text[begin - 1] not in MARKS_BEFORE_CODES
            and has_archive_word(text, max(floor, begin + 1 - FARTHEST_NAME), begin + near.code_end)
        ):
            return None
        return near.lead, begin, signs_far_before(text[at:begin])
    return None
