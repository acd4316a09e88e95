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
_ROLES = re.compile(
    r"\s*[(\[]?(?<!\w)(?:eds?|edd|editors?|hrsg|hgg?|red|coord|dirs?|éds?|org|сост|ред)(?!\w)\.?[)\]]?\s*\Z",
    re.IGNORECASE,
)
# The last letters of "et al.", "u. a.", "и др.", "та ін.", "and others": a cheap look before the whole list.
_CUT_SHORT = re.compile(r"al\b|\ba\.|[ді][рн]|others|autres|altri|alii|другие|інші|andere|i dr|drugie|otros|i in")
_BODY = re.compile(r"(?<!\w)[a-zа-яёіїєґß-öø-ÿ]{3,}(?!\w)")


def divide(text: str) -> tuple[Person, ...]:
    """Return the people named in ``text``; a body that cannot be divided is one literal name.

    ``Smith, J.; Doe, A.``, ``Smith JB, Doe A``, ``Smith, John and Jane Doe``, ``Петров А. Б., Сидоров В. Г.``.
    """
    text = " ".join(text.split())
    text = (text[:-_LONGEST_ROLE] + _ROLES.sub("", text[-_LONGEST_ROLE:])).strip(" ,;:*")
    rest = _et_al().sub("", text) if _CUT_SHORT.search(text) else text
    people = [person for chunk in _chunks(rest) for person in _chunk(chunk)]
    if rest != text and people:
        people.append(ET_AL)
    return tuple(people)


@cache
def _et_al() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s?") for w in sorted(words("et_al"), key=len, reverse=True))
    return re.compile(rf"[\s,;/]*[(\[]?(?<!\w)(?:{said})(?!\w)[.\])]*", re.IGNORECASE)


@cache
def _divider() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("conjunctions"))
    return re.compile(rf"\s*[;/]\s*(?:(?:{said})\s)?|,?\s(?:{said}|u\.)\s|,?\s?&\s?|\s[–—-]\s", re.IGNORECASE)


@cache
def _body_words() -> tuple[str, ...]:
    return tuple(word.casefold() for word in words("bodies"))


def _count_body_words(text: str) -> int:
    return sum(word.startswith(_body_words()) for word in re.split(r"[\W_]+", text.casefold()))


def _chunks(text: str) -> list[str]:
    if _is_body(text):
        return [text]
    return [chunk.strip(" ,") for chunk in _divider().split(text) if chunk.strip(" ,.")]


def _is_body(text: str) -> bool:
    """A ministry or an institute: words that only bodies have, or small words that no name has, and no initials."""
    if "," in text or ";" in text:
        return False
    if _count_body_words(text):
        return True
    if not _BODY.search(text) or re.search(rf"(?<!\w){_UPPER}\.", text):
        return False
    return bool(_BODY.search(_divider().sub(" ", _PARTICLE.sub(" ", text))))


def _chunk(chunk: str) -> list[Person]:
    """Read the names of a chunk in which only commas divide."""
    if _is_body(chunk) or _count_body_words(chunk) > 1:
        return [Person(literal=chunk.strip())]
    parts = [part.strip() for part in re.split(r",", chunk) if part.strip(" .")]
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
    return re.fullmatch(r"(?:Jr|Sr|jun|sen|II|III|IV)\.?", part) is not None


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
