"""Tables of bibliographic raw material by language, and records assembled from them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

LANGUAGES = ("en", "de", "fr", "it", "ru", "uk", "es", "pl", "ru_latn")


@cache
def table(lang: str) -> dict[str, list[str]]:
    """Return the table of one language: lists of names, titles, journals, publishers, places and the like."""
    with (Path(__file__).parent / f"{lang}.yaml").open(encoding="utf-8") as file:
        return YAML(typ="safe").load(file)


@dataclass
class Person:
    """A person: given names (with a patronymic where the language has one) and surname."""

    given: tuple[str, ...]
    family: str


@dataclass
class Record:
    """One work, of a ``kind``: book, chapter, article, thesis, report, newspaper, web."""

    lang: str
    kind: str
    authors: list[Person]
    editors: list[Person]
    corporate: str
    title: str
    container: str
    series: str
    year: int
    day: int
    month: int
    volume: int
    issue: int
    first: int
    last: int
    places: list[str]
    publisher: str
    edition: int
    institution: str
    genre: str
    url: str = ""
    doi: str = ""
    volumes: int = field(default=0)


def record(lang: str, rng: random.Random, kind: str = "") -> Record:
    """Return an invented work in one language."""
    t = table(lang)
    pick = lambda key: rng.choice(t[key])  # noqa: E731
    kind = (
        kind
        or rng.choices(
            ("book", "edited", "chapter", "article", "thesis", "report", "newspaper", "web"),
            (28, 8, 24, 26, 3, 5, 4, 2),
        )[0]
    )
    first = rng.choice((rng.randint(1, 60), rng.randint(1, 999), rng.randint(1, 400)))
    article = kind in ("chapter", "article", "newspaper", "web")
    people = [] if kind == "edited" else [_person(lang, rng) for _ in range(_count(rng))]
    return Record(
        lang=lang,
        kind=kind,
        authors=people,
        editors=[_person(lang, rng) for _ in range(_count(rng))],
        corporate=pick("corporate") if rng.random() < 0.07 else "",
        title=_title(t, rng, article),
        container=_container(t, rng, kind),
        series=pick("series"),
        year=_year(rng),
        day=rng.randint(1, 28),
        month=rng.randint(1, 12),
        volume=rng.choice((rng.randint(1, 30), rng.randint(1, 130))),
        issue=rng.choice((rng.randint(1, 6), rng.randint(1, 12), rng.randint(1, 52))),
        first=first,
        last=first + rng.choice((rng.randint(1, 40), rng.randint(1, 40), rng.randint(0, 120))),
        places=[pick("places") for _ in range(rng.choices((1, 2, 3), (86, 12, 2))[0])],
        publisher=pick("publishers"),
        edition=rng.randint(2, 9),
        institution=pick("institutions"),
        genre=pick("theses") if kind == "thesis" else pick("reports"),
        url=_url(rng),
        doi=f"10.{rng.randint(1000, 9999)}/{_word(rng)}.{rng.randint(10, 99999)}",
        volumes=rng.randint(2, 12),
    )


def _count(rng: random.Random) -> int:
    return rng.choices((1, 2, 3, 4, 5, 7), (58, 23, 10, 5, 3, 1))[0]


def _person(lang: str, rng: random.Random) -> Person:
    if lang in ("de", "fr", "ru", "uk", "it") and rng.random() < 0.1:
        lang = rng.choice(("en", "de", "fr")) if lang in ("de", "fr", "it") else lang
    t = table(lang)
    given = [rng.choice(t["given"])]
    if "patronymics" in t:
        if rng.random() < 0.9:
            given.append(rng.choice(t["patronymics"]))
    elif rng.random() < 0.25:
        given.append(rng.choice(t["given"]))
    family = rng.choice(t["surnames"])
    if rng.random() < 0.04:
        family = f"{family}-{rng.choice(t['surnames'])}"
    return Person(tuple(given), family)


def _title(t: dict[str, list[str]], rng: random.Random, article: bool) -> str:
    kind = rng.random()
    one = rng.choice(t["article_titles" if article else "book_titles"])
    if kind < 0.72:
        return one
    if kind < 0.8:
        return rng.choice(t["collections"])
    if kind < 0.87:  # "Хозяин. Сталин и …", "ГУЛАГ (историко-…)": a word alone, just where a name could go on
        words = [w.strip("«»„“”\"'():,.?!") for w in one.split() if len(w) > 4]
        word = rng.choice(words or [one])
        word = word.upper() if rng.random() < 0.3 else word[:1].upper() + word[1:]
        return word + rng.choice(
            (f". {one}", f": {one[:1].lower()}{one[1:]}", f" ({one[:1].lower()}{one[1:]})", f", {one}", "")
        )
    other = rng.choice(t["book_titles" if rng.random() < 0.5 else "article_titles"])
    joint = rng.choice((". ", ": ", " – ", "? ", ". ", " : "))
    return one.rstrip("?.!") + joint + other


def _container(t: dict[str, list[str]], rng: random.Random, kind: str) -> str:
    if kind == "article":
        return rng.choice(t["journals"]) if rng.random() < 0.8 else rng.choice(t["journal_abbreviations"])
    if kind == "newspaper":
        return rng.choice(t["newspapers"])
    if kind == "chapter":
        return rng.choice(t["collections"]) if rng.random() < 0.6 else rng.choice(t["book_titles"])
    return ""


def _year(rng: random.Random) -> int:
    return rng.choice((rng.randint(1960, 2025), rng.randint(1985, 2020), rng.randint(1850, 1999)))


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("abcdefghilmnoprstuvz") for _ in range(rng.randint(3, 9)))


def _url(rng: random.Random) -> str:
    host = f"{rng.choice(('www.', '', 'www.'))}{_word(rng)}.{rng.choice(('de', 'org', 'com', 'fr', 'ru', 'edu', 'eu'))}"
    scheme = rng.choice(("http://", "https://", "http://", ""))
    if not scheme and not host.startswith("www."):
        host = "www." + host
    path = "/".join(_word(rng) for _ in range(rng.randint(0, 4)))
    return f"{scheme}{host}/{path}" + rng.choice(("", ".html", ".pdf", ".htm", f"?id={rng.randint(1, 9999)}"))
