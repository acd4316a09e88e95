"""Signals, commentary and semicolons of notes in six languages: what introduces a reference, and where it begins and ends."""

from __future__ import annotations

import pytest

from citecheck.pipeline import scan_text

Reference = tuple[str, str, str]
"""Signal, surname of the first author, title."""

CASES: dict[str, tuple[str, list[Reference]]] = {
    "en see": ("See Ann Lee, *Snow and Ice* (London: Routledge, 1999), 5.", [("see", "Lee", "Snow and Ice")]),
    "de so before a whole name": (
        "So Karl Blum, Die Stadt im Krieg, München 1999, S. 3.",
        [("so", "Blum", "Die Stadt im Krieg")],
    ),
    "en thus": ("Thus Tom Fry, *Heat* (Oxford: Berg, 2001), 9.", [("thus", "Fry", "Heat")]),
    "fr ainsi": (
        "Ainsi Pierre Blanc, *La ville en guerre*, Paris, Seuil, 1999, p. 3.",
        [("ainsi", "Blanc", "La ville en guerre")],
    ),
    "it così": (
        "Così Carlo Bianchi, *La città in guerra*, Torino, Einaudi, 1999, p. 3.",
        [("così", "Bianchi", "La città in guerra")],
    ),
    "ru так": (
        "Так, Петров А. Б. Город на войне. М.: Наука, 1999. С. 3.",
        [("так", "Петров", "Город на войне")],
    ),
    "uk так": (
        "Так, Петренко О. В. Місто у війні. К.: Либідь, 1999. С. 3.",
        [("так", "Петренко", "Місто у війні")],
    ),
    "So is a name": ("So Yong, *Snow and Ice* (London: Routledge, 1999), 5.", [("", "Yong", "Snow and Ice")]),
    "en see also": (
        "See also Ann Lee, *Snow and Ice* (London: Routledge, 1999), 5.",
        [("see also", "Lee", "Snow and Ice")],
    ),
    "en cf": ("Cf. Ann Lee, *Snow and Ice* (London: Routledge, 1999), 5.", [("cf.", "Lee", "Snow and Ice")]),
    "en but see": (
        "Ann Lee, *Snow and Ice* (London: Routledge, 1999), 5; but see Tom Fry, *Heat* (Oxford: Berg, 2001), 9.",
        [("", "Lee", "Snow and Ice"), ("but see", "Fry", "Heat")],
    ),
    "en compare": ("Compare Tom Fry, *Heat* (Oxford: Berg, 2001), 9.", [("compare", "Fry", "Heat")]),
    "en example": ("See, for example, Tom Fry, *Heat* (Oxford: Berg, 2001), 9.", [("see, for example", "Fry", "Heat")]),
    "en commentary before": (
        "The winter of that year was mild in the south. See Tom Fry, *Heat* (Oxford: Berg, 2001), 9.",
        [("see", "Fry", "Heat")],
    ),
    "en commentary after": (
        "Tom Fry, *Heat* (Oxford: Berg, 2001), 9. The figures are for June; July was cooler.",
        [("", "Fry", "Heat")],
    ),
    "en lead-in": ("On the drought, see Tom Fry, *Heat* (Oxford: Berg, 2001), 9.", [("see", "Fry", "Heat")]),
    "en semicolon in title": (
        "Tom Fry, *Heat; or, The Long Summer* (Oxford: Berg, 2001), 9; Ann Lee, *Snow and Ice* (London: Routledge, 1999), 5.",
        [("", "Fry", "Heat; or, The Long Summer"), ("", "Lee", "Snow and Ice")],
    ),
    "en semicolon in quoted title": (
        "Tom Fry, “Heat; or, The Long Summer,” *Weather* 12 (2001): 5–19.",
        [("", "Fry", "Heat; or, The Long Summer")],
    ),
    "en works by and": (
        "Tom Fry, *Heat* (Oxford: Berg, 2001), 9, and Ann Lee, *Snow and Ice* (London: Routledge, 1999), 5.",
        [("", "Fry", "Heat"), ("", "Lee", "Snow and Ice")],
    ),
    "en quotation": (
        "“No summer was hotter,” wrote Tom Fry, *Heat* (Oxford: Berg, 2001), 9, “nor longer; none.”",
        [("", "Fry", "Heat")],
    ),
    "en words in quotes": ("By “heat” and “snow” I mean what the farmers meant.", []),
    "de siehe": ("Siehe Karl Blum, *Der Frost*, Berlin 1990, S. 5.", [("siehe", "Blum", "Der Frost")]),
    "de vgl": ("Vgl. dazu Karl Blum, *Der Frost*, Berlin 1990, S. 5.", [("vgl. dazu", "Blum", "Der Frost")]),
    "de anders": (
        "Vgl. Karl Blum, *Der Frost*, Berlin 1990, S. 5; anders Eva Kern, *Die Hitze*, Köln 1995, S. 7.",
        [("vgl.", "Blum", "Der Frost"), ("anders", "Kern", "Die Hitze")],
    ),
    "de so auch": ("So auch Eva Kern, *Die Hitze*, Köln 1995, S. 7.", [("so auch", "Kern", "Die Hitze")]),
    "de unmarked": ("Siehe auch Eva Kern: Die Hitze, Köln 1995, S. 7.", [("siehe auch", "Kern", "Die Hitze")]),
    "de commentary": (
        "Die Zahlen sind umstritten; vgl. Eva Kern, *Die Hitze*, Köln 1995, S. 7. Neuere Angaben fehlen.",
        [("vgl.", "Kern", "Die Hitze")],
    ),
    "de grundlegend": ("Grundlegend Eva Kern, *Die Hitze*, Köln 1995, S. 7.", [("grundlegend", "Kern", "Die Hitze")]),
    "fr voir": ("Voir Luc Morel, *La neige*, Paris, Seuil, 1980, p. 4.", [("voir", "Morel", "La neige")]),
    "fr voir aussi": (
        "Luc Morel, *La neige*, Paris, Seuil, 1980, p. 4 ; voir aussi Anne Petit, *Le vent*, Lyon, PUL, 1985, p. 9.",
        [("", "Morel", "La neige"), ("voir aussi", "Petit", "Le vent")],
    ),
    "fr cf": (
        "Cf. notamment Luc Morel, *La neige*, Paris, Seuil, 1980, p. 4.",
        [("cf. notamment", "Morel", "La neige")],
    ),
    "fr sur ce point": (
        "Sur ce point, voir Luc Morel, *La neige*, Paris, Seuil, 1980, p. 4.",
        [("sur ce point, voir", "Morel", "La neige")],
    ),
    "fr semicolon in title": (
        "Luc Morel, *La neige ; une histoire*, Paris, Seuil, 1980, p. 4.",
        [("", "Morel", "La neige ; une histoire")],
    ),
    "it cfr": ("Cfr. Anna Riva, *La nebbia*, Torino, Einaudi, 1970, p. 3.", [("cfr.", "Riva", "La nebbia")]),
    "it si veda": (
        "Si veda anche Anna Riva, *La nebbia*, Torino, Einaudi, 1970, p. 3.",
        [("si veda anche", "Riva", "La nebbia")],
    ),
    "it sul tema": (
        "Sul tema si veda Anna Riva, *La nebbia*, Torino, Einaudi, 1970, p. 3.",
        [("sul tema si veda", "Riva", "La nebbia")],
    ),
    "it due": (
        "Anna Riva, *La nebbia*, Torino, Einaudi, 1970, p. 3; cfr. inoltre Ugo Neri, *Il gelo*, Milano, Feltrinelli, 1975, p. 8.",
        [("", "Riva", "La nebbia"), ("cfr. inoltre", "Neri", "Il gelo")],
    ),
    "ru см": ("См.: Белов И. П. Снег и лёд. М.: Наука, 1980. С. 5.", [("см.", "Белов", "Снег и лёд")]),
    "ru см также": (
        "См. также: Белов И. П. Снег и лёд. М.: Наука, 1980. С. 5.",
        [("см. также", "Белов", "Снег и лёд")],
    ),
    "ru подробнее": (
        "Подробнее об этом см.: Белов И. П. Снег и лёд. М.: Наука, 1980. С. 5.",
        [("подробнее об этом см.", "Белов", "Снег и лёд")],
    ),
    "ru ср": (
        "Белов И. П. Снег и лёд. М.: Наука, 1980. С. 5; ср.: Котов А. А. Ветер. Л.: Лениздат, 1985. С. 9.",
        [("", "Белов", "Снег и лёд"), ("ср.", "Котов", "Ветер")],
    ),
    "ru пояснение": (
        "Данные неполны. См.: Белов И. П. Снег и лёд. М.: Наука, 1980. С. 5. Автор считает по сёлам.",
        [("см.", "Белов", "Снег и лёд")],
    ),
    "ru города": ("Белов И. П. Снег и лёд. М.; Л.: Наука, 1935. С. 5.", [("", "Белов", "Снег и лёд")]),
    "ru авторы": (
        "Белов И. П., Котов А. А. Снег и ветер // Погода. 1990. № 2. С. 5–9.",
        [("", "Белов", "Снег и ветер")],
    ),
    "ru сравни": ("Сравни: Белов И. П. Снег и лёд. М.: Наука, 1980. С. 5.", [("сравни", "Белов", "Снег и лёд")]),
    "ru точка с запятой между авторами": (
        "Белов И. П.; Котов А. А. Снег и ветер. М.: Наука, 1990. С. 5.",
        [("", "Белов", "Снег и ветер")],
    ),
    "de semicolons between authors": (
        "Vgl. Blum, K.; Kern, E.; Roth, C.: Der Wind, Berlin 1990, S. 5; Kern, E.: Die Hitze, Köln 1995, S. 7.",
        [("vgl.", "Blum", "Der Wind"), ("", "Kern", "Die Hitze")],
    ),
    "en semicolon between authors": (
        "Fry, T.; Lee, A. “Heat and Snow,” *Weather* 12 (2001): 5–19.",
        [("", "Fry", "Heat and Snow")],
    ),
    "en a given name": ("Anders Holm, *Heat* (Oxford: Berg, 2001), 9.", [("", "Holm", "Heat")]),
    "fr ainsi que": (
        "Voir Luc Morel, *La neige*, Paris, Seuil, 1980, p. 4, ainsi que Anne Petit, *Le vent*, Lyon, PUL, 1985, p. 9.",
        [("voir", "Morel", "La neige"), ("ainsi que", "Petit", "Le vent")],
    ),
    "uk див": ("Див.: Гай О. П. Сніг. Київ: Дніпро, 1980. С. 5.", [("див.", "Гай", "Сніг")]),
    "uk докладніше": (
        "Докладніше див.: Гай О. П. Сніг. Київ: Дніпро, 1980. С. 5.",
        [("докладніше див.", "Гай", "Сніг")],
    ),
    "uk пор": (
        "Гай О. П. Сніг. Київ: Дніпро, 1980. С. 5; пор.: Лис В. В. Вітер. Львів: Світ, 1985. С. 9.",
        [("", "Гай", "Сніг"), ("пор.", "Лис", "Вітер")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_signals(name: str) -> None:
    text, wanted = CASES[name]
    scan = scan_text(f"It rained.[^1]\n\n[^1]: {text}\n", "notes.md")
    found = [
        (c.signal, people[0].family if (people := c.people("author")) else "", c.text_of("title"))
        for c in scan.citations
    ]
    assert found == wanted
