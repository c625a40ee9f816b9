"""Places: the same each time, apart, and communities together."""

from __future__ import annotations

from itertools import combinations
from math import dist
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from kg.graph.layout import place

if TYPE_CHECKING:
    from kg.model import ClaimGraph
from tests.browser.graphs import synthetic


def places(graph: ClaimGraph) -> dict[str, tuple[float, float, int]]:
    return {node: (data["x"], data["y"], data["community"]) for node, data in graph.nodes(data=True)}


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    graph = synthetic(120)
    turned: ClaimGraph = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    place(turned)
    assert places(turned) == places(graph)


@pytest.mark.parametrize("size", [2, 3, 40, 700])
def test_no_two_nodes_share_a_place(size: int) -> None:
    graph = (
        synthetic(size) if size > 3 else nx.MultiDiGraph([(f"n{a}", f"n{b}") for a, b in combinations(range(size), 2)])
    )
    graph.add_node("alone")
    place(graph)
    spots = [(x, y) for x, y, _ in places(graph).values()]
    assert min(dist(a, b) for a, b in combinations(spots, 2)) > 20


def test_an_empty_graph_has_no_places() -> None:
    graph: ClaimGraph = nx.MultiDiGraph()
    place(graph)
    assert places(graph) == {}


def test_neighbours_are_nearer_than_strangers() -> None:
    graph = synthetic(600)
    spots = places(graph)
    far = [dist(spots[a][:2], spots[b][:2]) for a, b in combinations(sorted(graph)[:150], 2)]
    near = [dist(spots[a][:2], spots[b][:2]) for a, b in graph.edges()]
    assert sum(near) / len(near) < 0.6 * sum(far) / len(far)
