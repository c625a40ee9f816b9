"""Puts discs (communities, components) beside one another without overlap."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.graph.layout.forces import Points, apart

_SEED = 7
_ROUNDS = 120
#: Most discs that are placed by springs: beyond, a spiral in order of size.
_SPRINGS = 300


def neighbours(graph: nx.Graph[int], radii: NDArray[np.float64], gap: float) -> Points:
    """Centres for discs: those that share many edges lie side by side, and none overlap.

    Args:
        graph: Discs 0 to n-1, edge weights as shared edges.
        radii: In pixels.
        gap: Pixels between two discs.
    """
    count = len(radii)
    if count == 1:
        return np.zeros((1, 2))
    reach = float((radii**2).sum() ** 0.5)
    drawn = sorted(range(count), key=lambda at: (-radii[at], at))
    inner: nx.Graph[int] = graph.subgraph(drawn[:_SPRINGS])
    found = nx.spring_layout(inner, seed=_SEED, weight="weight", iterations=80)
    centres = np.zeros((count, 2))
    turn = np.pi * (3 - 5**0.5)
    for rank, at in enumerate(drawn):
        ring = np.array([np.cos(rank * turn), np.sin(rank * turn)])
        centres[at] = np.asarray(found[at]) * reach * 1.1 if at in found else ring * reach * 1.4
    return _separate(centres, radii + gap / 2)


def _separate(centres: Points, radii: NDArray[np.float64]) -> Points:
    """Pulls discs to the middle and pushes overlapping ones apart, big ones least."""
    moved = apart(centres, 1.0, rounds=5)
    need = radii[:, None] + radii[None, :]
    heavy = radii**2
    share = heavy[None, :] / (heavy[:, None] + heavy[None, :])
    for turn in range(_ROUNDS):
        pull = 0.02 if turn < _ROUNDS * 2 // 3 else 0.0
        moved -= moved * pull
        delta = moved[:, None, :] - moved[None, :, :]
        distance = np.sqrt((delta**2).sum(axis=2))
        np.fill_diagonal(distance, 1e12)
        overlap = need - distance
        if not pull and not (overlap > 0.5).any():
            break
        push = np.where(overlap > 0, overlap / np.maximum(distance, 1e-6), 0.0) * share
        moved += (delta * push[:, :, None]).sum(axis=1) * 0.7
    return moved


def rows(boxes: Sequence[tuple[float, float]], gap: float, aspect: float = 1.6) -> list[tuple[float, float]]:
    """Left top corners for boxes in rows, in the order given, about `aspect` times as wide as high.

    Args:
        boxes: Width and height of each, in pixels.
    """
    if not boxes:
        return []
    area = sum((w + gap) * (h + gap) for w, h in boxes)
    widest = max([w for w, _ in boxes] + [(area * aspect) ** 0.5])
    corners: list[tuple[float, float]] = []
    x = y = row = 0.0
    for width, height in boxes:
        if x and x + width > widest:
            x, y, row = 0.0, y + row + gap, 0.0
        corners.append((x, y))
        x += width + gap
        row = max(row, height)
    return corners
