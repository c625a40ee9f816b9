"""Which nodes belong together."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

#: Modularity optimisation draws lots; the seed makes it draw the same ones every time.
_SEED = 7
#: Most nodes of a community that are laid out at once: every node is compared with every other.
LARGEST = 160


def find(graph: nx.Graph[str]) -> list[list[str]]:
    """Communities by the Louvain method (Blondel et al. 2008), the largest first.

    Args:
        graph: Undirected, with edge weights.

    Returns:
        Sorted nodes of each community, each with two nodes or more.
    """
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    several = (sorted(nodes) for nodes in found if len(nodes) > 1)
    return sorted(several, key=lambda nodes: (-len(nodes), nodes[0]))


def cut(graph: nx.Graph[str], nodes: list[str], resolution: float = 2.0) -> Iterator[list[str]]:
    """Parts of a community that are small enough to be laid out."""
    if len(nodes) <= LARGEST:
        yield nodes
        return
    inner = ordered(graph, nodes)
    parts = nx.community.louvain_communities(inner, weight="weight", resolution=resolution, seed=_SEED)
    if len(parts) == 1:  # as tight as it gets: a clique, or a star
        parts = [set(nodes[at : at + LARGEST]) for at in range(0, len(nodes), LARGEST)]
    for part in sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part[0])):
        yield from cut(graph, part, resolution * 2)


def ordered(graph: nx.Graph[str], nodes: list[str]) -> nx.Graph[str]:
    """The subgraph with nodes and edges in sorted order, so that layouts repeat."""
    inner: nx.Graph[str] = nx.Graph()
    inner.add_nodes_from(nodes)
    inner.add_weighted_edges_from(
        sorted((min(a, b), max(a, b), d["weight"]) for a, b, d in graph.subgraph(nodes).edges(data=True))
    )
    return inner
