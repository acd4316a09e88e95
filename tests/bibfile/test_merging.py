"""New entries put into a file that somebody keeps: nothing in it moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import run

KEPT = """% my own notes
@article{war,
  author={Moor, D. J.},  title = {A War {Told} Again}, year = 2001
}
@comment{jabref-meta: grouping}
@book{larin, title={Something else entirely}, author={Smith, John}, year=1990}
@book{mueller, title={Letters {\\"u}ber files}, author={M{\\"u}ller, Jan}, year={1999}, isbn={978-5-00-000000-1}}
"""
NEW = """@article{moor2001war, author = {Moor, Denise J.}, title = {A war told again}, journal = {Review}, year = {2001}}
@book{larin, author = {Ларин, В. Н.}, title = {Ссыльные на севере}, year = {2003}, publisher = {Маяк}}
@book{other, author = {Müller, Jan}, title = {Letters über files}, year = {1999}}
@book{again, author = {Müller, Jan}, title = {Letters über files}, year = {2005}}
@incollection{part, author = {Weber, Max}, title = {A chapter}, booktitle = {Letters}, year = {1999}, isbn = {978-5-00-000000-1}}
"""
ADDED = """
@book{again,
  author = {Müller, Jan},
  title  = {Letters über files},
  year   = {2005},
}

@book{larina,
  author    = {Ларин, В. Н.},
  title     = {Ссыльные на севере},
  publisher = {Маяк},
  year      = {2003},
}

@inbook{part,
  author    = {Weber, Max},
  title     = {A chapter},
  booktitle = {Letters},
  year      = {1999},
  isbn      = {978-5-00-000000-1},
}
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_keys_comments_and_bytes_stay(tmp_path: Path, newline: str, codec: str) -> None:
    kept, new = tmp_path / "kept.bib", tmp_path / "new.bib"
    kept.write_bytes(KEPT.replace("\n", newline).encode(codec))
    new.write_text(NEW, encoding="utf-8")
    result = run("convert", str(new), "--into", str(kept))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{kept}: 3 entries added, 2 there already\n"
    assert kept.read_bytes() == (KEPT + ADDED).replace("\n", newline).encode(codec)
    assert "0 entries added, 5 there already" in run("convert", str(new), "--into", str(kept)).stdout
    assert kept.read_bytes() == (KEPT + ADDED).replace("\n", newline).encode(codec)


def test_bytes_that_cannot_be_decoded_stay(tmp_path: Path) -> None:
    kept, new = tmp_path / "kept.bib", tmp_path / "new.bib"
    broken = b"@book{a, title = {Na\xefve}, note = {\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82}}"
    kept.write_bytes(broken)
    new.write_text("@book{b, title = {Other}}", encoding="utf-8")
    assert run("convert", str(new), "--into", str(kept)).exit_code == 0
    assert kept.read_bytes() == broken + b"\n\n@misc{b,\n  title = {Other},\n  date  = {XXXX},\n}\n"


def test_a_letter_that_the_encoding_lacks_changes_nothing(tmp_path: Path) -> None:
    kept, new = tmp_path / "kept.bib", tmp_path / "new.bib"
    old = ("@book{a, title = {Письма о жизни в ссылке и возвращении домой}, author = {Ларин, Виктор}}\n" * 3).encode(
        "cp1251"
    )
    kept.write_bytes(old)
    new.write_text("@book{b, title = {Łódź}}", encoding="utf-8")
    result = run("convert", str(new), "--into", str(kept))
    assert result.exit_code == 2
    assert "has no “Ł”; save the file as UTF-8 first" in result.stderr
    assert kept.read_bytes() == old


def test_export_into_a_file_that_is_not_there_yet(tmp_path: Path) -> None:
    essay, bib = tmp_path / "essay.md", tmp_path / "new.bib"
    essay.write_text("Text.[^1]\n\n[^1]: Denise J. Moor, *A War Told Again*, London, 2001, p. 3.\n", encoding="utf-8")
    assert run("export", str(essay), "--into", str(bib)).exit_code == 0
    first = bib.read_bytes()
    assert b"A War Told Again" in first
    assert "0 entries added, 1 there already" in run("export", str(essay), "--into", str(bib)).stdout
    assert bib.read_bytes() == first


@pytest.mark.parametrize("options", [("--to", "ris"), ("-o", "y.bib"), ("--to", "text")])
def test_options_that_do_not_go_together(tmp_path: Path, options: tuple[str, ...]) -> None:
    (tmp_path / "x.bib").write_text(NEW, encoding="utf-8")
    assert run("convert", str(tmp_path / "x.bib"), "--into", str(tmp_path / "y.bib"), *options).exit_code == 2
