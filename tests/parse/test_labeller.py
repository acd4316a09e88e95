from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.parse.labeller.labels import LABELS
from citecheck.parse.labeller.network import labeller
from citecheck.parse.labeller.runs import runs
from citecheck.parse.labeller.tokens import Tokens
from citecheck.parse.labeller.values import draft
from citecheck.reference import parse_reference, read_references, works

PRINTABLE = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


@given(PRINTABLE)
def test_tokens_keep_their_places_and_leave_white_space_only(text: str) -> None:
    found = Tokens(text)
    at = 0
    for i, token in enumerate(found.texts):
        assert text[found.start(i) : found.ends[i]] == token
        assert not text[at : found.start(i)].strip()
        at = found.ends[i]
    assert not text[at:].strip()


def test_an_address_is_one_token() -> None:
    assert Tokens("see https://example.org/a/b?c=1, 10.1234/ab.c(5).").texts == [
        *("see", "https://example.org/a/b?c=1,", "10.1234/ab.c(5", ")", ".")
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(PRINTABLE, max_size=8))
def test_a_text_has_the_same_labels_alone_and_among_others(texts: list[str]) -> None:
    together = labeller().label(texts)
    assert [labels for _, labels in together] == [labeller().label([text])[0][1] for text in texts]
    for found, labels in together:
        assert [at for _, first, after in labels for at in range(first, after)] == list(range(len(found)))
        assert {label for label, _, _ in labels} <= set(range(len(LABELS)))
        assert all(one[0] != other[0] for one, other in pairwise(labels))


@settings(max_examples=100, deadline=None)
@given(PRINTABLE)
def test_every_value_is_a_place_of_the_text(text: str) -> None:
    found, labels = labeller().label([text])[0]
    known = runs(text, found, labels)
    assert all(0 <= run.start < run.end <= len(text) for run in known)
    one = draft(text, known)
    if one is not None:
        assert 0 <= one.start <= one.end <= len(text)
        assert all(0 <= start <= end <= len(text) for _, start, end in one.fields.values())


def person(family: str, given: str) -> dict[str, str]:
    return {"family": family, "given": given}


REFERENCES = {
    "Novak, Jana. Rivers of Iron: Railways in the East. Oxford: Clarendon Press, 1987.": {
        "type": "book",
        "author": [person("Novak", "Jana")],
        "title": "Rivers of Iron: Railways in the East",
        "publisher-place": "Oxford",
        "publisher": "Clarendon Press",
        "issued": {"date-parts": [[1987]]},
    },
    "Keller, H. & Frey, M. (2004). Memory and loss in border towns. Journal of Rural Studies, 12(3), 45–67.": {
        "type": "article-journal",
        "author": [person("Keller", "H."), person("Frey", "M.")],
        "issued": {"date-parts": [[2004]]},
        "title": "Memory and loss in border towns",
        "container-title": "Journal of Rural Studies",
        "volume": "12",
        "issue": "3",
        "page": "45–67",
    },
    "Brandt, Karl (1998): Die Last der Jahre. In: Vogel, Eva/Roth, Jan (Hg.): Handbuch der Erinnerung. Frankfurt a.M.: Campus, S. 33–48.": {
        "type": "chapter",
        "author": [person("Brandt", "Karl")],
        "issued": {"date-parts": [[1998]]},
        "title": "Die Last der Jahre",
        "editor": [person("Vogel", "Eva"), person("Roth", "Jan")],
        "container-title": "Handbuch der Erinnerung",
        "publisher-place": "Frankfurt a.M.",
        "publisher": "Campus",
        "page": "33–48",
    },
    "Орлова Т. М. Деревня после войны: быт и труд // Вопросы истории. 1999. № 4. С. 15–29.": {
        "type": "article-journal",
        "author": [person("Орлова", "Т. М.")],
        "title": "Деревня после войны: быт и труд",
        "container-title": "Вопросы истории",
        "issued": {"date-parts": [[1999]]},
        "issue": "4",
        "page": "15–29",
    },
    "Коваль О. П. Село і влада в Україні. Київ : Наукова думка, 2003. 312 с.": {
        "type": "book",
        "author": [person("Коваль", "О. П.")],
        "title": "Село і влада в Україні",
        "publisher-place": "Київ",
        "publisher": "Наукова думка",
        "issued": {"date-parts": [[2003]]},
    },
    "Claire Morel, « Les marges de la ville », Annales, vol. 48, n° 2, 1993, p. 301-325.": {
        "type": "article-journal",
        "author": [person("Morel", "Claire")],
        "title": "Les marges de la ville",
        "container-title": "Annales",
        "volume": "48",
        "issue": "2",
        "issued": {"date-parts": [[1993]]},
        "page": "301-325",
    },
    "Орлова Т. М. ГУЛАГ. Север и его люди. М.: Наука, 2001. 300 с.": {
        "type": "book",
        "author": [person("Орлова", "Т. М.")],
        "title": "ГУЛАГ. Север и его люди",
        "publisher-place": "М.",
        "publisher": "Наука",
        "issued": {"date-parts": [[2001]]},
    },
    "Carl R. Winter, Courts and Custom, 98 Yale L.J. 1733, 1740 (1989).": {
        "type": "article-journal",
        "author": [person("Winter", "Carl R.")],
        "title": "Courts and Custom",
        "volume": "98",
        "container-title": "Yale L.J.",
        "issued": {"date-parts": [[1989]]},
        "page": "1733",
        "locator": "1740",
        "label": "page",
    },
}


@pytest.mark.parametrize(("text", "expected"), REFERENCES.items(), ids=[r[:24] for r in REFERENCES])
def test_parses_plain_references(text: str, expected: dict[str, object]) -> None:
    assert parse_reference(text) == {"raw": text, **expected}


@pytest.mark.parametrize("text", ["", "   ", "…", "12"])
def test_what_says_nothing_stays_raw(text: str) -> None:
    assert parse_reference(text) == {"raw": text}


def test_a_file_of_an_archive_is_no_author_and_date() -> None:
    parsed = parse_reference("GARF, f. 7523, op. 95, d. 109, l. 11")
    assert parsed["type"] == "manuscript"
    assert parsed["archival"]["fond"] == "7523"
    assert "author" not in parsed


def test_ibid_is_no_author() -> None:
    assert parse_reference("Ibid., p. 12") == {
        "raw": "Ibid., p. 12",
        "type": "document",
        "locator": "12",
        "label": "page",
        "form": "ibid",
    }


def test_references_stream_in_order() -> None:
    lines = [*REFERENCES, "", *REFERENCES]
    seen: list[str] = []

    def source() -> object:
        for line in lines:
            seen.append(line)
            yield line

    parsed = read_references(source(), together=2)  # type: ignore[arg-type]
    assert next(parsed).raw == lines[0]
    assert len(seen) == 2
    assert [one.raw for one in parsed] == lines[1:]


def test_works_have_readable_keys_each_once() -> None:
    text = next(iter(REFERENCES))
    keys = [work.id if work else None for _, work in works(read_references([text, "Ibid.", text]))]
    assert keys == ["novak1987rivers", None, "novak1987riversa"]
