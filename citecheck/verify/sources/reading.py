"""A file of records as bytes: decompressed, its damage counted."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

HEAD = 4096
"""So many bytes tell the format."""
LISTED = 20
"""So many damaged rows of one file are said one by one."""
_GZIP = b"\x1f\x8b"
_BOM = b"\xef\xbb\xbf"


class NotRecords(ValueError):
    """The file has not the shape of any known source; says where."""


class Source:
    """An open file of records; ``say`` hears a line of each row that is damaged and left out."""

    def __init__(self, path: Path, file: BinaryIO, say: Callable[[str], None]) -> None:
        self.path = path
        self.file = file
        self._say = say
        self._damaged = 0

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield the lines that are not blank, numbered from 1, without the mark of byte order."""
        for number, line in enumerate(self.file, 1):
            text = line.removeprefix(_BOM) if number == 1 else line
            if not text.isspace():
                yield number, text

    def damaged(self, number: int, what: str, unit: str = "line") -> None:
        """Leave out row ``number``, or raise :class:`NotRecords` if more than a tenth of the rows so far are damaged."""
        self._damaged += 1
        if self._damaged * 10 > number:
            raise NotRecords(f"{unit} {number} {what}")
        if self._damaged <= LISTED:
            more = "; more of them are not listed" if self._damaged == LISTED else ""
            self._say(f"{unit} {number} {what}; it is left out{more}")


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file, compressed or not; damage of the compression ends in :class:`NotRecords`."""
    with path.open("rb") as file:
        magic = file.read(len(_GZIP))
        file.seek(0)
        try:
            yield cast(BinaryIO, gzip.GzipFile(fileobj=file)) if magic == _GZIP else file
        except (gzip.BadGzipFile, zlib.error, EOFError) as error:
            raise NotRecords("its compression is damaged") from error


def head_of(path: Path) -> bytes:
    """Return the first bytes of what a file holds, decompressed."""
    with opened(path) as file:
        return file.read(HEAD).removeprefix(_BOM)
