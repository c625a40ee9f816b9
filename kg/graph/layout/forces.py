"""Spring layouts, and the room that nodes need."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Lengths = NDArray[np.float64]
_SEED = 7
#: Pixels between two nodes that are joined and have nothing else about them.
SPACING = 92.0


def spring(graph: nx.Graph[str], room: Lengths | None = None) -> Points:
    """Coordinates in pixels about (0, 0), one row a node, by Fruchterman & Reingold (1991), evened out.

    Args:
        graph: Fewer than 500 nodes (beyond, networkx goes another way that needs SciPy).
        room: Pixels that each node keeps free about itself.
    """
    size = graph.number_of_nodes()
    radii = np.full(size, SPACING * 0.35) if room is None else room
    if size == 1:
        return np.zeros((1, 2))
    if size == 2:
        return np.array([[-SPACING * 0.6, 0.0], [SPACING * 0.6, 0.0]])
    iterations = 200 if size <= 60 else 60
    found = nx.spring_layout(
        graph, seed=_SEED, k=1.6 / size**0.5, iterations=iterations, weight="weight", pos=_start(graph), scale=None
    )
    points: Points = np.array([found[node] for node in graph], dtype=float)
    points -= points.mean(axis=0)
    full = SPACING * 0.8 * size**0.5
    wide = radii >= np.median(radii)
    share = 0.85 if radii.max() > 2 * radii.min() else 0.5
    for part in (wide, ~wide):
        points[part] = _even(points[part], full, share)
    return apart(points, radii)


def _even(points: Points, full: float, share: float) -> Points:
    """The points spread over a disc, since springs crowd the middle; `share` 1 gives each as much room."""
    size = len(points)
    if not size:
        return points
    distance = np.sqrt((points**2).sum(axis=1))
    even = np.empty(size)
    even[np.argsort(np.round(distance, 9), kind="stable")] = np.sqrt((np.arange(size) + 0.25) / size) * full
    wanted = share * even + (1 - share) * distance * full / max(float(distance.max()), 1e-9)
    spread: Points = points * (wanted / np.maximum(distance, 1e-9))[:, None]
    return spread


def _start(graph: nx.Graph[str]) -> dict[str, Any]:
    """A spiral with the best connected in the middle: a start that draws no lots."""
    ranked = sorted(graph, key=lambda node: (-graph.degree(node), node))
    turn = np.pi * (3 - 5**0.5)
    return {
        node: (0.5 + 0.5 * (at / len(ranked)) ** 0.5 * np.array([np.cos(at * turn), np.sin(at * turn)]))
        for at, node in enumerate(ranked)
    }


def apart(points: Points, room: Lengths, rounds: int = 60) -> Points:
    """The points with no two nearer than their rooms together, as far as `rounds` pushes bring it."""
    moved = points.copy()
    least = room[:, None] + room[None, :]
    for _ in range(rounds):
        gap = moved[:, None, :] - moved[None, :, :]
        distance = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(distance, 1e12)
        close = distance < least
        if not close.any():
            break
        # Two nodes on one spot are parted along a direction of their own.
        same = close & (distance < 1e-9)
        if same.any():
            angle = np.arange(len(moved)) * 2.399963
            gap[same] = np.stack([np.cos(angle), np.sin(angle)], axis=1)[np.nonzero(same)[0]] * 1e-3
            distance[same] = 1e-3
        push = np.where(close, (least - distance) / np.maximum(distance, 1e-3) / 2, 0.0)
        moved += (gap * push[:, :, None]).sum(axis=1) * 0.6
    return moved
