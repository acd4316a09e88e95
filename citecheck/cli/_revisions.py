"""Files as they stood in a revision of git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


class NoRevision(ValueError):
    """git cannot give the file; the message says why."""


def is_revision(name: str, folder: Path | None = None) -> bool:
    """Whether git knows a commit by that name."""
    if name.startswith("-"):
        return False
    try:
        _git(["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"], folder or Path())
    except NoRevision:
        return False
    return True


def at_revision(revision: str, path: str) -> bytes | None:
    """Return the bytes of a file in a revision, None if it did not exist there; raise :class:`NoRevision`."""
    place = Path(path).absolute()
    if revision.startswith("-"):
        raise NoRevision(f"“{revision}” is no revision")
    _git(
        ["rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"],
        place.parent,
        f"git knows no revision “{revision}”",
    )
    inside = _git(["ls-tree", "--name-only", revision, "--", f"./{place.name}"], place.parent)
    if not inside.strip():
        return None
    return _git(["show", f"{revision}:./{place.name}"], place.parent)


def _git(arguments: list[str], folder: Path, why: str = "") -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=False, env={**os.environ, "LC_ALL": "C"}
        )
    except OSError as error:
        raise NoRevision("git is not installed, or the folder does not exist") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NoRevision(why or (said[-1] if said else "git failed"))
    return done.stdout
