"""People and bodies that make works."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A name in CSL's parts. ``literal`` holds corporate names and what could not be divided."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    def csl(self) -> dict[str, str]:
        """Return the CSL-JSON name object."""
        if self.literal:
            return {"literal": self.literal}
        out = {"family": self.family}
        if self.given:
            out["given"] = self.given
        if self.particle:
            out["non-dropping-particle"] = self.particle
        if self.suffix:
            out["suffix"] = self.suffix
        return out

    @property
    def sort_name(self) -> str:
        """Family name with its particle, or the whole of a literal name."""
        return self.literal or " ".join(x for x in (self.particle, self.family) if x)


ET_AL = Person(literal="et al.")
"""Stands last in a list of names that the document cut short."""

SAME = Person(literal="idem")
"""Stands where a document says *idem*, *ders.* or *он же* for the author before; resolving replaces it."""
