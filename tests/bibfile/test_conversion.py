"""Entries as works: names, dates, LaTeX and inheritance; what a text cites."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.bibfile.cited import cited_keys
from citecheck.bibfile.scanner import scan
from citecheck.bibfile.works import works
from citecheck.export import formats
from citecheck.model.csl import item
from tests.cli.test_commands import run

TEXT = r"""@incollection{a, author = {M{\"u}ller, J. and {Memorial Society} and van der Berg, Anna and others},
  title = {Letters \& {GULAG}}, pages = {1--9}, month = mar, crossref = {b}, doi = {10.1000/a\_b}}
@collection{b, editor = {Земсков, В. Н.}, title = {О письмах}, publisher = {Наука}, address = {Москва}, date = {1999-03/2001}}
"""


def test_works() -> None:
    one, two = (item(work) for work in works(scan(TEXT)))
    assert one == {
        "id": "a",
        "type": "chapter",
        "author": [
            {"family": "Müller", "given": "J."},
            {"literal": "Memorial Society"},
            {"family": "Berg", "given": "Anna", "non-dropping-particle": "van der"},
            {"literal": "et al."},
        ],
        "editor": [{"family": "Земсков", "given": "В. Н."}],
        "title": "Letters & GULAG",
        "container-title": "О письмах",
        "issued": {"date-parts": [[1999, 3], [2001]]},
        "page": "1–9",
        "publisher": "Наука",
        "publisher-place": "Москва",
        "DOI": "10.1000/a_b",
    }
    assert two["type"] == "book"


@pytest.mark.parametrize("name", formats())
def test_every_format_takes_them(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.bib").write_text(TEXT, encoding="utf-8")
    result = run("convert", str(tmp_path / "x.bib"), "--to", name)
    assert result.exit_code == 0
    assert "письмах" in result.stdout


def test_keys_that_texts_cite() -> None:
    latex = r"\cite[see][5]{a, b} % \cite{no}" + "\n" r"\parencite*{c}\autocites(x){d}[7]{e}\nocite{*}"
    assert cited_keys(latex, latex=True)[:3] == ["a", "b", "c"]
    assert cited_keys("See [@a, p. 5; -@b-2] and @{c}. Mail x@y.org", latex=False) == ["a", "b-2", "c"]


def test_only_what_is_cited(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(TEXT, encoding="utf-8")
    (tmp_path / "t.tex").write_text(r"\footcite{b}\cite{z}", encoding="utf-8")
    result = run("convert", str(tmp_path / "x.bib"), "--cited-in", str(tmp_path / "t.tex"))
    assert (result.exit_code, result.stderr) == (1, "citecheck: z is cited and missing\n")
    assert [one["id"] for one in json.loads(result.stdout)] == ["b"]
