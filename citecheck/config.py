"""Configuration: ``[tool.citecheck]`` in pyproject.toml, or citecheck.toml beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

SEVERITIES = ("error", "warning", "info", "never")


class ConfigError(ValueError):
    """The configuration cannot be used; the message names file and key."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run. Command-line options override those of the file.

    ``select`` and ``ignore`` are prefixes of rule codes; ``exclude`` are .gitignore-style patterns; ``fail_on`` is the
    severity from which on the exit status is 1.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    jobs: int = 1
    source: str = ""


_LISTS = ("select", "ignore", "exclude", "extend_exclude")


def find_config(start: Path) -> Path | None:
    """Return the nearest citecheck.toml, or pyproject.toml with a citecheck table, from ``start`` upwards."""
    folder = start if start.is_dir() else start.parent
    for place in (folder, *folder.resolve().parents):
        own = place / "citecheck.toml"
        if own.is_file():
            return own
        shared = place / "pyproject.toml"
        if shared.is_file() and _own_table(shared) is not None:
            return shared
        if (place / ".git").exists():
            return None
    return None


def load_config(path: Path | None) -> Config:
    """Read a configuration file; an unknown key is an error that names it."""
    if path is None:
        return Config()
    table = (_own_table(path) or {}) if path.name == "pyproject.toml" else _read(path)
    return _config(table, str(path))


def _own_table(path: Path) -> dict[str, Any] | None:
    """The table ``[tool.citecheck]`` of a pyproject.toml, None if it has none."""
    tools = _read(path).get("tool", {})
    if not isinstance(tools, dict):
        return None  # Not ours to complain of.
    table = tools.get("citecheck")
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}: “tool.citecheck” must be a table: [tool.citecheck] and keys below it")
    return table


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: it is not valid TOML: {error}") from error
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise ConfigError(f"{path}: it cannot be read: {why}") from error


def _config(table: dict[str, Any], source: str) -> Config:
    known = {f.name.replace("_", "-"): f.name for f in fields(Config) if f.name != "source"}
    values: dict[str, Any] = {"source": source}
    for key, value in table.items():
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; known are {', '.join(sorted(known))}"
            raise ConfigError(f"{source}: unknown key “{key}”{hint}")
        values[known[key]] = _checked(key, known[key], value, source)
    return Config(**values)


def _checked(key: str, name: str, value: Any, source: str) -> Any:
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ConfigError(f"{source}: “{key}” must be a list of strings")
        return tuple(value)
    if name == "fail_on" and value not in SEVERITIES:
        raise ConfigError(f"{source}: “{key}” must be one of {', '.join(SEVERITIES)}")
    if name == "jobs" and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise ConfigError(f"{source}: “{key}” must be a number, 0 for one process a core")
    return value
