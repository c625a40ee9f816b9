"""Counts, central entities, communities and brokers."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from kg.graph import metrics
from kg.graph.query import claim_status

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]


def statistics(graph: ClaimGraph, *, firm: bool = True, most: int = 10) -> Record:
    """Figures of a graph.

    Args:
        firm: Whether denied and merely possible edges do not count in the measures.
        most: How many entities and communities to name.
    """
    measured = graph.copy()
    metrics.annotate(measured, firm=firm)
    edges = [data for *_, data in graph.edges(data=True)]
    records = graph.graph["claims"]
    return {
        "documents": len(graph.graph["documents"]),
        "entities": graph.number_of_nodes(),
        "claims": len(records),
        "edges": len(edges),
        "types": _counted(data["type"] for _, data in graph.nodes(data=True)),
        "relations": _counted(data["label"] for data in edges),
        "claim_statuses": _counted(claim_status(c) for c in records.values()),
        "edge_statuses": _counted(data["status"] for data in edges),
        "central": _top(measured, "pagerank", most),
        "brokers": [n for n in _top(measured, "betweenness", most) if n.get("betweenness")],
        "communities": _communities(measured, most),
    }


def _counted(values: Any) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))


def _top(graph: ClaimGraph, measure: str, most: int) -> list[Record]:
    ranked = sorted(
        (n for n, d in graph.nodes(data=True) if d["degree"]), key=lambda n: (-graph.nodes[n].get(measure, 0), n)
    )
    return [{"id": n, "name": graph.nodes[n]["label"], **_measures(graph.nodes[n])} for n in ranked[:most]]


def _measures(data: Record) -> Record:
    return {"type": data["type"], **{name: data[name] for name in metrics.NAMES if name in data}}


def _communities(graph: ClaimGraph, most: int) -> list[Record]:
    members: dict[int, list[str]] = defaultdict(list)
    for node, data in graph.nodes(data=True):
        if data["community"] >= 0:
            members[data["community"]].append(node)
    return [
        {
            "community": number,
            "size": len(nodes),
            "members": [
                graph.nodes[n]["label"] for n in sorted(nodes, key=lambda n: (-graph.nodes[n]["pagerank"], n))[:5]
            ],
        }
        for number, nodes in sorted(members.items())[:most]
    ]
