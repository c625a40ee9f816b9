"""Places the nodes, once, in Python: the page draws and does not compute."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: Pixels from the centre to the edge of a graph of one node; grows with its root.
_SPREAD = 130.0
_SEED = 7


def layout(graph: ClaimGraph) -> dict[str, tuple[float, float]]:
    """Coordinates in pixels for every node, the same for the same graph.

    Spring layout (Fruchterman & Reingold 1991) of each connected component, packed in rows,
    the largest first.
    """
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(graph.nodes))
    plain.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in graph.edges()}))
    placed: dict[str, tuple[float, float]] = {}
    x = y = row = 0.0
    components = sorted(nx.connected_components(plain), key=lambda c: (-len(c), min(c)))
    widest = _SPREAD * (len(plain) ** 0.5 + 2) * 1.6
    for nodes in components:
        size = _SPREAD * len(nodes) ** 0.5
        if x and x + size > widest:
            x, y, row = 0.0, y + row + _SPREAD, 0.0
        local = _component(plain, sorted(nodes))
        for node, (px, py) in local.items():
            placed[node] = (round(x + size * (1 + px) / 2, 1), round(y + size * (1 + py) / 2, 1))
        x += size + _SPREAD
        row = max(row, size)
    return placed


def _component(graph: nx.Graph[str], nodes: list[str]) -> dict[str, tuple[float, float]]:
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(nodes)
    ordered.add_edges_from(sorted(graph.subgraph(nodes).edges))
    found = nx.spring_layout(ordered, seed=_SEED, k=2.2 / len(nodes) ** 0.5, iterations=120)
    return {node: (float(p[0]), float(p[1])) for node, p in found.items()}
