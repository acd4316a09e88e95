"""What several commands share: options, configuration, the choice of files, messages."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from citecheck.config import Config, ConfigError, find_config, load_config

if TYPE_CHECKING:
    from citecheck.model.scan import Scan
    from citecheck.pipeline import Selection

F = TypeVar("F", bound=Callable[..., Any])

STDIN = "-"


def complain(message: str) -> None:
    """Write one line to standard error."""
    click.echo(f"citecheck: {message}", err=True)


def fail(message: str) -> None:
    """Write one line to standard error and leave with status 2."""
    complain(message)
    sys.exit(2)


def file_options(command: F) -> F:
    """Add the arguments and options that choose files and configuration."""
    for option in (
        click.argument("paths", nargs=-1, metavar="PATH…"),
        click.option(
            "--exclude",
            "exclude",
            multiple=True,
            metavar="PATTERN",
            help="Leave out files, in the manner of .gitignore (can be repeated).",
        ),
        click.option(
            "--config",
            "config_path",
            type=click.Path(dir_okay=False),
            metavar="FILE",
            help="Use this citecheck.toml or pyproject.toml.",
        ),
        click.option("--isolated", is_flag=True, help="Ignore all configuration files."),
        click.option(
            "--jobs",
            "-j",
            type=click.IntRange(0),
            default=None,
            metavar="N",
            help="Processes to read with; 0 is one a core.",
        ),
    ):
        command = option(command)
    return command


def settings(paths: tuple[str, ...], config_path: str | None, isolated: bool) -> Config:
    """Return the configuration that holds for the paths; leave with status 2 if it is unusable."""
    if isolated:
        return Config()
    try:
        if config_path is not None:
            if not Path(config_path).is_file():
                raise ConfigError(f"{config_path}: there is no such file")
            return load_config(Path(config_path))
        start = next((Path(p) for p in paths if p != STDIN and Path(p).exists()), Path())
        return load_config(find_config(start))
    except ConfigError as error:
        fail(str(error))
        raise AssertionError from error


def choose(paths: tuple[str, ...], config: Config, exclude: tuple[str, ...]) -> Selection:
    """Return the files to read; say which arguments give none."""
    from citecheck.pipeline import select_files

    given = [p for p in (paths or (".",)) if p != STDIN]
    chosen = select_files(given, config.exclude, (*config.extend_exclude, *exclude))
    for path, reason in chosen.problems:
        complain(f"{path}: {reason}")
    return chosen


def run_scan(
    paths: tuple[str, ...],
    config: Config,
    exclude: tuple[str, ...],
    jobs: int | None,
    stdin_name: str = STDIN,
) -> tuple[Scan, bool]:
    """Read and scan everything that ``paths`` name; return the scan and whether something named could not be read."""
    from citecheck.cli._progress import progress
    from citecheck.pipeline import scan_paths, scan_stream

    chosen = choose(paths, config, exclude) if not paths or any(p != STDIN for p in paths) else None
    files = chosen.files if chosen else []
    with progress(len(files)) as step:
        if STDIN in paths:
            scan = scan_stream(stdin_name, sys.stdin.buffer.read(), files, config)
        else:
            scan = scan_paths(files, config, config.jobs if jobs is None else jobs, step)
    for one in scan.unreadable:
        complain(f"{one.path}: {one.reason}")
    named = chosen.named if chosen else set()
    failed = (
        any(u.path in named or u.path == stdin_name for u in scan.unreadable)
        or bool(chosen and chosen.problems)
        or not scan.documents
    )
    return scan, failed


def emit(text: str, output: str | None) -> None:
    """Write a report to standard output, or to a file at one stroke."""
    if output is None or output == STDIN:
        click.echo(text, nl=False)
        return
    from citecheck.export.atomic import write_text

    try:
        write_text(Path(output), text)
    except OSError as error:
        fail(f"{output}: it cannot be written: {error.strerror}")
