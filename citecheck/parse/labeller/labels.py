"""The labels a token of a reference can have; ``other`` is everything that belongs to no value."""

from __future__ import annotations

LABELS = (
    "other",
    "author",
    "editor",
    "translator",
    "title",
    "container",
    "series",
    "volume",
    "issue",
    "date",
    "pages",
    "publisher",
    "location",
    "edition",
    "genre",
    "note",
    "number",
    "address",
    "archive",
    "back",
)

OTHER = LABELS.index("other")
