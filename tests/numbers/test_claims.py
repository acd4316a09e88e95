"""What printed numbers assert together."""

from __future__ import annotations

import pytest

from citecheck.model.number import Claim, Verdict
from citecheck.pipeline import scan_text


def claims(text: str, *kinds: str) -> list[Claim]:
    return [c for c in scan_text(text, "x.md").claims if not kinds or type(c).__name__ in kinds]


def failing(text: str) -> list[tuple[str, str, str]]:
    return [(type(c).__name__, c.arithmetic, c.repair) for c in claims(text) if c.verdict is not Verdict.CONSISTENT]


CONSISTENT = [
    "Of the 44 inspected officers, 28 (63.6%) passed, 532 (96.9%) of the 549 sergeants, and 3,088 (98.6%) of the 3,131 privates.",
    "On the whole, out of 3,724 prisoners, 3,648 (98.0%) passed.",
    "Of 800,000 men, 137,000 (17.2%) died.",
    "15% of the prisoners (226,127 out of 1,539,475 total) were transferred.",
    "By March 4,199,488 citizens (2,660,013 civilians and 1,539,475 prisoners) had returned.",
    "57.8 per cent were sent home, 19.1 per cent were remobilized, 14.5 per cent were transferred, 6.5 per cent and 2.1 per cent were others.",
    "Over 95% (or nineteen out of every twenty) passed.",
    "Из 1 284 жалоб, рассмотренных комиссией, 471 (36,7 %) удовлетворили.",
    "Von den 1.518 Bauernstellen wurden 547 (36,0 %) enteignet.",
]


@pytest.mark.parametrize("text", CONSISTENT, ids=[t[:30] for t in CONSISTENT])
def test_consistent_claims_are_kept_as_checks_and_raise_nothing(text: str) -> None:
    assert failing(text) == []
    assert [c for c in claims(text) if c.verdict is Verdict.CONSISTENT]


FAILING = [
    (
        "Out of 154,700 French soldiers taken in the summer of 1940, 40,000 – or just 2.6% died.",
        [("Share", "40,000 of 154,700 is 25.9 %, not 2.6%", "")],
    ),
    (
        "Of the 1,036 appeals heard, 412 (38.9%) were allowed.",
        [("Share", "412 of 1,036 is 39.8 %, not 38.9%", "39.8%")],
    ),
    (
        "To them went 1,274 of the freed prisoners, 1,742 of them officers.",
        [("PartOfWhole", "1,742 cannot be among 1,274", "")],
    ),
    (
        "The convoy carried 1,173 persons in all: 604 men, 381 women and 198 children under fourteen.",
        [("Sum", "604 + 381 + 198 = 1,183, not 1,173", "")],
    ),
    (
        "In 1946 148,079 of them entered. In 1953 56,746 remained, 93,446 were released.",
        [("PartOfWhole", "56,746 + 93,446 = 150,192, more than 148,079", "")],
    ),
    (
        "Three out of four villages in the hills (112 of 243) had no well.",
        [("WordedShare", "112 of 243 is 46.1 %; “Three out of four” means 67 to 83 %", "")],
    ),
    ("The organ was the work of Anton Verhaal (1884–1847).", [("Ordered", "1884 comes after 1847", "")]),
]


@pytest.mark.parametrize(("text", "expected"), FAILING, ids=[t[:30] for t, _ in FAILING])
def test_contradictions(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert failing(text) == expected


def test_a_list_with_its_total() -> None:
    text = (
        "To the units: 231,034 people (76.25%) to battalions: 18,382 people (6.07%) to industry: 30,749 people (1.96%) to escort: "
        "5,924 people (0.15%) arrested: 11,556 people (3.81%) died: 5,347 people (1.76%) Total: 302,992 people (100%)."
    )
    assert {(kind, line.split(" is ")[0]) for kind, line, _ in failing(text)} == {
        ("Share", "30,749 of 302,992"),
        ("Share", "5,924 of 302,992"),
        ("Closure", "76.25 + 6.07 + 1.96 + 0.15 + 3.81 + 1.76 = 90.00, not 100"),
    }


SILENT = [
    "It was 59% of treated men, and 95% CI was given; n = 5, 28% of them.",
    "Houses 47, 15 and 9 burned; nos. 11, 12 and 13 were saved by 4,715 gallons.",
    "The steamer landed 861 people (431 men, 297 women; for 133 infants the sex was not noted).",
    "The share rose by 6 percentage points, from 12 to 18 per cent, between 1887 and 1912.",
    "After weighting, 31.4 per cent of them (unweighted: 171 of 643) agreed.",
    "He was there from 1936 to 1938, in rooms 12 and 13, with article 193-22 and Order No. 270.",
    "The first camp had 1,838 men, the second 18,382 sheep.",
    "The dated bricks run from 19 BC to AD 8; C. Terentius (82–35 BC) built it.",
]


@pytest.mark.parametrize("text", SILENT, ids=[t[:30] for t in SILENT])
def test_innocent_numbers(text: str) -> None:
    assert failing(text) == []


def test_numbers_inside_citations_count_nothing() -> None:
    assert (
        claims(
            "It is known (Zemskov V. N. GULAG // Sotsis. 1991. No. 7. P. 4-5) and (GARF, f. 1, op. 2, d. 3, l. 4).",
            "Share",
            "Sum",
        )
        == []
    )


def test_pages_outside_the_extent() -> None:
    text = "A.[^1] B.[^2]\n\n[^1]: P. Polian, 'Return', in B. Moore (ed.), *War*, Oxford, 2006, pp. 33–58.\n[^2]: Polian, 'Return', p. 71.\n"
    assert failing(text) == [("Extent", "page 71 lies outside 33–58", "")]
    assert failing(text.replace("p. 71", "p. 41")) == []


def test_elided_ends_are_expanded() -> None:
    assert failing("A.[^1]\n\n[^1]: GARF, f. 1, op. 2, d. 3, ll. 354–65.\n") == []
    assert [k for k, _, _ in failing("A.[^1]\n\n[^1]: GARF, f. 1, op. 2, d. 3, ll. 354–343.\n")] == ["Ordered"]
