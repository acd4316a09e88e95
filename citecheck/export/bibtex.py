"""BibTeX, as classic BibTeX and biber both read it; UTF-8, keys sorted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.export import clean
from citecheck.model.citation import Kind
from citecheck.model.csl import shelfmark
from citecheck.model.person import Person
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "BibTeX, for LaTeX with BibTeX or biber"

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SPECIAL = {
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def write(scan: Scan) -> str:
    """Return every work once, printed works before archival files, each sorted by key."""
    ordered = sorted(scan.works, key=lambda w: (w.archival is not None, w.id))
    return "\n".join(entry(work) for work in ordered)


def entry(work: Work) -> str:
    """Return one entry."""
    kind, fields = ("misc", list(_file(work))) if work.archival is not None else (_kind(work), list(_fields(work)))
    width = max((len(name) for name, _ in fields), default=0)
    lines = [f"@{kind}{{{work.id},"]
    lines += [f"  {name.ljust(width)} = {value}," for name, value in fields]
    return "\n".join([*lines, "}"]) + "\n"


def _kind(work: Work) -> str:
    """The entry type whose required fields (of biblatex's data model) the work has; ``misc`` where one is missing."""
    author, editor, title = (
        bool(work.people("author")),
        bool(work.people("editor")),
        bool(work.text_of("title")),
    )
    if work.issued() is None or not title:
        return "misc"
    if work.kind in (Kind.ARTICLE, Kind.NEWSPAPER):
        return "article" if author and work.text_of("container-title") else "misc"
    if work.kind is Kind.CHAPTER:
        return "misc" if not author or not work.text_of("container-title") else "incollection" if editor else "inbook"
    if work.kind is Kind.THESIS:
        return "phdthesis" if author and work.text_of("publisher") else "misc"
    if work.kind is Kind.MANUSCRIPT:
        return "unpublished" if author else "misc"
    if work.kind in (Kind.BOOK, Kind.COLLECTION):
        return "book" if author else "collection" if editor else "misc"
    return "misc"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    kind = _kind(work)
    yield from _responsible(work)
    yield "title", _braced(protected(work.text_of("title") or work.text_of("container-title")))
    if kind == "misc":
        how = _how_published(work)
        if how:
            yield "howpublished", _braced(how)
    else:
        yield from _container(work, kind)
        yield from _numbers(work)
    yield from _published(work, kind)
    yield from _date(work)
    for name, variable in (("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("url", "URL")):
        if work.text_of(variable) and (kind != "misc" or name in ("doi", "url")):
            yield name, _braced(work.text_of(variable))
    note = _note(work, kind)
    if note:
        yield "note", _braced(note)


def _responsible(work: Work) -> Iterator[tuple[str, str]]:
    roles = {"author": "author", "editor": "editor", "translator": "translator"}
    if work.kind is Kind.FILM:
        roles = {"author": "director"}
    for name, role in roles.items():
        names = _names(work, role)
        if names and not (name == "translator" and _kind(work) == "misc"):
            yield name, names


def _container(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    container = work.text_of("container-title")
    if kind in ("incollection", "inbook"):
        yield "booktitle", _braced(protected(container))
    elif kind == "article":
        yield "journal", _braced(escaped(container))


def _numbers(work: Work) -> Iterator[tuple[str, str]]:
    volume = _volume(work)
    if volume:
        yield "volume", _braced(volume)
    for name, variable in (("part", "part-number"), ("number", "issue"), ("edition", "edition")):
        value = work.text_of(variable)
        if value and not (name == "part" and not volume):
            yield name, _braced(escaped(value.replace("–", "-")))
    if work.text_of("page"):
        yield "pages", _braced(_pages(work))


def _volume(work: Work) -> str:
    """The volume as the integer that biblatex wants; Roman numerals are read."""
    value = work.text_of("volume").strip()
    if value.isdigit():
        return value
    return str(_roman(value)) if value and re.fullmatch(r"[IVXLC]+", value) else ""


def _roman(value: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    numbers = [worth[ch] for ch in value]
    return sum(-n if n < max(numbers[i:]) else n for i, n in enumerate(numbers))


def _pages(work: Work) -> str:
    return escaped(clean.pages(work.text_of("page"))).replace("–", "--")


def _how_published(work: Work) -> str:
    """Container and numbers in words, for entries whose type has no fields for them."""
    parts = []
    container = work.text_of("container-title")
    if container and work.text_of("title"):
        parts.append(("In: " if work.kind is Kind.CHAPTER else "") + escaped(container))
    for label, variable in (("vol.", "volume"), ("book", "part-number"), ("no.", "issue")):
        if work.text_of(variable):
            parts.append(f"{label} {escaped(work.text_of(variable))}")
    if work.text_of("page"):
        pages = _pages(work)
        parts.append(f"{'pp.' if '--' in pages or ',' in pages else 'p.'} {pages}")
    if work.kind is Kind.FILM:
        parts.append("Film")
    if work.kind is Kind.MANUSCRIPT:
        parts.append("Unpublished manuscript")
    if work.kind is Kind.THESIS:
        parts.append(escaped(work.text_of("genre") or "Dissertation"))
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _published(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    publisher, place = work.text_of("publisher"), clean.place(work.text_of("publisher-place"))
    if publisher:
        yield (
            {"misc": "organization", "phdthesis": "school"}.get(kind, "publisher"),
            _braced(escaped(publisher)),
        )
    if place:
        yield "address", _braced(escaped(place))


def _date(work: Work) -> Iterator[tuple[str, str]]:
    """Year, month and day; ``date = {XXXX}`` (EDTF) says that a work bears no known date."""
    issued = work.issued()
    if issued is None:
        yield "date", "{XXXX}"
        return
    begin, end = issued.begin, issued.end
    if end is not None and end.year != begin.year:
        yield "date", _braced(f"{begin.year}/{end.year}")
        return
    yield "year", _braced(str(begin.year))
    if begin.month:
        yield "month", _MONTHS[begin.month - 1]
    if begin.day and end is None:
        yield "day", _braced(str(begin.day))


def _note(work: Work, kind: str) -> str:
    issued = work.issued()
    parts = []
    if issued is not None and issued.begin.day:
        last = f"--{issued.end.day}" if issued.end is not None and issued.end.day else ""
        parts.append(f"{issued.begin.day}{last} {_MONTH_NAMES[issued.begin.month - 1]} {issued.begin.year}")
    if kind == "unpublished":
        parts.append("Unpublished manuscript")
    parts += [escaped(work.text_of(name)) for name in ("volume-title", "part-title") if work.text_of(name)]
    if kind != "misc" and work.text_of("volume") and not _volume(work):
        parts.append(f"vol. {escaped(work.text_of('volume'))}")
    return ". ".join(parts)


_MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def _file(work: Work) -> Iterator[tuple[str, str]]:
    """An archival file: ``misc`` with its path as title, the archive in full behind it."""
    ref = work.archival
    assert ref is not None
    path = shelfmark(ref, archive=True)
    if ref.delo_title:
        yield "title", _braced(protected(_plain(ref.delo_title)))
        yield "howpublished", _braced(escaped(_with_fond_title(path, ref.fond, ref.fond_title)))
    else:
        yield "title", _braced("{" + escaped(_with_fond_title(path, ref.fond, ref.fond_title)) + "}")
    full = _full_name(ref.archive_id) or ref.archive_name
    if full:
        yield "organization", _braced(escaped(_plain(full)))
    yield "date", "{XXXX}"
    yield "keywords", "{archival}"


def _full_name(archive_id: str | None) -> str:
    from citecheck.data.archives import by_id

    one = by_id(archive_id or "")
    return one.name("translit", "native", "en", "ru", "uk") if one else ""


def _with_fond_title(path: str, fond: str | None, title: str | None) -> str:
    return path.replace(f"f. {fond}", f"f. {fond} ({_plain(title)})", 1) if fond and title else path


def _plain(text: str) -> str:
    return re.sub(r"[*_]", "", text)


def _names(work: Work, role: str) -> str:
    listed, cut = clean.people(work, role)
    if not listed:
        return ""
    return _braced(" and ".join([_name(p) for p in listed] + (["others"] if cut else [])))


def _name(person: Person) -> str:
    if person.literal:
        return "{" + escaped(person.literal) + "}"
    parts = [" ".join(x for x in (person.particle, person.family) if x), person.suffix, clean.given(person)]
    return ", ".join(escaped(part) for part in parts if part)


def _braced(text: str) -> str:
    return "{" + text + "}"


def escaped(text: str) -> str:
    """Return text with LaTeX's special characters escaped; letters of all scripts stay."""
    return "".join(_SPECIAL.get(ch, ch) for ch in text)


def protected(title: str) -> str:
    """Return a title with its capitals kept: words that a style must not lower stand in braces."""
    words = title.split(" ")
    capital = [bool(re.match(r"\W*[^\W\d_a-zà-ÿа-яё]", w)) for w in words]
    small = sum(1 for w in words if re.match(r"\W*[a-zà-ÿа-яё]{4,}", w))
    if not small:
        return escaped(title)  # Headline capitals: the style may do what it likes.
    out = []
    for i, word in enumerate(words):
        inner = re.search(r"[^\W\d_]*[A-ZÀ-ÞА-ЯЁІЇЄҐ][^\W\d_]*(?:['’][^\W\d_]+)?", word)
        if inner and (i > 0 or inner[0][1:] != inner[0][1:].lower()) and (capital[i] or i == 0):
            out.append(escaped(word[: inner.start()]) + "{" + escaped(inner[0]) + "}" + escaped(word[inner.end() :]))
        else:
            out.append(escaped(word))
    return " ".join(out)
