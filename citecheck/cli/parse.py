"""``citecheck parse``: one reference string a line in, one CSL-JSON object a line out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from citecheck.cli._common import STDIN, complain, fail, printable
from citecheck.cli._guard import reason

if TYPE_CHECKING:
    from citecheck.reference import Parsed


@click.command("parse", short_help="Parse reference strings, one a line.")
@click.argument("file", default=STDIN, metavar="[FILE]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["csl-json", "bibtex"]),
    default="csl-json",
    show_default=True,
    help="What to write: a CSL-JSON object a line, or a BibTeX entry a reference.",
)
@click.option(
    "--normalise",
    "style",
    type=click.Choice(["chicago", "gost", "dstu", "majority"]),
    help="Add archival references written in a style: “majority” is that of most lines.",
)
@click.option(
    "--script",
    type=click.Choice(["cyrillic", "ala-lc", "bgn"]),
    help="Letters for --normalise, where they are not to be those of the style.",
)
def command(file: str, form: str, style: str | None, script: str | None) -> None:
    """Read one reference a line and write one CSL-JSON object a line, in the same order.

    A line that cannot be parsed comes out as {"raw": "…"}; archival references have an "archival" object,
    and with --normalise a "normalised" string that says the same in that style.
    Encodings are detected as by "scan". As BibTeX, a line that cannot be parsed becomes a comment.

    \b
    Examples:
      citecheck parse references.txt
      citecheck parse --normalise gost references.txt
      citecheck parse --format bibtex references.txt > references.bib
      echo "GARF, f. 7523, op. 95, d. 109, l. 11" | citecheck parse
    """
    from citecheck.collector import uncollected
    from citecheck.reference import TOGETHER, read_references

    typed = file == STDIN and sys.stdin is not None and sys.stdin.isatty()
    together = 1 if typed else TOGETHER
    parsed = read_references(_lines_of(file), together=together)
    with uncollected():
        if form == "bibtex":
            _write_bibtex(parsed)
        else:
            _write_json(_normalised(list(parsed), style, script) if style else (one.csl() for one in parsed), together)


def _write_json(records: Iterator[dict[str, Any]], together: int) -> None:
    """Write a line for each record, as many at a time as are read together: flushing each would cost as much as encoding it."""
    from msgspec import json as encoder

    encode = encoder.Encoder().encode_lines
    while group := list(islice(records, together)):
        click.echo(encode(group), nl=False)


def _normalised(parsed: list[Parsed], style: str, script: str | None) -> Iterator[dict[str, Any]]:
    """Add the archival references as they are written in a style."""
    from citecheck.export.archival_style import style_named, written

    refs = [one.archival for one in parsed]
    chosen = style_named(style, script, (ref for ref in refs if ref is not None))
    for one, ref in zip(parsed, refs, strict=True):
        record = one.csl()
        if ref is not None:
            record["normalised"] = written(ref, chosen)
        yield record


def _write_bibtex(parsed: Iterable[Parsed]) -> None:
    """Write an entry for each work; what is no work, as an ibid. is none, stays as a comment."""
    from citecheck.export.bibtex import entry
    from citecheck.reference import works

    for raw, work in works(parsed):
        click.echo(entry(work) if work else f"% not an entry: {raw}")


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
        yield from _decoded(source, file)


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
        fail(f"{printable(name)}: {reason(error)}")


def _guessed(data: bytes, name: str) -> Iterator[str]:
    from citecheck.pipeline import NotText, decode

    try:
        decoded = decode(data)
    except NotText as error:
        fail(f"{printable(name)}: {error}")
    if decoded.damaged:
        complain(f"{printable(name)}: {decoded.damaged} of its places are not valid {decoded.encoding}; read as U+FFFD")
    lines = decoded.text.split("\n")
    for line in lines[:-1] if not lines[-1] else lines:
        yield line.rstrip("\r")
