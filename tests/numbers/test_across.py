"""One quantity in two documents: found where subject, name and year agree, silent where one of them differs."""

from __future__ import annotations

import pytest

from citecheck.config import Config
from citecheck.pipeline import scan_documents
from citecheck.read import read_text
from citecheck.report.kinds import kind_of

FIRST = "The census of January 1939 found 17,339 deportees in the Vologda region."


def disagreements(one: str, other: str) -> list[tuple[str, str, list[str]]]:
    documents = [read_text(one + "\n", "a.md"), read_text(other + "\n", "b.md")]
    findings = scan_documents(documents, Config()).findings
    return [(f.document, f.message, [p.document for p in f.related]) for f in findings if f.rule == "NUM501"]


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (FIRST, "Petrov speaks of 17,393 deportees in Vologda in 1939.", "“deportees”: 17,339 here, 17,393 there"),
        (FIRST, "Petrov speaks of 1,739 deportees in Vologda in 1939.", "“deportees”: 1,739 here, 17,339 there"),
        (
            "В 1939 году в Вологодской области было 17 339 переселенцев.",
            "По данным Петрова, в 1939 году Вологодской области дали 17 393 переселенца.",
            "“переселенцев”: 17 339 here, 17 393 there",
        ),
        (
            "En 1939 on comptait 17 339 détenus dans la région de Vologda.",
            "Selon Petrov il y avait 17 393 détenus à Vologda en 1939.",
            "“détenus”: 17 339 here, 17 393 there",
        ),
    ],
)
def test_a_slip_between_documents(one: str, other: str, message: str) -> None:
    ((document, said, others),) = disagreements(one, other)
    assert said == message
    assert {document, *others} == {"a.md", "b.md"}


@pytest.mark.parametrize(
    "other",
    [
        "Petrov speaks of 17,393 deportees in Vologda in 1941.",  # another year
        "Petrov speaks of 17,393 deportees in Omsk in 1939.",  # another place
        "Petrov speaks of 17,393 guards in Vologda in 1939.",  # another subject
        "Petrov speaks of 24,811 deportees in Vologda in 1939.",  # no slip
        "Petrov speaks of some 17,393 deportees in Vologda in 1939.",  # no exact number
        "Petrov speaks of 17,339 deportees in Vologda in 1939.",  # the same number
        "Petrov speaks of 17,393 deportees in Vologda.",  # no year
    ],
)
def test_other_things_are_not_compared(other: str) -> None:
    assert disagreements(FIRST, other) == []


def test_what_agrees_is_a_check() -> None:
    documents = [
        read_text(FIRST, "a.md"),
        read_text("Petrov speaks of 17,339 deportees in Vologda in 1939.", "b.md"),
    ]
    (claim,) = scan_documents(documents, Config()).claims
    assert (kind_of(claim), claim.verdict.value, claim.others[0][0]) == ("cross-document", "consistent", "b.md")
