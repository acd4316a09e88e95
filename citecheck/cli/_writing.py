"""What commands that write works as a bibliography share: formats and styles, and merging into a file that is kept."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from citecheck.cli._common import STDIN, emit, fail, printable
from citecheck.export import formats, output

if TYPE_CHECKING:
    from citecheck.bibliography import BibSource
    from citecheck.model.scan import Scan

F = TypeVar("F", bound=Callable[..., Any])

_MERGED = ("bibtex", "biblatex")


def writing_options(default: str) -> Callable[[F], F]:
    """Add ``--to``, ``--style``, ``--output`` and ``--into``; the command receives ``name``, ``style``, ``target``, ``into``."""

    def add(command: F) -> F:
        for option in (
            click.option(
                "--to", "name", type=click.Choice(formats()), default=default, show_default=True, help="The format."
            ),
            click.option(
                "--style",
                metavar="STYLE",
                help="For --to text: gost, chicago, chicago-notes, iso690, the name of any CSL style, or a .csl file.",
            ),
            click.option(
                "--output", "-o", "target", metavar="FILE", help="Write to a file instead of standard output."
            ),
            click.option(
                "--into",
                metavar="FILE",
                help="Add what this .bib file lacks, and leave the rest of it as it is.",
            ),
        ):
            command = option(command)
        return command

    return add


def check_options(name: str, style: str | None, target: str | None, into: str | None, default: str) -> str:
    """Return the format; options that do not go together are bad usage. ``--into`` asks for BibTeX by itself."""
    if style is not None and name != "text":
        raise click.UsageError("--style belongs to --to text")
    if into is None:
        return name
    if target is not None:
        raise click.UsageError("--into writes the file it names: leave out --output")
    if into == STDIN:
        raise click.UsageError("--into needs a file")
    if name == default and name not in _MERGED:
        return "bibtex"
    if name not in _MERGED:
        raise click.UsageError(f"--into goes with --to {' and '.join(_MERGED)}")
    return name


def write_works(
    scan: Scan, name: str, style: str | None, target: str | None, into: str | None, sources: Iterable[str]
) -> None:
    """Write the works of a run in a format, or merge them into a .bib file."""
    if name == "text":
        from citecheck.export.text import NoStyle, write

        try:
            text = write(scan, style or "gost")
        except NoStyle as error:
            fail(str(error))
    else:
        text = output(name).write(scan)
    if into is None:
        emit(text, target, sources)
    else:
        _merge(text, into)


def _merge(text: str, into: str) -> None:
    from citecheck.bibfile.merging import merged
    from citecheck.bibliography import BibSource, read_bibliography

    if not Path(into).exists():
        write_bib(into, text.encode("utf-8"))
        return
    kept = read_bibliography(into)
    if not isinstance(kept, BibSource):
        fail(f"{printable(into)}: {kept.reason}")
    result = merged(kept.file.bib, kept.source.exact, text)
    if result.added:
        write_bib(into, encoded(kept, result.text))
    count = len(result.added)
    click.echo(
        f"{printable(into)}: {count} {'entry' if count == 1 else 'entries'} added, {len(result.known)} there already"
    )


def encoded(source: BibSource, text: str) -> bytes:
    """Return a text in the encoding of its .bib file; leave with status 2 if it lacks a letter."""
    try:
        return source.source.encode(text)
    except UnicodeEncodeError as error:
        fail(
            f"{printable(source.path)}: {source.source.codec} has no “{text[error.start]}”; save the file as UTF-8 first"
        )


def write_bib(path: str, data: bytes) -> None:
    """Write a file at one stroke; leave with status 2 if that cannot be."""
    from citecheck.cli._guard import reason
    from citecheck.export.atomic import write_bytes

    try:
        write_bytes(Path(path), data)
    except OSError as error:
        fail(f"{printable(path)}: it cannot be written: {reason(error)}")


def difference(old: str, new: str, path: str, colour: bool) -> str:
    """Return what changes in a file as a unified difference."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), f"a/{path}", f"b/{path}", lineterm="")
    styles = {"+": "green", "-": "red", "@": "cyan"}
    out = (click.style(line, fg=styles.get(line[:1])) if colour else line for line in lines)
    return "".join(f"{line}\n" for line in out).encode("utf-8", "replace").decode("utf-8")
