"""JSON: lines, lists, and replies that hold a list. A file too large to be held is streamed by ijson."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, TypedDict

from msgspec import DecodeError, ValidationError
from msgspec import json as encoder

from citecheck.verify.csl import NAME_PARTS, READ, ROLES
from citecheck.verify.sources import bibtex_fields, datacite, openalex
from citecheck.verify.sources.reading import NotRecords, Source

WHOLE = 1 << 28
"""A file of JSON that is not in lines is read as a whole up to so many bytes (a file of Crossref's has some 100 million)."""
SHAPES = (openalex, datacite, bibtex_fields)
_LISTS = ("items", "data", "results")
"""Under which Crossref, DataCite and OpenAlex give their records."""
_TELLING = ("message", *_LISTS, "fields", "authorships", "display_name", "creators", "attributes")
"""Keys that tell a row from an item."""
_TOLD = frozenset(_TELLING)
_Name = TypedDict("_Name", dict.fromkeys(NAME_PARTS, Any), total=False)  # type: ignore[misc]
_Item = TypedDict("_Item", {**dict.fromkeys((*READ, *_TELLING), Any), **dict.fromkeys(ROLES, list[_Name])}, total=False)  # type: ignore[misc]
"""What is decoded of a line: the references and licences of a record, most of its bytes, are passed over."""


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


def item_of(row: dict[str, Any]) -> list[Mapping[str, Any]]:
    """Return the items of a row: of every record it holds, each by its shape."""
    return [_shaped(row)] if "title" in row else [_shaped(one) for one in _records(row)]


def _shaped(record: dict[str, Any]) -> Mapping[str, Any]:
    for shape in SHAPES:
        if shape.recognises(record):
            item: Mapping[str, Any] = shape.item(record)
            return item
    return record


def _records(row: dict[str, Any]) -> list[dict[str, Any]]:
    message = row.get("message")
    holder = message if isinstance(message, dict) else row
    for name in _LISTS:
        held = holder.get(name)
        if isinstance(held, list):
            return [one for one in held if isinstance(one, dict)]
    if "items" in holder:
        raise NotRecords("it has no list of items")
    return [holder]


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(encoder.decode(line.strip().removeprefix(b"\xef\xbb\xbf")), dict)
    except DecodeError:
        return False


def _lines(source: Source) -> Iterator[Mapping[str, Any]]:
    decode, needed = encoder.Decoder(dict[str, Any]).decode, encoder.Decoder(_Item).decode
    for number, line in source.lines():
        try:
            row = needed(line)
        except ValidationError:  # It has another shape than an item, or none.
            row = {}
        except DecodeError:
            source.damaged(number, "is no JSON")
            continue
        try:
            yield from (row,) if "title" in row and _TOLD.isdisjoint(row) else item_of(decode(line))
        except ValidationError:
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
