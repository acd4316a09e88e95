"""Plain paths, which one pattern reads at a stroke: ``ф. 17, оп. 3, д. 746, лл. 11–12``, ``Оп. 3. Д. 7. Л. 5``, ``l. 5``.

They end with leaves, behind which nothing of a reference can follow, or with files; labels and numbers are of the common forms. What the
pattern reads is what reading level by level would (``parse/archival_chain.py``), and most references are of this kind.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from operator import itemgetter

from citecheck.lang import words
from citecheck.parse.archival_labels import NEVER_FIRST, Token, label_levels

_LEVELS = (("fond", "f"), ("opis", "o"), ("delo", "d"), ("folio", "l"))
_VERSO = r"(?:об|ob|зв|zv)(?!\w)"
_LEAF = rf"\d{{1,4}}+(?:{_VERSO}\.?|\s{_VERSO}\.?|[a-zа-я](?!\w)|(?!\w))"
_LEAF_OR_RANGE = rf"{_LEAF}(?:-\s?+{_LEAF}|\s-\s?+{_LEAF}|)"
_FURTHER_LEAF = rf",\s?+{_LEAF_OR_RANGE}"
_LEAVES = rf"{_LEAF_OR_RANGE}(?:{_FURTHER_LEAF}(?:{_FURTHER_LEAF})*|)"
_FILE = r"\d{1,6}+[a-zа-я]?+"
_YEAR = r"[12][6-9]\d\d\b"
_FURTHER_FILE = rf",\s?+(?!{_YEAR}){_FILE}(?!\w)"
_NUMBERS = {
    # No prefix stands directly behind the letters of a label.
    "fond": r"(?:(?<![^\W\d_])[РПАМRPAM]-|)\d{1,6}+[a-zа-я]?+",
    "opis": r"\d{1,7}+[a-zа-я]?+",
    "delo": rf"{_FILE}(?:{_FURTHER_FILE}(?:{_FURTHER_FILE})*|)",
}
_TITLE = r"[^()\[\]\d]{1,200}+"
"""What may stand in parentheses between two levels: no number, which might be a level itself."""
_AND = r"(?:и|і|та|and|i|y|u|und|et)\s"
_SPACES = r"\s{1,24}"
_BACK = r"(?i:об|ob|зв|zv|адв|verso)"
_NOTHING_MORE = (
    rf"(?=\.?(?:[;)\]»”“\"]|\Z|{_SPACES}(?!{_BACK}|(?i:{_AND}))[^\W\d_]{{2}})|,\s(?!(?i:{_AND}))[^\W\d_]{{2}})"
)
_WORD = rf"(?!(?i:{_AND})|[^\W\d_]{{1,20}}[.:]?\s?\d)[^\W\d_]{{2}}"
"""A word that neither joins nor, with a number behind it, may be the label of a further level."""
_COUNTED = r"(?i:лл?|ll?|арк|лист(?:ов|а|ах)|аркушів|гг?|gg?|фп|сп|fp|sp)(?!\w)"
"""What a number is said to count, or what belongs to it, where no mark stands between."""
_NO_FURTHER_FILE = rf"(?=[.;)\]»”“\"]{{1,2}}(?:\Z|{_SPACES}{_WORD})|,\s(?:{_YEAR}|{_WORD})|:\s(?:\[|{_WORD})|{_SPACES}(?!{_COUNTED}){_WORD}|\Z)"
_AMBIGUOUS = frozenset(["o", "о"])
"""Labels that are short words elsewhere."""


def _labels(level: str) -> str:
    """The labels that name one level alone, small or with a capital, as alternatives; ``f.`` of a fond among them."""
    of_level = {(level,), ("fond", "folio")} if level == "fond" else {(level,)}
    known = [
        word
        for word in (*words(f"archival.{level}"), *words(f"archival.{level}_many"))
        if word.isalpha() and word not in NEVER_FIRST | _AMBIGUOUS and label_levels()[word][0] in of_level
    ]
    by_letter: dict[str, list[str]] = {}
    for word in sorted(known, key=lambda word: (_OFTEN.find(word[0]) % len(known), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    several = {"delo": [r"[Ее]д\.\s?хр", r"[Оо]д\.\s?зб", r"[Ee]d\.\s?khr"]}.get(level, [])
    return "|".join([*(f"[{first}{first.upper()}]{_any_of(rest)}" for first, rest in by_letter.items()), *several])


_OFTEN = "фfоoдdлl"
"""The first letters of the labels that are most met, in both scripts: they are asked for first."""


def _any_of(endings: list[str]) -> str:
    """A pattern of strings that asks for each letter once."""
    by_letter: dict[str, list[str]] = {}
    for ending in sorted(set(endings) - {""}):
        by_letter.setdefault(ending[0], []).append(ending[1:])
    longer = [first + _any_of(rest) for first, rest in by_letter.items()]
    if "" in endings:
        longer.append("")
    return longer[0] if len(longer) == 1 else f"(?:{'|'.join(longer)})"


@cache
def pattern() -> re.Pattern[str]:
    """The pattern of a plain path, with a group for the label and one for the number of each level: ``fl``, ``f``."""
    # Marks and spaces are given back to nothing, because a number or a label must follow, and neither begins with any.
    fond, opis, delo = (
        rf"(?P<{name}l>(?:{_labels(level)})[.:]?+)\s?+(?P<{name}>{_NUMBERS[level]})(?!\w)"
        for level, name in _LEVELS[:3]
    )
    behind = [rf"(?:[.,:]\s?+|\s[.,:]\s?+|\s|\s?\((?P<{name}t>{_TITLE})\)[.,:]?+\s?+)" for _, name in _LEVELS[:3]]
    # A colon behind several leaves is of what comes next: the last of them is none then.
    few = rf"{_LEAF_OR_RANGE}(?=:\s(?:\[|{_WORD}))"
    # "17 л:" is an extent, in whichever case the word for leaves.
    colon = r"(?<=[^\W\d_]{4})(?<!(?i:листа|истах|истов|кушів)):"
    leaves = rf"(?P<ll>(?:{_labels('folio')})(?:\.|{colon}|))\s?+(?P<l>{_LEAVES}{_NOTHING_MORE}|{few})"
    last = rf"(?P<last>{_NO_FURTHER_FILE})"
    return re.compile(
        f"(?:{fond}{behind[0]}|)(?:{opis}{behind[1]}|)(?:{delo}(?:{behind[2]}|{last})|)(?(last)|{leaves})"
    )


Parts = tuple[str | None, ...]
"""The groups of the pattern: label, number and title of fond, opis and delo, ``last``, label and number of the leaves."""
FOND, FOND_TITLE, OPIS, OPIS_TITLE, DELO, DELO_TITLE, LAST, LEAVES = 1, 2, 4, 5, 7, 8, 9, 11
"""Where the numbers and titles stand among them."""
LABELS = itemgetter(0, 3, 6, 10)
"""Takes the labels out of them."""


_SHAPES = {
    has: tuple(level for (level, _), there in zip(_LEVELS, has, strict=True) if there)
    for has in product((False, True), repeat=4)
}


def plain_levels(parts: Parts) -> tuple[str, ...]:
    """Return which levels a plain path has."""
    return _SHAPES[parts[FOND] is not None, parts[OPIS] is not None, parts[DELO] is not None, parts[LEAVES] is not None]


def plain_tokens(match: re.Match[str]) -> list[tuple[str, Token, int, int]]:
    """Return the levels of a plain path: what names and numbers each, and from where to where its title goes (-1: none)."""
    found = []
    for level, name in _LEVELS:
        printed = match[f"{name}l"]
        if printed is None:
            continue
        start, label_end = match.span(f"{name}l")
        value_start, end = match.span(name)
        many = label_levels().get(re.sub(r"\s", "", printed.rstrip(".:")).casefold(), ((), False))[1]
        token = Token((level,), printed, start, label_end, match[name], value_start, end, many)
        found.append((level, token, *title_span(match, name)))
    return found


def title_span(match: re.Match[str], name: str) -> tuple[int, int]:
    """Return where the title behind a level stands: ``f``, ``o`` or ``d``."""
    if name == "l" or not (match[f"{name}t"] or "").strip():
        return -1, -1
    return match.span(f"{name}t")
