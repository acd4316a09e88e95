"""What a text calls an archive."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.data.archives import code_key
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

    @property
    def canonical(self) -> str:
        """The registry's code, or the printed one in Latin letters."""
        codes = {one.code for one in self.found}
        if len(codes) == 1:
            return codes.pop()
        printed = code_key(latin_code(self.code))
        same = {code for code in codes if code_key(code) == printed}
        if len(same) == 1:
            return same.pop()
        if not codes or self.code or self.defined:
            return latin_code(self.code or self.defined)
        return self.found[0].code


def latin_code(code: str) -> str:
    """Transliterate a code as historians write it: ``ЦГАКО`` -> ``TsGAKO``."""
    if not is_cyrillic(code):
        return code.strip()
    return "".join(latin(ch) for ch in code.strip())
