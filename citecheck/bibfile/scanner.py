"""Text to blocks. Linear in the text; no character is lost and no fault reaches the next entry.

An entry is read within a limit: the next line that begins one. Only if that fails is it tried whether a value goes on
beyond the limit (an abstract can quote BibTeX), over a few such lines at most.
"""

from __future__ import annotations

import re
from functools import partial

from citecheck.bibfile.entry import read_entry
from citecheck.bibfile.sound import Shapes, sound_entry, sound_fields
from citecheck.bibfile.values import balanced, content, said
from citecheck.model.bib import BibText, Block, BlockKind, Entry, Fault, Macro

_HEAD = re.compile(r"@[ \t]*([^\W\d_][\w+-]*)\s*([{(])")
_ON_LINE = re.compile(r"@[ \t]*[^\W\d_][\w+-]*[ \t]*(?:\r?\n[ \t]*)?[{(]")
_AFTER = re.compile(r"\s*+(?:\Z|[@%#<>=]|[^\W\d_])")
_BEYOND = 3
"""How many lines that look like the beginning of an entry a value may hold."""


def scan(text: str) -> BibText:
    """Divide a file into blocks."""
    heads = [at for m in _ON_LINE.finditer(text) if _begins_line(text, at := m.start())]
    heads.append(len(text))
    blocks: list[Block] = []
    entries: list[Entry] = []
    macros: dict[str, str] = {}
    shapes: Shapes = {}
    find = partial(sound_fields, text)
    done = 0  # Everything before it stands in a block.
    following = 0
    comments = _Comments(text)
    head = _HEAD.search(text)
    while head is not None:
        start = head.start()
        if comments.hold(start):
            head = _HEAD.search(text, head.end())
            continue
        while heads[following] <= start:
            following += 1
        if start > done:
            blocks.append(Block(BlockKind.TEXT, done, start))
        if (kind := head[1].lower()) in _NO_ENTRIES:
            block = _no_entry(text, head, kind, heads[following], macros)
        else:
            block = entry = sound_entry(text, head, heads[following], shapes, find) or _unusual_entry(
                text, head, heads, following
            )
            entries.append(entry)
        blocks.append(block)
        done = block.end
        head = _HEAD.search(text, done)
    if done < len(text):
        blocks.append(Block(BlockKind.TEXT, done, len(text)))
    replaced = _Replaced(macros)
    for entry in entries:
        if entry.with_macros:
            _replace_macros(text, entry, replaced)
    return BibText(text, tuple(blocks), tuple(entries), macros)


class _Replaced(dict[str, str]):
    """What values of macros and pieces say, by how they are written: a file repeats them."""

    def __init__(self, macros: dict[str, str]) -> None:
        self._macros = macros

    def __missing__(self, raw: str) -> str:
        self[raw] = says = said(raw, self._macros)
        return says


def _replace_macros(text: str, entry: Entry, replaced: _Replaced) -> None:
    """Give values what macros stand for, now that all are known; of a field given twice the first counts."""
    if entry.bare is not None:
        for name, raw in entry.bare.items():
            entry.values[name] = replaced[raw]
        return
    firsts = {one.name: one for one in reversed(entry.fields)}
    for name, one in firsts.items():
        if one.kind in "m#":
            entry.values[name] = replaced[text[one.value_start : one.value_end]]


def _begins_line(text: str, at: int) -> bool:
    """Whether only blanks stand before a place on its line."""
    while at and text[at - 1] in " \t":
        at -= 1
    return not at or text[at - 1] == "\n"


class _Comments:
    """Tells of places, asked for in order, whether their line begins with ``%``; each line is looked at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen = 0
        self._first = _blanks_end(text, 0)

    def hold(self, at: int) -> bool:
        newline = self._text.rfind("\n", self._seen, at)
        self._seen = at
        if newline >= 0:
            self._first = _blanks_end(self._text, newline + 1)
        return self._first < at and self._text[self._first] == "%"


_BLANKS = re.compile(r"[ \t]*")


def _blanks_end(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at


_NO_ENTRIES = ("comment", "preamble", "string")


def _no_entry(text: str, head: re.Match[str], kind: str, limit: int, macros: dict[str, str]) -> Block:
    return _comment(text, head, limit) if kind == "comment" else _definition(text, head, kind, limit, macros)


def _unusual_entry(text: str, head: re.Match[str], heads: list[int], following: int) -> Entry:
    limit = heads[following]
    entry = read_entry(text, head, limit)
    if entry.faults and limit < len(text):
        further = heads[min(following + _BEYOND, len(heads) - 1)]
        whole = read_entry(text, head, further)
        if not whole.faults and whole.end > limit and _AFTER.match(text, whole.end):
            return whole
    return entry


def _comment(text: str, head: re.Match[str], limit: int) -> Block:
    """Braces that balance, else the line: a comment may hold anything."""
    end = balanced(text, head.end() - 1, len(text), head[2])
    if end < 0:
        stop = text.find("\n", head.end())
        end = stop if 0 <= stop <= limit else limit
    return Block(BlockKind.COMMENT, head.start(), end)


_DEFINES = re.compile(r"\s*([^\s=,{}\"#%()]+)\s*=\s*")


def _definition(text: str, head: re.Match[str], kind: str, limit: int, macros: dict[str, str]) -> Block:
    from citecheck.bibfile.values import read_value

    end = balanced(text, head.end() - 1, limit, head[2])
    faults = []
    if end < 0:
        end = limit
        while text[end - 1].isspace():
            end -= 1
        faults.append(Fault("unclosed-block", head.start(), head.end(), f"the @{kind} is not closed"))
    if kind == "preamble":
        return Block(BlockKind.PREAMBLE, head.start(), end, faults)
    named = _DEFINES.match(text, head.end(), end)
    if named is None:
        if not faults:
            faults.append(Fault("bad-string", head.start(), head.end(), "the @string does not name a macro"))
        return Macro(BlockKind.STRING, head.start(), end, faults)
    value = read_value(text, named[1].lower(), named.start(1), named.end(), end)
    says = content(text, value, macros)
    macros[value.name] = says
    return Macro(BlockKind.STRING, head.start(), end, faults, value.name, says)
