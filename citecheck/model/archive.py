"""An archive as the registry describes it."""

from __future__ import annotations

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
    notes: str = ""
    source: tuple[str, ...] = ()

    def name(self, *languages: str) -> str:
        """Return the full name in the first of ``languages`` that the registry has, else any."""
        named = dict(self.names)
        for language in languages:
            if language in named:
                return named[language]
        return next(iter(named.values()), self.code)
