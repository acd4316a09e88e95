"""Shares of one whole that should add to a hundred per cent.

Closure is claimed by evidence, never by nearness: a printed 100 per cent, a word for the rest, a pair such as men and
women, or a parallel list in the same sentence that does close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.model.number import Closure, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figures import Figure, Sort
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import WORD, said

_SEVERAL = re.compile(
    r"several answers|multiple answers|more than one answer|mehrfachnennung|несколько ответов|кілька відповідей|plusieurs réponses",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    rf"\ue002\s(?:(?:of|der|von|des|de|из|із|з)\s(?:the\s|all\s|den\s)?)?(?P<noun>{WORD})", re.IGNORECASE
)


@cache
def _rest(code: str) -> re.Pattern[str]:
    extra = (
        r"|прочие|прочих|инші|інші|others?|andere|übrige|autres|restants?|the rest|none at all|not at all|не указали"
    )
    return re.compile(rf"(?<!\w)(?:{said(code, 'rest')}{extra})(?!\w)", re.IGNORECASE)


@cache
def _complements(code: str) -> tuple[frozenset[str], ...]:
    """Sets of nouns that leave no further case."""
    sets = (
        "men women",
        "males females",
        "male female",
        "boys girls",
        "men women children",
        "urban rural",
        "мужчин женщин",
        "мужчины женщины",
        "чоловіків жінок",
        "чоловіки жінки",
        "männer frauen",
        "männer frauen kinder",
        "hommes femmes",
        "мужчин женщин детей",
        "yes no",
    )
    return tuple(frozenset(one.split()) for one in sets)


def find(passage: Passage) -> Iterator[Closure]:
    """Yield the lists of shares that claim to be whole, and those that happen to be."""
    if passage.text.count("\ue002") < 2:
        return
    done: set[int] = set()
    yield from _with_total(passage, done)
    for sentence in passage.sentences:
        yield from _in_sentence(passage, sentence, done)


def _with_total(passage: Passage, done: set[int]) -> Iterator[Closure]:
    """A list whose last share is a printed hundred per cent."""
    shares = passage.counts(0, len(passage.text), Sort.PERCENT)
    hundreds = [f for f in shares if f.value == 100]
    if len(hundreds) != 1 or hundreds[0] is not shares[-1]:
        return
    parts = [f for f in shares[:-1] if not f.bound]
    start = passage.where(parts[0]) if parts else 0
    if len(parts) < 3 or not re.search(said(passage.code, "total"), passage.text[start:], re.IGNORECASE):
        return
    done.update(f.start for f in parts)
    yield claim(passage, parts, closed=True, total=hundreds[0])


def _in_sentence(passage: Passage, sentence: Sentence, done: set[int]) -> Iterator[Closure]:
    text = passage.text[sentence.start : sentence.end]
    shares = [
        f
        for f in passage.counts(sentence.start, sentence.end, Sort.PERCENT)
        if f.start not in done and not f.bound and not f.fault
    ]
    if len(shares) < 2 or any(f.value > 100 for f in shares) or _SEVERAL.search(passage.text):
        return
    groups = _by_topic(passage, sentence, shares)
    if len(groups) == 2 and len(groups[0]) == len(groups[1]) >= 3:
        yield from _parallel(passage, groups, done)
        return
    closed = _rest(passage.code).search(text) is not None or _is_complement(passage, text)
    total = sum((f.value for f in shares), Fraction(0))
    exact = _bounds(shares).holds(total)
    if exact or (closed and len(shares) >= 2 and not _nested(passage, sentence)):
        if not exact and not (60 <= total <= 140):
            return
        done.update(f.start for f in shares)
        yield claim(passage, shares, closed=closed)


def _nested(passage: Passage, sentence: Sentence) -> bool:
    """Whether a share is of another whole: "of whom", "of these" after the first of them."""
    start = passage.text.find("\ue002", sentence.start)
    text = passage.text[max(start, sentence.start) : sentence.end]
    return re.search(rf"(?<!\w)(?:{said(passage.code, 'of_these')})(?!\w)", text, re.IGNORECASE) is not None


def _is_complement(passage: Passage, text: str) -> bool:
    nouns = {word.lower() for word in re.findall(r"[^\W\d_]+", text)}
    return any(one <= nouns for one in _complements(passage.code))


def _by_topic(passage: Passage, sentence: Sentence, shares: list[Figure]) -> list[list[Figure]]:
    """Sort the shares of a sentence by the noun they are shares of ("% of civilians", "% of POWs")."""
    topics: dict[str, list[Figure]] = {}
    for match in _TOPIC.finditer(passage.text, sentence.start, sentence.end):
        figure = passage.at(match.start())
        if figure in shares:
            topics.setdefault(match["noun"].lower().rstrip(".,"), []).append(figure)
    listed = list(topics.values())
    return listed if sum(len(one) for one in listed) == len(shares) else [shares]


def _parallel(passage: Passage, groups: list[list[Figure]], done: set[int]) -> Iterator[Closure]:
    """Two interleaved lists of one length: that one closes says that both should."""
    fits = [_bounds(one).holds(sum((f.value for f in one), Fraction(0))) for one in groups]
    if not any(fits):
        return
    for group in groups:
        done.update(f.start for f in group)
        yield claim(passage, group, closed=True, rounded=True)


def _bounds(shares: list[Figure]) -> Interval:
    slack = sum((f.step for f in shares), Fraction(0)) / 2
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
    added = sum((f.value for f in shares), Fraction(0))
    slack = sum((f.step for f in shares), Fraction(0))
    low = 100 - (slack / 2 if rounded else slack)
    expected = Interval(low, 100 + slack / 2)
    if _bounds(shares).holds(added) or (not rounded and expected.holds(added)):
        verdict = Verdict.CONSISTENT
    else:
        verdict = Verdict.INCONSISTENT if closed else Verdict.SUSPICIOUS
    step = min(f.step for f in shares)
    line = f"{' + '.join(f.raw.strip().rstrip('% ').strip() for f in shares)} = {a.percent_text(added, step)}, not 100"
    figures = [*shares, *([total] if total else [])]
    return Closure(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "total" if f is total else "share") for f in figures),
        verdict=verdict,
        expected=expected,
        stated=a.percent_text(added, step),
        arithmetic=line if verdict is not Verdict.CONSISTENT else line.replace(", not 100", ""),
        suspect=passage.place(shares[0]),
    )
