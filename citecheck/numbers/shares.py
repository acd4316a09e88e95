"""Percentages against their counts and wholes, where the text says which belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.model.number import Share, Verdict
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.hedges import without_emphasis
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import PLAIN, WORD, in_any, of, said, words_of
from citecheck.numbers.share_claims import claim, factor_of, is_inverse, judge

_OR = in_any("that_is") + ",?"
_JUST = r"(?:(?:just|only|exactly|rund|etwa|genau|лишь|всего|ровно|лише|рівно|environ|seulement|exactement)\s)?"
_P = r"[\ue002\ue005]"
_CLOSES = r"\s?(?=[)\],;.]|\s(?:of them|of the total|from|aller|der Fälle)\b|\Z)"
_TAIL = rf"(?:\s?[(\[]\s?(?:{_OR}\s)?{_JUST}(?P<p>{_P})\s?[)\],;]|\s?[,–—-]*\s?{_OR}\s(?:(?:at|in|на|auf|à|zu)\s)?{_JUST}(?P<q>{_P})|,\s{_JUST}(?P<r>{_P}){_CLOSES})"
_MILD = r"[^.!?;:()\[\]\ue001\ue002\ue004\ue005]"
_PERCENT = Sort.PERCENT


@cache
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    whole, of_them = of(code), f"{said(code, 'of_these')}|{words_of(code, 'subset')}"
    k, n, p = r"(?P<k>\ue001)", r"(?P<n>\ue001)", rf"(?P<p>{_P})"
    built = (
        ("k of n (p)", rf"{k}{PLAIN},?\s(?:{whole})\s{n}{PLAIN}{_TAIL}"),
        ("k on n (p)", rf"{k}{PLAIN}\s(?:на|auf|sur|to)\s{n}{PLAIN}\s?[,–—]\s?{_OR}\s{_JUST}{p}"),
        ("(k/n, p)", rf"[(\[]\s?{k}\s?/\s?{n},\s{p}\s?[)\]]"),
        (
            "of n, k – p –",
            rf"(?<!\w)(?:{whole})\s{n}{_MILD}{{0,160}}?,\s{k}{PLAIN}\s[–—]\s{_JUST}(?:(?:{words_of(code, 'just')})\s)?{p}\s[–—]",
        ),
        ("k/n (p)", rf"{k}\s?/\s?{n}(?:\s{WORD}){{0,9}}\s?[(\[]\s?{p}\s?[)\],;]"),
        ("k (p) of n", rf"{k}{PLAIN}\s?[(\[]\s?{p}\s?[)\]]{PLAIN}\s(?:{whole})\s{n}(?!\s?[%\ue002])"),
        (
            "k (p of n)",
            rf"{k}(?:[^.!?;:,()\[\]\ue001\ue002\ue004\ue005]{{0,60}}?)\s?[(\[,]\s?(?:{_OR}\s)?{_JUST}{p}\s(?:{whole})\s(?:[^\W\d_]{{1,2}}\s)?{n}",
        ),
        (
            "p (k of n)",
            rf"{p}{_MILD}{{0,80}}?\s?[(\[,]\s?(?:(?:{_OR}|{in_any('namely')})\s)?{k}{PLAIN}\s?(?:(?:{whole})\s|/\s?){n}(?:\s(?:{WORD}|\ue003)){{0,6}}\s?[)\],;.]",
        ),
        ("p, that is k of n", rf"{p},?\s(?:{_OR}|{in_any('namely')})\s{k}{PLAIN},?\s(?:{whole})\s{n}"),
        ("p of n (k)", rf"{p}\s(?:{whole})\s{n}{PLAIN}\s?(?:[(\[]\s?(?:{_OR}\s)?|,\s{_OR}\s){k}{PLAIN}\s?[)\],;.]"),
        ("n ... of them k (p)", rf"{n}{_MILD}{{0,120}}?,?\s(?:{of_them})\s(?:[^\W\d_]+\s){{0,2}}?{k}{PLAIN}{_TAIL}"),
        (
            "n ... k of them (p)",
            rf"{n}(?:{_MILD}|;){{0,160}}?\s{k}{PLAIN}\s(?:{of_them}){PLAIN}{_TAIL}",
        ),
        ("of n ... p (k)", rf"{n}{_MILD}{{0,120}}?,?\s(?:{of_them})\s{p}\s?[(\[]\s?{k}{PLAIN}\s?[)\]]"),
        ("n ... p of them (k)", rf"{n}{_MILD}{{0,120}}?,?\s{p}\s(?:{of_them})\s?[(\[]\s?{k}{PLAIN}\s?[)\]]"),
        (
            "n. p of these (k)",
            rf"{n}{_MILD}{{0,160}}?[.;]\s{_MILD}{{0,80}}?{p}\s(?:{of_them})\s?[(\[]\s?{k}{PLAIN}\s?[)\]]",
        ),
        ("n. of these k (p)", rf"{n}{_MILD}{{0,160}}?[.;]\s(?:{of_them}){_MILD}{{0,60}}?\s{k}{PLAIN}{_TAIL}"),
        (
            "of n ... k (p)",
            rf"(?<!\w)(?:{whole})\s{n}(?P<gap>(?:\([^()\ue001\ue002]{{0,80}}\)|[^.!?;:()\[\]\ue001\ue002\ue004])){{0,220}}?\s{k}{PLAIN}{_TAIL}",
        ),
        (
            "of n ... p (k)",
            rf"(?<!\w)(?:{whole})\s{n}{_MILD}{{0,200}}?\s{p}\s?[(\[]\s?{k}{PLAIN}\s?[)\]]",
        ),
    )
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in built)


def _that_may_stand(passage: Passage) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns that can match in a passage, as a cheap look tells."""
    whole, them, slash = passage.opens_whole, passage.says("of_these", "subset"), "/" in passage.text
    out = passage.says("out_of")
    if not (whole or them or slash or out):
        return
    for name, pattern in _patterns(passage.code):
        if "of them" in name or "these" in name or name.startswith("of n ... p"):
            may = them or (whole and name.startswith("of"))
        else:
            may = whole or (slash and ("/" in name or name == "p (k of n)")) or (out and name == "k (p of n)")
        if may:
            yield name, pattern


_OPENING = ("k of n (p)", "of n ... k (p)", "n. of these k (p)", "n ... of them k (p)")
"""The patterns after which more parts of the same whole may follow in the sentence."""

_NOT_THIS_WHOLE = re.compile(r"unweighted|weighted|ungewichtet|adjusted|невзвеш", re.IGNORECASE)


def find(passage: Passage) -> Iterator[Share]:
    """Yield every explicit share of a passage, the consistent ones too."""
    used: set[int] = set()
    text = passage.text
    opened: list[tuple[re.Match[str], Figure]] = []
    if ("\ue002" not in text and "\ue005" not in text) or text.count("\ue001") < 2:
        return
    for name, pattern in _that_may_stand(passage):
        whole_first = name.startswith("of n") and pattern.pattern.startswith("(?<!")
        for match in passage.opened(pattern) if whole_first else pattern.finditer(text):
            groups = match.groupdict()
            p_group = next(name for name in ("p", "q", "r") if groups.get(name))
            part, whole, share = passage.of(match, "k"), passage.of(match, "n"), passage.of(match, p_group)
            part, share = (without_emphasis(passage.view.text, one) for one in (part, share))
            if any(f.start in used for f in (part, share)) or not _fit(match, part, whole, share):
                continue
            if whole.worded and whole.value <= 20 and (part.worded or part.value > whole.value):
                continue  # "Nine out of ten (88 %)" is a ratio, judged as one.
            if is_inverse(part, whole, share):
                continue
            if name != "k/n (p)" and _of_something_else(passage, match, p_group):
                continue
            if part.value > whole.value and not _same_unit(passage, name, part):
                continue
            if name.startswith("of n") and (_several_wholes(passage, match) or _opens_whole(passage, match)):
                continue
            used.update((part.start, share.start))
            found = claim(passage, part, whole, share)
            if found.verdict is Verdict.INCONSISTENT and name.startswith(("n", "of n")):
                found = _of_an_earlier(passage, part, whole, share) or found
            yield found
            if name in _OPENING and found.verdict is Verdict.CONSISTENT:
                opened.append((match, whole))
    opened.sort(key=lambda one: one[0].start())
    limits = [match.start() for match, _ in opened[1:]] + [len(text)]
    for (match, whole), until in zip(opened, limits, strict=False):
        yield from _further(passage, match, whole, until, used)
    yield from _totalled_list(passage, used)
    yield from _shared_whole(passage, used)


def _of_an_earlier(passage: Passage, part: Figure, whole: Figure, share: Figure) -> Share | None:
    """``118 apprentices, 19 or 20 a year, of whom 84 (71 %)``: the nearest number need not be the whole."""
    at = passage.where(whole)
    sentence = passage.sentences[passage.sentence_of(at)]
    for other in passage.counts(sentence.start, at)[::-1][:4]:
        if part.value <= other.value and judge(part, other, share)[0] is not Verdict.INCONSISTENT:
            return claim(passage, part, other, share)
    return None


def _further(passage: Passage, match: re.Match[str], whole: Figure, until: int, used: set[int]) -> Iterator[Share]:
    """``Of N, K (P) were …, and K (P) …``: later pairs of the sentence have the same whole, or an earlier part as theirs.

    ``until`` is where the next whole is opened.
    """
    sentence = passage.sentences[passage.sentence_of(match.end() - 1)]
    wholes = [whole, passage.of(match, "k")]
    seen = match.end()
    for pair in _LISTED.finditer(passage.text, match.end(), min(sentence.end, until)):
        part, share = passage.of(pair, "k"), passage.of(pair, "p")
        if part.start in used or share.start in used or part.fault or part.bound in ("min", "max"):
            continue
        if _of_its_own(passage.code).match(passage.text, pair.end()):
            continue
        if any(f.start not in used and f is not part for f in passage.counts(seen, pair.start("k"))):
            return  # Another number stands between, which may be the whole of what follows.
        seen = pair.start("k")
        able = [one for one in wholes if part.value <= one.value or _slipped(part, one, share)]
        agreeing = next((one for one in able if judge(part, one, share)[0] is not Verdict.INCONSISTENT), None)
        if agreeing is None and (not able or _these(passage.code).search(passage.text, match.end(), pair.end())):
            continue
        used.add(whole.start)
        used.update((part.start, share.start))
        earlier = _of_an_earlier(passage, part, able[0], share) if agreeing is None else None
        yield earlier or claim(passage, part, agreeing or able[0], share)
        wholes.append(part)


@cache
def _these(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'of_these')})(?!\w)", re.IGNORECASE)


@cache
def _of_its_own(code: str) -> re.Pattern[str]:
    """``31 (30 per cent) of the women``: a pair that names its own whole."""
    return re.compile(rf"\s(?!from\s)(?:{said(code, 'out_of')})(?!\w)", re.IGNORECASE)


def _slipped(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether a part larger than its whole is what the percentage needs with one slip: 957 for 657 of 876 (75 %)."""
    needed = whole.value * share.value / factor_of(share)
    digits = a.digits_of(part)
    return needed.denominator == 1 and len(digits) >= 3 and needed >= 100 and a.is_slip(int(digits), int(needed))


def _fit(match: re.Match[str], part: Figure, whole: Figure, share: Figure) -> bool:
    """Guards, each bought by a false alarm: a comparator, a weighting, a percentage of something else."""
    if _NOT_THIS_WHOLE.search(match[0]):
        return False
    if whole.value <= 0 or part.bound in ("min", "max"):
        return False
    return not (share.value > 100 and part.value <= whole.value and share.step >= 1 and share.value > 1000)


def _same_unit(passage: Passage, name: str, part: Figure) -> bool:
    """``Of the 12 villages 437 houses (35 %)`` has two units; a part with no noun of its own, or "of them", has that of its whole."""
    if name in ("k of n (p)", "k/n (p)", "p (k of n)", "n ... k of them (p)", "k (p) of n", "k (p of n)"):
        return True
    return name != "p of n (k)" and re.match(r"\s?[(\[,]", passage.text[passage.where(part) + 1 :][:3]) is not None


def _of_something_else(passage: Passage, match: re.Match[str], group: str) -> bool:
    """``Of these 12 (50%) of the oaks were felled``: the share names its own whole, in words."""
    if match.start("n") > match.start(group):
        return False
    if passage.code not in ("en", "de", "fr"):
        return False
    return _own_whole(passage.code).match(passage.text, match.start(group) + 1) is not None


@cache
def _own_whole(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"\s?[)\]]?\s(?:{said(code, 'out_of')})\s(?!(?:them|these|those|whom|which|the total|denen|ihnen|них|eux)\b)[^\W\d_]",
        re.IGNORECASE,
    )


def _several_wholes(passage: Passage, match: re.Match[str]) -> bool:
    """``Of the 14 districts … of 30``: another whole between makes the pairing a guess."""
    return passage.text[match.start("n") + 1 : match.start("k")].count("\ue001") > 0


def _opens_whole(passage: Passage, match: re.Match[str]) -> bool:
    """``of the 219 monks of the four houses, 18.7 per cent``: the four are no part, what is before them says so."""
    before = passage.text[max(0, match.start("k") - 24) : match.start("k")]
    return re.search(rf"(?<!\w)(?:{of(passage.code)})\s\Z", before, re.IGNORECASE) is not None


_LISTED = re.compile(rf"(?P<k>\ue001)(?:(?:\s{WORD}:?){{0,4}}\s?[(\[]\s?|(?<=[(\[]\ue001)[,;]\s)(?P<p>\ue002)\s?[)\]]")
"""``31 of wool (20 %)``, ``wool (31, 20 %)``."""


def _shared_whole(passage: Passage, used: set[int]) -> Iterator[Share]:
    """Counts with shares in one sentence whose whole is printed before them: one pair that fits it not, where all others do.

    The odd one may have a whole of its own, so it must fit no other printed number either.
    """
    if passage.text.count("\ue002") < 3:
        return
    for sentence in passage.sentences:
        if passage.text.count("\ue002", sentence.start, sentence.end) < 3:
            continue
        pairs = [
            (passage.of(m, "k"), passage.of(m, "p"))
            for m in _LISTED.finditer(passage.text, sentence.start, sentence.end)
        ]
        pairs = [
            (k, p) for k, p in pairs if k.start not in used and not (k.bound or p.bound or k.fault) and k.value > 0
        ]
        if len(pairs) < 3:
            continue
        wholes = _printed_before(passage, sentence.start, pairs)
        for whole in wholes:
            odd = [(k, p) for k, p in pairs if k.value > whole.value or not _closes_loosely(k, whole, p)]
            if len(odd) > 1 or len(pairs) - len(odd) < 2:
                continue
            others = [*(other for other in wholes if other is not whole), *(k for k, _ in pairs)]
            if odd and any(_closes_loosely(odd[0][0], other, odd[0][1]) for other in others if other is not odd[0][0]):
                break
            for part, share in pairs:
                if part.value <= whole.value:
                    used.update((part.start, share.start))
                    yield claim(passage, part, whole, share)
            break


def _printed_before(passage: Passage, start: int, pairs: list[tuple[Figure, Figure]]) -> list[Figure]:
    """The counts that may be the whole: of this sentence and the 800 characters before it, the nearest first."""
    first = passage.where(pairs[0][0])
    least = min(k.value for k, _ in pairs)
    mine = {k.start for k, _ in pairs}
    found = [f for f in passage.counts(max(0, start - 800), first) if f.value > least and f.start not in mine]
    return found[::-1][:12]


def _closes_loosely(part: Figure, whole: Figure, share: Figure) -> bool:
    return a.is_share(part.value, whole.value, factor_of(share), share.value, share.step * 3 / 2)


def _totalled_list(passage: Passage, used: set[int]) -> Iterator[Share]:
    """Counts with shares in a row that ends in a total of 100 per cent: that total is the whole of each."""
    if passage.text.count("\ue002") < 4 or not any(f.sort is _PERCENT and f.value == 100 for f in passage.figures):
        return
    pairs = [(passage.of(m, "k"), passage.of(m, "p")) for m in _LISTED.finditer(passage.text)]
    totals = [(k, p) for k, p in pairs if p.value == 100 and k.value > 0]
    if len(totals) != 1 or len(pairs) < 4:
        return
    whole = totals[0][0]
    for part, share in pairs:
        if part is whole or part.start in used or part.value > whole.value:
            continue
        used.update((part.start, share.start))
        yield claim(passage, part, whole, share)
