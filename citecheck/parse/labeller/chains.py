"""The best chain of labels of many references at once (Viterbi), and the stretches of one label in it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[np.float32]]
Path = np.ndarray[Any, np.dtype[np.intp]]
Stretch = tuple[int, int, int]
"""A label, its first token and the token after its last."""


def best_chains(emissions: Array, lengths: Any, step: Array, start: Array, end: Array) -> Path:
    """Return the best chain of each reference, a row each: scores forward, then the choices that led to them backward.

    ``emissions`` has the shape (longest, labels, references), ``step`` (earlier label, later label). The references
    are sorted by their ``lengths``, longest first, so those that still go on at a time are the first ones.
    """
    longest, labels, count = emissions.shape
    going = np.searchsorted(-lengths, -np.arange(longest)).tolist()
    scores = np.empty_like(emissions)
    scores[0] = emissions[0] + start[:, None]
    # A reference lies beside the next in memory, so that the adding and comparing run over many at once.
    choices = np.empty((labels, labels, count), np.float32)
    towards = step[:, :, None]
    for t in range(1, longest):
        on = going[t]
        found = choices[:, :, :on]
        np.add(scores[t - 1, :, None, :on], towards, out=found)
        np.add(found.max(0), emissions[t, :, :on], out=scores[t, :, :on])
    return _backward(np.ascontiguousarray(scores.transpose(0, 2, 1)), lengths, going, step, end)


def _backward(scores: Array, lengths: Any, going: list[int], step: Array, end: Array) -> Path:
    longest, count, _ = scores.shape
    path = np.zeros((longest, count), np.intp)
    label = (scores[lengths - 1, np.arange(count)] + end).argmax(1)
    before = np.ascontiguousarray(step.T)
    for t in range(longest - 1, 0, -1):
        on = going[t]
        path[t, :on] = label[:on]
        label[:on] = (scores[t - 1, :on] + before[label[:on]]).argmax(1)
    path[0] = label
    return path.T


def stretches(path: Path, lengths: Any) -> list[list[Stretch]]:
    """Return the neighbouring tokens of one label of each reference, in order."""
    begins = np.arange(path.shape[1]) < lengths[:, None]
    begins[:, 1:] &= path[:, 1:] != path[:, :-1]
    row, first = begins.nonzero()
    after = np.append(first[1:], 0)
    last = np.append(np.flatnonzero(row[1:] != row[:-1]), len(row) - 1)
    after[last] = lengths
    found = list(zip(path[begins].tolist(), first.tolist(), after.tolist(), strict=True))
    ends = (last + 1).tolist()
    return [found[i:j] for i, j in pairwise([0, *ends])]
