"""Numbers whose printed form cannot be right: wrong groups, stray decimal commas, numbers torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from citecheck.model.number import Interval, Malformed, Verdict
from citecheck.model.span import Span
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figures import Figure
from citecheck.numbers.passage import Passage

_SPLIT = re.compile(r"(?<![\w.,=])(?P<whole>\d{1,3})(?P<gap>,\s)(?P<part>\d)\s?(?P<unit>%|per cent|percent)")
_SPLIT_POINT = re.compile(r"(?<![\w.,=])(?P<whole>\d{1,3})(?P<gap>\.\s)(?P<part>\d)\s?(?P<unit>%)")
_WRONG_GROUP = re.compile(r"(?<![\w.,/-])(?P<number>\d{1,3}(?:,\d{3})*,\d{4,5})(?![\w.,/-])")


def find(passage: Passage) -> Iterator[Malformed]:
    """Yield the malformed numbers of a passage, each with the form that the other numbers support."""
    yield from _short_groups(passage)
    yield from _split_decimals(passage)
    yield from _wrong_groups(passage)
    yield from _torn(passage)


def _short_groups(passage: Passage) -> Iterator[Malformed]:
    """``59,24 people`` in a text that writes 12.4 and 59,240."""
    for figure in passage.figures:
        if figure.fault not in ("group", "decimal-comma") or not figure.is_quantity or _after_equals(passage, figure):
            continue
        if figure.fault == "decimal-comma" and "%" not in figure.raw:
            continue
        repair = _supported(passage, figure)
        percent = "%" in figure.raw
        if not repair and percent:
            repair = figure.raw.replace(",", ".")
        yield _claim(
            passage,
            passage.place(figure),
            figure.raw.strip(),
            "wrong-group" if not percent else "decimal-comma",
            repair,
        )


def _after_equals(passage: Passage, figure: Figure) -> bool:
    return (
        re.search(r"[=(]\s?\Z", passage.view.text[max(0, figure.start - 3) : figure.start]) is not None
        and "=" in passage.view.text[max(0, figure.start - 4) : figure.start]
    )


def _supported(passage: Passage, figure: Figure) -> str:
    """Return the repair that another number of the document prints, if exactly one does."""
    digits = a.digits_of(figure)
    shapes = {digits, *(shape for shape, kind in a.slips(digits) if kind == "lost")}
    found = {f"{int(shape):,}" for shape in shapes if len(shape) >= 4} & passage.grouped
    return found.pop() if len(found) == 1 else ""


def _split_decimals(passage: Passage) -> Iterator[Malformed]:
    """``88, 9%`` where 88.9 is what a share or a sum needs."""
    for pattern in (_SPLIT, _SPLIT_POINT):
        if pattern is _SPLIT and passage.style.decimal == ",":
            continue
        for match in pattern.finditer(passage.view.text):
            before = passage.view.text[max(0, match.start() - 12) : match.start()]
            if re.search(r"n\s?=\s?\Z|\d,\s\Z", before):
                continue
            value = Fraction(f"{match['whole']}.{match['part']}")
            if _is_needed(passage, match.start(), value):
                span = passage.view.span(match.start(), match.end())
                yield _claim(
                    passage,
                    span,
                    match[0],
                    "split-decimal",
                    f"{match['whole']}.{match['part']}{match['unit']}",
                )


def _is_needed(passage: Passage, at: int, value: Fraction) -> bool:
    """Whether two counts before it, or a share beside it, vouch for a percentage."""
    counts = [f for f in passage.figures if f.is_quantity and f.start < at and not f.scaled and f.value > 1][-4:]
    for part in counts:
        for whole in counts:
            if part.value < whole.value and abs(100 * part.value / whole.value - value) <= Fraction(1, 20):
                return True
    others = [f for f in passage.figures if (f.is_quantity and "%" in f.raw) or "per cent" in f.raw]
    return any(f.value + value == 100 for f in others)


def _wrong_groups(passage: Passage) -> Iterator[Malformed]:
    """``80,0000``: a group of four."""
    for match in _WRONG_GROUP.finditer(passage.view.text):
        before = passage.view.text[max(0, match.start() - 4) : match.start()]
        if re.search(r"[A-Za-z]\s?\(|[=#]\s?\Z", before):
            continue
        yield _claim(passage, passage.view.span(*match.span()), match[0], "wrong-group", "")


_TORN = re.compile(
    r"(?P<like>\ue001)[^.!?()\ue002]{0,80}?\sand\s(?P<head>\ue001)(?P<words>(?:\s[^\W\d_\ue001-\ue006]+){2,8})\s(?P<tail>\ue001)(?=\s?[).;,])"
)


def _torn(passage: Passage) -> Iterator[Malformed]:
    """``123,765 at the beginning and 119 at the end of the week 859``: one number, its groups apart.

    Two short numbers, the last with nothing to count, that read together come near the number they are set
    against.
    """
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


def _claim(passage: Passage, span: Span, printed: str, fault: str, repair: str) -> Malformed:
    said = {
        "wrong-group": f"“{printed}” is neither a decimal nor a number in groups of three",
        "decimal-comma": f"“{printed}” has a decimal comma; the document writes points",
        "split-decimal": f"“{printed}” has a comma and a space inside a decimal",
        "torn": f"“{printed}” is one number torn apart",
    }[fault]
    return Malformed(
        document=passage.document.path,
        span=span,
        parts=(),
        verdict=Verdict.INCONSISTENT,
        expected=Interval(None, None),
        stated=printed,
        arithmetic=said,
        suspect=span,
        repair=repair,
        fault=fault,
    )
