"""Which nodes belong together."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

#: Modularity optimisation draws lots; the seed makes it draw the same ones every time.
_SEED = 7
#: Most nodes of a community: more are neither one picture nor one topic. What is as tight as
#: a clique, or all leaves of one hub, may have twice as many.
LARGEST = 120


def find(graph: nx.Graph[str]) -> list[list[str]]:
    """Communities by the Louvain method (Blondel et al. 2008), the largest first, none above twice LARGEST.

    Args:
        graph: Undirected, with edge weights.

    Returns:
        Sorted nodes of each community, each with two nodes or more.
    """
    # Modularity merges small groups of a big graph (Fortunato & Barthélemy 2007); a higher resolution parts them.
    resolution = max(1.0, (graph.number_of_nodes() / 600) ** 0.5)
    found = nx.community.louvain_communities(graph, weight="weight", resolution=resolution, seed=_SEED)
    parts = [part for nodes in found if len(nodes) > 1 for part in _cut(graph, sorted(nodes))]
    joined = (part for nodes in _joined(graph, parts) for part in _sliced(nodes))
    return sorted(joined, key=lambda nodes: (-len(nodes), nodes[0]))


def _sliced(nodes: list[str]) -> list[list[str]]:
    """Even slices of what is too large to be laid out (a spring layout takes fewer than 500)."""
    size = -(-len(nodes) // -(-len(nodes) // (2 * LARGEST)))
    return [nodes[at : at + size] for at in range(0, len(nodes), size)]


def _joined(graph: nx.Graph[str], parts: list[list[str]]) -> list[list[str]]:
    """The parts with every node that has neighbours in one: what was left alone goes to its nearest."""
    home = {node: at for at, nodes in enumerate(parts) if len(nodes) > 1 for node in nodes}
    for node in sorted(graph):
        if node in home or not graph[node]:
            continue
        near = max(sorted(graph[node]), key=lambda other: graph[node][other]["weight"] if other in home else -1.0)
        home[node] = home[near] if near in home else len(parts) + len(home)
        home.setdefault(near, home[node])
    joined: dict[int, list[str]] = {}
    for node in sorted(home):
        joined.setdefault(home[node], []).append(node)
    return list(joined.values())


def _cut(graph: nx.Graph[str], nodes: list[str], resolution: float = 2.0) -> Iterator[list[str]]:
    """Parts of a community that are small enough to be laid out."""
    if len(nodes) <= LARGEST:
        yield nodes
        return
    inner = ordered(graph, nodes)
    parts = nx.community.louvain_communities(inner, weight="weight", resolution=resolution, seed=_SEED)
    if len(parts) == 1:  # as tight as it gets: a clique, or a star
        parts = [set(nodes[at : at + LARGEST]) for at in range(0, len(nodes), LARGEST)]
    for part in sorted((sorted(part) for part in parts), key=lambda part: (-len(part), part[0])):
        yield from _cut(graph, part, resolution * 2)


def ordered(graph: nx.Graph[str], nodes: list[str]) -> nx.Graph[str]:
    """The subgraph with nodes and edges in sorted order, so that layouts repeat."""
    members = set(nodes)
    inner: nx.Graph[str] = nx.Graph()
    inner.add_nodes_from(nodes)
    for a in nodes:
        inner.add_weighted_edges_from((a, b, graph[a][b]["weight"]) for b in sorted(graph[a]) if a < b and b in members)
    return inner
