"""The registry of archives: one JSON object a line in ``archives.jsonl``, found by code or by name.

A code is not an identity: GAVO is used by Vladimir, Volgograd, Vologda and Voronezh. Every look-up returns all
archives that answer to it; deciding among them is the business of whoever knows the document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from citecheck.data.cases import without_endings
from citecheck.data.part_names import part_names
from citecheck.data.scripts import latin
from citecheck.model.archive import Archive, FormerName


@cache
def archives() -> tuple[Archive, ...]:
    """Return every archive of the registry, the user's own among them."""
    text = files("citecheck.data").joinpath("archives.jsonl").read_text(encoding="utf-8")
    shipped = (from_record(json.loads(line)) for line in text.splitlines() if line.strip())
    own = {one.id: one for one in _own}
    return (*(one for one in shipped if one.id not in own), *own.values())


_own: tuple[Archive, ...] = ()


def add_own(extra: tuple[Archive, ...]) -> None:
    """Take a user's archives into the registry of this process; one with the id of a shipped archive takes its place."""
    global _own
    if extra == _own:
        return
    _own = extra
    for kept in (
        archives,
        _by_id,
        _codes,
        code_endings,
        _inner_endings,
        _names,
        _names_in_any_case,
        _by_exact_key,
        _vocabulary,
        by_code,
        by_former_code,
        by_name,
    ):
        kept.cache_clear()
    for forget in _dependent:
        forget()


_dependent: list[Callable[[], None]] = []


def on_change(forget: Callable[[], None]) -> None:
    """Register what drops values that were worked out from the registry, for when it changes."""
    _dependent.append(forget)


def from_record(record: dict[str, Any]) -> Archive:
    """Make an archive of one line of the registry (or one entry of a configuration)."""
    former = tuple(
        FormerName(f.get("code", ""), f.get("cyrillic", ""), f.get("name", ""), str(f.get("years", "")))
        for f in record.get("former", [])
    )
    return Archive(
        id=record["id"],
        code=record.get("code", record["id"]),
        cyrillic=record.get("cyrillic", ""),
        names=tuple(record.get("names", {}).items()),
        city=record.get("city", ""),
        country=record.get("country", ""),
        kind=record.get("kind", ""),
        levels=record.get("levels", "rus"),
        aliases=tuple(record.get("aliases", [])),
        former=former,
        fond_prefixes=tuple(record.get("fond_prefixes", {})),
        ranges=tuple((prefix, low, high) for prefix, (low, high) in record.get("ranges", {}).get("fond", {}).items()),
        notes=record.get("notes", ""),
        source=tuple(record.get("source", [])),
    )


def by_id(identity: str) -> Archive | None:
    """Return the archive of that registry id; what follows a slash tells branches that the registry has as one."""
    return _by_id().get(identity.partition("/")[0])


@cache
def _by_id() -> dict[str, Archive]:
    return {one.id: one for one in archives()}


_NOT_CODE = re.compile(r"[^\w]+")


def code_key(code: str) -> str:
    """Return what is compared of a code: its letters and digits, case folded."""
    return _NOT_CODE.sub("", code).casefold()


@cache
def _codes() -> tuple[dict[str, tuple[Archive, ...]], dict[str, tuple[Archive, ...]]]:
    current: dict[str, list[Archive]] = {}
    former: dict[str, list[Archive]] = {}
    # A user's own archive has its codes to itself.
    own_codes = {code_key(code) for one in _own for code in (one.code, one.cyrillic, *one.aliases)}
    for one in archives():
        for code in {one.code, one.cyrillic, one.id, *one.aliases, *part_coded(one)}:
            if not (own_codes and one not in _own and code_key(code) in own_codes):
                _add(current, code, one)
        for old in one.former:
            for code in (old.code, old.cyrillic):
                _add(former, code, one)
    return {k: tuple(v) for k, v in current.items()}, {k: tuple(v) for k, v in former.items()}


def part_coded(one: Archive) -> tuple[str, ...]:
    """Return an archive's names with initials for their first words, which stand where its code could stand."""
    return tuple(short for _, name in one.names for short in part_names(name))


def _add(table: dict[str, list[Archive]], code: str, one: Archive) -> None:
    key = code_key(code)
    if key and one not in table.setdefault(key, []):
        table[key].append(one)


@lru_cache(maxsize=8192)
def by_code(code: str) -> tuple[Archive, ...]:
    """Return the archives that use a code, in Latin or Cyrillic letters, spaces and points aside."""
    return _codes()[0].get(code_key(code), ())


@lru_cache(maxsize=8192)
def by_former_code(code: str) -> tuple[Archive, ...]:
    """Return the archives that used a code earlier."""
    return _codes()[1].get(code_key(code), ())


@cache
def code_endings() -> frozenset[str]:
    """Return every ending of every code, present or former, as :func:`code_key` has them: what no code can end with."""
    current, former = _codes()
    return frozenset(key[at:] for key in (*current, *former) for at in range(len(key)))


@cache
def _inner_endings() -> frozenset[str]:
    current, former = _codes()
    return frozenset(key[at:] for key in (*current, *former) for at in range(1, len(key)))


def code_ends_others(key: str) -> bool:
    """Whether a longer code ends with what :func:`code_key` makes of a code."""
    return key in _inner_endings()


def is_known(code: str) -> bool:
    """Whether the registry knows a code, present or former."""
    return bool(by_code(code) or by_former_code(code))


_ABBREVIATED = (
    (re.compile(r"\bгос\.?\s?архив|\bгосархив"), "государственный архив"),
    (re.compile(r"\bобл\.?(?!\w)"), "области"),
    (re.compile(r"\bцентр\.(?!\w)"), "центральный"),
    (re.compile(r"\bгос\.(?!\w)"), "государственный"),
    (re.compile(r"\brf(?!\w)"), "rossiiskoi federatsii"),
    (re.compile(r"\bрф(?!\w)"), "российской федерации"),
)


def name_key(name: str) -> str:
    """Return what is compared of a full name: transliterated, case folded, without marks."""
    text = name.casefold()
    for pattern, full in _ABBREVIATED:
        text = pattern.sub(full, text)
    text = latin(text)
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’ʹʺ\"`]", "", text)))


@cache
def _names() -> dict[str, tuple[Archive, ...]]:
    table: dict[str, list[Archive]] = {}
    for one in archives():
        spelled = [name for _, name in one.names] + [a for a in one.aliases if " " in a and len(a) > 14]
        for name in [*spelled, *(f.name for f in one.former)]:
            key = name_key(name)
            if len(key) >= 10 and one not in table.setdefault(key, []):
                table[key].append(one)
    return {k: tuple(v) for k, v in table.items()}


@cache
def _names_in_any_case() -> dict[str, tuple[Archive, ...]]:
    """The Slavic names without their endings; one that would then be two archives' is left out."""
    table: dict[str, list[Archive]] = {}
    for one in archives():
        spelled = [name for language, name in one.names if language != "en"]
        spelled += [alias for alias in one.aliases if " " in alias and len(alias) > 14] + [
            old.name for old in one.former
        ]
        for key in {without_endings(name_key(name)) for name in spelled}:
            if len(key) >= 10:
                table.setdefault(key, []).append(one)
    return {key: tuple(found) for key, found in table.items() if len(found) == 1}


def by_exact_name(name: str) -> tuple[Archive, ...]:
    """Return the archives that bear exactly this full name, in whatever grammatical case; transliteration may differ."""
    return _by_exact_key(name_key(name))


@lru_cache(maxsize=8192)
def _by_exact_key(key: str) -> tuple[Archive, ...]:
    return _names().get(key) or _names_in_any_case().get(without_endings(key), ())


@cache
def _vocabulary() -> frozenset[str]:
    """Every word of every full name."""
    return frozenset(word for key in _names() for word in key.split() if len(word) >= 4)


def _is_misspelling(key: str, of: str) -> bool:
    """Whether the words in which a name differs are no words of other names: Omsk is not Tomsk misspelt.

    A name that merely lacks words is a misspelt one if no other has all of its words: "State archive" is nobody's.
    """
    ours, theirs = set(key.split()), set(of.split())
    if ours < theirs:
        return sum(ours <= set(name.split()) for name in _names()) == 1
    return not (theirs - ours) or not any(word in _vocabulary() for word in ours - theirs)


@lru_cache(maxsize=8192)
def by_name(name: str, cutoff: float = 88.0) -> tuple[tuple[Archive, ...], str, float]:
    """Return the archives whose full name is nearest, that name's key and its likeness in per cent (0 to 100).

    Nothing is returned below ``cutoff``; 100 means the same words, in whatever grammatical case.
    """
    key = name_key(name)
    exact = _by_exact_key(key)
    if exact:
        return exact, key, 100.0
    if len(key) < 12:
        return (), "", 0.0
    from rapidfuzz import fuzz, process

    best = process.extractOne(key, list(_names()), scorer=fuzz.ratio, score_cutoff=cutoff)
    if best is None or not _is_misspelling(key, best[0]):
        return (), "", 0.0
    return _names()[best[0]], best[0], float(best[1])


def search(query: str) -> list[Archive]:
    """Return the archives that a code, name or city may mean, best first; all of them for an empty query.

    Codes that are the query come before former codes, cities and names that have its words, names that come near.
    """
    key, wanted = code_key(query), name_key(query)
    if not key:
        return list(archives())
    ranked: dict[str, tuple[int, Archive]] = {}
    for one in archives():
        rank = _rank(one, key, wanted)
        if rank is not None:
            ranked[one.id] = (rank, one)
    if not ranked:
        from difflib import get_close_matches

        near = get_close_matches(key, [*_codes()[0], *_codes()[1]], 3, 0.8)
        close = [one for code in near for one in (*_codes()[0].get(code, ()), *_codes()[1].get(code, ()))]
        ranked = {one.id: (9, one) for one in (*close, *by_name(query, 75.0)[0])}
    return [one for _, one in sorted(ranked.values(), key=lambda pair: (pair[0], pair[1].id))]


def _rank(one: Archive, key: str, wanted: str) -> int | None:
    codes = [code_key(code) for code in (one.code, one.cyrillic, one.id, *one.aliases)]
    if key in codes:
        return 0
    if any(key in (code_key(old.code), code_key(old.cyrillic)) for old in one.former):
        return 1
    if not wanted:
        return None
    if wanted == name_key(one.city):
        return 2
    names = [name_key(name) for _, name in one.names] + [name_key(old.name) for old in one.former]
    if any(all(word in name.split() for word in wanted.split()) for name in names):
        return 3
    former = [code_key(code) for old in one.former for code in (old.code, old.cyrillic)]
    if len(key) >= 3 and any(code.startswith(key) for code in (*codes, *former)):
        return 4
    if len(wanted) >= 4 and any(f" {wanted}" in f" {name}" for name in (*names, name_key(one.city))):
        return 5
    return None
