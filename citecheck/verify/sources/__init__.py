"""Files of records, read item by item in constant memory; the format is told by what stands in a file, not by its name.

A format is a module with ``recognises(head)``, which sees the first bytes, and ``items(source)``. Rows of JSON have shapes of
their own, each a module with ``recognises(row)`` and ``item(row)``; a row of no known shape is a CSL-JSON item or a Crossref record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from citecheck.verify.sources import json_files, marc21, marc_xml, open_library
from citecheck.verify.sources.json_files import item_of
from citecheck.verify.sources.reading import NotRecords, Source, head_of, opened

__all__ = ["SUFFIXES", "NotRecords", "is_bibtex", "item_of", "items"]

SUFFIXES = (".json", ".jsonl", ".json.gz", ".jsonl.gz")
"""Of the files that are taken for CSL-JSON where any file may be given."""
FORMATS = (open_library, marc21, marc_xml, json_files)
_BIBTEX = re.compile(rb"(?m)^\s*@\s*\w+\s*[{(]")


def refuse(line: str) -> None:
    """Take no file with a damaged row."""
    raise NotRecords(line.partition(";")[0])


def items(path: Path, say: Callable[[str], None] = refuse) -> Iterator[Mapping[str, Any]]:
    """Yield the CSL-JSON items of a file; ``say`` hears a line of each row that is damaged and left out, or refuses the file.

    Raises :class:`NotRecords` for a file in no known format, and for one with more than a tenth of its rows damaged.
    """
    head = head_of(path)
    if not head.strip():
        return
    reader = next((one for one in FORMATS if one.recognises(head)), None)
    if reader is None:
        raise NotRecords("it is in no format that is read")
    with opened(path) as file:
        yield from reader.items(Source(path, file, say))


def is_bibtex(path: Path) -> bool:
    """Whether a file has an entry of BibTeX in its first bytes."""
    return _BIBTEX.search(head_of(path)) is not None
