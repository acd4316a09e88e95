"""What the tests of services share: a client without pauses, recorded replies, works."""

from __future__ import annotations

from pathlib import Path

from citecheck.model.citation import Field, Kind
from citecheck.model.date import Day, Issued
from citecheck.model.person import Person
from citecheck.model.work import Work
from citecheck.verify.client import Client
from citecheck.verify.settings import Settings

REPLIES = Path(__file__).parent / "replies"


def reply(name: str) -> str:
    return (REPLIES / name).read_text(encoding="utf-8")


def client(folder: Path | None = None, **settings: object) -> Client:
    """A client that waits for nothing; with a folder it keeps replies there."""
    kept = str(folder) if folder else None
    return Client(Settings(pause=0, cache=kept, **settings), backoff=0)  # type: ignore[arg-type]


def work(kind: Kind = Kind.ARTICLE, *people: str, year: int | None = None, **fields: str) -> Work:
    """A work; people as “Family, Given”, underscores in names of fields stand for hyphens."""
    found = [Field(name.replace("_", "-"), value) for name, value in fields.items()]
    if people:
        names = (one.split(", ") for one in people)
        found.append(Field("author", tuple(Person(name[0], *name[1:]) for name in names)))
    if year:
        found.append(Field("issued", Issued(Day(year))))
    return Work("w", kind, tuple(found))


def salt(**fields: str) -> Work:
    return work(
        Kind.ARTICLE, "Novak, P.", year=2003,
        **{"title": "Salt and Bread in Old Towns", "container_title": "Annals of Salt", **fields},
    )  # fmt: skip
