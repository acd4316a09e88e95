"""Synthetic references: invented records printed in the styles of their language, with the labels known."""

from __future__ import annotations

import random

from training.corpora import Example
from training.records import record, table
from training.synthesis.pieces import Pieces
from training.synthesis.styles import styles
from training.synthesis.words import WORDS

# How often each language is rendered. German and Russian footnotes are what the labelled corpora lack most.
SHARES = {"de": 34, "en": 24, "ru": 14, "fr": 9, "uk": 6, "ru_latn": 5, "it": 2, "es": 2, "pl": 3}


def synthesise(count: int, rng: random.Random) -> list[Example]:
    """Return ``count`` references; the same state of ``rng`` gives the same ones."""
    langs, weights = list(SHARES), list(SHARES.values())
    return [one(rng.choices(langs, weights)[0], rng) for _ in range(count)]


def one(lang: str, rng: random.Random) -> Example:
    """Return one reference in a language; now and then several in one note, a number before it or a comment around it."""
    style_lang = lang
    content = lang
    if lang in ("de", "fr", "it", "pl") and rng.random() < 0.25:
        content = rng.choice(("en", "en", "fr", "de"))  # scholars cite foreign works in the style of their own language
    elif lang in ("ru", "uk") and rng.random() < 0.16:
        content = rng.choice(("en", "de", "fr", "uk", "ru", "ru_latn"))
    kinds, weights = styles(style_lang)
    parts = []
    for _ in range(rng.choices((1, 2, 3), (90, 8, 2))[0]):
        pieces = Pieces(record(content, rng), rng, style_lang)
        rng.choices(kinds, weights)[0](pieces)
        parts.append(pieces.example())
    example = _joined(parts, rng)
    before = ""
    if rng.random() < 0.07:
        n = rng.randint(1, 190)
        before, value = rng.choice(((f"[{n}] ", f"[{n}]"), (f"{n}. ", f"{n}."), (f"{n} ", f"{n}"), (f"{n}) ", f"{n})")))
        example = _shifted(example, before, [("number", 0, len(value))])
    elif rng.random() < 0.1:
        before = rng.choice(WORDS[style_lang]["see"])
        if rng.random() < 0.35:
            before = rng.choice(table(style_lang)["comments_before"]).rstrip() + " "
        example = _shifted(example, before, [])
    if rng.random() < 0.03:
        after = rng.choice(table(style_lang)["comments_after"])
        example = Example(example.text.rstrip(" .;") + ", " + after, example.spans)
    return example


def _joined(parts: list[Example], rng: random.Random) -> Example:
    example = parts[0]
    for part in parts[1:]:
        text = example.text.rstrip(" .;") + rng.choice(("; ", "; ", ". ", "; vgl. " if rng.random() < 0.2 else "; "))
        example = Example(
            text + part.text, example.spans + [(a, b + len(text), c + len(text)) for a, b, c in part.spans]
        )
    return example


def _shifted(example: Example, before: str, spans: list[tuple[str, int, int]]) -> Example:
    n = len(before)
    return Example(before + example.text, spans + [(a, b + n, c + n) for a, b, c in example.spans])
