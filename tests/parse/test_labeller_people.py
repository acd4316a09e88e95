from __future__ import annotations

import pytest

from citecheck.model.person import ET_AL, Person
from citecheck.parse.labeller.people import divide


def people(*names: str) -> tuple[Person, ...]:
    return tuple(Person(*(part.strip() for part in name.split("|"))) for name in names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith, John", people("Smith|John")),
        ("Smith, J. B.", people("Smith|J. B.")),
        ("Smith JB, Doe A", people("Smith|JB", "Doe|A")),
        ("Smith, J., & Doe, A. B.", people("Smith|J.", "Doe|A. B.")),
        ("Smith, John and Jane Doe", people("Smith|John", "Doe|Jane")),
        ("Smith, John, Jane Doe and Ann Roe", people("Smith|John", "Doe|Jane", "Roe|Ann")),
        ("Müller, Hans/Meier, Eva", people("Müller|Hans", "Meier|Eva")),
        ("Müller, Hans; Meier, Eva", people("Müller|Hans", "Meier|Eva")),
        ("Hans Müller / Eva von der Heide", people("Müller|Hans", "Heide|Eva|von der")),
        ("J. van den Berg", people("Berg|J.|van den")),
        ("van den Berg, Jan", people("Berg|Jan|van den")),
        ("Петров А. Б., Сидорова В. Г.", people("Петров|А. Б.", "Сидорова|В. Г.")),
        ("А. Б. Петров и В. Г. Сидорова", people("Петров|А. Б.", "Сидорова|В. Г.")),
        ("Шевчук О. П., Коваль І. Я.", people("Шевчук|О. П.", "Коваль|І. Я.")),
        ("Shcherbakov Iu. N.", people("Shcherbakov|Iu. N.")),
        ("García Márquez, Gabriel", people("García Márquez|Gabriel")),
        ("King, Martin, Jr.", people("King|Martin||Jr")),
        (
            "Institut für Soziologie der Universität Wien",
            (Person(literal="Institut für Soziologie der Universität Wien"),),
        ),
        ("World Health Organization", (Person(literal="World Health Organization"),)),
    ],
)
def test_divides_names(text: str, expected: tuple[Person, ...]) -> None:
    assert divide(text) == expected


@pytest.mark.parametrize("text", ["Smith, J. et al.", "Smith, J., et al", "Smith, J. u. a.", "Smith, J. и др."])
def test_keeps_that_others_were_left_out(text: str) -> None:
    assert divide(text) == (Person("Smith", "J."), ET_AL)


def test_drops_the_word_for_the_role() -> None:
    assert divide("Smith, John (eds.)") == (Person("Smith", "John"),)
    assert divide("Hans Müller (Hg.)") == (Person("Müller", "Hans"),)
