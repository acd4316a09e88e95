"""Styles of single trades: medicine, engineering, libraries, numbered journals."""

from __future__ import annotations

from training.synthesis.general import rest
from training.synthesis.parts import FIRST, GIVEN, imprint, pages, people, place, title
from training.synthesis.pieces import Pieces


def vancouver(p: Pieces) -> None:
    """Medicine: ``Smith JB, Doe A. Title. J Econ Hist. 2004;12(3):1-20.``"""
    r, rng = p.record, p.rng
    people(p, "author", "family II", ", ")
    p.lit(". ").put("title", r.title).lit(". ")
    if r.kind == "article":
        p.put("container", r.container).lit(rng.choice((". ", " "))).put("date", str(r.year)).lit(";").put(
            "volume", str(r.volume)
        )
        if rng.random() < 0.7:
            p.lit("(").put("issue", str(r.issue)).lit(")")
        p.lit(":").put("pages", f"{r.first}-{r.last}").lit(".")
    else:
        rest(p, with_year=True)
        p.lit(".")


def engineering(p: Pieces) -> None:
    """IEEE: ``J. B. Smith and A. Doe, "Title," Journal, vol. 12, no. 3, pp. 1–20, Mar. 2004.``"""
    r, rng = p.record, p.rng
    people(p, "author", rng.choice(("i. family", "ii family")))
    p.lit(", ")
    if r.kind in ("book", "edited"):
        p.put("title", r.title).lit(". ")
        imprint(p)
    else:
        p.lit(rng.choice(("“", '"'))).put("title", r.title).lit(rng.choice((",” ", '," ')))
        if r.kind == "chapter":
            p.lit("in ")
        p.put("container", r.container or r.series).lit(", ")
        if r.kind == "article":
            p.lit("vol. ").put("volume", str(r.volume)).lit(", no. ").put("issue", str(r.issue)).lit(", ")
        p.lit("pp. ").put("pages", f"{r.first}–{r.last}").lit(", ").put("date", str(r.year))
    p.lit(".")


def publisher_first(p: Pieces) -> None:
    """Library lists: ``Name: Title. – Publisher (Place), year, S. 1-20``."""
    r, rng = p.record, p.rng
    people(p, "author", "family, full", "; ")
    p.lit(rng.choice((": ", ". "))).put("title", r.title)
    if r.kind == "chapter":
        p.lit(rng.choice((". - In: ", ". – In: ", ". In: ")))
        people(p, "editor", "family, full", "; ").lit(rng.choice((" [Hrsg.]: ", " (Hrsg.): ", ": "))).put(
            "container", r.container
        )
    p.lit(rng.choice((". – ", ". - ", ". ")))
    p.put("publisher", r.publisher).lit(" (")
    place(p).lit("), ").put("date", str(r.year))
    if r.kind == "chapter":
        p.lit(", ")
        pages(p)
    p.lit(rng.choice((".", "")))


def dated_first(p: Pieces) -> None:
    """Journal articles whose data come in one group: ``Journal 12 (1999) 3, S. 1–20``; ``12/1999``; ``B 29–30 (1993)``."""
    r, rng = p.record, p.rng
    people(p, "author", rng.choice(GIVEN + FIRST))
    p.lit(rng.choice((", ", ": ", ". ")))
    title(p, 0.4)
    p.lit(rng.choice((", in: ", ". In: ", ", ", ". ")))
    p.put("container", r.container or r.series).lit(rng.choice((", ", " ", " ")))
    kind = rng.random()
    if kind < 0.4:
        p.put("volume", str(r.volume)).lit(" (").put("date", str(r.year)).lit(
            rng.choice((") ", "), ", "), H. ", "), Nr. "))
        ).put("issue", str(r.issue))
    elif kind < 0.7:
        p.lit(p.word("no") if rng.random() < 0.4 else "").put("volume", str(r.issue)).lit(rng.choice(("/", " / "))).put(
            "date", str(r.year)
        )
    else:
        p.lit(p.word("vol") or "").put("volume", str(r.volume)).lit(rng.choice(("/", ", "))).put(
            "date", str(r.year)
        ).lit(rng.choice(("/", ", H. ", ", "))).put("issue", str(r.issue))
    p.lit(", ")
    pages(p).lit(rng.choice((".", "")))
