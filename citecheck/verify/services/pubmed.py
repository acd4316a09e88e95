"""PubMed: articles of medicine and its history, by number, DOI or title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import bare_doi
from citecheck.verify.reading import items, mapping, text, texts
from citecheck.verify.service import Described, Reply
from citecheck.verify.verdict import Notice, NoticeKind

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "pubmed"
BASE = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
_ROWS = "3"
_PMID = re.compile(r"(?:\bPMID:?\s{0,3}|pubmed\.ncbi\.nlm\.nih\.gov/|/pubmed/)(\d{1,9})\b", re.IGNORECASE)
_NAME = re.compile(r"(.+?)\s+([A-Z]{1,4})(?:\s+(?:Jr|Sr|[2-4](?:nd|rd|th)))?")


class PubMed(Described):
    """eutils.ncbi.nlm.nih.gov."""

    name = NAME
    rank = 25
    lists = frozenset[Kind]()
    """Articles, but of few fields: that one is missing says nothing."""
    pause = ("eutils.ncbi.nlm.nih.gov", 0.4)

    def asks(self, work: Work) -> bool:
        """Whether the work has a number of PubMed, or is an article with a DOI or title."""
        return bool(_pmid(work)) or (work.kind is Kind.ARTICLE and bool(bare_doi(work) or wording.title(work)))

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the number, else search for it by DOI or title."""
        key = {"api_key": client.key(NAME)} if client.key(NAME) else {}
        common = {"db": "pubmed", "retmode": "json", "tool": "citecheck", **client.contact("email"), **key}
        numbers = [_pmid(work)] if _pmid(work) else self._search(work, client, common)
        if not numbers:
            return Reply()
        reply = mapping(client.json(f"{BASE}/esummary.fcgi", {**common, "id": ",".join(numbers)}))
        result = mapping(reply.get("result"))
        rows = [row for number in numbers if (row := mapping(result.get(number))) and not row.get("error")]
        records = tuple(work_of(_item(one)) for one in rows)
        notices = {one.id: told for one, row in zip(records, rows, strict=True) if (told := _retracted(row))}
        return Reply(records, notices)

    def _search(self, work: Work, client: Client, common: Mapping[str, str]) -> list[str]:
        doi, title = bare_doi(work), wording.words_of(wording.title(work))
        term = f"{doi}[doi]" if doi and '"' not in doi else f"{title}[Title]"
        params = {**common, "term": term, "retmax": _ROWS}
        reply = mapping(client.json(f"{BASE}/esearch.fcgi", params))
        return [one for one in texts(mapping(reply.get("esearchresult")).get("idlist")) if one.isdigit()]


def _pmid(work: Work) -> str:
    match = next((m for name in ("PMID", "note", "URL") if (m := _PMID.search(work.text_of(name)))), None)
    return match[1] if match else ""


def _item(row: Mapping[str, Any]) -> dict[str, Any]:
    ids = {text(one.get("idtype")): text(one.get("value")) for one in items(row, "articleids")}
    people = [_person(one) for one in items(row, "authors") if text(one.get("authtype")) in ("Author", "")]
    year = text(row.get("pubdate"))[:4]
    return {
        "id": f"PMID:{text(row.get('uid'))}",
        "type": "article-journal",
        "title": text(row.get("title")).removesuffix("."),
        "author": [one for one in people if one],
        "container-title": text(row.get("fulljournalname")) or text(row.get("source")),
        "volume": text(row.get("volume")),
        "issue": text(row.get("issue")),
        "page": text(row.get("pages")),
        "DOI": ids.get("doi", ""),
        **({"issued": {"date-parts": [[int(year)]]}} if year.isdigit() else {}),
    }


def _person(one: Mapping[str, Any]) -> dict[str, str]:
    """``Novak PJ`` as family and initials; a name without initials as it is."""
    name = text(one.get("name"))
    match = _NAME.fullmatch(name)
    if match is None:
        return {"literal": name} if name else {}
    return {"family": match[1], "given": " ".join(f"{letter}." for letter in match[2])}


def _retracted(row: Mapping[str, Any]) -> tuple[Notice, ...]:
    if "Retracted Publication" not in texts(row.get("pubtype")):
        return ()
    return (Notice(NoticeKind.RETRACTED, NAME, f"PMID:{text(row.get('uid'))}"),)


SERVICES = (PubMed(),)
