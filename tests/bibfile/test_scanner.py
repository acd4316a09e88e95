"""The scanner keeps every character and reads what can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.bibfile.scanner import scan
from citecheck.bibfile.source import lossless
from citecheck.model.bib import BibText
from citecheck.read.encoding import decode
from tests.bibfile.faults import FAULTS, sound, with_fault
from tests.growth import grows_as_its_length

REAL = Path(__file__).parents[3] / "shared" / "gold" / "bib" / "files"
FILES = sorted(REAL.glob("*.bib")) if REAL.is_dir() else []


def whole(bib: BibText) -> str:
    at = 0
    for block in bib.blocks:
        assert block.start == at
        at = block.end
    return "".join(bib.text[b.start : b.end] for b in bib.blocks)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_real_files_are_kept_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    source = lossless(data, decode(data).encoding)
    assert len(source.text) == len(source.exact)
    assert source.encode(whole(scan(source.exact))) == data


@given(st.text(alphabet='@{}()",=#% \nab1é', max_size=80))
def test_any_text_is_kept(text: str) -> None:
    assert whole(scan(text)) == text


@settings(deadline=None)  # The first example loads the codec.
@given(st.binary(max_size=60), st.sampled_from(["utf-8", "windows-1251", "latin-1", "utf-16", "ibm866"]))
def test_any_bytes_are_kept(data: bytes, encoding: str) -> None:
    source = lossless(data, encoding)
    assert source.encode(source.exact) == data


def test_forms_of_values() -> None:
    bib = scan(
        '@STRING{ jl = "Journal of " # {Letters} }\n'
        "% a comment @article{not, title={x}}\n"
        "@preamble{ {\\newcommand{\\x}{y}} }\n"
        "@comment{jabref-meta: databaseType:biblatex;}\n"
        '@Article(Key_1, Title = "A {"}quoted{"} word", JOURNAL = jl # ", new", year = 1999, month = 10 # "~" # jan)\n'
        "@book{k2, title = {Deep {a {b {c {d}}}}}, note = {}\n}  trailing\n"
    )
    assert [b.kind for b in bib.blocks] == [
        "string", "text", "preamble", "text", "comment", "text", "entry", "text", "entry", "text",
    ]  # fmt: skip
    one, two = bib.entries
    assert (one.type, one.key, one.parenthesised, one.faults) == ("article", "Key_1", True, [])
    assert one.values == {
        "title": 'A {"}quoted{"} word',
        "journal": "Journal of Letters, new",
        "year": "1999",
        "month": "10~January",
    }
    assert two.values == {"title": "Deep {a {b {c {d}}}}", "note": ""}
    field = two.fields[0]
    assert field.value_span.of(bib.text) == "{Deep {a {b {c {d}}}}}"
    assert field.name_span.of(bib.text) == "title"


def test_a_value_can_quote_bibtex() -> None:
    text = "@misc{a,\n  note = {as in\n@book{x,\n title = {T}}\n},\n  year = {2000}\n}\n\n" + sound(3)
    bib = scan(text)
    assert [e.key for e in bib.entries] == ["a", "key3"]
    assert not bib.entries[0].faults


def test_comments_between_fields() -> None:
    (entry,) = scan("@book{a,\n  % the first edition\n  title = {T},\n  year = 1999 % or 2000\n}").entries
    assert entry.faults == []
    assert entry.values == {"title": "T", "year": "1999"}
    assert len(entry.comments) == 2


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_harms_no_neighbour(kind: str) -> None:
    text = with_fault(kind)
    bib = scan(text)
    assert whole(bib) == text
    intact = {e.key: e.span.of(text) for e in bib.entries if not e.faults}
    for number in range(1, 41):
        if number != 20:
            assert intact[f"key{number}"] + "\n" == sound(number)
    if kind != "at sign missing":
        (faulty,) = [e for e in bib.entries if e.faults]
        kept = {name for name in ("author", "title", "year", "pages") if name in faulty.values}
        assert kept >= {"author", "title", "year"} or kind in ("quotation mark missing",)


HOSTILE = [
    ("", "@a{"), ("", "@a{b,c={"), ("", '@a{b,c="'), ("", "{"), ("@a{b,", "x="),
    ("", "@a{b,c={\n"), ("@a{b,\n", "c=1\n"), ("@a{b,\n", ",\n"), ("", "@a{x\n"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "piece"), HOSTILE)
def test_hostile_text_is_kept_and_costs_its_length(head: str, piece: str) -> None:
    assert whole(scan(head + piece * 20_000)) == head + piece * 20_000
    assert grows_as_its_length(scan, head, piece)
