"""Russian words in Latin letters, looked up in a dictionary of word forms.

The dictionary is pymorphy3's (OpenCorpora), an extra: without it nothing is known and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any

_LONGEST_LETTERS = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("iu", "ю"), ("ia", "я"), ("ju", "ю"), ("ja", "я"), ("jo", "ё"),
    ("yu", "ю"), ("ya", "я"), ("yo", "ё"), ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"),
    ("z", "з"), ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"),
    ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("y", "ы"), ("''", "ъ"), ('"', "ъ"), ("”", "ъ"), ("'", "ь"), ("’’", "ъ"), ("’", "ь"),
    ("ʼ", "ь"), ("ʹ", "ь"), ("ĭ", "й"), ("ë", "ё"), ("ė", "э"), ("j", "й"),
    ("šč", "щ"), ("č", "ч"), ("š", "ш"), ("ž", "ж"), ("c", "ц"), ("h", "х"),
)  # fmt: skip
_LETTER = re.compile("|".join(re.escape(latin) for latin, _ in _LONGEST_LETTERS))
_TO_CYRILLIC = dict(reversed(_LONGEST_LETTERS))
_AMBIGUOUS = {
    "и": ("и", "й"), "е": ("е", "э", "ё"), "ы": ("ы", "й"), "ъ": ("ъ", "ь"), "ь": ("ь", "ъ"), "я": ("я", "иа"), "ю": ("ю", "иу"),
    "ц": ("ц", "тс"), "ш": ("ш", "сх"), "х": ("х", "кх"), "ж": ("ж", "зх"),
}  # fmt: skip
"""What a letter or digraph can also stand for where the romanisation drops its diacritic or ligature."""
_ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_MOST_READINGS = 512


@cache
def _dictionary() -> Any:
    try:
        from pymorphy3 import MorphAnalyzer  # type: ignore[import-untyped]
    except ImportError:
        return None
    return MorphAnalyzer(lang="ru")


def has_dictionary() -> bool:
    """Whether the dictionary is installed."""
    return _dictionary() is not None


@lru_cache(maxsize=8192)
def readings(word: str) -> tuple[str, ...]:
    """Return the Cyrillic words that a romanised word (ALA-LC, BGN/PCGN or the scholarly one) can stand for; none for foreign letters."""
    letters, at = [], 0
    for match in _LETTER.finditer(word.lower()):
        if match.start() != at:
            return ()
        letters.append(_TO_CYRILLIC[match[0]])
        at = match.end()
    if at != len(word):
        return ()
    choices = [_AMBIGUOUS.get(letter, (letter,)) for letter in letters]
    return tuple("".join(one) for one, _ in zip(product(*choices), range(_MOST_READINGS), strict=False))


@lru_cache(maxsize=8192)
def is_word(word: str) -> bool:
    """Whether a romanised word is a form of a Russian word."""
    dictionary = _dictionary()
    return dictionary is not None and any(dictionary.word_is_known(one) for one in readings(word))


def near_words(word: str) -> Iterator[str]:
    """Yield the Russian words one slip away from a romanised one.

    A slip is a letter too many, too few, another one, or one that stands in the wrong place.
    """
    dictionary = _dictionary()
    if dictionary is None:
        return
    seen: set[str] = set()
    for reading in readings(word)[:4]:
        for other in _one_edit(reading):
            if other not in seen and dictionary.word_is_known(other):
                yield other
            seen.add(other)


def _one_edit(word: str) -> Iterator[str]:
    """Likeliest slips first: a letter lost, doubled, misplaced, exchanged."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    yield from (head + letter + tail for head, tail in cuts for letter in _ALPHABET)
    shorter = [head + tail[1:] for head, tail in cuts if tail]
    yield from shorter
    for letter, rest in zip(word, shorter, strict=True):
        yield from (rest[:j] + letter + rest[j:] for j in range(len(rest) + 1))
    yield from (head + letter + tail[1:] for head, tail in cuts if tail for letter in _ALPHABET)
