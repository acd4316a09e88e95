"""An entry without a fault, as most are: its fields in one division of its text. What is otherwise is read by ``entry``."""

from __future__ import annotations

import re
from collections.abc import Callable
from sys import intern
from typing import Any

from citecheck.bibfile.values import kind_of
from citecheck.model.bib import BibField, BlockKind, Entry

KEY = re.compile(r"\s*+([^,\s={}\"%#]*+)\s*+(,|(?=[})]))")
_BRACED = r"[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+"
_QUOTED = rf"[^{{}}\"]*+(?:\{{{_BRACED}\}}[^{{}}\"]*+)*+"
_PIECE = rf"(?:\{{{_BRACED}\}}|\"{_QUOTED}\"|[^\s,{{}}\"#()=%@]++)"
_JOINED = rf"(?:\s*+#\s*+{_PIECE})++"
FIELD = re.compile(rf"\s*+([^\s\"#%(),={{}}@]++)\s*+=\s*+({_PIECE}({_JOINED})?+)\s*+([,}})])")
"""A field with its comma or the bracket behind it: name, value, what is joined to its first piece, the sign behind."""
MORE = re.compile(r"\s*+,\s*+[^\W\d_][\w-]*+\s*+=\s*+[{\"\w]")
"""Behind a closing brace: it closed too early."""
CLOSERS = {"{": "}", "(": ")"}

_DIVIDED = re.compile(
    r"\s*+([A-Za-z_][A-Za-z0-9_:.+-]*+)\s*+=\s*+(?:([{\"])?+"
    rf"((?(2)(?:(?<=\{{){_BRACED}(?=\}})|(?<=\"){_QUOTED}(?=\"))|[A-Za-z0-9_:.+-]++))"
    rf"(?(2)[}}\"])|({_PIECE}{_JOINED}))\s*+(?:,|(?=[}})]))"
    r"|((?s:.++))"
)
"""A field: name, opening mark, content; or name and joined pieces. Where none stands, all the rest: no place is tried twice."""
_PARTS = 6
"""What a division gives for each field: its five groups, and nothing between two fields."""

_LONG = 16_384
"""Of a longer entry no more is looked at here: many entries on one line each have all others behind them."""

Shapes = dict[tuple[str, ...], tuple[str, ...]]
"""Names of fields as printed and as they are told apart, for a file repeats few combinations; empty if one stands twice."""

FindFields = Callable[[int, int], list[BibField]]
"""Finds the fields of an entry by where the first begins and the entry ends."""
_new = tuple.__new__


def sound_entry(text: str, head: re.Match[str], limit: int, shapes: Shapes, find: FindFields) -> Entry | None:
    """Return the entry whose ``@type{`` is ``head`` and which ends before ``limit``, or None if it has anything unusual."""
    (start, opened), (type_start, type_end), _ = head.regs
    key = KEY.match(text, opened, limit)
    if key is None or not key[1] or key[2] != ",":
        return None
    first = key.end()
    stop = min(limit, first + _LONG)
    parts: list[str | Any] = _DIVIDED.split(text[first:stop])
    if len(parts) <= _PARTS + 1 or parts[-2] is None:
        return None
    left = parts[-2].lstrip()
    closer = CLOSERS[text[opened - 1]]
    end = stop - len(left) + 1
    if left[:1] != closer or (len(left) > 1 and not left[1:].isspace() and MORE.match(text, end, limit)):
        return None
    printed = tuple(parts[1:-_PARTS:_PARTS])
    names = shapes.get(printed)
    if names is None:
        names = tuple([intern(name.lower()) for name in printed])
        names = shapes[printed] = names if len(set(names)) == len(names) else ()
    if not names:
        return None
    values = dict(zip(names, parts[3:-_PARTS:_PARTS], strict=True))
    marks: list[str | None] = parts[2:-_PARTS:_PARTS]
    kind = intern(text[type_start:type_end].lower())
    entry = Entry(
        BlockKind.ENTRY, start, end, [], kind, type_start, key[1], key.start(1), values, [], closer == ")", first, find
    )
    if None in marks:
        _note_macros(entry, marks, parts[4:-_PARTS:_PARTS])
    return entry


def _note_macros(entry: Entry, marks: list[str | None], joined: list[str | None]) -> None:
    """Note which values are macros, or pieces joined: what they say is known when all macros are."""
    found: dict[str, str] = {}
    for (name, value), mark, pieces in zip(entry.values.items(), marks, joined, strict=True):
        if pieces is not None:
            found[name] = pieces
        elif mark is None and not value.isdigit():
            found[name] = value
    entry.with_macros = bool(found)
    entry.bare = found


def sound_fields(text: str, at: int, limit: int) -> list[BibField]:
    """Return the fields of an entry that :func:`sound_entry` read, with their places."""
    fields: list[BibField] = []
    match, keep = FIELD.match, fields.append
    while at < limit and (m := match(text, at, limit)) is not None:
        (_, at), (name_start, name_end), (start, stop), (joined, _), _ = m.regs
        kind = text[start] if joined < 0 else "#"
        if kind not in '{"#':
            kind = kind_of(text[start:stop])
        # Tuples made without the constructor of their type: it would take half the time of reading a field.
        keep(_new(BibField, (intern(text[name_start:name_end].lower()), name_start, start, stop, kind)))
    return fields
