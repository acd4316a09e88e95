"""Which word tables the words of a text belong to: one look a word instead of one search a table.

A table ("average", "total") has a bit. A text whose words have not the bit cannot hold a phrase of the table, so nobody
need search it. The longest word of a phrase that is no function word stands for it: a bit may be set where the phrase is absent, never the other
way round.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from citecheck.lang import by_code, mapping, stop_words, words
from citecheck.numbers.remembered import Remembered

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_OF_PHRASE = re.compile(r"[^\W\d_]+\*?")
_MOST = 200_000
"""How many pieces of text are remembered before all are forgotten."""

_EXTRA: dict[str, tuple[str, ...]] = {
    "rest": (
        "autres", "andere", "other", "others", "остальных", "інших", "інші", "restant", "restants", "übrige", "remaining",
        "проч*", "ины*", "sonstig*", "übrig*", "andere*", "rest",
    ),
    "since": ("from", "between", "vom", "zwischen", "с", "со", "между", "з", "із", "між", "du", "entre"),
    "born": ("natif", "native", "jour", "світ", "свет", "world", "light", "licht", "welt", "monde"),
    "died": ("inhum*", "enterr*"),
    "time": (
        "year*", "yr*", "лет", "год*", "рок*", "рік", "jahr*", "an", "ans", "anné*", "month*", "месяц*", "місяц*",
        "monat*", "mois", "week*", "недел*", "тижн*", "тиждень", "woche*", "semaine*", "day*", "дн*", "день", "сут*",
        "діб", "доби", "tag*", "jour*",
    ),
}  # fmt: skip
"""Words that patterns know beside those of the tables."""

_OF_ALL = ("namely", "in_all", "entered", "comprised", "remained", "left", "making", "sharing", "that_is")
"""Tables that patterns know in every language."""

_NOUNS = {"births": "births", "born": "births", "deaths": "deaths", "died": "deaths"}
"""Tables about dates whose words are of these tables too."""

TABLES = (
    "about", "accounted", "aged", "amounted", "at_least", "at_most", "average", "began", "births", "born", "both", "but_for", "closing", "compared", "comprised", "dates.answers", "dates.hearings", "dates.judged", "dates.lasted", "dates.letters", "dates.since", "dates.works", "deaths", "died", "distributed", "each_of", "end", "ended", "entered", "every", "fell", "for_each", "for_the_whole", "foremost", "found_at_last", "gathering", "in_all", "including", "income", "joining", "later", "leaving", "left", "lived", "majority", "making", "minority", "months", "multiples", "namely", "nearly_all", "neither", "no_other", "none_left_out", "not_at_all", "of_these", "one_and_half", "open_list", "opening", "ordinals", "out_of", "outgo", "planned", "ratio_words", "ratios", "realised", "remained", "rest", "rose", "several_answers", "shared_among", "sharing", "since", "so", "spelled", "start", "still", "subset", "subtracting", "that_is", "though", "time", "to_each", "together", "took_away", "total", "were", "year_of_life",
)  # fmt: skip
"""Those with a point in their name are of all languages."""


class Vocabulary:
    """The words of one language's tables, by the words they begin with."""

    def __init__(self, code: str) -> None:
        exact: dict[str, int] = defaultdict(int)
        stems: dict[str, int] = defaultdict(int)
        self.always = 0
        """The bits of the tables that any text may say."""
        common = stop_words(code)
        for index, table in enumerate(TABLES):
            for phrase in _phrases(code, table):
                found = _WORDS_OF_PHRASE.findall(phrase.lower())
                word = max(found, key=lambda w: (w not in common, len(w)), default="")
                if not word:
                    self.always |= 1 << index
                elif word.endswith("*"):
                    stems[word[:-1]] |= 1 << index
                else:
                    exact[word] |= 1 << index
        self._exact = dict(exact)
        self._stems: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for stem, own in stems.items():
            self._stems[stem[0]].append((stem, own))
        self._bits = Remembered(self._bits_of, _MOST)
        self._last: tuple[str, list[str], list[int]] = "", [], []

    def read(self, lower: str) -> int:
        """Return the bits of all tables that the words of a text in lower case may stand in."""
        return self.joined(self.told(lower))

    def told(self, lower: str) -> list[int]:
        """Return the bits of what stands between the spaces of a text in lower case, piece by piece.

        A piece is looked up whole: most of them were met before, their words need not be found again.
        """
        if lower is not self._last[0]:  # Several ask for the same text in turn.
            pieces = lower.split()
            self._last = lower, pieces, [*map(self._bits.__getitem__, pieces)]
        return self._last[2]

    def joined(self, told: Iterable[int]) -> int:
        """Return the bits of a text by those of its pieces."""
        found = self.always
        for bits in set(told):
            found |= bits
        return found

    def pieces(self, lower: str, wanted: int) -> set[str]:
        """Return what stands between two spaces of a text in lower case and may belong to some word tables."""
        told = self.told(lower)
        return {piece for piece, bits in zip(self._last[1], told, strict=True) if bits & wanted}

    def _bits_of(self, piece: str) -> int:
        """Return the bits of the tables that the words of a piece of text belong to."""
        found = 0
        for word in _WORD.findall(piece):
            found |= self._exact.get(word, 0)
            for stem, own in self._stems.get(word[0], ()):
                if word.startswith(stem):
                    found |= own
        return found


def _phrases(code: str, table: str) -> Iterable[str]:
    language = by_code(code)
    if "." in table:
        yield from words(table)
        return
    if table == "months":
        yield from mapping("months")
    if table == "spelled":
        said = (*language.numbers.cardinals, *language.numbers.scales, *language.numbers.fractions)
        yield from said
        yield from (phrase.split()[0] for phrase in said)
    if table in ("about", "at_least", "at_most"):
        yield from getattr(by_code("en").numbers, table)
    for tables in (language.numbers, language.claims, language.reckoning):
        yield from getattr(tables, table, ())
    if table in _OF_ALL:
        yield from words(f"claims.{table}")
    yield from words(f"dates.{_NOUNS[table]}") if table in _NOUNS else ()
    yield from _EXTRA.get(table, ())


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the vocabulary of a language."""
    return Vocabulary(code)


@cache
def bits(*tables: str) -> int:
    """Return the bits of some tables."""
    return sum(1 << TABLES.index(table) for table in set(tables))
