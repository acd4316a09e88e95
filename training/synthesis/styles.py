"""Which styles a language is printed in, and how often."""

from __future__ import annotations

from collections.abc import Callable

from training.synthesis.archives import archival
from training.synthesis.general import author_date, listed, note, untitled
from training.synthesis.gost import gost
from training.synthesis.law import law
from training.synthesis.pieces import Pieces
from training.synthesis.short import short
from training.synthesis.trades import dated_first, engineering, publisher_first, vancouver

Style = Callable[[Pieces], None]

WEIGHTED: tuple[tuple[Style, dict[str, int], int], ...] = (
    (author_date, {"ru": 4, "uk": 4}, 30),
    (note, {"ru": 4, "uk": 4, "fr": 40, "ru_latn": 30}, 24),
    (listed, {"ru": 4, "uk": 4}, 16),
    (vancouver, {}, 3),
    (engineering, {"de": 1}, 3),
    (gost, {"ru": 60, "uk": 60, "ru_latn": 15, "de": 0, "fr": 0, "en": 0, "it": 0, "es": 0, "pl": 0}, 0),
    (law, {"en": 26, "ru": 0, "uk": 0}, 1),
    (short, {}, 9),
    (untitled, {}, 6),
    (archival, {"it": 0, "es": 0, "ru": 8, "uk": 8, "ru_latn": 6, "pl": 2}, 1),
    (publisher_first, {"de": 5, "en": 1}, 0),
    (dated_first, {"de": 8}, 1),
)


def styles(lang: str) -> tuple[list[Style], list[int]]:
    """Return the styles of a language and how often each is used."""
    return [s for s, _, _ in WEIGHTED], [special.get(lang, usual) for _, special, usual in WEIGHTED]
