"""New keys by a pattern: ``{family}``, ``{year}``, ``{word}`` (the title's first that says something), ``{type}``."""

from __future__ import annotations

import re
from collections import Counter

from citecheck.data.scripts import latin
from citecheck.model.bib import BibText, Entry
from citecheck.model.bib_text import person, plain, split_names

PARTS = ("family", "year", "word", "type")


def new_keys(bib: BibText, pattern: str) -> dict[str, str]:
    """Return the new key of each old one, in Latin letters; two that would be the same get ``a``, ``b`` …

    Keys that several entries have are left alone: nobody can say which of them is meant where.
    """
    times = Counter(entry.key for entry in bib.entries)
    wanted: dict[str, list[str]] = {}
    for entry in bib.entries:
        if entry.key and not entry.faults and times[entry.key] == 1:
            wanted.setdefault(_key(entry, pattern) or entry.key, []).append(entry.key)
    taken = {e.key for e in bib.entries if e.faults or times[e.key] > 1}
    out: dict[str, str] = {}
    for base, old in wanted.items():
        distinct = list(dict.fromkeys(old))
        if len(distinct) == 1:
            out[distinct[0]] = base if base not in taken else distinct[0]
            continue
        # A key that has the form already keeps it, so that doing it again changes nothing.
        kept = {key for key in distinct if re.fullmatch(re.escape(base) + "[a-z]{1,2}", key)}
        free = (base + _letters(i) for i in range(len(distinct) * 2 + len(taken)))
        out |= {key: key for key in kept}
        unused = (name for name in free if name not in kept and name not in taken)
        out |= {key: next(unused) for key in distinct if key not in kept}
    return out


def _letters(number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def _key(entry: Entry, pattern: str) -> str:
    get = entry.values.get
    names = split_names(get("author") or get("editor") or "")
    first = person(names[0]) if names else None
    family = plain(first.family or first.literal) if first else ""
    year = re.search(r"\d{4}", get("date") or get("year") or "")
    said = [w for w in re.findall(r"\w+", latin(plain(get("title") or "")).lower().replace("'", "")) if w not in _SMALL]
    values = {"family": family, "year": year[0] if year else "", "word": said[0] if said else "", "type": entry.type}
    return re.sub(r"[^a-z0-9-]", "", latin(pattern.format(**values)).lower())


_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "un",
        "une",
        "el",
        "il",
        "lo",
        "of",
        "on",
        "in",
        "and",
        "und",
        "et",
        "i",
        "v",
        "o",
        "na",
        "k",
    ]
)
