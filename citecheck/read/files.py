"""Which files a run reads: files as named, folders walked, excludes in the manner of .gitignore."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from citecheck.read import suffixes

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


def select_files(
    paths: Sequence[str],
    exclude: Sequence[str] = (),
    extend_exclude: Sequence[str] = (),
    known: frozenset[str] | None = None,
) -> Selection:
    """Return the files that ``paths`` name; folders give their readable files, sorted, .gitignore honoured.

    ``exclude`` replaces the default excludes, ``extend_exclude`` adds to them; ``known`` are the suffixes a folder
    is searched for (all readable formats if None).
    """
    selection = Selection()
    wanted = known if known is not None else frozenset(suffixes())
    patterns = [*(exclude or DEFAULT_EXCLUDES), *extend_exclude]
    for path in paths:
        place = Path(path)
        if place.is_dir():
            found = [str(one) for one in _walk(place, patterns, wanted)]
            if not found:
                selection.problems.append(
                    (path, f"the folder holds no readable document ({', '.join(sorted(wanted))})")
                )
            selection.files.extend(f for f in found if f not in selection.files)
        elif path not in selection.files:
            selection.files.append(path)
            selection.named.add(path)
    return selection


def _walk(folder: Path, patterns: list[str], wanted: frozenset[str]) -> Iterator[Path]:
    from pathspec import GitIgnoreSpec

    own = GitIgnoreSpec.from_lines(patterns)
    specs: list[tuple[Path, GitIgnoreSpec]] = [(folder, own)]
    yield from _walk_into(folder, specs, wanted)


def _walk_into(folder: Path, specs: list, wanted: frozenset[str]) -> Iterator[Path]:  # type: ignore[type-arg]
    from pathspec import GitIgnoreSpec

    ignore = folder / ".gitignore"
    if ignore.is_file():
        specs = [
            *specs,
            (
                folder,
                GitIgnoreSpec.from_lines(ignore.read_text(encoding="utf-8", errors="replace").splitlines()),
            ),
        ]
    try:
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError:
        return
    for entry in entries:
        is_dir = entry.is_dir()
        if any(spec.match_file(str(entry.relative_to(base)) + ("/" if is_dir else "")) for base, spec in specs):
            continue
        if is_dir and not entry.is_symlink() and not entry.name.startswith("."):
            yield from _walk_into(entry, specs, wanted)
        elif entry.is_file() and entry.suffix.lower() in wanted:
            yield entry
