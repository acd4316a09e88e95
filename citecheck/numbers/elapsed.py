"""How much time a text says lies between two dates."""

from __future__ import annotations

from fractions import Fraction

from citecheck.model.number import Elapsed, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers.calendar import Day
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import units_between
from citecheck.numbers.passage import Passage


def elapsed(
    passage: Passage,
    figure: Figure,
    dates: list[Figure],
    bounds: tuple[int, int],
    fits: bool,
    line: str,
    subject: str,
    *,
    weak: bool = False,
) -> Elapsed:
    """Return the claim that a printed length (``subject``: age or duration) lies between two dates.

    ``weak``: its words tie it to the dates only loosely.
    """
    place = passage.place(figure)
    return Elapsed(
        document=passage.document.path,
        span=hull([place, *(passage.place(f) for f in dates)]),
        parts=(
            passage.stated(figure, subject),
            *(passage.stated(f, "date") for f in dates),
        ),
        verdict=Verdict.CONSISTENT if fits else Verdict.SUSPICIOUS if weak else Verdict.INCONSISTENT,
        expected=Interval(Fraction(bounds[0]), Fraction(bounds[1])),
        stated=figure.raw.strip(),
        arithmetic=line if fits else f"{line}, not {figure.raw.strip()}",
        suspect=place,
        subject=subject,
    )


def judge_duration(
    passage: Passage, length: Figure, unit: str, first: tuple[Figure, Day], last: tuple[Figure, Day]
) -> Elapsed | None:
    """Return the claim that a length in units lies between two dates, None where they do not tell."""
    one, other = first[1], last[1]
    bounds = units_between(unit, one, other)
    if bounds is None:
        return None
    low, high = bounds
    fits = low <= length.value <= high
    shown = str(high) if low == high else f"{low} to {high}"
    dates = first[0].raw.strip() if first[0] is last[0] else f"{first[0].raw.strip()} to {last[0].raw.strip()}"
    figures = [first[0]] if first[0] is last[0] else [first[0], last[0]]
    return elapsed(passage, length, figures, (low, high), fits, f"{dates} is {shown} {unit}s", "duration")
