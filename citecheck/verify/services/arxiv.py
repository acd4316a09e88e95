"""arXiv: preprints by number, or by title where the work says that it is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from citecheck.model.bib_text import person
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import bare_doi
from citecheck.verify.reading import text
from citecheck.verify.service import Described, Reply
from citecheck.verify.verdict import Notice, NoticeKind

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "arxiv"
BASE = "https://export.arxiv.org/api/query"
_DOI = "10.48550/arxiv."
_ATOM, _OWN = "{http://www.w3.org/2005/Atom}", "{http://arxiv.org/schemas/atom}"
_NUMBER = re.compile(r"/abs/(.+?)(?:v\d+)?\Z")
_ROWS = "3"


class Arxiv(Described):
    """export.arxiv.org."""

    name = NAME
    rank = 12
    lists = frozenset[Kind]()
    pause = ("export.arxiv.org", 3.0)

    def asks(self, work: Work) -> bool:
        """Whether the work has a number of arXiv, or names it as its place."""
        return bool(_number(work)) or ("arxiv" in work.text_of("container-title").lower() and bool(wording.title(work)))

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the number, else search for the title."""
        number = _number(work)
        title = wording.words_of(wording.title(work))
        params = {"id_list": number} if number else {"search_query": f'ti:"{title}"', "max_results": _ROWS}
        feed = client.xml(BASE, params)
        entries = [one for one in feed.iter(f"{_ATOM}entry") if _own(one)]
        notices: dict[str, tuple[Notice, ...]] = {}
        if number and not entries:
            notices[""] = (Notice(NoticeKind.UNRESOLVED, NAME, f"arXiv:{number}"),)
        records = tuple(work_of(_item(one)) for one in entries)
        for record, entry in zip(records, entries, strict=True):
            if published := text(entry.findtext(f"{_OWN}doi")).lower():
                notices[record.id] = (Notice(NoticeKind.PUBLISHED, NAME, _DOI + _own(entry), remedy=published),)
        return Reply(records, notices)


def _number(work: Work) -> str:
    doi = bare_doi(work)
    return doi.removeprefix(_DOI) if doi.startswith(_DOI) else ""


def _own(entry: Element) -> str:
    """The number of an entry, without its version; nothing for the entries by which errors are told."""
    match = _NUMBER.search(text(entry.findtext(f"{_ATOM}id")))
    return match[1] if match else ""


def _item(entry: Element) -> dict[str, Any]:
    names = (text(one.findtext(f"{_ATOM}name")) for one in entry.iter(f"{_ATOM}author"))
    year = text(entry.findtext(f"{_ATOM}published"))[:4]
    return {
        "id": f"arXiv:{_own(entry)}",
        "type": "posted-content",
        "title": text(entry.findtext(f"{_ATOM}title")),
        "author": [person(name).csl() for name in names if name],
        "DOI": _DOI + _own(entry).lower(),
        **({"issued": {"date-parts": [[int(year)]]}} if year.isdigit() else {}),
    }


SERVICES = (Arxiv(),)
