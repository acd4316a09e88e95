"""An entry that is divided into its fields at once is read as it is step by step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.bibfile.entry import read_entry
from citecheck.bibfile.scanner import scan
from citecheck.bibfile.sound import sound_entry, sound_fields
from tests.growth import grows_as_its_length

_HEAD = re.compile(r"@[ \t]*([^\W\d_][\w+-]*)\s*([{(])")
REAL = Path(__file__).parents[3] / "shared" / "gold" / "bib" / "files"
PIECES = [
    "@a{k,",
    "@b(k,",
    "x",
    "y1 = ",
    "z=",
    "{",
    "}",
    '"',
    "(",
    ")",
    ",",
    " # ",
    "12",
    "jan",
    "\n",
    " ",
    "%",
    "=",
    "é",
]


def read_alike(text: str) -> tuple[int, int]:
    """Return how many entries there are and how many were sound, each of which has to be read alike both ways."""
    heads = list(_HEAD.finditer(text))
    count = 0
    for head, behind in zip(heads, [*heads[1:], None], strict=True):
        limit = behind.start() if behind is not None else len(text)
        quick = sound_entry(text, head, limit, {}, lambda first, end: sound_fields(text, first, end))
        if quick is None:
            continue
        count += 1
        slow = read_entry(text, head, limit)
        assert not slow.faults
        assert (quick.type, quick.key, quick.key_start, quick.end) == (slow.type, slow.key, slow.key_start, slow.end)
        assert quick.fields == slow.fields
        assert (quick.with_macros, quick.repeats) == (slow.with_macros, slow.repeats)
        written = quick.bare or {}
        assert written == {one.name: text[one.value_start : one.value_end] for one in slow.fields if one.kind in "m#"}
        assert {n: v for n, v in quick.values.items() if n not in written} == {
            n: v for n, v in slow.values.items() if n not in written
        }
    return len(heads), count


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_text(pieces: list[str]) -> None:
    read_alike("@a{k, " + "".join(pieces))


@pytest.mark.skipif(not REAL.is_dir(), reason="the real files are not here")
def test_most_real_entries_are_sound() -> None:
    counts = [read_alike(path.read_text("utf-8", "replace")) for path in sorted(REAL.glob("*.bib"))]
    assert sum(sound for _, sound in counts) > 0.98 * sum(entries for entries, _ in counts)


def test_what_is_sound() -> None:
    assert read_alike(
        '@a{k, T_1 = "a {b"} {c}", y = 1999, m = jan, n = jan # "~" # {x {y}}, _d = {a{b{c{d{e}}}}}\n}\n'
    ) == (1, 1)
    assert read_alike("@a(k, t = {x})") == (1, 1)
    assert read_alike("@a{k, y = 1999}") == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "@a{k, y = 1999}, t = {x}}",
        "@a{k, t = {x} y = {z}}",
        "@a{k, t = {x}, t = {y}}",
        "@a{k t = {x}}",
        "@a{, t = {x}}",
        "@a{k, t = {x}, % comment\n}",
        "@a{k, t = {x}",
        "@a{k, t = {x})",
        "@a{k}",
    ],
)
def test_what_is_not(text: str) -> None:
    assert read_alike(text) == (1, 0)


def test_macros_of_values() -> None:
    bib = scan('@a{k, j = jl # ", " # jan, m = JAN, u = foo}\n@b{l, j = jl, j = other}\n@string{jl = {Journal}}\n')
    assert bib.entries[0].values == {"j": "Journal, January", "m": "January", "u": "foo"}
    assert bib.entries[1].values == {"j": "Journal"}, "of a field given twice the first counts"


@pytest.mark.parametrize("piece", ["@a{k, t={x}} ", "a = {", ", x = {y ", ',a="', "a ", " #a", "{", "=,"])
def test_many_pieces_on_one_line_cost_their_length(piece: str) -> None:
    assert grows_as_its_length(scan, "@book{k, ", piece)
