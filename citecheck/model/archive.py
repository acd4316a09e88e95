"""An archive as the registry describes it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormerName:
    """A code or name that the archive bore earlier, with the years as known."""

    code: str
    cyrillic: str = ""
    name: str = ""
    years: str = ""


@dataclass(frozen=True, slots=True)
class Archive:
    """A repository: its codes, names and ways of numbering.

    ``id`` is unique; ``code`` is the canonical code in Latin letters, which several archives may share
    (GAVO: Vladimir, Volgograd, Vologda, Voronezh).
    """

    id: str
    code: str
    cyrillic: str = ""
    names: tuple[tuple[str, str], ...] = ()
    """Pairs of language (``ru``, ``uk``, ``translit``, ``en``, ``native``) and full name."""
    city: str = ""
    country: str = ""
    kind: str = ""
    levels: str = ""
    """Name of its level scheme: ``rus``, ``ukr``, ``gbr`` ..."""
    aliases: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    fond_prefixes: tuple[str, ...] = ()
    ranges: tuple[tuple[str, int, int], ...] = ()
    """What is known of fond numbers: prefix ("" for none), lowest, highest."""
    notes: str = ""
    source: tuple[str, ...] = ()

    def former_until(self, code: str) -> int:
        """Return the last year in which the archive bore a former code, 0 where that is not known."""
        for old in self.former:
            if code in (old.code, old.cyrillic):
                years = re.findall(r"\d{4}", old.years)
                return int(years[-1]) if years and "?" not in old.years else 0
        return 0

    def name(self, *languages: str) -> str:
        """Return the full name in the first of ``languages`` that the registry has, else any."""
        named = dict(self.names)
        for language in languages:
            if language in named:
                return named[language]
        return next(iter(named.values()), self.code)
