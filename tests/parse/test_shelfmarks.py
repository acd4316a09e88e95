"""Shelfmarks of archives that number otherwise: what follows under the same archive, what stands between the levels."""

from __future__ import annotations

import pytest

from citecheck.pipeline import scan_text

Row = tuple[str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]]


def _found(text: str) -> list[Row]:
    refs = [c.archival for c in scan_text(text, "x.txt").citations]
    return [(r.archive, r.fond, r.opis, r.delo, r.folios) for r in refs if r is not None]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Source: National Archives, RG 59, S/P–NSC Files: Lot 62 D 1, Box 115.",
            [("NARA", "RG 59", "S/P-NSC Files: Lot 62 D 1", ("Box 115",), ())],
        ),
        ("RG 59, Lots 60 D 137 and 61 D 33", [("NARA", "RG 59", "Lots 60 D 137 and 61 D 33", (), ())]),
        ("RG 84, Prague Embassy Files: Lot 58 F 47", [("NARA", "RG 84", "Prague Embassy Files: Lot 58 F 47", (), ())]),
        ("NARA, RG 84, Prague Embassy Records, Box 5", [("NARA", "RG 84", "Prague Embassy Records", ("Box 5",), ())]),
        ("NARA, RG 59, CFPF, Box 2.", [("NARA", "RG 59", "CFPF", ("Box 2",), ())]),
        (
            "RG 59, Central Decimal File 1950–1954, 611.61/5-1253.",
            [("NARA", "RG 59", "Central Decimal File 1950-1954", ("611.61/5-1253",), ())],
        ),
        (
            "PA AA, R 100857, Bl. 5; ebd., R 99337.",
            [("PA AA", "R", None, ("100857",), ("5",)), ("PA AA", "R", None, ("99337",), ())],
        ),
        (
            "BArch, NS 19/2566, Bl. 12; ebd., R 58/12.",
            [("BArch", "NS 19", None, ("2566",), ("12",)), ("BArch", "R 58", None, ("12",), ())],
        ),
        ("ERAF 1.1.123, l. 5", [("ERAF", "1", "1", ("123",), ("5",))]),
        ("AAN, KC PZPR, sygn. XI A/215, k. 12", [("AAN", "KC PZPR", None, ("XI A/215",), ("12",))]),
        ("AIPN BU 0296/152, t. 1, k. 34", [("AIPN", "BU 0296", None, ("152",), ("34",))]),
        ("PA AA, Botschaft Moskau, R 31696", [("PA AA", "R", None, ("31696",), ())]),
        (
            "GStA PK, I. HA Rep. 77, Tit. 662, Nr. 44",
            [("GStA PK", "I. HA Rep. 77, Tit. 662", None, ("44",), ())],
        ),
        (
            "SHD, GR 10 N 193; Service historique (SHD), 7 N 3121.",
            [("SHD", "GR 10 N", None, ("193",), ()), ("SHD", "7 N", None, ("3121",), ())],
        ),
        ("GARF, f. 8131sch, op. 27, d. 145", [("GARF", "8131sch", "27", ("145",), ())]),
        (
            "Центральный архив ФСБ России (далее — ЦА ФСБ). Ф. 2. Оп. 8. Д. 679. Л. 36.",
            [("TsA FSB", "2", "8", ("679",), ("36",))],
        ),
        ("ДАХмО-315-1-159", [("DAKhmO", "315", "1", ("159",), ())]),
    ],
)
def test_shelfmark(text: str, rows: list[Row]) -> None:
    assert _found(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Version ERA 1.2.3 is out.",
        "The RGB 12-34-56 colour of CFPF and SNF",
        "Lot 62 D 1 sold for 300; Lots 5 and 6 did not.",
        "PRG 59, RMPM 92; SER 36 and ARG 57",
        "LASA, C 20 I, Ib Nr. 1834",
    ],
)
def test_no_shelfmark(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Всего по ф. Р-2461, оп. 1 проходит двенадцать описей.", [(None, "R-2461", "1", (), ())]),
        ("Фонд 17, опись 1 открыт.", [(None, "17", "1", (), ())]),
        ("кв. 12, ф. 3, оп. 2 этаж", []),
        ("Соната для ф. 2, оп. 10", []),
        (
            "РГИА, ф. 379, оп. 1, д. 1464, л. 7; дело 1835–1838 годов закрыто.",
            [("RGIA", "379", "1", ("1464",), ("7",))],
        ),
        (
            "1. Народження: ф. 193, оп. 1, спр. 193; 2. Шлюб: ф. 35, оп. 9, спр. 157",
            [(None, "193", "1", ("193",), ()), (None, "35", "9", ("157",), ())],
        ),
        (
            "Научный архив ИРИ РАН. Ф. 2. Разд. VI. Оп. 12. Д. 3. Л. 1–2.",
            [("NA IRI RAN", "2", "12", ("3",), ("1-2",))],
        ),
        ("НА ИРИ РАН. Ф. 2. Р. I. Оп. 28. Д. 27. Л. 8.", [("NA IRI RAN", "2", "28", ("27",), ("8",))]),
        ("РГАДА · ф. 181 · оп. 2 · д. 120 · л. 58 об.", [("RGADA", "181", "2", ("120",), ("58ob",))]),
        ("ДАКО, ф. 193, оп. 1, спр. 193; 194. Арк. 5.", [("DAKO", "193", "1", ("193", "194"), ("5",))]),
        ("ГАРФ. Ф. 5. Оп. 1. Д. 1937. Л. 4.", [("GARF", "5", "1", ("1937",), ("4",))]),
    ],
)
def test_fonds_and_opis_alone_and_years_of_a_file(text: str, rows: list[Row]) -> None:
    assert _found(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Д. 12. Оп. 1. Ф. 393. ГАРФ.", [("GARF", "393", "1", ("12",), ())]),
        ("Смотри д. 12 оп. 1 ф. 393 ГАРФ и другие.", [("GARF", "393", "1", ("12",), ())]),
        ("Л. 5 об., д. 12, оп. 1, ф. Р-393, ГАРФ.", [("GARF", "R-393", "1", ("12",), ("5ob",))]),
        ("The order is in l. 5, d. 12, op. 3a, f. 17, RGASPI.", [("RGASPI", "17", "3a", ("12",), ("5",))]),
        ("ark. 7-8, spr. 4, op. 1, f. 8, DAKhO.", [("DAKhO", "8", "1", ("4",), ("7-8",))]),
        (
            "d. 12, op. 3, f. 17, RGASPI; d. 9, op. 1, f. 5446, GARF.",
            [("RGASPI", "17", "3", ("12",), ()), ("GARF", "5446", "1", ("9",), ())],
        ),
    ],
)
def test_paths_from_the_file_up(text: str, rows: list[Row]) -> None:
    assert _found(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # The archive belongs to what follows it.
        (
            "ГАРФ. Ф. 1. Оп. 2. Д. 3; РГАЭ. Ф. 4. Оп. 5. Д. 6.",
            [("GARF", "1", "2", ("3",), ()), ("RGAE", "4", "5", ("6",), ())],
        ),
        # The path begins above.
        ("РГАЭ. Ф. 7. Д. 12. Оп. 1. Ф. 393. ГАРФ", [("RGAE", "7", "1", ("12",), ()), ("RGAE", "393", None, (), ())]),
    ],
)
def test_paths_from_the_fond_down_stay(text: str, rows: list[Row]) -> None:
    assert _found(text) == rows


def test_no_path_without_an_archive_behind_it() -> None:
    assert _found("d. 12, op. 3, f. 17, Moscow.") == []
