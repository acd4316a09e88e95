"""Archives as a text names them: by code, by full name, or by a full name with the code it will use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from citecheck.data import archives as registry
from citecheck.lang import words
from citecheck.model.archive import Archive
from citecheck.parse.agency_names import regional_agency
from citecheck.parse.archive_letters import DEPARTMENTS, NOT_CODES, STATES
from citecheck.parse.archive_mention import ArchiveMention, of_code
from citecheck.parse.archive_words import archive_words, has_archive_word

_TRAILING = ' \t.,:;·-|/»"“”'
_CODE_SHAPE = re.compile(r"(?:[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ]{0,4}){0,3}[A-ZА-ЯІЇЄҐ]{2,}(?:[a-zа-яіїєґ]{1,2}[A-ZА-ЯІЇЄҐ]+)?\Z")


@cache
def _hereafter() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("hereafter"))
    return re.compile(
        rf"(?:{said})\s*[,:—–-]?\s*[«\"'“‘*_]{{0,2}}(?P<name>[^()]+?)[»\"'”’*_]{{0,2}}\s*\Z", re.IGNORECASE
    )


def before(text: str, at: int, start: int = 0, *, lenient: bool) -> ArchiveMention | None:
    """Return the archive named directly before ``at``, with separators and one parenthesis between.

    ``lenient`` accepts a code that the registry does not know, where the levels themselves leave no doubt.
    """
    end = at
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    if end <= start or text[end - 1] in "([":
        return None
    inner = ""
    close = end
    if text[end - 1] == ")":
        opened = _matching(text, end - 1, start)
        if opened < 0:
            return None
        inner = text[opened + 1 : end - 1].strip()
        end = _strip(text, opened, start)
        if end <= start:
            return None
    if not inner:
        quick = _plain_code(text, start, end)
        if quick is not None:
            quick.end = close
            return quick
    hereafter = _hereafter().search(inner) if inner else None
    defined = hereafter["name"].strip() if hereafter else ""
    mention = regional_agency(text, start, end) or _named_at(text, start, end)
    if mention is None:
        mention = _coded_at(text, start, end, lenient=lenient and not inner)
    if mention is None and inner and (defined or registry.is_known(inner)):
        mention = _loose_name(text, start, end)
    if mention is None:
        return None
    if inner and not defined and registry.is_known(inner):
        defined = inner
    return _joined(mention, inner, defined, close)


def _joined(mention: ArchiveMention, inner: str, defined: str, close: int) -> ArchiveMention:
    """Put a mention and what stands in parentheses after it together."""
    found = mention.found
    coded = registry.by_code(defined) if defined else ()
    if coded:
        both = tuple(one for one in found if one in coded)
        found = both or (found if mention.likeness == 100 and found else coded)
    if inner and not defined:
        narrowed = narrow(found, inner)
        found = narrowed or found
    return ArchiveMention(
        mention.start,
        close,
        mention.code,
        mention.name,
        defined,
        found,
        mention.former,
        mention.likeness,
        mention.name_start,
        mention.name_end,
    )


def narrow(found: tuple[Archive, ...], context: str) -> tuple[Archive, ...]:
    """Return those archives whose full name or city a text names."""
    if len(found) < 2 or not context:
        return ()
    key = registry.name_key(context)
    by_full = tuple(one for one in found if any(registry.name_key(name) in key for _, name in one.names))
    if by_full:
        return by_full
    return tuple(one for one in found if _names_region(one, key))


@cache
def _region_stems(one: Archive) -> frozenset[str]:
    """Stems of the words that tell a regional archive from its namesakes: "vladimirsk", "vologod"."""
    stems = {registry.name_key(one.city).split()[0]} if registry.name_key(one.city) else set()
    for language, name in one.names:
        if language in ("ru", "uk", "translit"):
            for word in registry.name_key(name).split():
                match = re.match(r"(\w{3,}?)(?:sk|ck|zk)(?:oi|ii|aia|oho|oi)?\Z", word)
                if match:
                    stems.add(match[1])
    return frozenset(stem for stem in stems if len(stem) >= 4)


registry.on_change(_region_stems.cache_clear)


def _names_region(one: Archive, key: str) -> bool:
    return any(word.startswith(stem) for word in key.split() for stem in _region_stems(one))


def _strip(text: str, end: int, start: int) -> int:
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _matching(text: str, close: int, start: int) -> int:
    depth = 0
    for i in range(close, max(start, close - 300) - 1, -1):
        if text[i] == ")":
            depth += 1
        elif text[i] == "(":
            depth -= 1
            if depth == 0:
                return i
    return -1


_OPENING_MARKS = "([{«“\"'„*_>/|—–"
_CLOSING_MARKS = ',;:!?)]}»”"'
_SOFT_SIGN = re.compile(r"(?<=\w)['’](?=\w)")
"""An apostrophe inside a word: transliterations have it for ь (``Tul'skoi``)."""
_OPENS = re.compile(f"[{re.escape(_OPENING_MARKS)}]")


def _opening_mark(word: str) -> int:
    """Where the last mark stands that opens something, -1 if there is none but an apostrophe between letters."""
    return max(map(_SOFT_SIGN.sub("x", word).rfind, _OPENING_MARKS))


def _words_back(text: str, start: int, end: int) -> Iterator[int]:
    """Where the last words before ``end`` begin, nearest first; at most five, none beyond a mark that divides."""
    low = max(start, end - 70)
    stop = end
    for _ in range(5):
        if stop <= low:
            return
        space = text.rfind(" ", low, stop)
        begin = space + 1 if space >= 0 else low
        word = text[begin:stop]
        opened = -1 if word.isalnum() or not _OPENS.search(word) else _opening_mark(word)
        at = begin + opened + 1
        while at < stop and not (text[at].isalnum()):
            at += 1
        if at >= stop:
            return
        yield at
        if space < 0 or opened >= 0 or (space and text[space - 1] in _CLOSING_MARKS):
            return
        stop = space


@lru_cache(maxsize=8192)
def _known(code: str) -> tuple[tuple[Archive, ...], bool]:
    """The archives that a printed code means, and whether it is a former code of theirs."""
    if len(code) < 2:
        return (), False
    found = registry.by_code(code)
    if found and (len(code) > 3 or len(registry.code_key(code)) > 2 or code.isupper()):
        return found, False
    return registry.by_former_code(code), True


@lru_cache(maxsize=8192)
def _sole(word: str) -> tuple[tuple[Archive, ...], bool] | None:
    """What a word means that is a code whatever stands before it: no longer code ends with it."""
    if not word.isalnum() or not word[0].isupper() or registry.code_ends_others(_key(word)):
        return None
    found, former = _known(word)
    return (found, former) if found else None


registry.on_change(_known.cache_clear)
registry.on_change(_sole.cache_clear)
_key = lru_cache(maxsize=8192)(registry.code_key)


def _code_at(text: str, starts: Iterable[int], end: int) -> ArchiveMention | None:
    """The longest run of words up to ``end`` that the registry knows as a code; ``starts`` are theirs, nearest first."""
    mention = None
    key, stop = "", end
    endings = registry.code_endings()
    for at in starts:
        key = _key(text[at:stop]) + key
        if key not in endings:
            break
        stop = at
        if text[at].isupper():
            code = text[at:end].rstrip(".")
            found, former = _known(code)
            if found:
                mention = of_code(at, end, code, found, former=former)
    return mention


MARKS_BEFORE_CODES = frozenset(".;:,([—«")
"""Behind these no full name reaches into a code."""
FARTHEST_NAME = 220
"""How far before the end of a code a full name may begin."""


def _plain_code(text: str, start: int, end: int) -> ArchiveMention | None:
    """A known code that begins a clause or follows a small word: no full name can reach into it."""
    begin = text.rfind(" ", max(start, end - 70), end) + 1 or max(start, end - 70)
    known = _sole(text[begin:end])
    if known is not None:
        mention: ArchiveMention | None = ArchiveMention(begin, end, text[begin:end], "", "", *known)
    else:
        mention = _code_at(text, _words_back(text, start, end), end)
    if mention is None or mention.start == start:
        return mention
    at = mention.start - 1
    while at > start and text[at] == " ":
        at -= 1
    if text[at] in MARKS_BEFORE_CODES or not has_archive_word(
        text, max(start, mention.start - FARTHEST_NAME), mention.end
    ):
        return mention
    return None


def code_alone(text: str, start: int, end: int) -> ArchiveMention | None:
    """Return the mention of a known code that ``text[start:end]`` is, unless a longer code may end with it.

    :func:`before` finds the same, whatever stands before, if that ends with one of ``MARKS_BEFORE_CODES`` and a space or
    has no word of an archive's name in its last ``FARTHEST_NAME`` letters.
    """
    mention = _plain_code(text, start, end)
    if mention is None or mention.start != start or registry.code_ends_others(_key(text[start:end])):
        return None
    return mention


def _coded_at(text: str, start: int, end: int, *, lenient: bool) -> ArchiveMention | None:
    """A code ending at ``end``: the longest run of up to five words that the registry knows."""
    under = text.rfind(" при ", max(start, end - 40), end)
    if under > 0:
        # "ЦПА ИМЛ при ЦК КПСС": what an archive is attached to is no part of its code.
        return _coded_at(text, start, under, lenient=lenient)
    starts = list(_words_back(text, start, end))
    if not starts:
        return None
    mention = _code_at(text, starts, end)
    if mention is not None:
        return mention
    last = starts[0]
    if len(starts) > 1 and text[last:end] in STATES:
        last = starts[1]
        inner = text[last : starts[0]].rstrip()
        shorter = _code_at(text, starts[1:], last + len(inner))
        if shorter is not None:
            shorter.end = end
            return shorter
    code = text[last:end].rstrip(".")
    word = code.partition(" ")[0]
    if len(starts) > 1 and len(code) <= 3 and code.isupper():
        # GAOPDF SO: a region's letters stand behind the code they belong to.
        longer = text[starts[1] : end].rstrip(".")
        head = longer.partition(" ")[0]
        if len(head) > 3 and _CODE_SHAPE.match(head) and head not in NOT_CODES:
            last, code, word = starts[1], longer, head
    if len(starts) > 1 and text[starts[1] : last].strip() in DEPARTMENTS:
        last, code = starts[1], text[starts[1] : end].rstrip(".")
    if lenient and _CODE_SHAPE.match(word) and code not in NOT_CODES and word not in NOT_CODES | STATES:
        return ArchiveMention(last, end, code=code)
    return None


_CLAUSE_START = re.compile(r"[.;:!?]\s+(?=[^\W\d_])|[(\[«“\"]\s*|,\s+(?=see\b|см\.)", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:see(?: also)?|in|from|at|the|cf\.|см\.|в|из|с|den|im|in der|aus|dans|voir|:)[, ]+", re.IGNORECASE
)


def _named_at(text: str, start: int, end: int) -> ArchiveMention | None:
    """A full name ending at ``end`` that the registry knows, misspelt ones too."""
    window = max(start, end - 220)
    word = None
    for place in archive_words(text, window, end):
        word = place
    if word is None or "  " in text[word[1] : end].strip():
        return None
    begins = [window if window == start else -1] + [
        m.end() for m in _CLAUSE_START.finditer(text, window, end) if m.end() <= word[0]
    ]
    begin = max(begins)
    if begin < 0:
        return None
    lead = _LEADS.match(text, begin, end)
    while lead and lead.end() < word[0]:
        begin = lead.end()
        lead = _LEADS.match(text, begin, end)
    best: ArchiveMention | None = None
    for at in _capitals(text, begin, word[0]):
        name = text[at:end].strip(" ,.")
        found, _, likeness = registry.by_name(name)
        if found and (best is None or likeness > best.likeness):
            best = ArchiveMention(
                at, end, name=name, found=found, likeness=likeness, name_start=at, name_end=at + len(name)
            )
        if likeness == 100.0:
            break
    return best


def _capitals(text: str, begin: int, stop: int) -> list[int]:
    """Starts of capitalised words in ``text[begin:stop]``, and ``stop`` itself; at most eight."""
    starts = [m.start() for m in re.finditer(r"(?<![\w'’-])[A-ZА-ЯІЇЄҐÄÖÜÉ]", text[begin:stop])]
    return [begin + at for at in starts[:8]] + [stop]


def _loose_name(text: str, start: int, end: int) -> ArchiveMention | None:
    """A name that the registry does not know, before a parenthesis that gives its code."""
    window = max(start, end - 200)
    clauses = [m.end() for m in _CLAUSE_START.finditer(text, window, end)]
    begin = max([window if window == start else end, *clauses]) if clauses or window == start else end
    capitals = _capitals(text, begin, end)
    if len(capitals) < 2 or not has_archive_word(text, capitals[0], end):
        return None
    at = capitals[0]
    return ArchiveMention(at, end, name=text[at:end].strip(" ,."), likeness=0.0, name_start=at, name_end=end)
