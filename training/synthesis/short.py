"""What repeats an earlier reference."""

from __future__ import annotations

from training.synthesis.parts import pages, people
from training.synthesis.pieces import Pieces


def short(p: Pieces) -> None:
    """Short forms: author and year, author and short title, ibid., op. cit."""
    r, rng = p.record, p.rng
    kind = rng.random()
    if kind < 0.25:
        p.put("back", p.word("ibid"))
        if rng.random() < 0.7:
            p.lit(", ")
            pages(p, single=rng.random() < 0.7)
    elif kind < 0.45:
        people(p, "author", rng.choice(("family", "full family", "i. family")))
        p.lit(", ").put("back", p.word("opcit")).lit(", ")
        pages(p, single=True)
    elif kind < 0.75:
        people(p, "author", "family", rng.choice(("/", " / ", " and ", ", ")))
        p.lit(rng.choice((" ", " (", ", "))).put("date", str(r.year))
        bracket = "(" in p.text
        if rng.random() < 0.6:
            p.lit(rng.choice((": ", ", ", ":")))
            pages(p, single=rng.random() < 0.7)
        p.lit(")" if bracket else "")
    else:
        people(p, "author", rng.choice(("family", "i. family")))
        p.lit(", ")
        words = r.title.split()
        p.put("title", " ".join(words[: rng.randint(2, 4)]).rstrip(":,.–— "))
        p.lit(", ")
        pages(p, single=rng.random() < 0.6)
    p.lit(rng.choice((".", "", ";")))
