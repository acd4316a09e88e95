"""The program on one page, for bibliography files: bytes to blocks to findings; edits back to bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from citecheck.bibfile.formatting import formatted
from citecheck.bibfile.keys import PARTS as KEY_PARTS
from citecheck.bibfile.scanner import scan
from citecheck.bibfile.source import Source, lossless
from citecheck.bibfile.style import CHOICES, Style
from citecheck.bibfile.works import works
from citecheck.check import check_bibliographies, rules, selector
from citecheck.collector import uncollected
from citecheck.config import Config
from citecheck.model.bib_facts import Bibliography
from citecheck.model.document import Document, Unreadable
from citecheck.model.finding import Finding
from citecheck.model.scan import Scan
from citecheck.model.work import Work
from citecheck.read import shown_path
from citecheck.read.encoding import NotText, decode


@dataclass(frozen=True, slots=True, eq=False)
class BibSource:
    """A .bib file that was read: its bytes decoded, and what stands in it."""

    source: Source
    file: Bibliography

    @property
    def path(self) -> str:
        """The path as given."""
        return self.file.document.path


def read_bibliography(path: str, today: date | None = None) -> BibSource | Unreadable:
    """Read one .bib file from the disk."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        return Unreadable(shown_path(path), (error.strerror or "it cannot be opened").lower())
    return read_data(shown_path(path), data, today)


def read_data(path: str, data: bytes, today: date | None = None) -> BibSource | Unreadable:
    """Read bytes as a .bib file of that name. Any text is one; binary data is not."""
    try:
        source, document = document_of(path, data)
    except NotText as error:
        return Unreadable(path, str(error))
    with uncollected():
        bib = scan(source.text)
        file = Bibliography(document, bib, today or date.today(), _unparsed(source.text, bib.entries))
    return BibSource(source, file)


def document_of(path: str, data: bytes) -> tuple[Source, Document]:
    """Return the bytes of a .bib file decoded, as source and as document; raise NotText for binary data."""
    encoding = _encoding(data) if data else "utf-8"
    source = lossless(data, encoding)
    digest = sha256(data).hexdigest()
    return source, Document(path, "bibtex", encoding, digest, source.text, damaged=source.damaged)


_STRAY_NULS = 1000
"""A NUL byte in so many others is damage, not a sign of binary data."""


def _encoding(data: bytes) -> str:
    """Return the encoding of a file; a few stray NUL bytes do not keep it from being read."""
    try:
        return decode(data).encoding
    except NotText:
        if data.count(0) > 1 + len(data) // _STRAY_NULS:
            raise
        return decode(data.replace(b"\0", b" ")).encoding


_ARCHIVAL = re.compile(r"(?:^|[\s,;])(?:(?:op|оп)\.?\s*\d|(?:op|оп)\.?\s*(?:[,;]|\Z))", re.IGNORECASE)
"""An opis with its number, or without one where the next level or the end follows."""
_OPIS = ("op.", "оп.", "Оп.")
_BEHIND = (" ", "~", ",", "}")
"""What stands behind one of these labels somewhere in a file that gives archival references."""
_LABELLED = re.compile(r"(?:^|[\s,;.])(?:f|ф|d|д|l|ll|л|лл|fond|фонд)\.\s?", re.IGNORECASE)
_PLACES = ("howpublished", "note", "archive", "archive_location", "library", "shelfmark", "addendum", "location")
_ALL_PLACES = frozenset(_PLACES)


def _may_name_opis(value: str) -> bool:
    low = value.lower()
    return "op" in low or "оп" in low


def _unparsed(text: str, entries: Iterable[object]) -> dict[int, str]:
    """Return which entries give an archival reference that cannot be parsed whole, and in which field."""
    found: dict[int, str] = {}
    if not any(label in text and any(label + sign in text for sign in _BEHIND) for label in _OPIS):
        return found
    from citecheck.reference import parse_reference

    for index, entry in enumerate(entries):
        values: dict[str, str] = entry.values  # type: ignore[attr-defined]
        for name in _PLACES if not _ALL_PLACES.isdisjoint(values) else ():
            value = values.get(name)
            if (
                value
                and len(value) < 300
                and _may_name_opis(value)
                and _ARCHIVAL.search(value)
                and _LABELLED.search(value)
            ):
                ref = parse_reference(re.sub(r"[{}]|\\(?=[ ,])", "", value.replace("~", " "))).get("archival")
                if not ref or not (ref.get("fond") and ref.get("opis") and ref.get("delo")):
                    found[index] = name
                break
    return found


def check_files(files: Sequence[BibSource], config: Config, unreadable: Sequence[Unreadable] = ()) -> Scan:
    """Check bibliography files together."""
    with uncollected():
        findings = check_bibliographies([one.file for one in files], selector(config.select, config.ignore))
    return checked([one.file.document for one in files], findings, unreadable)


def checked(documents: Sequence[Document], findings: Sequence[Finding], unreadable: Sequence[Unreadable] = ()) -> Scan:
    """Return findings as a run that reports can write."""
    used = {f.rule for f in findings}
    infos = tuple(rule.info() for rule in rules() if rule.code in used)
    return Scan(tuple(documents), (), (), (), tuple(findings), tuple(unreadable), infos)


def check_paths(
    paths: Iterable[str], config: Config | None = None, step: Callable[[str], None] | None = None
) -> tuple[Scan, list[BibSource]]:
    """Read and check .bib files in the order of their names."""
    files: list[BibSource] = []
    unreadable: list[Unreadable] = []
    for path in sorted(paths):
        one = read_bibliography(path)
        if isinstance(one, Unreadable):
            unreadable.append(one)
        else:
            files.append(one)
        if step is not None:
            step(path)
    return check_files(files, config or Config(), unreadable), files


def check_text(text: str, path: str = "-", config: Config | None = None, today: date | None = None) -> Scan:
    """Check a string as if it were a .bib file of that name."""
    one = read_data(path, text.encode("utf-8", "surrogatepass"), today)
    assert isinstance(one, BibSource)
    return check_files([one], config or Config())


def style_of(options: Mapping[str, object]) -> Style:
    """Return the style that options describe; raise ValueError for one that is unknown or has no such value."""
    known = {f.name.replace("_", "-"): f for f in fields(Style)}
    default = Style()
    values: dict[str, Any] = {}
    for name, value in options.items():
        one = known.get(name.replace("_", "-"))
        if one is None:
            raise ValueError(f"fmt has no option “{name}”; known are {', '.join(known)}")
        if type(value) is not type(getattr(default, one.name)):
            raise ValueError(f"the option “{name}” of fmt cannot be {value!r}")
        if one.name in CHOICES and value not in CHOICES[one.name]:
            raise ValueError(f"the option “{name}” of fmt must be one of {', '.join(CHOICES[one.name])}")
        values[one.name] = value
    _try_pattern(str(values.get("key", "")))
    return Style(**values)


def _try_pattern(pattern: str) -> None:
    try:
        pattern.format(**dict.fromkeys(KEY_PARTS, ""))
    except (KeyError, IndexError, ValueError) as error:
        raise ValueError(f"the pattern “{pattern}” can hold {', '.join('{' + p + '}' for p in KEY_PARTS)}") from error


def formatted_bytes(one: BibSource, style: Style) -> tuple[str, bytes]:
    """Return a file in one style, as text and as the bytes to write."""
    text = formatted(one.source.exact, style)
    try:
        return text, one.source.encode(text)
    except UnicodeEncodeError:  # Letters from LaTeX that the file's encoding lacks.
        text = formatted(one.source.exact, replace(style, letters="keep"))
        return text, one.source.encode(text)


def converted(sources: Iterable[BibSource], wanted: Sequence[str] | None = None) -> tuple[Scan, list[str]]:
    """Return the works of bibliographies as a run that exports can write, and the wanted keys that none has.

    ``wanted`` are keys; None is all of them, as is a ``*`` among them.
    """
    listed = list(sources)
    by_key: dict[str, Work] = {}
    for source in listed:
        for work in works(source.file.bib):
            by_key.setdefault(work.id, work)
    missing: list[str] = []
    if wanted is not None and "*" not in wanted:
        missing = [key for key in wanted if key not in by_key]
        chosen = set(wanted)
        by_key = {key: work for key, work in by_key.items() if key in chosen}
    return Scan(tuple(s.file.document for s in listed), (), tuple(by_key.values()), (), ()), missing
