"""People compared: family names across scripts, given names by what both sides give of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from citecheck.data.scripts import fold, from_iso9, latin
from citecheck.model.person import ET_AL, Person

_HOMONYM = re.compile(r"\s+\d{4}\Z")
_UMLAUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
_LETTERS = str.maketrans("jyw", "iiv")
"""Letters by which transliterations differ at the beginning of a name."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii"))
_NEAR = 0.85
_NICK = 0.5


@dataclass(frozen=True, slots=True)
class PeopleMatch:
    """How two lists of people stand to each other; ``share`` of ours (0 to 1) is among theirs."""

    agrees: bool | None
    share: float


def listed(people: Sequence[Person]) -> tuple[str, ...]:
    """Return the names as a reader sees them; numbers that catalogues add to tell namesakes apart are left out."""
    return tuple(_shown(one) for one in people)


def _shown(one: Person) -> str:
    if one.literal:
        return _HOMONYM.sub("", one.literal)
    family = _HOMONYM.sub("", one.family) if not one.family.isdigit() else ""
    return " ".join(x for x in (one.given, one.particle, family, one.suffix) if x)


def compare(ours: Sequence[Person], theirs: Sequence[Person]) -> PeopleMatch:
    """Compare two lists: the same people in the same order, the ones left out by *et al.* aside."""
    cut, theirs_cut = ET_AL in ours, ET_AL in theirs
    mine = [shown for one in ours if one != ET_AL and (shown := _shown(one))]
    other = [shown for one in theirs if one != ET_AL and (shown := _shown(one))]
    if not mine or not other:
        return PeopleMatch(None, 0.0)
    share = sum(any(same_person(a, b) for b in other) for a in mine) / len(mine)
    both = min(len(mine), len(other))
    in_order = all(same_person(a, b) for a, b in zip(mine[:both], other[:both], strict=True))
    whole = len(mine) == len(other) or (cut and len(mine) < len(other)) or (theirs_cut and len(other) < len(mine))
    return PeopleMatch(in_order and whole, share)


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NAMED = 3
"""So many names a note spells out."""


def difference(ours: Sequence[Person], theirs: Sequence[Person], role: str) -> str:
    """Say in what two lists differ: who is missing, too many, another one, or in another place; nothing where all differ."""
    mine = [_shown(one) for one in ours if one != ET_AL]
    other = [_shown(one) for one in theirs if one != ET_AL]
    extra = [i for i, a in enumerate(mine) if not any(same_person(a, b) for b in other)]
    missing = [j for j, b in enumerate(other) if not any(same_person(a, b) for a in mine)]
    if not mine or not other or len(extra) == len(mine):
        return ""
    if ET_AL in ours and not extra:  # The list is cut short: who is missing behind its end is not missing.
        missing = [j for j in missing if j < len(mine)]
    if not extra and not missing:
        return f"{role}s in another order" if len(mine) == len(other) else f"a name too many among the {role}s"
    if len(extra) == 1 and extra == missing and len(mine) == len(other):
        return f"{_nth(extra[0])} {role} {mine[extra[0]]} is not {other[missing[0]]}"
    said = [f"{_listed([mine[i] for i in extra])} not among the {role}s"] if extra else []
    if missing:
        said.append(f"{_which(missing)} {role}{'s' if len(missing) > 1 else ''} missing")
    return "; ".join(said)


def _which(places: Sequence[int]) -> str:
    """Which of a list, or how many if they are many: ``second and fourth``, ``12``."""
    if len(places) > _NAMED:
        return str(len(places))
    names = [_nth(one) for one in places]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _nth(index: int) -> str:
    return _ORDINALS[index] if index < len(_ORDINALS) else f"{index + 1}th"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


@lru_cache(maxsize=65536)
def same_person(one: str, other: str) -> bool:
    """Whether two names, each family name last or first, can be of one person."""
    return one == other or any(_same_words(a, b) for a in _spellings(one) for b in _spellings(other))


@lru_cache(maxsize=65536)
def _spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name in Latin letters, umlauts without their points and written out, háčeks as ISO 9 has them."""
    name = _HOMONYM.sub("", name).casefold()
    return tuple(dict.fromkeys(_words(one) for one in (name, name.translate(_UMLAUT), from_iso9(name))))


def _words(name: str) -> tuple[str, ...]:
    found = re.findall(r"[^\W\d_]+", re.sub(r"['’ʹʺʼ`]", "", latin(name)))
    return tuple(word for word in found if word not in _SUFFIXES or len(found) < 3)


def _same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return False
    if sorted(one) == sorted(other):
        return True
    for mine in ((one[-1], one[:-1]), (one[0], one[1:])):
        for theirs in ((other[-1], other[:-1]), (other[0], other[1:])):
            if _same_family(mine[0], theirs[0]) and _same_given(mine[1], theirs[1]):
                return True
    return "".join(one) == "".join(other)


def _same_family(one: str, other: str) -> bool:
    if one == other:
        return len(one) > 1
    one, other = fold(one), fold(other)
    if min(len(one), len(other)) < 5:
        return one == other and len(one) > 1
    from rapidfuzz.distance import Indel

    return bool(Indel.normalized_similarity(one, other) >= _NEAR)


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two sets of given names have one in common, in full, short or as an initial; one may be missing."""
    if not one or not other:
        return True
    return any(_same_name(a, b) for a in one for b in other) or _same_name("".join(one), "".join(other))


def _same_name(one: str, other: str) -> bool:
    initials = not (_vowels(one) and _vowels(other))  # Run together: "JK".
    one, other = one.translate(_LETTERS), other.translate(_LETTERS)
    if one[:1] != other[:1]:
        return False
    if initials or one.startswith(other) or other.startswith(one):
        return True
    from rapidfuzz.distance import Indel

    return bool(Indel.normalized_similarity(one, other) >= _NICK)


def _vowels(word: str) -> bool:
    return any(ch in "aeiouy" for ch in word)
