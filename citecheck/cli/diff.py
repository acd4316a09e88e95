"""``citecheck diff``: what changed between two bibliographies."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import colour_option, coloured, emit, fail, printable
from citecheck.cli._revisions import NoRevision, at_revision, is_revision

if TYPE_CHECKING:
    from citecheck.bibfile.differences import Difference, EntryChange

_SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "rekeyed": (">", "cyan"), "changed": ("~", "yellow")}
_CUT = 300


@click.command("diff", short_help="Show what changed between two bibliographies.")
@click.argument("sides", nargs=-1, required=True, metavar="OLD [NEW] [-- FILE…]")
@click.option(
    "--format", "-f", "name", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True
)
@click.option("--output", "-o", "target", metavar="FILE", help="Write to a file instead of standard output.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if something changed.")
@colour_option
def command(sides: tuple[str, ...], name: str, target: str | None, exit_code: bool, colour: str) -> None:
    """Show which entries were added, removed, given another key or changed, field by field.

    OLD and NEW are two files, or revisions of git with the files behind them; with one revision the files are compared
    as they stand now. Moved entries, layout and the case of names are no changes.

    \b
    Examples:
      citecheck diff old.bib new.bib
      citecheck diff main -- bibliography.bib
      citecheck diff v1.0 v1.1 -- bibliography.bib --format markdown
    """
    pairs = list(_pairs(sides))
    report = {"text": _text, "markdown": _markdown, "json": _json}[name]
    results = [(path, _compared(old, new, path)) for path, old, new in pairs]
    emit(report(results, coloured(colour, target)), target, machine=name != "text")
    changed = any(one.entries or one.macros for _, one in results)
    sys.exit(1 if exit_code and changed else 0)


def _pairs(sides: tuple[str, ...]) -> Iterator[tuple[str, bytes, bytes]]:
    """The path and both versions of each file that is compared."""
    words = [word for word in sides if word != "--"]
    if len(words) == 2 and all(Path(word).is_file() for word in words):
        yield words[1], Path(words[0]).read_bytes(), Path(words[1]).read_bytes()
        return
    revisions: list[str] = []
    while words and len(revisions) < 2 and not Path(words[0]).is_file() and is_revision(words[0]):
        revisions.append(words.pop(0))
    if not revisions or not words:
        missing = next((word for word in words if not Path(word).is_file()), "")
        fail(
            f"{printable(missing)}: there is no such file or revision"
            if missing
            else "give two files, or a revision and a file"
        )
    for path in words:
        try:
            old = at_revision(revisions[0], path)
            new = at_revision(revisions[1], path) if len(revisions) == 2 else _now(path)
        except NoRevision as error:
            fail(str(error))
        if old is None and new is None:
            fail(f"{printable(path)}: neither side has such a file")
        yield path, old or b"", new or b""


def _now(path: str) -> bytes | None:
    return Path(path).read_bytes() if Path(path).is_file() else None


def _compared(old: bytes, new: bytes, path: str) -> Difference:
    from citecheck.bibfile.differences import difference
    from citecheck.bibliography import BibSource, read_data

    sides = []
    for data in (old, new):
        one = read_data(path, data)
        if not isinstance(one, BibSource):
            fail(f"{printable(path)}: {one.reason}")
        sides.append(one.file.bib)
    return difference(sides[0], sides[1])


def _text(results: list[tuple[str, Difference]], colour: bool) -> str:
    out = []
    for path, result in results:
        out.append(f"{path}: {_summary(result)}")
        for change in result.entries:
            sign, shade = _SIGNS[change.kind]
            head = f"{sign} {_named(change)}"
            out.append(click.style(head, fg=shade) if colour else head)
            out += [f"    {f.name}: {_shown(f.old)} → {_shown(f.new)}" for f in change.fields]
        out += [f"~ @string {m.name}: {_shown(m.old)} → {_shown(m.new)}" for m in result.macros]
    return "\n".join(out) + "\n"


def _named(change: EntryChange) -> str:
    key = f"{change.old_key} → {change.key}" if change.kind == "rekeyed" else change.key or "(no key)"
    return f"@{change.type} {key}" + (f": {_cut(change.title, 90)}" if change.title else "")


def _summary(result: Difference) -> str:
    counts = ", ".join(f"{n} {kind}" for kind, n in result.counts.items() if n)
    return f"{counts or 'no entry changed'} ({result.unchanged} unchanged)"


def _shown(value: str | None) -> str:
    return "(none)" if value is None else f"“{_cut(value, _CUT)}”"


def _cut(value: str, width: int) -> str:
    return value if len(value) <= width else value[: width - 1] + "…"


def _markdown(results: list[tuple[str, Difference]], colour: bool) -> str:
    out = []
    for path, result in results:
        out += [f"### `{path}`: {_summary(result)}", ""]
        if result.entries or result.macros:
            out += ["| | entry | field | old | new |", "|---|---|---|---|---|"]
        for change in result.entries:
            key = f"`{change.old_key}` → `{change.key}`" if change.kind == "rekeyed" else f"`{change.key}`"
            rows = change.fields or (None,)
            for i, one in enumerate(rows):
                first = [change.kind, f"{key} {_cell(change.title)}"] if i == 0 else ["", ""]
                rest = [f"`{one.name}`", _cell(one.old), _cell(one.new)] if one else ["", "", ""]
                out.append(f"| {' | '.join([*first, *rest])} |")
        out += [f"| changed | `@string` | `{m.name}` | {_cell(m.old)} | {_cell(m.new)} |" for m in result.macros]
        out.append("")
    return "\n".join(out)


def _cell(value: str | None) -> str:
    if value is None:
        return "–"
    return _cut(value, _CUT).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`")


def _json(results: list[tuple[str, Difference]], colour: bool) -> str:
    from msgspec import json as encoder

    from citecheck.report.records import ChangeRecord, DiffRecord, EntryChangeRecord, FileDiffRecord

    record = DiffRecord(
        "citecheck-diff/1",
        [
            FileDiffRecord(
                path,
                result.unchanged,
                [
                    EntryChangeRecord(
                        c.kind,
                        c.key,
                        c.old_key or None,
                        c.type,
                        c.title,
                        c.line,
                        [ChangeRecord(f.name, f.old, f.new) for f in c.fields],
                    )
                    for c in result.entries
                ],
                [ChangeRecord(m.name, m.old, m.new) for m in result.macros],
            )
            for path, result in results
        ],
    )
    return encoder.format(encoder.encode(record), indent=2).decode() + "\n"
