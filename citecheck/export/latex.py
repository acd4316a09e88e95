"""What BibTeX and biblatex have in common: names, titles and numbers as LaTeX wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.export import clean
from citecheck.model.citation import Kind
from citecheck.model.person import Person
from citecheck.model.work import Work

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


def entry(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return one entry with its fields under each other; values come with their braces."""
    listed = list(fields)
    width = max((len(name) for name, _ in listed), default=0)
    lines = [f"@{kind}{{{key},", *(f"  {name.ljust(width)} = {value}," for name, value in listed), "}"]
    return "\n".join(lines) + "\n"


def volume(work: Work) -> str:
    """The volume as the integer that biblatex wants; Roman numerals are read."""
    value = work.text_of("volume").strip()
    if value.isdigit():
        return value
    return str(_roman(value)) if value and re.fullmatch(r"[IVXLC]+", value) else ""


def _roman(value: str) -> int:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    numbers = [worth[ch] for ch in value]
    return sum(-n if n < max(numbers[i:]) else n for i, n in enumerate(numbers))


def pages(work: Work) -> str:
    """The pages with full ends and LaTeX's dash: ``839--856``."""
    return escaped(clean.pages(work.text_of("page"))).replace("–", "--")


def in_words(work: Work) -> list[str]:
    """Container and numbers in words, for entries whose type has no fields for them."""
    parts, container = [], work.text_of("container-title")
    if container and work.text_of("title"):
        parts.append(("In: " if work.kind is Kind.CHAPTER else "") + escaped(container))
    for label, variable in (("vol.", "volume"), ("book", "part-number"), ("no.", "issue")):
        if work.text_of(variable):
            parts.append(f"{label} {escaped(work.text_of(variable))}")
    if work.text_of("page"):
        cited = pages(work)
        parts.append(f"{'pp.' if '--' in cited or ',' in cited else 'p.'} {cited}")
    if work.kind is Kind.FILM:
        parts.append("Film")
    return parts


def sentence(parts: list[str]) -> str:
    """Parts with commas between them and a capital before them."""
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def full_name(archive_id: str | None) -> str:
    """An archive's name in Latin letters, or an empty string."""
    from citecheck.data.archives import by_id

    one = by_id(archive_id or "")
    return one.name("translit", "native", "en", "ru", "uk") if one else ""


def with_fond_title(path: str, fond: str | None, title: str | None) -> str:
    """A path to a file with the title of its fond in parentheses behind the number."""
    return path.replace(f"f. {fond}", f"f. {fond} ({plain(title)})", 1) if fond and title else path


def plain(text: str) -> str:
    """A title without the marks of emphasis it was printed with."""
    return re.sub(r"[*_]", "", text)


def names(work: Work, role: str) -> str:
    """The people of a role as ``{Family, Given and others}``, or an empty string."""
    listed, cut = clean.people(work, role)
    if not listed:
        return ""
    return braced(" and ".join([_name(p) for p in listed] + (["others"] if cut else [])))


def _name(person: Person) -> str:
    if person.literal:
        return "{" + escaped(person.literal) + "}"
    parts = [" ".join(x for x in (person.particle, person.family) if x), person.suffix, clean.given(person)]
    return ", ".join(escaped(part) for part in parts if part)


def braced(text: str) -> str:
    """A value in braces."""
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
