"""A work beside a record: what agrees, what does not, and what must never be taken for the same work."""

from __future__ import annotations

from typing import Any

import pytest

from citecheck.verify import fields, people, titles
from citecheck.verify.csl import work_of
from citecheck.verify.judging import judge
from citecheck.verify.verdict import Verification

RECORD: dict[str, Any] = {
    "id": "r1",
    "type": "article-journal",
    "title": "The Great Thaw: Rumours and Reform in Provincial Towns",
    "author": [{"family": "Müller", "given": "Jan Peter"}, {"family": "Kowalska", "given": "Ewa"}],
    "issued": {"date-parts": [[1998]]},
    "container-title": "Journal of Provincial History",
    "volume": "12",
    "page": "101-130",
    "DOI": "10.1000/jph.12.101",
}


def said(ours: dict[str, Any], *records: dict[str, Any]) -> Verification:
    return judge(work_of({"id": "ours", **ours}), [work_of(one) for one in records], "index")


def changed(**fields_: Any) -> dict[str, Any]:
    ours = {name: value for name, value in RECORD.items() if name not in ("DOI", "id")}
    return {**ours, **{name.replace("_", "-"): value for name, value in fields_.items()}}


def disputed(answer: Verification) -> list[str]:
    return answer.evidence[0].disputed()


@pytest.mark.parametrize(
    "ours",
    [
        changed(),
        changed(title="Great Thaw. Rumors and reform in provincial towns"),
        changed(title="The Great Thaw"),
        changed(author=[{"family": "Mueller", "given": "J. P."}, {"family": "Kowalska", "given": "E."}]),
        changed(author=[{"family": "Müller", "given": "J."}, {"literal": "et al."}]),
        changed(issued={"date-parts": [[1999]]}),
        changed(container_title="J. Prov. Hist."),
        changed(page="101-30"),
        changed(author=[{"literal": "Müller Jan Peter"}, {"literal": "Ewa Kowalska"}]),
    ],
)
def test_the_same_work_described_in_another_way_is_verified(ours: dict[str, Any]) -> None:
    answer = said(ours, RECORD)
    assert answer.verdict.value == "verified", answer


@pytest.mark.parametrize(
    ("ours", "names"),
    [
        (changed(issued={"date-parts": [[1989]]}), ["issued"]),
        (changed(author=[{"family": "Müller", "given": "Jan Peter"}]), ["author"]),
        (changed(author=[{"family": "Kowalska", "given": "Ewa"}, {"family": "Müller", "given": "Jan"}]), ["author"]),
        (changed(author=[{"family": "Okafor", "given": "Ada"}]), ["author"]),
        (changed(container_title="Annals of Steel"), ["container-title"]),
        (changed(title="The Great Thaw: Rumours and Reform in Capital Towns"), ["title"]),
        (changed(volume="21"), ["volume"]),
        (changed(page="301-330"), ["page"]),
        (changed(DOI="10.1000/jph.99.1"), ["DOI"]),
    ],
)
def test_a_mismatch_names_its_field(ours: dict[str, Any], names: list[str]) -> None:
    answer = said(ours, RECORD)
    assert (answer.verdict.value, disputed(answer)) == ("mismatch", names)


@pytest.mark.parametrize(
    "title",
    [
        "Erratum: The Great Thaw: Rumours and Reform in Provincial Towns",
        "Review of The Great Thaw: Rumours and Reform in Provincial Towns",
        "The Great Thaw: Rumours and Reform in Provincial Towns, Part II",
        "The Great Thaw: Rumours and Reform in Provincial Towns. 2",
        "Bread Prices and Harvests after the War",
    ],
)
def test_another_work_of_the_same_people_is_not_the_work(title: str) -> None:
    assert said(changed(title=title), RECORD).verdict.value == "not-found"


def test_a_work_without_people_is_known_by_title_and_imprint() -> None:
    record = {
        "type": "book",
        "title": "Salt of the Towns: Documents",
        "publisher": "Nauka",
        "issued": {"date-parts": [[1999]]},
    }
    assert said({**record, "publisher": "Izd-vo Nauka"}, record).verdict.value == "verified"
    assert said({**record, "publisher": "Mysl"}, record).verdict.value == "unverifiable"


def test_an_identifier_of_another_work() -> None:
    ours = {
        "title": "Steel Prices in Silesia, 1871",
        "author": [{"family": "Okafor", "given": "Ada"}],
        "DOI": RECORD["DOI"],
    }
    answer = said(ours, RECORD)
    assert answer.verdict.value == "mismatch"
    assert answer.reason == f"its DOI is of another work: “{RECORD['title']}”"


def test_a_short_title_alone_decides_nothing() -> None:
    assert said({"title": "Introduction"}, {**RECORD, "title": "Introduction"}).verdict.value == "not-found"
    alone = said({"title": RECORD["title"]}, RECORD)
    assert alone.verdict.value == "unverifiable"
    assert said({"author": RECORD["author"]}, RECORD).verdict.value == "unverifiable"


def test_of_two_records_the_one_that_agrees_counts() -> None:
    preprint = {**RECORD, "DOI": "10.48550/arXiv.9801.00001", "container-title": "", "issued": {"date-parts": [[1995]]}}
    assert said(changed(), preprint, RECORD).verdict.value == "verified"


def test_scripts_and_transliterations_are_one_title() -> None:
    for other in ("История советского кино", "Istoriya sovetskogo kino", "Istoriia sovetskogo kino"):
        assert titles.compare("Istoriia sovetskogo kino", other).same, other
    assert people.same_person("Хрущёв Н. С.", "N. S. Khrushchev")
    assert not people.same_person("Ivan Petrov", "Oleg Petrov")


def test_numbers_of_parts() -> None:
    assert titles.parts("A History of Salt, vol. II") == ("part 2",)
    assert titles.parts("Salt. Teil 3") == ("part 3",)
    assert titles.parts("I, Claudius") == ()
    assert titles.numbers("Salt, 1917–21") == titles.numbers("Salt, 1917-1921")


@pytest.mark.parametrize(
    ("ours", "theirs", "agrees"),
    [
        ("CVPR", "Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition", True),
        ("NeurIPS", "Advances in Neural Information Processing Systems", True),
        ("ICML", "ICLR", False),
        ("Slavic Rev.", "Slavic Review", True),
        ("Slavic Review", "Russian Review", False),
        ("Journal of History", "Journal of Modern History", None),
        ("", "Kritika", None),
    ],
)
def test_containers(ours: str, theirs: str, agrees: bool | None) -> None:
    assert fields.containers(ours, theirs) is agrees


def test_isbns_of_ten_and_thirteen_digits() -> None:
    assert fields.isbn13("0-306-40615-2") == "9780306406157"
    assert fields.isbns("0-306-40615-2", "978-0-306-40615-7") is True
    assert fields.isbns("0-306-40615-2", "978-3-16-148410-0") is None
