"""Law reviews and law books."""

from __future__ import annotations

from training.synthesis.general import who, with_month
from training.synthesis.parts import people, quoted, title
from training.synthesis.pieces import Pieces


def law(p: Pieces) -> None:
    """Law reviews: ``Jane Doe, Title, 12 HARV. L. REV. 123, 125 (1999).`` and books with the edition and year in brackets."""
    r, rng = p.record, p.rng
    if rng.random() < 0.2:
        r.first += 1000
    who(p, rng.choice(("full family", "full family", "full CAP", "i. family")))
    p.lit(", ")
    if r.kind in ("book", "edited", "thesis", "report"):
        p.put("title", r.title.upper() if rng.random() < 0.4 else r.title)
        if rng.random() < 0.6:
            p.lit(rng.choice((" ", ", at ", " at ", ", "))).put("pages", _pinpoint(p))
        p.lit(" (")
        if rng.random() < 0.3:
            p.put("publisher", r.publisher).lit(rng.choice((", ", " ")))
        if rng.random() < 0.4:
            p.put("edition", rng.choice(("2d ed.", "3d ed.", "2nd edn", "rev. ed.", "4th ed."))).lit(
                rng.choice((" ", ", "))
            )
        p.put("date", str(r.year)).lit(")")
    elif r.kind == "chapter":
        title(p, 0.3)
        p.lit(", in ").put("container", r.container.upper() if rng.random() < 0.4 else r.container)
        p.lit(rng.choice((" ", ", at "))).put("pages", str(r.first))
        if rng.random() < 0.6:
            p.lit(f", {r.first + 4}")
        p.lit(" (")
        people(p, "editor", "full family", " & ").lit(rng.choice((" eds., ", " ed., ", " eds, "))).put(
            "date", str(r.year)
        ).lit(")")
    elif rng.random() < 0.75:
        title(p, 0.35)
        journal = r.container.upper() if rng.random() < 0.35 else r.container
        p.lit(rng.choice((", ", ", ", " "))).put("volume", str(r.volume)).lit(" ").put("container", journal).lit(
            rng.choice((" ", ", "))
        )
        p.put("pages", str(r.first))
        if rng.random() < 0.5:
            p.lit(f", {_pinpoint(p)}")
        p.lit(" (").put("date", with_month(p)).lit(")")
    else:
        quoted(p, r.title).lit(rng.choice((" (", ", ("))).put("date", str(r.year)).lit(") ").put(
            "volume", str(r.volume)
        )
        if rng.random() < 0.4:
            p.lit("(").put("issue", str(r.issue)).lit(")")
        p.lit(" ").put("container", r.container).lit(" ").put("pages", str(r.first))
    p.lit(rng.choice((".", ".", ";", "")))


def _pinpoint(p: Pieces) -> str:
    r, rng = p.record, p.rng
    return rng.choice((str(r.first), f"{r.first}-{r.first + 6}", f"{r.first}–{r.first + 4}"))
