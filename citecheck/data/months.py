"""The months as BibTeX and its styles name them."""

from __future__ import annotations

ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MACROS = {name[:3].lower(): name for name in ENGLISH}
"""The macros every BibTeX style defines, ``jan`` to ``dec``."""
