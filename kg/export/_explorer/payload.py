"""The data of the explorer page: pyvis nodes and edges, and the records behind them.

Claims and sentences are rows, their field names stand once: with 50,000 claims the names
would be half of the page.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from math import sqrt
from typing import TYPE_CHECKING, Any

from kg.dates import sides
from kg.errors import OutputError
from kg.export._explorer.offsets import Units
from kg.partners import Partners

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Json = dict[str, Any]

#: Order of a claim's fields in the page; `marks` are UTF-16 offsets in the sentence, `partners`
#: as `kg.partners` names them.
CLAIM_FIELDS = (
    "id",
    "edge",
    "sentence",
    "subject",
    "object",
    "polarity",
    "modality",
    "speaker",
    "time",
    "qualifiers",
    "confidence",
    "extractor",
    "partners",
)
#: [document, start, end] and, where the page leaves the articles out, the text.
SENTENCE_FIELDS = ("document", "start", "end", "text")


def nodes(graph: ClaimGraph) -> list[Json]:
    """Nodes as pyvis and vis-network take them, with what the page tells about each.

    Raises:
        OutputError: The graph has not been laid out.
    """
    types = graph.graph["types"]
    found = []
    for node in sorted(graph.nodes):
        data = graph.nodes[node]
        if "x" not in data:
            raise OutputError("the graph has no layout", "call kg.graph.layout.place(graph) first")
        kind = types.get(data["type"])
        found.append(
            {
                "id": node,
                "label": data["label"],
                "x": data["x"],
                "y": data["y"],
                "size": round(11 + 4 * sqrt(min(graph.degree(node), 60)), 1),
                "shape": kind.shape if kind else "dot",
                "color": kind.color if kind else "#888888",
                "type": data["type"],
                "community": data["community"],
                "aliases": data["aliases"],
                "identifiers": data["identifiers"],
                "description": data["description"],
                "documents": data["documents"],
                "mentions": data["mentions"],
            }
        )
    return found


def edges(graph: ClaimGraph) -> list[Json]:
    """Edges as pyvis and vis-network take them; `claims` index the claims' rows."""
    row = {claim: at for at, claim in enumerate(sorted(graph.graph["claims"]))}
    document = {name: at for at, name in enumerate(sorted(graph.graph["documents"]))}
    return [
        {
            "id": data["id"],
            "from": source,
            "to": target,
            "label": data["label"],
            "predicate": data["predicate"],
            "status": data["status"],
            "weight": data["weight"],
            "confidence": data["confidence"],
            "first": data["first"],
            "last": data["last"],
            "sources": data["sources"],
            "documents": [document[d] for d in data["documents"]],
            "claims": [row[c] for c in data["claims"]],
            **_sides(graph.graph["claims"], data, row),
        }
        for source, target, data in sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], e[2]["id"]))
    ]


def _sides(claims: Mapping[str, Any], edge: Mapping[str, Any], row: Mapping[str, int]) -> Json:
    """Where sources date it so that not all can be right: [when, rows of the claims] of each side."""
    if "time" not in edge.get("disputed", ()):
        return {}
    dated = [c for c in map(claims.__getitem__, edge["claims"]) if c["time"] and c["modality"] == "asserted"]
    dated = [c for c in dated if c["polarity"] == "positive"]
    times = [c["time"]["value"] for c in dated]
    parts = sides(times)
    return {"sides": [[", ".join(sorted({times[i] for i in p})), [row[dated[i]["id"]] for i in p]] for p in parts]}


def records(graph: ClaimGraph) -> Json:
    """Types, documents, claims, sentences and mentions; what is many is made when it is written.

    They are to be gone through in this order: sentences gather while claims are written.
    """
    known: Mapping[str, Mapping[str, Any]] = graph.graph["documents"]
    names = sorted(known)
    units = {d["id"]: Units(d["text"]) for d in map(known.__getitem__, names) if _readable(d)}
    index = {name: at for at, name in enumerate(names)}
    claims = _Claims(graph, index, units)
    return {
        "types": {
            t.name: {"label": t.label, "color": t.color, "shape": t.shape} for t in graph.graph["types"].values()
        },
        "documents": (_document(known[name]) for name in names),
        "claims": {"fields": CLAIM_FIELDS, "rows": claims.rows()},
        "sentences": {"fields": SENTENCE_FIELDS, "rows": claims.sentences},
        "mentions": _mentions(graph, index, units),
    }


def _document(record: Mapping[str, Any]) -> Json:
    kept = {name: record.get(name) or "" for name in ("id", "title", "source", "published")}
    return kept | ({"text": record["text"]} if _readable(record) else {})


def _readable(record: Mapping[str, Any]) -> bool:
    """Whether the whole article is there; a build read from its records knows excerpts only."""
    return "text" in record and not record.get("excerpts")


class _Claims:
    """Rows of claims and of the sentences that they stand in, each sentence once."""

    def __init__(self, graph: ClaimGraph, documents: Mapping[str, int], units: Mapping[str, Units]) -> None:
        self._documents = documents
        self._units = units
        self._known: dict[tuple[str, int, int], int] = {}
        self.sentences: list[list[Any]] = []
        self._graph = graph
        self._partners: Partners = graph.graph.get("partners", Partners())

    def rows(self) -> Iterator[list[Any]]:
        """A row a claim, by id; its sentence is added to `sentences`."""
        edge = {claim: data["id"] for *_, data in self._graph.edges(data=True) for claim in data["claims"]}
        claims = self._graph.graph["claims"]
        for claim in sorted(claims):
            yield self._row(claims[claim], edge.get(claim))

    def _row(self, claim: Mapping[str, Any], edge: str | None) -> list[Any]:
        evidence = claim["evidence"]
        units = Units(evidence["text"])
        speaker, time = claim["attribution"], claim["time"]

        def marks(place: Mapping[str, Any]) -> list[int] | None:
            """Where it stands in the sentence; none for what a pronoun elsewhere stands for."""
            start, end = place["start"] - evidence["start"], place["end"] - evidence["start"]
            return [units(start), units(end)] if 0 <= start <= end <= len(evidence["text"]) else None

        return [
            claim["id"],
            edge,
            self._sentence(claim["document"], evidence),
            [claim["subject"]["id"], claim["subject"]["text"], marks(claim["subject"])],
            [claim["object"]["id"], claim["object"]["text"], marks(claim["object"])],
            claim["polarity"],
            claim["modality"],
            speaker and [speaker["id"], speaker["name"], marks(speaker), speaker["cue"]],
            time and [time["value"], time["text"], marks(time)],
            {role: value["text"] for role, value in claim["qualifiers"].items()},
            claim["confidence"],
            claim["extractor"],
            self._partners.of(claim) or None,
        ]

    def _sentence(self, document: str, evidence: Mapping[str, Any]) -> int:
        key = (document, evidence["start"], evidence["end"])
        if key not in self._known:
            self._known[key] = len(self.sentences)
            units = self._units.get(document)
            place = [units(key[1]), units(key[2])] if units else [key[1], key[2]]
            text = [] if units else [evidence["text"]]
            self.sentences.append([self._documents[document], *place, *text])
        return self._known[key]


def _mentions(graph: ClaimGraph, documents: Mapping[str, int], units: Mapping[str, Units]) -> Iterator[list[list[Any]]]:
    """For each document: [start, end, entity] of every mention, and without texts only the entities."""
    names = sorted(graph.nodes)
    number = {name: at for at, name in enumerate(names)}
    # Three numbers a mention, not three objects.
    flat = [array("q") for _ in documents]
    for mention in graph.graph["mentions"]:
        entity, document = number.get(mention["entity"]), documents.get(mention["document"])
        if entity is None or document is None:
            continue
        at = units.get(mention["document"])
        place = (at(mention["start"]), at(mention["end"])) if at else (0, 0)
        flat[document].extend((*place, entity))
    for name, document in documents.items():
        cells = flat[document]
        rows = sorted(zip(cells[::3], cells[1::3], cells[2::3], strict=True))
        if name not in units:
            rows = sorted(set(rows))
        yield [[start, end, names[entity]] for start, end, entity in rows]
