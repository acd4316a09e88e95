"""An index whose words are tantivy's answers as one of SQLite's does."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from citecheck.verification import Unusable, build
from citecheck.verify.csl import work_of
from citecheck.verify.index import Index, NoIndex, words_folder
from citecheck.verify.words import SQLITE, TANTIVY

pytest.importorskip("tantivy")

ITEMS = [
    {
        "type": "book",
        "id": "a",
        "title": "Salt and Bread in Old Towns",
        "author": [{"family": "Novák", "given": "Petr"}],
    },
    {"type": "book", "id": "b", "title": "Pepper and Power at Sea", "author": [{"family": "Okafor", "given": "Ada"}]},
    {
        "type": "book",
        "id": "c",
        "title": "История соли в старых городах",
        "author": [{"family": "Иванов", "given": "П."}],
    },
]


def quiet(path: str, read: int, taken: int) -> None:
    """Hear nothing of progress."""


def built(folder: Path, engine: str = TANTIVY) -> Path:
    source, target = folder / "items.jsonl", folder / "works.index"
    source.write_text("".join(json.dumps(one) + "\n" for one in ITEMS), encoding="utf-8")
    assert build(target, [str(source)], quiet, engine=engine) == (3, 3)
    return target


def test_what_is_found(tmp_path: Path) -> None:
    with Index(built(tmp_path)) as index:
        assert [one.id for one in index.search("pepper okafor")] == ["b"]
        assert index.search("istoriya soli")[0].id == "c"
        assert index.search("Novak, P. Salt and Bread in Old Towns. Brno: Atlas Press, 1999. 210 p.")[0].id == "a"
        misspelt = work_of({"title": "Peper and Pwer at Sea", "author": [{"family": "Okafor"}]})
        assert index.candidates(misspelt)[0].id == "b"
        assert index.search("nothing") == []
    assert words_folder(tmp_path / "works.index").is_dir()


def test_a_damaged_source_leaves_nothing_behind_and_more_can_be_added(tmp_path: Path) -> None:
    target, more = built(tmp_path), tmp_path / "more.jsonl"
    more.write_text('{"title": "Cloves in the East", "type": "book"}\n{"title": \n', encoding="utf-8")
    with pytest.raises(Unusable):
        build(target, [str(more)], quiet, into=True)
    with Index(target) as index:
        assert index.search("cloves") == []
    more.write_text('{"title": "Cloves in the East", "type": "book", "id": "d"}\n', encoding="utf-8")
    assert build(target, [str(more)], quiet, into=True) == (1, 1)
    with Index(target) as index:
        assert [one.id for one in index.search("cloves")] == ["d"]


def test_an_index_takes_the_place_of_one_with_another_engine(tmp_path: Path) -> None:
    target = built(tmp_path)
    built(tmp_path, SQLITE)
    assert not words_folder(target).exists()
    with Index(target) as index:
        assert index.search("pepper")[0].id == "b"
    (tmp_path / "bad.jsonl").write_text("{\n", encoding="utf-8")
    with pytest.raises(Unusable):
        build(target, [str(tmp_path / "items.jsonl"), str(tmp_path / "bad.jsonl")], quiet)
    with pytest.raises(NoIndex, match="a build with --engine sqlite was interrupted"):
        build(target, [str(tmp_path / "items.jsonl")], quiet, engine=TANTIVY)


def test_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = built(tmp_path)
    monkeypatch.setitem(sys.modules, "citecheck.verify.words_tantivy", None)
    with pytest.raises(NoIndex, match=r"pip install 'citecheck-toolkit\[tantivy\]'"):
        Index(target)
    monkeypatch.undo()
    words_folder(target).rename(tmp_path / "elsewhere")
    with pytest.raises(NoIndex, match=r"the folder of its words, works\.index\.words, is not beside it"):
        Index(target)
