"""Configuration: ``[tool.citecheck]`` in pyproject.toml, or citecheck.toml beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from citecheck.model.archive import Archive, FormerName

SEVERITIES = ("error", "warning", "info", "never")


class ConfigError(ValueError):
    """The configuration cannot be used; the message names file and key."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of a run. Command-line options override those of the file.

    ``select`` and ``ignore`` are prefixes of rule codes; ``exclude`` are .gitignore-style patterns; ``fail_on`` is the
    severity from which on the exit status is 1. ``extend_select`` adds rules that are off by default;
    ``per_path_ignores`` are pairs of a .gitignore-style pattern and codes; ``fmt`` are options of ``citecheck fmt``, ``verify`` those of the
    services that ``citecheck verify`` asks.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    """Codes or prefixes of rules with the severity that their findings get; the longer prefix wins."""
    baseline: str = ""
    fmt: tuple[tuple[str, object], ...] = ()
    verify: tuple[tuple[str, object], ...] = ()
    fail_on: str = "error"
    jobs: int = 1
    archives: tuple[Archive, ...] = ()
    """The user's own archives, beside those of the registry."""
    source: str = ""


_LISTS = ("select", "extend_select", "ignore", "exclude", "extend_exclude")


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
    if name == "archives":
        return own_archives(value, source)
    if name == "per_path_ignores":
        if not isinstance(value, dict) or not all(
            isinstance(codes, list) and all(isinstance(code, str) for code in codes) for codes in value.values()
        ):
            raise ConfigError(f"{source}: “{key}” must be a table of patterns, each with a list of codes")
        return tuple((pattern, tuple(codes)) for pattern, codes in value.items())
    if name in ("fmt", "verify"):
        if not isinstance(value, dict):
            raise ConfigError(f"{source}: “{key}” must be a table: [{key}] and options below it")
        return tuple(value.items())
    if name == "severity":
        if not isinstance(value, dict) or not all(one in SEVERITIES[:3] for one in value.values()):
            raise ConfigError(f"{source}: “{key}” must be a table of codes, each with {', '.join(SEVERITIES[:3])}")
        return tuple((code.upper(), one) for code, one in value.items())
    if name == "baseline" and not isinstance(value, str):
        raise ConfigError(f"{source}: “{key}” must be the name of a file")
    if name == "fail_on" and value not in SEVERITIES:
        raise ConfigError(f"{source}: “{key}” must be one of {', '.join(SEVERITIES)}")
    if name == "jobs" and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise ConfigError(f"{source}: “{key}” must be a number, 0 for one process a core")
    return value


_ARCHIVE_TEXTS = ("id", "cyrillic", "name", "english", "transliterated", "city", "country", "levels", "notes")
_ARCHIVE_LISTS = ("aliases", "fond-prefixes")


def own_archives(value: Any, source: str) -> tuple[Archive, ...]:
    """Read ``[archives.CODE]`` tables: archives by the code that documents use."""
    if not isinstance(value, dict):
        raise ConfigError(f"{source}: “archives” must be a table of archives by code, as [archives.KRA]")
    return tuple(_own_archive(code, table, f"{source}: archives.{code}") for code, table in value.items())


def _own_archive(code: str, table: Any, where: str) -> Archive:
    if not isinstance(table, dict):
        raise ConfigError(f"{where} must be a table with the archive’s name")
    for key, value in table.items():
        if key in _ARCHIVE_TEXTS:
            if not isinstance(value, str):
                raise ConfigError(f"{where}: “{key}” must be a string")
        elif key in _ARCHIVE_LISTS:
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise ConfigError(f"{where}: “{key}” must be a list of strings")
        elif key == "former":
            _check_former(value, where)
        else:
            known = ", ".join(sorted((*_ARCHIVE_TEXTS, *_ARCHIVE_LISTS, "former")))
            raise ConfigError(f"{where}: unknown key “{key}”; known are {known}")
    if not table.get("name"):
        raise ConfigError(f"{where}: “name”, the archive’s full name, is missing")
    names = (("native", "name"), ("translit", "transliterated"), ("en", "english"))
    return Archive(
        id=table.get("id", code),
        code=code,
        cyrillic=table.get("cyrillic", ""),
        names=tuple((language, table[key]) for language, key in names if key in table),
        city=table.get("city", ""),
        country=table.get("country", ""),
        kind="own",
        levels=table.get("levels", "rus"),
        aliases=tuple(table.get("aliases", ())),
        former=tuple(FormerName(**one) for one in table.get("former", ())),
        fond_prefixes=tuple(table.get("fond-prefixes", ())),
        notes=table.get("notes", ""),
        source=("configuration",),
    )


def _check_former(value: Any, where: str) -> None:
    keys = {"code", "cyrillic", "name", "years"}
    if not isinstance(value, list) or not all(
        isinstance(one, dict) and "code" in one and set(one) <= keys and all(isinstance(v, str) for v in one.values())
        for one in value
    ):
        raise ConfigError(
            f"{where}: “former” must be a list of tables with “code” and, as known, “cyrillic”, “name” and “years”"
        )
