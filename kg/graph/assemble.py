"""Gathers claims under edges: one edge for each subject, predicate and object."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from kg.graph.display import DisplayedGraph
from kg.graph.sources import independent
from kg.linker import Linker
from kg.model import Claim, Document, Entity, Mention, Modality, Polarity, content_id
from kg.ontology import Ontology

if TYPE_CHECKING:
    from kg.model import ClaimGraph

EdgeKey = tuple[str, str, str]
_ORDER = (Modality.ASSERTED, Modality.PLANNED, Modality.POSSIBLE)


def status(claims: Iterable[Claim]) -> str:
    """The status of an edge: asserted, planned, possible, denied, or disputed.

    Disputed is what one claim asserts and another denies.
    """
    claims = list(claims)
    affirmed = [c for c in claims if c.polarity is Polarity.POSITIVE]
    denied = [c for c in claims if c.polarity is Polarity.NEGATIVE]
    if not affirmed:
        return "denied"
    surest = min((c.modality for c in affirmed), key=_ORDER.index)
    if denied and any(c.modality is Modality.ASSERTED for c in denied) and surest is Modality.ASSERTED:
        return "disputed"
    return surest.value


def edge_confidence(by_source: Mapping[str, float]) -> float:
    """Belief from independent sources, as in noisy-or (Gyori et al. 2017, INDRA)."""
    doubt = 1.0
    for value in by_source.values():
        doubt *= 1 - value
    return round(1 - doubt, 3)


class Assembler:
    """Builds the graph; the result depends on neither the order of claims nor of documents."""

    def __init__(self, ontology: Ontology, linker: Linker, documents: Iterable[Document]) -> None:
        self._ontology = ontology
        self._linker = linker
        self._documents = {d.id: d for d in documents}

    def assemble(self, claims: Iterable[Claim], mentions: Mapping[str, Mention]) -> ClaimGraph:
        """The graph, with an `evidence` list of claims' ids on every edge.

        Args:
            mentions: All mentions that the claims name, by id.
        """
        graph: ClaimGraph = DisplayedGraph()
        for entity in self._linker.entities:
            graph.add_node(entity.id, **self._node(entity))
        for (subject, predicate, obj), found in sorted(self._edges(claims, mentions).items()):
            ranked = sorted(found, key=lambda c: (-c.confidence, c.document, c.evidence.start, c.id))
            edge_id = content_id(subject, predicate, obj)
            graph.add_edge(subject, obj, key=edge_id, **self._edge(edge_id, predicate, ranked, mentions))
        return graph

    def _edges(self, claims: Iterable[Claim], mentions: Mapping[str, Mention]) -> dict[EdgeKey, list[Claim]]:
        edges: dict[EdgeKey, list[Claim]] = defaultdict(list)
        for claim in claims:
            subject = self._linker.entity(mentions[claim.subject]).id
            obj = self._linker.entity(mentions[claim.object]).id
            if subject == obj:
                continue
            relation = self._ontology.relations.get(claim.predicate)
            if relation is not None and relation.symmetric and obj < subject:
                subject, obj = obj, subject
            edges[subject, claim.predicate, obj].append(claim)
        return edges

    @staticmethod
    def _node(entity: Entity) -> dict[str, object]:
        return {
            "label": entity.name,
            "type": entity.type,
            "aliases": list(entity.aliases),
            "identifiers": dict(entity.identifiers),
            "description": entity.description,
            "documents": entity.documents,
            "mentions": entity.mentions,
            "related": dict(entity.related),
        }

    def _edge(
        self, edge_id: str, predicate: str, claims: list[Claim], mentions: Mapping[str, Mention]
    ) -> dict[str, object]:
        sources: dict[str, float] = {}
        for claim in claims:
            source = independent(claim, mentions, self._documents[claim.document])
            sources[source] = max(sources.get(source, 0.0), claim.confidence)
        dates = sorted(c.time.value for c in claims if c.time and c.time.value)
        best = claims[0]
        return {
            "id": edge_id,
            "label": self._ontology.label(predicate),
            "predicate": predicate,
            "weight": len(sources),
            "claims": [c.id for c in claims],
            "documents": sorted({c.document for c in claims}),
            "status": status(claims),
            "confidence": edge_confidence(sources),
            "first": dates[0] if dates else "",
            "last": dates[-1] if dates else "",
            "sources": sorted(sources),
            "evidence": best.evidence.of(self._documents[best.document].text),
        }
