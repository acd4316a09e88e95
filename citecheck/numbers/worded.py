"""Shares in words against the numbers beside them: "over half (42,617 of 85,716)", "95 % (nineteen out of twenty)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache, lru_cache

from citecheck.lang import by_code
from citecheck.model.number import Interval, Verdict, WordedShare
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.fractions_of import is_share
from citecheck.numbers.hedges import hedged
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import PLAIN, WORD, in_any, of, said, spoken, words_of
from citecheck.numbers.share_bounds import bounds_of

_GAP = r"[^.!?;:()\[\]\ue001\ue002\ue004]{0,100}?"


_MOST = 20
"""Ratios are of small numbers: "nineteen out of twenty"."""
_IN_ALL = rf"(?:\s{in_any('in_all')})"
_NEEDS = ("them", "counts", "counts", "whole", "counts", "counts", "whole", "whole", *("percent",) * 4)


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns, each with what must stand in a passage for it to match."""
    whole = of(code)
    counts = rf"(?P<k>\ue001){PLAIN}\s?(?:(?:{whole})\s|/\s?)(?P<n>\ue001)"
    first = counts.replace("(?P<k>\\ue001)", "(?P<k>\\ue001)(?<!\\w.)", 1)  # The mark first: it is soon found.
    just, so = rf"(?:(?:{words_of(code, 'just')})\s)?", rf"(?:{spoken(code, 'that_is')}\s)?"
    ordinal = rf"\ue004(?=\s(?!{whole})[^\W\d_])"  # "The electors of the third curia".
    few = rf"(?:\s(?:{WORD}|\ue003|{ordinal})){{0,8}}"
    end = r"(?=\s?[),;.–—]|\Z)"
    built = (
        rf"(?P<n>\ue001)[^.!?:()\[\]\ue001\ue002\ue004]{{1,160}}?\s(?P<k>\ue001)\s(?:{said(code, 'of_these')}){PLAIN},\s{so}(?:[^\W\d_]+\s){{0,2}}?(?P<w>\ue004){end}",
        rf"(?P<w>\ue004){_GAP}\s?[(\[]\s?{so}{just}{counts}",
        rf"(?P<w>\ue004){few}\s?[,–—:]\s{so}{just}{counts}{PLAIN}{end}",
        rf"(?P<w>\ue004)\s(?:{whole})\s(?P<n>\ue001){PLAIN}(?:\s?\({so}(?P<k>\ue001){PLAIN}\s?\)|,\s{so}(?P<k2>\ue001){_IN_ALL}?(?=[,;.]))",
        rf"{first}{few}\s?[,(–—]\s?{so}(?:[^\W\d_]+\s){{0,3}}?(?P<w>\ue004)(?=\s?[),;.–—]|\s(?:{whole})\s[^\W\d_])",
        rf"{first}{_GAP}[.;]\s{spoken(code, 'this_is')}\s(?:[^\W\d_]+\s){{0,3}}?(?P<w>\ue004)(?=\s?[),;.–—]|\s(?:{whole})\s[^\W\d_])",
        rf"(?<!\w)(?:{whole})\s(?P<n>\ue001){_GAP}\s(?P<k>\ue001){PLAIN},\s{so}(?:[^\W\d_]+\s){{0,3}}?(?P<w>\ue004)(?!\s(?:{said(code, 'of_these')}))(?=\s?[),;.–—]|\s(?:{whole})\s[^\W\d_])",
        rf"(?<!\w)(?:{whole})\s(?P<n>\ue001){_GAP}[,;]\s(?:[^\W\d_]+\s){{0,3}}?(?P<w>\ue004)(?:\s(?:{said(code, 'of_these')}))?,\s{so}(?P<k>\ue001)\s?(?=[,;.)])",
        rf"(?P<w>\ue004){_GAP}\s?[(\[]\s?{so}{just}(?P<p>\ue002)\s?[)\],;]",
        rf"(?P<w>\ue004){few}\s?[,–—:]\s{so}{just}(?P<p>\ue002)(?:\s(?:{words_of(code, 'just')}))?(?=\s?[,;.–—])",
        rf"(?P<p>\ue002){_GAP}\s?[(\[]\s?{so}(?P<w>\ue004)(?!\s?[-/])",
        rf"(?P<p>\ue002){few}\s?[,–—]\s{spoken(code, 'that_is')}\s(?:[^\W\d_]+\s){{0,2}}?(?P<w>\ue004){end}",
    )
    return tuple((need, re.compile(one, re.IGNORECASE)) for need, one in zip(_NEEDS, built, strict=True))


def _that_may_stand(passage: Passage) -> Iterator[re.Pattern[str]]:
    """Yield the patterns that can match in a passage, as a cheap look tells."""
    text, whole, them = passage.text, passage.opens_whole, passage.says("of_these")
    may = {"whole": whole, "counts": whole or "/" in text, "percent": "\ue002" in text, "them": them}
    return (pattern for need, pattern in _patterns(passage.code) if may[need])


_ONE = r"(?:one|one\sman|une?|eine?[rs]?|jede[rs]?|один|одна|одно|одне|каждый|каждая|кожен|кожна)"
_IN = r"(?:out\sof(?:\severy)?|in(?:\severy)?|of\severy|von(?:\sje)?|aus|sur|из(?:\sкаждых)?|із|з(?:\sкожних)?|на)"


@cache
def _ratio(code: str) -> re.Pattern[str]:
    """``nineteen out of every twenty``, ``three villages in four``, ``one in five``: two small counts in words."""
    noun = r"(?:\s[^\W\d_\ue001-\ue006]+)?" if code in ("fr", "en") else ""
    return re.compile(rf"(?:(?P<a>\ue001){noun}|(?<!\w)(?P<one>{_ONE}){noun})\s{_IN}\s(?P<b>\ue001)", re.IGNORECASE)


_QUANTIFIERS = ("every", "majority", "minority", "nearly_all")


def may_say(passage: Passage) -> bool:
    """Return whether a passage may say a share in words; False is sure, True is not."""
    return "\ue004" in passage.text or passage.says(*_QUANTIFIERS) or len(_told_ratios(passage)) > 0


def find(passage: Passage) -> Iterator[WordedShare]:
    """Yield shares in words with the share that stands beside them in numbers."""
    if not may_say(passage):
        return
    text = passage.text
    seen: set[int] = set()
    if "\ue004" in text:
        for pattern in _that_may_stand(passage):
            for match in pattern.finditer(text):
                word = passage.of(match, "w")
                if word.start in seen or not is_share(passage, word):
                    continue
                seen.add(word.start)
                groups = match.groupdict()
                if groups.get("n"):
                    part, whole = passage.of(match, "k" if groups.get("k") else "k2"), passage.of(match, "n")
                    if part.value > whole.value:
                        continue
                    claim = against_counts(passage, word, bounds_of(passage, word), part, whole)
                    if not _is_of_the_rest(passage, claim, word, part, whole):
                        yield claim
                else:
                    yield _against_share(passage, word, bounds_of(passage, word), passage.of(match, "p"))
    yield from _ratios(passage)
    yield from _majorities(passage)


def _is_of_the_rest(passage: Passage, claim: WordedShare, word: Figure, part: Figure, whole: Figure) -> bool:
    """``Half the village fled: 118 of 260 stayed``: what a new clause counts may be what the words leave out."""
    if claim.verdict is Verdict.CONSISTENT or not re.search(r"[:;.–—]", passage.view.text[word.end : part.start]):
        return False
    rest = replace(part, value=whole.value - part.value)
    return against_counts(passage, word, claim.expected, rest, whole).verdict is Verdict.CONSISTENT


def ratios(passage: Passage) -> Iterator[tuple[re.Match[str], Figure, Figure]]:
    """Yield what says "nineteen out of twenty", with its two numbers."""
    for match in _told_ratios(passage):
        top = passage.of(match, "a") if match["a"] else _one(passage, match)
        bottom = passage.of(match, "b")
        if not 1 < bottom.value <= _MOST or top.value >= bottom.value or top.worded != bottom.worded:
            continue
        if top.worded or (top.value == 1 and not top.bound):
            yield match, top, bottom


@lru_cache(maxsize=1)
def _told_ratios(passage: Passage) -> tuple[re.Match[str], ...]:
    """What looks like a ratio; shares with numbers beside them and without ask."""
    return tuple(_ratio(passage.code).finditer(passage.text)) if _may_tell_ratios(passage) else ()


def _may_tell_ratios(passage: Passage) -> bool:
    """A cheap look whether a small count stands behind a preposition of ratios."""
    for match in _BEHIND_IN.finditer(passage.text):
        figure = passage.at(match.start())
        if figure.worded or ((len(figure.raw) < 3 or not figure.raw.isdigit()) and _has_count_before(passage, figure)):
            value = figure.value
            if value.numerator <= _MOST * value.denominator:
                return True
    return False


def _has_count_before(passage: Passage, figure: Figure) -> bool:
    """``1 in 5`` has two numbers."""
    at = passage.where(figure)
    return passage.text.find("\ue001", max(0, at - 24), at) >= 0


def _ratios(passage: Passage) -> Iterator[WordedShare]:
    for match, top, bottom in ratios(passage):
        after = _behind(passage.code).match(passage.text, match.end())
        before = _ahead().search(passage.text, max(0, match.start() - 60), match.start())
        pair = _pair(passage, after) if after else None
        if pair:
            claim = against_counts(passage, top, around(top, bottom), *pair, bottom)
            if not _is_of_the_rest(passage, claim, top, *pair):
                yield claim
        elif after:
            share = passage.of(after, "p" if after["p"] else "p2")
            yield _against_share(passage, top, around(top, bottom), share, bottom)
        elif before:
            yield _against_share(passage, top, around(top, bottom), passage.at(before.start("p")), bottom)


_IN_ENDS = ("of", "every", "in", "von", "je", "aus", "sur", "из", "каждых", "із", "з", "кожних", "на")
_BEHIND_IN = re.compile("\ue001(?:" + "|".join(rf"(?<= {word}\s.)" for word in _IN_ENDS) + ")", re.IGNORECASE)
"""The mark first: it is soon found."""


def _one(passage: Passage, match: re.Match[str]) -> Figure:
    """The word "one", which by itself is no number of the text."""
    start, end = passage.source(match.start("one")), passage.source(match.end("one"))
    figure = Figure(start, end, Sort.COUNT, passage.view.text[start:end], Fraction(1), worded=True)
    return hedged(passage.view.text, figure, passage.code)


def around(top: Figure, bottom: Figure) -> Interval:
    """Return the percentages whose nearest fraction of that denominator is the one in words."""
    exact, half = 100 * top.value / bottom.value, min(50 / bottom.value, Fraction(8))
    around = _nth(int(bottom.value)) if top.value == 1 else Interval(exact - half, exact + half)
    if top.bound == "min":
        return Interval(exact, Fraction(100) if top.value > 1 else min(Fraction(100), 2 * exact))
    if top.bound == "max":
        return Interval(Fraction(0) if around.low is None or top.value > 1 else around.low - 2, exact)
    return around


@cache
def _behind(code: str) -> re.Pattern[str]:
    return re.compile(_beside(code), re.IGNORECASE)


@cache
def _beside(code: str) -> str:
    """The numbers beside a share in words: "(K of N)", "(P %)", or "of the N things (K)"."""
    whole, just = of(code), rf"(?:(?:{words_of(code, 'just')})\s)?"
    so = rf"(?:{spoken(code, 'that_is')}\s)?"
    few = rf"(?:\s(?:{WORD}|\ue003)){{0,8}}"
    return (
        rf"(?:\s(?:{whole})\s(?P<n2>\ue001){PLAIN}\s?\({so}(?P<k2>\ue001){PLAIN}\s?\)"
        rf"|{_GAP}\s?[(\[]\s?{so}{just}(?:(?P<k>\ue001){PLAIN}\s?(?:(?:{whole})\s|/\s?)(?P<n>\ue001)|(?P<p>\ue002)\s?[)\],;])"
        rf"|{few}\s?[,–—:]\s{so}{just}(?:(?P<k3>\ue001){PLAIN}\s(?:{whole}|in)\s(?P<n3>\ue001){PLAIN}(?=\s?[,;.)–—]|\Z)|(?P<p2>\ue002)(?=\s?[,;.–—]))"
        rf"|{few}{few}:\s{so}{just}(?P<k5>\ue001){PLAIN}\s(?:{whole})\s(?P<n5>\ue001)(?=[\s,;.)])"
        rf"|{few}\s?[,–—:]\s(?:{whole})\s(?P<n4>\ue001){few}\s(?P<k4>\ue001)(?=[\s,;.)]))"
    )


def _pair(passage: Passage, match: re.Match[str]) -> tuple[Figure, Figure] | None:
    """The part and whole of :func:`_beside`; None where a percentage stands there."""
    for part, whole in (("k", "n"), ("k2", "n2"), ("k3", "n3"), ("k4", "n4"), ("k5", "n5")):
        if match[whole]:
            return passage.of(match, part), passage.of(match, whole)
    return None


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(r"(?P<p>\ue002)[^.!?;:\ue001\ue002]{0,12}[(\[]\s?(?:or|oder|или|або|ou)?\s?\Z", re.IGNORECASE)


@cache
def _quantifiers(code: str, beside: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Words that bound a share by themselves, with the bracket that says how large it is (``beside``) or alone."""
    bracket = _beside(code) if beside else ""
    ordinals = "|".join(re.escape(one).replace(r"\*", r"\w*") for one in by_code(code).claims.ordinals) or "(?!)"
    tables = (
        ("majority", said(code, "majority").replace(r"\s", r"\s(?:[^\W\d_]+\s)?")),
        ("minority", words_of(code, "minority")),
        ("nearly_all", words_of(code, "nearly_all")),
        ("every", rf"(?:{words_of(code, 'every')})\s(?:{ordinals})"),
    )
    return tuple(
        (table, re.compile(rf"(?<!\w)(?P<w>{words})(?!\w){bracket}", re.IGNORECASE)) for table, words in tables
    )


_BOUNDS_OF = {
    "majority": Interval(Fraction(50), Fraction(100)),
    "minority": Interval(Fraction(0), Fraction(50)),
    "nearly_all": Interval(Fraction(80), Fraction(100)),
}


def _bound_of(code: str, table: str, word: str) -> Interval:
    if table in _BOUNDS_OF:
        return _BOUNDS_OF[table]
    last = word.split()[-1].lower()
    ordinals = by_code(code).claims.ordinals
    return _nth(next(n for one, n in ordinals.items() if last == one or (one[-1] == "*" and last.startswith(one[:-1]))))


@cache
def _every_fraction(code: str, beside: bool) -> re.Pattern[str]:
    """``every third tenant (…)``, where the ordinal is read as a fraction."""
    bracket = _beside(code) if beside else ""
    return re.compile(rf"(?<!\w)(?P<w>(?:{words_of(code, 'every')})\s(?P<f>\ue004)){bracket}", re.IGNORECASE)


def _nth(value: int) -> Interval:
    """The percentages that "every nth" can stand for: half way to its neighbours, and two points more."""
    low, high = Fraction(200, 2 * value + 1) - 2, Fraction(200, 2 * value - 1) + 2
    return Interval(low, min(high, Fraction(100)))


def quantified(passage: Passage, *, beside: bool) -> Iterator[tuple[re.Match[str], Figure, Interval]]:
    """Yield the words that bound a share by themselves, with the percentages they allow; ``beside`` if numbers must stand there."""
    nth = passage.says("every") and (passage.says("ordinals") or "\ue004" in passage.text)
    if not nth and not passage.says("majority", "minority", "nearly_all"):
        return
    text = passage.text
    found = [
        (m, _bound_of(passage.code, table, m["w"]))
        for table, pattern in _quantifiers(passage.code, beside)
        if table != "every" or nth
        for sentence in passage.saying(table)
        if text.find("\ue001", sentence.start, sentence.end) >= 0
        or text.find("\ue002", sentence.start, sentence.end) >= 0
        for m in pattern.finditer(text, sentence.start, sentence.end)
    ]
    fractions = _every_fraction(passage.code, beside).finditer(text) if nth and "\ue004" in text else ()
    for match in fractions:
        fraction = passage.of(match, "f").value
        if fraction.numerator == 1:
            found.append((match, _nth(fraction.denominator)))
    for match, interval in found:
        start, end = passage.source(match.start("w")), passage.source(match.end("w"))
        raw = passage.view.text[start:end]
        word = Figure(start, end, Sort.FRACTION, raw, Fraction(1, 2), worded=True)
        if interval.low == 50:
            word = replace(word, bound="min")
        if _denied(passage.code).search(passage.text, max(0, match.start() - 16), match.start()):
            continue
        yield match, word, interval


def _majorities(passage: Passage) -> Iterator[WordedShare]:
    """``the majority (…)`` is more than half, ``every third (…)`` about a third."""
    for match, word, interval in quantified(passage, beside=True):
        pair = _pair(passage, match)
        if pair:
            yield from _unless_of_the_rest(passage, match, word, interval, pair)
        else:
            yield _against_share(passage, word, interval, passage.of(match, "p" if match["p"] else "p2"))


@cache
def _denied(code: str) -> re.Pattern[str]:
    """``though not a majority (41.3 per cent)``."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'negations')})\s(?:[^\W\d_]{{1,6}}\s)?\Z", re.IGNORECASE)


def _unless_of_the_rest(
    passage: Passage, match: re.Match[str], word: Figure, interval: Interval, pair: tuple[Figure, Figure]
) -> Iterator[WordedShare]:
    claim = against_counts(passage, word, interval, *pair)
    rest = replace(pair[0], value=pair[1].value - pair[0].value)
    apart = match.groupdict().get("k4") or ":" in match[0]
    other = against_counts(passage, word, interval, rest, pair[1]) if apart else claim
    if claim.verdict is Verdict.CONSISTENT or other.verdict is Verdict.INCONSISTENT:
        yield claim


def against_counts(
    passage: Passage,
    word: Figure,
    allowed: Interval,
    part: Figure,
    whole: Figure,
    bottom: Figure | None = None,
) -> WordedShare:
    """Judge a share in words by the part and whole that are printed."""
    possible = [a.quotient(k, n) for k in a.readings(part) for n in a.readings(whole)]
    fits = a.any_meet(possible, [_strict(allowed, word)])
    exact = 100 * part.value / whole.value if whole.value else Fraction(0)
    line = f"{a.show(part)} of {a.show(whole)} is {a.percent_text(exact, Fraction(1, 10), passage.style.decimal.join('00'))} %"
    return _claim(passage, word, allowed, [part, whole], fits, line, bottom)


def _against_share(
    passage: Passage, word: Figure, allowed: Interval, share: Figure, bottom: Figure | None = None
) -> WordedShare:
    fits = a.any_meet([a.stated(share)], [_strict(allowed, word)])
    return _claim(passage, word, allowed, [share], fits, f"{share.raw.strip()} is printed", bottom)


def _strict(allowed: Interval, word: Figure) -> Interval:
    """Over a half is more than fifty: the bound itself is not within it."""
    tiny = Fraction(1, 1000)
    if word.bound == "min" and allowed.low is not None:
        return Interval(allowed.low + tiny, allowed.high)
    if word.bound == "max" and allowed.high is not None:
        return Interval(allowed.low, allowed.high - tiny)
    return allowed


def _claim(
    passage: Passage,
    word: Figure,
    allowed: Interval,
    figures: list[Figure],
    fits: bool,
    line: str,
    bottom: Figure | None,
) -> WordedShare:
    start = word.hedge_start if word.hedge_start >= 0 else word.start
    end = bottom.end if bottom else word.end
    phrase = passage.view.text[start:end]
    place = passage.view.span(start, end)
    stated = passage.stated(word, "words")
    low, high = _short(allowed.low or Fraction(0)), _short(allowed.high or Fraction(100))
    return WordedShare(
        document=passage.document.path,
        span=hull([place, *(passage.place(f) for f in figures)]),
        parts=(
            stated,
            *(passage.stated(f, "percentage" if f.sort is Sort.PERCENT else "number") for f in figures),
        ),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=allowed,
        stated=phrase,
        arithmetic=f"{line}; “{phrase}” means {low} to {high} %",
        suspect=place,
    )


def _short(value: Fraction) -> str:
    """Return a bound with a decimal only where it has one."""
    return a.percent_text(value, Fraction(1) if value.denominator == 1 else Fraction(1, 10))
