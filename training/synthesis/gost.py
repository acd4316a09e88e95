"""GOST R 7.0.5 and DSTU 8302: the Russian and Ukrainian manner."""

from __future__ import annotations

from training.synthesis.general import container
from training.synthesis.parts import imprint, pages, people
from training.synthesis.pieces import Pieces, printed_day


def gost(p: Pieces) -> None:
    """GOST R 7.0.5 and DSTU: ``Петров А. Б. Название // Журнал. 1995. № 6. С. 6–10.``"""
    r, rng = p.record, p.rng
    if r.kind != "edited":
        people(
            p,
            "author",
            rng.choice(("family i.", "family i.", "family ii", "family, i.", "i. family", "ii family")),
            ", ",
        )
        p.lit(rng.choice((" ", " ", ". ", ", ")) if p.text.endswith(".") else rng.choice((". ", ", ")))
    p.put("title", r.title)
    dash = rng.choice((". – ", ". – ", ". — ", ". ", ". ", ". ", ", "))
    if r.kind in ("article", "newspaper", "chapter"):
        if rng.random() < 0.15 and r.authors:
            p.lit(" / ").lit(f"{r.authors[0].given[0][0]}. {r.authors[0].family}")
        p.lit(rng.choice((" // ", " // ", "// ", " //", ". // ", " / ")))
        container(p)
        _gost_source(p, dash)
    else:
        _gost_book(p, dash)
    p.lit(rng.choice((".", ".", "", ";")))


def _gost_source(p: Pieces, dash: str) -> None:
    r, rng = p.record, p.rng
    if r.kind == "article":
        p.lit(dash if not dash.startswith(",") else rng.choice((". ", ", "))).put("date", str(r.year))
        if rng.random() < 0.35:
            p.lit(dash).lit(p.word("vol")).put("volume", str(r.volume))
        if rng.random() < 0.85:
            p.lit(rng.choice((dash, ", "))).lit(p.word("no")).put("issue", str(r.issue))
            if rng.random() < 0.12:
                p.lit(f" ({r.volume + r.issue})")
    elif r.kind == "newspaper":
        p.lit(dash).put(
            "date",
            f"{r.year}. {printed_day(p.lang, r.day, r.month, r.year, rng)[:-5].strip(' ./')}"
            if rng.random() < 0.6
            else str(r.year),
        )
    else:
        if rng.random() < 0.6:
            p.lit(rng.choice((" / ", ". ", " / "))).lit(p.word("edby")).put(
                "editor", f"{r.editors[0].given[0][0]}. {r.editors[0].family}"
            )
        p.lit(dash if not dash.startswith(",") else ". ")
        imprint(p, publisher=0.6)
    if rng.random() < 0.92:
        p.lit(dash)
        pages(p, single=rng.random() < 0.2)


def _gost_book(p: Pieces, dash: str) -> None:
    r, rng = p.record, p.rng
    if r.kind == "edited" or rng.random() < 0.15:
        p.lit(rng.choice((" / ", ". ", " / "))).lit(p.word("edby")).put(
            "editor", f"{r.editors[0].given[0][0]}. {r.editors[0].family}"
        )
    if r.kind == "thesis":
        p.lit(rng.choice((" : ", ": ", ". "))).put("genre", r.genre)
    if rng.random() < 0.15:
        p.lit(dash).put("edition", p.word("edition"))
    if rng.random() < 0.12:
        p.lit(rng.choice((". ", " : ", ". – "))).lit("в " if p.lang in ("ru", "uk") else "").lit(p.word("vol")).put(
            "volume", str(r.volumes)
        )
    p.lit(dash if not dash.startswith(",") else ". ")
    imprint(p, publisher=0.6)
    if rng.random() < 0.4:
        unit = {"ru": " с", "uk": " с", "ru_latn": " s"}.get(p.lang, " p")
        p.lit(dash).lit(f"{r.last}{unit}")
    elif rng.random() < 0.5:
        p.lit(dash)
        pages(p, single=rng.random() < 0.6)
