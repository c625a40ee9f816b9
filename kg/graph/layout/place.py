"""Gives every node its place and its community."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from kg.graph.layout import communities, forces, packing, turning
from kg.graph.layout.forces import SPACING, Lengths, Points

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: So many nodes can be drawn at once; where there are more, the best connected get the room.
_DRAWN = 1000
#: Width by height of the picture, and the limits of stretching it to the side.
_ASPECT = 1.55
_STRETCH = (1.15, 1.5)


def place(graph: ClaimGraph) -> None:
    """Writes `x`, `y` (pixels, y downwards) and `community` on every node.

    The same graph gives the same places. A community is a number, the largest 0; -1 for a
    node without one. Each community is a disc; those that share many edges lie side by side,
    turned so that these edges are short. Nodes without an edge stand in rows below.
    """
    plain = _plain(graph)
    blocks = communities.find(plain)
    member = {node: at for at, nodes in enumerate(blocks) for node in nodes}
    room = _room(plain)
    pictures = [
        forces.spring(communities.ordered(plain, nodes), np.array([room[node] for node in nodes])) for nodes in blocks
    ]
    spots: dict[str, tuple[float, float]] = {}
    if blocks:
        places = _stretched(_arranged(plain, blocks, member, pictures))
        order = [node for nodes in blocks for node in nodes]
        spots = {node: (float(x), float(y)) for node, (x, y) in zip(order, places, strict=True)}
    spots |= _singles(sorted(node for node in plain if node not in spots), list(spots.values()))
    for node, (x, y) in spots.items():
        graph.nodes[node].update(x=round(x, 1), y=round(y, 1), community=member.get(node, -1))


def _plain(graph: ClaimGraph) -> nx.Graph[str]:
    """Undirected and simple, in sorted order; an edge weighs the root of its sources, at most 2."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(graph.nodes))
    weights: dict[tuple[str, str], float] = {}
    for a, b, data in graph.edges(data=True):
        if a != b:
            pair = (min(a, b), max(a, b))
            weights[pair] = weights.get(pair, 0.0) + float(data.get("weight", 1))
    plain.add_weighted_edges_from((a, b, min(w, 4.0) ** 0.5) for (a, b), w in sorted(weights.items()))
    return plain


def _room(plain: nx.Graph[str]) -> dict[str, float]:
    """Pixels that a node keeps free about itself."""
    base = SPACING * 0.35
    ranked = sorted(plain, key=lambda node: (-plain.degree(node), node))
    share = min(1.0, _DRAWN / max(len(ranked), 1))
    strong = base * min(0.9 / share**0.5, 2.0) if share < 1 else base
    weak = base if share == 1 else base * 0.5
    return {
        node: (strong if at < _DRAWN else weak) + min(plain.degree(node), 16) * 0.9 * (share == 1)
        for at, node in enumerate(ranked)
    }


def _arranged(plain: nx.Graph[str], blocks: list[list[str]], member: dict[str, int], pictures: list[Points]) -> Points:
    """One row a node, block after block."""
    radii: Lengths = np.array([float(np.sqrt((p**2).sum(axis=1).max())) for p in pictures]) + SPACING * 0.42
    centres = packing.discs(radii, _between(plain, member), gap=SPACING * 0.3)
    return turning.turned(plain, blocks, pictures, centres)


def _stretched(places: Points) -> Points:
    """Wider than high, as screens are; at least a little, since names need room to the side."""
    width, height = np.ptp(places, axis=0)
    stretch = min(max(_ASPECT * height / max(width, 1.0), _STRETCH[0]), _STRETCH[1])
    wide: Points = places * (stretch, 1.0)
    return wide


def _between(plain: nx.Graph[str], member: dict[str, int]) -> dict[tuple[int, int], float]:
    """How many edges run between two communities."""
    shared: dict[tuple[int, int], float] = {}
    for a, b in plain.edges:
        low, high = sorted((member[a], member[b]))
        if low != high:
            shared[low, high] = shared.get((low, high), 0.0) + 1
    return shared


def _singles(nodes: list[str], others: list[tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Nodes without an edge: rows as wide as the picture above them."""
    wide, high = SPACING * 2.0, SPACING * 0.9
    left = min((x for x, _ in others), default=0.0)
    right = max((x for x, _ in others), default=0.0)
    top = max((y for _, y in others), default=-high) + high * 2
    columns = max(round((right - left) / wide), round((len(nodes) * 0.7) ** 0.5), 1)
    return {node: (left + at % columns * wide, top + at // columns * high) for at, node in enumerate(nodes)}
