"""The labeller: a small convolutional network with a chain of labels on top, in numpy.

A token is the sum of the vectors of its features, so a token form is computed once and kept. Four convolutions look at growing
distances around it (1, 2, 4 and 8 tokens), a mean over the whole reference tells its style, and the best chain of labels is
found by the Viterbi algorithm. References of similar length are computed together.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import numpy as np

from citecheck.parse.labeller.features import features
from citecheck.parse.labeller.labels import LABELS
from citecheck.parse.labeller.tokens import Token, tokens

DILATIONS = (1, 2, 4, 8)
# Longer references are labelled in pieces: no real one has so many tokens.
LONGEST = 400
# How many references are computed together: enough for the matrix library, small enough for the cache.
BATCH = 128
Array = np.ndarray[Any, np.dtype[np.float32]]


class Labeller:
    """The trained network. Loading takes some milliseconds, so `labeller` keeps one."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self._weights = weights
        self._known: dict[str, int] = {}
        self._vectors = np.zeros((1 << 12, weights["table"].shape[1]), np.float32)

    @cached_property
    def _table(self) -> Array:
        return self._weights["table"].astype(np.float32) * self._weights["table_scale"]

    def label(self, texts: Sequence[str]) -> list[tuple[list[Token], list[str]]]:
        """Return for each text its tokens and their labels."""
        cut = [tokens(text)[:LONGEST] for text in texts]
        order = sorted((i for i, found in enumerate(cut) if found), key=lambda i: len(cut[i]))
        labels: list[list[str]] = [[] for _ in cut]
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            for i, path in zip(batch, self._paths([cut[i] for i in batch]), strict=True):
                labels[i] = [LABELS[label] for label in path]
        return list(zip(cut, labels, strict=True))

    def _paths(self, batch: list[list[Token]]) -> list[list[int]]:
        lengths = np.array([len(found) for found in batch])
        longest = int(lengths.max())
        rows = np.zeros((len(batch), longest), np.int64)
        spaced = np.zeros((len(batch), longest), np.float32)
        for i, found in enumerate(batch):
            rows[i, : len(found)] = [self._row(t.text) for t in found]
            spaced[i, 1 : len(found)] = [a.end < b.start for a, b in pairwise(found)]
        inside = np.arange(longest)[None, :] < lengths[:, None]
        emissions = self._emissions(self._vectors[rows], spaced, inside, lengths)
        return _viterbi(emissions, inside, self._weights)

    def _row(self, token: str) -> int:
        row = self._known.get(token)
        if row is None:
            if len(self._known) + 1 >= len(self._vectors):
                self._grow()
            row = self._known[token] = len(self._known) + 1
            self._vectors[row] = self._table[features(token)].sum(0)
        return row

    def _grow(self) -> None:
        """Make room for more token forms; past a million the oldest are forgotten, so that memory stays flat."""
        if len(self._vectors) >= 1 << 18:
            self._known.clear()
        else:
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])

    def _emissions(self, x: Array, spaced: Array, inside: Any, lengths: Any) -> Array:
        w = self._weights
        shape = x.shape
        mask = inside.reshape(-1, 1).astype(np.float32)
        place = np.arange(shape[1], dtype=np.float32)[None, :] / lengths[:, None]
        extra = np.stack([spaced, place, 1 - place], 2).astype(np.float32).reshape(-1, 3)
        h = x.reshape(-1, shape[2]) @ w["in.w"] + extra @ w["extra.w"] + w["in.b"]
        h = np.maximum(h, 0) * mask
        style = h.reshape(shape).sum(1) / lengths[:, None].astype(np.float32)
        h += np.repeat(style @ w["style.w"], shape[1], 0) * mask
        for n, dilation in enumerate(DILATIONS):
            moved = _neighbours(h.reshape(shape), dilation) @ w[f"conv{n}.w"].reshape(-1, shape[2])
            moved += w[f"conv{n}.b"]
            h += np.maximum(moved, 0, out=moved) * mask
        return np.asarray(h @ w["out.w"] + w["out.b"], np.float32).reshape(shape[0], shape[1], -1)


def _neighbours(h: Array, distance: int) -> Array:
    """Return each token's vector between those of the tokens ``distance`` before and after it, one row a token."""
    batch, length, width = h.shape
    out = np.zeros((batch, length, 3, width), np.float32)
    out[:, :, 1] = h
    if length > distance:
        out[:, distance:, 0] = h[:, :-distance]
        out[:, :-distance, 2] = h[:, distance:]
    return out.reshape(-1, 3 * width)


def _viterbi(emissions: Array, inside: Any, w: dict[str, Array]) -> list[list[int]]:
    """Return the best chain of labels of each reference: scores forward, then the choices that led to them backward."""
    # Indexed by the later label first: the best earlier one is found along memory that lies together.
    step = np.ascontiguousarray(w["transitions"].T)
    longest = emissions.shape[1]
    scores = np.empty((longest, len(emissions), emissions.shape[2]), np.float32)
    scores[0] = emissions[:, 0] + w["start"]
    for t in range(1, longest):
        moved = (scores[t - 1][:, None, :] + step).max(2) + emissions[:, t]
        scores[t] = np.where(inside[:, t, None], moved, scores[t - 1])
    path = np.empty(inside.shape, np.int64)
    path[:, -1] = label = (scores[-1] + w["end"]).argmax(1)
    for t in range(longest - 1, 0, -1):
        label = np.where(inside[:, t], (scores[t - 1] + step[label]).argmax(1), label)
        path[:, t - 1] = label
    return [row[: int(length)] for row, length in zip(path.tolist(), inside.sum(1), strict=True)]


@lru_cache(maxsize=1)
def labeller() -> Labeller:
    """Return the trained labeller that ships with the package."""
    with files("citecheck.parse.labeller").joinpath("model.npz").open("rb") as file:
        stored = np.load(file)
        return Labeller({name: _restored(stored, name) for name in stored.files})


def _restored(stored: Any, name: str) -> Array:
    values: Array = stored[name]
    return values if name == "table" else values.astype(np.float32)
