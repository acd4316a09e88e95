"""Shares of one whole that should add to a hundred per cent.

Closure is claimed by evidence, never by nearness: a printed 100 per cent, a share of the rest, a pair such as men and
women, words that announce a division, or a parallel list in the same sentence that does close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations, pairwise

from citecheck.model.number import Closure, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.closure_guards import changes, compares, names_foremost, nested, own_wholes, owns
from citecheck.numbers.closures_told import told_loosely
from citecheck.numbers.exhaustive import leaves_nothing_out
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.halves import COMPLEMENTS, halved
from citecheck.numbers.nesting import is_open
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import WORD, in_any, said, whole_word

_TOPIC = re.compile(
    rf"\ue002\s(?:(?:of|der|von|des|de|из|із|з)\s(?:the\s|all\s|den\s)?)?(?P<noun>{WORD})", re.IGNORECASE
)
_DIVIDED = re.compile(
    r";|(?<!\w)(?:while|whereas|against|compared|dagegen|während|gegenüber|tandis que|contre|тогда как|против|тоді як|проти)(?!\w)",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(r"\ue001(?:,\s\ue001)*,?\s(?:and|und|et|и|та|і|й)\s(?=\ue002)", re.IGNORECASE)
_RANGED = re.compile(r"\ue001\s?(?:[-–—]|to|bis|à|до)\s?\Z", re.IGNORECASE)
_WERE = rf"(?:\s{in_any('was')})?(?:\s(?:the|die|des|les))?"
_NOT_AT_ALL = re.compile(
    rf"(?<!\w)(?:{in_any('not_at_all')}|(?:no|kein\w*|aucune?|нет|немає)\s\ue004|{in_any('none_of')}\s\ue001)(?!\w)",
    re.IGNORECASE,
)


@cache
def _rest(code: str) -> re.Pattern[str]:
    """A rest with its share beside it: "the remaining 15 %", "others — 9 %", "6 % were other"."""
    rest = rf"(?:{said(code, 'rest')}|проч(?:ие|их|им|ими)|ин(?:ые|ых|ым)|інш(?:і|их|им)|others?|andere[nr]?|übrige[nr]?|sonstige[nr]?|autres|restants?|the rest|rest)"
    return re.compile(
        rf"(?<!\w){rest}(?!\w)(?:\s(?!{_DIVISION_WORDS}){WORD}){{0,4}}(?:,[^,;:.\ue001-\ue006]{{3,50}},)?\s?[:–—(,-]*\s?\ue002|\ue002{_WERE}(?:\s{WORD}){{0,1}}?\s(?:for\s|auf\s|на\s|pour\s)?{rest}(?!\w)|\ue002(?:\s{WORD})?,?\s{_LEFT_OVER}(?!\w)",
        re.IGNORECASE,
    )


_LEFT_OVER = r"(?:(?:that|who|which)\s(?:remained|were\sleft|was\sleft|was\sleft\sover)|left\sover|qui\s(?:restai(?:t|ent)|demeurai(?:t|ent))|die\s(?:übrig\s)?blieben|что\s(?:оставал\w+|остал\w+)|що\s(?:залишал\w+|залишил\w+))"
_DIVISION_WORDS = r"(?:and|und|et|и|та|і|had|hatten|avaient)\s"


@cache
def _member(code: str) -> re.Pattern[str]:
    """A noun that stands right at a share, not as the whole of it: "62 % were men", not "62 % of men"."""
    return re.compile(
        rf"\ue002{_WERE}\s(?P<noun>[^\W\d_]+)|(?<!\w)(?P<noun2>[^\W\d_]+)\s?(?:[–—:(]|{in_any('sharing')})\s?\(?\ue002",
        re.IGNORECASE,
    )


def find(passage: Passage) -> Iterator[Closure]:
    """Yield the lists of shares that claim to be whole, and those that happen to be."""
    if "\ue002" not in passage.text:
        return
    done: set[int] = set()
    several = passage.text.count("\ue002") > 1
    if several:
        yield from _with_total(passage, done)
    if passage.says("several_answers") and whole_word(passage.code, "several_answers").search(passage.text):
        return
    for sentence in passage.sentences:
        if several and passage.text.count("\ue002", sentence.start, sentence.end):
            yield from _in_sentence(passage, sentence, done)
    for shares in told_loosely(passage, done):
        yield replace(claim(passage, shares, closed=True), loose=True)


def _with_total(passage: Passage, done: set[int]) -> Iterator[Closure]:
    """A list whose last share is a printed hundred per cent."""
    shares = passage.counts(0, len(passage.text), Sort.PERCENT)
    hundreds = [f for f in shares if f.value == 100]
    if len(hundreds) != 1 or hundreds[0] is not shares[-1]:
        return
    parts = [f for f in shares[:-1] if not f.bound]
    start = passage.where(parts[0]) if parts else 0
    end = passage.where(hundreds[0])
    total = re.compile(rf"(?<!\w)(?:{said(passage.code, 'total')})(?!\w)[^.!?\ue002]{{0,60}}\Z", re.IGNORECASE)
    if len(parts) < 3 or not total.search(passage.text, max(start, end - 90), end):
        return
    done.update(f.start for f in parts)
    yield claim(passage, parts, closed=True, total=hundreds[0])


def _in_sentence(passage: Passage, sentence: Sentence, done: set[int]) -> Iterator[Closure]:
    shares = [
        _with_room(f)
        for f in passage.counts(sentence.start, sentence.end, Sort.PERCENT)
        if f.start not in done and f.bound in ("", "about") and not f.fault
    ]
    if not 1 < len(shares) <= 40 or sum(f.value > 100 for f in shares) > 1:
        return
    topics = _by_topic(passage, sentence, shares)
    if len(topics) == 2 and len(topics[0]) == len(topics[1]) >= 3:
        yield from _parallel(passage, topics, done)
        return
    clauses = list(_clauses(passage, sentence, done))
    if len(clauses) == 2 and len(clauses[0]) == len(clauses[1]) >= 3:
        fits = [_holds(one) for one in clauses]
        if any(fits):
            yield from _parallel(passage, clauses, done)
            return
    for one in clauses:
        yield from _judged(passage, sentence, one, done)


def _with_room(figure: Figure) -> Figure:
    """A share with "about" before it may be two points off."""
    return replace(figure, step=max(figure.step, Fraction(4)), bound="") if figure.bound == "about" else figure


def _clauses(passage: Passage, sentence: Sentence, done: set[int]) -> Iterator[list[Figure]]:
    """Cut a sentence where it turns to another whole; "28, 40 and 32 per cent" are three shares."""
    text = passage.text
    cuts = [m.start() for m in _DIVIDED.finditer(text, sentence.start, sentence.end)]
    edges = [sentence.start, *cuts, sentence.end]
    joined: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        alone = text.count("\ue002", start, end) == 1 and _ELLIPTIC.search(text, start, end) is None
        if joined and alone and text.count("\ue002", *joined[-1]):
            joined[-1] = (joined[-1][0], end)  # A semicolon between members, not between lists.
        else:
            joined.append((start, end))
    if len(joined) == 2 and text.count("\ue002", *joined[0]) == 1:
        joined = [(sentence.start, sentence.end)]
    for start, end in joined:
        found = [
            _with_room(f)
            for f in passage.counts(start, end, Sort.PERCENT)
            if f.start not in done and f.bound in ("", "about") and not f.fault
        ]
        elliptic = _ELLIPTIC.search(text, start, end)
        if elliptic and len(found) == 1 and text[elliptic.end()] == "\ue002":
            listed = passage.counts(elliptic.start(), elliptic.end())
            found = [*(replace(f, sort=Sort.PERCENT) for f in listed if f.value <= 100), *found]
        if len(found) > 1:
            yield found


def _judged(passage: Passage, sentence: Sentence, shares: list[Figure], done: set[int]) -> Iterator[Closure]:
    if _holds(shares):
        done.update(f.start for f in shares)
        yield claim(passage, shares, closed=False)
        return
    start, end = passage.where(shares[0]), passage.where(shares[-1]) + 1
    if _closes_with_counts(passage, shares, start, end):
        return
    stretch = passage.text[start:end]
    members = _members(passage, shares)
    total = a.add(members)
    if (
        len(members) < 2
        or (len(shares) == 2 and owns(passage, start, end - 1))
        or not (_in_reach(members, total))
        or any(f.value == 100 for f in shares)
        or not _closed(passage, sentence, start, end, members)
        or nested(
            passage, _WITH_OF.sub(", ", stretch) if _OF_ONE.search(passage.text, max(0, start - 40), start) else stretch
        )
        or is_open(passage, passage.text[start : sentence.end])
    ):
        return
    inner = _before_semicolon(passage, members)
    inner = inner or ([] if _is_plain_list(passage, members) else _inner(members))
    if inner:
        done.update(f.start for f in inner)
        yield claim(passage, inner, closed=False)
        return
    done.update(f.start for f in shares)
    yield claim(passage, members, closed=True)


_OF_ONE = re.compile(r"\s(?:of|von|de|d['’]|des|der)\s(?:[^\W\d_]+\s){1,2}\(\Z")
_WITH_OF = re.compile(r"[,;]\s(?:(?:and|und|et)\s)?(?:of|von|de|des|der)\s")
"""``sons of farmers (47 %), of shopkeepers (29 %)``: every member is of something, none of another member."""


def _closes_with_counts(passage: Passage, shares: Sequence[Figure], start: int, end: int) -> bool:
    """Whether bare numbers between are shares too: ``Leith (41 per cent), Hamburg (27) and Bergen (19); the remaining 13``."""
    bare = [f for f in passage.counts(start, end) if not f.worded and 0 < f.value < 100][:6]
    return any(
        _holds([*shares, *(replace(f, sort=Sort.PERCENT) for f in some)])
        for size in range(1, len(bare) + 1)
        for some in combinations(bare, size)
    )


def _in_reach(shares: Sequence[Figure], total: Fraction) -> bool:
    """A list far from a hundred is of something else, unless a lost point explains it."""
    large = [f for f in shares if f.value > 100]
    if not large:
        return 50 <= total <= 200
    slack = sum((f.step for f in shares), Fraction(0))
    return any(abs(total - large[0].value + large[0].value / ten - 100) <= slack for ten in (10, 100))


def _members(passage: Passage, shares: list[Figure]) -> list[Figure]:
    """Leave out shares of shares: "Protestant 32.1% (Pentecostal 12%, Baptist 6.9%)"."""
    kept = []
    for figure in shares:
        at = passage.where(figure) if figure.sort is Sort.PERCENT else -1
        opened = passage.text.rfind("(", max(0, at - 200), at) if at >= 0 else -1
        inside = opened >= 0 and ")" not in passage.text[opened:at]
        if not inside or not re.search(r"\ue002\s?\Z", passage.text[max(0, opened - 3) : opened]):
            kept.append(figure)
    return kept


def _closed(passage: Passage, sentence: Sentence, start: int, end: int, shares: Sequence[Figure]) -> bool:
    """Whether words say that nothing is left out, and none say that the shares have different wholes."""
    text = passage.text
    stretch = text[start:end]
    told = passage.says("rest")
    rest = _rest(passage.code).search(text, max(sentence.start, start - 30), sentence.end) if told else None
    if rest and not start <= text.find("\ue002", rest.start(), rest.end()) < end:
        return False  # The rest has its share elsewhere.
    clause = text.find(";", end, sentence.end)
    other = text.find("\ue001", clause, sentence.end) if clause > 0 else -1  # Another clause counts other things.
    none_else = len(shares) >= 3 and _NOT_AT_ALL.search(text, start, other if other > 0 else sentence.end) is not None
    # Two years in a list are those of two lists, unless words say that nothing is left out.
    if stretch.count("\ue003") > (1 if rest or none_else else 0) or compares(passage, stretch):
        return False
    if changes(passage, sentence) and not (rest and "\ue003" not in stretch and len(shares) > 2):
        return False
    if any(_RANGED.search(text, max(0, at - 6), at) for at in map(passage.where, shares)):
        return False
    if rest or none_else or leaves_nothing_out(passage, sentence, start, end, len(shares)):
        return True
    if names_foremost(passage, sentence.start, start):
        return False
    if len(shares) >= 3 and passage.says_in(sentence, "distributed"):
        announced = whole_word(passage.code, "distributed").search(text, sentence.start, start)
        if announced:
            return True
    if own_wholes(text, start, end):
        return False
    if halved(passage, sentence):
        return True
    nouns = {
        (m["noun"] or m["noun2"]).lower()
        for m in _member(passage.code).finditer(text, max(0, start - 24), sentence.end)
    }
    return any(one <= nouns for one in COMPLEMENTS)


def _by_topic(passage: Passage, sentence: Sentence, shares: list[Figure]) -> list[list[Figure]]:
    """Sort the shares of a sentence by the noun they are shares of ("% of civilians", "% of POWs")."""
    topics: dict[str, list[Figure]] = {}
    wanted = {f.start for f in shares}
    for match in _TOPIC.finditer(passage.text, sentence.start, sentence.end):
        figure = passage.at(match.start())
        if figure.start in wanted:
            topics.setdefault(match["noun"].lower().rstrip(".,"), []).append(figure)
    listed = list(topics.values())
    return listed if sum(len(one) for one in listed) == len(shares) else [shares]


def _parallel(passage: Passage, groups: list[list[Figure]], done: set[int]) -> Iterator[Closure]:
    """Two lists of one length: that one closes says that both should."""
    fits = [_holds(one) for one in groups]
    if not any(fits):
        return
    for group in groups:
        done.update(f.start for f in group)
        yield claim(passage, group, closed=True, rounded=True)


_LABELS = re.compile(
    r"\)?[,;]\s(?:(?:and|und|et|и|та|і|й)\s)?[^\W\d_]+(?:[\s-][^\W\d_]+){0,3}\s?[:–—(,-]{0,2}\s?(?=\ue002)",
    re.IGNORECASE,
)


def _is_plain_list(passage: Passage, shares: Sequence[Figure]) -> bool:
    """``Orthodox 61%, none 11%, no answer 5%``: labels and shares and nothing else, so that none is of something else."""
    if len(shares) < 4:
        return False
    places = [passage.where(f) for f in shares if f.sort is Sort.PERCENT]
    labels = [_LABELS.match(passage.text, one + 1) for one in places[:-1]]
    return all(m is not None and m.end() == other for m, other in zip(labels, places[1:], strict=True))


def _before_semicolon(passage: Passage, shares: Sequence[Figure]) -> list[Figure]:
    """The three shares or more that close up to a semicolon: what stands behind it is of another time or thing."""
    places = [passage.where(f) for f in shares]
    for size in range(3, len(shares)):
        if ";" in passage.text[places[size - 1] : places[size]] and _holds(shares[:size]):
            return list(shares[:size])
    return []


def _inner(shares: list[Figure]) -> list[Figure]:
    """The shares that close when one or two are left out: those are of something else."""
    for dropped in (1, 2):
        if len(shares) - dropped < 2 or len(shares) > 14:
            break
        for kept in combinations(shares, len(shares) - dropped):
            if a.add(kept) == 100:
                return list(kept)
    return []


def _holds(shares: Sequence[Figure]) -> bool:
    worth = max(f.value.denominator for f in shares)
    steps = max(f.step.denominator for f in shares)
    if any(worth % f.value.denominator for f in shares) or any(steps % f.step.denominator for f in shares):
        return _bounds(shares).holds(a.add(shares))
    off = sum(f.value.numerator * (worth // f.value.denominator) for f in shares) - 100 * worth
    room = sum(f.step.numerator * (steps // f.step.denominator) for f in shares)
    return 2 * abs(off) * steps <= room * worth


def _bounds(shares: Sequence[Figure]) -> Interval:
    slack = a.room(shares) / 2
    return Interval(100 - slack, 100 + slack)


def claim(
    passage: Passage,
    shares: list[Figure],
    *,
    closed: bool,
    total: Figure | None = None,
    rounded: bool = False,
) -> Closure:
    """Judge a list of shares; ``rounded`` says that the text shows it rounds and does not cut."""
    added, slack = a.add(shares), a.room(shares)
    low = 100 - (slack / 2 if rounded else slack)
    expected = Interval(low, 100 + slack / 2)
    if expected.holds(added):
        verdict = Verdict.CONSISTENT
    else:
        verdict = Verdict.INCONSISTENT if closed else Verdict.SUSPICIOUS
    step = min(f.step for f in shares)
    shown = a.percent_text(added, step, shares[-1].raw)
    line = f"{' + '.join(a.bare(f) for f in shares)} = {shown}, not 100"
    figures = [*shares, *([total] if total else [])]
    return Closure(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "total" if f is total else "share") for f in figures),
        verdict=verdict,
        expected=expected,
        stated=shown,
        arithmetic=line if verdict is not Verdict.CONSISTENT else line.replace(", not 100", ""),
        suspect=passage.place(shares[0]),
    )
