"""What stands between two references and leads on to the next: an archive's code, a word for *ibid.*, a mere ``; ``.

In notes and lists of references such strings come again and again, so that what one says is found out once.
"""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.data import archives as registry
from citecheck.parse.archival_before import archive_before, said_ibid
from citecheck.parse.archival_chain import ends_files, goes_on_behind
from citecheck.parse.archival_gaps import AT_START, BEHIND_NUMBER, Gap
from citecheck.parse.archive_mention import ArchiveMention


@dataclass(slots=True)
class Lead:
    """What a stretch of text before a number says."""

    signs: int = 0
    """Signs of shelfmarks."""
    back: int = 0
    """How far before the number its label begins; 0: it has none, -1: no telling from the stretch alone."""
    ibid: int = -1
    """Where the word for *ibid.* begins."""
    mention: ArchiveMention | None = None
    origin: int = 0
    """Where the places of the mention count from."""
    apart: bool = False
    """Whether what follows may go on under the levels of the reference before it."""
    ends_files: bool = False
    """Whether the label cannot go on with files before it."""


LONGEST = 48
"""A longer stretch is hardly met again."""
_MOST = 8192


class Leads(dict[str, Lead]):
    """What is known of the stretches from the end of a reference to the next number, of at most ``LONGEST`` characters.

    ``skip`` is how many characters at the beginning belong to the path before: a point may, of which the reference is
    without. ``gaps`` says what the rest is.
    """

    def __init__(self, skip: int, gaps: dict[str, Gap | None]) -> None:
        super().__init__()
        self._skip, self._gaps = skip, gaps

    def __missing__(self, stretch: str) -> Lead:
        if self is not AT_BEGINNING and (stretch[:1].isalnum() or stretch[:1] == "_"):
            return Lead(back=-1)
        if len(self) >= _MOST:
            self.clear()
        lead = lead_in(stretch, 0, self._skip, len(stretch), self._gaps[stretch[self._skip :]])
        self[stretch] = lead
        return lead


def lead_in(text: str, floor: int, at: int, digits: int, gap: Gap | None) -> Lead:
    """Read what stands before the number at ``digits``.

    The reference before it ends at ``floor``, its path at ``at``; ``gap`` is what the stretch behind the number before says.
    """
    if gap is None:
        return Lead()
    if not gap.back:
        return Lead(gap.signs)
    start = digits - gap.back
    ibid = said_ibid(text, start, floor)
    mention, origin = archive_before(text, start, floor) if ibid < 0 else (None, 0)
    between = text[at:start]
    return Lead(
        gap.signs,
        gap.back,
        ibid,
        mention,
        origin,
        goes_on_behind(between),
        ends_files(gap.levels, between),
    )


AT_BEGINNING = Leads(0, AT_START)
BEHIND_PATH, BEHIND_POINT = Leads(0, BEHIND_NUMBER), Leads(1, AT_START)
"""Behind a path that ends with a letter or digit, and behind one that ends with a point."""
for _leads in (AT_BEGINNING, BEHIND_PATH, BEHIND_POINT):
    registry.on_change(_leads.clear)
