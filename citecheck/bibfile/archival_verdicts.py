"""Verdicts written into archival_refs.yaml, a line beside each file; every other line stays as it is, comments too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.bibfile.archival import load
from citecheck.model.archival import ArchivalRef
from citecheck.model.csl import shelfmark

KEY = "verification"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def annotated(text: str, verdicts: Mapping[str, str]) -> str:
    """Return the text with ``verification: …`` under each file that ``verdicts`` has, by its path with the archive.

    The values are YAML on one line. A verdict that stands there already is replaced. Raise ``Malformed`` for a text that is
    no archival_refs.yaml.
    """
    lines = _LINE.findall(text)
    for path, node in reversed(list(_files(load(text)))):
        if path not in verdicts or "delo" not in node or node.fa.flow_style():
            continue
        line, column = node.lc.key("delo")
        if KEY in node:
            old = node.lc.key(KEY)[0]
            del lines[old : _end(lines, old, column)]
        newline = "\r\n" if lines[line].endswith("\r\n") else "\n"
        lines[line] = lines[line].rstrip("\r\n") + newline
        lines.insert(line + 1, f"{' ' * column}{KEY}: {verdicts[path]}{newline}")
    return "".join(lines)


def _end(lines: list[str], start: int, column: int) -> int:
    """The line behind a value: the next one that is not indented deeper than its key."""
    end = start + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > column:
        end += 1
    return end


def _files(data: Any) -> Iterator[tuple[str, Any]]:
    """Every file of the list with its path as other parts of the program write it."""
    for archive in data["archives"]:
        for fond in archive["fonds"]:
            for opis in fond["opisi"]:
                for delo in opis["dela"]:
                    ref = ArchivalRef(
                        archive=archive.get("code"),
                        fond=fond.get("fond"),
                        opis=opis.get("opis"),
                        delo=(delo["delo"],) if delo.get("delo") else (),
                    )
                    yield shelfmark(ref, archive=True), delo
