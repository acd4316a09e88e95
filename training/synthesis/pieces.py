"""A reference under construction: text that grows, and the labelled stretches in it."""

from __future__ import annotations

import random
import re

from training.corpora import Example
from training.records import Person, Record
from training.synthesis.words import MONTHS, WORDS


class Pieces:
    """Text and labels of one rendering; `one` chooses a printed form and keeps to it within the reference."""

    def __init__(self, record: Record, rng: random.Random, lang: str = "") -> None:
        self.record, self.rng, self.lang = record, rng, lang or record.lang
        self.text, self.spans = "", []

    def lit(self, text: str) -> Pieces:
        """Add text that belongs to no value."""
        if self.text.endswith((".", "?", "!")) and text.startswith("."):
            text = text[1:]
        self.text += text
        return self

    def put(self, label: str, text: str) -> Pieces:
        """Add a value."""
        start = len(self.text)
        self.text += text
        end = start + len(text.rstrip(" ."))
        self.spans.append((label, start, end if end > start else len(self.text)))
        return self

    def word(self, key: str) -> str:
        """Return a printed form of a word of the language."""
        found = self.rng.choice(WORDS[self.lang][key])
        return found.replace("{n}", str(self.record.edition)).replace("{d}", self.date(self.rng))

    def date(self, rng: random.Random) -> str:
        """Return a day as printed."""
        r = self.record
        day, month, year = rng.randint(1, 28), rng.randint(1, 12), min(r.year + rng.randint(0, 9), 2026)
        return printed_day(self.lang, day, month, year, rng)

    def example(self) -> Example:
        """Return the finished example; double spaces and points are mended as a typesetter would."""
        return Example(self.text, [s for s in self.spans if s[2] > s[1]])


def printed_day(lang: str, day: int, month: int, year: int, rng: random.Random) -> str:
    """Return a date in one of the forms the language prints."""
    name = MONTHS[lang][month - 1]
    if rng.random() < 0.4:
        return rng.choice((f"{day:02}.{month:02}.{year}", f"{day}.{month}.{year}", f"{day}/{month}/{year}"))
    if lang == "en":
        return rng.choice((f"{day} {name} {year}", f"{name} {day}, {year}", f"{day} {name[:3]}. {year}"))
    return f"{day}. {name} {year}" if lang == "de" else f"{day} {name} {year}"


def initials(person: Person, form: str) -> str:
    """Return the initials of a person: ``A. B.``, ``A.B.``, ``AB`` or ``A B``."""
    letters = [p[0] for name in person.given for p in re.split(r"(?<=-)", name) if p]
    return {"spaced": ". ".join(letters) + ".", "tight": ".".join(letters) + ".", "bare": "".join(letters)}[form]


def names(people: list[Person], rng: random.Random, form: str, joint: tuple[str, str], etal: str = "") -> str:
    """Return a list of people. ``form``: family-first or given-first, full or initials; ``joint``: between, before the last."""
    shown = people[:1] if etal and len(people) > 2 else people
    printed = [one_name(p, form, i) for i, p in enumerate(shown)]
    if len(shown) < len(people):
        return f"{printed[0]} {etal}"
    if len(printed) == 1:
        return printed[0]
    return joint[0].join(printed[:-1]) + joint[1] + printed[-1]


def one_name(p: Person, form: str, place: int = 0) -> str:
    """Return one name. Forms: ``Smith, John``; ``Smith, J.``; ``Smith J.``; ``Smith JB``; ``John Smith``; ``J. Smith``; …"""
    full, family = " ".join(p.given), p.family
    if form == "mixed":  # Smith, John and Jane Doe
        form = "family, full" if place == 0 else "full family"
    capital = form.startswith("CAP ")
    if capital:
        family, form = family.upper(), form[4:]
    return {
        "family, full": f"{family}, {full}",
        "family full": f"{family} {full}",
        "family, i.": f"{family}, {initials(p, 'spaced')}",
        "family, ii": f"{family}, {initials(p, 'tight')}",
        "family i.": f"{family} {initials(p, 'spaced')}",
        "family ii": f"{family} {initials(p, 'tight')}",
        "family II": f"{family} {initials(p, 'bare')}",
        "full family": f"{full} {family}",
        "i. family": f"{initials(p, 'spaced')} {family}",
        "ii family": f"{initials(p, 'tight')} {family}",
        "family": family,
    }[form]
