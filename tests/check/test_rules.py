"""Every rule page runs: what it says is flagged must be flagged, what it says passes must pass."""

from __future__ import annotations

import re
from functools import cache

import pytest

from citecheck.bibliography import check_text
from citecheck.check import FAMILIES, Rule, rules
from citecheck.config import Config
from citecheck.pipeline import scan_documents
from citecheck.read import read_text
from tests.check.verified import run

SECTIONS = ("Flagged", "Passed", "How to fix", "Source")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SUFFIX = {"text": ".txt", "markdown": ".md"}


@cache
def section(rule: Rule, name: str) -> str:
    match = re.search(rf"^## {re.escape(name)}\n(.*?)(?=^## |\Z)", rule.page, re.MULTILINE | re.DOTALL)
    return match[1] if match else ""


def examples(rule: Rule, name: str) -> list[tuple[str, str]]:
    return _FENCE.findall(section(rule, name))


def found_in(example: tuple[str, str], select: tuple[str, ...] = ()) -> list[str]:
    """Scan an example; ``--- name`` lines divide it into several documents."""
    kind, text = example
    if select[:1] == ("VER",):
        return [f.rule for f in run(text, kind=kind).scan.findings]
    if kind == "bibtex":
        return [f.rule for f in check_text(text, "example.bib", Config(select=select)).findings]
    parts = re.split(r"^--- (\S+)\n", text, flags=re.MULTILINE)
    documents = [read_text(parts[0], f"example{_SUFFIX[kind]}")] if parts[0].strip() else []
    documents += [read_text(body, name) for name, body in zip(parts[1::2], parts[2::2], strict=True)]
    return [f.rule for f in scan_documents(documents, Config()).findings]


CASES = [
    (rule, i, ex, flagged)
    for rule in rules()
    for flagged in (True, False)
    for i, ex in enumerate(examples(rule, "Flagged" if flagged else "Passed"))
]


@pytest.mark.parametrize(
    ("rule", "number", "example", "flagged"),
    CASES,
    ids=[f"{r.code}-{'flagged' if f else 'passed'}-{i}" for r, i, _, f in CASES],
)
def test_example(rule: Rule, number: int, example: tuple[str, str], flagged: bool) -> None:
    codes = found_in(example, ("VER",) if rule.family == "VER" else () if rule.default else (rule.code,))
    assert (rule.code in codes) is flagged, (
        f"{rule.code} {'not found' if flagged else 'found'} in {example[1]!r}: {codes}"
    )


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.code)
def test_page(rule: Rule) -> None:
    assert rule.page.startswith(f"# {rule.code}: {rule.name}\n"), "the page's title is code and name"
    assert list(re.findall(r"^## (.+)$", rule.page, re.MULTILINE)) == list(SECTIONS)
    assert examples(rule, "Flagged") and examples(rule, "Passed"), "a page has both kinds of example"
    assert section(rule, "How to fix").strip() and section(rule, "Source").strip()
    assert rule.summary.endswith(".") and rule.family in FAMILIES


def test_codes_are_unique_and_enough() -> None:
    codes = [rule.code for rule in rules()]
    assert len(codes) == len(set(codes))
    for family in ("ARC", "BIB", "CIT", "NUM", "VER"):
        assert sum(code.startswith(family) for code in codes) >= 8
