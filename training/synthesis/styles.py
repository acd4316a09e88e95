"""Citation styles: how a record is printed. One function a family of styles; each draws its own variant once."""

from __future__ import annotations

from collections.abc import Callable

from training.synthesis.parts import (
    FIRST, GIVEN, address, day, imprint, issue_and_volume, pages, people, place, quoted, series, title,
)  # fmt: skip
from training.synthesis.pieces import Pieces, printed_day

Style = Callable[[Pieces], None]


def author_date(p: Pieces) -> None:
    """Author (year): title. Harvard, APA and the German, French and Italian social sciences."""
    r, rng = p.record, p.rng
    _who(p, rng.choice(FIRST))
    p.lit(rng.choice((" (", " (", ", ", " ", "("))).put("date", str(r.year) + (rng.choice("abc") if rng.random() < 0.08 else ""))
    bracket = p.text[: p.spans[-1][1]].endswith("(")
    p.lit((")" if bracket else "") + rng.choice((": ", ", ", ". ", " ", ": ") if bracket else (": ", ", ", ". ")))
    quote = rng.choice((0.0, 0.0, 1.0)) if r.kind not in ("book", "edited") else rng.choice((0.0, 0.0, 0.0, 0.6))
    title(p, quote)
    _rest(p, with_year=False)
    _end(p)


def _who(p: Pieces, form: str) -> None:
    r, rng = p.record, p.rng
    if r.kind == "edited":
        people(p, "editor", form)
        p.lit(rng.choice((" ", " ", ", "))).lit(p.word("eds"))
    elif r.corporate and rng.random() < 0.3:
        p.put("editor", r.corporate).lit(" ").lit(p.word("eds"))
    else:
        people(p, "author", form)


def _stop(p: Pieces) -> None:
    p.lit(p.rng.choice((". ", ", ", ". ", ". – ", "; ") if p.lang == "de" else (". ", ", ", ". ")))


def _rest(p: Pieces, *, with_year: bool) -> None:
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
            _stop(p)
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
        p.lit(rng.choice((", ", ". "))).lit(p.word("transl")).put("translator", f"{rng.choice('ABCDEJM')}. {r.editors[0].family}")
    if rng.random() < 0.1:
        p.lit(rng.choice((", ", ". "))).lit(p.word("vol")).put("volume", str(r.volumes))
    if rng.random() < 0.16:
        p.lit(rng.choice((", ", ". ", " "))).put("edition", p.word("edition"))
    if rng.random() < 0.1:
        series(p)
    _stop(p) if rng.random() < 0.8 else p.lit(", ")
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
        p.lit(rng.choice((" ", ", ", " "))).lit(p.word("eds")).lit(rng.choice((": ", ", ", " ", ", ", ". ") if p.lang != "en" else (", ", " ", ". ", ": ")))
        _container(p)
    elif kind < 0.8:
        _container(p)
        p.lit(rng.choice((", ", ". ", " "))).lit(p.word("edby"))
        people(p, "editor", rng.choice(GIVEN))
    elif kind < 0.88 and p.lang == "de":
        p.lit(rng.choice(("ders.", "dies.", "Ders."))).lit(rng.choice((" (Hg.): ", ": ", ", ")))
        _container(p)
    else:
        _container(p)
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
        _stop(p)
        imprint(p, year=with_year)
    elif with_year:
        p.lit(" ").put("date", str(r.year))
    if not early and rng.random() < 0.88:
        p.lit(rng.choice((", ", ", ", ". ", ": ", "; ")))
        pages(p)
        _here(p)


def _container(p: Pieces) -> None:
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
    _container(p)
    p.lit(rng.choice((" ", ", ", ", ", ": ") if rng.random() < 0.9 else (". ",)))
    kind = rng.random()
    if not with_year or kind < 0.15:
        issue_and_volume(p)
        if with_year:
            p.lit(rng.choice((", ", " "))).put("date", str(r.year))
    elif kind < 0.65:
        issue_and_volume(p).lit(rng.choice((" (", " (", "("))).put("date", _with_month(p)).lit(")")
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


def _with_month(p: Pieces) -> str:
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
        p.lit(rng.choice((". ", ", ", " "))).lit(rng.choice(("doi:", "doi: ", "DOI: ", "DOI ", "https://doi.org/"))).put("address", p.record.doi)
    elif p.record.kind in ("book", "article", "report", "chapter") and rng.random() < 0.04:
        p.lit(rng.choice((". ", ", ")))
        address(p)
    p.lit(rng.choice((".", ".", ".", "", ";", " .")))


def note(p: Pieces) -> None:
    """Given name first, the year at the end: footnotes of historians in every language."""
    rng, r = p.rng, p.record
    form = rng.choice(GIVEN)
    _who(p, form)
    p.lit(rng.choice((", ", ": ", ", ", ": ") if p.lang == "de" else (", ",)))
    title(p, 0.55 if r.kind in ("article", "chapter", "newspaper") else 0.05)
    _rest(p, with_year=True)
    if r.kind in ("book", "edited") and rng.random() < 0.6:
        p.lit(", ")
        pages(p, single=rng.random() < 0.7)
    _end(p)


def listed(p: Pieces) -> None:
    """Family name first, the year at the end: Chicago and humanities bibliographies."""
    rng, r = p.rng, p.record
    _who(p, rng.choice(FIRST))
    p.lit(rng.choice((". ", ": ", ", ", ": ") if p.lang == "de" else (". ", ", ", ". ")))
    title(p, 0.6 if r.kind in ("article", "chapter", "newspaper") else 0.03)
    _rest(p, with_year=True)
    _end(p)


def vancouver(p: Pieces) -> None:
    """Medicine: ``Smith JB, Doe A. Title. J Econ Hist. 2004;12(3):1-20.``"""
    r, rng = p.record, p.rng
    people(p, "author", "family II", ", ")
    p.lit(". ").put("title", r.title).lit(". ")
    if r.kind == "article":
        p.put("container", r.container).lit(rng.choice((". ", " "))).put("date", str(r.year)).lit(";").put("volume", str(r.volume))
        if rng.random() < 0.7:
            p.lit("(").put("issue", str(r.issue)).lit(")")
        p.lit(":").put("pages", f"{r.first}-{r.last}").lit(".")
    else:
        _rest(p, with_year=True)
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


def gost(p: Pieces) -> None:
    """GOST R 7.0.5 and DSTU: ``Петров А. Б. Название // Журнал. 1995. № 6. С. 6–10.``"""
    r, rng = p.record, p.rng
    if r.kind != "edited":
        people(p, "author", rng.choice(("family i.", "family i.", "family ii", "family, i.", "i. family", "ii family")), ", ")
        p.lit(rng.choice((" ", " ", ". ", ", ")) if p.text.endswith(".") else rng.choice((". ", ", ")))
    p.put("title", r.title)
    dash = rng.choice((". – ", ". – ", ". — ", ". ", ". ", ". ", ", "))
    if r.kind in ("article", "newspaper", "chapter"):
        if rng.random() < 0.15 and r.authors:
            p.lit(" / ").lit(f"{r.authors[0].given[0][0]}. {r.authors[0].family}")
        p.lit(rng.choice((" // ", " // ", "// ", " //", ". // ", " / ")))
        _container(p)
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
        p.lit(dash).put("date", f"{r.year}. {printed_day(p.lang, r.day, r.month, r.year, rng)[:-5].strip(' ./')}" if rng.random() < 0.6 else str(r.year))
    else:
        if rng.random() < 0.6:
            p.lit(rng.choice((" / ", ". ", " / "))).lit(p.word("edby")).put("editor", f"{r.editors[0].given[0][0]}. {r.editors[0].family}")
        p.lit(dash if not dash.startswith(",") else ". ")
        imprint(p, publisher=0.6)
    if rng.random() < 0.92:
        p.lit(dash)
        pages(p, single=rng.random() < 0.2)


def _gost_book(p: Pieces, dash: str) -> None:
    r, rng = p.record, p.rng
    if r.kind == "edited" or rng.random() < 0.15:
        p.lit(rng.choice((" / ", ". ", " / "))).lit(p.word("edby")).put("editor", f"{r.editors[0].given[0][0]}. {r.editors[0].family}")
    if r.kind == "thesis":
        p.lit(rng.choice((" : ", ": ", ". "))).put("genre", r.genre)
    if rng.random() < 0.15:
        p.lit(dash).put("edition", p.word("edition"))
    if rng.random() < 0.12:
        p.lit(rng.choice((". ", " : ", ". – "))).lit("в " if p.lang in ("ru", "uk") else "").lit(p.word("vol")).put("volume", str(r.volumes))
    p.lit(dash if not dash.startswith(",") else ". ")
    imprint(p, publisher=0.6)
    if rng.random() < 0.4:
        unit = {"ru": " с", "uk": " с", "ru_latn": " s"}.get(p.lang, " p")
        p.lit(dash).lit(f"{r.last}{unit}")
    elif rng.random() < 0.5:
        p.lit(dash)
        pages(p, single=rng.random() < 0.6)


def law(p: Pieces) -> None:
    """Law reviews: ``Jane Doe, Title, 12 HARV. L. REV. 123, 125 (1999).`` and books with the edition and year in brackets."""
    r, rng = p.record, p.rng
    if rng.random() < 0.2:
        r.first += 1000
    _who(p, rng.choice(("full family", "full family", "full CAP", "i. family")))
    p.lit(", ")
    if r.kind in ("book", "edited", "thesis", "report"):
        p.put("title", r.title.upper() if rng.random() < 0.4 else r.title)
        if rng.random() < 0.6:
            p.lit(rng.choice((" ", ", at ", " at ", ", "))).put("pages", _pinpoint(p))
        p.lit(" (")
        if rng.random() < 0.3:
            p.put("publisher", r.publisher).lit(rng.choice((", ", " ")))
        if rng.random() < 0.4:
            p.put("edition", rng.choice(("2d ed.", "3d ed.", "2nd edn", "rev. ed.", "4th ed."))).lit(rng.choice((" ", ", ")))
        p.put("date", str(r.year)).lit(")")
    elif r.kind == "chapter":
        title(p, 0.3)
        p.lit(", in ").put("container", r.container.upper() if rng.random() < 0.4 else r.container)
        p.lit(rng.choice((" ", ", at "))).put("pages", str(r.first))
        if rng.random() < 0.6:
            p.lit(f", {r.first + 4}")
        p.lit(" (")
        people(p, "editor", "full family", " & ").lit(rng.choice((" eds., ", " ed., ", " eds, "))).put("date", str(r.year)).lit(")")
    elif rng.random() < 0.75:
        title(p, 0.35)
        journal = r.container.upper() if rng.random() < 0.35 else r.container
        p.lit(rng.choice((", ", ", ", " "))).put("volume", str(r.volume)).lit(" ").put("container", journal).lit(rng.choice((" ", ", ")))
        p.put("pages", str(r.first))
        if rng.random() < 0.5:
            p.lit(f", {_pinpoint(p)}")
        p.lit(" (").put("date", _with_month(p)).lit(")")
    else:
        quoted(p, r.title).lit(rng.choice((" (", ", ("))).put("date", str(r.year)).lit(") ").put("volume", str(r.volume))
        if rng.random() < 0.4:
            p.lit("(").put("issue", str(r.issue)).lit(")")
        p.lit(" ").put("container", r.container).lit(" ").put("pages", str(r.first))
    p.lit(rng.choice((".", ".", ";", "")))


def _pinpoint(p: Pieces) -> str:
    r, rng = p.record, p.rng
    return rng.choice((str(r.first), f"{r.first}-{r.first + 6}", f"{r.first}–{r.first + 4}"))


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


def untitled(p: Pieces) -> None:
    """Anonymous works, official papers: the title comes first."""
    r, rng = p.record, p.rng
    title(p, 0.3)
    if rng.random() < 0.3:
        p.lit(rng.choice((", ", ". "))).lit(p.word("edby"))
        people(p, "editor", rng.choice(GIVEN))
    _rest(p, with_year=True)
    _end(p)


def publisher_first(p: Pieces) -> None:
    """Library lists: ``Name: Title. – Publisher (Place), year, S. 1-20``."""
    r, rng = p.record, p.rng
    people(p, "author", "family, full", "; ")
    p.lit(rng.choice((": ", ". "))).put("title", r.title)
    if r.kind == "chapter":
        p.lit(rng.choice((". - In: ", ". – In: ", ". In: ")))
        people(p, "editor", "family, full", "; ").lit(rng.choice((" [Hrsg.]: ", " (Hrsg.): ", ": "))).put("container", r.container)
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
        p.put("volume", str(r.volume)).lit(" (").put("date", str(r.year)).lit(rng.choice((") ", "), ", "), H. ", "), Nr. "))).put("issue", str(r.issue))
    elif kind < 0.7:
        p.lit(p.word("no") if rng.random() < 0.4 else "").put("volume", str(r.issue)).lit(rng.choice(("/", " / "))).put("date", str(r.year))
    else:
        p.lit(p.word("vol") or "").put("volume", str(r.volume)).lit(rng.choice(("/", ", "))).put("date", str(r.year)).lit(rng.choice(("/", ", H. ", ", "))).put("issue", str(r.issue))
    p.lit(", ")
    pages(p).lit(rng.choice((".", "")))


_ARCHIVES = {
    "ru": ("ГАРФ", "РГАСПИ", "РГВИА", "ЦГАМО", "ГАВО", "АПРФ", "Государственный архив Тверской области"),
    "uk": ("ЦДАВО України", "ДАКО", "ЦДАГО України", "Державний архів Одеської області"),
    "ru_latn": ("GARF", "RGASPI", "TsGA SPb", "GAVO", "RGANI", "Gosudarstvennyi arkhiv Rossiiskoi Federatsii"),
    "en": ("GARF", "TNA", "The National Archives", "RGASPI", "NARA", "Hoover Institution Archives"),
    "de": ("BArch", "PA AA", "Bundesarchiv Koblenz", "StA Hamburg", "GARF"),
    "fr": ("AN", "Archives nationales", "AD", "Archives diplomatiques"),
    "pl": ("AAN", "AIPN", "Archiwum Państwowe w Krakowie"),
}
_LEVELS = {
    "ru": (("ф. ", "оп. ", "д. ", "л. "), ("Ф. ", "Оп. ", "Д. ", "Л. "), ("Ф.", "Оп.", "Д.", "Л.")),
    "uk": (("ф. ", "оп. ", "спр. ", "арк. "), ("Ф. ", "Оп. ", "Спр. ", "Арк. ")),
    "ru_latn": (("f. ", "op. ", "d. ", "l. "), ("F. ", "Op. ", "D. ", "L. "), ("fond ", "opis' ", "delo ", "list ")),
    "en": (("f. ", "op. ", "d. ", "l. "), ("RG ", "Entry ", "Box ", "Folder "), ("FO ", "/", "/", "f. ")),
    "de": (("R ", "/", "Bl. ", ", "), ("NS ", "/", "Bl. ", ", "), ("Bestand ", "Nr. ", "Bl. ", ", ")),
    "fr": (("F ", "/", " dossier ", "f. "), ("série ", "carton ", "dossier ", "folio ")),
    "pl": (("zesp. ", "sygn. ", "k. ", ", "),),
}


def archival(p: Pieces) -> None:
    """A file of an archive: no part of it is an author, a date or a page."""
    r, rng = p.record, p.rng
    levels = rng.choice(_LEVELS[p.lang])
    joint = rng.choice((", ", ". ", ", ")) if not any(level == "/" for level in levels) else " "
    numbers = (rng.randint(1, 9999), rng.randint(1, 60), rng.randint(1, 2000), rng.randint(1, 300))
    shown = [f"{label}{n}" for label, n in zip(levels, numbers, strict=True)][: rng.randint(2, 4)]
    p.put("archive", rng.choice(_ARCHIVES[p.lang]) + joint + joint.join(shown))
    if rng.random() < 0.2:
        p.lit(" (").put("date", str(r.year)).lit(")")
    p.lit(rng.choice((".", "", ";")))


WEIGHTED: tuple[tuple[Style, dict[str, int], int], ...] = (
    (author_date, {"ru": 4, "uk": 4}, 30),
    (note, {"ru": 4, "uk": 4, "fr": 40, "ru_latn": 30}, 24),
    (listed, {"ru": 4, "uk": 4}, 16),
    (vancouver, {}, 3),
    (engineering, {"de": 1}, 3),
    (gost, {"ru": 60, "uk": 60, "ru_latn": 15, "de": 0, "fr": 0, "en": 0, "it": 0, "es": 0, "pl": 0}, 0),
    (law, {"en": 26, "ru": 0, "uk": 0}, 1),
    (short, {}, 9),
    (untitled, {}, 6),
    (archival, {"it": 0, "es": 0, "ru": 8, "uk": 8, "ru_latn": 6, "pl": 2}, 1),
    (publisher_first, {"de": 5, "en": 1}, 0),
    (dated_first, {"de": 8}, 1),
)


def styles(lang: str) -> tuple[list[Style], list[int]]:
    """Return the styles of a language and how often each is used."""
    return [s for s, _, _ in WEIGHTED], [special.get(lang, usual) for _, special, usual in WEIGHTED]
