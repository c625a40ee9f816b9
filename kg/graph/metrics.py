"""Measures of nodes: degree, PageRank, betweenness, community.

Only firm edges count unless asked otherwise: what is denied or merely possible connects
nobody. Computed by rustworkx; the communities by networkx, since rustworkx has none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import networkx as nx
import rustworkx as rx

from kg.graph.betweenness import estimate
from kg.graph.query import FIRM

if TYPE_CHECKING:
    from kg.model import ClaimGraph

NAMES = ("degree", "pagerank", "betweenness", "community")
_DAMPING = 0.85
_SEED = 7
_DIGITS = 6
#: Nodes times edges beyond which exact betweenness would take more than seconds: it is estimated.
MOST_BETWEENNESS = 3 * 10**7
#: For the estimate: how many edges to look at, and from how many nodes at least.
_LOOKS, _PIVOTS = 5 * 10**7, 32
#: Edges beyond which communities come from label propagation instead of Louvain.
_MOST_LOUVAIN = 20_000


def annotate(graph: ClaimGraph, *, firm: bool = True) -> None:
    """Sets the measures as attributes of every node.

    degree: other entities that it is connected with. pagerank: Brin & Page 1998, along the
    edges' direction, weighted by independent sources. betweenness: Brandes 2001, the share
    of shortest undirected paths between others that pass through; where nodes times edges
    pass `MOST_BETWEENNESS`, an estimate from sampled nodes (Brandes & Pich 2007). community:
    from 0, the largest first; -1 without a connection: Louvain (Blondel et al. 2008), beyond
    20,000 connected pairs label propagation (Traag & Subelj 2023).

    Args:
        firm: Whether denied and merely possible edges do not count.
    """
    nodes = sorted(graph.nodes)
    index = {node: i for i, node in enumerate(nodes)}
    directed: dict[tuple[int, int], float] = {}
    for a, b, data in graph.edges(data=True):
        if (not firm or data["status"] in FIRM) and a != b:
            pair = index[a], index[b]
            directed[pair] = directed.get(pair, 0.0) + data["weight"]
    for name, values in _measures(len(nodes), directed).items():
        for node, i in index.items():
            graph.nodes[node][name] = values[i]


def _measures(size: int, directed: dict[tuple[int, int], float]) -> dict[str, dict[int, float]]:
    arrows: Any = rx.PyDiGraph()
    arrows.add_nodes_from(range(size))
    arrows.add_edges_from([(a, b, w) for (a, b), w in sorted(directed.items())])
    lines: dict[tuple[int, int], float] = {}
    for (a, b), weight in directed.items():
        pair = min(a, b), max(a, b)
        lines[pair] = lines.get(pair, 0.0) + weight
    plain: Any = rx.PyGraph()
    plain.add_nodes_from(range(size))
    plain.add_edges_from([(a, b, w) for (a, b), w in sorted(lines.items())])
    found: dict[str, dict[int, float]] = {
        "degree": {i: plain.degree(i) for i in range(size)},
        "pagerank": _pagerank(arrows) if size else {},
    }
    if size * len(lines) <= MOST_BETWEENNESS:
        # One thread: the order of sums, and so the last digits, must not change.
        values = rx.betweenness_centrality(plain, parallel_threshold=size + 1)
        found["betweenness"] = {i: round(v, _DIGITS) for i, v in values.items()}
    else:
        guessed = estimate(size, lines, fewest=_PIVOTS, looks=_LOOKS)
        found["betweenness"] = {i: round(v, _DIGITS) for i, v in enumerate(guessed)}
    found["community"] = {**dict.fromkeys(range(size), -1.0), **_communities(lines)}
    found["community"] = {i: int(v) for i, v in found["community"].items()}
    return found


def _pagerank(arrows: Any) -> dict[int, float]:
    values = rx.pagerank(arrows, alpha=_DAMPING, weight_fn=float, tol=1e-12, max_iter=1000)
    return {i: round(v, _DIGITS) for i, v in values.items()}


def _communities(lines: dict[tuple[int, int], float]) -> dict[int, int]:
    """Numbers from 0, the largest community first; nodes are integers, whose sets keep order."""
    plain: nx.Graph[int] = nx.Graph()
    plain.add_weighted_edges_from([(a, b, w) for (a, b), w in sorted(lines.items())])
    found: Iterable[set[int]]
    if len(lines) > _MOST_LOUVAIN:
        found = nx.community.fast_label_propagation_communities(plain, weight="weight", seed=_SEED)
    else:
        found = nx.community.louvain_communities(plain, weight="weight", seed=_SEED)
    ranked = sorted(found, key=lambda c: (-len(c), min(c)))
    return {node: number for number, members in enumerate(ranked) for node in members}
