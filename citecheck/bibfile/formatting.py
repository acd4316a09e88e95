"""One style for a file. What is at fault, and what stands between entries, is left as it is."""

from __future__ import annotations

import re

from citecheck.bibfile.keys import new_keys
from citecheck.bibfile.letters import latex, unicode
from citecheck.bibfile.scanner import scan
from citecheck.bibfile.style import LONG_TEXTS, ORDER, Style
from citecheck.bibfile.values import pieces
from citecheck.model.bib import BibField, BibText, Block, BlockKind, Entry

_RANK = {name: i for i, name in enumerate(ORDER)}
_SPACE = re.compile(r"\s+")
_PERCENT_LINE = re.compile(r"(?<!\\)%[^\n]*\n")
_PARENTS = ("crossref", "xdata", "xref", "related")


def formatted(text: str, style: Style | None = None) -> str:
    """Return the text of a .bib file in one style; formatting it again changes nothing."""
    style = style or Style()
    bib = scan(text)
    newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    keys = new_keys(bib, style.key) if style.key else {}
    written = [_block(bib, block, style, newline, keys) for block in bib.blocks]
    order = _sorted(bib, style.sort, keys)
    out = []
    for i, block in enumerate(bib.blocks):
        if block.kind == BlockKind.TEXT and not bib.text[block.start : block.end].strip():
            out.append(_gap(bib, i, newline))
        else:
            out.append(written[order.get(i, i)])
    return "".join(out)


def _gap(bib: BibText, index: int, newline: str) -> str:
    """The white space between two blocks: a blank line beside entries, lines of macros stay together."""
    if index == 0:
        return ""
    if index == len(bib.blocks) - 1:
        return newline
    before, after = bib.blocks[index - 1], bib.blocks[index + 1]
    if before.faults or after.faults:
        return bib.text[bib.blocks[index].start : bib.blocks[index].end]
    close = before.kind == after.kind and before.kind != BlockKind.ENTRY
    lines = bib.text.count("\n", bib.blocks[index].start, bib.blocks[index].end)
    return newline if close and lines < 2 else newline * 2


def _sorted(bib: BibText, how: str, keys: dict[str, str]) -> dict[int, int]:
    """Which block's entry stands where, if entries are sorted; those others inherit from go last, as BibTeX wants."""
    if how == "none":
        return {}
    places = [i for i, b in enumerate(bib.blocks) if isinstance(b, Entry) and not b.faults]
    parents = {
        key.strip().lower() for e in bib.entries for name in _PARENTS for key in e.values.get(name, "").split(",")
    }

    def rank(index: int) -> tuple[bool, str, str]:
        entry = bib.blocks[index]
        assert isinstance(entry, Entry)
        year = entry.values.get("date", entry.values.get("year", "")).strip()
        first = {"key": "", "type": entry.type, "year": year}[how]
        return entry.key.lower() in parents, first, keys.get(entry.key, entry.key).lower()

    return dict(zip(places, sorted(places, key=rank), strict=True))


def _block(bib: BibText, block: Block, style: Style, newline: str, keys: dict[str, str]) -> str:
    raw = bib.text[block.start : block.end]
    if block.faults:
        return raw
    if isinstance(block, Entry):
        return _entry(bib, block, style, newline, keys)
    if block.kind in (BlockKind.STRING, BlockKind.PREAMBLE) and style.lower:
        return "@" + block.kind + raw[raw.lower().index(block.kind) + len(block.kind) :]
    return raw


def _entry(bib: BibText, entry: Entry, style: Style, newline: str, keys: dict[str, str]) -> str:
    text = bib.text
    kind = entry.type if style.lower else text[entry.type_start : entry.type_start + len(entry.type)]
    rows = _rows(text, entry, style, keys)
    width = max((len(name) for name, _, _ in rows if name), default=0) if style.align else 0
    indent = " " * style.indent
    out = [f"@{kind}{{{keys.get(entry.key, entry.key)},"]
    last = max((i for i, (name, _, _) in enumerate(rows) if name), default=-1)
    for i, (name, value, comment) in enumerate(rows):
        if name:
            comma = "," if style.trailing_comma or i != last else ""
            out.append(f"{indent}{name.ljust(width)} = {value}{comma}{f' {comment}' if comment else ''}")
        else:
            out.append(f"{indent}{comment}")
    return newline.join([*out, "}"])


def _rows(text: str, entry: Entry, style: Style, keys: dict[str, str]) -> list[tuple[str, str, str]]:
    """Fields (name, value, comment behind it) and comments on lines of their own (no name)."""
    if style.order == "keep" and style.lower and not entry.comments and not keys:
        return [(one.name, _value(text, one, style), "") for one in entry.fields]
    marked: list[tuple[int, int, tuple[str, str, str]]] = []
    follow = {old.lower(): new for old, new in keys.items()} if any(f.name in _PARENTS for f in entry.fields) else {}
    fields = list(entry.fields)
    for number, one in enumerate(fields):
        name = one.name if style.lower else text[one.start : one.start + len(one.name)]
        value = _value(text, one, style)
        if follow and one.name in _PARENTS:
            value = re.sub(r"[^\s{},]+", lambda m: follow.get(m[0].lower(), m[0]), value)
        rank = _RANK.get(one.name, len(_RANK)) if style.order == "standard" else 0
        marked.append((rank, number, (name, value, "")))
    if not entry.comments:
        return [row for _, _, row in sorted(marked, key=lambda item: item[:2])]
    # Comments tie fields to their places: the order stays.
    rows: list[tuple[int, tuple[str, str, str]]] = [(fields[n].start, row) for _, n, row in marked]
    for span in entry.comments:
        comment = span.of(text).rstrip()
        before = [i for i, (start, row) in enumerate(rows) if start < span.start and row[0]]
        after = max((one.value_end for one in fields if one.start < span.start), default=-1)
        if before and after >= 0 and "\n" not in text[after : span.start] and not rows[before[-1]][1][2]:
            start, (name, value, _) = rows[before[-1]]
            rows[before[-1]] = (start, (name, value, comment))
        else:
            rows.append((span.start, ("", "", comment)))
            rows.sort(key=lambda item: item[0])
    return [row for _, row in rows]


def _value(text: str, one: BibField, style: Style) -> str:
    raw = text[one.value_start : one.value_end]
    if one.kind == "#":
        return " # ".join(_piece(piece, one.name, style) for piece in pieces(raw))
    return _piece(raw, one.name, style)


def _piece(raw: str, name: str, style: Style) -> str:
    if raw[:1] not in ("{", '"'):
        return f"{{{raw}}}" if raw.isdigit() and style.braces else raw
    inner = raw[1:-1]
    unfolded = "\n" in inner or "\t" in inner or "  " in inner
    if unfolded and style.fold and name not in LONG_TEXTS and not _PERCENT_LINE.search(inner):
        inner = _SPACE.sub(" ", inner)
    if style.letters == "unicode":
        inner = unicode(inner)
    elif style.letters == "latex" and name not in ("url", "doi", "file"):
        inner = latex(inner)
    return f"{{{inner}}}" if style.braces or raw[0] == "{" else f'"{inner}"'
