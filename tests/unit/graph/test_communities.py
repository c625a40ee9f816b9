"""Communities: of bounded size, with nobody left out, the largest first."""

from __future__ import annotations

from itertools import combinations, pairwise

import networkx as nx
import pytest

from kg.graph.layout import communities


def cliques(*sizes: int) -> nx.Graph[str]:
    """Groups in which all know each other, one tie from each to the next."""
    graph: nx.Graph[str] = nx.Graph()
    names = [[f"{chr(97 + n)}{at:04}" for at in range(size)] for n, size in enumerate(sizes)]
    for group in names:
        graph.add_weighted_edges_from((a, b, 1.0) for a, b in combinations(group, 2))
    graph.add_weighted_edges_from((one[0], other[0], 0.1) for one, other in pairwise(names))
    return graph


def test_the_largest_comes_first_and_its_nodes_are_sorted() -> None:
    found = communities.find(cliques(4, 9, 6))
    assert [len(nodes) for nodes in found] == [9, 6, 4]
    assert all(nodes == sorted(nodes) for nodes in found)
    assert [nodes[0] for nodes in communities.find(cliques(5, 5, 5))] == ["a0000", "b0000", "c0000"]


STAR = nx.relabel_nodes(nx.star_graph(700), lambda n: f"n{n:03}")
nx.set_edge_attributes(STAR, 1.0, "weight")


@pytest.mark.parametrize("graph", [cliques(520), STAR])
def test_none_is_too_large_to_be_laid_out_and_none_is_lost(graph: nx.Graph[str]) -> None:
    found = communities.find(graph)
    assert max(map(len, found)) <= 2 * communities.LARGEST
    assert min(map(len, found)) > 100
    assert sorted(node for nodes in found for node in nodes) == sorted(graph)


def test_a_loose_community_that_is_too_large_is_parted() -> None:
    chain = nx.relabel_nodes(nx.ring_of_cliques(9, 15), lambda n: f"n{n:03}")
    nx.set_edge_attributes(chain, 1.0, "weight")
    (parts,) = [list(communities._cut(chain, sorted(chain)))]
    assert max(map(len, parts)) <= communities.LARGEST
    assert sorted(node for nodes in parts for node in nodes) == sorted(chain)


def test_a_part_that_was_left_alone_goes_to_its_nearest_neighbour() -> None:
    graph = cliques(4, 4)
    graph.add_edge("loner", "a0001", weight=1.0)
    graph.add_edge("loner", "b0001", weight=2.0)
    parts = [[n for n in sorted(graph) if n.startswith(letter)] for letter in "ab"]
    joined = communities._joined(graph, [*parts, ["loner"]])
    assert sorted(map(sorted, joined)) == [parts[0], [*parts[1], "loner"]]


def test_a_node_without_neighbours_belongs_to_none() -> None:
    graph = cliques(3)
    graph.add_node("alone")
    assert communities.find(graph) == [["a0000", "a0001", "a0002"]]


def test_a_large_graph_keeps_its_small_groups_apart() -> None:
    ring = nx.relabel_nodes(nx.ring_of_cliques(300, 4), lambda n: f"n{n:04}")
    nx.set_edge_attributes(ring, 1.0, "weight")
    coarse = nx.community.louvain_communities(ring, weight="weight", seed=7)
    assert len(communities.find(ring)) > 1.2 * len(coarse)
