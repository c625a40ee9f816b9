"""Communities turned so that the edges between them are short."""

from __future__ import annotations

from math import dist

import networkx as nx
import numpy as np
import pytest

from kg.graph.layout.turning import turned


def test_two_that_are_tied_turn_towards_each_other() -> None:
    graph: nx.Graph[str] = nx.Graph([("a", "b"), ("c", "d"), ("a", "d")])
    pictures = [np.array([[-10.0, 0.0], [10.0, 0.0]]), np.array([[-10.0, 0.0], [10.0, 0.0]])]
    spots = turned(graph, [["a", "b"], ["c", "d"]], pictures, np.array([[0.0, 0.0], [100.0, 0.0]]))
    at = dict(zip("abcd", spots, strict=True))
    assert dist(at["a"], at["d"]) == pytest.approx(80.0)


def test_a_picture_is_mirrored_where_that_brings_all_its_ties_near() -> None:
    """Seen from above, a, b, c stand clockwise and what they are tied to anticlockwise."""
    corners = np.array([[10.0, 0.0], [-5.0, 8.66], [-5.0, -8.66]])
    graph: nx.Graph[str] = nx.Graph([("a", "x"), ("b", "y"), ("c", "z")])
    places = np.array([[0.0, 0.0], [20.0, 0.0], [-10.0, -17.32], [-10.0, 17.32]])
    blocks = [["a", "b", "c"], ["x"], ["y"], ["z"]]
    spots = turned(graph, blocks, [corners, *(np.zeros((1, 2)) for _ in range(3))], places)
    assert [dist(spots[n], spots[n + 3]) for n in range(3)] == pytest.approx([10.0] * 3, abs=0.1)


def test_the_order_within_a_picture_and_its_shape_stay() -> None:
    graph: nx.Graph[str] = nx.Graph([("a", "b"), ("b", "c"), ("c", "d")])
    picture = np.array([[0.0, 0.0], [10.0, 0.0], [0.0, 5.0]])
    spots = turned(graph, [["a", "b", "c"], ["d"]], [picture, np.zeros((1, 2))], np.array([[0.0, 0.0], [60.0, 0.0]]))
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert dist(spots[one], spots[other]) == pytest.approx(dist(picture[one], picture[other]))
