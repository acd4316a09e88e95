"""What the form of a reference tells beyond its labels."""

from __future__ import annotations

import pytest

from citecheck.reference import parse_reference

CASES: dict[str, tuple[str, dict[str, object]]] = {
    "the year before the volume": (
        "Haraldsen TB, Pinto MC, Quigley R, et al. Serum markers in early arthritis: a cohort study. Ann Clin Rheumatol. 2012;18(4):233-41.",
        {"issued": {"date-parts": [[2012]]}, "volume": "18", "page": "233-41"},
    ),
    "the extent of a book": (
        "Ferraro J. Cell division in yeast. 3rd ed. New York: Wiley-Liss; 2005. 412 p.",
        {"number-of-pages": "412", "locator": None, "page": None},
    ),
    "an author repeated behind the slash": (
        "Кузнецов И. П. Крестьянские промыслы Верхнего Поволжья / И. П. Кузнецов. — М. : Наука, 1986. — 214 с.",
        {"author": [{"family": "Кузнецов", "given": "И. П."}], "translator": None, "editor": None},
    ),
    "further authors behind the slash": (
        "Бойко В. І. Освіта селян / В. І. Бойко, С. А. Коваль. – Київ : Либідь, 1993. – 176 с.",
        {"author": [{"family": "Бойко", "given": "В. І."}, {"family": "Коваль", "given": "С. А."}], "editor": None},
    ),
    "an editor among the authors": (
        "P. Bassi, Le confraternite, in Storia di Bergamo, a cura di A. Locatelli, vol. III, Bergamo, Fondazione per la storia, 1998, pp. 201-222.",
        {"author": [{"family": "Bassi", "given": "P."}], "editor": [{"family": "Locatelli", "given": "A."}]},
    ),
    "what a quoted title stands in": (
        "Reyes, Marta. “Borders without Maps.” Writing the Frontier, edited by Paul Dunmore, U of Chicago P, 2003, pp. 55–79.",
        {"type": "chapter", "title": "Borders without Maps", "container-title": "Writing the Frontier"},
    ),
    "cit. is no part of a title": (
        "Enzo Marchi, Pane e giustizia, cit., p. 61.",
        {"title": "Pane e giustizia", "form": "short", "locator": "61"},
    ),
    "capitals mark the family name": (
        "DUVAL Bernard, La Loire au fil du temps, Tours, Éd. du Fleuve, 2004, 310 p.",
        {"author": [{"family": "DUVAL", "given": "Bernard"}], "number-of-pages": "310"},
    ),
    "a DOI whatever it was labelled": (
        "Whitfield, G. R., & Osei-Bonsu, A. (2018). Attention and recall in bilingual children. Developmental Linguistics, 44(3), 201–219. https://doi.org/10.1234/dl.2018.0443",
        {"DOI": "10.1234/dl.2018.0443", "page": "201–219"},
    ),
    "an address after words": (
        "Anna Weiler: Wege aus der Stadt. Vortrag, Mainz 2006. Abrufbar unter: http://www.example.org/wege.pdf.",
        {"URL": "http://www.example.org/wege.pdf"},
    ),
    "an editor behind the slash": (
        "Trenin D. Introduction // Ambivalent Rivers / ed. A. Lewin and D. Tranter. Boston: Carver, 2003.",
        {"author": [{"family": "Trenin", "given": "D."}]},
    ),
    "initials are no et al.": (
        "E. Hamann u. A. Brecht: Moor und Heide. Paris 1977.",
        {"author": [{"family": "Hamann", "given": "E."}, {"family": "Brecht", "given": "A."}]},
    ),
    "an archive that no reader knows": ("ASMo, Cancelleria, Estero, fz. 118: decreto 3 marzo 1701.", {"type": None}),
}


@pytest.mark.parametrize("name", CASES)
def test_mending(name: str) -> None:
    text, expected = CASES[name]
    parsed = parse_reference(text)
    assert {key: parsed.get(key) for key in expected} == expected
