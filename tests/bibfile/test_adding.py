"""Fields added to entries: the text around them stays, and the new ones look like the old."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.bibfile.adding import addition, replacement
from citecheck.bibfile.scanner import scan

VALUES = [("doi", "10.1/x"), ("pages", "1--2")]


def with_fields(text: str, values: list[tuple[str, str]] = VALUES) -> str:
    change = addition(text, scan(text).entries[0], values)
    assert change is not None
    span, new = change
    return text[: span.start] + new + text[span.end :]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@article{a,\n  title = {X},\n  year = 2003,\n}\n",
         "@article{a,\n  title = {X},\n  year = 2003,\n  doi = {10.1/x},\n  pages = {1--2},\n}\n"),
        ("@article{a,\n  title = {X},\n  year = 2003\n}\n",
         "@article{a,\n  title = {X},\n  doi = {10.1/x},\n  pages = {1--2},\n  year = 2003\n}\n"),
        ("@article{a,\n\ttitle     = {X},\r\n\tyear      = 2003,\r\n}\r\n",
         "@article{a,\n\ttitle     = {X},\r\n\tyear      = 2003,\r\n\tdoi       = {10.1/x},\r\n\tpages     = {1--2},\r\n}\r\n"),
        ("@article{a, title = {X}, year = 2003}", "@article{a, title = {X}, year = 2003, doi = {10.1/x}, pages = {1--2}}"),
        ("@article{a, title={X}, year={2003},}", "@article{a, title={X}, year={2003}, doi={10.1/x}, pages={1--2},}"),
        ("@article{a\n  , title = \"X\"\n  , year = \"2003\"\n}",
         "@article{a\n  , title = \"X\"\n  , year = \"2003\"\n  , doi = \"10.1/x\"\n  , pages = \"1--2\"\n}"),
        ("@article{a,\n  TITLE = {X}, % printed so\n  YEAR = 2003, % and this\n}\n",
         "@article{a,\n  TITLE = {X}, % printed so\n  YEAR = 2003, % and this\n  DOI = {10.1/x},\n  PAGES = {1--2},\n}\n"),
        ("@article{a,\n  year = 2003\n}\n", "@article{a,\n  year = 2003,\n  doi = {10.1/x},\n  pages = {1--2}\n}\n"),
        ("@article(a, title = {X})", "@article(a, title = {X}, doi = {10.1/x}, pages = {1--2})"),
    ],
)  # fmt: skip
def test_the_smallest_change(old: str, new: str) -> None:
    assert with_fields(old) == new
    entry = scan(new).entries[0]
    assert not entry.faults and (entry.values["doi"], entry.values["pages"]) == ("10.1/x", "1--2")


def test_entries_that_cannot_be_added_to() -> None:
    for text in ("@article{a,}", "@article{a, title = {X"):
        assert addition(text, scan(text).entries[0], VALUES) is None
    assert addition("@article{a, year = 1}", scan("@article{a, year = 1}").entries[0], []) is None


LINES = st.sampled_from(["\n", "\r\n", " ", "", "\n    ", "\n% a note, with a comma\n  "])
NAMES = ["title", "author", "year", "note"]


@given(st.lists(LINES, min_size=5, max_size=5), st.booleans(), st.sampled_from(["{X}", '"X"', "2003", "mac # {x}"]), st.sampled_from(["=", " = ", "  ="]))  # fmt: skip
def test_nothing_is_lost(gaps: list[str], comma: bool, value: str, equals: str) -> None:
    text = "@article{a," + "".join(f"{gap}{name}{equals}{value}," for gap, name in zip(gaps, NAMES, strict=False))
    text = (text if comma else text[:-1]) + gaps[-1].replace("%", "") + "}\n"
    old = scan(text).entries[0]
    entry = scan(with_fields(text)).entries[0]
    assert entry.values == {**old.values, **dict(VALUES)}
    assert [one.name for one in entry.fields if one.name in old.values] == [one.name for one in old.fields]


@pytest.mark.parametrize(
    ("value", "new"),
    [
        ("{old}", "{new}"),
        ('"old"', '"new"'),
        ("1999", "{new}"),
        ("{{old}}", "{new}"),
        ("macro", None),
        ('"a" # b', None),
    ],
)
def test_replacement(value: str, new: str | None) -> None:
    text = f"@article{{a, title = {value}}}"
    field = scan(text).entries[0].field("title")
    assert field is not None
    change = replacement(field, "new")
    made = None if change is None else text[: change[0].start] + change[1] + text[change[0].end :]
    assert made == (None if new is None else f"@article{{a, title = {new}}}")
