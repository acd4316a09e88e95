"""The pattern that reads a plain path at a stroke says what reading level by level says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.parse import archival_chain, archival_numbers, archival_plain
from citecheck.parse.archival_gaps import places_in

LABELS = st.sampled_from(
    [
        ("f. ", "op. ", "d. ", "l. "),
        ("F.", "Op.", "D.", "L."),
        ("f. ", "op. ", "spr. ", "ark. "),
        ("Ф. ", "Оп. ", "Д. ", "Л. "),
        ("ф. ", "оп. ", "д. ", "лл. "),
        ("ф.", "оп.", "спр.", "арк."),
        ("фонд ", "оп. ", "д. ", "л. "),
        ("фонд ", "опись ", "дело ", "листы "),
        ("Ф. ", "Оп. ", "Ед. хр. ", "Л. "),
        ("fond ", "opis ", "delo ", "list "),
        ("F. ", "inv. ", "ed.khr. ", "leaves "),
        ("Фонд: ", "Опись: ", "Дело: ", "Листы: "),
        ("F: ", "op: ", "d. ", "l: "),
    ]
)
NUMBERS = st.integers(1, 9999).map(str)
SUFFIXES = st.sampled_from(["", "", "", "а", "s", "с"])
LEAVES = st.lists(
    st.builds("".join, st.tuples(NUMBERS, st.sampled_from(["", " об.", "ob", "-17", "а", " об.-19", "-20 об"]))),
    min_size=1,
    max_size=3,
).map(", ".join)
ENDS = st.sampled_from(
    [
        "",
        ".",
        ";",
        ".;",
        ")",
        ". Then",
        ", and",
        " и 5",
        " (copy)",
        ". Д. 7",
        ", т. 2",
        "; д. 5",
        ", РГАЭ, ф. 1",
        " verso",
        "  об.",
        ": [scan]",
        ": it says",
        ": 5",
        "”.",
        ". \n   Then",
        " says so",
        " ОБ.",
        " сп.",
        " сп",
        " лл.",
        " листов",
        " гг.",
        " И 5",
        "  и 5",
        " на 5",
        " п. 5",
        '" and',
    ]
)


@given(
    LABELS,
    st.sampled_from(["", "Р-", "R-", "П-"]),
    NUMBERS,
    NUMBERS,
    NUMBERS,
    SUFFIXES,
    LEAVES,
    st.sampled_from([", ", ". ", " ", ": ", " (a title), "]),
    ENDS,
    st.integers(0, 3),
)
def test_both_readings_agree(
    labels: tuple[str, ...],
    prefix: str,
    fond: str,
    opis: str,
    delo: str,
    suffix: str,
    leaves: str,
    joint: str,
    end: str,
    above: int,
) -> None:
    levels = [
        f"{labels[0]}{prefix}{fond}{joint}",
        f"{labels[1]}{opis}{suffix}{joint}",
        f"{labels[2]}{delo}{joint}",
        f"{labels[3]}{leaves}{end}",
    ]
    text = ("ГАРФ, " + "".join(levels[above:])).replace("–", "-")
    match = archival_plain.pattern().match(text, len("ГАРФ, "))
    if match is None:
        return
    places = places_in(text)
    assert places is not None
    token = places.next_token(0, len(text))
    assert token is not None
    slow = archival_chain._chain_from(places, token)
    assert slow is not None
    quick = archival_plain.plain_tokens(match)
    # Behind files the chain may go on: whoever reads the pattern asks what follows.
    read = slow.links if match["last"] is None else slow.links[: len(quick)]
    assert [(level, one.value, one.start, one.end, one.many) for level, one, *_ in quick] == [
        (one.level, one.token.value, one.token.start, one.token.end, one.token.many) for one in read
    ]


@pytest.mark.parametrize("leaves", ["лл. 1 и 5", "арк. 1 і 5", "Лл. 1 и 5"])
def test_a_file_does_not_end_a_path_whose_leaves_follow(leaves: str) -> None:
    for joint in (", ", ". "):
        text = f"ГАРФ, ф. 1{joint}оп. 1{joint}д. 1{joint}{leaves}"
        match = archival_plain.pattern().match(text, len("ГАРФ, "))
        assert match is None or match.end() == len(text)


@settings(deadline=None)
@given(LEAVES)
def test_leaves_of_plain_paths_are_divided_as_any_leaves(leaves: str) -> None:
    found = archival_plain.pattern().match(f"l. {leaves}")
    if found is not None:
        assert archival_numbers.plain_leaves(found["l"]) == archival_numbers.leaves(found["l"])
