"""Numbers whose printed form cannot be right: wrong groups, stray decimal commas, numbers torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain, combinations

from citecheck.lang import by_code, guess
from citecheck.model.number import Interval, Malformed, Verdict
from citecheck.model.span import Span
from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import MONEY
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.found import matches_at
from citecheck.numbers.gathered import gathered
from citecheck.numbers.listing import counts
from citecheck.numbers.lists import listings
from citecheck.numbers.passage import Passage
from citecheck.numbers.quoted import quotation

_SPLIT = re.compile(r"(?P<whole>\d(?<![\w.,=]\d)\d{0,2})(?P<gap>,\s)(?P<part>\d)\s?(?P<unit>%|per cent|percent)")
_SPLIT_POINT = re.compile(r"(?P<whole>\d(?<![\w.,=]\d)\d{0,2})(?P<gap>\.\s)(?P<part>\d)\s?(?P<unit>%|per cent|percent)")
_WRONG_GROUP = re.compile(r"(?P<number>\d(?<![\w.,/-]\d)\d{0,2}(?:,\d{3})*,\d{4,5})(?![\w/-]|[.,]\d)")
_WRONG_POINT = re.compile(r"(?P<number>[1-9](?<![\w.,/-]\d)\d{0,2}(?:\.\d{3})*\.\d{4,5})(?![\w/-]|[.,]\d)")
_WRONG_SPACE = re.compile(
    r"(?<![\w.,/\u00a0-])(?<!\d )(?P<number>[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f]\d{4})(?![\w/-]|[ \u00a0.,]\d)"
)
_SHORT_GROUP = re.compile(r"(?P<number>[1-9](?<![\w.,/-]\d)\d{0,2}(?:,\d{3})*,\d{2}(?:,\d{3})+)(?![\w/-]|[.,]\d)")
_TWICE = re.compile(r"\d(?<![\w.,]\d)\d{0,2},,\d{3}(?![\w.,]\d|\d)")
_LAKH_LAND = re.compile(r"\b(?:lakhs?|crores?|rupees?|India\w*|Bengal|Pakistan|Nepal|Bangladesh|Rs)\b|₹")


def find(passage: Passage) -> Iterator[Malformed]:
    """Yield the malformed numbers of a passage, each with the form that the other numbers support."""
    if any(f.fault for f in passage.figures):
        yield from _short_groups(passage)
    if ("%" in passage.view.text or "per" in passage.lower) and _may_be_split(passage):
        yield from _split_decimals(passage)
    yield from _wrong_groups(passage)
    yield from _torn(passage)


def _may_be_split(passage: Passage) -> bool:
    """Whether a lone digit stands behind a comma or point and a space: a cheap look at where the digits are."""
    text = passage.view.text
    return any(start + 1 == end and text[start - 2 : start - 1] in _POINTS for start, end in passage.runs)


_POINTS = frozenset(",.")


def _short_groups(passage: Passage) -> Iterator[Malformed]:
    """``59,24 people`` in a text that writes 12.4 and 59,240."""
    faulty = [f for f in passage.figures if f.fault == "group" and "%" not in f.raw]
    needed = _needed_by_sums(passage) if faulty else {}
    for figure in passage.figures:
        if figure.fault not in ("group", "decimal-comma") or not figure.is_quantity or _after_equals(passage, figure):
            continue
        percent = figure.sort in (Sort.PERCENT, Sort.PERMILLE)
        among = figure.fault == "decimal-comma" and not percent and _is_among_decimals(passage, figure)
        if figure.fault == "decimal-comma" and not percent and not among and not _cuts_people(passage, figure):
            continue
        if figure.fault == "decimal-comma" and percent and _in_another_language(passage, figure):
            continue
        if _IN_TEXT.search(passage.view.text, max(0, figure.start - 12), figure.start):
            continue
        repair = _supported(passage, figure) or needed.get(figure.start, "")
        point = "." in figure.raw
        if not repair and not percent and len(faulty) > 1:
            continue  # One may be a slip; two are a way of writing.
        named = not percent and _counts(passage, figure, people=point or not passage.style.sure)
        told = percent or named or among
        loose = not repair and not told and _stands_out(passage, figure)
        if not repair and not loose and not (told and (passage.style.sure or named)):
            continue
        if not repair and (percent or among):
            repair = figure.raw.replace(".", ",") if point else figure.raw.replace(",", ".")
        yield _claim(
            passage,
            passage.place(figure),
            figure.raw.strip(),
            "wrong-group" if not (percent or among) else "decimal-point" if point else "decimal-comma",
            repair,
            loose=loose,
        )


_IN_TEXT = re.compile(
    r"(?<!\w)(?:lines?|verses?|vv?|ll?|zeilen?|vers\w?|строк\w*|рядк\w*|lignes?)[.:]?\s\Z", re.IGNORECASE
)
"""``lines 4,06 and 4,065``: places of a text."""


def _is_among_decimals(passage: Passage, figure: Figure) -> bool:
    """``3,412.5 quarters of rye, 1,806.25 of barley and 917,5 of oats``: the decimals of one list have one mark."""
    sentence = passage.sentences[passage.sentence_of(passage.where(figure))]
    others = [
        f
        for f in passage.counts(sentence.start, sentence.end)
        if f is not figure and not f.fault and not f.worded and f.value.denominator > 1
    ]
    return passage.style.sure and len(others) >= 2 and not _in_another_language(passage, figure)


def _cuts_people(passage: Passage, figure: Figure) -> bool:
    """``16,2 inhabitants`` beside 15,306: no mean, and no tenth of a person."""
    behind = passage.view.text[figure.end : figure.end + 40]
    mean = passage.says("average") or re.search(r"(?<!\w)(?:per|each|pro|par|на|je)(?!\w)", behind) is not None
    return bool(passage.grouped) and not mean and _counts(passage, figure, people=True)


def _stands_out(passage: Passage, figure: Figure) -> bool:
    """``1,204 florins to masons, 3,86 to carpenters``: beside numbers in groups of three, with nothing to measure."""
    before = passage.view.text[max(0, figure.start - 12) : figure.start]
    spaced = " " in figure.raw.strip()
    return (
        (spaced or (passage.style.decimal == "." and bool(passage.grouped)))
        and re.fullmatch(r"\d{1,3}[,\s]\d\d", figure.raw.strip()) is not None
        and re.match(r"\s[^\W\d_]", passage.view.text[figure.end : figure.end + 2]) is not None
        and not (_PLACE.search(before) or re.search(r"[:=#@*/(\[{]\Z", before))
    )


_PLACE = re.compile(
    r"(?:lines?|verses?|columns?|pages?|pp|vv|ll|houses?|rows?|items?|points?|scores?|times|at|n|nn|ff|zeilen?|seiten?|spalten?|строк\w*|стр|рядк\w*|lignes?|hours?|uhr|£|\$|€|rs)[.:]?\s?\Z",
    re.IGNORECASE,
)


def _counts(passage: Passage, figure: Figure, *, people: bool) -> bool:
    """Whether a number seems to count what is named after it; ``people`` asks for persons ("14.28 Einwohner" is no time)."""
    text = passage.view.text
    after = re.match(r"\s([^\W\d_]+)", text[figure.end : figure.end + 30])
    before = text[max(0, figure.start - 12) : figure.start]
    if after is None or _PLACE.search(before) or re.search(r"[:=#@*/(\[{]\Z", before):
        return False
    tables = by_code(passage.code)
    if people or passage.code == "de":
        return after[1].lower() in tables.numbers.people
    return (
        after[1].islower()
        and after[1] not in tables.numbers.units
        and after[1] not in tables.conjunctions
        and MONEY.match(after[1]) is None
        and (after[1] in tables.numbers.people or after[1] not in tables.stop_words)
        and (len(after[1]) > 3 or after[1] in tables.numbers.people)
    )


def _in_another_language(passage: Passage, figure: Figure) -> bool:
    """Whether the sentence or quotation around a figure is in a language that writes its decimals otherwise."""
    quoted = quotation(passage.view.text, figure.start, figure.end)
    if quoted and by_code(guess(quoted, passage.code)).decimal != passage.style.decimal:
        return True
    sentence = passage.sentences[passage.sentence_of(passage.where(figure))]
    code = guess(passage.text[sentence.start : sentence.end], passage.code)
    return by_code(code).decimal != passage.style.decimal


def _after_equals(passage: Passage, figure: Figure) -> bool:
    return (
        re.search(r"[=(]\s?\Z", passage.view.text[max(0, figure.start - 3) : figure.start]) is not None
        and "=" in passage.view.text[max(0, figure.start - 4) : figure.start]
    )


def _needed_by_sums(passage: Passage) -> dict[int, str]:
    """Return what a sum needs in place of its one malformed part, where that is the part with a slip."""
    found: dict[int, str] = {}
    every = counts(passage, 0, len(passage.text))
    for listing in chain(listings(passage), gathered(passage, every)):
        faulty = [f for f in listing.parts if f.fault]
        if not faulty and listing.whole.fault:
            added = sum(f.value for f in listing.parts)
            digits = a.digits_of(listing.whole)
            if added.denominator == 1 and (digits == str(added) or a.is_slip(int(digits), int(added))):
                found[listing.whole.start] = a.grouped(int(added), max((f.raw for f in listing.parts), key=len))
        if len(faulty) != 1 or listing.whole.bound:
            continue
        value = listing.whole.value - sum(f.value for f in listing.parts if not f.fault)
        digits = a.digits_of(faulty[0])
        if value > 0 and value.denominator == 1 and (int(digits) == value or a.is_slip(int(digits), int(value))):
            found[faulty[0].start] = a.grouped(int(value), listing.whole.raw)
    return found


def _supported(passage: Passage, figure: Figure) -> str:
    """Return the repair that another number of the document prints, if exactly one does."""
    digits = a.digits_of(figure)
    shapes = {digits, *(shape for shape, kind in a.slips(digits) if kind == "lost")}
    found = {f"{int(shape):,}" for shape in shapes if len(shape) >= 4} & passage.grouped
    return found.pop() if len(found) == 1 else ""


def _split_decimals(passage: Passage) -> Iterator[Malformed]:
    """``88, 9%`` where 88.9 is what a share or a sum needs."""
    for pattern in (_SPLIT, _SPLIT_POINT):
        for match in pattern.finditer(passage.view.text):
            before = passage.view.text[max(0, match.start() - 12) : match.start()]
            if re.search(r"n\s?=\s?\Z|(?<!\b1\d\d)(?<!\b20\d)\d,\s\Z", before):
                continue
            value = Fraction(f"{match['whole']}.{match['part']}")
            if _is_needed(passage, match.start(), value):
                span = passage.view.span(match.start(), match.end())
                yield _claim(
                    passage,
                    span,
                    match[0],
                    "split-decimal",
                    f"{match['whole']}{passage.style.decimal}{match['part']}{match['unit']}",
                )


def _is_needed(passage: Passage, at: int, value: Fraction) -> bool:
    """Whether two counts before it, or a share beside it, vouch for a percentage."""
    counts = [f for f in passage.figures if f.is_quantity and f.start < at and not f.scaled and f.value > 1][-4:]
    for part in counts:
        for whole in counts:
            if part.value < whole.value and abs(100 * part.value / whole.value - value) <= Fraction(1, 20):
                return True
    others = [f for f in passage.figures if (f.is_quantity and "%" in f.raw) or "per cent" in f.raw]
    if any(f.value + value == 100 for f in others):
        return True
    place = passage.sentence_of(passage.target(at))
    others = [f for f in others if not at <= f.start <= at + 6]  # But for what is left of its own.
    near = [f for f in others if abs(passage.sentence_of(passage.where(f)) - place) <= 1]
    values = list({f.value for f in near})[:_NEIGHBOURS]
    return any(
        abs(sum(some) + value - 100) <= Fraction(size + 1, 20)
        for size in range(2, len(values) + 1)
        for some in combinations(values, size)
    )


_NEIGHBOURS = 6
"""How many shares around a split one are added up."""


def _wrong_groups(passage: Passage) -> Iterator[Malformed]:
    """``80,0000``: a group of four; ``1,12,750`` in a text that groups by three."""
    text, point = passage.view.text, passage.style.decimal == "."
    parted = _parted(passage)
    if not parted and not passage.style.space_groups:
        return
    for match in matches_at(text, _TWICE, parted) if ",," in text else ():
        repair = match[0].replace(",,", ",")
        yield _claim(passage, passage.view.span(*match.span()), match[0], "wrong-group", repair)
    for match in matches_at(text, _WRONG_GROUP if point else _WRONG_POINT, parted):
        before = text[max(0, match.start() - 4) : match.start()]
        year = match["number"][-4:]
        if re.search(r"[A-Za-z]\s?\(|[=#§]\s?\Z", before) or _is_masked(passage, match):
            continue
        if not point and (not passage.style.sure or 1000 <= int(year) <= 2100):
            continue  # "3.1917" is a month.
        yield _claim(passage, passage.view.span(*match.span()), match[0], "wrong-group", "")
    if passage.style.space_groups:
        for match in _WRONG_SPACE.finditer(text):
            if not 1000 <= int(match["number"][-4:]) <= 2100 and not _is_masked(passage, match):
                yield _claim(passage, passage.view.span(*match.span()), match[0], "wrong-group", "")
    for match in matches_at(text, _SHORT_GROUP, parted) if point else ():
        three = any(len(one) >= 7 for one in passage.grouped)
        if three and not _LAKH_LAND.search(passage.document.text):
            repair = f"{int(match['number'].replace(',', '')):,}"
            yield _claim(passage, passage.view.span(*match.span()), match[0], "wrong-group", repair)


def _parted(passage: Passage) -> list[int]:
    """Return where numbers start of which up to three digits stand before a comma or point, and a digit or comma behind it."""
    text = passage.view.text
    return [
        start
        for start, end in passage.runs
        if end - start <= 3
        and text[end : end + 1] in _POINTS
        and (text[end + 1 : end + 2].isdecimal() or text[end + 1 : end + 2] == ",")
    ]


def _is_masked(passage: Passage, match: re.Match[str]) -> bool:
    return any(
        f.what in ("cited", "url", "date") and f.start < match.end() and match.start() < f.end for f in passage.figures
    )


_TORN = re.compile(
    r"(?P<like>\ue001)[^.!?()\ue002]{0,80}?\sand\s(?P<head>\ue001)(?P<words>(?:\s[^\W\d_\ue001-\ue006]+){2,8})\s(?P<tail>\ue001)(?=\s?[).;,])"
)


_AND_HEAD = re.compile("and\\s\ue001")


def _torn(passage: Passage) -> Iterator[Malformed]:
    """``123,765 at the beginning and 119 at the end of the week 859``: one number, its groups apart.

    Two short numbers, the last with nothing to count, that read together come near the number they are set
    against.
    """
    if passage.text.count("\ue001") < 3 or _AND_HEAD.search(passage.text) is None:
        return
    for match in _TORN.finditer(passage.text):
        like, head, tail = passage.of(match, "like"), passage.of(match, "head"), passage.of(match, "tail")
        if (
            not re.fullmatch(r"\d{1,3}", head.raw.strip())
            or not re.fullmatch(r"\d{3}", tail.raw.strip())
            or like.value < 1000
        ):
            continue
        joined = head.value * 1000 + tail.value
        if abs(joined - like.value) * 5 <= like.value and head.value * 50 < like.value:
            span = passage.view.span(head.start, tail.end)
            claim = _claim(
                passage,
                span,
                f"{head.raw.strip()} … {tail.raw.strip()}",
                "torn",
                a.grouped(int(joined), like.raw),
            )
            yield claim


def _claim(passage: Passage, span: Span, printed: str, fault: str, repair: str, *, loose: bool = False) -> Malformed:
    said = {
        "wrong-group": f"“{printed}” is neither a decimal nor a number in groups of three",
        "decimal-comma": f"“{printed}” has a decimal comma; the document writes points",
        "decimal-point": f"“{printed}” has a decimal point; the document writes commas",
        "split-decimal": f"“{printed}” has a space inside a decimal",
        "torn": f"“{printed}” is one number torn apart",
    }[fault]
    return Malformed(
        document=passage.document.path,
        span=span,
        parts=(),
        verdict=Verdict.SUSPICIOUS if loose else Verdict.INCONSISTENT,
        expected=Interval(None, None),
        stated=printed,
        arithmetic=said,
        suspect=span,
        repair=repair,
        fault=fault,
    )
