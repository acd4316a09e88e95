"""An entry without a fault, as most are: its fields in one division of its text. What is otherwise is read by ``entry``."""

from __future__ import annotations

import re
from collections.abc import Callable
from sys import intern

from citecheck.bibfile.values import kind_of
from citecheck.model.bib import BibField, BlockKind, Entry

KEY = re.compile(r"\s*+([^,\s={}\"%#]*+)\s*+(,|(?=[})]))")
_BRACED = r"[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+\}[^{}]*+)*+"
_QUOTED = rf"[^{{}}\"]*+(?:\{{{_BRACED}\}}[^{{}}\"]*+)*+"
FIELD = re.compile(
    r"\s*+([^\s\"#%(),={}@]++)\s*+=\s*+"
    rf"(\{{{_BRACED}\}}|\"{_QUOTED}\"|[^\s,{{}}\"#()=%@]++)"
    r"\s*+([,})])"
)
MORE = re.compile(r"\s*+,\s*+[^\W\d_][\w-]*+\s*+=\s*+[{\"\w]")
"""Behind a closing brace: it closed too early."""
CLOSERS = {"{": "}", "(": ")"}

_DIVIDED = re.compile(
    r"\s*+([A-Za-z_][A-Za-z0-9_:.+-]*+)\s*+=\s*+([{\"])?+"
    rf"((?(2)(?:(?<=\{{){_BRACED}(?=\}})|(?<=\"){_QUOTED}(?=\"))|[A-Za-z0-9_:.+-]++))"
    r"(?(2)[}\"])\s*+(?:,|(?=[})]))"
    r"|((?s:.++))"
)
"""A field of :data:`FIELD`: name, opening mark, content. Where none stands, all the rest: no place is tried twice."""
_PARTS = 5
"""What a division gives for each field: its four groups, and nothing between two fields."""

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
    parts = _DIVIDED.split(text[first:limit])
    if len(parts) <= _PARTS + 1 or parts[-2] is None:
        return None
    left = parts[-2].lstrip()
    closer = CLOSERS[text[opened - 1]]
    end = limit - len(left) + 1
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
    kind = text[type_start:type_end].lower()
    entry = Entry(
        BlockKind.ENTRY, start, end, [], kind, type_start, key[1], key.start(1), values, [], closer == ")", first, find
    )
    if None in parts[2:-_PARTS:_PARTS]:
        opening = zip(names, parts[2:-_PARTS:_PARTS], strict=True)
        entry.bare = {name: values[name] for name, mark in opening if mark is None and not values[name].isdigit()}
        entry.with_macros = bool(entry.bare)
    return entry


def sound_fields(text: str, at: int, limit: int) -> list[BibField]:
    """Return the fields of an entry that :func:`sound_entry` read, with their places."""
    fields: list[BibField] = []
    match, keep = FIELD.match, fields.append
    while at < limit and (m := match(text, at, limit)) is not None:
        (_, at), (name_start, name_end), (start, stop), _ = m.regs
        kind = text[start]
        if kind not in '{"':
            kind = kind_of(text[start:stop])
        # Tuples made without the constructor of their type: it would take half the time of reading a field.
        keep(_new(BibField, (intern(text[name_start:name_end].lower()), name_start, start, stop, kind)))
    return fields
