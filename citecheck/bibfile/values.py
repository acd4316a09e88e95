"""Values of fields: where they end and what they say."""

from __future__ import annotations

import re

from citecheck.data import months
from citecheck.model.bib import BibField

_BRACE = re.compile(r"[{}]")
_ROUND = re.compile(r"[{}()]")
_QUOTED = re.compile(r'[{}"]')
_BARE = re.compile(r"[^\s,{}\"#()=%@]++")
_JOIN = re.compile(r"\s*+#\s*+")
_PIECE = re.compile(r'\{(.*)\}\Z|"(.*)"\Z|(.+)', re.DOTALL)


def balanced(text: str, start: int, limit: int, opening: str = "{") -> int:
    """Return where the bracket at ``start`` is closed (behind it), -1 if nowhere before ``limit``.

    Round brackets close at the first one outside braces, as in BibTeX.
    """
    depth = 0
    if opening == "(":
        for m in _ROUND.finditer(text, start + 1, limit):
            if m[0] == ")" and depth == 0:
                return m.end()
            depth += {"{": 1, "}": -1}.get(m[0], 0)
        return -1
    for m in _BRACE.finditer(text, start, limit):
        depth += 1 if m[0] == "{" else -1
        if depth == 0:
            return m.end()
    return -1


def _quoted(text: str, start: int, limit: int) -> int:
    """Return where the quotation mark at ``start`` is closed; one inside braces does not count."""
    depth = 0
    for m in _QUOTED.finditer(text, start + 1, limit):
        if m[0] == '"':
            if depth == 0:
                return m.end()
        else:
            depth += 1 if m[0] == "{" else -1
            if depth < 0:
                return -1
    return -1


def piece_end(text: str, start: int, limit: int) -> int:
    """Return where one piece of a value ends, -1 if it is not closed or none stands there."""
    ch = text[start : start + 1]
    if ch == "{":
        return balanced(text, start, limit)
    if ch == '"':
        return _quoted(text, start, limit)
    bare = _BARE.match(text, start, limit)
    return bare.end() if bare else -1


def read_value(text: str, name: str, name_start: int, start: int, limit: int) -> BibField:
    """Return the field whose value begins at ``start``; its kind is ``?`` where the value is not closed."""
    end = piece_end(text, start, limit)
    joined = False
    while end >= 0 and (join := _JOIN.match(text, end, limit)) is not None:
        joined = True
        end = piece_end(text, join.end(), limit)
    if end < 0:
        return BibField(name, name_start, start, start, "?")
    return BibField(name, name_start, start, end, "#" if joined else kind_of(text[start:end]))


def kind_of(raw: str) -> str:
    """Return how a value of one piece is written."""
    if raw[:1] in '{"':
        return raw[0]
    return "0" if raw.isdigit() else "m"


def pieces(raw: str) -> list[str]:
    """Return the pieces of a value joined by ``#``, each with its delimiters."""
    found, at = [], 0
    while at < len(raw):
        end = piece_end(raw, at, len(raw))
        if end < 0:
            found.append(raw[at:])
            break
        found.append(raw[at:end])
        join = _JOIN.match(raw, end)
        at = join.end() if join else len(raw)
    return found


def content(text: str, one: BibField, macros: dict[str, str]) -> str:
    """Return what a value says: delimiters gone, macros replaced; an unknown macro stays as its name."""
    raw = text[one.value_start : one.value_end]
    if one.kind in '{"':
        return raw[1:-1]
    if one.kind in "0?":
        return raw.strip('{"') if one.kind == "?" else raw
    return said(raw, macros)


def said(raw: str, macros: dict[str, str]) -> str:
    """Return what a value of macros and joined pieces says, given as it is written."""
    return "".join([piece[1:-1] if piece[:1] in '{"' else _printed(piece, macros) for piece in pieces(raw)])


def _printed(macro: str, macros: dict[str, str]) -> str:
    return macros.get(macro.lower(), months.MACROS.get(macro.lower(), macro))


def unknown_macros(raw: str, macros: dict[str, str]) -> list[str]:
    """Return the macros of a value that are not defined."""
    bare = [p for p in pieces(raw) if p[:1] not in ("{", '"') and not p.isdigit()]
    return [p for p in bare if p.lower() not in macros and p.lower() not in months.MACROS]
