"""Bytes to text, saying which encoding they were in."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from math import log2

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What historians' files come in when they are not Unicode. Names are those of the IANA registry.
_LEGACY = {
    "cp1251": "windows-1251",
    "koi8_r": "koi8-r",
    "koi8_u": "koi8-u",
    "cp866": "ibm866",
    "mac_cyrillic": "mac-cyrillic",
    "iso8859_5": "iso-8859-5",
    "cp1252": "windows-1252",
    "latin_1": "latin-1",
    "cp1250": "windows-1250",
}
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "mac_cyrillic", "iso8859_5")
_SAMPLE = 65_536


_BINARY = "it is a binary file, not text; save it as text or Markdown first"


class NotText(ValueError):
    """The bytes are no text; the message says why in words for a person."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Decoded text, the codec that decoded it and how many bytes it could not decode."""

    text: str
    encoding: str
    damaged: int = 0
    first_damage: int = -1
    """Code-point offset of the first replacement character, -1 if there is none."""


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file; raise :class:`NotText` for binary data."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _decode_marked(data, name)
    if b"\0" in data[:_SAMPLE]:
        return _decode_wide(data)
    try:
        return _checked(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return _checked(_damaged(data, "utf-8"))
    codec = _legacy(data)
    # latin-1 accepts every byte, so nothing is lost; undefined bytes of the others become U+FFFD.
    return _checked(_damaged(data, codec, _LEGACY.get(codec, codec)))


def _decode_marked(data: bytes, name: str) -> Decoded:
    return _checked(_damaged(data, name))


def _damaged(data: bytes, codec: str, name: str = "") -> Decoded:
    """Decode what can be decoded; U+FFFD that the file itself holds is no damage of ours."""
    text = data.decode(codec, errors="replace")
    lost = text.count("\ufffd") - data.decode(codec, errors="ignore").count("\ufffd")
    return Decoded(text, name or codec, lost, text.find("\ufffd") if lost else -1)


def _decode_wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: text has its NUL bytes on one side only."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    for name, mine, other in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        # Latin text has nearly every high byte zero; Cyrillic at least its spaces and digits.
        if mine > half * 0.05 and other < half * 0.01:
            decoded = _damaged(data, name)
            if decoded.text[:2000].count("\ufffd") < 20:
                return _checked(decoded)
    raise NotText(_BINARY)


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few bad ones, rather than another encoding.

    Other encodings give sequences that are valid UTF-8 by chance only, rarely, and seldom letters of our alphabets.
    """
    text = data.decode("utf-8", errors="replace")
    good = len(_LIKELY.findall(text))
    return good > 0 and good >= text.count("\ufffd") - data.count(b"\xef\xbf\xbd")


_LIKELY = re.compile("[\xa0-\u024f\u0400-\u045f\u0490\u0491\u2010-\u203a\u2070-\u208e\u2116]")
"""What texts of the languages read here hold beyond ASCII: letters, dashes, quotation marks, superscripts, №."""


def _legacy(data: bytes) -> str:
    """Guess among the legacy encodings."""
    sample = data[:_SAMPLE]
    letters = sum(byte > 0x7F for byte in sample)
    best = max(_CYRILLIC, key=lambda codec: _cyrillic_score(sample, codec))
    text = sample.decode(best, errors="replace")
    # "Il va à Paris" has one letter that could be a Cyrillic word; a Cyrillic text has words of several.
    worded = _CYRILLIC_WORD.search(text) or not re.search("[A-Za-z]{2}", text)
    if worded and _cyrillic_score(sample, best) > 0.35 * letters:
        return best
    western = _western(data)
    if _SYMBOL_IN_WORD.search(sample.decode(western, "replace")):
        # "wiêkszo¶æ": letters of another alphabet. What is left to tell apart is for the library.
        from charset_normalizer import from_bytes

        guess = from_bytes(sample, cp_isolation=["cp1250", "iso8859_2", "cp1252", "iso8859_9", "cp1257"]).best()
        return str(guess.encoding) if guess is not None else western
    return western


_CYRILLIC_WORD = re.compile("[Ѐ-ӿ]{2}")
_SYMBOL_IN_WORD = re.compile(r"(?<=[^\W\d_])[¡-©«-¸»-¿×÷]")


def _western(data: bytes) -> str:
    """Tell windows-1252 from latin-1: the former has letters and quotation marks where the latter has controls."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin_1"
    return "cp1252" if any(0x80 <= byte <= 0x9F for byte in data[:_SAMPLE]) else "latin_1"


_PER_CENT = {
    "о": 11.0, "е": 8.5, "а": 8.0, "и": 7.4, "н": 6.7, "т": 6.3, "с": 5.5, "р": 4.7, "в": 4.5, "л": 4.4, "к": 3.5,
    "м": 3.2, "д": 3.0, "п": 2.8, "у": 2.6, "я": 2.0, "ы": 1.9, "ь": 1.7, "г": 1.7, "з": 1.6, "б": 1.6, "ч": 1.4,
    "й": 1.2, "х": 1.0, "ж": 0.9, "ш": 0.7, "ю": 0.6, "ц": 0.5, "щ": 0.4, "э": 0.3, "ф": 0.3, "ё": 0.3,
    "і": 2.0, "ї": 0.6, "є": 0.5, "ґ": 0.3, "ъ": 0.2,
}  # fmt: skip
"""How often a letter stands in Russian prose (Ukrainian letters at half their own rate)."""
_WEIGHTS = {letter: log2(share) / 3 for letter, share in _PER_CENT.items()}
_BESIDE = frozenset("«»—–№“”„…’\xa0°§")


def _cyrillic_score(sample: bytes, codec: str) -> float:
    """How much the bytes look like Cyrillic words in ``codec``, in letters.

    Frequent letters count more than rare ones, capitals after small letters against: koi8-r read as windows-1251
    turns the case of every letter, and both read as cp866 give box drawings.
    """
    text = sample.decode(codec, errors="replace")
    score = 0.0
    before = " "
    for ch in text:
        if ch > "\x7f":
            weight = _WEIGHTS.get(ch.lower())
            if before.isascii() and before.isalpha() and ch.isalpha():
                # "Mьller": a letter beyond ASCII inside a Latin word is a Western one.
                score -= 2.0
            elif weight is not None:
                score += weight if ch.islower() else -1.0 if before.islower() else 0.8 * weight
            elif ch not in _BESIDE:
                score -= 1.5
        before = ch
    return score


_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")
"""Control characters that texts do not have."""


def _checked(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    control = len(_CONTROL.findall(sample))
    if control > 8 and control > len(sample) * 0.02:
        raise NotText(_BINARY)
    return decoded
