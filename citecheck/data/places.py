"""Cities where books are published."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def cities() -> frozenset[str]:
    """Return the spellings of the cities in the table."""
    text = files("citecheck.data").joinpath("places.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def _names() -> dict[str, str]:
    """Return each name of a city that has several, case folded, with the one that stands for all."""
    text = files("citecheck.data").joinpath("place_names.txt").read_text(encoding="utf-8")
    lines = (line.split(" = ") for line in text.splitlines() if line and not line.startswith("#"))
    return {name.casefold(): names[0] for names in lines for name in names}


def place_key(place: str) -> str:
    """Return a place of publication so that a city is one under all its names: ``Londres; Kiew`` -> ``london kyiv``."""
    whole = place.strip(" ,:()[]")
    parts = [whole] if whole.casefold() in _names() else (part.strip(" ,:()[]") for part in _JOINED.split(place))
    return " ".join(_names().get(part.casefold(), part).casefold() for part in parts if part)


_JOINED = re.compile(r"\s?[;/,–—-]\s?|\s(?:and|und|et|e|и|і|&)\s")


def is_city(place: str) -> bool:
    """Whether a place of publication is a city of the table, or several of them joined."""
    bare = place.strip(" ,.:()[]")
    return bare in cities() or any(part.strip() in cities() for part in _JOINED.split(bare))


_PUBLISHER = re.compile(
    r"(?<!\w)(?:Press|Verlag\w*|Books?|Publish\w+|Publications?|Éditions?|Editions?|Edizioni|Editor[ei]\w*|Presses|PUF|OUP|CUP"
    r"|Inc|Ltd|LLC|GmbH|Sons|Brothers|Bros|Pictures|Films?|Productions|University|Université|Universität|Università"
    r"|[Ии]здательств\w*|[Вв]идавництв\w*|Изд-во|Вид-во|& Co)(?!\w)"
)


def is_publisher(name: str) -> bool:
    """Whether a name says of itself that it is a publisher's, and not a city's."""
    return name.strip() not in cities() and _PUBLISHER.search(name) is not None
