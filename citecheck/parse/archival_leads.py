"""What stands between two references and leads on to the next: an archive's code, a word for *ibid.*, a mere ``; ``.

In notes and lists of references such strings come again and again, so that what one says is found out once.
"""

from __future__ import annotations

from citecheck.data import archives as registry
from citecheck.parse.archival_before import archive_before, said_ibid
from citecheck.parse.archival_chain import LONGEST_GAP, ends_files, goes_on_behind
from citecheck.parse.archival_gaps import AT_START, BEHIND_NUMBER, Gap
from citecheck.parse.archive_mention import ArchiveMention


class Lead:
    """What a stretch of text before a number says.

    ``signs`` are those of shelfmarks; ``back`` is how far before the number its label begins (0: it has none, -1: there is
    no telling from the stretch alone). The rest is found out when it is asked for.
    """

    __slots__ = (
        "_at",
        "_digits",
        "_floor",
        "_levels",
        "_text",
        "apart",
        "back",
        "ibid",
        "identity",
        "mention",
        "origin",
        "signs",
        "unnamed",
        "unread",
    )
    ibid: int
    """Where the word for *ibid.* begins, -1 without one. Places count from the beginning of the text that the lead was read in."""
    mention: ArchiveMention | None
    origin: int
    """Where the places of the mention count from."""
    identity: tuple[str | None, str | None, tuple[str, ...]]
    """What the mention says which archive it is."""
    apart: bool | None
    """What :meth:`goes_on` has found, None as long as nobody has asked."""
    unread: bool
    unnamed: bool
    """Whether the archive is still to be found."""

    def __init__(self, text: str, floor: int, at: int, digits: int, gap: Gap | None) -> None:
        """Take what stands before the number at ``digits`` of ``text``.

        The reference before it ends at ``floor``, its path at ``at``; ``gap`` is what the stretch behind the number before
        says.
        """
        self.unread = True
        if gap is None:
            self.signs = self.back = 0
            return
        self.signs, self.back, self._levels = gap.signs, gap.back, gap.levels
        self._text, self._floor, self._at, self._digits = text, floor, at, digits

    def read(self) -> None:
        """Find out whether a word for *ibid.* leads to the label."""
        self.ibid = said_ibid(self._text, self._digits - self.back, self._floor)
        self.mention = self.apart = None
        self.unnamed = self.ibid < 0
        self.unread = False

    def name(self) -> None:
        """Find out which archive is named directly before the label."""
        self.mention, self.origin = archive_before(self._text, self._digits - self.back, self._floor, asked=True)
        if self.mention is not None:
            self.identity = self.mention.identity
        self.unnamed = False

    def goes_on(self) -> bool:
        """Whether what follows may go on under the levels of the reference before it."""
        if self.apart is None:
            self.apart = goes_on_behind(self._text[self._at : self._digits - self.back])
        return self.apart

    def ends_files(self) -> bool:
        """Whether the label cannot go on with files that stand before it."""
        start = self._digits - self.back
        return start - self._at > LONGEST_GAP or ends_files(self._levels, self._text[self._at : start])


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
        lead = Lead(stretch, 0, self._skip, len(stretch), self._gaps[stretch[self._skip :]])
        if self is not AT_BEGINNING and (stretch[:1].isalnum() or stretch[:1] == "_"):
            lead.back = -1
        if len(self) >= _MOST:
            self.clear()
        self[stretch] = lead
        return lead


AT_BEGINNING = Leads(0, AT_START)
BEHIND_PATH, BEHIND_POINT = Leads(0, BEHIND_NUMBER), Leads(1, AT_START)
"""Behind a path that ends with a letter or digit, and behind one that ends with a point."""
for _leads in (AT_BEGINNING, BEHIND_PATH, BEHIND_POINT):
    registry.on_change(_leads.clear)
