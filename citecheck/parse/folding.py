"""The reading of a text in which archival references and back-references are looked for.

Entities are decoded, tags and emphasis taken out, exotic spaces and dashes made plain; places stay exact.
"""

from __future__ import annotations

import html
import re

from citecheck.model.span import Span
from citecheck.model.view import View

_PLAIN = {
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\n\r\t\f\v", " "
    ),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("’ʼʹ′", "'"),
}
_SHORT = 200
"""How long a text may be to be searched for any exotic letter: in a longer one it is quicker to look for each."""
_MARKUP = re.compile(r"&(?:[A-Za-z]{2,10}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});|</?[A-Za-z][^<>]{0,300}>")
_INVISIBLE = frozenset("\u00ad\u200b\ufeff")
_ODD = re.compile(f"[{re.escape(''.join(_PLAIN))}{''.join(_INVISIBLE)}]")
_BLOCK = re.compile(r"</?(?:td|th|tr|li|p|div|br|h[1-6]|dd|dt|option)\b", re.IGNORECASE)
"""Tags that divide words: what stands in two cells of a table does not read on as one."""
_EMPHASIS = re.compile(
    r"[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}|\\(?=['\"*_.\-\[\]()])|#(?:emph|strong|smallcaps)\[|\u00ad|\u200b|\ufeff"
)
_TYPST = re.compile(r"#(?:emph|strong|smallcaps)\[([^\[\]]{0,80})\]")


def fold(view: View, markup: bool) -> View:
    """Return the plain reading of a view. ``markup`` says that the document has tags and entities."""
    text = view.text
    if markup and ("&" in text or "<" in text):
        view = view.replaced(_MARKUP, _decoded)
        text = view.text
    if "#" in text and "[" in text:
        view = view.replaced(_TYPST, lambda match: match[1])
        text = view.text
    marked = "*" in text or "_" in text or "\\" in text
    if text.isascii() and not marked:
        divided = "\n" in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text
        return view.mapped(_PLAIN) if divided else view
    if len(text) < _SHORT and not marked:
        odd = set(_ODD.findall(text))
        if not odd:
            return view
        if _INVISIBLE.isdisjoint(odd):
            return view.mapped({letter: _PLAIN[letter] for letter in odd})
        marked = True
    if marked or any(letter in text for letter in _INVISIBLE):
        view = view.replaced(_EMPHASIS, lambda _: "")
    return view.mapped(_PLAIN)


def _decoded(match: re.Match[str]) -> str:
    if match[0].startswith("<"):
        return " " if _BLOCK.match(match[0]) else ""
    return html.unescape(match[0])[:1]


def with_marks(text: str, span: Span) -> Span:
    """Take the emphasis marks around a citation into its span."""
    start, end = span.start, span.end
    if text[start - 1 : start] not in MARKS and text[end : end + 1] not in MARKS:
        return span
    while start and text[start - 1] in "*_":
        start -= 1
    while end < len(text) and text[end] in "*_":
        end += 1
    return span if end - start == len(span) else Span(start, end)


MARKS = frozenset("*_")
