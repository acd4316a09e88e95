"""DataCite: DOIs of data sets, reports, theses and preprints, those of arXiv among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import bare_doi, is_preprint
from citecheck.verify.reading import items, mapping, text
from citecheck.verify.service import Described, Reply
from citecheck.verify.sources.datacite import item
from citecheck.verify.verdict import Notice, NoticeKind

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "datacite"
BASE = "https://api.datacite.org"
_ROWS = "3"


class DataCite(Described):
    """api.datacite.org."""

    name = NAME
    rank = 15
    lists = frozenset({Kind.DATASET})

    def asks(self, work: Work) -> bool:
        """Whether the work has a DOI, or is a data set."""
        return bool(bare_doi(work)) or (work.kind is Kind.DATASET and bool(wording.title(work)))

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the DOI; search for the title of a data set that has none."""
        if doi := bare_doi(work):
            reply = mapping(mapping(client.json(f"{BASE}/dois/{quote(doi, safe='')}", absent=True)).get("data"))
            rows = [reply] if reply else []
        else:
            query = f'titles.title:"{wording.words_of(wording.title(work))}"'
            rows = items(client.json(f"{BASE}/dois", {"query": query, "page[size]": _ROWS}), "data")
        records = tuple(work_of(item(one)) for one in rows)
        notices = {one.id: told for one, row in zip(records, rows, strict=True) if (told := _notices(row))}
        return Reply(records, notices, tells=work.kind is Kind.DATASET)


def _notices(row: Mapping[str, Any]) -> tuple[Notice, ...]:
    """The publication of a preprint, which repositories give as another version of it."""
    attributes = mapping(row.get("attributes"))
    own = text(attributes.get("doi")).lower()
    if not is_preprint(own):
        return ()
    published = [
        text(one.get("relatedIdentifier")).lower()
        for one in items(attributes, "relatedIdentifiers")
        if one.get("relationType") == "IsVersionOf" and one.get("relatedIdentifierType") == "DOI"
    ]
    return tuple(Notice(NoticeKind.PUBLISHED, NAME, own, remedy=doi) for doi in published if not is_preprint(doi))


SERVICES = (DataCite(),)
