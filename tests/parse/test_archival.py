"""Archival references: text in, normal form out."""

from __future__ import annotations

import pytest

from citecheck.pipeline import scan_text


def found(text: str) -> list[tuple[str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]]]:
    scan = scan_text(text, "x.txt")
    refs = [c.archival for c in scan.citations if c.archival is not None]
    return [(r.archive, r.fond, r.opis, r.delo, r.folios) for r in refs]


CASES = [
    ("See RGASPI, f. 558, op. 11, d. 97, ll. 67-70.", ("RGASPI", "558", "11", ("97",), ("67-70",))),
    ("(GARF. F. R.-9408s. Op. 1s. D. 18. L. 2-2ob.)", ("GARF", "R-9408s", "1s", ("18",), ("2-2ob",))),
    ("(GARF. F.R.-9408s. Op.1s. D.13. L.1-18)", ("GARF", "R-9408s", "1s", ("13",), ("1-18",))),
    ("АП РФ. Ф. 3. Оп. 58. Д. 230. Л. 60.", ("APRF", "3", "58", ("230",), ("60",))),
    ("РГАСПИ. Ф.37. Оп.957. Д.674. Л.323–344", ("RGASPI", "37", "957", ("674",), ("323-344",))),
    ("ЦАМО, ф. 96, оп. 639189, д. 77, л. 772–871", ("TsAMO", "96", "639189", ("77",), ("772-871",))),
    ("РГИА. Ф. 424, Оп. 8, Д. 302, Л. 61 об.", ("RGIA", "424", "8", ("302",), ("61ob",))),
    ("УзР ПДА, фонд 32, опись 65, дело 839, л.149-639", ("UzR PDA", "32", "65", ("839",), ("149-639",))),
    ("РГАЛИ, ф. 240, оп. 2, ед. хр. 48, л. 4", ("RGALI", "240", "2", ("48",), ("4",))),
    ("GAVO, f. p-830, op. 3, dd. 387, 389, 515, 638.", ("GAVO", "P-830", "3", ("387", "389", "515", "638"), ())),
    ("ГАРФ. Ф. А-739. Оп. 2. Д. 59. Л. 32.", ("GARF", "A-739", "2", ("59",), ("32",))),
    ("ЦДАГО України, ф. 1, оп. 20, спр. 5255, арк. 12-12 зв.", ("TsDAHOU", "1", "20", ("5255",), ("12-12ob",))),
    ("ИРЛИ, ф. 622, № 74", ("IRLI", "622", None, ("74",), ())),
    ("GARF, f. 7523, op. 95, d. 109, l. 11 (12 May 1956).", ("GARF", "7523", "95", ("109",), ("11",))),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[t[:32] for t, _ in CASES])
def test_forms(text: str, expected: tuple[object, ...]) -> None:
    assert found(text) == [expected]


def test_titles_in_parentheses() -> None:
    scan = scan_text("RGANI, f. 6 (Committee of Party Control), op. 6, d. 12 (Protocols of May), l. 15.", "x.txt")
    (ref,) = [c.archival for c in scan.citations if c.archival]
    assert (ref.fond_title, ref.delo_title) == ("Committee of Party Control", "Protocols of May")


def test_a_continuation_takes_the_levels_before_its_own() -> None:
    rows = found("ГАРФ. Ф. Р-8409. Оп. 1: Д. 76. С. 157; Д. 242. С. 154-56; Ф. 10035. Оп. 1. Д. 55756.")
    assert rows == [
        ("GARF", "R-8409", "1", ("76",), ("157",)),
        ("GARF", "R-8409", "1", ("242",), ("154-56",)),
        ("GARF", "10035", "1", ("55756",), ()),
    ]


def test_the_archive_named_earlier_in_the_sentence() -> None:
    rows = found("Хранящаяся ныне в РГАЭ разработка переписи (ф. 1562, оп. 336, д. 1590) содержит разбивку.")
    assert rows == [("RGAE", "1562", "336", ("1590",), ())]


def test_a_code_that_the_document_defines_is_used_from_then_on() -> None:
    scan = scan_text(
        "Gosudarstvennyi arkhiv Vladimirskoi oblasti (hereafter, GAVO), f. 830, op. 3, d. 1, l. 2. Then GAVO, f. 830, op. 3, d. 2, l. 9.",
        "x.txt",
    )
    assert [c.archival.archive_id for c in scan.citations if c.archival] == ["GAVladO", "GAVladO"]


def test_spans_are_exact_in_marked_up_text() -> None:
    text = "<p>Так было (АП&nbsp;РФ. Ф.&nbsp;3. Оп. 58. Д. 230. Л. 60).</p>"
    scan = scan_text(text, "x.txt")
    (citation,) = scan.citations
    assert citation.span.of(text) == "АП&nbsp;РФ. Ф.&nbsp;3. Оп. 58. Д. 230. Л. 60"


FALSE_FRIENDS = [
    "Beethoven, Moonlight Sonata, Op. 27, No. 2, and Op. 67 (1st movement).",
    "1. d4 Nf6 2. c4 e6 3. Nc3 Bb4 4. e3 d5 5. a3 Bxc3+ 6. bxc3 c5",
    "Он жил в д. 27, кв. 98, ул. Ленина, потом в д. Княжа.",
    "Bilibin, Paget (d. 1908), Steele (d. 1944) and Tenniel (d. 1914).",
    "See lines (l. 75-79) of the function f(x) on p. 77f. and ff.",
    "Foucault, op. cit., p. 187; cf. art. 58, ch. 2.",
    "В деле 84 л., на 82 листах; книга вышла: Л., 1991.",
    "The clause (193–22) was changed by Order No. 270.",
]


@pytest.mark.parametrize("text", FALSE_FRIENDS)
def test_false_friends(text: str) -> None:
    assert found(text) == []
