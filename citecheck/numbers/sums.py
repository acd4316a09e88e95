"""Parts that should add to a printed whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.model.number import Interval, Sum, Verdict
from citecheck.model.span import Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figures import Figure, Sort
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import MILD, PLAIN, WORD, of, said

_NO_CLOSURE = re.compile(r"unknown|not noted|не указан|not known|inconnu|unbekannt|невідом", re.IGNORECASE)


@cache
def _in_brackets(code: str) -> re.Pattern[str]:
    """``4,199,488 citizens (2,660,013 civilians and 1,539,475 POWs)``."""
    return re.compile(rf"(?P<n>\ue001)(?P<noun>(?:\s(?:{WORD}|\ue003)){{1,12}})\s?[(](?P<parts>[^()]*)[)]")


@cache
def _after_colon(code: str) -> re.Pattern[str]:
    """``1,173 persons in all: 604 men, 381 women and 198 children``."""
    return re.compile(rf"(?P<n>\ue001)(?P<noun>(?:\s(?:{WORD}|\ue003),?){{1,12}})\s?[:—–]\s(?P<parts>[^.!?:;()]*)")


@cache
def _total_word(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'total')})(?!\w)", re.IGNORECASE)


@cache
def _rest_word(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{said(code, 'rest')})\s(?P<k>\ue001)|(?P<k2>\ue001)\s(?:autres|andere|others?|остальных|інших)(?!\w)",
        re.IGNORECASE,
    )


def find(passage: Passage) -> Iterator[Sum]:
    """Yield the sums a passage claims, and those that can be seen to hold."""
    if passage.text.count("\ue001") < 3:
        return
    used: set[int] = set()
    for source in (_bracketed, _listed, _total_last, _with_rest, _that_is, _including, _whole_groups):
        yield from source(passage, used)


def _parts(passage: Passage, start: int, end: int) -> list[Figure]:
    """Return the counts of a stretch; limits ("under fourteen", "over 60") count nothing."""
    return [f for f in passage.counts(start, end, Sort.COUNT) if f.bound not in ("min", "max") or f.value > 100]


def _bracketed(passage: Passage, used: set[int]) -> Iterator[Sum]:
    for match in _in_brackets(passage.code).finditer(passage.text):
        whole = passage.of(match, "n")
        parts = _parts(passage, *match.span("parts"))
        if len(parts) < 2 or "\ue002" in match["parts"] or not _all_named(match["parts"]) or "/" in match["parts"]:
            continue
        if _NO_CLOSURE.search(match["parts"]) or _is_relation(passage, match["parts"]):
            continue
        claim = _judge(passage, whole, parts, closed=_exhausts(match["parts"]))
        if claim is not None:
            used.update(f.start for f in (whole, *parts))
            yield claim


def _listed(passage: Passage, used: set[int]) -> Iterator[Sum]:
    for match in _after_colon(passage.code).finditer(passage.text):
        whole = passage.of(match, "n")
        parts = _parts(passage, *match.span("parts"))
        if len(parts) < 2 or whole.start in used or "\ue002" in match["parts"] or _is_relation(passage, match["parts"]):
            continue
        total = _total_word(passage.code).search(match["noun"]) or _total_word(passage.code).search(
            passage.text[max(0, match.start() - 30) : match.start()]
        )
        claim = _judge(passage, whole, parts, closed=bool(total) or _exhausts(match["parts"]))
        if claim is not None:
            used.update(f.start for f in (whole, *parts))
            yield claim


def _total_last(passage: Passage, used: set[int]) -> Iterator[Sum]:
    """``8,407 men for the mines, 47,15 for the railway and 2,960 for the quarries, 16,082 in all``."""
    pattern = re.compile(
        rf"(?P<n>\ue001)\s(?:{WORD}\s)?(?:{said(passage.code, 'total')})(?!\w)|(?:{said(passage.code, 'total')}),?\s(?P<n2>\ue001)",
        re.IGNORECASE,
    )
    for sentence in passage.sentences:
        for match in pattern.finditer(passage.text, sentence.start, sentence.end):
            group = "n" if match.group("n") else "n2"
            whole = passage.of(match, group)
            parts = [
                f
                for f in _parts(passage, sentence.start, match.start())
                if f.start not in used and f.value < 10 * whole.value + 10
            ]
            if len(parts) < 2 or whole.start in used or "\ue002" in passage.text[sentence.start : match.start()]:
                continue
            parts = _after_colon_only(passage, sentence.start, match.start(), parts)
            claim = _judge(passage, whole, parts, closed=True)
            if claim is not None:
                used.update(f.start for f in (whole, *parts))
                yield claim


def _after_colon_only(passage: Passage, start: int, end: int, parts: list[Figure]) -> list[Figure]:
    colon = passage.text.rfind(":", start, end)
    listed = [f for f in parts if passage.where(f) > colon]
    return listed if colon >= 0 and len(listed) >= 2 else parts


def _with_rest(passage: Passage, used: set[int]) -> Iterator[Sum]:
    """``Of the 640 houses, 418 were of timber and 97 of brick; the remaining 135 were of clay``."""
    opening = re.compile(rf"(?<!\w)(?:{of(passage.code)})\s(?P<n>\ue001)", re.IGNORECASE)
    for index, sentence in enumerate(passage.sentences):
        rest = _rest_word(passage.code).search(passage.text, sentence.start, sentence.end)
        if not rest:
            continue
        last = passage.of(rest, "k" if rest["k"] else "k2")
        begun = opening.search(passage.text, sentence.start, rest.start())
        if begun is None and index and rest.start() - sentence.start < 12:
            # "Of the 640, 418 were of timber. The remaining 222 …": the sentence before it has the whole.
            begun = opening.search(passage.text, passage.sentences[index - 1].start, sentence.start)
        if begun is None:
            continue
        whole = passage.of(begun, "n")
        between = [f for f in _parts(passage, begun.end(), rest.start()) if f is not last]
        parts = [*_top_level(passage, between), last]
        if len(parts) < 2 or whole.start in used:
            continue
        claim = _judge(passage, whole, parts, closed=True)
        if claim is not None:
            used.update(f.start for f in (whole, *parts))
            yield claim


def _that_is(passage: Passage, used: set[int]) -> Iterator[Sum]:
    """``6,017 people in camps and 2,176 in hospitals. That is, … 8,193``: a sum restated, or parts after "of which"."""
    counts = _parts(passage, 0, len(passage.text))
    for i, whole in enumerate(counts):
        if whole.value < 100 or whole.start in used or whole.bound or whole.scaled:
            continue
        for window in (counts[max(0, i - 2) : i], counts[i + 1 : i + 3], counts[i + 3 : i + 5]):
            if _adds_up(window, whole):
                used.update(f.start for f in window)
                yield _sum(passage, whole, list(window), Verdict.CONSISTENT, "", None)
                break


def _adds_up(window: list[Figure], whole: Figure) -> bool:
    """Whether two exact counts of some size add to a third."""
    return (
        len(window) == 2
        and not any(f.bound or f.scaled for f in window)
        and min(f.value for f in window) >= 20
        and sum(f.value for f in window) == whole.value
    )


def _including(passage: Passage, used: set[int]) -> Iterator[Sum]:
    """``249,416 people, including: … 231,034 … 1,838 …``: parts that would close but for one slip."""
    pattern = re.compile(rf"(?P<n>\ue001){PLAIN}[.,;]?\s?(?:{said(passage.code, 'including')})\s?:", re.IGNORECASE)
    for match in pattern.finditer(passage.text):
        whole = passage.of(match, "n")
        end = _list_end(passage.text, match.end())
        parts = [f for f in _top_level(passage, _parts(passage, match.end(), end)) if f.value < whole.value]
        if len(parts) < 2 or whole.start in used:
            continue
        claim = _judge(passage, whole, parts[:8], closed=False)
        if claim is not None:
            used.update(f.start for f in (whole, *parts))
            yield claim


_ENUMERATOR = re.compile(r"\s(?:[b-hб-з]\)|\d\.)\s|\.\s(?=[^\W\d_a-zа-я])")


def _list_end(text: str, start: int) -> int:
    match = _ENUMERATOR.search(text, start)
    return match.start() if match else min(len(text), start + 600)


def _top_level(passage: Passage, parts: list[Figure]) -> list[Figure]:
    """Leave out what is a part of a part: numbers after "of them", "including", or in brackets."""
    nested = re.compile(
        rf"(?:{said(passage.code, 'of_these')}|{said(passage.code, 'including')})[\s–—,:-]*(?:{WORD}\s?[–—-]?\s?){{0,2}}\Z|[(\[][^()\[\]]*\Z",
        re.IGNORECASE,
    )
    kept = []
    for f in parts:
        at = passage.where(f)
        before = passage.text[max(0, at - 60) : at]
        after = passage.text[at + 1 : at + 40]
        if nested.search(before) or (
            re.match(rf"\s(?:{said(passage.code, 'of_these')})(?!\w)", after, re.IGNORECASE)
            and not nested.search(before)
            and _owner(passage, after)
        ):
            continue
        kept.append(f)
    return kept


def _owner(passage: Passage, after: str) -> bool:
    """``9 of them roofless``: a number before "of them" is nested unless another number follows it."""
    return not re.match(
        rf"\s(?:{said(passage.code, 'of_these')})[\s–—,:-]*(?:{WORD}\s?[–—-]?\s?){{0,3}}\ue001",
        after,
        re.IGNORECASE,
    )


def _whole_groups(passage: Passage, used: set[int]) -> Iterator[Sum]:
    """``On the whole, out of 3,724 …, 3,648``: wholes and parts of the shares before it, added up."""
    opening = re.compile(
        rf"(?<!\w)(?:{said(passage.code, 'total')}),?\s(?:{of(passage.code)})\s(?P<n>\ue001){MILD}{{0,100}}?\s(?P<k>\ue001)",
        re.IGNORECASE,
    )
    match = opening.search(passage.text)
    if not match:
        return
    before = _parts(passage, 0, match.start())
    for group in ("n", "k"):
        whole = passage.of(match, group)
        for size in (3, 4, 2, 5):
            chosen = _subset(before, whole, size)
            if chosen:
                yield _sum(passage, whole, chosen, Verdict.CONSISTENT, "", None)
                break


def _subset(counts: list[Figure], whole: Figure, size: int) -> list[Figure]:
    """The figures in every second place (part, whole, part …) that add to a total, if they do."""
    from itertools import combinations

    if len(counts) > 14:
        return []
    for chosen in combinations(counts, size):
        if sum(f.value for f in chosen) == whole.value:
            return list(chosen)
    return []


def _all_named(parts: str) -> bool:
    """Whether every count in a bracket has a word of its own, and they are joined as a list."""
    pieces = re.split(r",\s|;\s|\s(?:and|und|et|и|та|і|y|sowie)\s|\splus\s", parts)
    holding = [p for p in pieces if "\ue001" in p]
    return (
        len(holding) >= 2
        and all(re.search(r"[^\W\d_]", p.replace("\ue001", "")) for p in holding)
        and all(p.count("\ue001") == 1 for p in holding)
    )


def _is_relation(passage: Passage, parts: str) -> bool:
    return re.search(rf"\ue001\s(?:{of(passage.code)})\s\ue001", parts, re.IGNORECASE) is not None


_PAIRS = re.compile(
    r"\b(?:men|males?|boys|мужчин|чоловіків|männer|hommes)\b.*\b(?:women|females?|girls|женщин|жінок|frauen|femmes)\b"
    r"|\b(?:civilians?|гражданских|zivilisten|civils)\b.*\b(?:pows?|prisoners|soldiers|военнопленных|soldaten|militaires)\b"
    r"|\burban\b.*\brural\b|\b(?:rural|сельск\w+)\b.*\b(?:urban|городск\w+)\b",
    re.IGNORECASE,
)


def _exhausts(parts: str) -> bool:
    """Whether the nouns of the parts leave no third case."""
    return _PAIRS.search(parts) is not None


def _judge(passage: Passage, whole: Figure, parts: list[Figure], *, closed: bool) -> Sum | None:
    """Judge a sum; None where the numbers neither close nor claim to.

    Without a word that claims closure only a sum that one slip would mend counts: chance does not do that.
    """
    if any(f.bound in ("min", "max") for f in parts) or whole.bound == "max":
        return None
    sums = a.total(parts)
    if a.any_meet(sums, a.readings(whole)) or (whole.scaled and _within(parts, whole)):
        return _sum(passage, whole, parts, Verdict.CONSISTENT, "", None)
    if whole.bound or any(f.bound for f in parts) or whole.worded or any(f.worded for f in parts):
        return None
    added = sum((f.value for f in parts), Fraction(0))
    repair, suspect = _repair(passage, whole, parts)
    slipped = bool(repair) or _one_slip(whole, parts)
    near = whole.value and Fraction(1, 2) < added / whole.value < 2
    if (closed and near) or (slipped and min(f.value for f in parts) >= 10):
        return _sum(passage, whole, parts, Verdict.INCONSISTENT, repair, suspect)
    return None


def _within(parts: list[Figure], whole: Figure) -> bool:
    slack = sum((f.step if f.scaled else Fraction(0) for f in parts), whole.step) / 2
    return abs(sum((f.value for f in parts), Fraction(0)) - whole.value) <= slack


def _one_slip(whole: Figure, parts: list[Figure]) -> bool:
    added = sum((f.value for f in parts), Fraction(0))
    if added.denominator != 1 or whole.value.denominator != 1:
        return False
    if a.is_slip(int(whole.value), int(added)):
        return True
    return any(_needs(f, whole.value - added + f.value) for f in parts)


def _needs(figure: Figure, value: Fraction) -> bool:
    return (
        value.denominator == 1
        and value > 0
        and figure.value.denominator == 1
        and a.is_slip(int(a.digits_of(figure) or 0), int(value))
    )


def _repair(passage: Passage, whole: Figure, parts: list[Figure]) -> tuple[str, Span | None]:
    """Name the one number that a slip explains: a malformed one first, else the only one that fits."""
    added = sum((f.value for f in parts), Fraction(0))
    fitting: list[tuple[str, Figure]] = []
    for f in parts:
        value = whole.value - added + f.value
        if f.fault and value > 0 and value.denominator == 1:
            return a.grouped(int(value), whole.raw), passage.place(f)
        if _needs(f, value):
            fitting.append((a.grouped(int(value), f.raw if len(a.digits_of(f)) > 3 else whole.raw), f))
    if added.denominator == 1 and a.is_slip(int(a.digits_of(whole) or 0), int(added)):
        fitting.append((a.grouped(int(added), whole.raw), whole))
    if len(fitting) == 1:
        return fitting[0][0], passage.place(fitting[0][1])
    return "", None


def _sum(
    passage: Passage, whole: Figure, parts: list[Figure], verdict: Verdict, repair: str, suspect: Span | None
) -> Sum:
    added = sum((f.value for f in parts), Fraction(0))
    shown = a.grouped(int(added), whole.raw) if added.denominator == 1 else str(float(added))
    line = f"{' + '.join(a.show(f) for f in parts)} = {shown}"
    if verdict is not Verdict.CONSISTENT:
        line += f", not {a.show(whole)}"
    figures = [whole, *parts]
    return Sum(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "total" if f is whole else "part") for f in figures),
        verdict=verdict,
        expected=Interval(added, added),
        stated=whole.raw.strip(),
        arithmetic=line,
        suspect=suspect or passage.place(whole),
        repair=repair,
    )
