"""Gives every node its place and its community."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from kg.graph.layout import communities, forces, packing
from kg.graph.layout.forces import SPACING, STRETCH, Points

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: An edge within a community pulls so many times as hard, so that communities show.
_INWARD = 2.5
#: Up to so many nodes a component is one picture; beyond, one picture a community.
_WHOLE = 400


def place(graph: ClaimGraph) -> None:
    """Writes `x`, `y` (pixels, y downwards) and `community` on every node.

    The same graph gives the same places. A community is a number, the largest 0; -1 for a
    node without one. Components stand in rows, the largest first, single nodes last.
    """
    plain = _plain(graph)
    found = communities.find(plain)
    member = {node: at for at, nodes in enumerate(found) for node in nodes}
    _tighten(plain, member)
    components = sorted((sorted(c) for c in nx.connected_components(plain)), key=lambda c: (-len(c), c[0]))
    pictures = [_component(plain, nodes, found, member) for nodes in components if len(nodes) > 1]
    pictures += _singles([nodes[0] for nodes in components if len(nodes) == 1])
    boxes = [tuple(np.ptp(points, axis=0)) for _, points in pictures]
    corners = packing.rows([(float(w), float(h)) for w, h in boxes], gap=SPACING * 1.5)
    for (nodes, points), corner in zip(pictures, corners, strict=True):
        for node, (x, y) in zip(nodes, points - points.min(axis=0) + corner, strict=True):
            graph.nodes[node].update(x=round(float(x), 1), y=round(float(y), 1), community=member.get(node, -1))


def _plain(graph: ClaimGraph) -> nx.Graph[str]:
    """Undirected and simple, in sorted order; an edge weighs as much as its claims' sources."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(graph.nodes))
    weights: dict[tuple[str, str], float] = {}
    for a, b, data in graph.edges(data=True):
        if a != b:
            pair = (min(a, b), max(a, b))
            weights[pair] = weights.get(pair, 0.0) + float(data.get("weight", 1))
    plain.add_weighted_edges_from((a, b, w) for (a, b), w in sorted(weights.items()))
    return plain


def _tighten(plain: nx.Graph[str], member: dict[str, int]) -> None:
    for a, b, data in plain.edges(data=True):
        inner = member.get(a) == member.get(b)
        data["weight"] = (_INWARD if inner else 1.0) * min(data["weight"], 4.0) ** 0.5


def _component(
    plain: nx.Graph[str], nodes: list[str], found: list[list[str]], member: dict[str, int]
) -> tuple[list[str], Points]:
    stretch = np.array([STRETCH, 1.0])
    if len(nodes) <= _WHOLE:
        return nodes, forces.spring(communities.ordered(plain, nodes)) * stretch
    blocks = [found[at] for at in sorted({member[n] for n in nodes})]
    pictures = [forces.spring(communities.ordered(plain, block)) for block in blocks]
    radii = np.array([float(np.sqrt((p**2).sum(axis=1).max())) for p in pictures]) + SPACING * 0.4
    centres = packing.discs(radii, _between(plain, blocks), gap=SPACING * 0.6)
    order = [node for block in blocks for node in block]
    return order, np.concatenate([p + c for p, c in zip(pictures, centres, strict=True)]) * stretch


def _between(plain: nx.Graph[str], blocks: list[list[str]]) -> dict[tuple[int, int], float]:
    """How many edges run between two blocks."""
    block = {node: at for at, nodes in enumerate(blocks) for node in nodes}
    shared: dict[tuple[int, int], float] = {}
    for a, b in plain.edges:
        if a in block and b in block and block[a] != block[b]:
            low, high = sorted((block[a], block[b]))
            shared[low, high] = shared.get((low, high), 0.0) + 1
    return shared


def _singles(nodes: list[str]) -> list[tuple[list[str], Points]]:
    """Nodes without an edge: a block of their own, in columns."""
    if not nodes:
        return []
    columns = max(1, round((len(nodes) * 0.6) ** 0.5 * 1.6))
    grid = [(at % columns, at // columns) for at in range(len(nodes))]
    return [(nodes, np.array(grid, dtype=float) * (SPACING * 1.5, SPACING * 0.7))]
