"""Crossref: DOIs of journals, books and conferences; retractions and corrections, those of Retraction Watch included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import bare_doi
from citecheck.verify.matching import compare
from citecheck.verify.reading import items, mapping, text
from citecheck.verify.service import Described, Reply
from citecheck.verify.verdict import Notice, NoticeKind

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "crossref"
BASE = "https://api.crossref.org"
_ROWS = "3"
"""Two would show whether the first has a rival; the third leaves room for an erratum and a review of the work."""
_UPDATES = {
    "retraction": NoticeKind.RETRACTED, "withdrawal": NoticeKind.RETRACTED, "removal": NoticeKind.RETRACTED,
    "partial_retraction": NoticeKind.RETRACTED, "correction": NoticeKind.CORRECTED, "corrigendum": NoticeKind.CORRECTED,
    "erratum": NoticeKind.CORRECTED, "addendum": NoticeKind.CORRECTED, "clarification": NoticeKind.CORRECTED,
    "expression_of_concern": NoticeKind.CONCERN, "expression-of-concern": NoticeKind.CONCERN,
}  # fmt: skip
_OTHERS = ("10.48550/",)
"""Prefixes that are DataCite's, as everybody knows: asking here for them is in vain."""


class Crossref(Described):
    """api.crossref.org."""

    name = NAME
    rank = 10
    lists = frozenset({Kind.ARTICLE, Kind.CHAPTER})

    def asks(self, work: Work) -> bool:
        """Whether the work has a DOI, or a title that may have one."""
        return bool(_own_doi(work)) or (bool(wording.title(work)) and work.kind not in _NEVER)

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the DOI; search for the reference where there is none, or where it is of something else."""
        doi = _own_doi(work)
        found: list[Mapping[str, Any]] = []
        notices: dict[str, tuple[Notice, ...]] = {}
        elsewhere = False
        if doi:
            record = _message(client.json(f"{BASE}/works/{quote(doi, safe='')}", client.contact("mailto"), absent=True))
            if record:
                found.append(record)
            else:
                elsewhere = _registered(doi, client)
                if not elsewhere:
                    notices[""] = (Notice(NoticeKind.UNRESOLVED, NAME, doi),)
        if wording.title(work) and not any(compare(work, work_of(one), NAME).same for one in found):
            params = {"query.bibliographic": wording.whole(work), "rows": _ROWS, **client.contact("mailto")}
            found += items(_message(client.json(f"{BASE}/works", params)), "items")
        records = tuple(work_of(one) for one in found)
        notices |= {one.id: told for one, item in zip(records, found, strict=True) if (told := _notices(item))}
        return Reply(records, notices, tells=bool(wording.title(work)) or not elsewhere)


_NEVER = frozenset({Kind.ARCHIVAL, Kind.NEWSPAPER, Kind.FILM, Kind.LEGAL, Kind.MANUSCRIPT, Kind.MARKER, Kind.WEB})
"""Kinds that it does not have, unless under a DOI."""


def _own_doi(work: Work) -> str:
    doi = bare_doi(work)
    return "" if doi.startswith(_OTHERS) else doi


def _message(reply: Any) -> Mapping[str, Any]:
    return mapping(mapping(reply).get("message"))


def _registered(doi: str, client: Client) -> bool:
    """Whether another agency has registered a DOI that Crossref does not have."""
    reply = client.json(f"{BASE}/works/{quote(doi, safe='')}/agency", client.contact("mailto"), absent=True)
    return bool(mapping(_message(reply).get("agency")).get("id"))


def _notices(item: Mapping[str, Any]) -> tuple[Notice, ...]:
    """What has happened to a work since: updates by its publisher or Retraction Watch, publication of a preprint."""
    found = []
    for update in items(item, "updated-by"):
        kind = _UPDATES.get(text(update.get("type")).lower().replace(" ", "_"))
        if kind is not None:
            source = text(update.get("source"))
            via = "retraction-watch" if source == "retraction-watch" else NAME
            found.append(Notice(kind, via, text(update.get("DOI")).lower(), _date(update.get("updated"))))
    own = text(item.get("DOI")).lower()
    for relation in items(mapping(item.get("relation")), "is-preprint-of"):
        if relation.get("id-type") == "doi" and text(relation.get("id")):
            notice = Notice(NoticeKind.PUBLISHED, NAME, own, remedy=text(relation.get("id")).lower())
            found.append(notice)
    return tuple(dict.fromkeys(found))


def _date(value: Any) -> str:
    """A date of Crossref as ISO 8601, as far as it goes."""
    parts = mapping(value).get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [part for part in first[:3] if isinstance(part, int)]
    return "-".join(f"{part:0{4 if i == 0 else 2}}" for i, part in enumerate(numbers))


SERVICES = (Crossref(),)
