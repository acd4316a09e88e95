"""Rule page: ``volume_against_year.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_CROWD = 400


@rule("BIB507", Severity.WARNING)
def volume_against_year(file: Bibliography) -> Iterator[Finding]:
    """Volume and year of a journal disagree within the file."""
    series: dict[str, list[tuple[int, int, BibEntry]]] = {}
    folded: dict[str, str] = {}
    for one in file.entries:
        volume = one.values.get("volume", "")
        if volume.isdigit() and one.year is not None and one.type == "article" and 0 < int(volume) < 1000:
            name = one.values.get("journal") or one.values.get("journaltitle") or ""
            if name:
                key = folded.get(name) or folded.setdefault(name, plain(name).casefold())
                series.setdefault(key, []).append((int(volume), one.year, one))
    for ones in series.values():
        if 2 <= len(ones) <= _CROWD and not _in_order(ones):
            yield from _backwards(ones)


def _in_order(ones: list[tuple[int, int, BibEntry]]) -> bool:
    """Whether no two contradict each other, found without comparing all pairs."""
    latest = before = 0  # The latest year of all volumes so far, and of those below the present one.
    present = -1
    for volume, year in sorted({(volume, year) for volume, year, _ in ones}):
        if volume != present:
            before, present, first = latest, volume, year
        if year - first > 1 or before > year + 1:
            return False
        latest = max(latest, year)
    return True


def _backwards(ones: list[tuple[int, int, BibEntry]]) -> Iterator[Finding]:
    """Volumes grow with the years: what contradicts most of the others is wrong, and of two the second is reported."""
    for i, (volume, year, one) in enumerate(ones):
        against = [other for v, y, other in ones if other is not one and _contradict(volume, year, v, y)]
        if against and (len(against) * 2 > len(ones) - 1 if len(ones) > 2 else i == 1):
            other = against[0]
            message = (
                f"volume {volume} of {year} contradicts {other.name}, volume {other.values['volume']} of {other.year}"
            )
            yield one.finding(
                "volume", message, related=(one.file.place(other.entry.key_span, "another volume of this journal"),)
            )


def _contradict(volume: int, year: int, other_volume: int, other_year: int) -> bool:
    """Whether a later year has an earlier volume, or one volume two years that do not follow each other."""
    if volume == other_volume:
        return abs(year - other_year) > 1
    return (volume < other_volume) == (year > other_year + 1) and abs(year - other_year) > 1
