"""Files of records in every format that an index is built from: what comes out as items, and what is refused."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pymarc
import pytest

from citecheck.verification import Unusable, build
from citecheck.verify import sources
from citecheck.verify.index import Index
from citecheck.verify.sources import json_files

OPENALEX = {
    "id": "https://openalex.org/W77", "doi": "https://doi.org/10.1000/salt.1", "title": "Salt Roads", "display_name": "Salt Roads",
    "publication_year": 2004, "type": "article",
    "authorships": [{"author": {"display_name": "Petr Novak"}}, {"author": {"display_name": "Ludwig van Beet"}}, {"author": None}],
    "primary_location": {"source": {"display_name": "Annals of Salt", "issn_l": "1234-5679", "type": "journal",
                                    "host_organization_name": "Brine Press"}},
    "biblio": {"volume": "12", "issue": "3", "first_page": "101", "last_page": "130"},
}  # fmt: skip
DATACITE = {
    "id": "10.5000/x.1", "type": "dois", "attributes": {
        "doi": "10.5000/x.1", "titles": [{"title": "Sel", "titleType": "TranslatedTitle"}, {"title": "Salt"}, {"title": "A Table", "titleType": "Subtitle"}],
        "creators": [{"name": "Novak, Petr", "givenName": "Petr", "familyName": "Novak", "nameType": "Personal"},
                     {"name": "Salt Board", "nameType": "Organizational"}, {"name": "Lind, Bea"}],
        "contributors": [{"name": "Okafor, Ada", "contributorType": "Editor"}, {"name": "Moss, T.", "contributorType": "DataManager"}],
        "publisher": {"name": "Zenodo"}, "publicationYear": 2019, "types": {"resourceTypeGeneral": "Dataset", "citeproc": "dataset"},
        "container": {"title": "Tables of Trade", "volume": "2", "firstPage": "5", "lastPage": "9"},
    },
}  # fmt: skip
EDITION = {
    "key": "/books/OL9M", "title_prefix": "The", "title": "Salt Road", "subtitle": "a history", "authors": [{"key": "/authors/OL5A"}, {"key": "/authors/OL6A"}],
    "publishers": ["Brine Press"], "publish_places": ["Leeds"], "publish_date": "June 1, 1999", "isbn_10": ["0306406152"], "edition_name": "2nd ed.",
}  # fmt: skip
MARC = [
    ("020", "  ", [("a", "0306406152 (pbk.)")]),
    ("024", "7 ", [("a", "10.1000/salt.book"), ("2", "doi")]),
    ("100", "1 ", [("a", "Novak, Petr,"), ("d", "1950-")]),
    ("245", "14", [("a", "The salt roads :"), ("b", "a history /"), ("c", "Petr Novak and Ada Okafor ; drawings by T. Moss.")]),
    ("250", "  ", [("a", "2nd ed.")]),
    ("260", "  ", [("a", "Leeds :"), ("b", "Brine Press,"), ("c", "c1999.")]),
    ("700", "1 ", [("a", "Okafor, Ada M.")]),
    ("700", "1 ", [("a", "Moss, T.")]),
    ("700", "1 ", [("a", "Lind, Bea,"), ("e", "editor.")]),
]  # fmt: skip
BOOK = {
    "id": "m1", "type": "book", "title": "The salt roads: a history", "author": [{"family": "Novak", "given": "Petr"}, {"family": "Okafor", "given": "Ada M."}],
    "editor": [{"family": "Lind", "given": "Bea"}], "publisher": "Brine Press", "publisher-place": "Leeds", "edition": "2nd ed.",
    "ISBN": "0306406152", "DOI": "10.1000/salt.book", "issued": {"date-parts": [[1999]]},
}  # fmt: skip


def marc_xml(fields: list[tuple[str, str, list[tuple[str, str]]]], leader: str = "00000nam a2200000 a 4500") -> str:
    def subfields(parts: list[tuple[str, str]]) -> str:
        return "".join(f'<subfield code="{code}">{text}</subfield>' for code, text in parts)

    data = "".join(
        f'<datafield tag="{tag}" ind1="{ind[0]}" ind2="{ind[1]}">{subfields(parts)}</datafield>'
        for tag, ind, parts in fields
    )
    return f'<record xmlns="http://www.loc.gov/MARC21/slim"><leader>{leader}</leader><controlfield tag="001">m1</controlfield>{data}</record>'


def read(path: Path) -> list[Any]:
    return list(sources.items(path))


def lines(path: Path, *rows: Any) -> Path:
    path.write_text("".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def test_openalex(tmp_path: Path) -> None:
    (item,) = read(lines(tmp_path / "works.any", OPENALEX))
    assert item == {
        "id": "W77", "type": "article-journal", "title": "Salt Roads", "container-title": "Annals of Salt", "publisher": "Brine Press",
        "author": [{"family": "Novak", "given": "Petr"}, {"family": "Beet", "given": "Ludwig", "non-dropping-particle": "van"}],
        "ISSN": "1234-5679", "volume": "12", "issue": "3", "page": "101-130", "DOI": "10.1000/salt.1", "issued": {"date-parts": [[2004]]},
    }  # fmt: skip
    bare = {
        "id": "https://openalex.org/W1",
        "title": None,
        "display_name": "Salt",
        "primary_location": None,
        "biblio": None,
    }
    assert read(lines(tmp_path / "b", bare, bare)) == [{"id": "W1", "type": "document", "title": "Salt"}] * 2


def test_datacite(tmp_path: Path) -> None:
    expected = {
        "id": "10.5000/x.1", "type": "dataset", "title": "Salt", "subtitle": "A Table", "publisher": "Zenodo",
        "author": [{"family": "Novak", "given": "Petr"}, {"literal": "Salt Board"}, {"family": "Lind", "given": "Bea"}],
        "editor": [{"family": "Okafor", "given": "Ada"}], "container-title": "Tables of Trade", "volume": "2", "page": "5-9",
        "DOI": "10.5000/x.1", "issued": {"date-parts": [[2019]]},
    }  # fmt: skip
    assert read(lines(tmp_path / "lines", DATACITE, DATACITE)) == [expected, expected]
    assert read(lines(tmp_path / "reply", {"data": [DATACITE], "meta": {}})) == [expected]


def test_open_library_with_and_without_its_authors(tmp_path: Path) -> None:
    stated = {"key": "/books/OL8M", "title": "Salt", "by_statement": "by Petr Novak and Ada Okafor."}
    rows = [f"/type/edition\t{one['key']}\t3\t2010-01-01\t{json.dumps(one)}" for one in (EDITION, stated)]
    rows.append('/type/work\t/works/OL1W\t1\t2010-01-01\t{"title": "Salt"}')
    dump = tmp_path / "ol_dump_editions.txt.gz"
    dump.write_bytes(gzip.compress("\n".join(rows).encode()))
    first, second = read(dump)
    assert first == {
        "id": "OL9M", "type": "book", "title": "The Salt Road", "subtitle": "a history", "publisher": "Brine Press", "publisher-place": "Leeds",
        "edition": "2nd ed.", "ISBN": "0306406152", "issued": {"date-parts": [[1999]]},
    }  # fmt: skip
    assert second["author"] == [{"family": "Novak", "given": "Petr"}, {"family": "Okafor", "given": "Ada"}]
    lines(
        tmp_path / "ol_dump_authors.txt",
        '/type/author\t/authors/OL5A\t1\t2010-01-01\t{"key": "/authors/OL5A", "name": "Bea Lind"}',
    )
    assert read(dump)[0]["author"] == [{"family": "Lind", "given": "Bea"}], "a key that is not in the dump is left out"
    assert read(tmp_path / "ol_dump_authors.txt") == []


def test_marc_xml_in_a_collection_and_in_a_reply(tmp_path: Path) -> None:
    record = marc_xml(MARC)
    (tmp_path / "books.xml").write_text(f"<collection>{record}<!-- one more -->{record}</collection>", encoding="utf-8")
    assert read(tmp_path / "books.xml") == [BOOK, BOOK]
    reply = f'<r:reply xmlns:r="http://x.example"><r:records><r:record><r:data>{record}</r:data></r:record></r:records></r:reply>'
    (tmp_path / "reply.xml.gz").write_bytes(gzip.compress(reply.encode()))
    assert read(tmp_path / "reply.xml.gz") == [BOOK]


def test_marc_21(tmp_path: Path) -> None:
    record = pymarc.Record(force_utf8=True)
    record.add_field(pymarc.Field("001", data="m1"))
    for tag, ind, parts in MARC:
        record.add_field(pymarc.Field(tag, pymarc.Indicators(*ind), [pymarc.Subfield(*part) for part in parts]))
    (tmp_path / "books.mrc").write_bytes(record.as_marc() * 2)
    assert read(tmp_path / "books.mrc") == [BOOK, BOOK]


def test_an_article_of_marc(tmp_path: Path) -> None:
    host = [("t", "Annals of salt."), ("x", "1234-5679"), ("g", "Vol. 12, no. 3 (1999), p. 101-130")]
    fields = [("100", "1 ", [("a", "Novak, Petr")]), ("245", "00", [("a", "Salt and power."), ("n", "Part 2,"), ("p", "Bread")]), ("773", "0 ", host)]  # fmt: skip
    (tmp_path / "a.xml").write_text(marc_xml(fields, "00000naa a2200000 a 4500"), encoding="utf-8")
    (item,) = read(tmp_path / "a.xml")
    assert {name: item[name] for name in ("type", "title", "container-title", "volume", "page", "ISSN", "issued")} == {
        "type": "article-journal", "title": "Salt and power. Part 2, Bread", "container-title": "Annals of salt", "volume": "12",
        "page": "101-130", "ISSN": "1234-5679", "issued": {"date-parts": [[1999]]},
    }  # fmt: skip


def test_entities_are_not_expanded_nor_files_fetched(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    doctype = f'<!DOCTYPE collection [<!ENTITY f SYSTEM "file://{tmp_path}/secret"><!ENTITY e "many">]>'
    record = marc_xml([("245", "00", [("a", "Salt &f;&e; roads")])])
    (tmp_path / "a.xml").write_text(f"{doctype}<collection>{record}</collection>", encoding="utf-8")
    (item,) = read(tmp_path / "a.xml")
    assert "secret" not in item["title"]
    assert "many" not in item["title"]


def test_json_too_large_to_be_held_is_streamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_files, "WHOLE", 64)
    rows = [{"title": f"Salt {n}", "type": "book", "issued": {"date-parts": [[1990 + n]]}} for n in range(9)]
    for data in (rows, {"items": rows}, {"status": "ok", "message": {"total": 9, "items": rows}}):
        path = tmp_path / "a.json.gz"
        path.write_bytes(gzip.compress(json.dumps(data, indent=1).encode()))
        assert read(path) == rows
    (tmp_path / "b.json").write_text(json.dumps(rows)[:-10], encoding="utf-8")
    with pytest.raises(sources.NotRecords, match="it is no JSON"):
        read(tmp_path / "b.json")
    (tmp_path / "c.json").write_text(json.dumps({"other": [1] * 99}), encoding="utf-8")
    with pytest.raises(sources.NotRecords, match="no list of items"):
        read(tmp_path / "c.json")


def test_a_few_damaged_rows_are_said_and_left_out(tmp_path: Path) -> None:
    good = [json.dumps({"title": f"Salt number {n}", "type": "book"}) for n in range(30)]
    path = lines(tmp_path / "a.jsonl", *good[:15], '{"title": ', *good[15:], "[1]")
    said: list[str] = []
    assert build(tmp_path / "index", [str(path)], lambda *_: None, said.append) == (30, 30)
    assert [line.rpartition("/")[2] for line in said] == [
        "a.jsonl: line 16 is no JSON; it is left out",
        "a.jsonl: line 32 is no JSON object; it is left out",
    ]
    with pytest.raises(sources.NotRecords, match="line 16 is no JSON"):
        read(path)
    with pytest.raises(Unusable, match=r"b\.jsonl: line 16 is no JSON"):
        build(
            tmp_path / "other", [str(lines(tmp_path / "b.jsonl", *good[:14], "{", "{"))], lambda *_: None, said.append
        )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<collection><record>", "line 1 is no XML"),
        (b"/type/edition\t/books/OL1M\n/type/edition\t", "line 1 has not the five columns"),
        (b"00026    a2200025   4500\x1e\x1d garbage", "record 1 is no record of MARC"),
        (b"plain text that is nothing", "in no format"),
        (b'{"title": "Salt"', "it is no JSON"),
    ],
)  # fmt: skip
def test_damage_is_one_line(tmp_path: Path, data: bytes, reason: str) -> None:
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(sources.NotRecords, match=reason):
        read(tmp_path / "file")


def test_bibtex_under_any_name_and_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "refs.txt").write_text(
        "% mine\n@book{k, title = {Salt Roads}, author = {Ada Okafor}}\n", encoding="utf-8"
    )
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    paths = [str(tmp_path / "refs.txt"), str(tmp_path / "empty.jsonl")]
    assert build(tmp_path / "index", paths, lambda *_: None) == (1, 1)
    with Index(tmp_path / "index") as index:
        assert index.search("okafor")[0].id == "k"
