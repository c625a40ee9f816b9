"""Betweenness of graphs that are too large for every pair: estimated from sampled starting points.

Brandes' accumulation (2001), level by level in numpy, from pivots drawn at random (Brandes &
Pich 2007): the error shrinks with the root of their number, and the largest values are met best.
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

_Ints = npt.NDArray[np.int64]
_Floats = npt.NDArray[Any]
_SEED = 7
#: What a step outwards costs, counted in edges.
_LEVEL = 1_000


def estimate(size: int, pairs: Iterable[tuple[int, int]], *, fewest: int, looks: int) -> list[float]:
    """The share of shortest undirected paths between others that pass through each node.

    Args:
        size: Number of nodes; they are called 0, 1, 2 ...
        pairs: Connected nodes, each pair once.
        fewest: From how many nodes to look at least; all of them give the exact values.
        looks: How many edges to look at before it is enough.
    """
    if size < 3:
        return [0.0] * size
    ends: _Ints = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    starts, targets = np.concatenate([ends, ends[:, ::-1]]).T
    targets = targets[np.lexsort((targets, starts))]
    first: _Ints = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(starts, minlength=size), out=first[1:])
    order = Random(_SEED).sample(range(size), size)  # noqa: S311  # no secret
    total: _Floats = np.zeros(size)
    drawn, looked = 0, 0
    while drawn < size and (drawn < fewest or looked < looks):
        looked += _pass(order[drawn], first, targets, total)
        drawn += 1
    return [float(v) for v in total * (size / drawn / ((size - 1) * (size - 2)))]


def _pass(pivot: int, first: _Ints, targets: _Ints, total: _Floats) -> int:
    """Adds how much of the shortest paths from the pivot passes through each node.

    Returns:
        How many edges it looked at; a level counts as many at least.
    """
    size = len(first) - 1
    distance: _Ints = np.full(size, -1, dtype=np.int64)
    paths, passing = np.zeros(size), np.zeros(size)
    distance[pivot], paths[pivot] = 0, 1.0
    rim: _Ints = np.array([pivot], dtype=np.int64)
    steps: list[tuple[_Ints, _Ints]] = []
    looked = 0
    while len(rim):
        widths = first[rim + 1] - first[rim]
        tails = np.repeat(rim, widths)
        # The places of all neighbours of the rim, one stretch after the other.
        heads = targets[np.arange(len(tails)) + np.repeat(first[rim] - np.cumsum(widths) + widths, widths)]
        looked += max(len(heads), _LEVEL)
        level = len(steps) + 1
        fresh = heads[distance[heads] < 0]
        distance[fresh] = level
        rim = np.flatnonzero(distance == level) if len(fresh) > size // 8 else np.unique(fresh)
        onward = distance[heads] == level
        tails, heads = tails[onward], heads[onward]
        np.add.at(paths, heads, paths[tails])
        steps.append((tails, heads))
    for tails, heads in reversed(steps):
        np.add.at(passing, tails, paths[tails] / paths[heads] * (1 + passing[heads]))
    passing[pivot] = 0.0
    total += passing
    return looked
