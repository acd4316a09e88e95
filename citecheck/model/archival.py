"""References to archival files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from citecheck.model.frozen import quickly_made
from citecheck.model.span import Span

LEVELS = ("archive", "fond", "opis", "delo", "folio")
"""From the repository down to the leaf: archive, fonds, inventory, file, folio."""


@dataclass(frozen=True, slots=True)
class PrintedLevel:
    """One level as it stands in the text: ``ll. 16`` is the level ``folio``, label ``ll.``, value ``16``."""

    level: str
    label: str
    value: str
    label_span: Span
    value_span: Span
    title: str = ""
    """What stands in parentheses after it: the title of a fond or file."""
    title_span: Span | None = None


class PrintedLevels(Sequence[PrintedLevel]):
    """The printed levels of one reference, made when first looked at: few readers of a scan ever do."""

    __slots__ = ("_levels", "_make", "_source")

    def __init__(self, make: Callable[..., tuple[PrintedLevel, ...]], *source: object) -> None:
        """``make(*source)`` makes them."""
        self._make = make
        self._source = source
        self._levels: tuple[PrintedLevel, ...] | None = None

    def _made(self) -> tuple[PrintedLevel, ...]:
        if self._levels is None:
            self._levels = self._make(*self._source)
            self._source = ()
        return self._levels

    @overload
    def __getitem__(self, index: int) -> PrintedLevel: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[PrintedLevel, ...]: ...
    def __getitem__(self, index: int | slice) -> PrintedLevel | tuple[PrintedLevel, ...]:
        return self._made()[index]

    def __len__(self) -> int:
        return len(self._made())

    def __iter__(self) -> Iterator[PrintedLevel]:
        return iter(self._made())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made())

    def __reduce__(self) -> tuple[type[tuple[PrintedLevel, ...]], tuple[tuple[PrintedLevel, ...]]]:
        return tuple, (self._made(),)


@quickly_made
@dataclass(frozen=True, slots=True)
class ArchivalRef:
    """Archive, fond, opis, delo and folios in normal form (see ``docs/archival.md``).

    ``delo`` and ``folios`` hold every file and leaf that one reference names. ``implicit`` lists the levels
    that came from an antecedent, ``printed`` the levels that stand in the text.
    """

    archive: str | None = None
    archive_id: str | None = None
    archive_name: str | None = None
    fond: str | None = None
    fond_title: str | None = None
    opis: str | None = None
    delo: tuple[str, ...] = ()
    folios: tuple[str, ...] = ()
    implicit: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """Pairs of level and the label its tradition gives it, where that is not fond/opis/delo/list."""
    extra: tuple[tuple[str, str], ...] = ()
    """Levels beyond the four: ``karton``, ``papka``, ``part`` with their numbers."""
    candidates: tuple[str, ...] = ()
    """Registry ids the code can mean where the document does not decide."""
    printed: Sequence[PrintedLevel] = ()
    archive_span: Span | None = None
    delo_title: str | None = None

    def file_key(self) -> tuple[str, str, str, tuple[str, ...]]:
        """Return what makes two references name the same file."""
        return (self.archive_id or self.archive or "", self.fond or "", self.opis or "", self.delo)

    def printed_levels(self, level: str) -> list[PrintedLevel]:
        """Return the printed occurrences of one level."""
        return [p for p in self.printed if p.level == level]

    def under(self, above: ArchivalRef) -> ArchivalRef:
        """Return this reference with the levels before its first printed one taken from ``above``.

        ``Там же. Оп. 3. Д. 7113`` keeps archive and fond; ``Там же. Ф. 2`` keeps the archive alone.
        """
        archive, archive_id, candidates = self.archive, self.archive_id, self.candidates
        fond, fond_title, opis, labels = self.fond, self.fond_title, self.opis, self.labels
        delo, delo_title, extra = self.delo, self.delo_title, self.extra
        implicit: list[str] = []
        if archive is None and above.archive is not None:
            archive, archive_id, candidates = above.archive, above.archive_id, above.candidates
            implicit.append("archive")
        if fond is None:
            if above.fond is not None:
                fond, fond_title = above.fond, fond_title or above.fond_title
                implicit.append("fond")
            if opis is None:
                if above.opis is not None:
                    opis, labels = above.opis, labels or above.labels
                    implicit.append("opis")
                if not delo and above.delo:
                    delo, delo_title, extra = above.delo, delo_title or above.delo_title, extra or above.extra
                    implicit.append("delo")
        return ArchivalRef(
            archive=archive,
            archive_id=archive_id,
            archive_name=self.archive_name,
            fond=fond,
            fond_title=fond_title,
            opis=opis,
            delo=delo,
            folios=self.folios,
            implicit=tuple(implicit),
            labels=labels,
            extra=extra,
            candidates=candidates,
            printed=self.printed,
            archive_span=self.archive_span,
            delo_title=delo_title,
        )
