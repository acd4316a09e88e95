"""Fields other than title and people compared, each by its own rule; None where nothing can be said."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from citecheck.data.doi import doi_of, invented, names_of, registers_no_doi, venue_of
from citecheck.data.journals import same_journal
from citecheck.data.scripts import folded_words, latin
from citecheck.lang import languages
from citecheck.model.date import Issued
from citecheck.model.work import Work

_ARXIV = re.compile(r"(?:arxiv[.:/ ]*(?:abs/|pdf/)?\s*)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})", re.IGNORECASE)
_VERSION = re.compile(r"(10\.48550/arxiv\.\d{4}\.\d{4,5})v\d+\Z")
_PREPRINT = (
    "10.48550/",
    "10.1101/",
    "10.2139/",
    "10.31219/",
    "10.31234/",
    "10.31235/",
    "10.21203/",
    "10.20944/",
    "10.26434/",
)
_LONGEST = 300
"""Letters of a name that are compared."""
_FRAME = frozenset(
    (
        "proceedings",
        "proc",
        "th",
        "st",
        "nd",
        "rd",
        "annual",
        "international",
        "int",
        "conference",
        "conf",
        "advances",
        "adv",
        "symposium",
    )
)
"""What stands before the name of a conference, and is left out as often as not."""


def years(ours: Issued | None, theirs: Issued | None) -> bool | None:
    """Whether two dates of issue agree. One year apart is the same: works go online, or into print, a year early or late."""
    if ours is None or theirs is None:
        return None
    end = theirs.end.year if theirs.end else theirs.begin.year
    last = ours.end.year if ours.end else ours.begin.year
    return ours.begin.year - 1 <= end and theirs.begin.year - 1 <= last


def bare_doi(work: Work) -> str:
    """Return a work's DOI, lower case, versions of a preprint aside; else the one of its arXiv number; else nothing."""
    given = doi_of(work.text_of("DOI")) or doi_of(work.text_of("URL"))
    if not given:
        m = next((m for name in ("URL", "note", "number", "DOI") if (m := _ARXIV.search(work.text_of(name)))), None)
        given = f"10.48550/arxiv.{m[1].lower()}" if m else ""
    return _VERSION.sub(r"\1", given)


def is_preprint(doi: str) -> bool:
    """Whether a DOI is of a repository of preprints."""
    return doi.startswith(_PREPRINT)


def dois(ours: str, theirs: str, container: str, their_container: str) -> bool | None:
    """Whether a work's DOI is the record's.

    Preprint and publication have a DOI each: where one is the preprint's and the other may be the publication's, the two
    decide nothing. A work that names no journal or book claims no publication.
    """
    if not ours:
        return None
    if ours == theirs:
        return True
    if invented(ours):
        return False
    if not theirs:
        return False if registers_no_doi(venue_of(their_container or container), ours) else None
    if is_preprint(ours):
        return None
    return None if is_preprint(theirs) and container else False


def isbns(ours: str, theirs: str) -> bool | None:
    """Whether an ISBN is the record's; another one may be of another edition or binding."""
    mine, other = isbn13(ours), isbn13(theirs)
    return True if mine and mine == other else None


def imprints(ours: str, theirs: str) -> bool | None:
    """Whether publishers or places are the same; other ones may be of another edition, or other forms of the name."""
    mine, other = set(folded_words(ours)), set(folded_words(theirs))
    return True if mine and other and (mine <= other or other <= mine) else None


@lru_cache(maxsize=4096)
def isbn13(value: str) -> str:
    """Return the thirteen digits of an ISBN, nothing for what is none."""
    digits = re.sub(r"[^\dXx]", "", value.split(",")[0])
    if len(digits) == 13 and digits.isdigit():
        return digits
    if len(digits) != 10 or not digits[:9].isdigit():
        return ""
    body = f"978{digits[:9]}"
    return body + str(-sum(int(ch) * (3 if i % 2 else 1) for i, ch in enumerate(body)) % 10)


@lru_cache(maxsize=65536)
def containers(ours: str, theirs: str) -> bool | None:
    """Whether two names of a journal, book or conference can be of one: in full, abbreviated, as an acronym."""
    if not ours or not theirs:
        return None
    ours, theirs = ours[:_LONGEST], theirs[:_LONGEST]
    if same_journal(ours, theirs):
        return True
    mine, other = venue_of(ours), venue_of(theirs)
    if mine and other:
        return mine == other
    if mine or other:
        known, text = (mine, theirs) if mine else (other, ours)
        return any(_abbreviates(text, name) for name in names_of(known) if " " in name) or _abbreviates(ours, theirs)
    return _abbreviates(ours, theirs) or (None if _within(ours, theirs) or _within(theirs, ours) else False)


def _within(one: str, other: str) -> bool:
    """Whether one name has all words of the other: a title beside its series, a journal beside its section."""
    mine, theirs = _telling(one), _telling(other)
    return len(mine) > 1 and set(mine) <= set(theirs)


@cache
def _small() -> frozenset[str]:
    """Function words of every language, up to four letters long."""
    return frozenset(
        w for one in languages() for word in (*one.stop_words, *one.articles) if len(w := latin(word)) <= 4
    )


def _abbreviates(one: str, other: str) -> bool:
    """Whether one name is the other with words cut short or reduced to initials, or all of it but its frame."""
    mine, theirs = _telling(one), _telling(other)
    if not mine or not theirs:
        return False
    if mine == theirs or _shortened(_plain(one), _plain(other)) or _shortened(_plain(other), _plain(one)):
        return True
    return _acronym(one, other) or _acronym(other, one)


@lru_cache(maxsize=65536)
def _telling(name: str) -> tuple[str, ...]:
    found = _plain(name)
    return tuple(word for word in found if not _is_filler(word)) or found


@lru_cache(maxsize=65536)
def _plain(name: str) -> tuple[str, ...]:
    text = re.sub(r"\([^()]*\)", " ", latin(name.casefold().replace("&", " ")))
    return tuple(re.findall(r"[a-z]+", text))[:30]


def _is_filler(word: str) -> bool:
    return word in _small() or word in _FRAME


def _shortened(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words of one name are those of the other cut short, in order; fillers may be missing on either side.

    A word such as "am" may be a filler of some language or stand for "American": both are tried.
    """
    reached = {
        0: 0
    }  # Words of the full name used up, and how many telling ones of them stood for words of the short one.
    for word in short:
        after: dict[int, int] = dict(reached) if _is_filler(word) else {}
        for used, told in reached.items():
            for i in range(used, len(full)):
                if full[i].startswith(word) or (len(word) > 2 and _skips(word, full[i])):
                    after[i + 1] = max(after.get(i + 1, 0), told + (not _is_filler(full[i])))
                if not _is_filler(full[i]):
                    break
        reached = after
    return any(told > 1 and all(map(_is_filler, full[used:])) for used, told in reached.items())


def _skips(short: str, full: str) -> bool:
    """Whether a word is another one's first letter and some of its later ones in order: ``natl`` for ``national``."""
    rest = iter(full)
    return short[:1] == full[:1] and all(ch in rest for ch in short)


def _acronym(short: str, full: str) -> bool:
    letters = re.sub(r"[^a-z]", "", latin(short.casefold()))
    words = [w for w in re.findall(r"[a-z]+", latin(full.casefold())) if w not in _small()]
    if len(short.split()) != 1 or not 3 <= len(letters) <= 9 or len(words) < 3:
        return False
    initials = "".join(word[0] for word in words)
    return letters in (initials, initials.removeprefix("p"), initials.removeprefix("a"))


def numbers(ours: str, theirs: str) -> bool | None:
    """Whether two volume numbers are the same, leading zeros and labels aside."""
    mine, other = re.findall(r"\d+", ours), re.findall(r"\d+", theirs)
    if not mine or not other:
        return None
    return int(mine[0]) == int(other[0])


def editions(ours: str, theirs: str) -> bool | None:
    """Whether two statements of edition have one number; the first edition often has none."""
    if not ours and not theirs:
        return None
    mine, other = re.search(r"\d+", ours or "1"), re.search(r"\d+", theirs or "1")
    return int(mine[0]) == int(other[0]) if mine and other else None


def pages(ours: str, theirs: str) -> bool | None:
    """Whether pages agree: the same first page, or pages within the record's; None for article numbers beside pages."""
    mine, other = _range(ours), _range(theirs)
    if mine is None or other is None:
        return None
    if mine[0] == other[0] or other[0] <= mine[0] <= mine[1] <= other[1]:
        return True
    return False if mine[1] > mine[0] and other[1] > other[0] else None


def _range(value: str) -> tuple[int, int] | None:
    m = re.fullmatch(r"\D{0,4}(\d+)(?:\s*[-–—]+\s*\D{0,1}(\d+))?.{0,3}", value.strip())
    if m is None:
        return None
    first, last = m[1], m[2] or m[1]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(first), int(last)


def container_of(work: Work) -> str:
    """Return the journal or book that a work stands in."""
    return work.text_of("container-title")


def distinctive(title: str) -> bool:
    """Whether a title is long enough that two works hardly share it: four words, twenty letters."""
    found = folded_words(title)
    return len(found) >= 4 and sum(map(len, found)) >= 20


def generic(title: str) -> bool:
    """Whether a title has fewer than three telling words, as "Editorial" and "Annual Report" have."""
    return len([word for word in re.findall(r"\w+", latin(title.casefold())) if word not in _small()]) < 3
