"""How many slips of the pen the number checks see, and how often they speak of numbers that are right.

Every number of every consistent claim in ``tests/numbers/passages`` is spoilt in every way a slip spoils numbers, one at
a time; found is a warning or error that touches the spoilt number, as its place or as a related one. Run as
``python benchmarks/mutations.py``; ``--list`` names what was missed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import sqrt
from pathlib import Path

from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Claim, Share, Stated, Verdict
from citecheck.pipeline import scan_text

PASSAGES = Path(__file__).parent.parent / "tests" / "numbers" / "passages"


@dataclass(frozen=True)
class Mutant:
    """A passage with one number spoilt at ``[start, end)``; ``moved`` by how many units of its share the claim moves."""

    text: str
    start: int
    end: int
    claim: str
    role: str
    operator: str
    moved: Fraction | None


def passages() -> list[str]:
    """Return every passage of every language."""
    found: list[str] = []
    for path in sorted(PASSAGES.glob("*.md")):
        found += re.split(r"\n\n", path.read_text(encoding="utf-8").strip())
    return found


def slips(raw: str) -> Iterator[tuple[str, str]]:
    """Yield every way one slip prints a number, with the slip's name. Group marks are set anew where digits go or come."""
    match = re.search(r"\d[\d.,\u00a0\u202f ]*\d|\d", raw)
    if match is None:
        return
    printed = match[0]
    digits = [i for i, ch in enumerate(printed) if ch.isdigit()]

    def put(text: str) -> str:
        return raw[: match.start()] + text + raw[match.end() :]

    for i in digits:
        other = str((int(printed[i]) + 3) % 10)
        if not (i == 0 and other == "0"):
            yield put(printed[:i] + other + printed[i + 1 :]), "digit changed"
    for i, j in pairwise(digits):
        if printed[i] != printed[j] and not (i == 0 and printed[j] == "0"):
            chars = list(printed)
            chars[i], chars[j] = chars[j], chars[i]
            yield put("".join(chars)), "neighbours swapped"
    if len(digits) > 1:
        yield put(regrouped(printed, printed[: digits[-1]].rstrip(".,"))), "last digit lost"
        yield put(regrouped(printed, printed + printed[digits[-1]])), "last digit doubled"
    if re.fullmatch(r"\d{1,3}[.,]\d{3}", printed):
        yield put(printed[:-1]), "group broken"
    if re.fullmatch(r"\d+[.,]\d+", printed) and not re.fullmatch(r"\d{1,3}[.,]\d{3}", printed):
        yield put(re.sub(r"[.,]", "", printed)), "point lost"


def regrouped(like: str, text: str) -> str:
    """Print the digits of ``text`` in groups of three with the mark of ``like``, decimals left alone."""
    mark = re.search(r"\d([.,\u00a0\u202f ])\d{3}(?!\d)", like)
    if mark is None:
        return text
    number = re.sub(r"\D", "", text)
    return f"{int(number):,}".replace(",", mark[1])


def mutants(text: str) -> Iterator[Mutant]:
    """Yield every mutant of a passage that says something else than the passage."""
    for claim in claims(text):
        for part in claim.parts:
            for printed, operator in slips(part.raw):
                end = part.span.start + len(part.raw)
                spoilt = text[: part.span.start] + printed + text[end:]
                off = moved(claim, part, printed)
                if off == 0 or same(part, printed):
                    continue  # "25.00" for "25.0" is no slip.
                yield Mutant(
                    spoilt,
                    part.span.start,
                    part.span.start + len(printed),
                    type(claim).__name__,
                    part.role,
                    operator,
                    off,
                )


def same(part: Stated, printed: str) -> bool:
    """Whether a spoilt decimal is worth what it was: "7" or "7.00" for "7.0"."""
    number = re.search(r"\d+(?:[.,]\d+)?", printed)
    return part.step < 1 and number is not None and Fraction(number[0].replace(",", ".")) == part.value


def claims(text: str) -> list[Claim]:
    """Return the consistent claims of a passage that have numbers."""
    return [c for c in scan_text(text, "x.md").claims if c.verdict is Verdict.CONSISTENT and c.parts]


def moved(claim: Claim, part: Stated, printed: str) -> Fraction | None:
    """Return by how many units of its last digit a share moves; None for other claims and for broken forms."""
    if not isinstance(claim, Share):
        return None
    values = {p.role: p.value for p in claim.parts}
    share = next(p for p in claim.parts if p.role == "percentage")
    number = re.search(r"\d[\d.,\u00a0\u202f ]*\d|\d", printed)
    if number is None:
        return None
    digits = int(re.sub(r"\D", "", number[0]))
    step = part.step if part.role == "percentage" else Fraction(1)
    if part.role == "percentage":
        places = re.search(r"[.,](\d+)", number[0])
        step = Fraction(1, 10 ** len(places[1])) if places else Fraction(1)
    values[part.role] = digits * step
    if not values["whole"]:
        return None
    if values[part.role] == part.value:
        return Fraction(0)
    return abs(100 * values["part"] / values["whole"] - values["percentage"]) / max(step, share.step)


def found(mutant: Mutant) -> bool:
    """Whether a warning or error touches the spoilt number."""
    return any(touches(f, mutant) for f in alarms(mutant.text))


def alarms(text: str) -> list[Finding]:
    """Return the number findings of a text that a person would see as alarms."""
    return [
        f
        for f in scan_text(text, "x.md").findings
        if f.rule.startswith("NUM") and f.severity in (Severity.WARNING, Severity.ERROR)
    ]


def touches(finding: Finding, mutant: Mutant) -> bool:
    """Whether a finding stands at the spoilt number or names it as related."""
    spans = [finding.span, *(place.span for place in finding.related)]
    return any(span.start < mutant.end and mutant.start < span.end for span in spans)


def wilson(hits: int, of: int) -> str:
    """Return a share with its 95 per cent interval after Wilson."""
    if not of:
        return "-"
    z, p = 1.96, hits / of
    middle = (p + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * sqrt(p * (1 - p) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return f"{hits:>5}/{of:<5} {100 * p:5.1f} % [{100 * max(0, middle - reach):.1f}-{100 * min(1, middle + reach):.1f}]"


def main() -> None:
    texts = passages()
    noisy = [text for text in texts if alarms(text)]
    print(f"{len(texts)} passages; alarms on unspoilt text: {wilson(len(noisy), len(texts))}")
    hits: Counter[tuple[str, str]] = Counter()
    all_: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for mutant in mutants(text):
            keys = [("claim", mutant.claim), ("operator", mutant.operator), ("all", "all")]
            if mutant.claim == "Share":
                keys.append(("share", mutant.role))
                if mutant.moved is not None and mutant.moved > Fraction(3, 2):
                    keys.append(("share", "moved by more than 1.5 units"))
            hit = found(mutant)
            for key in keys:
                all_[key] += 1
                hits[key] += hit
            if not hit and "--list" in sys.argv:
                print(f"missed {mutant.claim} {mutant.role} {mutant.operator} {mutant.moved}: {mutant.text[:160]!r}")
    for key in sorted(all_):
        print(f"{key[0]:<9} {key[1]:<30} {wilson(hits[key], all_[key])}")


if __name__ == "__main__":
    main()
