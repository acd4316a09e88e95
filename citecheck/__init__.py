"""citecheck, the linter for citations.

    >>> import citecheck
    >>> scan = citecheck.scan_text("See GARF, f. 7523, op. 95, d. 109, ll. 11.")
    >>> [finding.rule for finding in scan.findings]
    ['ARC006']

``scan`` reads files, ``scan_text`` a string, ``read_document`` gives a document without looking for citations,
``parse_reference`` turns one reference string into CSL-JSON. What they return is documented in ``citecheck.model``.
"""

from __future__ import annotations

from citecheck.version import __version__

TYPE_CHECKING = False  # As type checkers know it; importing typing would double the time to start.
if TYPE_CHECKING:
    from typing import Any

    from citecheck.config import Config
    from citecheck.model.citation import Citation
    from citecheck.model.document import Document
    from citecheck.model.finding import Finding
    from citecheck.model.scan import Scan
    from citecheck.model.work import Work
    from citecheck.pipeline import scan_paths as scan
    from citecheck.pipeline import scan_text
    from citecheck.read import read_path as read_document
    from citecheck.reference import parse_reference

_PUBLIC = {
    "Citation": ("citecheck.model.citation", "Citation"),
    "Config": ("citecheck.config", "Config"),
    "Document": ("citecheck.model.document", "Document"),
    "Finding": ("citecheck.model.finding", "Finding"),
    "Scan": ("citecheck.model.scan", "Scan"),
    "Work": ("citecheck.model.work", "Work"),
    "parse_reference": ("citecheck.reference", "parse_reference"),
    "read_document": ("citecheck.read", "read_path"),
    "scan": ("citecheck.pipeline", "scan_paths"),
    "scan_text": ("citecheck.pipeline", "scan_text"),
}

__all__ = [
    "Citation",
    "Config",
    "Document",
    "Finding",
    "Scan",
    "Work",
    "__version__",
    "parse_reference",
    "read_document",
    "scan",
    "scan_text",
]


def __getattr__(name: str) -> Any:
    """Load the public names when they are first used: the command line starts without them."""
    if name in _PUBLIC:
        import importlib

        module, attribute = _PUBLIC[name]
        return getattr(importlib.import_module(module), attribute)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
