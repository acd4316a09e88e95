"""Library catalogues, through SRU (https://www.loc.gov/standards/sru/): books, by ISBN or by title and name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from citecheck.lang import guess
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import dublin_core, wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import isbn13
from citecheck.verify.reading import text
from citecheck.verify.service import Reply
from citecheck.verify.sources import marc
from citecheck.verify.sources.marc_xml import record_of

if TYPE_CHECKING:
    from citecheck.verify.client import Client

_ROWS = "5"
_WORDS = 8
"""So many words of a title are asked for: one more that the catalogue spells otherwise, and nothing is found."""
_LATIN = ("en", "de", "fr")
"""Languages that are told by their small words, and written by catalogues as by everybody."""
_KINDS = frozenset({Kind.BOOK, Kind.COLLECTION, Kind.THESIS, Kind.REPORT})


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue: where it is, the names of its indexes as CQL has them, the schema of its records."""

    name: str
    rank: int
    url: str
    version: str
    schema: str
    title: str
    person: str
    isbn: str
    relation: str = "="
    lists: frozenset[Kind] = frozenset({Kind.BOOK, Kind.COLLECTION})
    default: bool = True
    needs_key: bool = False
    describes: bool = True
    pause: tuple[str, float] | None = None

    def asks(self, work: Work) -> bool:
        """Whether the work is of a kind that libraries catalogue."""
        return work.kind in _KINDS and bool(wording.title(work) or isbn13(work.text_of("ISBN")))

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the ISBN, and where that gives nothing, title and name."""
        records: list[Work] = []
        if isbn := isbn13(work.text_of("ISBN")):
            records += self._found(f'{self.isbn}{self._relation}"{isbn}"', client)
        if not records and (query := self.query(work)):
            records += self._found(query, client)
        return Reply(tuple(records), tells=_searchable(work))

    def query(self, work: Work) -> str:
        """Return a work's title and first name as CQL; words alone, so that nothing in them is a sign of CQL."""
        words = " ".join(wording.words_of(wording.main_title(work)).split()[:_WORDS])
        if not words:
            return ""
        families = wording.words_of(next(iter(wording.families(work)), ""))
        return f'{self.title}{self._relation}"{words}"' + (
            f' and {self.person}{self._relation}"{families}"' if families else ""
        )

    @property
    def _relation(self) -> str:
        return self.relation if self.relation == "=" else f" {self.relation} "

    def _found(self, query: str, client: Client) -> list[Work]:
        from citecheck.verify.client import Unavailable

        params = {
            "version": self.version, "operation": "searchRetrieve", "query": query, "maximumRecords": _ROWS,
            "recordSchema": self.schema,
        }  # fmt: skip
        root = client.xml(self.url, params)
        if (problem := _diagnostic(root)) and not any(True for _ in _records(root)):
            raise Unavailable(f"it refuses the question: {problem}")
        return [_work(one) for one in _records(root)]


def _searchable(work: Work) -> bool:
    """Whether a catalogue that has the work would have been found to. Of a romanised title it hardly has the same romanisation."""
    return guess(wording.title(work), "") in _LATIN


def _local(element: Element) -> str:
    """The name of an element without its namespace: versions of SRU differ in nothing else that matters here."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _records(root: Element) -> Iterator[Element]:
    """The content of each record."""
    for data in root.iter():
        if _local(data) == "recordData":
            yield from data


def _work(record: Element) -> Work:
    if any(_local(one) == "datafield" for one in record):
        return work_of(marc.item(record_of(record)))
    return work_of(dublin_core.item(record))


def _diagnostic(root: Element) -> str:
    """What a catalogue has to say against a question."""
    for one in root.iter():
        if _local(one) == "diagnostic":
            said = {_local(part): text(part.text) for part in one}
            return " ".join(part for name in ("message", "details") if (part := said.get(name, "")))[:100]
    return ""


SERVICES = (
    Catalogue(
        "k10plus", 30, "https://sru.k10plus.de/opac-de-627", "1.1", "marcxml", "pica.tit", "pica.per", "pica.isb"
    ),
    Catalogue("loc", 31, "http://lx2.loc.gov:210/lcdb", "1.1", "marcxml", "bath.title", "bath.author", "bath.isbn"),
    Catalogue("dnb", 32, "https://services.dnb.de/sru/dnb", "1.1", "MARC21-xml", "tit", "per", "isbn"),
    Catalogue(
        "bnf", 36, "https://catalogue.bnf.fr/api/SRU", "1.2", "dublincore", "bib.title", "bib.author", "bib.isbn", "all"
    ),
    Catalogue(
        "libris", 38, "http://api.libris.kb.se/sru/libris", "1.1", "marcxml", "dc.title", "dc.creator", "bath.isbn"
    ),
)
