"""Turns each community about its centre, so that the edges which leave it are short."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np

from kg.graph.layout.forces import Points

_ANGLES = 48
_SWEEPS = 3


def turned(
    plain: nx.Graph[str], blocks: Sequence[Sequence[str]], pictures: Sequence[Points], centres: Points
) -> Points:
    """Places of all nodes, block after block, each block turned or mirrored as suits its outer edges.

    Greedy: the blocks take turns, `_SWEEPS` times, each going by where the others' nodes now are.
    """
    order = [node for nodes in blocks for node in nodes]
    row = {node: at for at, node in enumerate(order)}
    starts = np.cumsum([0, *(len(nodes) for nodes in blocks)])
    spots = np.concatenate([p + c for p, c in zip(pictures, centres, strict=True)])
    turns = _turns()
    for _ in range(_SWEEPS):
        for at, nodes in enumerate(blocks):
            inner, outer = _outward(plain, nodes, row, int(starts[at]))
            if not inner:
                continue
            # (turn, edge, xy): where the inner end would stand, for every turn at once.
            ends = np.einsum("tij,ej->tei", turns, pictures[at][inner]) + centres[at]
            lengths = np.sqrt(((ends - spots[outer]) ** 2).sum(axis=2)).sum(axis=1)
            best = turns[int(np.argmin(np.round(lengths, 6)))]
            spots[starts[at] : starts[at + 1]] = pictures[at] @ best.T + centres[at]
    return spots


def _turns() -> Points:
    """Rotations and the same mirrored, as matrices."""
    angle = np.arange(_ANGLES) * (2 * np.pi / _ANGLES)
    cos, sin = np.cos(angle), np.sin(angle)
    plain = np.stack([np.stack([cos, -sin], axis=1), np.stack([sin, cos], axis=1)], axis=1)
    return np.concatenate([plain, plain @ np.array([[1.0, 0.0], [0.0, -1.0]])])


def _outward(
    plain: nx.Graph[str], nodes: Sequence[str], row: dict[str, int], start: int
) -> tuple[list[int], list[int]]:
    """The edges that leave a block: rows of their inner ends in its picture, of their outer ends in all."""
    members = set(nodes)
    pairs = [(row[a] - start, row[b]) for a in nodes for b in sorted(plain[a]) if b not in members]
    return [a for a, _ in pairs], [b for _, b in pairs]
