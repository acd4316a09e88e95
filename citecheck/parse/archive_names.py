"""Archives as a text names them: by code, by full name, or by a full name with the code it will use."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache

from citecheck.data import archives as registry
from citecheck.data.scripts import is_cyrillic, latin
from citecheck.lang import words
from citecheck.model.archive import Archive


@dataclass(slots=True)
class ArchiveMention:
    """An archive named in a folded text at ``[start, end)``.

    ``found`` are the registry's archives it can be; ``name`` is the full name as printed, ``code`` the code as
    printed; ``defined`` the code that "(hereafter, …)" introduces. ``likeness`` is that of the name, in per cent.
    """

    start: int
    end: int
    code: str = ""
    name: str = ""
    defined: str = ""
    found: tuple[Archive, ...] = ()
    former: bool = False
    likeness: float = 100.0
    name_start: int = -1
    name_end: int = -1

    @property
    def canonical(self) -> str:
        """The registry's code, or the printed one in Latin letters."""
        codes = {one.code for one in self.found}
        if len(codes) == 1:
            only = codes.pop()
            # One code with a slot for the region: the archives of the security service's directorates.
            return self.code if self.code.startswith(f"{only} ") and self.name else only
        if not codes or self.code or self.defined:
            return latin_code(self.code or self.defined)
        return self.found[0].code


def latin_code(code: str) -> str:
    """Transliterate a code as historians write it: ``ЦГАКО`` -> ``TsGAKO``."""
    if not is_cyrillic(code):
        return code.strip()
    return "".join(latin(ch) for ch in code.strip())


_TRAILING = ' \t.,:;·-|/»"“”'
_CODE_SHAPE = re.compile(r"(?:[A-ZА-ЯІЇЄҐ][a-zа-яіїєґ]{0,4}){0,3}[A-ZА-ЯІЇЄҐ]{2,}(?:[a-zа-яіїєґ]{1,2}[A-ZА-ЯІЇЄҐ]+)?\Z")
_NOT_CODES = frozenset(
    [
        "USSR",
        "URSS",
        "СССР",
        "РСФСР",
        "УССР",
        "БССР",
        "RSFSR",
        "NKVD",
        "НКВД",
        "MVD",
        "МВД",
        "KGB",
        "КГБ",
        "NEP",
        "CIA",
        "FBI",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "XX",
        "ПСС",
        "PSS",
        "ISBN",
        "DOI",
    ]
)


@cache
def _hereafter() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("hereafter"))
    return re.compile(
        rf"(?:{said})\s*[,:—–-]?\s*[«\"'“‘*_]{{0,2}}(?P<name>[^()]+?)[»\"'”’*_]{{0,2}}\s*\Z", re.IGNORECASE
    )


@cache
def _archive_word() -> re.Pattern[str]:
    stems = "|".join(re.escape(w) for w in words("archive_words"))
    return re.compile(rf"(?<!\w)(?:\w*(?:архив|архів|arkhiv|archiv)\w*|{stems})(?!\w)", re.IGNORECASE)


def before(text: str, at: int, start: int = 0, *, lenient: bool) -> ArchiveMention | None:
    """Return the archive named directly before ``at``, with separators and one parenthesis between.

    ``lenient`` accepts a code that the registry does not know, where the levels themselves leave no doubt.
    """
    end = _strip(text, at, start)
    if end <= start:
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
    mention = _regional_agency(text, start, end) or _named_at(text, start, end)
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


_OPENING_MARKS = "([{«“\"'„*_>/|—-–"
_CLOSING_MARKS = ',;:!?)]}»”"'
_STATES = frozenset(
    [
        "РФ",
        "России",
        "СССР",
        "РСФСР",
        "УССР",
        "БССР",
        "RF",
        "Rossii",
        "SSSR",
        "USSR",
        "RSFSR",
        "Украины",
        "України",
        "Ukrainy",
        "Ukraine",
        "УРСР",
    ]
)
"""A state's name after a code that the registry has without it: ЦГВИА РФ, ЦГАОР СССР."""


def _word_starts(text: str, start: int, end: int) -> list[int]:
    """Where the last words before ``end`` begin, nearest first; at most five, none beyond a mark that divides."""
    low = max(start, end - 70)
    starts: list[int] = []
    stop = end
    while len(starts) < 5 and stop > low:
        space = text.rfind(" ", low, stop)
        begin = space + 1 if space >= 0 else low
        word = text[begin:stop]
        opened = max(word.rfind(mark) for mark in _OPENING_MARKS if mark != "-")
        at = begin + opened + 1
        while at < stop and not (text[at].isalnum()):
            at += 1
        if at >= stop:
            break
        starts.append(at)
        if space < 0 or opened >= 0 or (space and text[space - 1] in _CLOSING_MARKS):
            break
        stop = space
    return starts


def _code_at(text: str, starts: list[int], end: int) -> ArchiveMention | None:
    """The longest run of words up to ``end`` that the registry knows as a code."""
    for at in reversed(starts):
        if not text[at].isupper():
            continue
        code = text[at:end].rstrip(".")
        if len(code) < 2:
            continue
        found = registry.by_code(code)
        if found and (len(code) > 3 or len(registry.code_key(code)) > 2 or code.isupper()):
            return ArchiveMention(at, end, code=code, found=found)
        former = registry.by_former_code(code)
        if former:
            return ArchiveMention(at, end, code=code, found=former, former=True)
    return None


def _plain_code(text: str, start: int, end: int) -> ArchiveMention | None:
    """A known code that begins a clause or follows a small word: no full name can reach into it."""
    mention = _code_at(text, _word_starts(text, start, end), end)
    if mention is None or mention.start == start:
        return mention
    at = mention.start - 1
    while at > start and text[at] == " ":
        at -= 1
    if text[at] in ".;:,([—«" or not _archive_word().search(text, max(start, mention.start - 220), mention.end):
        return mention
    return None


def _coded_at(text: str, start: int, end: int, *, lenient: bool) -> ArchiveMention | None:
    """A code ending at ``end``: the longest run of up to five words that the registry knows."""
    starts = _word_starts(text, start, end)
    if not starts:
        return None
    mention = _code_at(text, starts, end)
    if mention is not None:
        return mention
    last = starts[0]
    if len(starts) > 1 and text[last:end] in _STATES:
        last = starts[1]
        inner = text[last : starts[0]].rstrip()
        shorter = _code_at(text, starts[1:], last + len(inner))
        if shorter is not None:
            shorter.end = end
            return shorter
    code = text[last:end].rstrip(".")
    word = code.partition(" ")[0]
    if lenient and _CODE_SHAPE.match(word) and code not in _NOT_CODES and word not in _NOT_CODES | _STATES:
        return ArchiveMention(last, end, code=code)
    return None


@cache
def _agency() -> re.Pattern[str]:
    """The archive of a regional directorate of the security service or the ministry of the interior."""
    body = r"(?:У?ФСБ|УКГБ|УСБУ|У?МВД|УФСИН|UFSB|UKGB|USBU|UMVD|U?FSB|U?MVD)"
    state = r"(?:РФ|России|RF|Rossii|Украины|України|Ukrainy)"
    region = r"(?:[А-ЯІЇЄA-Z][^\W\d_-]*(?:-[А-ЯA-Z][^\W\d_]*)?(?:\s(?:обл(?:асти|асті)?|края?|кр|АО|республики|obl(?:asti)?|kraiu?|kraia|kr|respubliki)\.?)?|Республике?\s[А-ЯA-Z]\w+|Respublike\s\w+)"
    return re.compile(
        rf"(?<!\w)(?P<name>(?:ОСФ\s|ОСД\s)?(?:[Аа]рхива?|[Aa]rkhiv|[Aa]rchive of(?: the)?)\s{body}(?:\s{state})?(?:\s(?:по|в|во|po|v|for|in|of)(?:\sг\.)?)?(?:\s(?P<region>{region})(?:\sи\s{region})?)?)\Z"
    )


def _regional_agency(text: str, start: int, end: int) -> ArchiveMention | None:
    window = max(start, end - 90)
    if "ФСБ" not in text[window:end] and not _AGENCY_HINT.search(text, window, end):
        return None
    found = _agency().search(text, window, end)
    if found is None or (found["region"] or "") in _STATES:
        return None
    one = registry.by_id("AUFSB")
    return ArchiveMention(
        found.start(),
        end,
        code=f"AUFSB {latin(_region_name(found['region']))}".strip() if found["region"] else "AUFSB",
        name=found["name"],
        found=(one,) if one is not None else (),
        name_start=found.start(),
        name_end=found.end(),
    )


_AGENCY_HINT = re.compile("КГБ|СБУ|МВД|ФСИН|FSB|KGB|SBU|MVD")
_REGION_END = re.compile(r"\s(?:обл|край|края|краю|кр|Республ|republic)\w*\.?\Z")


def _region_name(region: str) -> str:
    return _REGION_END.sub("", region.strip())


_CLAUSE_START = re.compile(r"[.;:!?]\s+(?=[^\W\d_])|[(\[«“\"]\s*|,\s+(?=see\b|см\.)", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:see(?: also)?|in|from|at|the|cf\.|см\.|в|из|с|den|im|in der|aus|dans|voir|:)[, ]+", re.IGNORECASE
)


def _named_at(text: str, start: int, end: int) -> ArchiveMention | None:
    """A full name ending at ``end`` that the registry knows, misspelt ones too."""
    window = max(start, end - 220)
    word = None
    for match in _archive_word().finditer(text, window, end):
        word = match
    if word is None or "  " in text[word.end() : end].strip():
        return None
    begins = [window if window == start else -1] + [
        m.end() for m in _CLAUSE_START.finditer(text, window, end) if m.end() <= word.start()
    ]
    begin = max(begins)
    if begin < 0:
        return None
    lead = _LEADS.match(text, begin, end)
    while lead and lead.end() < word.start():
        begin = lead.end()
        lead = _LEADS.match(text, begin, end)
    best: ArchiveMention | None = None
    for at in _capitals(text, begin, word.start()):
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
    if len(capitals) < 2 or not _archive_word().search(text, capitals[0], end):
        return None
    at = capitals[0]
    return ArchiveMention(at, end, name=text[at:end].strip(" ,."), likeness=0.0, name_start=at, name_end=end)


@cache
def _any_code() -> re.Pattern[str]:
    codes = {
        c
        for one in registry.archives()
        for c in (one.code, one.cyrillic, *one.aliases)
        if c and len(registry.code_key(c)) >= 3 and len(c) < 24
    }
    codes |= {
        c
        for one in registry.archives()
        for f in one.former
        for c in (f.code, f.cyrillic)
        if len(registry.code_key(c)) >= 4 and len(c) < 24
    }
    ordered = sorted(codes, key=lambda c: (-len(c), c))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(c).replace(r"\ ", r"\s?") for c in ordered) + r")(?!\w)")


_SENTENCE = re.compile(r"(?<![A-ZА-Я\W])(?<!\bоп)(?<!\bф)(?<!\bд)[.!?]\s+(?=[A-ZА-ЯІЇЄ«“\"])")


def earlier_in_sentence(text: str, at: int, start: int) -> ArchiveMention | None:
    """Return the last archive named before ``at`` in the same sentence, by code or by full name, if there is one."""
    window = max(start, at - 320)
    for match in _SENTENCE.finditer(text, window, at):
        window = match.end()
    last = None
    for match in _any_code().finditer(text, window, at):
        last = match
    named = _named_within(text, window if last is None else last.end(), at)
    if named is not None:
        return named
    if last is None:
        return None
    return _of_code(last)


def _named_within(text: str, start: int, end: int, word: re.Match[str] | None = None) -> ArchiveMention | None:
    """The full name around ``word``, or the last in a stretch of text, that is exactly one the registry has."""
    if word is None:
        for match in _archive_word().finditer(text, start, end):
            word = match
    if word is None:
        return None
    begins = [m.start() for m in re.finditer(r"(?<![\w'’-])\w", text[max(start, word.start() - 60) : word.start()])]
    begins = [max(start, word.start() - 60) + b for b in begins][-5:] + [word.start()]
    ends = [m.end() for m in re.finditer(r"\w+", text[word.end() : min(end, word.end() + 90)])][:7]
    ends = [word.end() + e for e in ends][::-1] + [word.end()]
    for begin in begins:
        for stop in ends:
            found = registry.by_exact_name(text[begin:stop])
            if found:
                return ArchiveMention(begin, stop, name=text[begin:stop], found=found, name_start=begin, name_end=stop)
    return None


@lru_cache(maxsize=4)
def _mentions(text: str) -> tuple[ArchiveMention, ...]:
    """Every archive that a document names by a known code or by exactly its full name, in order."""
    found = [_of_code(match) for match in _any_code().finditer(text)]
    done = 0
    for word in _archive_word().finditer(text):
        named = _named_within(text, max(done, word.start() - 60), min(len(text), word.end() + 90), word)
        if named is not None:
            found.append(named)
            done = named.end
    return tuple(sorted(found, key=lambda mention: mention.start))


def _of_code(match: re.Match[str]) -> ArchiveMention:
    found = registry.by_code(match[0]) or registry.by_former_code(match[0])
    return ArchiveMention(match.start(), match.end(), code=match[0], found=found)


def only_one_before(text: str, at: int) -> ArchiveMention | None:
    """Return the archive that a document names not far before ``at``, if it names one and no other there."""
    mentions = _mentions(text)
    last = bisect_left(mentions, at, key=lambda mention: mention.start)
    first = bisect_left(mentions, at - 1200, key=lambda mention: mention.start)
    near = mentions[first:last]
    return near[-1] if len({mention.found for mention in near}) == 1 else None
