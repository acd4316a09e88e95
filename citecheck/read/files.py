"""Which files a run reads: files as named, folders walked, excludes in the manner of .gitignore."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.read import suffixes

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

DEFAULT_EXCLUDES = (
    ".git/",
    ".hg/",
    ".svn/",
    ".venv/",
    "venv/",
    "env/",
    "node_modules/",
    "__pycache__/",
    ".mypy_cache/",
    ".ruff_cache/",
    ".pytest_cache/",
    ".tox/",
    "dist/",
    "build/",
    "site-packages/",
    "LICENSE*",
    "requirements*.txt",
)


@dataclass(slots=True)
class Selection:
    """Files to read, in a stable order, and the arguments that gave none, with the reason."""

    files: list[str] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    """Those files that were named themselves, not found in a folder."""
    skipped: list[tuple[str, str]] = field(default_factory=list)
    """Folders inside those named that cannot be read, with the reason."""


def select_files(
    paths: Sequence[str],
    exclude: Sequence[str] = (),
    extend_exclude: Sequence[str] = (),
    known: frozenset[str] | None = None,
    accept: Callable[[Path], bool] = lambda path: True,
) -> Selection:
    """Return the files that ``paths`` name, each once and sorted; folders give their readable files, .gitignore honoured.

    ``exclude`` replaces the default excludes, ``extend_exclude`` adds to them; ``known`` are the suffixes a folder
    is searched for (all readable formats if None), ``accept`` says which files of folders count. A file that two paths lead to is read under the shortest name that
    was given, or else the first that was found.
    """
    selection = Selection()
    wanted = known if known is not None else frozenset(suffixes())
    patterns = [*(exclude or DEFAULT_EXCLUDES), *extend_exclude]
    found: list[str] = []
    for path in dict.fromkeys(paths):
        place = Path(path)
        if not path:
            selection.problems.append(("“”", "a path is empty; give . for this folder"))
        elif not _is_dir(place):
            selection.named.add(path)
        else:
            inside = [str(one) for one in _walk(place, patterns, wanted, selection.skipped) if accept(one)]
            if not inside:
                selection.problems.append((path, _why_empty(place, wanted, selection.skipped)))
            found += inside
    selection.files = sorted(_distinct([*sorted(selection.named, key=lambda p: (len(p), p)), *sorted(found)]))
    return selection


def _why_empty(place: Path, wanted: frozenset[str], skipped: list[tuple[str, str]]) -> str:
    """Why a folder gave nothing; if it is the folder itself that cannot be read, that is said once."""
    for one in skipped:
        if one[0] == str(place):
            skipped.remove(one)
            return one[1]
    return f"the folder holds no readable document ({', '.join(sorted(wanted))})"


def _distinct(paths: Sequence[str]) -> Iterator[str]:
    """Leave out paths that lead to a file once more: ``./a.md`` after ``a.md``, a link after its target."""
    seen: set[str] = set()
    for path in paths:
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            yield path


def _is_dir(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False  # Reading it will say why.


def _walk(folder: Path, patterns: list[str], wanted: frozenset[str], skipped: list[tuple[str, str]]) -> Iterator[Path]:
    from pathspec import GitIgnoreSpec

    yield from _walk_into(folder, ((folder, GitIgnoreSpec.from_lines(patterns)),), wanted, skipped)


def _walk_into(
    folder: Path,
    specs: tuple[tuple[Path, GitIgnoreSpec], ...],
    wanted: frozenset[str],
    skipped: list[tuple[str, str]],
) -> Iterator[Path]:
    try:
        specs = (*specs, *_ignored_in(folder))
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
        kinds = [(entry, entry.is_dir(), entry.is_file()) for entry in entries]
    except OSError as error:
        skipped.append((str(folder), f"the folder cannot be read: {(error.strerror or 'no access').lower()}"))
        return
    for entry, is_dir, is_file in kinds:
        if any(spec.match_file(str(entry.relative_to(base)) + ("/" if is_dir else "")) for base, spec in specs):
            continue
        if is_dir and not entry.is_symlink() and not entry.name.startswith("."):
            yield from _walk_into(entry, specs, wanted, skipped)
        elif is_file and entry.suffix.lower() in wanted:
            yield entry


def _ignored_in(folder: Path) -> Iterator[tuple[Path, GitIgnoreSpec]]:
    """The patterns of the folder's own .gitignore, if it has one."""
    from pathspec import GitIgnoreSpec

    ignore = folder / ".gitignore"
    if ignore.is_file():
        lines = ignore.read_text(encoding="utf-8", errors="replace").splitlines()
        yield folder, GitIgnoreSpec.from_lines(lines)
