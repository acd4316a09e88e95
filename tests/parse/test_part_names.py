"""Archives of whose names only the first words are abbreviated, and names that are nobody's."""

from __future__ import annotations

import pytest

from citecheck.data.archives import by_exact_name
from citecheck.data.part_names import part_names
from citecheck.pipeline import scan_text


@pytest.mark.parametrize(
    ("printed", "code", "identity"),
    [
        ("ГА Тульской области", "GATO", "GATulO"),
        ("ГА Томской обл.", "GATO", "GATomO"),
        ("GA Tul'skoi oblasti", "GATO", "GATulO"),
        ("ДА Сумської області", "DASO", "DASO"),
        ("ЦГА Республики Мордовия", "TsGA RM", "TsGA-RM"),
        ("НА Республики Карелия", "NARK", "NARK-Karelia"),
        ("ГА Российской Федерации", "GARF", "GARF"),
        ("РГА социально-политической истории", "RGASPI", "RGASPI"),
    ],
)
def test_the_rest_of_a_name_says_which_archive_it_is(printed: str, code: str, identity: str) -> None:
    scan = scan_text(f"{printed}, ф. Р-175, оп. 1, д. 4, л. 2.", "x.txt")
    (ref,) = [c.archival for c in scan.citations if c.archival is not None]
    assert (ref.archive, ref.archive_id, ref.fond, ref.opis, ref.delo) == (code, identity, "R-175", "1", ("4",))
    assert (ref.archive_name or "").rstrip(".") == printed.rstrip(".")
    assert [f.rule for f in scan.findings if f.rule in ("ARC001", "ARC002", "ARC003")] == []


@pytest.mark.parametrize("name", ["Областной госархив", "Государственный архив", "Regional state archive", "Архив"])
def test_a_name_that_many_could_bear_is_nobodys(name: str) -> None:
    (citation,) = scan_text(f"{name}, ф. 1, оп. 2, д. 3, л. 12.", "x.txt").citations
    assert citation.archival is not None
    assert (citation.archival.archive, citation.archival.archive_id) == (None, None)


def test_a_bare_code_of_many_republics_is_ambiguous() -> None:
    (citation,) = scan_text("ЦГА, ф. 1, оп. 2, д. 3, л. 12.", "x.txt").citations
    assert citation.archival is not None
    assert citation.archival.archive == "TsGA"
    assert {"TsGA-RM", "TsGA-SPb", "TsGA-RK"} <= set(citation.archival.candidates)


@pytest.mark.parametrize(("code", "identity"), [("ГААРК", "GARK"), ("ЦГИА Грузии", "GNA")])
def test_two_names_of_one_archive_are_not_ambiguous(code: str, identity: str) -> None:
    (citation,) = scan_text(f"{code}, ф. Р-663, оп. 18, д. 12, л. 33.", "x.txt").citations
    assert citation.archival is not None
    assert (citation.archival.archive_id, citation.archival.candidates) == (identity, ())


def test_forms_of_a_name() -> None:
    assert part_names("Центральный государственный архив Тульской области") == (
        "ЦГА Тульской области",
        "ЦГА Тульской обл",
    )
    assert part_names("Tsentral'nyi gosudarstvennyi arkhiv Respubliki Mordoviia") == ("TsGA Respubliki Mordoviia",)
    assert part_names("Bundesarchiv") == ()
    assert part_names("Архив внешней политики") == ()


@pytest.mark.parametrize(
    ("printed", "identity"),
    [
        ("Хранится в Государственном архиве Российской Федерации (ф. 60, оп. 1, д. 5).", "GARF"),
        ("По документам Центрального государственного архива Республики Мордовия (ф. 60, оп. 1, д. 5).", "TsGA-RM"),
        ("Из фондов Российского государственного архива древних актов, ф. 60, оп. 1, д. 5.", "RGADA"),
        ("У Державному архіві Харківської області (ф. 60, оп. 1, спр. 5).", "DAKhO"),
        ("In the Russian State Archive of the Economy (f. 60, op. 1, d. 5).", "RGAE"),
    ],
)
def test_a_full_name_in_any_case(printed: str, identity: str) -> None:
    scan = scan_text(printed, "x.txt")
    (citation,) = scan.citations
    assert citation.archival is not None
    assert (citation.archival.archive_id, citation.archival.fond) == (identity, "60")
    assert "(" not in citation.span.of(printed)
    assert [f.rule for f in scan.findings if f.severity.value != "info"] == []


def test_cities_that_differ_stay_different() -> None:
    assert [a.id for a in by_exact_name("Государственного архива Томской области")] == ["GATomO"]
    assert [a.id for a in by_exact_name("Государственного архива Тюменской области")] == ["GATyumO"]
    assert by_exact_name("Государственного архива") == ()
