"""The command line. One file a command, loaded when it is called; the file's name is the command's."""

from __future__ import annotations

import sys

from citecheck.cli._guard import guarded

TYPE_CHECKING = False
if TYPE_CHECKING:
    import click


def main() -> None:
    """Run the program. ``--version`` answers without loading anything."""
    guarded(_version if sys.argv[1:] in (["--version"], ["-V"]) else _command)


def _version() -> None:
    from citecheck.version import __version__

    print(f"citecheck {__version__}")


def _command() -> int:
    from citecheck.cli._group import run

    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # A terminal that has not all letters.
    return run(sys.argv[1:])


def group() -> click.Group:
    """Return the click group of all commands."""
    from citecheck.cli._group import cli

    return cli
