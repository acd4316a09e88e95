"""The command line. One file a command, loaded when it is called; the file's name is the command's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click


def main() -> None:
    """Run the program. ``--version`` answers without loading anything."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from citecheck.version import __version__

        print(f"citecheck {__version__}")
        return
    group().main(prog_name="citecheck")


def group() -> click.Group:
    """Return the click group of all commands."""
    from citecheck.cli._group import cli

    return cli
