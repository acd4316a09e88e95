"""Fields put into an entry as its author would write them, with the smallest change of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.model.bib import BibField, Entry
from citecheck.model.span import Span

_COMMA = re.compile(r"[ \t]*,")
_LINE_END = re.compile(r"[ \t]*,[ \t]*(?:%[^\r\n]*)?(\r?\n)")
_BREAK = re.compile(r"\r?\n[^\S\r\n]*,?[^\S\r\n]*\Z")


def addition(text: str, entry: Entry, values: Sequence[tuple[str, str]]) -> tuple[Span, str] | None:
    """Return where fields go into an entry and the text that goes there; None for an entry without fields to follow.

    ``values`` are names with contents, without delimiters. Lines are added behind the last line that ends in a comma, so
    that none of the old ones changes; names, the column of ``=`` and delimiters are written as in the field before.
    """
    if not values or not entry.fields or any(one.kind == "?" for one in entry.fields):
        return None
    for one in reversed(entry.fields):
        lead, end = _lead(text, entry, one), _LINE_END.match(text, one.value_end)
        if lead and "," not in lead and end is not None and end.end() < entry.end:
            indent = lead.lstrip("\r\n")
            lines = "".join(f"{indent}{_field(text, entry, one, *pair)},{end[1]}" for pair in values)
            return Span(end.end(), end.end()), lines
    last = entry.fields[-1]
    comma = _COMMA.match(text, last.value_end)
    lead = _lead(text, entry, last) or " "
    written = [_field(text, entry, last, *pair) for pair in values]
    if comma is not None:
        return Span(comma.end(), comma.end()), "".join(f"{lead}{one}," for one in written)
    if "," in lead:  # Commas lead the lines.
        return Span(last.value_end, last.value_end), "".join(f"{lead}{one}" for one in written)
    return Span(last.value_end, last.value_end), "".join(f",{lead}{one}" for one in written)


def _lead(text: str, entry: Entry, one: BibField) -> str:
    """The end of the line before a field and the blanks, or comma, that lead its own; nothing where others stand there."""
    m = _BREAK.search(text, max(entry.start, one.start - 200), one.start)
    return m[0] if m is not None else ""


def _field(text: str, entry: Entry, model: BibField, name: str, value: str) -> str:
    """``name = {value}`` in the manner of another field."""
    if text[model.start : model.start + len(model.name)].isupper():
        name = name.upper()
    between = text[model.start + len(model.name) : model.value_start]
    before, _, after = between.partition("=")
    before, after = (side if not side.strip(" \t") else " " for side in (before, after))
    column = _column(text, entry)
    if column:
        before = " " * max(column - len(name), 1)
    quoted = model.kind == '"' and '"' not in value
    return f"{name}{before}={after}" + (f'"{value}"' if quoted else "{" + value + "}")


def _column(text: str, entry: Entry) -> int:
    """How far behind the beginning of the names ``=`` stands, if it does so at one column; else 0."""
    columns = {len(one.name) + text[one.start + len(one.name) : one.value_start].find("=") for one in entry.fields}
    return columns.pop() if len(columns) == 1 and len({len(one.name) for one in entry.fields}) > 1 else 0


def replacement(field: BibField, value: str) -> tuple[Span, str] | None:
    """Return the change that gives a field another value; None for macros and joined values."""
    if field.kind in '{"' and not (field.kind == '"' and '"' in value):
        return field.inner_span, value
    if field.kind == "0":
        return field.value_span, value if value.isdigit() else "{" + value + "}"
    return None
