"""Lists of items and the line that adds them up; tables of amounts in several units."""

from __future__ import annotations

import pytest

from citecheck.numbers.carried import carried, in_smallest, in_units
from citecheck.pipeline import scan_text

NUMBERED = "The ports cleared, in the year 1788:\n\n1. Sugar, 212 hogsheads: £1,908\n2. Indigo, 37 barrels: £814\n3. Ginger, 60 bags: £95\n\nTotal: {}. Duty was paid in May.\n"
DASHES = "Der Bestand umfasst:\n\n- Akten: 412\n- Karten: 96\n- Pläne: 118\n\nInsgesamt: {} Stück. Das Verzeichnis stammt von 1836.\n"
LETTERS = "Учтено:\nа) дел — 412;\nб) карт — 96;\nв) планов — 118.\nВсего {} единиц. Опись составлена в 1836 г.\n"
CLAUSES = (
    "1. In the first ward 64 died.\n2. In the second ward 118 died.\n3. In the third ward 47 died.\n\nIn all {} died.\n"
)
BEFORE = (
    "The three mills had {} hands:\n\n1. Upper mill, 164\n2. Lower mill, 118\n3. Fulling mill, 47\n\nNone stood idle.\n"
)


def messages(text: str) -> list[str]:
    return [f.message for f in scan_text(text, "x.md").findings if f.rule.startswith("NUM")]


@pytest.mark.parametrize(
    ("text", "wrong", "right", "message"),
    [
        (NUMBERED, "£2,871", "£2,817", "1,908 + 814 + 95 = 2,817, not 2,871"),
        (DASHES, "636", "626", "412 + 96 + 118 = 626, not 636"),
        (LETTERS, "636", "626", "412 + 96 + 118 = 626, not 636"),
        (CLAUSES, "239", "229", "64 + 118 + 47 = 229, not 239"),
        (BEFORE, "339", "329", "164 + 118 + 47 = 329, not 339"),
    ],
)
def test_a_list_and_its_total(text: str, wrong: str, right: str, message: str) -> None:
    assert messages(text.format(wrong)) == [message]
    assert messages(text.format(right)) == []


def test_shares_of_a_list_are_of_its_total() -> None:
    text = "1. Forges, 64 (20 %)\n2. Mills, 118 (36.8 %)\n3. Tanneries, 47 (14.6 %)\n4. Breweries, 92 ({} %)\n\nTotal: 321 works.\n"
    assert messages(text.format("38.7")) == ["92 of 321 is 28.7 %, not 38.7"]
    assert messages(text.format("28.7")) == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Read 12 pages.\n2. Write 3 letters.\n3. Sleep 8 hours.\n",
        "- Opened: 1861\n- Members: 118\n- Women: 40\n- Total income: 3,000\n",
        "See the 12 items:\n\n1. page 14\n2. page 19\n3. page 30\n",
    ],
)
def test_a_list_that_nothing_adds_up_is_silent(text: str) -> None:
    assert messages(text) == []


MONEY = "| Item | £ | s. | d. |\n|---|---|---|---|\n| Wax | 3 | 14 | 8 |\n| Oil | 1 | 9 | 6 |\n| Bells | 7 | 2 | 10 |\n| Total | 12 | {} | 0 |\n"


def test_pounds_shillings_and_pence() -> None:
    assert messages(MONEY.format(7)) == []
    assert messages(MONEY.format(9)) == ["3 14 8 + 1 9 6 + 7 2 10 = 12 7 0, not 12 9 0"]
    nameless = MONEY.replace("| £ | s. | d. |", "| a | b | c |")
    assert messages(nameless.format(7)) == []


def test_carries() -> None:
    assert carried([(11, 12), (25, 7), (24, 0)]) == 3
    assert carried([(11, 12), (25, 25)]) == 0
    assert carried([(11, 11), (25, 25)]) == 0
    assert in_units(in_smallest([12, 7, 3], [20, 12]), [20, 12]) == (12, 7, 3)
