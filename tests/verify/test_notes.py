"""In what two descriptions differ, in words."""

from __future__ import annotations

import pytest

from citecheck.model.person import ET_AL, Person
from citecheck.verify import people, titles
from tests.verify.test_matching import RECORD, changed, said

NOVAK, OKAFOR, LIND, ROSSI, WEBER = (
    Person("Novak", "Petr"), Person("Okafor", "Ada"), Person("Lind", "Bea"), Person("Rossi", "Carlo"), Person("Weber", "Dora"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("ours", "theirs", "note"),
    [
        ([NOVAK], [NOVAK, OKAFOR], "second author missing"),
        ([OKAFOR], [NOVAK, OKAFOR], "first author missing"),
        ([NOVAK], [NOVAK, OKAFOR, LIND], "second and third authors missing"),
        ([NOVAK], [NOVAK, OKAFOR, LIND, ROSSI, WEBER], "4 authors missing"),
        ([OKAFOR, NOVAK], [NOVAK, OKAFOR], "authors in another order"),
        ([NOVAK, LIND], [NOVAK, OKAFOR], "second author Bea Lind is not Ada Okafor"),
        ([NOVAK, OKAFOR, LIND], [NOVAK, OKAFOR], "Bea Lind not among the authors"),
        ([NOVAK, LIND, ROSSI], [NOVAK, OKAFOR], "Bea Lind, Carlo Rossi not among the authors; second author missing"),
        ([NOVAK, NOVAK], [NOVAK], "a name too many among the authors"),
        ([LIND], [NOVAK, OKAFOR], ""),
        ([OKAFOR, ET_AL], [NOVAK, OKAFOR, LIND], "first author missing"),
        ([LIND, NOVAK, ET_AL], [NOVAK, OKAFOR, LIND], "second author missing"),
    ],
)
def test_people(ours: list[Person], theirs: list[Person], note: str) -> None:
    assert people.difference(ours, theirs, "author") == note


@pytest.mark.parametrize(
    ("ours", "theirs", "note"),
    [
        ("Salt and Bread in New Towns", "Salt and Bread in Old Towns", "title has “New” for “Old”"),
        ("Salt and Bread in Towns", "Salt and Bread in Old Towns", "title lacks “Old”"),
        ("Salt and Stale Bread in Towns", "Salt and Bread in Towns", "title has “Stale” too many"),
        ("Salt and Bread, in new Towns.", "Salt and bread in Old Towns", "title has “new” for “Old”"),
        ("Pepper and Power at Sea", "Salt and Bread in Old Towns", ""),
        ("Salt in New Towns at Rest", "Bread in Old Towns at Rest", ""),
    ],
)
def test_titles(ours: str, theirs: str, note: str) -> None:
    assert titles.difference(ours, theirs) == note


def test_a_title_of_another_work_by_the_same_people() -> None:
    title = "The Great Thaw: Rumours and Reform in Capital Towns"
    other = {**RECORD, "id": "r2", "DOI": "10.1000/jph.15.7", "title": title, "issued": {"date-parts": [[2007]]},
             "container-title": "Annals of Steel", "volume": "15", "page": "7-20"}  # fmt: skip
    answer = said(changed(title=title), RECORD, other)
    assert dict(answer.evidence[0].fields)["title"].note == "title belongs to another work by the same author"
    assert answer.reason == "title belongs to another work by the same author"


def test_an_identifier_of_another_work_by_the_same_people() -> None:
    ours = changed(
        title="Steel Prices in Silesia", DOI=RECORD["DOI"], issued={"date-parts": [[2010]]}, volume="3", page="1-9"
    )
    answer = said(ours, RECORD)
    assert answer.verdict.value == "mismatch" and answer.evidence[0].other_work
    assert answer.reason == f"its DOI is of another work: “{RECORD['title']}”"
    own = {**ours, "DOI": "", "id": "own"}
    both = said(ours, RECORD, own)
    assert both.reason == answer.reason and [one.identity for one in both.evidence] == ["own", "r1"]


def test_a_title_in_another_language_is_not_another_work() -> None:
    ours = changed(title="Velikaia ottepel’: slukhi i reformy v provintsii", DOI=RECORD["DOI"])
    assert not any(one.other_work for one in said(ours, RECORD).evidence)
