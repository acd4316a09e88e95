"""What a text calls an archive."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from citecheck.data import archives as registry
from citecheck.data.scripts import is_cyrillic, latin
from citecheck.model.archive import Archive


@dataclass(slots=True)
class ArchiveMention:
    """An archive named in a folded text at ``[start, end)``.

    ``found`` are the registry's archives it can be; ``name`` is the full name as printed, ``code`` the code as
    printed; ``defined`` the code that "(hereafter, …)" introduces. ``likeness`` is that of the name, in per cent.
    """

    start: int
    end: int
    code: str = ""
    name: str = ""
    defined: str = ""
    found: tuple[Archive, ...] = ()
    former: bool = False
    likeness: float = 100.0
    name_start: int = -1
    name_end: int = -1
    _identity: tuple[str | None, str | None, tuple[str, ...]] | None = field(
        default=None, init=False, repr=False, compare=False
    )

    @property
    def identity(self) -> tuple[str | None, str | None, tuple[str, ...]]:
        """The archive's code, its id where that is beyond doubt, and else the ids of those it can be."""
        if self._identity is None:
            found = self.found
            sure = found[0].id if len(found) == 1 else None
            self._identity = self.canonical or None, sure, () if sure else tuple([one.id for one in found])
        return self._identity

    @property
    def canonical(self) -> str:
        """The registry's code, or the printed one in Latin letters."""
        if not self.defined and self.found is registry.by_code(self.code):
            return _canonical(self.code)
        return _of_found(self.found, self.code, self.defined)


_SPELT_WORD = re.compile(r"[^\W\d_A-ZА-ЯІЇЄҐ]{4}")


def of_code(start: int, end: int, code: str, found: tuple[Archive, ...], *, former: bool = False) -> ArchiveMention:
    """Return the mention of an archive by its code; ``ГА Тульской области``, half spelled out, is its name as well."""
    if " " in code and _SPELT_WORD.search(code):
        return ArchiveMention(start, end, code, code, "", found, former, 100.0, start, end)
    return ArchiveMention(start, end, code=code, found=found, former=former)


@lru_cache(maxsize=8192)
def _canonical(code: str) -> str:
    return _of_found(registry.by_code(code), code, "")


registry.on_change(_canonical.cache_clear)


def _of_found(found: tuple[Archive, ...], code: str, defined: str) -> str:
    codes = {one.code for one in found}
    if len(codes) == 1:
        return codes.pop()
    printed = registry.code_key(latin_code(code))
    same = {one for one in codes if registry.code_key(one) == printed}
    if len(same) == 1:
        return same.pop()
    return latin_code(code or defined) if not codes or code or defined else found[0].code


def latin_code(code: str) -> str:
    """Transliterate a code as historians write it: ``ЦГАКО`` -> ``TsGAKO``."""
    if not is_cyrillic(code):
        return code.strip()
    return "".join(latin(ch) for ch in code.strip())
