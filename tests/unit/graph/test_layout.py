"""Places: the same each time, apart, and communities together."""

from __future__ import annotations

import sys
from itertools import combinations
from math import dist
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import pytest

from kg.graph.layout import place
from kg.graph.layout.place import _plain, _stretched

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


def test_a_hub_with_many_neighbours_needs_no_library_that_kg_does_not_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 500 nodes on, networkx lays out by SciPy."""
    monkeypatch.setitem(sys.modules, "scipy", None)
    graph: ClaimGraph = nx.MultiDiGraph([("hub", f"n{at:03}") for at in range(600)])
    place(graph)
    assert all(data["community"] >= 0 for _, data in graph.nodes(data=True))


def test_what_has_no_edge_stands_in_rows_below() -> None:
    graph = synthetic(40)
    graph.add_nodes_from(f"alone{at:02}" for at in range(30))
    place(graph)
    alone = [spot for node, spot in places(graph).items() if not graph.degree(node)]
    tied = [spot for node, spot in places(graph).items() if graph.degree(node)]
    assert {community for _, _, community in alone} == {-1}
    assert min(y for _, y, _ in alone) > max(y for _, y, _ in tied)
    assert len({y for _, y, _ in alone}) > 1


@pytest.mark.parametrize(("high", "stretch"), [(10, 1.15), (80, 1.24), (100, 1.5), (400, 1.5)])
def test_a_picture_is_stretched_to_the_side_as_screens_are_wide(high: float, stretch: float) -> None:
    places = _stretched(np.array([[0.0, 0.0], [100.0, high]]))
    assert places.tolist() == [[0.0, 0.0], [pytest.approx(100 * stretch), high]]


def test_an_edge_of_many_sources_weighs_more_and_an_edge_to_itself_nothing() -> None:
    graph: ClaimGraph = nx.MultiDiGraph()
    graph.add_edge("a", "b", weight=1)
    graph.add_edge("b", "a", weight=2)
    graph.add_edge("b", "c", weight=90)
    graph.add_edge("c", "c", weight=5)
    plain = _plain(graph)
    assert sorted(plain.edges(data="weight")) == [("a", "b", 3**0.5), ("b", "c", 2.0)]


def test_neighbours_are_nearer_than_strangers() -> None:
    graph = synthetic(600)
    spots = places(graph)
    far = [dist(spots[a][:2], spots[b][:2]) for a, b in combinations(sorted(graph)[:150], 2)]
    near = [dist(spots[a][:2], spots[b][:2]) for a, b in graph.edges()]
    assert sum(near) / len(near) < 0.6 * sum(far) / len(far)
