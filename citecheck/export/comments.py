"""Comments of a YAML file carried over into its next version.

A person who mends archival_refs.yaml leaves notes in it; writing the file anew keeps them. A comment belongs to the line
it stands before, or at the end of, and is found again by that line's path: the lines it is nested under. Where that line
is gone the comment goes to what is left of its path, at last to the head of the file.
"""

from __future__ import annotations

import re
from collections import defaultdict

Path = tuple[str, ...]

_TRAILING = re.compile(
    r"""^(?P<line>(?:[^#'"]|'(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|(?<!\s)[#'"])*?)(?P<comment>\s+\#.*)$""", re.VERBOSE
)


def keep_comments(old: str, new: str) -> str:
    """Return ``new`` with the comments of ``old``."""
    if "#" not in old:
        return new
    before: dict[Path, list[str]] = defaultdict(list)
    behind: dict[Path, str] = {}
    _collect(old, before, behind)
    places = {path for path, _ in _lines(new)}
    lost = [line for path, comments in list(before.items()) for line in _moved(path, comments, places, before)]
    lost += [comment.strip() for path, comment in behind.items() if path not in places]
    out = [f"# {line.lstrip('# ')}" for line in lost]
    for path, line in _lines(new):
        indent = line[: len(line) - len(line.lstrip())]
        out += [indent + comment for comment in before.get(path, ())]
        out.append(line + behind.get(path, ""))
    out += before.get(("end",), [])
    return "\n".join(out) + "\n"


def _moved(path: Path, comments: list[str], places: set[Path], before: dict[Path, list[str]]) -> list[str]:
    """Move the comments of a line that is gone to the nearest line above it that is left; return them if there is none."""
    if path in places or path == ("end",):
        return []
    del before[path]
    for length in range(len(path) - 1, 0, -1):
        if path[:length] in places:
            before[path[:length]] = before.get(path[:length], []) + comments
            return []
    return comments


def _collect(text: str, before: dict[Path, list[str]], behind: dict[Path, str]) -> None:
    waiting: list[str] = []
    plain: list[str] = []
    kept: list[tuple[list[str], str]] = []
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            waiting.append(line.strip())
            continue
        match = _TRAILING.match(line) if "#" in line else None
        plain.append(match["line"].rstrip() if match else line)
        kept.append((waiting, match["comment"] if match else ""))
        waiting = []
    for (path, _), (above, end) in zip(
        _lines("\n".join(plain)), (k for k, p in zip(kept, plain, strict=True) if p.strip()), strict=True
    ):
        if above:
            before[path] += above
        if end:
            behind[path] = end
    if waiting:
        before[("end",)] += waiting


def _lines(text: str) -> list[tuple[Path, str]]:
    """Every line with its path; lines of one text under one parent are told apart by their number."""
    stack: list[tuple[int, str]] = []
    seen: dict[Path, int] = defaultdict(int)
    found: list[tuple[Path, str]] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        body = line.lstrip()
        # A list's dash sits deeper than the key that holds the list, and its first key where the others stand.
        indent = len(line) - len(body)
        while stack and stack[-1][0] >= indent:
            stack.pop()
        path = (*(key for _, key in stack), body)
        seen[path] += 1
        name = body if seen[path] == 1 else f"{body} ({seen[path]})"
        stack.append((indent, name))
        found.append(((*path[:-1], name), line))
    return found
