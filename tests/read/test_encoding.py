from __future__ import annotations

import pytest

from citecheck.model.document import Document, Unreadable
from citecheck.read import read_bytes
from citecheck.read.encoding import Decoded, NotText, decode

RUSSIAN = "Отчёт хранится в архиве: ГАРФ. Ф. 7523. Оп. 95. Д. 109. Л. 11. Подробнее см. там же, Л. 12–15 об."
FRENCH = "L’enquête a été menée à Orléans, d’après les procès-verbaux de l’époque."


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1251", "windows-1251"),
        ("koi8_r", "koi8-r"),
        ("cp866", "ibm866"),
        ("iso8859_5", "iso-8859-5"),
        ("mac_cyrillic", "mac-cyrillic"),
    ],
)
def test_russian_in_every_encoding(codec: str, named: str) -> None:
    text = RUSSIAN.replace("–", "-") if codec in ("koi8_r", "cp866", "iso8859_5") else RUSSIAN
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.damaged) == (text, named, 0)


def test_short_russian_is_not_taken_for_another_alphabet() -> None:
    assert decode("Там же. Л. 5.".encode("cp1251")).text == "Там же. Л. 5."
    assert decode("Там же. Л. 5.".encode("koi8_r")).text == "Там же. Л. 5."


def test_western_letters() -> None:
    assert decode("Müller, Über die Sowjetunion, Köln 1999".encode("latin-1")).encoding == "latin-1"
    assert decode(FRENCH.encode("cp1252")).text == FRENCH


def test_a_few_broken_bytes_leave_utf8_as_it_is() -> None:
    data = RUSSIAN.encode() + b" \xff " + RUSSIAN.encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.damaged == 1
    assert decoded.text[decoded.first_damage] == "\ufffd"


@pytest.mark.parametrize(
    "data",
    [b"\x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, bytes(range(1, 9)) * 40],
)
def test_binary_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(NotText, match="binary"):
        decode(data)
    read = read_bytes("x.txt", data)
    assert isinstance(read, Unreadable)
    assert "binary" in read.reason


def test_empty_files_and_endless_lines_are_refused() -> None:
    assert read_bytes("x.txt", b" \n\n") == Unreadable("x.txt", "it is empty")
    long = read_bytes("x.txt", b"a" * 5_000_001)
    assert isinstance(long, Unreadable)
    assert "a line of 5,000,001 characters" in long.reason


def test_offsets_count_code_points_of_the_decoded_text() -> None:
    document = read_bytes("x.md", "\ufeffИсточник".encode())
    assert isinstance(document, Document)
    assert document.text == "Источник"


@pytest.mark.parametrize("codec", ["cp1251", "koi8_r", "cp866", "iso8859_5"])
@pytest.mark.parametrize(
    "text",
    [
        "ТРУД. 1961. 12 АПРЕЛЯ. С. 1.",
        "Cited by Зеленин И.Е. in: История СССР, 1990",
        "Ухта, Воркута, Инта.",
        "Див. також: Київ, Харків",
    ],
)
def test_capitals_names_and_single_words(codec: str, text: str) -> None:
    try:
        data = text.encode(codec)
    except UnicodeEncodeError:
        data = text.encode("cp1251")
    assert decode(data).text == text


@pytest.mark.parametrize(
    "text", ["Il va à Paris.", "Où est-il ? À Lyon.", "ÄMTER UND WÜRDEN", "Größe in Österreich", "Ærø"]
)
def test_western_text_is_not_taken_for_cyrillic(text: str) -> None:
    assert decode(text.encode("latin-1")) == Decoded(text, "latin-1")


def test_a_bad_byte_in_a_short_file_does_not_change_its_encoding() -> None:
    assert decode("Müller ".encode() + b"\xff") == Decoded("Müller \ufffd", "utf-8", 1, 7)
    assert decode("Л. 5 об. ".encode() + b"\xd0") == Decoded("Л. 5 об. \ufffd", "utf-8", 1, 9)


def test_a_replacement_character_in_the_file_is_no_damage() -> None:
    assert decode("Vlad\ufffdmir".encode()) == Decoded("Vlad\ufffdmir", "utf-8")
    assert decode("Vladímir \ufffd ".encode() + b"\xff").damaged == 1
