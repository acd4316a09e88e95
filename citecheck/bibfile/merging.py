"""New entries put into a bibliography that somebody keeps: what stands there stays as it is, byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from string import ascii_lowercase

from citecheck.bibfile.letters import unicode
from citecheck.bibfile.scanner import scan
from citecheck.model.bib import BibText, Entry
from citecheck.model.bib_text import plain

_WORD = re.compile(r"\w{3,}")
_DOI = re.compile(r"10\.\S+")
_YEAR = re.compile(r"\d{4}")
_ALIKE = 0.5
_MANY = 20
"""Of entries that share a mark, such as the address of a portal, so many are looked at."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with the new entries in it; ``known`` gives the key that the file has for a work, by its key in the export."""

    text: str
    added: tuple[str, ...]
    known: dict[str, str]


def merged(old: BibText, exact: str, new: str) -> Merged:
    """Put the entries of ``new`` that ``old`` lacks at its end; ``exact`` is the text of ``old`` as it is written.

    Entries are the same by DOI, or by ISBN, address, title and year or key where titles, names and years do not say
    otherwise. A key that another work has in ``old`` gets a letter behind it.
    """
    incoming = scan(new)
    taken = {entry.key.lower() for entry in old.entries}
    by_key = {entry.key.lower(): entry for entry in reversed(old.entries)}
    by_mark: dict[str, list[Entry]] = {}
    for entry in old.entries:
        for mark in _marks(entry):
            by_mark.setdefault(mark, []).append(entry)
    known: dict[str, str] = {}
    fresh: list[tuple[Entry, str]] = []
    for entry in incoming.entries:
        same = _same(entry, by_key, by_mark)
        if same is not None:
            known[entry.key] = same.key
            continue
        key = _free(entry.key, taken)
        taken.add(key.lower())
        fresh.append((entry, key))
    newline = "\r\n" if "\r\n" in exact else "\n"
    texts = [_rekeyed(new, entry, key).replace("\n", newline) for entry, key in fresh]
    return Merged(_appended(exact, texts, newline), tuple(key for _, key in fresh), known)


def _same(entry: Entry, by_key: dict[str, Entry], by_mark: dict[str, list[Entry]]) -> Entry | None:
    """The entry of the file for the same work. A DOI decides; other marks only where title and names agree."""
    candidates = [one for mark in _marks(entry) for one in by_mark.get(mark, ())[:_MANY]]
    if entry.key.lower() in by_key:
        candidates.append(by_key[entry.key.lower()])
    doi = _doi(entry)
    found = next((one for one in candidates if doi and _doi(one) == doi), None)
    return found or next((one for one in candidates if not (doi and _doi(one)) and _alike(entry, one)), None)


def _marks(entry: Entry) -> list[str]:
    marks = [f"{n}:{''.join(entry.values[n].split()).lower()}" for n in ("isbn", "url") if entry.values.get(n)]
    doi, title = _doi(entry), " ".join(sorted(_words(entry, "title")))
    if doi:
        marks.append(f"doi:{doi}")
    return [*marks, f"title:{title}:{_year(entry)}"] if title else marks


def _doi(entry: Entry) -> str:
    found = _DOI.search(entry.values.get("doi", ""))
    return found[0].lower().replace("\\", "") if found else ""


def _year(entry: Entry) -> str:
    found = _YEAR.search(entry.values.get("date") or entry.values.get("year") or "")
    return found[0] if found else ""


def _alike(one: Entry, other: Entry) -> bool:
    """Whether titles share half of their words, names one, and years are the same; what is not there says nothing."""
    a, b = _words(one, "title"), _words(other, "title")
    if a and b and len(a & b) < _ALIKE * max(len(a), len(b)):
        return False
    a, b = (_words(entry, "author") or _words(entry, "editor") for entry in (one, other))
    if a and b and not a & b:
        return False
    years = {_year(one), _year(other)} - {""}
    return len(years) < 2


def _words(entry: Entry, name: str) -> set[str]:
    return set(_WORD.findall(plain(unicode(entry.values.get(name, ""))).casefold()))


def _free(key: str, taken: set[str]) -> str:
    """The key, or with the first letters behind it that make it a new one."""
    if key.lower() not in taken:
        return key
    tails = ("".join(letters) for length in (1, 2, 3) for letters in product(ascii_lowercase, repeat=length))
    return next(key + tail for tail in tails if (key + tail).lower() not in taken)


def _rekeyed(text: str, entry: Entry, key: str) -> str:
    span = entry.key_span
    return text[entry.start : span.start] + key + text[span.end : entry.end]


def _appended(text: str, entries: list[str], newline: str) -> str:
    """Put entries behind a text, each after a blank line, without touching what is there."""
    if not entries:
        return text
    if not text.strip() or text.endswith(newline * 2):
        gap = ""
    else:
        gap = newline if text.endswith("\n") else newline * 2
    return text + gap + (newline * 2).join(entries) + newline
