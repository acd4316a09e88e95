"""Rule page: ``volume_against_year.md``."""

from collections import Counter
from collections.abc import Iterable, Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_CROWD = 400
_FEW = 12
"""A volume up to this one after a higher one is that of a new series, or the number of an issue."""
_STRAY = 10
"""More than one in so many out of order: the journal is not counted through, or several have one name."""
_MANY = 4
"""With fewer the others cannot outvote one: it may be they that are wrong, or two journals with one name."""

_LONG = 20
"""Longer numbers are no volumes."""
_Numbers = tuple[int, int]
"""Volume and year."""


@rule("BIB507", Severity.WARNING)
def volume_against_year(file: Bibliography) -> Iterator[Finding]:
    """Volume and year of a journal disagree within the file."""
    series: dict[str, list[tuple[_Numbers, BibEntry]]] = {}
    folded: dict[str, str] = {}
    volumes = file.column("volume")
    numbers = {v: int(v) for v in volumes.distinct if v.isdecimal() and len(v) < _LONG and 0 < int(v) < 1000}
    for index, value in zip(volumes.owners, volumes.values, strict=True):
        volume, year, one = numbers.get(value), file.years[index], file.entries[index]
        if volume is None or year is None or one.type != "article":
            continue
        name = one.values.get("journal") or one.values.get("journaltitle") or ""
        if name:
            key = folded.get(name) or folded.setdefault(name, plain(name).casefold())
            series.setdefault(key, []).append(((volume, year), one))
    for ones in series.values():
        if 2 <= len(ones) <= _CROWD:
            yield from _astray(ones)


def _astray(ones: list[tuple[_Numbers, BibEntry]]) -> Iterator[Finding]:
    """Volumes grow with the years: what contradicts the others is wrong if all is in order without it."""
    counts = Counter(numbers for numbers, _ in ones)
    involved = _involved(counts)
    if not involved:
        return
    last = {numbers: i for i, (numbers, _) in enumerate(ones)}
    against = {a: sum([counts[b] for b in involved if _contradict(a, b)]) for a in involved}
    astray: list[_Numbers] = []
    while any(against.values()):
        if len(astray) >= max(1, len(ones) // _STRAY):
            return
        worst = max(against, key=lambda a: (against[a] / counts[a], last[a]))
        del against[worst]
        times = counts.pop(worst)
        astray.append(worst)
        for numbers in against:
            if _contradict(worst, numbers):
                against[numbers] -= times
    for numbers, one in ones if astray else ():
        if numbers not in astray:
            continue
        other = next((o for n, o in ones if n in counts and _contradict(numbers, n)), None)
        if other is not None and not any(_new_series(numbers, n) for n in counts):
            message = (
                f"volume {numbers[0]} of {numbers[1]} contradicts {other.name}, "
                f"volume {other.values['volume']} of {other.year}"
            )
            place = one.file.place(other.entry.key_span, "another volume of this journal")
            unsure = Severity.INFO if len(ones) < _MANY else None
            yield one.finding("volume", message, related=(place,), severity=unsure)


def _involved(counts: Iterable[_Numbers]) -> list[_Numbers]:
    """Return those that contradict another, found without comparing all pairs."""
    by_volume: dict[int, list[int]] = {}
    for volume, year in sorted(counts):
        by_volume.setdefault(volume, []).append(year)
    found: set[_Numbers] = set()
    latest = 0
    for volume, years in by_volume.items():
        found.update((volume, y) for y in years if latest > y + 1 or y - years[0] > 1 or years[-1] - y > 1)
        latest = max(latest, years[-1])
    earliest = 10_000
    for volume, years in reversed(by_volume.items()):
        found.update((volume, y) for y in years if earliest < y - 1)
        earliest = min(earliest, years[0])
    return sorted(found)


def _contradict(one: _Numbers, other: _Numbers) -> bool:
    """Whether a later year has an earlier volume, or one volume two years that do not follow each other."""
    later = one[1] - other[1]
    if -2 < later < 2:
        return False
    return one[0] == other[0] or (one[0] < other[0]) == (later > 0)


def _new_series(one: _Numbers, other: _Numbers) -> bool:
    """Whether two that contradict each other can be of two series, the later one counted anew."""
    later = one if one[1] > other[1] else other
    return _contradict(one, other) and later[0] <= _FEW
