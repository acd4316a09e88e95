"""Numbers of archival levels in normal form.

Prefixes come out upper case, suffixes lower case, both in Latin letters (ALA-LC); numbers stay as printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from citecheck.data.scripts import TO_CYRILLIC, is_cyrillic, is_mixed, latin

_FOND = re.compile(r"(?:(?P<prefix>[^\W\d_]{1,3})\s?\.?\s?-?\s?)?(?P<number>\d.*)\Z", re.DOTALL)
_TAIL = re.compile(
    r"(?P<number>\d[\d/-]*?)\s?-?(?P<suffix>(?!доп|дод|dop)[^\W\d_]{1,3}(?:/[^\W\d_])?)?(?:[\s-]?(?P<more>доп|дод|dop)\.?)?\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def look_alikes(value: str, cyrillic: bool) -> str:
    """Return the value with Latin letters read as the Cyrillic ones they look like, in a Cyrillic reference."""
    return value.translate(TO_CYRILLIC) if cyrillic and not is_cyrillic(value) else value


@lru_cache(maxsize=4096)
def fond(value: str, cyrillic: bool) -> str:
    """``R.-9408s`` -> ``R-9408s``, ``р-830`` -> ``R-830``, ``p-830`` (Latin, for П) -> ``P-830``."""
    letter, _, plain = value.partition("-")
    if len(letter) == 1 and letter.isalpha() and plain.isdecimal():
        return f"{_prefix(letter, cyrillic)}-{plain}"
    match = _FOND.match(value.strip())
    if not match and re.fullmatch(r"[IVXLC]+", value):
        return value
    if not match:
        return latin(value.strip())
    number = _number(match["number"])
    prefix = match["prefix"]
    if not prefix:
        return number
    return f"{_prefix(prefix, cyrillic)}-{number}"


@lru_cache(maxsize=512)
def _prefix(letters: str, cyrillic: bool) -> str:
    return latin(look_alikes(letters.upper(), cyrillic)).upper()


@lru_cache(maxsize=512)
def _suffix(letter: str) -> str:
    return latin(letter.lower())


def _number(value: str) -> str:
    """A number with its suffix: spaces gone, suffix in lower case Latin letters and attached."""
    if value[:-1].isdecimal() and value[-1].isalpha():
        return value[:-1] + _suffix(value[-1])
    value = re.sub(r"\s*([/-])\s*", r"\1", value.strip().rstrip("."))
    match = _TAIL.match(value)
    if match:
        more = f" {latin(match['more'].lower())}" if match["more"] else ""
        return match["number"] + latin((match["suffix"] or "").lower()) + more
    return re.sub(r"\s+", " ", latin(value)).lower()


@lru_cache(maxsize=4096)
def opis(value: str) -> str:
    """``4-А`` -> ``4a``, ``1с`` -> ``1s``, ``3 доп.`` -> ``3 dop``."""
    if value.isdigit():
        return value
    return _number(value)


@lru_cache(maxsize=4096)
def files(value: str) -> tuple[str, ...]:
    """Divide ``387, 389 и 515`` into its files, each in normal form; an old number in parentheses goes."""
    if value.isdigit():
        return (value,)
    parts = re.split(
        r"\s?[,;]\s?(?:(?:и|і|та|and|i|y|u|und|et)\s)?|\s(?:и|і|та|and|i|y|u|und|et)\s",
        re.sub(r"\s?\([^()]*\)", "", value),
    )
    return tuple(_file(part) for part in parts if part.strip())


def _file(value: str) -> str:
    value = value.strip().rstrip(".")
    match = re.match(r"(?P<prefix>[^\W\d_])-?\s?(?=\d)", value)
    if match:
        return f"{latin(match['prefix']).upper()}-{_number(value[match.end() :])}"
    return _number(value)


@lru_cache(maxsize=4096)
def leaves(value: str) -> tuple[str, ...]:
    """Divide ``1-18, 20 об.`` into leaves and ranges: ASCII hyphens, ``ob`` for the verso, no spaces."""
    if value.isdigit():
        return (value,)
    if value.isascii() and value.replace("-", "").isdigit():
        return (value,)
    if _PLAIN_LEAVES.fullmatch(value):
        return tuple(value.replace(" об", "ob").replace("об", "ob").replace(" ob", "ob").replace(".", "").split(", "))
    value = _TORN.sub(r"\g<1>", value)
    parts = re.split(r"\s?,\s?(?:(?:и|і|та|and|i|y|u|und|et)\s)?|\s(?:и|і|та|and|i|y|u|und|et)\s", value)
    return tuple(_leaf(part) for part in parts if part.strip())


def plain_leaves(value: str) -> tuple[str, ...]:
    """Divide the leaves of a plain path (``parse/archival_plain.py``), as :func:`leaves` does and mostly sooner."""
    plain = value
    if not (value.isascii() and value.replace("-", "").replace(", ", "").isdigit()):
        for word in ("ob", "zv") if value.isascii() else ("об", "зв"):
            if word in plain:
                plain = plain.replace(f" {word}", word).replace(f"{word}.", word).replace(word, "ob")
        if not (plain.isascii() and plain.replace("ob", "").replace("-", "").replace(", ", "").isdigit()):
            return leaves(value)
    return tuple(plain.split(", "))


_PLAIN_LEAVES = re.compile(
    r"[0-9]+(?: ?(?:об|ob)\.?)?(?:-[0-9]+(?: ?(?:об|ob)\.?)?)?(?:, [0-9]+(?: ?(?:об|ob)\.?)?(?:-[0-9]+(?: ?(?:об|ob)\.?)?)?)*"
)
_TORN = re.compile(r"(\d{0,3})[lI]\s(?=\d)")
"""``1l 1-17`` for 11-17: a digit that came out as a letter, and the number torn apart behind it."""
_VERSO = re.compile(r"[-/(]*(?:oborot|obor|ob|zvorot|zv|adv|verso|v)\b\)?")


def _leaf(value: str) -> str:
    text = latin(value.strip().lower()).replace(" ", "").replace(".", "")
    return (
        _VERSO.sub("ob", re.sub(r"(?<=\d)-?(?=(?:ob|zv|adv|oborot|zvorot)\b)", "", text))
        if not text.isdigit()
        else text
    )


def expand(first: str, last: str) -> int:
    """Return the full number of an elided range end: ``154``, ``56`` -> 156."""
    low, high = _digits(first), _digits(last)
    if len(high) < len(low):
        high = low[: len(low) - len(high)] + high
    return int(high)


def _digits(value: str) -> str:
    match = re.match(r"\d+", value)
    return match[0] if match else "0"


_BESIDE = re.compile("[A-Za-z](?:(?<=[\u0400-\u052f][A-Za-z])|(?=[\u0400-\u052f]))")


def may_mix(text: str) -> bool:
    """Whether a Latin letter stands beside a Cyrillic one."""
    return not text.isascii() and _BESIDE.search(text) is not None


def mixed_words(text: str) -> list[re.Match[str]]:
    """Return the words of a text that mix Latin and Cyrillic letters."""
    if not may_mix(text):
        return []
    return [match for match in _WORD.finditer(text) if is_mixed(match[0])]
