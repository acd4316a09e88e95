"""Tables whose cells ran together."""

from __future__ import annotations

import pytest

from citecheck.numbers.digits import Digits
from citecheck.numbers.flat import flat_grids
from citecheck.pipeline import scan_text

_HEAD = "Region Men Women Total"


def messages(text: str) -> list[str]:
    return [f.message for f in scan_text(text, "x.txt").findings if f.rule.startswith("NUM")]


@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_row_that_does_not_add_is_found_on_lines_and_in_prose(joint: str) -> None:
    rows = [_HEAD, "North 412 388 800", "South 215 190 405", "East 98 102 210", "All 725 680 1405"]
    assert messages(joint.join(rows)) == ["98 + 102 = 200, not 210"]


@pytest.mark.parametrize("joint", ["\n", " "])
def test_a_table_that_adds_up_is_silent(joint: str) -> None:
    rows = [_HEAD, "North 412 388 800", "South 215 190 405", "East 98 102 200", "All 725 680 1405"]
    assert messages(joint.join(rows)) == []


def test_cells_keep_their_places() -> None:
    text = "Deaths.\nNorth 412 388\nSouth 215 190\nAll 627 578"
    (grid,) = flat_grids(text, Digits(text).runs)
    assert [[text[c.start : c.start + len(c.text)] for c in row] for row in grid] == [
        ["North", "412", "388"],
        ["South", "215", "190"],
        ["All", "627", "578"],
    ]


def test_rows_of_different_lengths_are_no_table() -> None:
    text = "Mill 12 14 16\nLane 33 35\nRow 44 46 48\nAll 90 95"
    assert list(flat_grids(text, Digits(text).runs)) == []
