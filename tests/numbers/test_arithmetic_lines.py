"""The line of arithmetic that each kind of contradiction prints, whole."""

from __future__ import annotations

import pytest

from citecheck.model.number import Verdict
from citecheck.pipeline import scan_text

LINES = [
    (
        "H. Vaarik, ‘Convict Labour in the Docks’, Baltic Review, 14 (1997), 201–229, is still the fullest study. Vaarik counts 61 camps along the coast (p. 243).",
        "Extent",
        "page 243 lies outside 201–229",
    ),
    (
        "Kovar’s chapter on the winter (‘Bread Cards’, in East of the Volga, ed. M. Dunn, Leeds, 2003, pp. 62–95) prints the ration table on p. 108.",
        "Extent",
        "page 108 lies outside 62–95",
    ),
    (
        "Лещинский А. Б. Промысел и посад // Север. 1988. № 7. С. 64–81. Тариф Лещинский приводит на с. 95.",
        "Extent",
        "page 95 lies outside 64–81",
    ),
    (
        "K. Brandt, Die Weber von Lohr, in: Zeitschrift 12 (1986), S. 45–67. Brandt druckt die Ordnung auf S. 76.",
        "Extent",
        "page 76 lies outside 45–67",
    ),
    (
        "Nina Solberg, born on 4 May 1821, died on 9 March 1884 in the 66th year of her life.",
        "Elapsed",
        "4 May 1821 to 9 March 1884 makes it year 63 of the life, not 66",
    ),
    (
        "Geboren am 3. Mai 1801, starb er am 8. Juni 1871 im 75. Lebensjahr.",
        "Elapsed",
        "3. Mai 1801 to 8. Juni 1871 makes it year 71 of the life, not 75",
    ),
    (
        "Родился 3 мая 1801 года и умер 8 июня 1871 года на 75-м году жизни.",
        "Elapsed",
        "3 мая 1801 to 8 июня 1871 makes it year 71 of the life, not 75",
    ),
    ("The mill bought 340 poods at 6 roubles a pood, in all 2,140 roubles.", "Average", "340 × 6 = 2,040, not 2,140"),
    (
        "The parish had 812 hearths in 1790 and 934 in 1810, a gain of 132 in twenty years.",
        "Change",
        "from 812 to 934 is 122, not 132",
    ),
    ("The canal was 48 miles (97 km) long.", "Doubled", "48 miles is 77 km, not 97"),
    ("Длина тракта — 48 вёрст (91 км).", "Doubled", "48 вёрст is 51 км, not 91"),
    ("Exports fell from 1,874 bales to 1,662, that is by 232.", "Change", "from 1,874 to 1,662 is 212, not 232"),
    ("The price doubled from 310 to 955 crowns.", "Change", "from 310 to 955 is 3.08 times as much, not doubled"),
    (
        "Turnout rose from 40 per cent to 46 per cent, a rise of 6 per cent.",
        "Change",
        "from 40 to 46 % is 6 percentage points, or 15 %, not 6 per cent",
    ),
    ("Rent £12 10s and coal £3 15s came to £17 5s in all.", "Sum", "£12 10s + £3 15s = £16 5s, not £17 5s"),
    (
        "| | £ | s. | d. |\n|---|---|---|---|\n| Rent | 12 | 10 | 6 |\n| Coal | 3 | 15 | 9 |\n| Total | 16 | 5 | 3 |\n",
        "Sum",
        "12 10 6 + 3 15 9 = 16 6 3, not 16 5 3",
    ),
    ("1. Forges: 64\n2. Mills: 38\n3. Kilns: 17\nTotal: 129\n", "Sum", "64 + 38 + 17 = 119, not 129"),
    ("а) планов — 64\nб) карт — 38\nв) писем — 17\nИтого: 129\n", "Sum", "64 + 38 + 17 = 119, not 129"),
]


@pytest.mark.parametrize(("text", "kind", "line"), LINES, ids=[line for _, _, line in LINES])
def test_the_one_contradiction_is_told_in_a_line(text: str, kind: str, line: str) -> None:
    failing = [c for c in scan_text(text, "x.md").claims if c.verdict is not Verdict.CONSISTENT]
    assert [(type(c).__name__, c.arithmetic) for c in failing] == [(kind, line)]
