"""Archival references written out in a style: Chicago, GOST R 7.0.5, DSTU 8302, or the style most of a document has.

    GARF, f. R-9408s, op. 1s, d. 13, ll. 1-18          chicago
    ГАРФ. Ф. Р-9408с. Оп. 1с. Д. 13. Л. 1–18.          gost
    ЦДАГО України. Ф. 1. Оп. 20. Спр. 5255. Арк. 12.   dstu

Reading what is written gives the same record. Archives with shelfmarks of their own (TNA, NARA, Bundesarchiv …) are
written the same way in every style.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from citecheck.data.archives import by_id
from citecheck.data.scripts import is_cyrillic, latin, transliterate
from citecheck.model.archival import ArchivalRef


@dataclass(frozen=True, slots=True)
class Style:
    """How levels are joined and labelled. ``romanisation`` is ``ala-lc`` or ``bgn``, for titles and unknown codes."""

    name: str
    cyrillic: bool
    capital: bool
    separator: str
    dash: str
    ukrainian: bool = False
    romanisation: str = "ala-lc"


CHICAGO = Style("chicago", cyrillic=False, capital=False, separator=", ", dash="-")
GOST = Style("gost", cyrillic=True, capital=True, separator=". ", dash="–")
DSTU = Style("dstu", cyrillic=True, capital=True, separator=". ", dash="–", ukrainian=True)
STYLES = {one.name: one for one in (CHICAGO, GOST, DSTU)}


def style_named(name: str, script: str | None = None, references: Iterable[ArchivalRef] = ()) -> Style:
    """Return a style by name (``majority``: that of most ``references``), in another script if one is asked for.

    ``script`` is ``cyrillic``, ``ala-lc`` or ``bgn``.
    """
    style = majority(references) if name == "majority" else STYLES[name]
    if script == "cyrillic":
        return replace(style, cyrillic=True)
    return replace(style, cyrillic=False, romanisation=script) if script else style


def majority(references: Iterable[ArchivalRef]) -> Style:
    """Return the style that most references of a document have: script and case; points go with capitals, commas without."""
    shapes: Counter[tuple[bool, bool]] = Counter()
    for ref in references:
        labels = [level.label for level in ref.printed if level.label.strip(".: ")]
        if len(labels) > 1:
            text = "".join(labels)
            shapes[is_cyrillic(text), text[:1].isupper()] += 1
    if not shapes:
        return CHICAGO
    cyrillic, capital = shapes.most_common(1)[0][0]
    return Style("majority", cyrillic, capital, ". " if capital else ", ", "–" if cyrillic else "-")


def written(ref: ArchivalRef, style: Style) -> str:
    """Return a reference in a style, without a closing point."""
    if ref.labels and dict(ref.labels).get("opis") != "karton":
        return _shelfmark(ref)
    parts = [*_archive(ref, style), *_levels(ref, style)]
    return style.separator.join(parts)


def _archive(ref: ArchivalRef, style: Style) -> list[str]:
    one = by_id(ref.archive_id or "")
    if ref.archive is None:
        return []
    if one is not None and "/" in (ref.archive_id or "") and ref.archive_name:
        return [_in_script(ref.archive_name, style)]
    if style.cyrillic and one is not None and one.cyrillic:
        return [one.cyrillic]
    return [ref.archive]


_LABELS = {
    # level: Latin one, Latin many, Cyrillic; then the same in Ukrainian.
    "fond": (("f.", "f.", "ф."), ("f.", "f.", "ф.")),
    "opis": (("op.", "op.", "оп."), ("op.", "op.", "оп.")),
    "karton": (("karton", "karton", "картон"), ("karton", "karton", "картон")),
    "delo": (("d.", "dd.", "д."), ("spr.", "spr.", "спр.")),
    "folio": (("l.", "ll.", "л."), ("ark.", "ark.", "арк.")),
}


def _label(level: str, style: Style, ukrainian: bool, many: bool) -> str:
    words = _LABELS[level][ukrainian]
    label = words[2] if style.cyrillic else words[1 if many else 0]
    return label[:1].upper() + label[1:] if style.capital else label


def _levels(ref: ArchivalRef, style: Style) -> list[str]:
    one = by_id(ref.archive_id or "")
    ukrainian = style.ukrainian or (one is not None and one.levels.startswith(("ukr", "bel")))
    extra = dict(ref.extra)
    parts: list[str] = []
    if ref.fond:
        parts.append(
            f"{_label('fond', style, ukrainian, False)} {_number(ref.fond, style)}{_title(ref.fond_title, style)}"
        )
    if ref.opis:
        level = "karton" if "karton" in extra else "opis"
        parts.append(f"{_label(level, style, ukrainian, False)} {_number(ref.opis, style)}")
    if ref.delo:
        files = ", ".join(_number(each, style) for each in ref.delo)
        parts.append(f"{_label('delo', style, ukrainian, len(ref.delo) > 1)} {files}{_title(ref.delo_title, style)}")
    if ref.folios:
        many = len(ref.folios) > 1 or "-" in ref.folios[0]
        leaves = ", ".join(_leaf(each, style, ukrainian) for each in ref.folios)
        parts.append(f"{_label('folio', style, ukrainian, many)} {leaves}")
    return parts


def _title(title: str | None, style: Style) -> str:
    return f" ({_in_script(title, style)})" if title else ""


def _in_script(text: str, style: Style) -> str:
    """A title in the letters of the style where that can be done: Cyrillic is not made of Latin letters."""
    return text if style.cyrillic else transliterate(text, style.romanisation)


_TO_CYRILLIC = {
    "shch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "ch": "ч", "sh": "ш", "iu": "ю", "ia": "я",
    **dict(zip("abvgdeziklmnoprstuf", "абвгдезиклмнопрстуф", strict=True)),
}  # fmt: skip
_LETTERS = re.compile("|".join(_TO_CYRILLIC), re.IGNORECASE)


def _number(value: str, style: Style) -> str:
    """A number with its prefix and suffix letters in the script of the style."""
    if not style.cyrillic or re.fullmatch(r"[IVXLC]+", value):
        return value
    return _LETTERS.sub(lambda m: _same_case(_TO_CYRILLIC[m[0].lower()], m[0]), value)


def _same_case(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter


def _leaf(value: str, style: Style, ukrainian: bool) -> str:
    verso = (" зв." if ukrainian else " об.") if style.cyrillic else "ob"
    sides = [side[: -len("ob")] if side.endswith("ob") else side for side in value.split("-")]
    backs = [verso if side.endswith("ob") else "" for side in value.split("-")]
    return style.dash.join(_number(side, style) + back for side, back in zip(sides, backs, strict=True))


def _shelfmark(ref: ArchivalRef) -> str:
    """Series and piece, in the manner of the archive."""
    archive = ref.archive or ""
    files = ", ".join(ref.delo)
    if archive == "NARA":
        return ", ".join(part for part in (archive, ref.fond, ref.opis, files) if part)
    path = "/".join(part for part in (ref.fond, files) if part)
    folios = ", ".join(ref.folios)
    leaves = f", {'Bl.' if archive == 'BArch' else 'fols.' if '-' in folios else 'fol.'} {folios}" if folios else ""
    return f"{latin(archive)}, {path}{leaves}" if archive else f"{path}{leaves}"
