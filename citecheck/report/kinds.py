"""What reports call the checks of numbers."""

from __future__ import annotations

from citecheck.model.number import Claim

_KINDS = {
    "Share": "percent-of-total",
    "Sum": "sum",
    "Closure": "shares-sum-to-100",
    "WordedShare": "ratio-in-words",
    "PartOfWhole": "part-exceeds-whole",
    "Malformed": "malformed-number",
    "Ordered": "range-order",
    "Extent": "page-in-range",
    "Repeat": "repeat",
    "Change": "change",
    "Comparison": "ratio-in-words",
    "Balance": "balance",
    "Average": "average",
    "Elapsed": "elapsed-time",
    "Doubled": "repeat",
    "CheckDigit": "check-digit",
}
KINDS = tuple(sorted({*_KINDS.values(), "date-order", "cross-document", "other"}))
"""Every kind of check there is."""


def kind_of(claim: Claim) -> str:
    """Return the published name of a claim's kind."""
    kind = _KINDS.get(type(claim).__name__, "other")
    subject = getattr(claim, "subject", "")
    if kind == "range-order" and subject in ("years", "life dates", "dates", "day"):
        return "date-order"
    if kind == "repeat" and any(path != claim.document for path, _ in claim.others):
        return "cross-document"
    if kind == "range-order" and subject == "length of time":
        return "repeat"
    return kind
