"""What stands between quotation marks around a number: the words of somebody else, printed as they were found."""

from __future__ import annotations

_OPENING = "“„«‘‚‹‟"
_CLOSING = "”“»’‘›"
_FAR = 200
"""No longer quotation is looked for."""


def quotation(text: str, start: int, end: int) -> str:
    """Return the quotation that ``[start, end)`` of a text stands in, empty if it stands in none.

    A straight mark opens where a space or bracket stands before it; an apostrophe between letters closes nothing.
    """
    opened = next((at for at in range(start - 1, max(-1, start - _FAR), -1) if _turns(text, at)), -1)
    if opened < 0 or not _opens(text, opened):
        return ""
    closed = next((at for at in range(end, min(len(text), end + _FAR)) if _turns(text, at)), -1)
    return text[opened + 1 : closed] if closed >= 0 and not _opens(text, closed) else ""


def _turns(text: str, at: int) -> bool:
    """Whether a mark of quotation stands at a place, none of omission."""
    if text[at] not in _OPENING + _CLOSING + "\"'":
        return False
    return not (text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum())


def _opens(text: str, at: int) -> bool:
    """Whether a mark of quotation opens: a mark of both kinds does if nothing but a space or bracket stands before it."""
    led = at == 0 or text[at - 1].isspace() or text[at - 1] in "([—–"
    return led and text[at] in _OPENING + "\"'»›”"
