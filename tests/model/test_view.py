from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.span import Covered, Lines, Span
from citecheck.model.view import View

TEXT = st.text(alphabet="ab&;n bsp*\n<>é𝔘", max_size=60)


@given(TEXT, st.data())
def test_plain_view_maps_every_stretch_to_itself(text: str, data: st.DataObject) -> None:
    view = View.of(text, (Span(0, len(text)),))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert view.span(start, end).of(text) == text[start:end]


@given(TEXT)
def test_replacing_keeps_the_places_of_all_other_letters(text: str) -> None:
    view = View.of(text, (Span(0, len(text)),)).replaced(re.compile(r"&nbsp;|\*"), lambda m: " " if m[0] != "*" else "")
    for i, ch in enumerate(view.text):
        place = view.span(i, i + 1)
        assert place.of(text) in (ch, "&nbsp;")
    assert view.text == text.replace("&nbsp;", " ").replace("*", "")


@given(TEXT, TEXT, TEXT)
def test_joined_spans_map_back_to_their_own_text(one: str, gap: str, other: str) -> None:
    source = one + gap + other
    view = View.of(source, (Span(0, len(one)), Span(len(one) + len(gap), len(source))))
    assert view.text == f"{one} {other}"
    assert view.span(0, len(one)).of(source) == one
    at = len(one) + 1
    assert view.span(at, at + len(other)).of(source) == other or not other


def test_a_replacement_is_one_indivisible_place() -> None:
    text = "ЦА&nbsp;ФСБ"
    view = View.of(text, (Span(0, len(text)),)).replaced(re.compile("&nbsp;"), lambda m: " ")
    assert view.text == "ЦА ФСБ"
    assert view.span(2, 3) == Span(2, 8)
    assert view.span(0, 6) == Span(0, len(text))
    assert view.cut(3, 6).text == "ФСБ"
    assert view.cut(3, 6).span(0, 3).of(text) == "ФСБ"


def test_locate_is_the_inverse_of_span() -> None:
    text = "one *two* three"
    view = View.of(text, (Span(0, len(text)),)).replaced(re.compile(r"\*"), lambda m: "")
    assert view.text[view.locate(text.index("three")) :] == "three"
    assert view.text[view.locate(text.index("two")) :].startswith("two")


def test_lines_count_all_line_ends() -> None:
    text = "a\nb\r\nc\rd"
    lines = Lines(text)
    assert [lines.position(text.index(ch)) for ch in "abcd"] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert [lines.line_span(n).of(text) for n in (1, 2, 3, 4)] == ["a", "b", "c", "d"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=25), st.integers(0, 60), st.integers(1, 9))
def test_covered_finds_what_a_plain_search_finds(raw: list[tuple[int, int]], at: int, length: int) -> None:
    spans = [Span(a, a + n) for a, n in raw]
    covered = Covered(spans[: len(spans) // 2])
    for span in spans[len(spans) // 2 :]:
        covered.add(span)
    wanted = Span(at, at + length)
    assert covered.overlapping(wanted) == sorted(s for s in spans if s.overlaps(wanted))
