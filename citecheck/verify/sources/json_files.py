"""JSON: lines, lists, and replies that hold a list. A file too large to be held is streamed by ijson."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from msgspec import DecodeError
from msgspec import json as encoder

from citecheck.verify.sources import bibtex_fields, datacite, openalex
from citecheck.verify.sources.reading import NotRecords, Source

WHOLE = 1 << 28
"""A file of JSON that is not in lines is read as a whole up to so many bytes (a file of Crossref's has some 100 million)."""
SHAPES = (openalex, datacite, bibtex_fields)
_LISTS = ("items", "data", "results")
"""Under which Crossref, DataCite and OpenAlex give their records."""


def recognises(head: bytes) -> bool:
    """Whether a file begins as JSON."""
    return head.lstrip()[:1] in (b"{", b"[")


def items(source: Source) -> Iterator[Mapping[str, Any]]:
    """Yield the items of a file: of its lines, if there are several and the first or the second is an object, else of its one value."""
    first, second = source.file.readline(WHOLE), source.file.readline(WHOLE)
    source.file.seek(0)
    if second.strip() and (_is_object(first) or _is_object(second)):
        yield from _lines(source)
    else:
        yield from _whole(source)


def item_of(row: dict[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the items of a row: of every record it holds, each by its shape."""
    for record in _records(row):
        shape = next((one for one in SHAPES if one.recognises(record)), None)
        yield shape.item(record) if shape else record


def _records(row: dict[str, Any]) -> list[dict[str, Any]]:
    message = row.get("message")
    holder = message if isinstance(message, dict) else row
    for name in _LISTS:
        held = holder.get(name)
        if isinstance(held, list) and "title" not in holder:
            return [one for one in held if isinstance(one, dict)]
    if "items" in holder and "title" not in holder:
        raise NotRecords("it has no list of items")
    return [holder]


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(encoder.decode(line.strip().removeprefix(b"\xef\xbb\xbf")), dict)
    except DecodeError:
        return False


def _lines(source: Source) -> Iterator[Mapping[str, Any]]:
    decode = encoder.Decoder().decode
    for number, line in source.lines():
        try:
            row = decode(line)
        except DecodeError:
            source.damaged(number, "is no JSON")
            continue
        if isinstance(row, dict):
            yield from item_of(row)
        else:
            source.damaged(number, "is no JSON object")


def _whole(source: Source) -> Iterator[Mapping[str, Any]]:
    data = source.file.read(WHOLE)
    if len(data) == WHOLE:
        source.file.seek(0)
        rows = _streamed(source.file)
    else:
        rows = _decoded(data.removeprefix(b"\xef\xbb\xbf"))
    for number, row in enumerate(rows, 1):
        if isinstance(row, dict):
            yield from item_of(row)
        else:
            source.damaged(number, "is no JSON object", "item")


def _decoded(data: bytes) -> Iterator[Any]:
    try:
        rows = encoder.decode(data)
    except DecodeError as error:
        raise NotRecords(f"it is no JSON ({error})") from error
    yield from rows if isinstance(rows, list) else [rows]


def _streamed(file: BinaryIO) -> Iterator[Any]:
    import ijson

    try:
        prefix = next((p for p, event, _ in ijson.parse(file) if event == "start_array" and p in _places()), None)
        if prefix is None:
            raise NotRecords("it has no list of items")
        file.seek(0)
        yield from ijson.items(file, f"{prefix}.item" if prefix else "item", use_float=True)
    except ijson.JSONError as error:
        raise NotRecords("it is no JSON") from error


def _places() -> tuple[str, ...]:
    return ("", *_LISTS, *(f"message.{name}" for name in _LISTS))
