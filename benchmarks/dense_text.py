"""Text as dense with archival references as text gets, made by a fixed rule: the same bytes at every run.

``notes`` writes what historians write beneath their pages: one to three references of a note, now and then a clause or
a sentence of comment between them, in English, Russian, Ukrainian and transliteration. ``references`` writes nothing
but references in list form, as the appendix of an edition of documents has them.
"""

from __future__ import annotations

import random

_LATIN = ["GARF", "RGASPI", "RGAE", "RGANI", "RGVA", "AVP RF", "TsA FSB RF", "GANO", "RGALI", "RGIA"]
_RUSSIAN = ["ГАРФ", "РГАСПИ", "РГАЭ", "РГВА", "ЦА ФСБ РФ", "РГАНИ", "АП РФ", "ГА РФ", "ЦАМО", "ГАНО", "РГИА", "РГАЛИ"]
_UKRAINIAN = ["ЦДАГО України", "ЦДАВО України", "ГДА СБУ", "ДАХО", "ДАКО", "ДАОО"]
_ENGLISH = [
    "The decree itself was drafted two weeks earlier.",
    "Compare the report of the regional inspector, who counted twice as many families in the same settlements.",
    "The commission never answered:",
    "For the view from the district see",
    "See also the correspondence with the prosecutor's office in",
    "A copy went to the secretariat on 4 March 1933:",
    "On the grain delivery plan of that autumn,",
    "The minutes of the bureau are missing for 1931; a summary is in",
    "Only 312 of the 1,450 families named in the list had arrived by then.",
    "The author thanks the keepers of the reading room.",
]
_RUSSIAN_WORDS = [
    "Подробнее о ходе заготовок в округе см.",
    "Подлинник письма не сохранился, цитируется по заверенной копии.",
    "См. также докладную записку прокурора края от 12 марта 1933 г.",
    "Постановление было принято опросом 4 февраля 1930 г. и в протокол не вошло.",
    "Ср. данные краевого комитета за 1932–1933 гг.",
    "По сведениям комендатур, к осени в поселках оставалось 1450 семей:",
    "Документ опубликован с купюрами.",
]
_UKRAINIAN_WORDS = [
    "Докладніше про перебіг хлібозаготівель у районі див.",
    "Оригінал листа не зберігся, цитується за завіреною копією.",
    "Див. також доповідну записку прокурора області від 12 березня 1933 р.",
    "За даними обласного комітету, до осені 1932 р. лишилося 1450 родин:",
    "Порівн. із зведенням політвідділу МТС:",
]
_TRANSLITERATED_WORDS = [
    "Podrobnee sm.",
    "Protokol zasedaniia biuro obkoma, 14 marta 1936 g.,",
    "Dokladnaia zapiska nachal'nika otdela",
    "Spravka o khode pereseleniia, iiun' 1931 g.",
]


def _leaves(pick: random.Random, one: str, many: str, verso: str) -> str:
    first = pick.randrange(1, 300)
    last = first + pick.randrange(1, 30)
    return pick.choice(
        [f"{one} {first}", f"{one} {first}{verso}", f"{many} {first}–{last}", f"{many} {first}, {last}",
         f"{many} {first}{verso}–{last}", f"{many} {first}–{first + 1}, {last}{verso}"]
    )  # fmt: skip


def _latin(pick: random.Random) -> str:
    archive, fond, opis, delo = (
        pick.choice(_LATIN),
        pick.randrange(1, 9500),
        pick.randrange(1, 80),
        pick.randrange(2000),
    )
    prefix = pick.choice(["", "", "", "R-", "A-"])
    leaves = _leaves(pick, "l.", "ll.", pick.choice([" ob.", "ob."]))
    return pick.choice(
        [
            f"{archive}, f. {prefix}{fond}, op. {opis}, d. {delo}, {leaves}",
            f"{archive}, f. {fond}, op. {opis}, d. {delo}, {leaves}",
            f"{archive} f. {fond}, op. {opis}, d. {delo}, {leaves}",
            f"{archive}, f. {fond}, op. {opis}, dd. {delo}, {delo + 3}",
            f"{archive}, f. {fond}, op. {opis}, d. {delo} (Protocols of the bureau), {leaves}",
            f"{archive}, f. {fond} (Regional committee), op. {opis}, d. {delo}, {leaves}",
            f"{archive}. F. {prefix}{fond}. Op. {opis}. D. {delo}. L. {delo % 200 + 1}",
            f"{archive}, f. {fond}, op. {opis}, ed. khr. {delo}, {leaves}",
        ]
    )


def _russian(pick: random.Random) -> str:
    archive, fond, opis = pick.choice(_RUSSIAN), pick.randrange(1, 9500), pick.randrange(1, 80)
    delo, prefix = pick.randrange(2000), pick.choice(["", "", "Р-", "А-"])
    suffix = pick.choice(["", "", "", "а", "с"])
    return pick.choice(
        [
            f"{archive}. Ф. {prefix}{fond}. Оп. {opis}{suffix}. Д. {delo}. {_leaves(pick, 'Л.', 'Л.', ' об.')}",
            f"{archive}. Ф. {fond}. Оп. {opis}. Д. {delo}. {_leaves(pick, 'Л.', 'Лл.', ' об.')}",
            f"{archive}. Ф.{fond}. Оп.{opis}. Д.{delo}. Л.{delo % 200 + 1}–{delo % 200 + 9}",
            f"{archive}, ф. {prefix}{fond}, оп. {opis}, д. {delo}, {_leaves(pick, 'л.', 'лл.', ' об.')}",
            f"{archive}. Ф. {fond}. Оп. {opis}. Ед. хр. {delo}. {_leaves(pick, 'Л.', 'Л.', ' об.')}",
            f"{archive}, фонд {fond}, опись {opis}, дело {delo}, лист {delo % 200 + 1}",
        ]
    )


def _ukrainian(pick: random.Random) -> str:
    archive, fond, opis, delo = (
        pick.choice(_UKRAINIAN),
        pick.randrange(1, 9500),
        pick.randrange(1, 80),
        pick.randrange(2000),
    )
    prefix = pick.choice(["", "", "Р-", "П-"])
    return pick.choice(
        [
            f"{archive}, ф. {prefix}{fond}, оп. {opis}, спр. {delo}, {_leaves(pick, 'арк.', 'арк.', ' зв.')}",
            f"{archive}. Ф. {fond}. Оп. {opis}. Спр. {delo}. {_leaves(pick, 'Арк.', 'Арк.', ' зв.')}",
        ]
    )  # fmt: skip


def _again(pick: random.Random, language: int) -> str:
    """A reference to what was just cited, or to the next file of the same fond."""
    leaf, delo, opis = pick.randrange(1, 300), pick.randrange(2000), pick.randrange(1, 80)
    if language in (0, 3):
        return pick.choice(
            [
                f"Ibid., l. {leaf}",
                f"Ibid., d. {delo}, ll. {leaf}–{leaf + 4}",
                f"ibid., op. {opis}, d. {delo}, l. {leaf}",
            ]
        )
    if language == 1:
        return pick.choice(
            [
                f"Там же. Л. {leaf}",
                f"Там же. Д. {delo}. Л. {leaf}–{leaf + 4}",
                f"Там же. Оп. {opis}. Д. {delo}. Л. {leaf} об.",
            ]
        )
    return pick.choice([f"Там само, арк. {leaf}", f"Там само, спр. {delo}, арк. {leaf}–{leaf + 4}"])


def _follows(pick: random.Random, language: int) -> str:
    """What goes on under the levels of the reference before it."""
    leaf, delo = pick.randrange(1, 300), pick.randrange(2000)
    return (
        f"d. {delo}, l. {leaf}",
        f"Д. {delo}. Л. {leaf}",
        f"спр. {delo}, арк. {leaf}",
        f"d. {delo}, ll. {leaf}–{leaf + 2}",
    )[language]


_WORDS = (_ENGLISH, _RUSSIAN_WORDS, _UKRAINIAN_WORDS, _TRANSLITERATED_WORDS)
_FULL = (_latin, _russian, _ukrainian, _latin)


def _note(pick: random.Random) -> str:
    language = pick.choices(range(4), weights=[4, 4, 2, 1])[0]
    parts = [pick.choice(_WORDS[language])] if pick.random() < 0.6 else []
    for index in range(pick.choice([1, 1, 2, 3])):
        kind = pick.random()
        if index and kind < 0.3:
            parts.append(_follows(pick, language) + ";")
        elif kind < 0.25:
            parts.append(_again(pick, language) + ";")
        else:
            parts.append(_FULL[language](pick) + ";")
    note = " ".join(parts)[:-1].rstrip(".") + "."
    if pick.random() < 0.3:
        note += f" {pick.choice([words for words in _WORDS[language] if words.endswith('.')])}"
    return note


def notes(size: int) -> str:
    """Return numbered notes of about ``size`` bytes."""
    pick = random.Random(2)
    made: list[str] = []
    length = 0
    while length < size:
        made.append(f"{len(made) + 1}. {_note(pick)}")
        length += len(made[-1].encode()) + 2
    return "\n\n".join(made)


def references(size: int) -> str:
    """Return a list of about ``size`` bytes, one reference an entry."""
    pick = random.Random(3)
    made: list[str] = []
    length = 0
    while length < size:
        made.append(pick.choice(_FULL)(pick).rstrip(".") + ".")
        length += len(made[-1].encode()) + 2
    return "\n\n".join(made)
