"""Questions to a graph of claims; answers are plain records, for tables and for JSON."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.dates import bounds, sides
from kg.graph.filters import happened
from kg.partners import Partners, opposed
from kg.text import fold

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]
#: What counts as a connection unless asked otherwise: what is said to be, or to be planned.
FIRM = frozenset({"asserted", "planned", "disputed"})


def claim_status(claim: Mapping[str, Any]) -> str:
    """The status of one claim: denied, or its modality."""
    return "denied" if claim["polarity"] == "negative" else str(claim["modality"])


def said(graph: ClaimGraph, identifier: str) -> Record:
    """One claim with what a reader needs to judge it: evidence, speaker, dates, source."""
    claim = graph.graph["claims"][identifier]
    document = graph.graph["documents"].get(claim["document"], {})
    relation = graph.graph.get("relations", {}).get(claim["predicate"])
    return {
        "id": claim["id"],
        "subject": claim["subject"]["name"],
        "relation": relation.label if relation else claim["predicate"].removeprefix("open:").replace("_", " "),
        "object": claim["object"]["name"],
        "status": claim_status(claim),
        "time": (claim["time"] or {}).get("value") or None,
        "speaker": (claim["attribution"] or {}).get("name"),
        "speaker_id": (claim["attribution"] or {}).get("id"),
        "qualifiers": {role: q.get("name") or q.get("text") for role, q in claim["qualifiers"].items()},
        "evidence": claim["evidence"]["text"],
        "document": claim["document"],
        "title": document.get("title") or None,
        "source": document.get("source") or None,
        "published": document.get("published"),
        "confidence": claim["confidence"],
        "subject_id": claim["subject"]["id"],
        "object_id": claim["object"]["id"],
    }


def claims(graph: ClaimGraph, edge: Mapping[str, Any]) -> list[Record]:
    """The claims of an edge, the earliest first."""
    return sorted((said(graph, i) for i in edge["claims"]), key=_by_time)


def _by_time(claim: Record) -> tuple[str, str, str, str]:
    time, published = bounds(claim["time"] or ""), claim["published"] or ""
    return time[0] if time else published or "9999", published, claim["document"], claim["id"]


def profile(graph: ClaimGraph, node: str) -> Record:
    """All that the graph has on an entity: names, identifiers, claims by relation and time."""
    data = graph.nodes[node]
    groups: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for start, _, edge in graph.out_edges(node, data=True):
        groups[edge["label"], "subject" if start == node else "object"] += claims(graph, edge)
    for _, _, edge in graph.in_edges(node, data=True):
        groups[edge["label"], "object"] += claims(graph, edge)
    return {
        "id": node,
        "name": data["label"],
        **{k: data[k] for k in ("type", "description", "aliases", "identifiers", "documents", "mentions")},
        "relations": [
            {"relation": relation, "as": role, "claims": sorted(found, key=_by_time)}
            for (relation, role), found in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0]))
        ],
    }


def paths(graph: ClaimGraph, start: str, end: str, *, firm: bool = True, most: int = 3) -> list[list[Record]]:
    """The shortest ways from one entity to another, whichever way the edges point.

    Args:
        firm: Whether denied and merely possible edges do not count.

    Returns:
        Ways of equal length, the best backed first; each a list of steps, each with its edges.
    """
    plain = undirected(graph, firm=firm)
    if start not in plain or end not in plain or not nx.has_path(plain, start, end):
        return []
    found = list(islice(nx.all_shortest_paths(plain, start, end), 1000))
    ranked = sorted(found, key=lambda way: (-sum(plain.edges[p]["weight"] for p in pairwise(way)), way))
    return [[_step(graph, a, b, firm=firm) for a, b in pairwise(way)] for way in ranked[:most]]


def undirected(graph: ClaimGraph, *, firm: bool) -> nx.Graph[str]:
    """One edge for each connected pair; `weight` counts the sources of all between them."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(graph.nodes))
    for a, b, data in sorted(graph.edges(data=True), key=lambda e: (e[0], e[1])):
        if not firm or data["status"] in FIRM:
            known = plain.edges[a, b]["weight"] if plain.has_edge(a, b) else 0
            plain.add_edge(a, b, weight=known + data["weight"])
    return plain


def _step(graph: ClaimGraph, a: str, b: str, *, firm: bool) -> Record:
    edges = []
    for start, end in ((a, b), (b, a)):
        for data in (graph.get_edge_data(start, end) or {}).values():
            if not firm or data["status"] in FIRM:
                names = {"subject": graph.nodes[start]["label"], "object": graph.nodes[end]["label"]}
                edges.append({**names, **edge_record(data)})
    ends = {"from": graph.nodes[a]["label"], "to": graph.nodes[b]["label"]}
    return {**ends, "edges": sorted(edges, key=lambda e: (-e["confidence"], e["relation"]))}


def edge_record(data: Mapping[str, Any]) -> Record:
    """What tables show of an edge."""
    keys = ("status", "weight", "confidence", "first", "last", "sources", "documents", "evidence", "claims")
    return {"relation": data["label"], **{key: data[key] for key in keys}}


def timeline(graph: ClaimGraph, node: str = "") -> list[Record]:
    """Claims in order of time, of all or of one entity.

    Each has `from` and `to`, the days it spans, and `dated`: whether its text says when, or
    only the day of publication is known.
    """
    documents = graph.graph["documents"]
    found = []
    for identifier in _ids(graph, node):
        claim = graph.graph["claims"][identifier]
        days = happened(claim, documents)
        if days is not None:
            dated = bounds((claim["time"] or {}).get("value") or "") is not None
            found.append({"from": days[0], "to": days[1], "dated": dated, **said(graph, identifier)})
    return sorted(found, key=lambda c: (c["from"], c["to"], c["document"], c["id"]))


def _ids(graph: ClaimGraph, node: str) -> list[str]:
    """Ids of the claims on all edges, or on those of one node."""
    if not node:
        return sorted({i for *_, data in graph.edges(data=True) for i in data["claims"]})
    edges = (*graph.out_edges(node, data=True), *graph.in_edges(node, data=True))
    return sorted({i for *_, data in edges for i in data["claims"]})


def disputes(graph: ClaimGraph) -> list[Record]:
    """What sources say against each other, each side with its claims.

    `about` is "fact", where some claims affirm an edge and others deny it and no partner that
    they name tells their deeds apart, or "time", where they date what happens once so that not
    all can be right. A side `says` "for" or "against", or when.
    """
    found = []
    for start, end, data in graph.edges(data=True):
        ends = {"subject": graph.nodes[start]["label"], "object": graph.nodes[end]["label"]}
        told = claims(graph, data)
        for about, parts in (("fact", _for_and_against(graph, told)), ("time", _by_date(told, data))):
            if len(parts) > 1:
                edge = {"relation": data["label"], "status": data["status"], "about": about}
                found.append({**ends, **edge, "sides": parts})
    return sorted(found, key=lambda d: (-_size(d), d["subject"], d["relation"], d["object"], d["about"]))


def _for_and_against(graph: ClaimGraph, told: list[Record]) -> list[Record]:
    parts: dict[str, list[Record]] = {"for": [], "against": []}
    partners: Partners = graph.graph.get("partners", Partners())
    records = graph.graph["claims"]
    named = [(c["status"] != "denied", partners.of(records[c["id"]])) for c in told]
    for claim, (affirms, _), torn in zip(told, named, opposed(named), strict=True):
        if torn:
            parts["for" if affirms else "against"].append(claim)
    return [{"says": says, "claims": side} for says, side in parts.items() if side]


def _by_date(told: list[Record], edge: Mapping[str, Any]) -> list[Record]:
    if "time" not in edge["disputed"]:
        return []
    dated = [c for c in told if c["status"] == "asserted" and c["time"]]
    found = [[dated[i] for i in side] for side in sides([c["time"] for c in dated])]
    return [{"says": ", ".join(sorted({c["time"] for c in side})), "claims": side} for side in found]


def _size(dispute: Record) -> int:
    return sum(len(side["claims"]) for side in dispute["sides"])


def search(graph: ClaimGraph, text: str) -> Record:
    """Entities by name, alias and description, and claims by their sentence; all words must be there."""
    words = fold(text).split()

    def match(*parts: str) -> bool:
        folded = f" {fold(' '.join(parts))}"
        return bool(words) and all(f" {word}" in folded for word in words)

    entities = [
        {"id": node, "name": d["label"], **{k: d[k] for k in ("type", "aliases", "description", "mentions")}}
        for node, d in graph.nodes(data=True)
        if match(d["label"], *d["aliases"], d["description"])
    ]
    records = graph.graph["claims"]
    hits = [said(graph, i) for i in _ids(graph, "") if match(records[i]["evidence"]["text"])]
    return {
        "entities": sorted(entities, key=lambda e: (-e["mentions"], e["id"])),
        "claims": sorted(hits, key=_by_time),
    }


def sources(graph: ClaimGraph) -> Record:
    """Who reports what, and who relays whom."""
    speakers: dict[str, list[Record]] = defaultdict(list)
    publishers: dict[str, list[Record]] = defaultdict(list)
    names: dict[str, str] = {}
    for identifier in _ids(graph, ""):
        claim = said(graph, identifier)
        publishers[claim["source"] or claim["document"]].append(claim)
        if claim["speaker"]:
            # "Officials" and "officials" are one; an entity goes by its name.
            claim["speaker"] = names.setdefault(claim["speaker_id"] or fold(claim["speaker"]), claim["speaker"])
            speakers[claim["speaker"]].append(claim)
    relays = Counter((p, c["speaker"]) for p, found in publishers.items() for c in found if c["speaker"])
    return {
        "publishers": _tallies(publishers),
        "speakers": _tallies(speakers),
        "relays": [
            {"publisher": publisher, "speaker": speaker, "claims": count}
            for (publisher, speaker), count in sorted(relays.items(), key=lambda r: (-r[1], r[0]))
        ],
    }


def _tallies(groups: Mapping[str, Iterable[Record]]) -> list[Record]:
    found = []
    for name, claims_ in groups.items():
        listed = list(claims_)
        statuses = Counter(c["status"] for c in listed)
        found.append(
            {
                "name": name,
                "claims": len(listed),
                **{status: statuses[status] for status in ("asserted", "planned", "possible", "denied")},
                "in_own_voice": sum(c["speaker"] is None for c in listed),
                "documents": sorted({c["document"] for c in listed}),
            }
        )
    return sorted(found, key=lambda s: (-s["claims"], s["name"]))
