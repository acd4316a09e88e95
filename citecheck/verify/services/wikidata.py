"""Wikidata: films, which no bibliographic index lists. By title; year and makers from the statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from citecheck.model.bib_text import person
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.reading import items, mapping, text
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "wikidata"
BASE = "https://www.wikidata.org/w/api.php"
_ROWS = "5"
_DATE, _DIRECTOR, _AUTHOR = "P577", "P57", "P50"
_LANGUAGES = "en|ru|uk|de|fr|mul"


class Wikidata(Described):
    """www.wikidata.org."""

    name = NAME
    rank = 40
    lists = frozenset[Kind]()

    def asks(self, work: Work) -> bool:
        """Whether the work is a film with a title."""
        return work.kind is Kind.FILM and bool(wording.title(work))

    def ask(self, work: Work, client: Client) -> Reply:
        """Search for the title, then read what is stated of the things of that name."""
        title = wording.title(work)
        search = {
            "action": "wbsearchentities", "search": title, "language": "ru" if _cyrillic(title) else "en", "type": "item",
            "limit": _ROWS, "format": "json",
        }  # fmt: skip
        ids = [text(one.get("id")) for one in items(client.json(BASE, search), "search")]
        found = self._entities(ids, "labels|claims", client)
        films = {key: one for key, one in found.items() if any(_values(one, _DATE)) and any(_values(one, _DIRECTOR))}
        makers = list(dict.fromkeys(key for one in films.values() for key in _makers(one)))
        names = {key: _label(one) for key, one in self._entities(makers, "labels", client).items()}
        return Reply(tuple(work_of(_item(key, one, names, title)) for key, one in films.items()))

    def _entities(self, ids: list[str], props: str, client: Client) -> dict[str, Mapping[str, Any]]:
        wanted = [one for one in ids if one.startswith("Q") and one[1:].isdigit()][:20]
        if not wanted:
            return {}
        params = {"action": "wbgetentities", "ids": "|".join(wanted), "props": props, "languages": _LANGUAGES, "format": "json"}  # fmt: skip
        entities = mapping(mapping(client.json(BASE, params)).get("entities"))
        return {key: mapping(entities.get(key)) for key in wanted if key in entities}


def _cyrillic(title: str) -> bool:
    return any("а" <= letter <= "я" for letter in title.lower())


def _values(entity: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    """The values of a property."""
    for claim in items(mapping(entity.get("claims")), name):
        yield mapping(mapping(mapping(claim.get("mainsnak")).get("datavalue")).get("value"))


def _makers(entity: Mapping[str, Any]) -> list[str]:
    return [text(value.get("id")) for name in (_DIRECTOR, _AUTHOR) for value in _values(entity, name)]


def _label(entity: Mapping[str, Any], like: str = "") -> str:
    """The name in the script of ``like`` if there is one, else the first."""
    labels = [text(mapping(one).get("value")) for one in mapping(entity.get("labels")).values()]
    return next((one for one in labels if _cyrillic(one) == _cyrillic(like)), next(iter(labels), ""))


def _item(key: str, entity: Mapping[str, Any], names: Mapping[str, str], title: str) -> dict[str, Any]:
    years = [text(value.get("time"))[1:5] for value in _values(entity, _DATE)]
    dated = sorted(int(year) for year in years if year.isdigit())
    return {
        "id": key,
        "type": "motion_picture",
        "title": _label(entity, title),
        "author": [person(name).csl() for one in _makers(entity) if (name := names.get(one, ""))],
        **({"issued": {"date-parts": [[dated[0]]]}} if dated else {}),
    }


SERVICES = (Wikidata(),)
