"""``citecheck parse``: one reference string a line in, one CSL-JSON object a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from citecheck.cli._common import STDIN, complain, fail, printable
from citecheck.cli._guard import reason


@click.command("parse", short_help="Parse reference strings, one a line.")
@click.argument("file", default=STDIN, metavar="[FILE]")
def command(file: str) -> None:
    """Read one reference a line and write one CSL-JSON object a line, in the same order.

    A line that cannot be parsed comes out as {"raw": "…"}; archival references have an "archival" object.
    Encodings are detected as by "scan".

    \b
    Examples:
      citecheck parse references.txt
      echo "GARF, f. 7523, op. 95, d. 109, l. 11" | citecheck parse
    """
    from msgspec import json as encoder

    from citecheck.reference import parse_reference

    encode = encoder.Encoder().encode
    for line in _lines_of(file):
        click.echo(encode(parse_reference(line)))


def _lines_of(file: str) -> Iterator[str]:
    """Yield the lines of a file or of standard input; leave with status 2 if it cannot be read."""
    if file == STDIN:
        if sys.stdin is None:
            fail("standard input is closed")
        yield from _decoded(sys.stdin.buffer, "standard input")
        return
    try:
        source = Path(file).open("rb")  # noqa: SIM115 - closed below; errors of reading and of writing differ
    except (OSError, ValueError) as error:
        fail(f"{printable(file)}: {reason(error) if isinstance(error, OSError) else 'it cannot be opened'}")
    with source:
        yield from _decoded(source, printable(file))


def _decoded(source: BinaryIO, name: str) -> Iterator[str]:
    """Yield lines as they come while they are UTF-8; from the first that is not, all of the rest tells the encoding."""
    try:
        for data in source:
            try:
                if b"\0" in data:
                    raise UnicodeDecodeError("utf-8", data, 0, 1, "a NUL byte")
                line = data.decode("utf-8")
            except UnicodeDecodeError:
                yield from _guessed(data + source.read(), name)
                return
            yield line.removeprefix("\ufeff").rstrip("\r\n")
    except BrokenPipeError:
        raise
    except OSError as error:
        fail(f"{name}: {reason(error)}")


def _guessed(data: bytes, name: str) -> Iterator[str]:
    from citecheck.pipeline import NotText, decode

    try:
        decoded = decode(data)
    except NotText as error:
        fail(f"{name}: {error}")
    if decoded.damaged:
        complain(f"{name}: {decoded.damaged} of its places are not valid {decoded.encoding}; read as U+FFFD")
    lines = decoded.text.split("\n")
    for line in lines[:-1] if not lines[-1] else lines:
        yield line.rstrip("\r")
