"""What changed between two builds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.graph.query import edge_record, said

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]
#: Attributes of an edge of which a change is news.
_WATCHED = ("status", "confidence", "weight", "first", "last")


def diff(old: ClaimGraph, new: ClaimGraph) -> Record:
    """Documents, entities, edges and claims that came, went or changed, sorted by id.

    A claim's id holds what it says and where, so that a claim never changes: it comes or
    goes. An edge changes when its claims do; a document when its text does.
    """
    olds, news = _edges(old), _edges(new)
    return {
        "documents": _compared(_digests(old), _digests(new)),
        "entities": {
            "added": [_entity(new, n) for n in sorted(new.nodes - old.nodes)],
            "removed": [_entity(old, n) for n in sorted(old.nodes - new.nodes)],
        },
        "edges": {
            "added": [news[k] for k in sorted(news.keys() - olds.keys())],
            "removed": [olds[k] for k in sorted(olds.keys() - news.keys())],
            "changed": [c for k in sorted(olds.keys() & news.keys()) if (c := _changed(olds[k], news[k]))],
        },
        "claims": {
            "added": [said(new, i) for i in sorted(new.graph["claims"].keys() - old.graph["claims"].keys())],
            "removed": [said(old, i) for i in sorted(old.graph["claims"].keys() - new.graph["claims"].keys())],
        },
    }


def _digests(graph: ClaimGraph) -> dict[str, str]:
    return {i: d["sha256"] for i, d in graph.graph["documents"].items()}


def _compared(old: dict[str, str], new: dict[str, str]) -> Record:
    return {
        "added": sorted(new.keys() - old.keys()),
        "removed": sorted(old.keys() - new.keys()),
        "changed": sorted(i for i in old.keys() & new.keys() if old[i] != new[i]),
    }


def _entity(graph: ClaimGraph, node: str) -> Record:
    return {"id": node, "name": graph.nodes[node]["label"], "type": graph.nodes[node]["type"]}


def _edges(graph: ClaimGraph) -> dict[str, Record]:
    return {
        key: {"id": key, "subject": graph.nodes[a]["label"], "object": graph.nodes[b]["label"], **edge_record(data)}
        for a, b, key, data in graph.edges(keys=True, data=True)
    }


def _changed(old: Record, new: Record) -> Record | None:
    changes = {name: [old[name], new[name]] for name in _WATCHED if old[name] != new[name]}
    if not changes:
        return None
    return {
        **{k: new[k] for k in ("id", "subject", "relation", "object")},
        "changes": changes,
        "evidence": new["evidence"],
    }
