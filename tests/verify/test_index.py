"""The offline index: built, added to, searched; and what it refuses."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from citecheck.verification import Unusable, build
from citecheck.verify import sources
from citecheck.verify.csl import work_of
from citecheck.verify.index import Index, NoIndex
from citecheck.verify.records import compact, restored

ITEMS = [
    {"type": "journal-article", "DOI": "10.1000/A1", "title": ["Salt and Bread"], "subtitle": ["A Tale of Markets"],
     "author": [{"family": "Novak", "given": "Petr"}, {"name": "Salt Board"}], "issued": {"date-parts": [[2003, 5]]}},
    {"type": "journal-article", "DOI": "10.1000/a1", "title": ["Salt and Bread, again"]},
    {"type": "book", "id": "b", "title": "История соли", "author": [{"family": "Иванов", "given": "П."}], "ISBN": ["0-306-40615-2"]},
]  # fmt: skip


def quiet(path: str, read: int, taken: int) -> None:
    """Hear nothing of progress."""


def built(folder: Path) -> Path:
    source, target = folder / "items.jsonl.gz", folder / "works.index"
    with gzip.open(source, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(one) + "\n" for one in ITEMS)
    assert build(target, [str(source)], quiet) == (3, 2)
    return target


def test_build_search_and_doubles(tmp_path: Path) -> None:
    with Index(built(tmp_path)) as index:
        stats = index.stats()
        assert (stats.records, stats.kinds) == (2, (("book", 1), ("journal-article", 1)))
        assert [one.text_of("title") for one in index.search("bread novak")] == ["Salt and Bread: A Tale of Markets"]
        assert [one.id for one in index.search("istoriya soli")] == ["b"]
        assert index.search("nothing") == []
        by_isbn = work_of({"title": "Quite otherwise", "ISBN": "9780306406157"})
        assert [one.id for one in index.candidates(by_isbn)] == ["b"]
        typing_error = work_of({"title": "Sallt and Bread: A Tale of Markets", "author": [{"family": "Novak"}]})
        assert [one.text_of("DOI") for one in index.candidates(typing_error)] == ["10.1000/A1"]
    assert not (tmp_path / "works.index.partial").exists()


def test_adding_takes_each_file_once(tmp_path: Path) -> None:
    target, more = built(tmp_path), tmp_path / "more.bib"
    more.write_text("@book{k, title = {Pepper and Power}, author = {Ada Okafor}, year = 2001}\n", encoding="utf-8")
    assert build(target, [str(more)], quiet, into=True) == (1, 1)
    assert build(target, [str(more)], quiet, into=True) == (0, 0)
    with Index(target) as index:
        assert index.search("pepper")[0].people("author")[0].family == "Okafor"


def test_an_interrupted_build_leaves_the_old_index_and_goes_on(tmp_path: Path) -> None:
    target = built(tmp_path)
    before = target.read_bytes()
    good, bad = tmp_path / "good.json", tmp_path / "bad.jsonl"
    good.write_text('[{"title": "Pepper", "type": "book"}]', encoding="utf-8")
    bad.write_text('{"title": "Clove"}\n{"title": \n', encoding="utf-8")
    with pytest.raises(Unusable, match=r"bad\.jsonl: line 2 is no JSON"):
        build(target, [str(good), str(bad)], quiet)
    assert target.read_bytes() == before
    bad.write_text('{"title": "Clove"}\n', encoding="utf-8")
    assert build(target, [str(good), str(bad)], quiet) == (1, 1), "the first file was in already"
    with Index(target) as index:
        assert index.stats().records == 2


def test_what_is_kept_comes_back() -> None:
    item = {
        "id": "k", "type": "book", "title": "T", "volume": "2", "issued": {"date-parts": [[1999]]},
        "author": [{"family": "Gogh", "given": "V.", "non-dropping-particle": "van"}, {"literal": "Board"}, {"family": "Solo"}],
    }  # fmt: skip
    assert restored(compact(item)) == item


def test_what_is_no_index(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no index at all, but quite some text that is longer than a header" * 20)
    with pytest.raises(NoIndex, match="no index of citecheck"):
        Index(tmp_path / "text")
    with pytest.raises(NoIndex, match="no such file"):
        Index(tmp_path / "missing")
    with pytest.raises(NoIndex, match="no such folder"):
        Index(tmp_path / "missing" / "index", create=True)


@pytest.mark.parametrize(
    ("data", "count"),
    [
        ({"message": {"items": [{"title": "T"}]}}, 1),
        ({"items": []}, 0),
        ({"title": "T"}, 1),
        ({"message": 5}, 1),
        ([], 0),
    ],
)
def test_shapes_of_json(tmp_path: Path, data: Any, count: int) -> None:
    path = tmp_path / "items.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert len(list(sources.items(path))) == count


@pytest.mark.parametrize(("name", "data"), [("a.json", b"[1]"), ("a.json", b'{"items": {}}'), ("a.jsonl.gz", b"no gzip"),
                                            ("a.jsonl.gz", gzip.compress(mtime=0, data=b'{"title": "T"}' * 99)[:-20])])  # fmt: skip
def test_damaged_sources(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(sources.NotRecords):
        list(sources.items(tmp_path / name))
