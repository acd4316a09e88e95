"""Bytes to text, saying which encoding they were in."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

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
    "cp1252": "windows-1252",
    "latin_1": "latin-1",
    "cp1250": "windows-1250",
}
_CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "mac_cyrillic")
_SAMPLE = 65_536


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
        text = data.decode("utf-8", errors="replace")
        return _checked(Decoded(text, "utf-8", text.count("\ufffd"), text.find("\ufffd")))
    codec = _legacy(data)
    # latin-1 accepts every byte, so nothing is lost; undefined bytes of the others become U+FFFD.
    text = data.decode(codec, errors="replace")
    return _checked(Decoded(text, _LEGACY.get(codec, codec), text.count("\ufffd"), text.find("\ufffd")))


def _decode_marked(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    return _checked(Decoded(text, name, text.count("\ufffd"), text.find("\ufffd")))


def _decode_wide(data: bytes) -> Decoded:
    """UTF-16 without a mark: text has its NUL bytes on one side only."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    for name, mine, other in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        # Latin text has nearly every high byte zero; Cyrillic at least its spaces and digits.
        if mine > half * 0.05 and other < half * 0.01:
            text = data.decode(name, errors="replace")
            if text[:2000].count("\ufffd") < 20:
                return _checked(Decoded(text, name, text.count("\ufffd"), text.find("\ufffd")))
    raise NotText("it is a binary file, not text")


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 with a few bad ones, rather than another encoding."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    beyond = sum(ch > "\x7f" for ch in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
    return beyond > 4 * bad


def _legacy(data: bytes) -> str:
    """Guess among the legacy encodings."""
    sample = data[:_SAMPLE]
    letters = sum(byte > 0x7F for byte in sample)
    best = max(_CYRILLIC, key=lambda codec: _cyrillic_score(sample, codec))
    if _cyrillic_score(sample, best) > 0.5 * letters:
        return best
    western = _western(data)
    if _SYMBOL_IN_WORD.search(sample.decode(western, "replace")):
        # "wiêkszo¶æ": letters of another alphabet. What is left to tell apart is for the library.
        from charset_normalizer import from_bytes

        guess = from_bytes(sample, cp_isolation=["cp1250", "iso8859_2", "cp1252", "iso8859_9", "cp1257"]).best()
        return str(guess.encoding) if guess is not None else western
    return western


_SYMBOL_IN_WORD = re.compile(r"(?<=[^\W\d_])[¡-©«-¸»-¿×÷]")


def _western(data: bytes) -> str:
    """Tell windows-1252 from latin-1: the former has letters and quotation marks where the latter has controls."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return "latin_1"
    return "cp1252" if any(0x80 <= byte <= 0x9F for byte in data[:_SAMPLE]) else "latin_1"


_COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґё")
_RUN = frozenset("оеаинтсрвлкмдпуя")


def _cyrillic_score(sample: bytes, codec: str) -> float:
    """How much the bytes look like Cyrillic words in ``codec``, in letters.

    Small letters inside words count for, capitals after small letters against: koi8-r read as windows-1251
    turns the case of every letter, and both read as cp866 gives box drawings.
    """
    text = sample.decode(codec, errors="replace")
    score = 0.0
    before = " "
    for ch in text:
        if ch > "\x7f":
            if before.isascii() and before.isalpha() and ch.isalpha():
                # "Mьller": a letter beyond ASCII inside a Latin word is a Western one.
                score -= 2.0
            elif ch in _COMMON:
                score += 1.2 if ch in _RUN else 0.8
            elif ch.lower() in _COMMON:
                score += -1.0 if before.islower() else 0.5
            elif ch not in "«»—–№“”„…’\xa0°§":
                score -= 1.5
        before = ch
    return score


def _checked(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    control = sum(ch < " " and ch not in "\t\n\r\f\v\x1b\x1a" for ch in sample)
    if control > 8 and control > len(sample) * 0.02:
        raise NotText("it is a binary file, not text")
    return decoded
