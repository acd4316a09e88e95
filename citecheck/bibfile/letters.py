"""LaTeX's accents to letters and back; commands that are not letters stay."""

from __future__ import annotations

import re
import unicodedata

_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "H": "\u030b", "c": "\u0327", "k": "\u0328",
    "=": "\u0304", ".": "\u0307", "d": "\u0323", "r": "\u030a", "u": "\u0306", "v": "\u030c", "b": "\u0331",
}  # fmt: skip
_NAMED = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
}  # fmt: skip
_PATTERN = re.compile(
    r"\{\\([`'^~\"=.]|[HckdruvbH](?=[\s{\\]))\s*(?:\{(\\?[A-Za-z]|\\[ij])\}|(\\[ij](?![A-Za-z])|[A-Za-z]))\s*\}"
    r"|\\([`'^~\"=.])\s*(?:\{(\\[ij]|[A-Za-z])\}|(\\[ij](?![A-Za-z])|[A-Za-z]))"
    r"|\\([Hckdruvb])(?:\s*\{(\\[ij]|[A-Za-z])\}|\s+([A-Za-z])(?![A-Za-z]))"
    r"|\{\\(ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i|j|dh|DH|th|TH|dj|DJ|ng|NG)\s*\}"
    r"|\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?:\{\}|(?![A-Za-z]))"
)
_DOTLESS = {"\\i": "i", "\\j": "j"}
_LETTERS = {"ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "œ": r"{\oe}", "Œ": r"{\OE}", "ø": r"{\o}", "Ø": r"{\O}", "ł": r"{\l}", "Ł": r"{\L}", "ı": r"{\i}", "đ": r"{\dj}", "Đ": r"{\DJ}"}  # fmt: skip
_COMMANDS = {mark: command for command, mark in _MARKS.items()}


def unicode(value: str) -> str:
    r"""Return a value with LaTeX's accented letters as letters: ``{\"u}`` becomes ``ü``. Formulas and commands stay."""
    if "\\" not in value:
        return value
    parts = re.split(r"(\$[^$]*\$)", value)
    return "".join(part if part.startswith("$") else _PATTERN.sub(_letter, part) for part in parts)


def _letter(m: re.Match[str]) -> str:
    groups = m.groups()
    named = groups[9] or groups[10]
    if named:
        return _NAMED[named]
    command = groups[0] or groups[3] or groups[6]
    base = next(g for g in (*groups[1:3], *groups[4:6], *groups[7:9]) if g)
    composed = unicodedata.normalize("NFC", _DOTLESS.get(base, base) + _MARKS[command])
    return composed if len(composed) == 1 else m[0]


def latex(value: str) -> str:
    """Return a value with accented Latin letters as LaTeX commands; letters of other scripts stay as they are."""
    return value if value.isascii() else "".join(_command(ch) for ch in value)


def _command(ch: str) -> str:
    if ch.isascii():
        return ch
    if ch in _LETTERS:
        return _LETTERS[ch]
    parts = unicodedata.normalize("NFD", ch)
    if len(parts) == 2 and parts[0].isascii() and parts[0].isalpha() and parts[1] in _COMMANDS:
        command = _COMMANDS[parts[1]]
        base = {"i": r"\i", "j": r"\j"}.get(parts[0], parts[0]) if command in "`'^~\"=" else parts[0]
        return f"{{\\{command}{{{base}}}}}" if command.isalpha() or base.startswith("\\") else f"{{\\{command}{base}}}"
    return ch
