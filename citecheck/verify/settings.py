"""How services on the network are asked: ``[verify]`` of the configuration, keys and contact from the environment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

MAILTO = "CITECHECK_MAILTO"
KEYS = {
    "openalex": "OPENALEX_API_KEY",
    "semantic-scholar": "SEMANTIC_SCHOLAR_API_KEY",
    "pubmed": "NCBI_API_KEY",
    "nara": "NARA_API_KEY",
    "ape": "ARCHIVES_PORTAL_API_KEY",
}
"""Environment variables of keys. The names are fixed: a configuration file that chose them could have any secret sent out."""
_NUMBERS = ("timeout", "pause", "cache-days")
_WHOLE = ("workers",)


class BadSettings(ValueError):
    """A key of ``[verify]`` is unknown or of the wrong type; the message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to ask. ``services`` chooses by name (empty: those that are on by default), ``without`` leaves out.

    ``timeout`` is seconds for one reply; ``pause`` seconds between two requests to a host whose headers name no limit;
    ``cache`` a folder, empty for the user's cache folder, None for no cache; ``cache_days`` how long a reply counts as fresh;
    ``workers`` how many works are asked about at once. Keys are kept out of ``repr``.
    """

    mailto: str = ""
    services: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    timeout: float = 20.0
    pause: float = 1.0
    cache: str | None = ""
    cache_days: float = 14.0
    workers: int = 8
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)

    def folder(self) -> Path:
        """Return the folder of the cache: as configured, else ``CITECHECK_CACHE``, else the user's cache folder."""
        from platformdirs import user_cache_path

        own = self.cache or os.environ.get("CITECHECK_CACHE")
        return Path(own) if own else user_cache_path("citecheck")


def settings_of(table: Iterable[tuple[str, object]], environment: Mapping[str, str]) -> Settings:
    """Return the settings of a ``[verify]`` table; raise :class:`BadSettings` for what is no setting."""
    known = {
        "mailto": str, "services": list, "without": list, "timeout": float, "pause": float, "cache": str,
        "cache-days": float, "workers": int,
    }  # fmt: skip
    values: dict[str, object] = {}
    for key, value in table:
        if key not in known:
            near = get_close_matches(key, known, 1)
            raise BadSettings(
                f"unknown key “{key}”"
                + (f"; did you mean {near[0]}?" if near else f"; known are {', '.join(sorted(known))}")
            )
        values[key.replace("-", "_")] = _checked(key, value)
    keys = {service: value for service, name in KEYS.items() if (value := environment.get(name, "").strip())}
    found = Settings(keys=keys, **values)  # type: ignore[arg-type]
    return replace(found, mailto=environment.get(MAILTO, "").strip() or found.mailto)


def _checked(key: str, value: object) -> object:
    if key in ("services", "without"):
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise BadSettings(f"“{key}” must be a list of names of services")
        return tuple(value)
    if key in _NUMBERS or key in _WHOLE:
        whole = key in _WHOLE
        kinds = int if whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or value < (1 if whole else 0):
            raise BadSettings(f"“{key}” must be a {'whole ' if whole else ''}number, {'1' if whole else '0'} or more")
        return value
    if key == "cache" and value is False:
        return None
    if not isinstance(value, str):
        raise BadSettings(f"“{key}” must be a string" + (", or false for no cache" if key == "cache" else ""))
    if key == "mailto" and (not value.isprintable() or not value.isascii()):
        raise BadSettings("“mailto” must be a mail address")
    return value
