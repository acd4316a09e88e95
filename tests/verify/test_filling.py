"""What records would change in entries: what is added, what is replaced, and what is left alone."""

from __future__ import annotations

import pytest

from citecheck.check import rules
from citecheck.config import Config
from citecheck.verifying import judged, repaired
from tests.check.test_rules import examples
from tests.check.verified import answered

RECORD = """@article{r, author = {Novak, Petr and Okafor, Ada}, title = {Salt and Bread in Old Towns}, journal = {Annals of Salt},
  year = {2003}, volume = {12}, number = {3}, pages = {101--130}, issn = {0037-6779}, doi = {%s}, publisher = {Salt Press}}
"""
OURS = "@article{k, author = {Novak, Petr and Okafor, Ada}, title = {Salt and Bread in Old Towns}%s}"


def filled(fields: str, doi: str = "10.1000/salt.12", *, unsafe: bool = False, kind: str = "article") -> str:
    """The fields that stand in an entry after it was repaired."""
    ours = (OURS % fields).replace("@article", f"@{kind}")
    one = answered(f"{ours}\n--- crossref\n{RECORD % doi}".replace("@article{r", f"@{kind}{{r"))
    text, _ = repaired(one.file, judged([one], Config()), unsafe=unsafe)
    head = ours[: -len(fields) - 1] if fields else ours[:-1]
    assert text.startswith(head) or unsafe
    return text[len(head) :].strip().removesuffix("}")


@pytest.mark.parametrize(
    ("fields", "after"),
    [
        (", journal = {Annals of Salt}, year = {2003}",
         ", journal = {Annals of Salt}, year = {2003}, doi = {10.1000/salt.12}, volume = {12}, number = {3}, "
         "pages = {101--130}, issn = {0037-6779}"),
        # Nothing that is there is written again, under another name or empty either.
        (", journal = {Annals of Salt}, year = {2003}, volume = {12}, number = {3}, pages = {}, issn = {0037-6779}, "
         "url = {https://doi.org/10.1000/salt.12}",
         ", journal = {Annals of Salt}, year = {2003}, volume = {12}, number = {3}, pages = {101--130}, issn = {0037-6779}, "
         "url = {https://doi.org/10.1000/salt.12}"),
        # Another year may be another edition: only what identifies the work is added.
        (", journal = {Annals of Salt}, year = {2004}", ", journal = {Annals of Salt}, year = {2004}, doi = {10.1000/salt.12}"),
        # An entry that disagrees is not added to.
        (", journal = {Annals of Salt}, year = {1990}", ", journal = {Annals of Salt}, year = {1990}"),
        # Nor is one without a place in time.
        (", journal = {Annals of Salt}", ", journal = {Annals of Salt}, doi = {10.1000/salt.12}"),
    ],
)  # fmt: skip
def test_what_is_added(fields: str, after: str) -> None:
    assert filled(fields) == after


def test_the_doi_of_a_preprint_is_not_that_of_the_publication() -> None:
    fields = (
        ", journal = {Annals of Salt}, year = {2003}, volume = 12, number = 3, pages = {101--130}, issn = {0037-6779}"
    )
    assert filled(fields, "10.48550/arXiv.0301.00001") == fields
    assert filled(fields, "https://doi.org/10.1000/SALT_12") == fields + ", doi = {10.1000/SALT_12}"


def test_books_get_their_publisher_and_no_pages() -> None:
    assert (
        filled(", year = {2003}", kind="book") == ", year = {2003}, doi = {10.1000/salt.12}, publisher = {Salt Press}"
    )


def test_replacement_only_where_it_is_asked_for() -> None:
    fields = ", journal = {Annals of Salt}, year = {1990}"
    assert filled(fields, unsafe=True) == ", journal = {Annals of Salt}, year = {2003}"
    macro = ", journal = salt # { of Annals}, year = {1990}"
    assert filled(macro, unsafe=True).startswith(", journal = salt # { of Annals}, year = ")


def test_an_entry_whose_syntax_is_at_fault_is_left_alone() -> None:
    fault = " year = {2003} journal = {Annals of Salt}, year = {1990}"
    assert filled(fault, unsafe=True) == fault.strip()


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("VER044", "http://example.org/salt", "https://web.archive.org/web/2003/http://example.org/salt"),
        ("VER004", "10.1000/salt.99", "10.1000/salt.12"),
        ("VER010", "Salt and Bread in New Towns", "Salt and Bread in Old Towns"),
        ("VER011", "{Novak, Petr}", "{Novak, Petr and Okafor, Ada}"),
        ("VER012", "1998", "2003"),
        ("VER013", "Journal of Steel", "Annals of Salt"),
        ("VER014", "{21}", "{12}"),
    ],
)
def test_what_each_rule_replaces(code: str, old: str, new: str) -> None:
    (page,) = [rule for rule in rules() if rule.code == code]
    one = answered(examples(page, "Flagged")[0][1])
    run = judged([one], Config(select=(code,)))
    assert one.file.source is not None
    before = one.file.source.source.exact
    assert repaired(one.file, run, unsafe=False)[0] == before
    assert repaired(one.file, run, unsafe=True)[0] == before.replace(old, new)


def test_the_identifier_of_another_work_gives_way_to_the_right_one() -> None:
    ours = OURS % ", journal = {Annals of Salt}, year = {2003}, doi = {10.1000/pepper.1}"
    other = "@article{p, author = {Lind, Bea}, title = {Pepper and Power at Sea}, journal = {Annals}, year = {1990}, doi = {10.1000/pepper.1}}\n"
    one = answered(f"{ours}\n--- crossref\n{RECORD % '10.1000/salt.12'}{other}")
    run = judged([one], Config())
    assert [f.message for f in run.scan.findings] == [
        "the DOI is of another work: “Pepper and Power at Sea” (Crossref)"
    ]
    assert repaired(one.file, run, unsafe=True)[0] == ours.replace("10.1000/pepper.1", "10.1000/salt.12") + "\n"
