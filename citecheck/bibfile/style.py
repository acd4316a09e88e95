"""What ``citecheck fmt`` can be told, and its one style where nothing is said."""

from __future__ import annotations

from dataclasses import dataclass

ORDER = tuple(
    [
        "crossref",
        "xdata",
        "author",
        "editor",
        "translator",
        "title",
        "subtitle",
        "titleaddon",
        "maintitle",
        "booktitle",
        "booksubtitle",
        "eventtitle",
        "journal",
        "journaltitle",
        "journalsubtitle",
        "issuetitle",
        "series",
        "volume",
        "number",
        "issue",
        "part",
        "chapter",
        "pages",
        "pagetotal",
        "edition",
        "version",
        "howpublished",
        "school",
        "institution",
        "organization",
        "publisher",
        "address",
        "location",
        "year",
        "month",
        "date",
        "eventdate",
        "origdate",
        "pubstate",
        "isbn",
        "issn",
        "doi",
        "eprint",
        "eprinttype",
        "archiveprefix",
        "eprintclass",
        "primaryclass",
        "url",
        "urldate",
        "language",
        "langid",
        "note",
        "addendum",
    ]
)
"""The order of ``order = "standard"``; fields it lacks follow in the order of the file."""
LONG_TEXTS = frozenset(
    [
        "abstract",
        "annote",
        "annotation",
        "note",
        "comment",
        "review",
        "file",
        "addendum",
        "bdsk-file-1",
        "jabref",
        "groups",
    ]
)
"""Fields whose line ends can mean something."""


@dataclass(frozen=True, slots=True)
class Style:
    """How entries are written.

    ``order`` is ``keep`` or ``standard``; ``sort`` is ``none``, ``key``, ``year`` or ``type``; ``letters`` is ``keep``,
    ``unicode`` or ``latex``; ``key`` is a pattern such as ``{family}{year}{word}``, empty to keep keys.
    """

    indent: int = 2
    align: bool = True
    order: str = "keep"
    sort: str = "none"
    lower: bool = True
    braces: bool = True
    fold: bool = True
    trailing_comma: bool = True
    letters: str = "keep"
    key: str = ""


CHOICES = {
    "order": ("keep", "standard"),
    "sort": ("none", "key", "year", "type"),
    "letters": ("keep", "unicode", "latex"),
}
