"""How much time a text says lies between two dates."""

from __future__ import annotations

from fractions import Fraction

from citecheck.model.number import Elapsed, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers.figure import Figure
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
