"""What several commands share: options, configuration, the choice of files, messages."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from citecheck.cli._guard import reason
from citecheck.config import Config, ConfigError, find_config, load_config

if TYPE_CHECKING:
    from citecheck.model.scan import Scan
    from citecheck.pipeline import Selection

F = TypeVar("F", bound=Callable[..., Any])

STDIN = "-"


def complain(message: str) -> None:
    """Write one line to standard error."""
    click.echo(f"citecheck: {message}", err=True)


def fail(message: str) -> NoReturn:
    """Write one line to standard error and leave with status 2."""
    complain(message)
    sys.exit(2)


def file_options(command: F) -> F:
    """Add the arguments and options that choose files and configuration."""
    for option in (
        click.argument("paths", nargs=-1, metavar="[PATH]..."),
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
        if config_path is not None:
            raise click.UsageError("--config and --isolated exclude each other: give one of them")
        return Config()
    try:
        if config_path is not None:
            if not Path(config_path).is_file():
                raise ConfigError(f"{config_path}: there is no such file")
            config = load_config(Path(config_path))
        else:
            config = load_config(find_config(_common_folder(paths)))
    except ConfigError as error:
        fail(str(error))
    for key, codes in (
        ("select", config.select),
        ("extend-select", config.extend_select),
        ("ignore", config.ignore),
        ("severity", tuple(code for code, _ in config.severity)),
        *((f"per-path-ignores.{pattern}", codes) for pattern, codes in config.per_path_ignores),
    ):
        for code in codes:
            if (problem := unknown_code(code)) is not None:
                fail(f"{config.source}: “{key}”: {problem}")
    return config


def _common_folder(paths: tuple[str, ...]) -> Path:
    """The folder that holds all paths: which configuration counts does not hang on their order."""
    real = [Path(p).absolute() for p in paths if p != STDIN and os.path.exists(p)]  # noqa: PTH110 - never raises
    if not real:
        return Path()
    common = Path(os.path.commonpath([p if p.is_dir() else p.parent for p in real]))
    here = Path.cwd()
    return common.relative_to(here) if common.is_relative_to(here) else common


def codes_of(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return rule codes given with commas or repeatedly; one that no rule has is bad usage."""
    codes = tuple(code.strip().upper() for value in values for code in value.split(",") if code.strip())
    for code in codes:
        if (problem := unknown_code(code)) is not None:
            raise click.BadParameter(problem)
    return codes


def unknown_code(code: str) -> str | None:
    """Return what to say of a rule code or prefix that no rule has, or None if one has it."""
    from citecheck.pipeline import rules

    known = [rule.code for rule in rules()]
    if code.upper() == "ALL" or (code and any(k.startswith(code.upper()) for k in known)):
        return None
    return f"no rule has the code or prefix {code}{nearest(code)}"


def nearest(code: str) -> str:
    """Return a clause that names the rule or family somebody may have meant."""
    from difflib import get_close_matches

    from citecheck.pipeline import FAMILIES, rules

    by_name = {rule.name: rule.code for rule in rules()}
    near = (
        get_close_matches(code.upper(), [*by_name.values(), *FAMILIES], 1, 0.75)
        or [by_name[name] for name in get_close_matches(code.lower(), by_name, 1)]
        or get_close_matches(code.upper(), [*by_name.values(), *FAMILIES], 1)
    )
    return f"; did you mean {near[0]}?" if near else "; see “citecheck rules”"


def choose(paths: tuple[str, ...], config: Config, exclude: tuple[str, ...]) -> Selection:
    """Return the files to read; say which arguments give none."""
    from citecheck.pipeline import select_files

    given = [p for p in (paths or (".",)) if p != STDIN]
    chosen = select_files(given, config.exclude, (*config.extend_exclude, *exclude))
    for path, why in (*chosen.problems, *chosen.skipped):
        complain(f"{printable(path)}: {why}")
    return chosen


def printable(path: str) -> str:
    """Return a path for a message: one line, bytes that are no UTF-8 as ``\\xff``."""
    if path.isprintable():
        return path
    from citecheck.pipeline import shown_path

    return "".join(ch if ch.isprintable() else repr(ch)[1:-1] for ch in shown_path(path))


def run_scan(
    paths: tuple[str, ...],
    config: Config,
    exclude: tuple[str, ...],
    jobs: int | None,
    stdin_name: str = STDIN,
) -> tuple[Scan, bool]:
    """Read and scan everything that ``paths`` name; return the scan and whether something named could not be read."""
    from citecheck.cli._progress import progress
    from citecheck.pipeline import scan_paths, scan_stream, shown_path

    chosen = choose(paths, config, exclude) if not paths or any(p != STDIN for p in paths) else None
    files = chosen.files if chosen else []
    piped = read_stdin() if STDIN in paths else None
    with progress(len(files)) as step:
        if piped is not None:
            scan = scan_stream(stdin_name, piped, files, config)
        else:
            scan = scan_paths(files, config, config.jobs if jobs is None else jobs, step)
    for one in scan.unreadable:
        complain(f"{printable(one.path)}: {one.reason}")
    for document in scan.documents:
        if document.damaged:
            complain(_damage(document.path, document.text, document.encoding, document.damaged))
    named = {shown_path(path) for path in chosen.named} if chosen else set()
    failed = (
        any(u.path in named or u.path == stdin_name for u in scan.unreadable)
        or bool(chosen and chosen.problems)
        or not scan.documents
    )
    return scan, failed


def _damage(path: str, text: str, encoding: str, count: int) -> str:
    """One line on a file that was read although some of its bytes are not in its encoding."""
    line = text.count("\n", 0, text.find("\ufffd")) + 1
    what = "1 place is" if count == 1 else f"{count} places are"
    return f"{printable(path)}: {what} not valid {encoding} (line {line}{' is the first' if count > 1 else ''}); read as U+FFFD, save the file again as UTF-8"


def read_stdin() -> bytes:
    """Return everything from standard input; leave with status 2 if there is none."""
    if sys.stdin is None:
        fail("standard input is closed")
    return sys.stdin.buffer.read()


def emit(text: str, output: str | None, sources: Iterable[str] = (), *, machine: bool = True) -> None:
    """Write a report to standard output, or to a file at one stroke; never over one of its ``sources``.

    What machines read is UTF-8 whatever the terminal speaks.
    """
    if output is None or output in (STDIN, "/dev/stdout"):
        click.echo(text.encode("utf-8") if machine else text, nl=False)
        return
    from citecheck.export.atomic import write_text

    target = os.path.realpath(output)
    if any(os.path.realpath(path) == target for path in sources):
        fail(f"{printable(output)}: it is one of the documents that are read; write to another file")
    try:
        write_text(Path(output), text)
    except BrokenPipeError:
        raise
    except OSError as error:
        fail(f"{printable(output)}: it cannot be written: {reason(error)}")


def colour_option(command: F) -> F:
    """Add ``--color``; the command receives ``colour``, whether to use colours, once :func:`coloured` has decided."""
    return click.option(
        "--color",
        "colour",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colours; auto is on a terminal, and heeds NO_COLOR and FORCE_COLOR.",
    )(command)


def coloured(colour: str, target: str | None = None) -> bool:
    """Whether to write colours: as asked, else NO_COLOR (no-color.org), else FORCE_COLOR, else on a terminal."""
    if colour != "auto":
        return colour == "always"
    if target not in (None, STDIN) or os.environ.get("NO_COLOR"):
        return False
    if (forced := os.environ.get("FORCE_COLOR")) is not None and forced != "":
        return forced != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
