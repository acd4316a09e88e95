"""Files of records, read item by item: CSL-JSON, Crossref's public data files, JSON lines in either shape or HALLMARK's."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from msgspec import DecodeError
from msgspec import json as encoder

from citecheck.model.bib_text import is_others, person, plain, split_names

SUFFIXES = (".json", ".jsonl", ".json.gz", ".jsonl.gz")

_TYPES = {
    "article": "article-journal", "book": "book", "inproceedings": "paper-conference", "incollection": "chapter",
    "inbook": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report", "misc": "article",
}  # fmt: skip


class NotRecords(ValueError):
    """The file has not the shape of any known source; says where."""


def items(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yield the CSL-JSON items of a file; lines are read one at a time, other JSON as a whole."""
    name = path.name.lower()
    with gzip.open(path, "rb") if name.endswith(".gz") else path.open("rb") as opened:
        file = cast(BinaryIO, opened)
        try:
            yield from _lines(file) if ".jsonl" in name else _whole(file)
        except (gzip.BadGzipFile, zlib.error, EOFError) as error:
            raise NotRecords("its compression is damaged") from error


def _lines(file: BinaryIO) -> Iterator[Mapping[str, Any]]:
    decode = encoder.Decoder().decode
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            row = decode(line)
        except DecodeError as error:
            raise NotRecords(f"line {number} is no JSON") from error
        if not isinstance(row, dict):
            raise NotRecords(f"line {number} is no JSON object")
        yield from item_of(row)


def _whole(file: BinaryIO) -> Iterator[Mapping[str, Any]]:
    data = file.read()
    try:
        rows = encoder.decode(data)
    except DecodeError as error:
        raise NotRecords("it is no JSON") from error
    if isinstance(rows, dict):
        message = rows.get("message")
        rows = (message if isinstance(message, dict) else rows).get("items", [rows])
    if not isinstance(rows, list):
        raise NotRecords("it has no list of items")
    for row in rows:
        if not isinstance(row, dict):
            raise NotRecords("one of its items is no JSON object")
        yield from item_of(row)


def item_of(row: dict[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a row as a CSL-JSON item: itself, or what its BibTeX ``fields`` say (HALLMARK's shape)."""
    fields = row.get("fields")
    if isinstance(fields, dict):
        yield _from_fields(row, {str(name).lower(): str(value) for name, value in fields.items()})
    else:
        yield row


def _from_fields(row: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": str(row.get("bibtex_key", "")),
        "type": _TYPES.get(str(row.get("bibtex_type", "")), "article"),
    }
    item["title"] = plain(fields.get("title", ""))
    for role in ("author", "editor"):
        if fields.get(role):
            item[role] = [
                person(plain(n)).csl() if not is_others(n) else {"literal": "et al."} for n in split_names(fields[role])
            ]
    if fields.get("year", "").isdigit():
        item["issued"] = {"date-parts": [[int(fields["year"])]]}
    for variable, names in (("container-title", ("journal", "booktitle")), ("volume", ("volume",)), ("page", ("pages",)),
                            ("DOI", ("doi",)), ("ISBN", ("isbn",)), ("URL", ("url",)), ("note", ("note",)), ("publisher", ("publisher",))):  # fmt: skip
        value = next((fields[name] for name in names if fields.get(name)), "")
        if value:
            item[variable] = plain(value)
    return item
