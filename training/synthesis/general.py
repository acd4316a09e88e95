"""Styles of books, chapters and articles that every language has: author and date, notes, lists."""

from __future__ import annotations

from training.synthesis.parts import (
    FIRST,
    GIVEN,
    address,
    day,
    imprint,
    issue_and_volume,
    pages,
    people,
    quoted,
    series,
    title,
)
from training.synthesis.pieces import Pieces


def author_date(p: Pieces) -> None:
    """Author (year): title. Harvard, APA and the German, French and Italian social sciences."""
    r, rng = p.record, p.rng
    who(p, rng.choice(FIRST))
    p.lit(rng.choice((" (", " (", ", ", " ", "("))).put(
        "date", str(r.year) + (rng.choice("abc") if rng.random() < 0.08 else "")
    )
    bracket = p.text[: p.spans[-1][1]].endswith("(")
    p.lit((")" if bracket else "") + rng.choice((": ", ", ", ". ", " ", ": ") if bracket else (": ", ", ", ". ")))
    quote = rng.choice((0.0, 0.0, 1.0)) if r.kind not in ("book", "edited") else rng.choice((0.0, 0.0, 0.0, 0.6))
    title(p, quote)
    rest(p, with_year=False)
    _end(p)


def note(p: Pieces) -> None:
    """Given name first, the year at the end: footnotes of historians in every language."""
    rng, r = p.rng, p.record
    form = rng.choice(GIVEN)
    who(p, form)
    p.lit(rng.choice((", ", ": ", ", ", ": ") if p.lang == "de" else (", ",)))
    title(p, 0.55 if r.kind in ("article", "chapter", "newspaper") else 0.05)
    rest(p, with_year=True)
    if r.kind in ("book", "edited") and rng.random() < 0.6:
        p.lit(", ")
        pages(p, single=rng.random() < 0.7)
    _end(p)


def listed(p: Pieces) -> None:
    """Family name first, the year at the end: Chicago and humanities bibliographies."""
    rng, r = p.rng, p.record
    who(p, rng.choice(FIRST))
    p.lit(rng.choice((". ", ": ", ", ", ": ") if p.lang == "de" else (". ", ", ", ". ")))
    title(p, 0.6 if r.kind in ("article", "chapter", "newspaper") else 0.03)
    rest(p, with_year=True)
    _end(p)


def untitled(p: Pieces) -> None:
    """Anonymous works, official papers: the title comes first."""
    rng = p.rng
    title(p, 0.3)
    if rng.random() < 0.3:
        p.lit(rng.choice((", ", ". "))).lit(p.word("edby"))
        people(p, "editor", rng.choice(GIVEN))
    rest(p, with_year=True)
    _end(p)


def who(p: Pieces, form: str) -> None:
    r, rng = p.record, p.rng
    if r.kind == "edited":
        people(p, "editor", form)
        p.lit(rng.choice((" ", " ", ", "))).lit(p.word("eds"))
    elif r.corporate and rng.random() < 0.3:
        p.put("editor", r.corporate).lit(" ").lit(p.word("eds"))
    else:
        people(p, "author", form)


def stop(p: Pieces) -> None:
    p.lit(p.rng.choice((". ", ", ", ". ", ". – ", "; ") if p.lang == "de" else (". ", ", ", ". ")))


def rest(p: Pieces, *, with_year: bool) -> None:
    """Add what follows the title, by the kind of work."""
    r, rng = p.record, p.rng
    if r.kind in ("book", "edited"):
        _book(p, with_year)
    elif r.kind == "chapter":
        _chapter(p, with_year)
    elif r.kind == "article":
        _article(p, with_year)
    elif r.kind == "thesis":
        p.lit(rng.choice((", ", ". ", " ("))).put("genre", r.genre).lit(rng.choice((", ", " ")))
        p.put("publisher", r.institution)
        if with_year:
            p.lit(rng.choice((", ", " "))).put("date", str(r.year))
    elif r.kind == "report":
        p.lit(rng.choice((". ", ", ", " ("))).put("series", r.genre).lit(rng.choice((" ", ", ")))
        p.lit(p.word("no") if rng.random() < 0.7 else "").put("volume", str(r.issue))
        p.lit(")" if "(" in p.text[-60:] and rng.random() < 0.5 else "")
        if rng.random() < 0.6:
            stop(p)
            imprint(p, year=with_year)
        elif with_year:
            p.lit(", ").put("date", str(r.year))
    elif r.kind == "newspaper":
        p.lit(rng.choice((", ", ". ", ", in: ", ". In: ", ", "))).put("container", r.container)
        p.lit(rng.choice((", ", " ", " vom ") if p.lang == "de" else (", ", " ", ", ")))
        day(p)
        if rng.random() < 0.6:
            p.lit(", ")
            pages(p, single=True)
    else:
        if rng.random() < 0.4:
            p.lit(rng.choice((". ", ", "))).put("publisher", r.institution)
        if with_year and rng.random() < 0.7:
            p.lit(", ")
            day(p)
        p.lit(rng.choice((".", ",", "")))
        address(p)


def _book(p: Pieces, with_year: bool) -> None:
    r, rng = p.record, p.rng
    if rng.random() < 0.08:
        p.lit(rng.choice((", ", ". "))).lit(p.word("transl")).put(
            "translator", f"{rng.choice('ABCDEJM')}. {r.editors[0].family}"
        )
    if rng.random() < 0.1:
        p.lit(rng.choice((", ", ". "))).lit(p.word("vol")).put("volume", str(r.volumes))
    if rng.random() < 0.16:
        p.lit(rng.choice((", ", ". ", " "))).put("edition", p.word("edition"))
    if rng.random() < 0.1:
        series(p)
    stop(p) if rng.random() < 0.8 else p.lit(", ")
    imprint(p, year=with_year)
    if rng.random() < 0.06 and not p.text.endswith(")"):
        series(p)
    if rng.random() < 0.15:
        p.lit(", ")
        pages(p, single=rng.random() < 0.7)


def _chapter(p: Pieces, with_year: bool) -> None:
    r, rng = p.record, p.rng
    p.lit(rng.choice((", ", ". ", ". ", ", "))).lit(p.word("in"))
    kind = rng.random()
    if kind < 0.6:
        people(p, "editor", rng.choice(FIRST + GIVEN))
        p.lit(rng.choice((" ", ", ", " "))).lit(p.word("eds")).lit(
            rng.choice((": ", ", ", " ", ", ", ". ") if p.lang != "en" else (", ", " ", ". ", ": "))
        )
        container(p)
    elif kind < 0.8:
        container(p)
        p.lit(rng.choice((", ", ". ", " "))).lit(p.word("edby"))
        people(p, "editor", rng.choice(GIVEN))
    elif kind < 0.88 and p.lang == "de":
        p.lit(rng.choice(("ders.", "dies.", "Ders."))).lit(rng.choice((" (Hg.): ", ": ", ", ")))
        container(p)
    else:
        container(p)
    if rng.random() < 0.1:
        p.lit(", ").lit(p.word("vol")).put("volume", str(r.volumes))
    early = rng.random() < 0.2
    if early:
        p.lit(rng.choice((" (", ", ", ": ")))
        pages(p)
        p.lit(")" if "(" in p.text[-18:] else "")
    if rng.random() < 0.08:
        series(p)
    if rng.random() < 0.9:
        stop(p)
        imprint(p, year=with_year)
    elif with_year:
        p.lit(" ").put("date", str(r.year))
    if not early and rng.random() < 0.88:
        p.lit(rng.choice((", ", ", ", ". ", ": ", "; ")))
        pages(p)
        _here(p)


def container(p: Pieces) -> None:
    if p.rng.random() < 0.08:
        quoted(p, p.record.container, "container")
    else:
        p.put("container", p.record.container)


def _article(p: Pieces, with_year: bool) -> None:
    r, rng = p.record, p.rng
    p.lit(rng.choice((", ", ". ", ". ")))
    if rng.random() < (0.6 if p.lang in ("de", "it", "pl") else 0.15):
        p.lit(p.word("in"))
    elif p.lang in ("ru", "uk"):
        p.lit("// ")
    container(p)
    p.lit(rng.choice((" ", ", ", ", ", ": ") if rng.random() < 0.9 else (". ",)))
    kind = rng.random()
    if not with_year or kind < 0.15:
        issue_and_volume(p)
        if with_year:
            p.lit(rng.choice((", ", " "))).put("date", str(r.year))
    elif kind < 0.65:
        issue_and_volume(p).lit(rng.choice((" (", " (", "("))).put("date", with_month(p)).lit(")")
        if rng.random() < 0.12 and r.issue < 30:
            p.lit(rng.choice((" ", ", ", ", H. "))).put("issue", str(r.issue))
    elif kind < 0.8:
        p.put("date", str(r.year)).lit(rng.choice((", ", ". ", "; ")))
        issue_and_volume(p)
    else:
        p.put("issue" if r.issue < 13 else "volume", str(r.issue)).lit(rng.choice(("/", "/", " (")))
        bracket = p.text.endswith("(")
        p.put("date", str(r.year)).lit(")" if bracket else "")
    if rng.random() < 0.92:
        p.lit(rng.choice((", ", ": ", ", ", ":", ". ", "; ")))
        pages(p)
        _here(p)


def with_month(p: Pieces) -> str:
    r, rng = p.record, p.rng
    if rng.random() < 0.12 and p.lang == "en":
        return f"{rng.choice(('March', 'June', 'Fall', 'Spring', 'Autumn', 'Winter', 'Summer', 'Oct.', 'September'))} {r.year}"
    if rng.random() < 0.05:
        return f"{r.year}/{(r.year + 1) % 100:02}"
    return str(r.year)


def _here(p: Pieces) -> None:
    """A style of notes names the page meant after the extent: ``S. 12–40, hier S. 15``."""
    rng, r = p.rng, p.record
    if rng.random() < 0.06:
        word = {"de": "hier ", "fr": "ici ", "en": "here ", "it": "qui "}.get(p.lang)
        if word:
            p.lit(", " + word + p.word("page")).put("pages", str(r.first + 3))


def _end(p: Pieces) -> None:
    rng = p.rng
    if p.record.kind in ("article", "report") and rng.random() < 0.07:
        p.lit(rng.choice((". ", ", ", " "))).lit(
            rng.choice(("doi:", "doi: ", "DOI: ", "DOI ", "https://doi.org/"))
        ).put("address", p.record.doi)
    elif p.record.kind in ("book", "article", "report", "chapter") and rng.random() < 0.04:
        p.lit(rng.choice((". ", ", ")))
        address(p)
    p.lit(rng.choice((".", ".", ".", "", ";", " .")))
