"""Tables in every form a text has them, and pages of titled parts."""

from __future__ import annotations

import pytest

from citecheck.model.number import Verdict
from citecheck.numbers.grid import grids
from citecheck.pipeline import scan_text

WRONG = {
    "pipes": "| Trade | Men |\n|---|---|\n| Smiths | 138 |\n| Weavers | 203 |\n| Total | 314 |\n",
    "bold": "| Trade | Men |\n|---|---|\n| Smiths | 138 |\n| Weavers | 203 |\n| **Total** | **314** |\n",
    "html": "<table><tr><th>Trade</th><th>Men</th></tr>\n<tr><td>Smiths</td><td>138</td></tr>\n<tr><td>Weavers</td><td>203</td></tr>\n<tr><td>Total</td><td>314</td></tr></table>\n",
    "tabs": "Trade\tMen\nSmiths\t138\nWeavers\t203\nTotal\t314\n",
    "gaps": "Smiths        138\nWeavers       203\nTotal         314\n",
    "list": "1. Smiths: 138\n2. Weavers: 203\n3. Total: 314\n",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_column_against_its_total(text: str) -> None:
    claims = [
        c
        for c in scan_text(f"The trades of 1851 in the parish.\n\n{text}", "x.md").claims
        if c.verdict is not Verdict.CONSISTENT
    ]
    assert [(c.arithmetic, c.repair) for c in claims] == [("138 + 203 = 341, not 314", "341")]


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_column_that_adds_up(text: str) -> None:
    claims = scan_text(text.replace("314", "341"), "x.md").claims
    assert {c.verdict for c in claims} == {Verdict.CONSISTENT}


def test_a_row_against_its_total() -> None:
    text = "| Item | 1901 | 1902 | Total |\n|---|---|---|---|\n| Tar | 118 | 97 | 215 |\n| Rope | 121 | 99 | 202 |\n| Nails | 14 | 15 | 29 |\n"
    claims = [c for c in scan_text(text, "x.md").claims if c.verdict is not Verdict.CONSISTENT]
    assert [(c.arithmetic, c.repair) for c in claims] == [("121 + 99 = 220, not 202", "220")]


def test_cells_know_their_places() -> None:
    text = "x\n\n| a | 1 |\n|---|---|\n| b | 2 |\n| c | 3 |\n"
    (grid,) = grids(text)
    assert [text[cell.start : cell.start + len(cell.text)] for row in grid for cell in row] == [
        cell.text for row in grid for cell in row
    ]


def test_a_page_outside_a_titled_part() -> None:
    text = (
        "On salt see P. Moreau, “Salt and Toll on the Upper River”, in Old Roads, ed. K. Brandt (Vienna, 1971), pp. 33–58. "
        "Prices were normal by 1800 (ibid., p. 71)."
    )
    assert [c.arithmetic for c in scan_text(text, "x.md").claims if c.verdict is not Verdict.CONSISTENT] == [
        "page 71 lies outside 33–58"
    ]
    assert all(c.verdict is Verdict.CONSISTENT for c in scan_text(text.replace("p. 71", "p. 41"), "x.md").claims)
