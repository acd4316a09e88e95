"""The labeller: a small convolutional network with a chain of labels on top, in numpy.

A token is the sum of the vectors of its features, so a token form is computed once and kept. Four convolutions look at growing
distances around it (1, 2, 4 and 8 tokens), a mean over the whole reference tells its style, and the best chain of labels is
found by the Viterbi algorithm. References of similar length are computed together.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

import numpy as np

from citecheck.parse.labeller.chains import Stretch, best_chains, stretches
from citecheck.parse.labeller.features import features
from citecheck.parse.labeller.tokens import Tokens

DILATIONS = (1, 2, 4, 8)
# Longer references are labelled in pieces: no real one has so many tokens.
LONGEST = 400
# How many tokens are computed together: enough for the matrix library, few enough for the cache.
TOGETHER = 4096
# How many token forms are kept, of 256 bytes each; then they are forgotten, so that memory stays flat.
MOST_FORMS = 1 << 18
Array = np.ndarray[Any, np.dtype[np.float32]]


class Forms(dict[str, int]):
    """The row of each token form, as printed with the space before it; ``new`` are those not computed yet."""

    def __init__(self) -> None:
        super().__init__()
        self.new: list[str] = []

    def __missing__(self, printed: str) -> int:
        self.new.append(printed)
        row = self[printed] = len(self)
        return row


class Labeller:
    """The trained network. Loading takes some milliseconds, so `labeller` keeps one."""

    def __init__(self, weights: dict[str, Array]) -> None:
        self._weights = weights
        self._kernels = [weights[f"conv{n}.w"].reshape(-1, weights["in.w"].shape[1]) for n in range(len(DILATIONS))]
        self._forms = Forms()
        self._vectors = np.zeros((0, weights["in.w"].shape[1]), np.float32)

    def label(self, texts: Sequence[str]) -> list[tuple[Tokens, list[Stretch]]]:
        """Return for each text its tokens and the stretches of one label that they make."""
        cut = [Tokens(text, LONGEST) for text in texts]
        labels: list[list[Stretch]] = [[] for _ in cut]
        batches = _batches([len(found) for found in cut])
        room = _Room(max((len(batch) * len(cut[batch[0]]) for batch in batches), default=0), self._vectors.shape[1])
        for batch in batches:
            for i, found in zip(batch, self._stretches([cut[i] for i in batch], room), strict=True):
                labels[i] = found
        return list(zip(cut, labels, strict=True))

    def _stretches(self, batch: list[Tokens], room: _Room) -> list[list[Stretch]]:
        """Return the stretches of references that are sorted by length, the longest first."""
        lengths = np.array([len(found) for found in batch])
        rows = self._rows(batch, lengths)
        emissions = self._emissions(rows, lengths, room)
        w = self._weights
        return stretches(best_chains(emissions, lengths, w["transitions"], w["start"], w["end"]), lengths)

    def _rows(self, batch: list[Tokens], lengths: Any) -> Any:
        """Return the rows of the token forms, of shape (longest, references): time first, as all that follows is."""
        if len(self._forms) > MOST_FORMS:
            self._forms.clear()
        found = list(map(self._forms.__getitem__, chain.from_iterable(tokens.printed for tokens in batch)))
        self._learn()
        rows = np.zeros((len(batch), int(lengths[0])), np.intp)
        rows[np.arange(rows.shape[1]) < lengths[:, None]] = found
        return rows.T

    def _learn(self) -> None:
        """Compute the forms met for the first time: what the first layer makes of the features and of the space."""
        new = self._forms.new
        if not new:
            return
        w = self._weights
        bare = [printed.lstrip() for printed in new]
        known = [features(token) for token in bare]
        begins = np.cumsum([0, *map(len, known[:-1])])
        sums = np.add.reduceat(w["table"][list(chain.from_iterable(known))].astype(np.float32), begins)
        vectors = (sums * w["table_scale"]) @ w["in.w"] + (w["in.b"] + w["extra.w"][2])
        vectors += np.array([len(a) < len(b) for a, b in zip(bare, new, strict=True)])[:, None] * w["extra.w"][0]
        total = len(self._forms)
        if total > len(self._vectors):
            grown = np.zeros((max(2 * total, 1 << 12), vectors.shape[1]), np.float32)
            grown[: len(self._vectors)] = self._vectors
            self._vectors = grown
        self._vectors[total - len(new) : total] = vectors
        new.clear()

    def _emissions(self, rows: Any, lengths: Any, room: _Room) -> Array:
        """Return the score of each label for each token, of shape (longest, labels, references)."""
        w = self._weights
        longest, count = rows.shape
        outside = np.flatnonzero(np.arange(longest)[:, None] >= lengths)
        flat, around, moved = room.of(longest * count)
        np.take(self._vectors, rows.ravel(), 0, out=flat, mode="clip")
        shares = (1 / lengths).astype(np.float32)
        place = (np.arange(longest, dtype=np.float32)[:, None] * shares).reshape(-1, 1)
        np.matmul(place, w["extra.w"][1:2] - w["extra.w"][2:3], out=moved)
        flat += moved
        np.maximum(flat, np.float32(0), out=flat)
        flat[outside] = 0
        h = flat.reshape(longest, count, -1)
        h += (h.sum(0) * shares[:, None]) @ w["style.w"]
        flat[outside] = 0
        for n, distance in enumerate(DILATIONS):
            _neighbours(h, distance, around.reshape(longest, count, 3, -1))
            np.matmul(around, self._kernels[n], out=moved)
            moved += w[f"conv{n}.b"]
            flat += np.maximum(moved, np.float32(0), out=moved)
            flat[outside] = 0
        scores = (flat @ w["out.w"] + w["out.b"]).reshape(longest, count, -1)
        return np.ascontiguousarray(scores.transpose(0, 2, 1))


class _Room:
    """Memory for the vectors of a batch, taken once for many batches: new pages would cost as much as the sums."""

    def __init__(self, most: int, width: int) -> None:
        self._one = np.empty((2, most, width), np.float32)
        self._three = np.empty((most, 3 * width), np.float32)

    def of(self, count: int) -> tuple[Array, Array, Array]:
        """Return room for the vectors of ``count`` tokens, for them with their neighbours, and for what comes of them."""
        return self._one[0, :count], self._three[:count], self._one[1, :count]


def _neighbours(h: Array, distance: int, out: Array) -> None:
    """Put each token's vector between those of the tokens ``distance`` before and after it."""
    out[:, :, 1] = h
    out[:distance, :, 0] = 0
    out[distance:, :, 0] = h[:-distance]
    out[:-distance, :, 2] = h[distance:]
    out[-distance:, :, 2] = 0


def _batches(lengths: list[int]) -> list[list[int]]:
    """Return the places of texts to label together, longest first: of similar length, so that little is padding."""
    order = sorted((i for i, length in enumerate(lengths) if length), key=lengths.__getitem__, reverse=True)
    found: list[list[int]] = []
    first = 0
    while first < len(order):
        last = first + max(1, TOGETHER // lengths[order[first]])
        found.append(order[first:last])
        first = last
    return found


@lru_cache(maxsize=1)
def labeller() -> Labeller:
    """Return the trained labeller that ships with the package."""
    with files("citecheck.parse.labeller").joinpath("model.npz").open("rb") as file:
        stored = np.load(file)
        return Labeller({name: _restored(stored, name) for name in stored.files})


def _restored(stored: Any, name: str) -> Array:
    values: Array = stored[name]
    return values if name == "table" else values.astype(np.float32)
