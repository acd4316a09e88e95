"""A stretch that is known to hold names, as people: the order of the parts of a name is told from their form."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words
from citecheck.model.person import ET_AL, Person

_UPPER = r"[^\W\d_a-zß-öø-ÿа-яёіїєґ]"
_INITIAL = rf"(?:{_UPPER}|Ch|Ju|Ia|Iu|Yu|Ya|Ye|Zh|Sh|Kh|Ts|Th|Ph|St)"
_INITIALS = re.compile(rf"(?:{_INITIAL}\.\s?-?\s?)*{_INITIAL}\.?|{_UPPER}{{2,3}}")
_INITIALS_AFTER = re.compile(
    rf"(?<=[\w’'])\s((?:{_INITIAL}\.\s?-?\s?)+|{_UPPER}{{1,3}}|(?:{_UPPER}\s){{1,2}}{_UPPER})\Z"
)
_INITIALS_BEFORE = re.compile(rf"((?:{_INITIAL}\.\s?-?\s?)+|(?:{_UPPER}\s)+)(?=[\w’'‘]{{2}})")
_PARTICLE = re.compile(
    r"(?:(?:de la|de las|de los|van der|van den|von der|von dem|zu der|de|du|des|van|von|der|den|da|di|del|della|dos|do|la|le|ter|ten|zu|zur|zum|al|el|ibn|bin|af|av)\s|d[’'])+",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r",?\s(Jr|Sr|jun|sen|II|III|IV)\.?\Z")
_LONGEST_ROLE = 16
_ROLE_WORDS = (
    *("ed", "eds", "edd", "editor", "editors", "hrsg", "hg", "hgg", "red", "coord", "dir", "dirs", "éd", "éds", "org"),
    *("сост", "ред"),
)
_ROLES = re.compile(rf"\s*[(\[]?(?<!\w)(?:{'|'.join(_ROLE_WORDS)})(?!\w)\.?[)\]]?\s*\Z", re.IGNORECASE)
_DIVIDING_MARKS = frozenset(";/&–—-")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_INITIAL_INSIDE = re.compile(rf"(?<!\w){_UPPER}\.")
_SUFFIX_ONLY = re.compile(r"(?:Jr|Sr|jun|sen|II|III|IV)\.?")
_BODY = re.compile(r"(?<!\w)[a-zа-яёіїєґß-öø-ÿ]{3,}(?!\w)")


def divide(text: str) -> tuple[Person, ...]:
    """Return the people named in ``text``; a body that cannot be divided is one literal name.

    ``Smith, J.; Doe, A.``, ``Smith JB, Doe A``, ``Smith, John and Jane Doe``, ``Петров А. Б., Сидоров В. Г.``.
    """
    text = " ".join(text.split())
    if text[-_LONGEST_ROLE:].casefold().rstrip(" .)]").endswith(_ROLE_WORDS):
        text = text[:-_LONGEST_ROLE] + _ROLES.sub("", text[-_LONGEST_ROLE:])
    text = text.strip(" ,;:*")
    rest = _et_al().sub("", text) if _may_be_cut_short(text) else text
    people = [person for chunk in _chunks(rest) for person in _chunk(chunk)]
    if rest != text and people:
        people.append(ET_AL)
    return tuple(people)


@cache
def _et_al() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s?") for w in sorted(words("et_al"), key=len, reverse=True))
    return re.compile(rf"[\s,;/]*[(\[]?(?<!\w)(?:{said})(?!\w)[.\])]*", re.IGNORECASE)


@cache
def _et_al_letters() -> re.Pattern[str]:
    return re.compile("|".join(sorted({re.escape("".join(w.split())[1:]) for w in words("et_al")})))


def _may_be_cut_short(text: str) -> bool:
    """Whether an *et al.* stands in a text, its first letter aside: ``u. A. Meyer`` are initials, ``Et al.`` is none.

    A cheap look before the search.
    """
    return _et_al_letters().search("".join(text.split())) is not None


@cache
def _divider() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("conjunctions"))
    return re.compile(rf"\s*[;/]\s*(?:(?:{said})\s)?|,?\s(?:{said}|u\.)\s|,?\s?&\s?|\s[–—-]\s", re.IGNORECASE)


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset((*(word.casefold() for word in words("conjunctions")), "u."))


def _may_divide(text: str) -> bool:
    """Whether a mark or a word that divides names stands in a text: a cheap look before the search."""
    return not (_DIVIDING_MARKS.isdisjoint(text) and _conjunctions().isdisjoint(text.casefold().split()))


@cache
def _body_words() -> tuple[str, ...]:
    return tuple(word.casefold() for word in words("bodies"))


@cache
def _body_beginnings() -> tuple[int, frozenset[str]]:
    """The letters that words of bodies begin with, as many as the shortest has: few words need the whole list."""
    length = min(map(len, _body_words()))
    return length, frozenset(word[:length] for word in _body_words())


def _count_body_words(text: str) -> int:
    length, beginnings = _body_beginnings()
    found = [word for word in _BETWEEN_WORDS.split(text.casefold()) if word[:length] in beginnings]
    return sum(word.startswith(_body_words()) for word in found)


def _chunks(text: str) -> list[str]:
    if _is_body(text):
        return [text]
    chunks = _divider().split(text) if _may_divide(text) else [text]
    return [chunk.strip(" ,") for chunk in chunks if chunk.strip(" ,.")]


def _is_body(text: str) -> bool:
    """A ministry or an institute: words that only bodies have, or small words that no name has, and no initials."""
    if "," in text or ";" in text:
        return False
    if _count_body_words(text):
        return True
    if not _BODY.search(text) or _INITIAL_INSIDE.search(text):
        return False
    return bool(_BODY.search(_divider().sub(" ", _PARTICLE.sub(" ", text))))


def _chunk(chunk: str) -> list[Person]:
    """Read the names of a chunk in which only commas divide."""
    if _is_body(chunk) or (("," in chunk or ";" in chunk) and _count_body_words(chunk) > 1):
        return [Person(literal=chunk.strip())]
    parts = [part.strip() for part in chunk.split(",") if part.strip(" .")]
    found: list[Person] = []
    at = 0
    while at < len(parts):
        after = parts[at + 1] if at + 1 < len(parts) else ""
        if after and _suffix_only(after):
            found.append(_with_suffix(_whole(parts[at]), after))
            at += 2
        elif after and _is_pair(parts[at], after, alone=len(parts) == 2, even=(len(parts) - at) % 2 == 0):
            person = _pair(parts[at], after)
            at += 2
            if at < len(parts) and _suffix_only(parts[at]):
                person = _with_suffix(person, parts[at])
                at += 1
            found.append(person)
        else:
            found.append(_whole(parts[at]))
            at += 1
    return found


def _suffix_only(part: str) -> bool:
    return _SUFFIX_ONLY.fullmatch(part) is not None


def _with_suffix(person: Person, suffix: str) -> Person:
    return Person(person.family, person.given, person.particle, suffix.rstrip("."), person.literal)


def _is_pair(family: str, given: str, *, alone: bool, even: bool) -> bool:
    """Whether two parts divided by a comma are one name."""
    if _INITIALS.fullmatch(given):
        return not _INITIALS_AFTER.search(family)
    bare = _PARTICLE.sub("", family)
    if _INITIALS_AFTER.search(family) or _INITIALS_BEFORE.match(bare):
        return False
    if len(bare.split()) == 1:
        return True
    return alone or (even and len(given.split()) == 1)


def _pair(family: str, given: str) -> Person:
    particle = _PARTICLE.match(family)
    if particle and particle.end() < len(family):
        return Person(family=family[particle.end() :].strip(" ."), given=given, particle=particle[0].strip())
    words_given = given.split()
    cut = len(words_given)
    while cut > 1 and _PARTICLE.fullmatch(words_given[cut - 1] + " "):
        cut -= 1
    return Person(family.strip(" ."), " ".join(words_given[:cut]), " ".join(words_given[cut:]))


def _whole(name: str) -> Person:
    """Read one name without a comma: ``Smith JB``, ``J. B. Smith``, ``Jane van der Doe``, ``Smith``."""
    suffix = _SUFFIX.search(name)
    if suffix:
        return _with_suffix(_whole(name[: suffix.start()]), suffix[1])
    after = _INITIALS_AFTER.search(name)
    if after and not _INITIALS.fullmatch(name[: after.start()].split()[0]):
        return _pair(name[: after.start()], after[1].strip())
    before = _INITIALS_BEFORE.match(name)
    if before:
        return _given_first(before[0].strip(), name[before.end() :])
    parts = name.split()
    if len(parts) == 1:
        # "UNESCO": a name in capitals only, too long to be initials.
        return Person(literal=name) if name.isupper() and len(name) > 2 else Person(family=name)
    if len(parts) < 4 and len(parts[0]) > 2 and parts[0].isupper() and all(part.istitle() for part in parts[1:]):
        # "DUVAL Bernard": capitals mark the family name.
        return Person(family=parts[0], given=" ".join(parts[1:]))
    return _given_first("", name)


def _given_first(given: str, rest: str) -> Person:
    """Divide what follows the initials, or the whole name, into further given names, particle and family name."""
    parts = rest.split()
    for i in range(len(parts)):
        tail = " ".join(parts[i:])
        particle = _PARTICLE.match(tail)
        if particle and particle.end() < len(tail) and (i or given):
            return Person(tail[particle.end() :], " ".join([given, *parts[:i]]).strip(), particle[0].strip())
    particle = _PARTICLE.match(rest)
    if particle and particle.end() < len(rest) and not given:
        return Person(family=rest[particle.end() :], particle=particle[0].strip())
    return Person(family=parts[-1], given=" ".join([given, *parts[:-1]]).strip())
