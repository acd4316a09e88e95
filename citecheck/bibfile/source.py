"""Bytes to text and back, whatever the bytes: what was not edited is written as it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SURROGATE = re.compile("[\udc80-\udcff]")
_CODECS = {"latin-1": "latin_1", "mac-cyrillic": "mac_cyrillic", "ibm866": "cp866"}


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file. ``exact`` holds a byte that cannot be decoded as a lone surrogate, ``text`` as U+FFFD: the same places."""

    exact: str
    text: str
    codec: str
    mark: bytes = b""
    damaged: int = 0

    def encode(self, exact: str) -> bytes:
        """Return the bytes of an edited text; raise UnicodeEncodeError for a letter that the encoding lacks."""
        return self.mark + exact.encode(self.codec, "surrogateescape")


def lossless(data: bytes, encoding: str) -> Source:
    """Decode bytes by an encoding that was guessed, or else in a way that gives the same bytes back."""
    codec = _CODECS.get(encoding, encoding)
    mark = b""
    for bom, marked, plain in _MARKS:
        if codec == marked and data.startswith(bom):
            mark, codec = bom, plain
            break
    if codec == "utf-8":
        try:  # What is valid can be written back, and it has no lone surrogate.
            text = data[len(mark) :].decode()
        except UnicodeDecodeError:
            pass
        else:
            return Source(text, text, codec, mark)
    for candidate in (codec, "utf-8", "latin_1"):
        try:
            exact = data[len(mark) :].decode(candidate, "surrogateescape")
            same = exact.encode(candidate, "surrogateescape") == data[len(mark) :]
        except (UnicodeError, LookupError):
            continue
        if same:
            text = exact if _sound(exact) else _SURROGATE.sub("\ufffd", exact)
            damaged = 0 if text is exact else len(_SURROGATE.findall(exact))
            return Source(exact, text, candidate, mark, damaged)
    raise AssertionError("latin-1 decodes every byte")


_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32", "utf-32-be"),
    (b"\xff\xfe", "utf-16", "utf-16-le"),
    (b"\xfe\xff", "utf-16", "utf-16-be"),
)


def _sound(text: str) -> bool:
    """Whether a text has no lone surrogates; encoding it is quicker than looking for them."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
