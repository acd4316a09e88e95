"""fmt loses nothing, is idempotent, and leaves what is at fault alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.bibfile.formatting import formatted
from citecheck.bibfile.scanner import scan
from citecheck.bibfile.source import lossless
from citecheck.bibfile.style import Style
from citecheck.model.bib import BibText, Entry
from citecheck.read.encoding import decode
from tests.bibfile.faults import FAULTS, with_fault
from tests.bibfile.test_scanner import FILES

MESSY = """@STRING{sr = "Slavic Review"}
@Book{ Adler2002 ,
  TITLE="The {Gulag}
     Survivor", % her first
  % and its author
  author = {Adler, Nanci} , year=2002}


@article(viola, author={Viola, Lynne},title={Other}, journal = sr # " (old)", month=jan )
@comment{kept   as it is}
"""
NEAT = """@string{sr = "Slavic Review"}

@book{Adler2002,
  title  = {The {Gulag} Survivor}, % her first
  % and its author
  author = {Adler, Nanci},
  year   = {2002},
}

@article{viola,
  author  = {Viola, Lynne},
  title   = {Other},
  journal = sr # { (old)},
  month   = jan,
}

@comment{kept   as it is}
"""


def content(bib: BibText) -> Counter[object]:
    return Counter(_content(e) for e in bib.entries)


def _content(entry: Entry) -> object:
    return entry.type, entry.key, tuple((f.name, " ".join(entry.values[f.name].split())) for f in entry.fields)


def test_the_style() -> None:
    assert formatted(MESSY) == NEAT
    assert formatted(NEAT) == NEAT


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_real_files_lose_nothing(path: Path) -> None:
    data = path.read_bytes()
    source = lossless(data, decode(data).encoding)
    once = formatted(source.exact)
    assert formatted(once) == once
    assert content(scan(once)) == content(scan(source.exact))
    assert Counter(ch for ch in once if "Ѐ" <= ch <= "ӿ") == Counter(ch for ch in source.exact if "Ѐ" <= ch <= "ӿ")
    source.encode(once)


@pytest.mark.parametrize("kind", FAULTS)
def test_a_faulty_entry_stays_as_it_is(kind: str) -> None:
    text = with_fault(kind)
    faulty = [e.span.of(text) for e in scan(text).entries if e.faults]
    once = formatted(text)
    assert formatted(once) == once
    assert all(part in once for part in faulty)


@given(st.text(alphabet='@{}()",=#% \nab1é', max_size=60))
def test_any_text_is_formatted_once_for_all(text: str) -> None:
    once = formatted("@a{k, x = {y}}\n" + text)
    assert formatted(once) == once


STYLES = [
    Style(letters="unicode"),
    Style(letters="latex"),
    Style(order="standard", sort="key", indent=4, align=False),
    Style(key="{family}{year}{word}", sort="year"),
    Style(braces=False, lower=False, fold=False, trailing_comma=False),
]


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("path", [*FILES[13:20], *FILES[38:44]], ids=lambda p: p.name)
def test_every_style_is_idempotent(path: Path, style: Style) -> None:
    data = path.read_bytes()
    once = formatted(lossless(data, decode(data).encoding).exact, style)
    assert formatted(once, style) == once


def test_letters() -> None:
    text = '@book{a,\n  author = {M{\\"u}ller, J{\\\'o}zsef and \\v{C}apek, K. and Łoś, Й.},\n  title  = {$\\"u$ \\"{\\i} \\ss},\n}\n'
    shown = formatted(text, Style(letters="unicode"))
    assert "{Müller, József and Čapek, K. and Łoś, Й.}" in shown
    assert '{$\\"u$ ï ß}' in shown
    back = formatted(shown, Style(letters="latex"))
    assert "{M{\\\"u}ller, J{\\'o}zsef and {\\v{C}}apek, K. and {\\L}o{\\'s}, Й.}" in back


def test_keys_are_made_and_followed() -> None:
    text = "@inbook{x, author = {Žižek, S.}, title = {The End}, year = 1999, crossref = {y}}\n@book{y, editor = {Земсков, В.}, title = {О письмах}, year = 2000}\n"
    shown = formatted(text, Style(key="{family}{year}{word}"))
    assert "@inbook{zizek1999end," in shown
    assert "crossref = {zemskov2000pismakh}" in shown


def test_line_ends_are_kept() -> None:
    assert formatted("@book{a,\r\n title={T}}\r\n") == "@book{a,\r\n  title = {T},\r\n}\r\n"
