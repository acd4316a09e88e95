r"""What Markdown spells with marks, read as it is printed: escapes, dashes, attributes, anchors and links back.

Pandoc writes a docx so: ``\'`` for an apostrophe, ``3--5`` for a range, ``[R-9401]{.underline}``, ``[]{#_Ref12 .anchor}``.
Emphasis stays, for it tells titles; so do links, for they hold addresses. Source: Pandoc User's Guide, "Pandoc's Markdown".
"""

from __future__ import annotations

import re

from citecheck.model.brackets import pair_brackets
from citecheck.model.view import View

_ATTRIBUTES = r"\{[^{}\n]{0,200}\}"
_SIGNS = ("\\", "--", "]{", "){", "](#")
_MARKS = re.compile(
    rf"""(?P<escape>\\(?=[!"#$%&'()+,./:;<=>?@\[\]^`{{|}}~\\\n-])|(?<=\w)\\(?=_\w))
    |(?<![-!])(?P<dash>---?)(?![->])
    |\[\]{_ATTRIBUTES}
    |\[(?:↩\ufe0e?|⏎|↑|\\?\^|\*\*\\?\^\*\*|\[\*\*\\?\^\*\*\])\]\(\#[^()\s]{{0,80}}\)(?:{_ATTRIBUTES})?
    |(?<=\))\{{[.#][^{{}}\n]{{0,200}}\}}
    |(?P<open>\[)
    |(?P<close>\](?:{_ATTRIBUTES})?)""",
    re.VERBOSE,
)
_BEHIND = re.compile(rf"\]{_ATTRIBUTES}")


def as_printed(view: View) -> View:
    """Return a view of Markdown without what is only spelling; places in the document stay exact."""
    text = view.text
    if not any(sign in text for sign in _SIGNS):
        return view
    spans = _bracketed_spans(text) if "]{" in text else frozenset()

    def printed(match: re.Match[str]) -> str:
        if match["dash"]:
            return "—" if len(match["dash"]) == 3 else "–"
        kept = (match["open"] or match["close"]) and match.start() not in spans
        return match[0] if kept else ""

    return view.replaced(_MARKS, printed)


def _bracketed_spans(text: str) -> frozenset[int]:
    """Return where the brackets of ``[words]{.attributes}`` open and close."""
    pairs = (pair for pair in pair_brackets(text) if pair.mark == "[" and pair.close >= 0)
    return frozenset(at for pair in pairs if _BEHIND.match(text, pair.close) for at in (pair.open, pair.close))
