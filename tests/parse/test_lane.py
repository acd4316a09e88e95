"""Plain paths read one after another say what reading level by level says."""

from __future__ import annotations

from dataclasses import fields
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model.citation import Citation
from citecheck.model.segment import Segment
from citecheck.model.span import Span
from citecheck.model.view import View
from citecheck.parse import archival
from citecheck.parse.archival_lane import NUMBER, Lane
from citecheck.parse.archival_near import near_lead
from citecheck.parse.folding import fold
from citecheck.read import read_text


def cited(text: str, context: str = "note") -> list[Citation]:
    document = read_text(text, "x.txt")
    segment = Segment(View.of(text, [Span(0, len(text))]), context, note="1", group=2)
    return archival.parse(document, segment, fold(segment.view, document.markup))


def level_by_level(text: str, context: str = "note") -> list[Citation]:
    with patch.object(archival, "may_begin", lambda text, digits: False):
        return cited(text, context)


def flat(citations: list[Citation]) -> list[list[object]]:
    """Every field of every citation, and what stands in the text for each level."""
    return [
        [
            *(getattr(one, field.name) for field in fields(one) if field.name != "archival"),
            *(getattr(one.archival, field.name) for field in fields(one.archival or ())),
            tuple(one.archival.printed if one.archival is not None else ()),
        ]
        for one in citations
    ]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("so nobody had seen it before. GARF, f. ", "GARF"),
        ("so nobody had seen it before. TsA FSB RF. F. R-", "TsA FSB RF"),
        ("and the only copy that we saw is in RGAE, f. ", "RGAE"),
        ("Хранитель её не видел. Там же. Д. ", "Там же"),
        ("Хранитель её не видел. ГАРФ. Ф.", "ГАРФ"),
    ],
)
def test_the_last_words_before_a_number_say_enough(said: str, what: str) -> None:
    near = near_lead(said, 0, 0, len(said))
    assert near is not None
    lead, base, _ = near
    start = lead.ibid if lead.ibid >= 0 else lead.mention.start if lead.mention is not None else -1
    assert said[base + start :].startswith(what)


@pytest.mark.parametrize(
    "said",
    [
        "so nobody had seen it before. In GARF on 12 March ",
        "The State Archive of the Russian Federation keeps it, as GARF, f. ",
        "so nobody had seen it before (nor has GARF), f. ",
        "so nobody had seen it before. Nobody, op. ",
        "GARF, f. ",
        "",
    ],
)
def test_more_is_to_be_asked_where_other_words_may_matter(said: str) -> None:
    assert near_lead(said, 0, 0, len(said)) is None


LABELS = st.sampled_from(
    [
        ("f. ", "op. ", "d. ", "l. "),
        ("F. ", "Op. ", "D. ", "L. "),
        ("F.", "Op.", "D.", "L."),
        ("F ", "op ", "d ", "l "),
        ("ф. ", "оп. ", "д. ", "лл. "),
        ("Ф.", "Оп.", "Д.", "Л."),
        ("фонд ", "опись ", "дело ", "лист "),
        ("fond ", "opis ", "delo ", "list "),
        ("ф. ", "оп. ", "спр. ", "арк. "),
        ("Ф. ", "Оп. ", "Ед. хр. ", "Л. "),
        ("f. ", "inv. ", "dd. ", "ll. "),
    ]
)
LEADS = st.sampled_from(
    [
        "GARF, ",
        "ГАРФ. ",
        "РГАСПИ, ",
        "RGASPI ",
        "XYZ, ",
        "See the letters in RGAE, ",
        "Ibid., ",
        "Там же. ",
        "там само, ",
        "",
        "Hoover, ",
        "State Archive of the Russian Federation (hereafter, GARF), ",
        "A copy of 4 March 1933: GARF, ",
        "в 1932–1933 гг. ГАРФ, ",
        "фонд комиссии: ГАРФ, ",
        "AD de l'Orne, 4 M bis 12; GARF, ",
        "*GARF*, ",
        "12, ",
        "The keeper of the reading room has not seen the second copy of it; GARF, ",
        "The keeper of the reading room has not seen the fond of the settlers. Ibid., ",
        "Хранитель читального зала второй копии письма прокурора не видел, как и мы. Там же. ",
        "Хранитель читального зала второй копии письма прокурора не видел. ЦА ФСБ РФ. ",
        "In the reading room of the State Archive of the Russian Federation with the code GARF, ",
        "The keeper of the reading room showed us the letters (all in the hand of one clerk) of RGAE, ",
        "Only 312 of the 1,450 families that the list has were there when the inspector came in RGASPI, ",
        "The keeper of the reading room has not seen the second copy of it; so we read XYZ, ",
        "The keeper of the reading room has not seen the second copy that is kept elsewhere. DA SBU, ",
        "QO 5 is what the keeper of the reading room had written on the second copy of it. ib., ",
    ]
)
JOINTS = st.sampled_from([", ", ", ", ". ", " ", ": ", " (Second fond of it), ", " (дело о фонде), "])
BETWEEN = st.sampled_from(
    ["; ", "; ", ". ", ", ", " and ", "; см. ", ". Then 312 of 1,450. ", " (copy); ", " т. II; ", "\n"]
)
PREFIXES = st.sampled_from(["", "", "", "Р-", "R-", "П-", "p-", "№ "])
NUMBERS = st.integers(1, 99999).map(str)
LEAVES = st.sampled_from(["5", "5–7", "5 об.", "5ob.-7", "5, 9", "12 зв.–13", "5а", "5, 1933 г.", "5 and 6", "5:"])
ENDS = st.sampled_from(["", ".", ". The fond is closed.", ", т. III", " PO/5", "/6", ". RG 59, Central Files"])


@st.composite
def references(draw: st.DrawFn) -> str:
    fond, opis, delo, leaf = draw(LABELS)
    first = draw(st.sampled_from([0, 0, 0, 1, 2, 3]))
    last = draw(st.sampled_from([3, 3, 3, 2]))
    levels = [
        fond + draw(PREFIXES) + draw(NUMBERS),
        opis + draw(NUMBERS) + draw(st.sampled_from(["", "", "а", "s"])),
        delo + draw(NUMBERS) + draw(st.sampled_from(["", "", ", 17", ", 1932", ", 1932 г.", "б"])),
        leaf + draw(LEAVES),
    ][first : last + 1]
    joint = draw(JOINTS)
    return draw(LEADS) + joint.join(levels or [leaf + "5"])


@settings(max_examples=400, deadline=None)
@given(st.lists(references(), min_size=1, max_size=4), BETWEEN, ENDS, st.sampled_from(["note", "list", "text"]))
def test_the_lane_reads_what_reading_level_by_level_reads(
    parts: list[str], between: str, end: str, context: str
) -> None:
    text = between.join(parts) + end
    assert flat(cited(text, context)) == flat(level_by_level(text, context))


def lane(text: str) -> tuple[Lane, bool]:
    document = read_text(text, "x.txt")
    segment = Segment(View.of(text, [Span(0, len(text))]), "note")
    one = Lane(document, segment, fold(segment.view, document.markup))
    return one, one.run(NUMBER.search(one.text))


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("GARF, f. 9479, op. 1, d. 745, ll. 11–12.", 1),
        ("ГАРФ. Ф. Р-9479. Оп. 1. Д. 745. Л. 11 об.; Д. 7. Л. 5; РГАЭ. Ф. 5. Оп. 6. Д. 7.", 3),
        ("Ibid., d. 5, l. 6; d. 7, l. 8", 2),
        ("GARF, f. 5446, op. 1, dd. 1705, 1708; RGIA, f. 7486, op. 37, d. 61, l. 3", 2),
        ("On the plan of 4 March 1933: GARF, f. 5446, op. 1, d. 5, l. 6. Only 312 of 450 came.", 1),
        ("GARF, f. 5446, op. 1, dd. 5, 8; RGAE, f. 7486, op. 37, d. 61, l. 3", 2),
        ("GARF, фонд 5446, опись 1, дело 5 (Фонд комиссии), лист 3", 1),
    ],
)
def test_notes_of_plain_paths_are_read_to_their_end(text: str, made: int) -> None:
    one, whole = lane(text)
    assert (whole, len(one.citations)) == (True, made)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("GARF, f. 5446, op. 1, d. 5, l. 6; see op. cit., p. 5", 1),
        ("GARF, f. 5446, op. 1, d. 5, т. II, l. 6", 0),
        ("RGAE, f. 7486, op. 37, d. 61, l. 3; GARF, f. 5446, op. 1, d. 5; l. 7", 1),
        ("op. 1, d. 5, l. 6", 0),
    ],
)
def test_it_ends_before_what_more_is_to_be_asked_of(text: str, made: int) -> None:
    one, whole = lane(text)
    assert (whole, len(one.citations)) == (False, made)
    assert flat(cited(text)) == flat(level_by_level(text))


@pytest.mark.parametrize("more", ["", " " + "Here the letter ends, and nobody has seen another. " * 9])
def test_files_before_a_number_without_a_label_may_go_on(more: str) -> None:
    text = f"РГАЭ, ф. 7486, оп. 37, д. 61, л. 3; ГАРФ, ф. 5446, оп. 1, д. 5, копия 12 стр., л. 7.{more}"
    one, whole = lane(text)
    assert (whole, len(one.citations)) == (False, 1)
    assert flat(cited(text)) == flat(level_by_level(text))
    assert [c.archival.folios for c in cited(text) if c.archival] == [("3",), ("7",)]
