"""Small pieces of pattern over skeletons, put together from the language tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from citecheck.data.measures import MEASURES
from citecheck.lang import by_code, words
from citecheck.numbers.alternatives import alternatives
from citecheck.numbers.phrases import BETWEEN_OF_AND_WHOLE

WORD = r"[^\W\d_\ue001-\ue006]++(?:['’ʼ.․-][^\W\d_\ue001-\ue006]++)*․?"
"""A word of a skeleton: no marks. ``․`` is the point of an abbreviation, ``.`` that of a sentence.

Letters are taken whole: nothing that may follow a word begins within it, so it is not tried letter by letter.
"""

PLAIN = rf"(?:\s{WORD}){{0,4}}"
"""Up to four plain words."""

AND = "|".join(map(re.escape, words("conjunctions")))
"""What joins the last two of a row, in every language."""
CONJUNCTION = r"(?:and|und|et|ainsi|sowie|и|та|і|й|а|але|but|aber|mais|plus|or|oder|ou|или|або)"
"""Words that begin another member of a list."""

MILD = r"[^.!?;:()\[\]\ue001\ue002\ue004]"
"""A character that divides nothing: no stop, bracket or other figure (years and dates may pass)."""


@cache
def said(code: str, table: str) -> str:
    """Return the alternatives of one table of number words, of the language and English, longest first."""
    return any_word(getattr(by_code(code).numbers, table))


def any_word(table: Iterable[str]) -> str:
    """Return the alternatives of some words of tables, longest first, each once; ``*`` stands for any ending."""
    ordered = sorted(dict.fromkeys(table), key=lambda w: (-len(w), w))
    return alternatives(map(_spelled, ordered))


@cache
def total_words(code: str) -> str:
    """Return the alternatives of what a row or line of totals begins with: of the language, of English, and short labels."""
    labels = "grand total|sum total|in sum|taken together|totals?|sums?|itogo|итоги?|итого|підсумок|gesamtzahl|gesamt|insgesamt|zusammen|summe|totaux|au total|en tout|ensemble|всего|усього|всього|разом|вместе"
    return f"{said(code, 'total')}|{said('en', 'total')}|{labels}"


@cache
def measures(kind: str = "") -> str:
    """Return the alternatives of the printed units of a kind ("length", "area", …), of all kinds without one; longest first."""
    words = (word for word, (own, _) in MEASURES.items() if kind in ("", own))
    spaced = (re.escape(word).replace(r"\ ", r"\s").replace(r"\.", "[.․]") for word in words)
    return f"(?:{alternatives(sorted(spaced, key=lambda word: (-len(word), word)))})"


@cache
def of(code: str) -> str:
    """Return what stands between a part and its whole, with an article."""
    counted = rf"(?:\s(?:an?|the|une?|la|einer|der)\s[^\W\d_]+\s(?:{said(code, 'out_of')}))?"
    return rf"(?:{said(code, 'out_of')}){counted}(?:\s(?:{'|'.join(BETWEEN_OF_AND_WHOLE)}))*"


@cache
def opening(code: str) -> re.Pattern[str]:
    """Return a pattern of what stands before a whole, and the whole."""
    return re.compile(rf"(?<!\w)(?:{of(code)})\s(?P<n>\ue001)", re.IGNORECASE)


@cache
def words_of(code: str, table: str) -> str:
    """Return the alternatives of one table of claim words of a language, longest first; ``*`` stands for any ending."""
    return any_word(getattr(by_code(code).claims, table))


def _spelled(word: str) -> str:
    pattern = re.escape(word).replace(r"\ ", r"\s").replace(r"\*", r"\w*").replace("'", "['’]")
    return pattern.replace(r"\.", "[.․]")


@cache
def loose(code: str, table: str) -> re.Pattern[str]:
    """Return a pattern of the words of one table of reckoning words, as whole words."""
    return re.compile(rf"(?<!\w)(?:{any_word(getattr(by_code(code).reckoning, table))})(?!\w)", re.IGNORECASE)


@cache
def whole_word(code: str, table: str) -> re.Pattern[str]:
    """Return a pattern of the words of one table of claim words, as whole words."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, table)})(?!\w)", re.IGNORECASE)


@cache
def whole_phrase(code: str, table: str) -> re.Pattern[str]:
    """Return a pattern of phrases that may end in a point: no word may go on after them."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, table)})(?:(?<=\W)|(?!\w))", re.IGNORECASE)


@cache
def in_any(table: str) -> str:
    """Return the alternatives of one table over all languages, longest first: of claim words, or of others ("dates.until")."""
    return f"(?:{any_word(words(table if '.' in table else f'claims.{table}'))})"


@cache
def spoken(code: str, table: str) -> str:
    """Return the alternatives of one table of claim words, of the language and English, longest first; a comma may follow."""
    return f"(?:{any_word((*getattr(by_code(code).claims, table), *getattr(by_code('en').claims, table)))}),?"


@cache
def any_whole(table: str) -> re.Pattern[str]:
    """Return a pattern of the words of one table over all languages, as :func:`in_any`, as whole words."""
    return re.compile(rf"(?<!\w){in_any(table)}(?!\w)", re.IGNORECASE)
