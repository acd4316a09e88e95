"""Scripts: Cyrillic to Latin by published tables, and letters that look alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_ROMAN = re.compile(r"[^\W\d_\u0250-\U0010ffff]")
_ASCII_LETTER = re.compile(r"[A-Za-z]")
_UKRAINIAN_ONLY = re.compile(r"[іїєґІЇЄҐ]")

# Letters that print alike in both scripts, Cyrillic first.
_PAIRS = "АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY аa еe оo рp сc хx уy іi ІI јj ЈJ ѕs ЅS"
TO_LATIN = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
TO_CYRILLIC = {ord(pair[1]): pair[0] for pair in _PAIRS.split()}

# Letters of the other Cyrillic alphabets that the Russian tables lack, after the ALA-LC romanisation tables.
_BEYOND_RUSSIAN = str.maketrans(
    {
        "і": "i",
        "І": "I",
        "ї": "i",
        "Ї": "I",
        "є": "ie",
        "Є": "Ie",
        "ґ": "g",
        "Ґ": "G",
        "ў": "u",
        "Ў": "U",
        "қ": "q",
        "Қ": "Q",
        "ғ": "gh",
        "Ғ": "Gh",
        "ҳ": "h",
        "Ҳ": "H",
        "ә": "a",
        "Ә": "A",
        "ө": "o",
        "Ө": "O",
        "ү": "u",
        "Ү": "U",
        "ұ": "u",
        "Ұ": "U",
        "ң": "ng",
        "Ң": "Ng",
        "ҷ": "j",
        "Ҷ": "J",
        "ђ": "d",
        "љ": "lj",
        "њ": "nj",
        "ћ": "c",
        "џ": "dz",
        "ј": "j",
        "ѣ": "ie",
        "Ѣ": "Ie",
        "ѳ": "f",
        "Ѳ": "F",
        "ѵ": "i",
    }
)


@cache
def _ala_lc() -> dict[int, str]:
    """The Russian table of ALA-LC without its ligatures, letter by letter, from iuliia."""
    import iuliia

    letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    table = {ord(ch): iuliia.ALA_LC_ALT.translate(ch) for ch in letters}
    for ch in letters:
        small = table[ord(ch)]
        table[ord(ch.upper())] = small[:1].upper() + small[1:]
    return table


_UNDIVIDED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "Ħ": "H"})
"""Letters with a stroke or without a dot: to Unicode they are letters of their own, not letters with a mark."""


def latin(text: str) -> str:
    """Transliterate Cyrillic letters by ALA-LC (no ligatures); every other letter loses its diacritics."""
    if _CYRILLIC.search(text):
        text = text.translate(_BEYOND_RUSSIAN).translate(_ala_lc())
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text.translate(_UNDIVIDED)).translate(_MARKS)


class _Marks(dict[int, int | None]):
    """A table that leaves out combining marks, each letter looked up once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_MARKS = _Marks()


_ISO9_ONLY = re.compile("[čšžŝâû]")
_ISO9 = str.maketrans({
    "č": "ch", "š": "sh", "ž": "zh", "ŝ": "shch", "â": "ia", "û": "iu", "h": "kh", "c": "ts", "j": "i", "è": "e", "ë": "e",
})  # fmt: skip


def from_iso9(text: str) -> str:
    """Return a text in small letters that ISO 9 or a Slavic Latin alphabet may have written, as ALA-LC would have it."""
    return text.translate(_ISO9) if _ISO9_ONLY.search(text) else text


def transliterate(text: str, system: str = "ala-lc") -> str:
    """Return a text in Latin letters by ``ala-lc`` (no ligatures) or ``bgn`` (BGN/PCGN without dots)."""
    if system != "bgn" or not _CYRILLIC.search(text):
        return latin(text) if _CYRILLIC.search(text) else text
    import iuliia

    return latin(str(iuliia.BGN_PCGN_ALT.translate(text)))


def is_cyrillic(text: str) -> bool:
    """Whether most letters of the text are Cyrillic."""
    if text.isascii():
        return False
    cyrillic = len(_CYRILLIC.findall(text))
    return cyrillic > 0 and cyrillic > len(_ROMAN.findall(text))


def is_ukrainian(text: str) -> bool:
    """Whether a text has Cyrillic letters that Russian has not and Ukrainian has, Belarusian in part."""
    return not text.isascii() and _UKRAINIAN_ONLY.search(text) is not None


def is_mixed(word: str) -> bool:
    """Whether one word has letters of both scripts, some of which look like the other's."""
    return not word.isascii() and _CYRILLIC.search(word) is not None and _ASCII_LETTER.search(word) is not None


def fold(text: str) -> str:
    """Return a key for comparing words across scripts and transliterations.

    Soft signs, doubled vowels and the letters in which ALA-LC, BGN/PCGN, ISO 9, German and French spellings of
    Russian differ fall together (``Khrushchev``, ``Chruschtschow`` and ``Хрущёв`` come near, not always the same).
    """
    text = latin(text.casefold())
    text = re.sub(r"['’ʹʺ\"`ʼ]", "", text)
    for pattern, plain in _FOLDS:
        text = pattern.sub(plain, text)
    return text


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return a surname folded across scripts and transliterations, its letters alone."""
    return re.sub(r"[^a-z]", "", fold(name))


@lru_cache(maxsize=65536)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text folded for comparison, without punctuation."""
    return tuple(re.findall(r"[^\W_]+", fold(text)))


_FOLDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"schtsch|shch|stch|chtch|sc(?=[eiaouy])(?!h)", "sh"),
        (r"tsch|tch", "ch"),
        (r"sch", "sh"),
        (r"dzh|dsch", "j"),
        (r"zh", "j"),
        (r"kh|ch(?=[aourlnmv])(?<!t)", "h"),
        (r"ts|tz|cz", "c"),
        (r"[jyi]+([aeou])", r"\1"),
        (r"ij\b|iy\b|yi\b|yy\b|ii\b|\By\b", "i"),
        (r"\B[yj]|[yj]\B", "i"),
        (r"\Bw|w\B", "v"),
        (r"oo|ou", "u"),
        (r"([^\W\d])\1", r"\1"),
    )
)
