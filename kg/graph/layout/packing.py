"""Puts discs (communities) beside one another without overlap."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kg.graph.layout.forces import Lengths, Points

#: Directions from the middle in which a place is sought for a disc.
_DIRECTIONS = 72


def discs(radii: Lengths, shared: Mapping[tuple[int, int], float], gap: float) -> Points:
    """Centres for discs, packed about (0, 0): those that share many edges near one another.

    Greedy: next comes the disc with most ties to those already placed, and it goes where
    it touches them, the nearer to its ties and to the middle the better.

    Args:
        radii: In pixels.
        shared: Weight of the ties between two discs.
        gap: Pixels between two discs.
    """
    count = len(radii)
    ties = np.zeros((count, count))
    for (a, b), weight in shared.items():
        ties[a, b] = ties[b, a] = weight
    centres = np.zeros((count, 2))
    angle = np.arange(_DIRECTIONS) * (2 * np.pi / _DIRECTIONS)
    rays = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    placed = [int(np.argmax(radii))]
    left = np.ones(count, dtype=bool)
    left[placed] = False
    pull = ties[placed[0]].copy()
    while left.any():
        # Size breaks ties: small strangers go to the rim.
        at = int(np.argmax(np.where(left, pull / np.sqrt(radii) + radii * 1e-6, -1.0)))
        reach = _reach(rays, centres[placed], radii[placed] + radii[at] + gap)
        spots = rays * reach[:, None]
        weights = ties[at, placed]
        cost = reach * 0.5
        if weights.sum() > 0:
            distance = np.sqrt(((spots[:, None, :] - centres[placed][None, :, :]) ** 2).sum(axis=2))
            cost = cost + distance @ weights / weights.sum()
        centres[at] = spots[int(np.argmin(np.round(cost, 6)))]
        placed.append(at)
        left[at] = False
        pull += ties[at]
    return centres


def _reach(rays: Points, centres: Points, least: Lengths) -> Lengths:
    """How far out on each ray from (0, 0) a point is first `least` away from every centre."""
    along = rays @ centres.T
    across = (centres**2).sum(axis=1)[None, :] - along**2
    half = np.sqrt(np.maximum(least[None, :] ** 2 - across, 0.0))
    blocked = across < least[None, :] ** 2
    enter = np.where(blocked, along - half, np.inf)
    leave = np.where(blocked, along + half, -np.inf)
    order = np.argsort(enter, axis=1)
    enter, leave = np.take_along_axis(enter, order, axis=1), np.take_along_axis(leave, order, axis=1)
    # Blocked stretches in order: the first that ends before the next begins leaves a place.
    ends = np.maximum.accumulate(leave, axis=1)
    following = np.concatenate([enter[:, 1:], np.full((len(rays), 1), np.inf)], axis=1)
    free = following > ends + 1e-9
    reach: Lengths = np.take_along_axis(ends, np.argmax(free, axis=1)[:, None], axis=1)[:, 0]
    return reach
