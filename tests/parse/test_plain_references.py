"""References without marked titles, in GOST's bibliographic form, and in inverted lists: text in, variables out."""

from __future__ import annotations

import pytest

from citecheck.model.csl import variables
from citecheck.pipeline import scan_text


def read(text: str, heading: str = "") -> tuple[str, dict[str, str], str]:
    """Return kind, variables as plain text and locator of the one citation of a footnote, or of a list."""
    body = f"## {heading}\n\n{text}\n" if heading else f"Text.[^1]\n\n[^1]: {text}\n"
    (citation,) = scan_text(body, "x.md").citations
    shown = {}
    for name, value in variables(citation.fields).items():
        if isinstance(value, list):
            shown[name] = "; ".join(
                p.get("literal") or f"{p['family']}, {p.get('given', '')}".strip(", ") for p in value
            )
        else:
            shown[name] = value if isinstance(value, str) else "-".join(map(str, value["date-parts"][0]))
    return citation.kind.value, shown, citation.locator.value if citation.locator else ""


NOTES = [
    (
        "W. G. Hoskins, Devon (London: Collins, 1954), pp. 221–24.",
        "book",
        {
            "author": "Hoskins, W. G.",
            "title": "Devon",
            "publisher-place": "London",
            "publisher": "Collins",
            "issued": "1954",
        },
        "221–24",
    ),
    (
        "Ulrich Herbert: Fremdarbeiter. Politik und Praxis des »Ausländer-Einsatzes«, 3. Aufl., Bonn 1999, S. 270.",
        "book",
        {
            "author": "Herbert, Ulrich",
            "title": "Fremdarbeiter. Politik und Praxis des »Ausländer-Einsatzes«",
            "edition": "3",
            "publisher-place": "Bonn",
            "issued": "1999",
        },
        "270",
    ),
    (
        "Reinhard Otto: Neue Quellen, in: Vierteljahrshefte für Zeitgeschichte 46 (1998), S. 437–487.",
        "article",
        {
            "author": "Otto, Reinhard",
            "title": "Neue Quellen",
            "container-title": "Vierteljahrshefte für Zeitgeschichte",
            "volume": "46",
            "issued": "1998",
            "page": "437–487",
        },
        "",
    ),
    (
        "Anna Berg, *Lines*. London: ISTE Ltd & John Wiley & Sons, Inc., 2021, p. 3.",
        "book",
        {
            "author": "Berg, Anna",
            "title": "Lines",
            "publisher-place": "London",
            "publisher": "ISTE Ltd & John Wiley & Sons, Inc.",
            "issued": "2021",
        },
        "3",
    ),
    (
        "Anna Berg, ‘Minds’, ed. Carl Rey, *A Book of Minds* (MIT Press, 2001).",
        "chapter",
        {
            "author": "Berg, Anna",
            "title": "Minds",
            "editor": "Rey, Carl",
            "container-title": "A Book of Minds",
            "publisher": "MIT Press",
            "issued": "2001",
        },
        "",
    ),
    (
        'Anna Berg, “A Survey of Lines," *Line Quarterly* 11, no. 1 (2017): 5.',
        "article",
        {
            "author": "Berg, Anna",
            "title": "A Survey of Lines",
            "container-title": "Line Quarterly",
            "volume": "11",
            "issue": "1",
            "issued": "2017",
            "page": "5",
        },
        "",
    ),
    (
        "Edele, Mark. *Stalin’s Defectors*. Oxford: OUP, 2017.",
        "book",
        {
            "author": "Edele, Mark",
            "title": "Stalin’s Defectors",
            "publisher-place": "Oxford",
            "publisher": "OUP",
            "issued": "2017",
        },
        "",
    ),
    (
        "*Поляков Ю. А.* 1921-й: победа над голодом. М.: Политиздат, 1975. С. 19.",
        "book",
        {
            "author": "Поляков, Ю. А.",
            "title": "1921-й: победа над голодом",
            "publisher-place": "М.",
            "publisher": "Политиздат",
            "issued": "1975",
        },
        "19",
    ),
    (
        "Бородаєвський С. Історія кооперації. Київ, 1925. С. 301–302.",
        "book",
        {"author": "Бородаєвський, С.", "title": "Історія кооперації", "publisher-place": "Київ", "issued": "1925"},
        "301–302",
    ),
]


@pytest.mark.parametrize(("text", "kind", "fields", "locator"), NOTES, ids=[n[0][:30] for n in NOTES])
def test_a_note(text: str, kind: str, fields: dict[str, str], locator: str) -> None:
    assert read(text) == (kind, fields, locator)


ENTRIES = [
    (
        "Андреев А. А. Дидактика обучения. – Санкт-Петербург: Питер, 2020. – 214 с.",
        "book",
        {
            "author": "Андреев, А. А.",
            "title": "Дидактика обучения",
            "publisher-place": "Санкт-Петербург",
            "publisher": "Питер",
            "issued": "2020",
            "number-of-pages": "214",
        },
    ),
    (
        "Петренко В. В. Міський перепис // Статистика України. — 1925. — № 77. — С. 3–45.",
        "article",
        {
            "author": "Петренко, В. В.",
            "title": "Міський перепис",
            "container-title": "Статистика України",
            "issued": "1925",
            "issue": "77",
            "page": "3–45",
        },
    ),
    (
        "Pratt, T. W. Programming Languages, Prentice-Hall (1984).",
        "book",
        {"author": "Pratt, T. W.", "title": "Programming Languages", "publisher": "Prentice-Hall", "issued": "1984"},
    ),
    (
        "Getty, J. Arch, and Manning, Roberta T. *Stalinist Terror*. Cambridge: CUP, 1993.",
        "book",
        {
            "author": "Getty, J. Arch; Manning, Roberta T.",
            "title": "Stalinist Terror",
            "publisher-place": "Cambridge",
            "publisher": "CUP",
            "issued": "1993",
        },
    ),
    (
        "Müller, Hans. *Das Buch*. 2. Aufl., Berlin: Suhrkamp, 2015.",
        "book",
        {
            "author": "Müller, Hans",
            "title": "Das Buch",
            "edition": "2",
            "publisher-place": "Berlin",
            "publisher": "Suhrkamp",
            "issued": "2015",
        },
    ),
    (
        "Müller, Hans: Das Buch der Bücher, 2. Aufl., 2015.",
        "book",
        {"author": "Müller, Hans", "title": "Das Buch der Bücher", "edition": "2", "issued": "2015"},
    ),
]


@pytest.mark.parametrize(("text", "kind", "fields"), ENTRIES, ids=[e[0][:30] for e in ENTRIES])
def test_an_entry_of_a_list(text: str, kind: str, fields: dict[str, str]) -> None:
    assert read(text, "References") == (kind, fields, "")


PARTS = [
    (
        "Nowak, J. (1999): Work and Leave: The Case of Belgium. In: Bauer, J.; Hofer, R. (Eds.): New Paths in Working Time. Brüssel, S. 125-158",
        "chapter",
        {
            "author": "Nowak, J.",
            "issued": "1999",
            "title": "Work and Leave: The Case of Belgium",
            "editor": "Bauer, J.; Hofer, R.",
            "container-title": "New Paths in Working Time",
            "publisher-place": "Brüssel",
            "page": "125-158",
        },
    ),
    (
        "Davis, D. W. und C. Davenport, 1999: Assessing the Index. The American Review 93: 649-664.",
        "article",
        {
            "author": "Davis, D. W.; Davenport, C.",
            "issued": "1999",
            "title": "Assessing the Index",
            "container-title": "The American Review",
            "volume": "93",
            "page": "649-664",
        },
    ),
    (
        "Otto, Reinhard: Neue Quellen. In: Vierteljahrshefte für Zeitgeschichte 46 (1998), S. 437–487.",
        "article",
        {
            "author": "Otto, Reinhard",
            "title": "Neue Quellen",
            "container-title": "Vierteljahrshefte für Zeitgeschichte",
            "volume": "46",
            "issued": "1998",
            "page": "437–487",
        },
    ),
]


@pytest.mark.parametrize(("text", "kind", "fields"), PARTS, ids=[e[0][:30] for e in PARTS])
def test_a_part_without_marks(text: str, kind: str, fields: dict[str, str]) -> None:
    assert read(text, "Literatur") == (kind, fields, "")


def test_the_extent_of_a_book_does_not_take_the_number_of_the_next_entry() -> None:
    text = (
        "# Список литературы\n\n"
        "1. Белова И. И. Город и река / И. И. Белова. — М.: Наука, 1998. — 312 с.\n"
        "2. Серова П. П. Деревня зимой // Вопросы истории. 2001. № 5. С. 45–58.\n"
    )
    found = scan_text(text, "list.md").citations
    assert [c.label for c in found] == ["1", "2"]
