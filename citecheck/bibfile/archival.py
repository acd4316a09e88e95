"""archival_refs.yaml in: its structure held against the schema, its references as citations with their places.

The schema is ``citecheck-archival/1`` (docs/archival.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from citecheck.data.archives import by_code, by_id
from citecheck.model.archival import ArchivalRef, PrintedLevel
from citecheck.model.citation import Citation, Form, Kind
from citecheck.model.document import Document
from citecheck.model.span import Span

SCHEMA = "citecheck-archival/1"

_KEYS = {
    "file": {"schema", "archives", "unresolved"},
    "archive": {"id", "code", "cyrillic", "name", "english", "printed", "city", "candidates", "fonds"},
    "fond": {"fond", "title", "opisi"},
    "opis": {"opis", "dela"},
    "delo": {"delo", "title", "verification", "cited"},
    "cited": {"document", "note", "line", "folios", "implicit", "doubtful"},
}
_INSIDE = {"file": ("archives", "archive"), "archive": ("fonds", "fond"), "fond": ("opisi", "opis"), "opis": ("dela", "delo"), "delo": ("cited", "cited")}  # fmt: skip
_AN = {"file": "a", "archive": "an", "fond": "a", "opis": "an", "delo": "a", "cited": "a"}
_LISTS_OF_TEXT = {"candidates", "folios", "implicit", "doubtful"}


class Malformed(ValueError):
    """The file is no archival_refs.yaml; ``problems`` are ``line:column: what is wrong``, in order."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def read(document: Document) -> list[Citation]:
    """Return every reference of the file, its levels placed where they stand; raise :class:`Malformed`."""
    return list(_citations(document, load(document.text)))


def load(text: str) -> Any:
    """Return the data of a file, with the places of its keys; raise :class:`Malformed`."""
    data = _loaded(text)
    problems = list(_problems(data, "file"))
    if problems:
        raise Malformed(problems)
    return data


def _loaded(text: str) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    try:
        data = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{mark.line + 1}:{mark.column + 1}: " if mark is not None else ""
        raise Malformed([f"{where}it is no YAML: {error.problem or 'it cannot be read'}"]) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise Malformed([f"1:1: it does not begin with “schema: {SCHEMA}”"])
    return data


def _problems(node: Any, kind: str) -> Iterator[str]:
    """Say what in a mapping does not fit the schema, and in those within it."""
    if not hasattr(node, "items"):
        yield f"{_AN[kind]} {kind} must be a mapping"
        return
    for key, value in node.items():
        line, column = node.lc.key(key)
        where = f"{line + 1}:{column + 1}: "
        if key not in _KEYS[kind]:
            yield f"{where}unknown key “{key}” in {_AN[kind]} {kind}; known are {', '.join(sorted(_KEYS[kind]))}"
        elif key in _LISTS_OF_TEXT and not (isinstance(value, list) and all(isinstance(one, str) for one in value)):
            yield f"{where}“{key}” must be a list of strings"
        elif key in ("fond", "opis", "delo", "code") and not (value is None or isinstance(value, str)):
            yield f"{where}“{key}” must be a string: put {value} in quotation marks"
    inside = _INSIDE.get(kind)
    if inside is None:
        return
    children = node.get(inside[0])
    if children is None or not isinstance(children, list):
        yield f"{node.lc.line + 1}:{node.lc.col + 1}: {_AN[kind]} {kind} wants a list “{inside[0]}”"
        return
    for child in children:
        yield from _problems(child, inside[1])


def _citations(document: Document, data: Any) -> Iterator[Citation]:
    for archive in data["archives"]:
        one = by_id(archive.get("id") or "")
        found = (one,) if one is not None else by_code(archive.get("code") or "")
        candidates = tuple(archive.get("candidates") or ())
        base = ArchivalRef(
            archive=archive.get("code"),
            archive_id=found[0].id if len(found) == 1 and not candidates else None,
            candidates=candidates,
            archive_span=_place(document, archive, "code"),
        )
        for fond in archive["fonds"]:
            for opis in fond["opisi"]:
                for delo in opis["dela"]:
                    yield from _cited(document, base, fond, opis, delo)


def _cited(document: Document, base: ArchivalRef, fond: Any, opis: Any, delo: Any) -> Iterator[Citation]:
    for entry in delo["cited"] or [None]:
        folios = tuple(entry.get("folios") or ()) if entry is not None else ()
        printed = [_level(document, node, level) for node, level in ((fond, "fond"), (opis, "opis"), (delo, "delo"))]
        leaves = _leaves(document, entry) if folios else []
        places = [p for p in [*printed, *leaves] if p is not None]
        span = places[-1].value_span if places else base.archive_span or Span(0, 0)
        ref = ArchivalRef(
            archive=base.archive,
            archive_id=base.archive_id,
            fond=fond.get("fond"),
            fond_title=fond.get("title"),
            opis=opis.get("opis") or None,
            delo=(delo["delo"],) if delo.get("delo") else (),
            delo_title=delo.get("title"),
            folios=folios,
            candidates=base.candidates,
            printed=tuple(places),
            archive_span=base.archive_span,
        )
        yield Citation(document.path, span, Kind.ARCHIVAL, Form.FULL, context="list", archival=ref)


def _level(document: Document, node: Any, level: str) -> PrintedLevel | None:
    if not node.get(level):
        return None
    place = _place(document, node, level)
    return PrintedLevel(level, "", node[level], Span(place.start, place.start), place)


def _leaves(document: Document, entry: Any) -> list[PrintedLevel]:
    """The leaves of one citing, each where it stands."""
    found = []
    for index, value in enumerate(entry["folios"]):
        line, column = entry["folios"].lc.item(index)
        place = _scalar(document, line, column, value)
        found.append(PrintedLevel("folio", "", value, Span(place.start, place.start), place))
    return found


def _place(document: Document, node: Any, key: str) -> Span:
    line, column = node.lc.value(key) if key in node else (node.lc.line, node.lc.col)
    return _scalar(document, line, column, node.get(key))


def _scalar(document: Document, line: int, column: int, value: Any) -> Span:
    """Where a scalar stands, without its quotation marks."""
    start = document.lines.line_span(line + 1).start + column
    if document.text[start : start + 1] in ("'", '"'):
        start += 1
    return Span(start, start + len(value or ""))
