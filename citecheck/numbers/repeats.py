"""One quantity printed differently in two places of a document.

Two numbers are of one quantity when the same nouns stand at them and the second is said to be known ("these 1,426
letters", "1,426 letters in all"); that one is the other with a slip (digits swapped, one lost or doubled) raises the
suspicion to a finding. Nouns alone, or slips alone, prove nothing; other years, names or "later" acquit.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial
from itertools import pairwise

from citecheck.lang import stop_words
from citecheck.lang import words as every
from citecheck.model.document import FlowKind
from citecheck.model.number import Interval, Repeat, Verdict
from citecheck.model.span import Span
from citecheck.numbers import arithmetic as a
from citecheck.numbers import beside, pointing
from citecheck.numbers.comparable import MONEY
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import in_any, said, whole_word
from citecheck.numbers.remembered import Remembered

_WORDS = beside.WORDS
_DEFINITE = re.compile(
    rf"(?<!\w){in_any('known')}(?:\s(?:said|dated|same|aforesaid|genannten|dits?))?\s\Z", re.IGNORECASE
)
_RESTRICTED = re.compile(r"\s[^\W\d_]+\s(?:of|von|der|des|de|du|from|at|in|aus)\s(?!\ue003)", re.IGNORECASE)
"""What makes "the 221 students" others: "of the rival college"; a year is compared by itself."""
_DEMONSTRATIVE = re.compile(rf"(?<!\w){in_any('pointing')}(?:\s[^\W\d_]+)?\s\Z", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"\s[^\W\d_]+,?\s{in_any('relative')}\s(?:[^\W\d_]+\s){{0,2}}?(?P<verb>[^\W\d_]{{4,}})", re.IGNORECASE
)
"""``the 24 parishes that answered``: the clause says which they are."""
_PARTICIPLE = re.compile(
    r"\s[^\W\d_]+\s(?P<verb>[^\W\d_]{3,}(?:ed|nt|en|és?|ées?|нных|тых|вших|щих|них|тих))(?=\s(?:by|in|at|on|from|to|par|dans|à|durch|von|в|на|по|у|за)\s|[,.;])",
    re.IGNORECASE,
)
"""``the 163 houses destroyed by the fire``."""
_REACH = beside.REACH
_SHOWN = 3
"""How often a value that agrees with itself is shown as a check."""
_MOST = 12
"""More values than this at one pair of nouns are a table or a series, not one quantity."""


class Named:
    """A count with the nouns that stand right at it. What its sentence says is read only when it is compared."""

    def __init__(self, passage: Passage, figure: Figure, at: int, nouns: tuple[str, ...], heads: Sequence[str]) -> None:
        self.passage = passage
        self.figure = figure
        self.value = figure.value.numerator // figure.value.denominator
        self.nouns = nouns
        self.word = heads[0] if heads else ""
        self.head = _stem(self.word)
        self.heads = tuple(_stem(noun) for noun in heads)
        self.at = at

    @property
    def digits(self) -> str:
        """Its bare digits."""
        return str(self.value) if self.figure.worded else a.digits_of(self.figure)

    @property
    def sentence(self) -> int:
        """The index of its sentence in the passage."""
        return self.passage.sentence_of(self.at)

    @property
    def _start(self) -> int:
        return self.passage.sentences[self.sentence].start

    @cached_property
    def slips(self) -> tuple[str, ...]:
        """Keys that two numbers share if one is the other with a slip: a digit masked, dropped, or two neighbours in order."""
        digits = self.digits
        keys = [digits]
        for i in range(len(digits)):
            keys += (f"{digits[:i]}*{digits[i + 1 :]}", digits[:i] + digits[i + 1 :])
        for i in range(len(digits) - 1):
            one, other = digits[i], digits[i + 1]
            keys.append(f"{digits[:i]}<{min(one, other)}{max(one, other)}>{digits[i + 2 :]}")
        return tuple(keys)

    @cached_property
    def _before(self) -> str:
        return self.passage.text[max(self._start, self.at - 40) : self.at]

    @cached_property
    def definite(self) -> bool:
        """Whether the text says that it is known: "these", "the", "in all"."""
        text = self.passage.text
        if _DEFINITE.search(self._before) and not _RESTRICTED.match(text, self.at + 1):
            return True
        return self.passage.says("total") and _totalled(self.passage.code).match(text, self.at + 1) is not None

    def known_from(self, other: Named) -> bool:
        """Whether it is known, or known by what the sentence of another names: "the 164 plates in the atlas"."""
        if self.definite:
            return True
        text = self.passage.text
        where = _RESTRICTED.match(text, self.at + 1) if _DEFINITE.search(self._before) else None
        noun = _WORDS.search(text, where.end(), where.end() + 40) if where else None
        if noun is None or len(noun[0]) < 4 or noun[0].lower() in stop_words(self.passage.code):
            noun = _WORDS.search(text, noun.end(), noun.end() + 30) if noun else None
        return noun is not None and len(noun[0]) > 3 and noun[0].lower() in other.told

    def is_linked_to(self, other: Named) -> bool:
        """Whether words of the sentence of another stand behind its noun: "the 241 men of the May muster"."""
        text, start = self.passage.text, self._start
        if not (_DEFINITE.search(self._before) or pointing.is_one_of(text, start, self.at)):
            return False
        return pointing.is_linked(self.passage, self.at, other.told, other.heads)

    @cached_property
    def told(self) -> str:
        """Its sentence as printed, its dates too, in lower case."""
        source, sentence = self.passage.source, self.passage.sentences[self.sentence]
        return self.passage.view.text[source(sentence.start) : source(sentence.end)].lower()

    @cached_property
    def is_whole(self) -> bool:
        """Whether the text says that it is all of them."""
        return pointing.is_whole(self.passage.text, self._start, self.at)

    def says_which(self, other: Named) -> bool:
        """Whether a clause behind it says of it what the sentence of another says: "the 24 parishes that answered"."""
        clause = _CLAUSE.match(self.passage.text, self.at + 1) or _PARTICIPLE.match(self.passage.text, self.at + 1)
        return clause is not None and self.definite and _stem(clause["verb"].lower()) in other.told

    @cached_property
    def pointed(self) -> bool:
        """Whether a demonstrative points back at it."""
        return _DEMONSTRATIVE.search(self._before) is not None

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of its sentence that begin with a capital."""
        common = stop_words(self.passage.code)
        sentence = self.passage.sentences[self.sentence]
        return frozenset(
            w
            for w in _WORDS.findall(self.passage.text[sentence.start : sentence.end])
            if w[0].isupper() and w.lower() not in common and len(w) > 2 and not _DEFINITE.match(w + " ")
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """The names of its sentence without the word that opens it, which is written large whatever it is."""
        sentence = self.passage.sentences[self.sentence]
        opening = _WORDS.search(self.passage.text, sentence.start, sentence.end)
        return self.names - ({opening[0]} if opening else set())

    @cached_property
    def years(self) -> frozenset[str]:
        """The years of its sentence."""
        sentence = self.passage.sentences[self.sentence]
        return frozenset(
            y for f in self.passage.counts(sentence.start, sentence.end, Sort.OPAQUE) for y in _YEAR.findall(f.raw)
        )

    @cached_property
    def shifted(self) -> bool:
        """Whether a word before it moves the sentence to another time or thing."""
        later = whole_word(self.passage.code, "later")
        return self.passage.says("later") and later.search(self.passage.text[self._start : self.at]) is not None


_YEAR = re.compile(r"\d(?<!\d\d)(?:(?<=1)\d|(?<=2)0)\d\d(?!\d)")


@cache
def _totalled(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s[^\W\d_]+,?\s(?:{said(code, 'total')})(?!\w)", re.IGNORECASE)


def counts(passages: Iterable[Passage]) -> list[Named]:
    """Return the counts of a document outside its tables that have nouns beside them."""
    prose = (one for one in passages if one.flow is None or one.flow.kind is not FlowKind.ROW)
    return [named for passage in prose for named in _named(passage)]


def survey(counted: Iterable[Named]) -> Iterator[Repeat]:
    """Yield quantities that one document prints twice."""
    places: dict[tuple[str, ...], list[Named]] = defaultdict(list)
    for named in counted:
        for pair in dict.fromkeys(pairwise(named.nouns)):
            places[pair].append(named)
        for head in dict.fromkeys(head[:3] if head > "а" else head[:4] for head in named.heads):
            places[(head,)].append(named)
    seen: set[tuple[int, int]] = set()
    for nouns, found in places.items():
        if len(found) < 2 or (len(nouns) == 2 and len({n.value for n in found}) > _MOST):
            continue
        for one, other in _to_compare(found):
            claim = _compare(nouns, one, other)
            if claim is not None and (key := (claim.span.start, claim.parts[1].span.start)) not in seen:
                seen.add(key)
                yield claim


def _to_compare(found: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Pairs worth a look: a value with its next mention, and the mentions of different values, some forty at most."""
    if len(found) < 2:
        return
    if len(found) <= _FEW:
        yield from _each_with_each(found)
        return
    alone = all(named.value == found[0].value for named in found)
    last: dict[int, Named] = {}
    seen: dict[int, int] = {}
    some: list[Named] = []
    near: dict[str, list[int]] = {}
    for named in found:
        value = named.value
        if value in last and seen[value] < _SHOWN:
            yield last[value], named
        slips = () if alone else named.slips
        for index in sorted({index for key in slips if key in near for index in near[key]}) if slips else ():
            other = some[index]
            if other.value != value and (len(some) < 12 or other.definite or named.definite):
                yield other, named
        last[value] = named
        seen[value] = seen.get(value, 0) + 1
        if seen[value] == 1 and len(some) < 40:
            for key in slips:
                near.setdefault(key, []).append(len(some))
            some.append(named)


_FEW = 4
"""Of so few mentions each is compared with each: finding out which differ by a slip would take longer."""


def _each_with_each(found: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """The same pairs of a few mentions: those of one value, and those whose digits are as many or one more."""
    of_value: dict[int, list[Named]] = {}
    for named in found:
        same = of_value.setdefault(named.value, [])
        if 0 < len(same) < _SHOWN:
            yield same[-1], named
        length = len(named.digits)
        for value, others in of_value.items():
            if value != named.value and -2 < len(others[0].digits) - length < 2:
                yield others[0], named
        same.append(named)


_COUNT = Sort.COUNT
"""Looked up once: a member of an enumeration takes long to look up."""
_BREAKS = re.compile(r"[.!?;\ue001\ue002()]")


def _named(passage: Passage) -> Iterator[Named]:
    """Yield the counts of a passage that have nouns beside them."""
    wanted = [
        figure
        for figure in passage.figures
        if figure.sort is _COUNT
        and figure.end > figure.start + 1
        and not (figure.bound or figure.scaled)
        and figure.value.numerator >= 20 * figure.value.denominator
    ]
    if not wanted:
        return
    code, text = passage.code, passage.text
    is_noun = _nouns(code)
    breaks = [m.start() for m in _BREAKS.finditer(text)]
    for figure in wanted:
        at = passage.where(figure)
        place = bisect_left(breaks, at)
        low = max(at - _REACH, breaks[place - 1] + 1 if place else 0)
        high = min(at + _REACH, breaks[place + 1] if place + 1 < len(breaks) else len(text))
        ahead = beside.ahead(text, at, high)
        nouns = [word for word in ahead if is_noun[word]]
        before = [word for word in beside.before(text, low, at) if is_noun[word]]
        if before and nouns and beside.OF.search(text, max(0, at - 12), at):
            nouns.append(before[-1])  # "The wills of 523 freemen".
        if (len(before) + len(nouns) >= 2 or nouns) and _EACH.isdisjoint(ahead):
            yield Named(passage, figure, at, (*before, *nouns), nouns)


_EACH = frozenset(every("claims.each"))
"""A price or ration for one: the next one is of another thing."""


@cache
def _nouns(code: str) -> Remembered[bool]:
    return Remembered(partial(_is_noun, code))


def _is_noun(code: str, word: str) -> bool:
    """Whether a word may say what is counted: "50,000 dollars" is no number of dollars."""
    least = 3 if "а" <= word[0] <= "ї" else 4  # "дел", "сёл", "душ".
    return (len(word) >= least or word == "men") and word not in stop_words(code) and MONEY.match(word) is None


def _stem(word: str) -> str:
    """The beginning that the cases of a noun share."""
    if len(word) < 7 and word > "а":
        return word[:4]  # "листи", "листів".
    return word[:5] if len(word) < 8 else word[: len(word) - 3]


def alike(one: str, other: str) -> bool:
    """Return whether two stems may be of one noun; of a short one only an ending may be more: "net" and "nets", never "netsmen"."""
    short, long = sorted((one, other), key=len)
    if not long.startswith(short):
        return False
    return len(short) > 4 or not short.isascii() or long[len(short) :] in ("", "s", "e", "es", "n", "en", "r", "er")


def _compare(nouns: tuple[str, ...], one: Named, other: Named) -> Repeat | None:
    mine, theirs = one.figure, other.figure
    if one.passage is other.passage and abs(one.sentence - other.sentence) == 0:
        return None
    if one.value == other.value and mine.value == theirs.value and not mine.fault and not theirs.fault:
        return repeat(nouns, one, other, Verdict.CONSISTENT) if mine.value >= 100 else None
    if other.figure.start < mine.start and one.passage is other.passage:
        one, other = other, one
    first, second = one.digits, other.digits
    near = one.passage is other.passage and other.sentence - one.sentence <= 3
    same_year = bool(one.years) and one.years == other.years and other.definite and sorted(first) == sorted(second)
    pointed = near and (other.pointed or other.says_which(one) or same_year)
    if not a.is_slip(int(first), int(second)):
        return None
    swapped = sorted(first) == sorted(second)
    repeated = not pointed and one.passage is other.passage and pointing.is_repeated(one.passage, mine, other.figure)
    if repeated or (near and pointing.is_told(one.passage, one.figure, other.figure)):
        return None
    meant = near and min(len(first), len(second)) > 1 and _same_head(one, other)
    if meant and swapped and other.is_linked_to(one):
        return repeat(nouns, one, other, Verdict.INCONSISTENT)
    told = _told_twice(nouns, one, other, pointed=pointed, swapped=swapped)
    if told is not Verdict.INCONSISTENT and meant and _may_be_meant(one, other, swapped=swapped):
        return replace(repeat(nouns, one, other, Verdict.SUSPICIOUS), hinted=True)
    return repeat(nouns, one, other, told) if told else None


def _told_twice(nouns: tuple[str, ...], one: Named, other: Named, *, pointed: bool, swapped: bool) -> Verdict | None:
    """What nouns, names and years say of two counts a slip apart; None if they may be of two things."""
    mine, theirs, first, second = one.figure, other.figure, one.digits, other.digits
    if one.years - other.years and other.years - one.years and not pointed:
        return None
    lost = len(first) != len(second) or bool(mine.fault) or bool(theirs.fault)
    if len(nouns) == 2 and lost and min(len(first), len(second)) >= 3 and first[0] == second[0] and not other.shifted:
        return Verdict.INCONSISTENT
    # German writes every noun large: names tell nothing where the second mention is definite.
    named = one.names - other.names and other.names - one.names and not (other.definite and one.passage.code == "de")
    if ((other.shifted or named) and not pointed) or (min(len(first), len(second)) < 3 and not pointed):
        return None
    if (swapped or (lost and first[0] == second[0])) and other.known_from(one) and _same_head(one, other):
        return Verdict.INCONSISTENT
    if len(nouns) == 2 and min(len(first), len(second)) >= 3:
        return Verdict.SUSPICIOUS
    return None


def _same_head(one: Named, other: Named) -> bool:
    return any(alike(mine, theirs) for mine in one.heads for theirs in other.heads)


def _may_be_meant(one: Named, other: Named, *, swapped: bool) -> bool:
    """Whether something points from one count to another that is a slip away, less surely than for a contradiction."""
    if swapped and len(one.digits) > 2 and not (other.shifted or one.shifted):
        return other.is_whole or not (one.years - other.years and other.years - one.years)
    if swapped:
        return other.is_whole or (other.is_linked_to(one) and not other.shifted)
    if not (other.pointed or other.is_linked_to(one)) or other.shifted:
        return False
    return len(one.digits) == len(other.digits) and not pointing.is_reckoned(other.passage, other.at, other.value)


def repeat(nouns: tuple[str, ...], one: Named, other: Named, verdict: Verdict) -> Repeat:
    """Return the claim that two counts are of one quantity; where they differ, the shorter one is suspected."""
    shorter, longer = (one, other) if len(a.digits_of(one.figure)) <= len(a.digits_of(other.figure)) else (other, one)
    suspect = shorter.passage.place(shorter.figure)
    places: tuple[Span, Span] = (suspect, longer.passage.place(longer.figure))
    return Repeat(
        document=shorter.passage.document.path,
        span=suspect,
        parts=(shorter.passage.stated(shorter.figure, "here"), longer.passage.stated(longer.figure, "there")),
        verdict=verdict,
        expected=Interval(longer.figure.value, longer.figure.value),
        stated=shorter.figure.raw.strip(),
        arithmetic=f"“{' '.join(nouns) if len(nouns) > 1 else one.word}”: {shorter.figure.raw.strip()} here, {longer.figure.raw.strip()} there",
        suspect=suspect,
        repair=longer.figure.raw.strip()
        if verdict is Verdict.INCONSISTENT and len(a.digits_of(longer.figure)) > len(a.digits_of(shorter.figure))
        else "",
        others=((longer.passage.document.path, places[1]),),
    )
