"""Names of people: one, or a list with roles, in the orders in which notes and lists print them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from citecheck.lang import words
from citecheck.model.person import ET_AL, SAME, Person
from citecheck.parse.signals import after_signals, is_signal_head

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĜĞĠĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽА-ЯЁІЇЄҐЎ"
DIGRAPHS = "(?:Ia|Iu|Yu|Ya|Kh|Zh|Sh|Ch|Ts|Th|Ph|St|Dzh|Ie|Io|Ju|Ja|Eh)"
_WORD = rf"[{UPPER}][\w’'ʼʹ]*(?:-[{UPPER}a-zа-я]?[\w’'ʼʹ]*)*"
_INITIAL = rf"(?:[{UPPER}]|{DIGRAPHS}|[{UPPER}][a-zа-я])\.(?:\s?-\s?[{UPPER}][a-z]?\.)?"
_SURNAME = rf"(?!{DIGRAPHS}\.)[{UPPER}][\w’'ʼʹ]+(?:-[{UPPER}a-zа-я]?[\w’'ʼʹ]*)*"
_PARTICLE = r"(?:de la|de las|de los|van der|van den|von der|von dem|de|du|des|van|von|der|den|da|di|del|della|dos|do|la|le|ter|ten|zu|zur|zum|al|el|ibn|bin|af|av|d'|d’|l')"
_GIVEN = rf"(?:{_INITIAL}|{_WORD})"

# "Pratt, T. W. Programming Languages": behind initials the title begins, but for "Getty, J. Arch (1985)".
_LISTED_GIVEN = (
    rf"(?:{_INITIAL}\s(?!{_INITIAL}){_WORD}(?=,|\s\(|\s(?:and|und|et|&)\s)|{_INITIAL}(?:\s?{_INITIAL}){{0,3}}"
    rf"|(?!{_INITIAL}){_WORD}(?:\s(?!{_INITIAL}){_WORD}){{0,2}}(?:\s?{_INITIAL}){{0,3}})"
)
_GIVEN_FIRST = re.compile(
    rf"(?P<given>{_GIVEN}(?:\s?{_INITIAL}|\s{_WORD}){{0,3}})\s*(?:(?<=[\s.])(?P<particle>{_PARTICLE})\s?)?(?:(?<=[\s.])(?P<family>{_SURNAME}(?:\s(?:Jr\.?|Sr\.?|II|III))?))(?!\w)"
)
_FAMILY_ONLY = re.compile(rf"(?:(?P<particle>{_PARTICLE})\s)?(?P<family>{_SURNAME})(?!\w)")
_FAMILY_INITIALS = re.compile(
    rf"(?:(?P<particle>{_PARTICLE})\s)?(?P<family>{_WORD}(?:\s(?:оглы|кызы|ogly))?)\s?,?\s(?P<given>{_INITIAL}(?:\s?{_INITIAL}){{0,2}}|[{UPPER}]{{2}}(?=\s[{UPPER}«“\"]))"
)
_FAMILY_COMMA_GIVEN = re.compile(
    rf"(?:(?P<particle>{_PARTICLE})\s)?(?P<family>{_WORD}(?:\s{_WORD})?),\s(?P<given>{_LISTED_GIVEN})(?!\w)"
)

_PLACE_AND_YEAR = re.compile(
    rf"{_WORD}(?:\s{_WORD}){{0,2}}(?:,\s[A-Z]\.?[A-Z]\.?[A-Z]?)?(?:\s?:\s?[^,;:()\d]{{1,60}})?,?\s(?:1[4-9]|20)\d\d(?!\d)"
)


@dataclass(frozen=True, slots=True)
class People:
    """Names read from ``[start, end)``; ``role`` is ``author``, ``editor``, ``translator`` ..."""

    people: tuple[Person, ...]
    role: str
    start: int
    end: int

    @property
    def surnames_only(self) -> bool:
        """Whether no name has a given name or initial, as in short forms."""
        return all(not person.given for person in self.people if person is not ET_AL)


def _person(match: re.Match[str]) -> Person:
    groups = match.groupdict()
    family = (groups.get("family") or "").strip()
    suffix = ""
    tail = re.search(r"\s(Jr\.?|Sr\.?|II|III)\Z", family)
    if tail:
        family, suffix = family[: tail.start()], tail[1]
    return Person(
        family=family,
        given=(groups.get("given") or "").strip(" ,"),
        particle=(groups.get("particle") or "").strip(),
        suffix=suffix,
    )


@cache
def _et_al() -> re.Pattern[str]:
    return re.compile(
        r"\s*,?\s*(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("et_al")) + r")(?!\w)",
        re.IGNORECASE,
    )


@cache
def _joint() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("conjunctions"))
    return re.compile(
        rf"\s*(?:,\s*(?:{said})\s|\s(?:{said})\s|,\s|;\s|\s?/\s?(?=[{UPPER}])|\s[–-]\s)\s*", re.IGNORECASE
    )


@cache
def _role() -> re.Pattern[str]:
    kinds = {
        "editor": "editors",
        "translator": "translators",
        "compiler": "compilers",
        "director": "directors",
    }
    alternatives = "|".join(
        rf"(?P<{role}>{'|'.join(re.escape(w.strip('()')) for w in words(table))})" for role, table in kinds.items()
    )
    return re.compile(rf"\s*(?:\(|,\s)(?:{alternatives})\)?(?![\w])\.?", re.IGNORECASE)


ORDERS = {
    "given-first": (_GIVEN_FIRST, _FAMILY_ONLY),
    "family-initials": (_FAMILY_INITIALS,),
    "family-comma": (_FAMILY_COMMA_GIVEN, _FAMILY_INITIALS, _GIVEN_FIRST),
}

# What stands where a name could and is none.
_NOT_NAMES = frozenset(
    [
        "The",
        "A",
        "An",
        "See",
        "In",
        "On",
        "For",
        "From",
        "By",
        "This",
        "These",
        "That",
        "Both",
        "Although",
        "As",
        "Of",
        "Ibid",
        "Vol",
        "Volume",
        "No",
        "Documents",
        "Chapter",
        "Part",
        "Book",
        "Moscow",
        "London",
        "Oxford",
        "Cambridge",
        "Paris",
        "Berlin",
        "New",
        "York",
        "University",
        "Press",
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
        "Also",
        "And",
        "Also",
        "Cf",
        "Here",
        "There",
        "It",
        "Its",
        "His",
        "Her",
        "Their",
        "Der",
        "Die",
        "Das",
        "Les",
        "Le",
        "La",
        "См",
        "Там",
        "В",
        "На",
        "О",
        "Об",
    ]
)


def read_people(text: str, start: int, end: int, order: str) -> People | None:
    """Read a list of names beginning at ``start``; None if there is no name there.

    ``order`` is ``given-first`` (notes), ``family-initials`` (GOST) or ``family-comma`` (lists).
    """
    same = _idem().match(text, start, end)
    if same:
        role, at = _role_after(text, same.end("said"), end)
        return People((SAME,), role, start, at)
    people: list[Person] = []
    at = start
    patterns = ORDERS[order]
    while at < end:
        match = next((m for p in patterns if (m := p.match(text, at, end)) and _plausible(m)), None)
        if match is None:
            break
        people.append(_person(match))
        at = match.end()
        et_al = _et_al().match(text, at, end)
        if et_al:
            people.append(ET_AL)
            at = et_al.end()
            break
        if order == "family-comma":
            patterns = (
                (_GIVEN_FIRST, _FAMILY_INITIALS, _FAMILY_COMMA_GIVEN)
                if len(people) == 1 and patterns[0] is _FAMILY_COMMA_GIVEN and "." not in match["given"]
                else patterns
            )
        if order == "given-first" and match.groupdict().get("given"):
            # "trans. Anna Berg, Armonk, NY, 2002": whole names do not go on with a family name alone.
            patterns = (_GIVEN_FIRST,)
        joint = _joint().match(text, at, end)
        if joint and joint[0].strip() == "," and _PLACE_AND_YEAR.match(text, joint.end(), end):
            break
        if joint is None or not _name_follows(text, joint.end(), end, patterns):
            break
        at = joint.end()
    if not people:
        return None
    role, at = _role_after(text, at, end)
    return People(tuple(people), role, start, at)


@cache
def _idem() -> re.Pattern[str]:
    """*Idem*, *ders.*, *он же* where an author stands: capitalised, and set off from what follows."""
    said = "|".join(
        re.escape(w[0].upper() + w[1:].rstrip(".")).replace(r"\ ", r"\s")
        for w in sorted(set(words("idem")), key=lambda w: (-len(w), w))
    )
    return re.compile(rf"(?P<said>(?:{said})\.?)(?=\s?[,:(]|\s?\.\s|(?<=\.)\s|\s[«“„\"'‘]|\s?\Z)")


@cache
def _idem_at_end() -> re.Pattern[str]:
    said = "|".join(
        re.escape(w.rstrip(".")).replace(r"\ ", r"\s") for w in sorted(set(words("idem")), key=lambda w: (-len(w), w))
    )
    return re.compile(rf"(?:\A|[;.:(–—]\s?|(?<=\s))(?P<said>(?:{said})\.?)\Z", re.IGNORECASE)


def _role_after(text: str, at: int, end: int) -> tuple[str, int]:
    """Return the role that is said behind names ("(eds)"), author by default, and where it ends."""
    found = _role().match(text, at, end)
    if not found:
        return "author", at
    role = next(name for name, value in found.groupdict().items() if value)
    at = found.end()
    return role, at + 1 if text[at : at + 1] == ")" and "(" in found[0] else at


def _plausible(match: re.Match[str]) -> bool:
    given = (match.groupdict().get("given") or "").split(" ")[0]
    if not given and match["family"].lower() in small_words():
        return False  # “Aus "Popular Mechanics"”: a word, not a family of one name.
    return match["family"] not in _NOT_NAMES and given not in _NOT_NAMES


@cache
def small_words() -> frozenset[str]:
    """Return articles, prepositions and their like of all languages."""
    return frozenset(words("stop_words"))


def _name_follows(text: str, at: int, end: int, patterns: tuple[re.Pattern[str], ...]) -> bool:
    return any((m := p.match(text, at, end)) is not None and _plausible(m) for p in patterns)


_BACK_STOP = re.compile(r"[.;:?!](?=\s)|[(\[]|(?<!\w)[a-zа-яё]{2,}(?!\w)")


def people_before(text: str, end: int, start: int) -> People | None:
    """Read the names that end at ``end`` (separators before it), looking back no further than ``start``.

    The longest run of names is taken; what stands before it is commentary or a signal.
    """
    stop = end
    while stop > start and text[stop - 1] in " ,:":
        stop -= 1
    begin = max(start, stop - 400)
    same = _idem_at_end().search(text, begin, stop)
    if same:
        return People((SAME,), "author", same.start("said"), same.end("said"))
    candidates = [m.start() for m in re.finditer(rf"(?<![\w.’'-])[{UPPER}]", text[begin:stop])]
    reached = begin
    for offset in candidates:
        at = begin + offset
        if is_signal_head(text, at):
            reached = max(reached, after_signals(text, at, stop, before_name=True))
        if at < reached or not _fits_before(text, at, start):
            continue
        for order in ("given-first", "family-comma"):
            found = read_people(text, at, stop, order)
            if found is not None and found.end >= stop:
                return _inverted(text, found, stop) or found
    if stop == end or text[stop - 1] != ".":
        return None
    match = INVERTED.search(text, begin, stop)
    return read_people(text, match.start("name"), stop - 1, "family-comma") if match else None


INVERTED = re.compile(rf"(?:\A\s*|[.;:(]\s|(?<=\n))(?P<name>{_SURNAME},\s{_SURNAME}(?:\s{_INITIAL}|\s{_SURNAME})?)\.\Z")
"""``Edele, Mark.`` before the title of a list that stands in a note."""


def _inverted(text: str, found: People, stop: int) -> People | None:
    """``Alperovitz, Gar, *Title*``: two bare words with a comma between them are one name turned round."""
    if len(found.people) != 2 or not found.surnames_only or ET_AL in found.people:
        return None
    if re.fullmatch(rf"{_SURNAME},\s{_SURNAME}", text[found.start : stop]) is None:
        return None
    return read_people(text, found.start, stop, "family-comma")


def _fits_before(text: str, at: int, start: int) -> bool:
    """Whether a name may begin at ``at``: after nothing, a sentence, a signal or a small word."""
    before = text[start:at].rstrip()
    if not before or before[-1] in ".;:?!(,—–" or re.search(r"(?<!\w)[a-zа-яё][\w.]*\Z", before):
        return True
    last = re.search(r"\w+\Z", before)
    return last is not None and last[0].lower() in _signal_words()


@cache
def _signal_words() -> frozenset[str]:
    return frozenset(
        word.strip(".,:").split()[-1]
        for table in ("signals", "reproduced_in", "quoted_in")
        for word in words(table)
        if word.strip(".,:")
    )


def corporate(text: str) -> Person:
    """Return a name that is not divided."""
    return Person(literal=text.strip())
