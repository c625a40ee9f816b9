"""The room of nodes."""

from __future__ import annotations

from itertools import combinations
from math import dist

import numpy as np

from kg.graph.layout.forces import apart


def test_nodes_on_one_spot_are_parted() -> None:
    moved = apart(np.zeros((6, 2)), np.full(6, 10.0), rounds=400)
    assert min(dist(a, b) for a, b in combinations(moved, 2)) > 19


def test_what_has_room_stays_where_it_is() -> None:
    points = np.array([[0.0, 0.0], [30.0, 0.0]])
    assert np.array_equal(apart(points, np.array([10.0, 19.0])), points)
