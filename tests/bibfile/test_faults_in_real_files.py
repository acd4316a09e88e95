"""One fault in one of 40 entries of real files: the neighbours stay as they were, and the fault is reported."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from citecheck.bibfile.scanner import scan
from citecheck.bibliography import BibSource, check_files, read_data
from citecheck.config import Config
from citecheck.model.bib import Entry

FILES = Path(__file__).parents[3] / "shared" / "gold" / "bib" / "files"
NUMBERS = ("008", "018", "019", "020", "022", "026", "038", "039", "042", "044", "050", "057")
pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="the real files are not there")


@dataclass
class Parts:
    """A sound entry, cut about the value of its title."""

    head: str
    name: str
    equals: str
    opening: str
    inner: str
    closing: str
    rest: str
    key: str
    key_start: int

    @classmethod
    def of(cls, text: str) -> Parts:
        entry = scan(text).entries[0]
        one = entry.field("title")
        assert one is not None
        start, stop = one.value_start, one.value_end
        behind = one.start + len(one.name)
        cut = (text[: one.start], text[one.start : behind], text[behind:start])
        return cls(
            *cut, text[start], text[start + 1 : stop - 1], text[stop - 1], text[stop:], entry.key, entry.key_start
        )

    @property
    def text(self) -> str:
        return self.head + self.name + self.equals + self.opening + self.inner + self.closing + self.rest

    def value(self, opening: str, closing: str) -> str:
        return self.head + self.name + self.equals + opening + self.inner + closing + self.rest

    def after(self, between: str) -> str:
        return self.head + self.name + self.equals + self.opening + self.inner + self.closing + between

    def halved(self, between: str) -> str:
        half = len(self.inner) // 2
        before = self.head + self.name + self.equals + self.opening + self.inner[:half]
        return before + between + self.inner[half:] + self.closing + self.rest

    def keyed(self, key: str) -> str:
        return self.text[: self.key_start] + key + self.text[self.key_start + len(self.key) :]

    def opened(self, bracket: str) -> str:
        return re.sub(r"\{", bracket, self.text, count=1)

    @property
    def unclosed(self) -> str:
        return self.text[: self.text.rindex("}")]

    @property
    def without_comma(self) -> str:
        return re.sub(r"\A\s*,", "", self.rest)


INNER = ",\n@article{inner,\n title={x},\n},\n"
FAULTS: dict[str, Callable[[Parts], str]] = {
    "value not closed": lambda p: p.value(p.opening, ""),
    "value not opened": lambda p: p.value("", "}"),
    "quotation mark not closed": lambda p: p.value('"', ""),
    "value closed by a quotation mark": lambda p: p.value("{", '"'),
    "value opened by a quotation mark": lambda p: p.value('"', "}"),
    "value closed by the wrong bracket": lambda p: p.value("{", ")"),
    "brace too many": lambda p: p.value(p.opening, p.closing + "}"),
    "opening brace too many": lambda p: p.value("{" + p.opening, p.closing),
    "brace after the entry": lambda p: p.text + "\n}\n",
    "entry not closed": lambda p: p.unclosed,
    "entry not closed, @ behind it": lambda p: p.unclosed.rstrip() + "@",
    "entry closed by the wrong bracket": lambda p: p.unclosed + ")",
    "entry opened by the wrong bracket": lambda p: p.opened("("),
    "entry opened by a square bracket": lambda p: p.opened("["),
    "entry not opened": lambda p: p.opened(" "),
    "at sign missing": lambda p: p.text.lstrip()[1:],
    "type missing": lambda p: re.sub(r"@\s*\w+", "@", p.text, count=1),
    "comma missing": lambda p: p.after(p.without_comma),
    "comma after the key missing": lambda p: p.keyed(p.key + "\0").replace("\0,", "", 1).replace("\0", ""),
    "key missing": lambda p: p.keyed("\0").replace("\0,", "", 1).replace("\0", ""),
    "key empty": lambda p: p.keyed(""),
    "space in the key": lambda p: p.keyed(p.key[0] + " " + p.key[1:]),
    "equals sign missing": lambda p: p.head + p.name + " " + p.opening + p.inner + p.closing + p.rest,
    "value missing": lambda p: p.head + p.name + p.equals + p.rest,
    "equals sign and value missing": lambda p: p.head + p.name + p.rest,
    "unknown macro": lambda p: p.head + p.name + p.equals + "nosuchmacro" + p.rest,
    "@ behind a value": lambda p: p.value(p.opening, p.closing + " @"),
    "words behind a value": lambda p: p.value(p.opening, p.closing + " junk"),
    "words between fields": lambda p: p.after(", some stray words\n" + p.without_comma),
    "entry within a value, on its line": lambda p: p.value(p.opening, " @article{foo, title={x}" + p.closing),
    "entry within a value": lambda p: p.value(p.opening, "\n@article{foo, title={x}" + p.closing),
    "entry within an entry": lambda p: p.after(INNER + p.without_comma),
    "cut off in a value": lambda p: p.head + p.name + p.equals + p.opening + p.inner[:8],
    "cut off behind a value": lambda p: p.after(""),
    "cut off in a name": lambda p: p.head + p.name[:3],
    "cut off behind the key": lambda p: p.text[: p.key_start + len(p.key)],
    "merge conflict": lambda p: (
        p.head.rstrip(" \t")
        + "<<<<<<< HEAD\n"
        + p.text[len(p.head) : len(p.text) - len(p.rest)]
        + ",\n=======\n title = {Another},\n>>>>>>> theirs\n"
        + p.without_comma
    ),
    "merge conflict about the entry": lambda p: f"<<<<<<< HEAD\n{p.text}\n=======\n{p.keyed('other')}\n>>>>>>> theirs",
    "NUL byte": lambda p: p.halved("\0"),
    "byte that is not UTF-8": lambda p: p.halved("\udce9"),
}


@cache
def entries(number: str) -> list[str]:
    """Forty sound entries of a file, each as it stands, that have a title behind which there are further fields."""
    path = next(FILES.glob(f"{number}_*"))
    one = read_data(path.name, path.read_bytes())
    assert isinstance(one, BibSource)
    texts: dict[str, str] = {}
    for entry in one.file.bib.entries:
        title = entry.field("title")
        sound = not entry.faults and not entry.parenthesised and entry.key and not entry.with_macros
        if title is None or not sound or "crossref" in entry.values or title is entry.fields[-1]:
            continue
        if title.kind in '{"' and title.value_end - title.value_start > 14:
            text = one.file.text[entry.start : entry.end].replace("\r\n", "\n")
            texts.setdefault(entry.key.lower(), text)
    assert len(texts) >= 40
    return list(texts.values())[:40]


def content(entry: Entry) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return entry.type, entry.key, tuple(entry.values.items())


def read(parts: list[str]) -> BibSource:
    one = read_data("-", ("\n\n".join(parts) + "\n").encode("utf-8", "surrogateescape"))
    assert isinstance(one, BibSource)
    return one


@cache
def known(number: str) -> frozenset[tuple[str, str]]:
    return frozenset((f.rule, f.message) for f in check_files([read(entries(number))], Config()).findings)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("kind", [*FAULTS, "key of another"])
def test_neighbours_stay_and_the_fault_is_reported(number: str, kind: str) -> None:
    parts = list(entries(number))
    neighbours = [content(e) for i, e in enumerate(read(parts).file.bib.entries) if i != 19]
    assert len(neighbours) == 39
    sound = Parts.of(parts[19])
    broken = sound.keyed(Parts.of(parts[4]).key) if kind == "key of another" else FAULTS[kind](sound)
    assert broken != parts[19]
    start = len("\n\n".join(parts[:19]))
    parts[19] = broken
    one = read(parts)
    left = [content(e) for e in one.file.bib.entries]
    assert [one for one in neighbours if one not in left] == []
    found = [f for f in check_files([one], Config()).findings if (f.rule, f.message) not in known(number)]
    assert [f for f in found if start <= f.span.start <= start + len(broken) + 4]


def test_bytes_that_are_no_letters_are_kept() -> None:
    parts = list(entries("008"))
    parts[19] = FAULTS["NUL byte"](Parts.of(parts[19]))
    data = ("\n\n".join(parts) + "\n").encode()
    one = read_data("-", data)
    assert isinstance(one, BibSource)
    assert one.source.encode(one.source.exact) == data
