"""Gathers claims under edges: one edge for each subject, predicate and object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from kg.dates import ends
from kg.graph.contradictions import contradicting
from kg.graph.display import DisplayedGraph
from kg.graph.sorter import Row, Sorter, Sorting
from kg.graph.sources import Sources
from kg.linker import Linker
from kg.model import Claim, Document, Entity, Mention, Modality, Polarity, content_id
from kg.ontology import Ontology
from kg.partners import Named, Partners, opposed

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_ORDER = (Modality.ASSERTED, Modality.PLANNED, Modality.POSSIBLE)
#: A document, claims of it, and at least the mentions that they name.
Stated = tuple[Document, Iterable[Claim], Mapping[str, Mention]]


class Said(Protocol):
    """What the status of an edge is read from."""

    @property
    def polarity(self) -> Polarity:
        """Whether it is affirmed or denied."""
        ...

    @property
    def modality(self) -> Modality:
        """How sure it is."""
        ...

    @property
    def partners(self) -> str:
        """Whom it names beside the ends of its edge: JSON of `kg.partners.Named`, or empty."""
        ...


def status(claims: Iterable[Said]) -> str:
    """The status of an edge as its claims affirm or deny it: asserted, planned, possible, denied, or disputed.

    Disputed is what one claim asserts and another denies, unless they name different partners.
    (What is disputed about an edge is in its `disputed`: the fact, or the time of what happens
    once.)
    """
    claims = list(claims)
    affirmed = [c for c in claims if c.polarity is Polarity.POSITIVE]
    if not affirmed:
        return "denied"
    firm = [c for c in claims if c.modality is Modality.ASSERTED]
    if len({c.polarity for c in firm}) > 1 and any(
        opposed([(c.polarity is Polarity.POSITIVE, _named(c)) for c in firm])
    ):
        return "disputed"
    return min((c.modality for c in affirmed), key=_ORDER.index).value


def _named(claim: Said) -> Named:
    found: Named = json.loads(claim.partners) if claim.partners else {}
    return found


def edge_confidence(by_source: Mapping[str, float]) -> float:
    """Belief from independent sources, as in noisy-or (Gyori et al. 2017, INDRA)."""
    doubt = 1.0
    for value in by_source.values():
        doubt *= 1 - value
    return round(1 - doubt, 3)


class Assembler:
    """Builds the graph; the result depends on neither the order of claims nor of documents.

    What a claim contributes waits on disk until its edge is made, so that memory holds the
    graph and one edge's claims, however many documents there are.
    """

    def __init__(self, ontology: Ontology, linker: Linker) -> None:
        self._ontology = ontology
        self._linker = linker
        self._sources = Sources(linker)
        kin = {e.id: family for e in linker.entities if (family := e.related.get("family"))}
        self._partners = Partners(ontology.partner_roles, kin)

    def assemble(self, stated: Iterable[Stated], sorting: Sorting | None = None) -> ClaimGraph:
        """The graph, with an `evidence` list of claims' ids on every edge.

        Args:
            stated: Gone through once; a document may come several times.
            sorting: Where claims are grouped; it is closed afterwards. By default on this disk.

        Raises:
            OutputError: There is no room for temporary files.
        """
        graph: ClaimGraph = DisplayedGraph(partners=self._partners)
        for entity in self._linker.entities:
            graph.add_node(entity.id, **self._node(entity))
        with closing(sorting or Sorter()) as rows:
            for document, claims, mentions in stated:
                rows.add(row for c in claims if (row := self._row(c, mentions, document)))
            for (subject, predicate, obj), found in groupby(rows, key=lambda r: (r.subject, r.predicate, r.object)):
                edge_id = content_id(subject, predicate, obj)
                relation = self._ontology.relations.get(predicate)
                ends = graph.nodes[subject]["type"], graph.nodes[obj]["type"]
                once = relation is not None and relation.happens_once(*ends)
                graph.add_edge(subject, obj, key=edge_id, **self._edge(edge_id, predicate, list(found), once))
        return graph

    def _row(self, claim: Claim, mentions: Mapping[str, Mention], document: Document) -> Row | None:
        subject = self._linker.entity(mentions[claim.subject]).id
        obj = self._linker.entity(mentions[claim.object]).id
        if subject == obj:
            return None
        relation = self._ontology.relations.get(claim.predicate)
        if relation is not None and relation.symmetric and obj < subject:
            subject, obj = obj, subject
        source, name = self._sources.of(claim, mentions, document)
        return Row(
            subject=subject,
            predicate=claim.predicate,
            object=obj,
            doubt=-claim.confidence,
            document=claim.document,
            start=claim.evidence.start,
            id=claim.id,
            polarity=claim.polarity,
            modality=claim.modality,
            source=source,
            source_name=name,
            time=claim.time.value if claim.time else "",
            partners=self._named(claim, mentions),
            evidence=claim.evidence.of(document.text),
        )

    def _named(self, claim: Claim, mentions: Mapping[str, Mention]) -> str:
        filled = [q for q in claim.qualifiers if q.mention and q.role in self._partners.roles]
        named = self._partners.named((q.role, self._linker.entity(mentions[q.mention]).id) for q in filled)
        return json.dumps(named) if named else ""

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

    def _edge(self, edge_id: str, predicate: str, claims: Sequence[Row], once: bool) -> dict[str, object]:
        """An edge's attributes; the surest claim comes first."""
        sources: dict[str, float] = {}
        names: dict[str, str] = {}
        times: list[tuple[str, str]] = []
        for claim in claims:
            sources[claim.source] = max(sources.get(claim.source, 0.0), -claim.doubt)
            names[claim.source] = min(claim.source_name, names.get(claim.source, claim.source_name))
            if claim.time and claim.polarity is Polarity.POSITIVE and claim.modality is Modality.ASSERTED:
                times.append((claim.time, claim.source))
        dates = [ends(c.time) for c in claims if c.time]
        found = status(claims)
        disputed = ["fact"] if found == "disputed" else []
        if once and found in ("asserted", "disputed") and contradicting(times):
            disputed.append("time")
        return {
            "id": edge_id,
            "label": self._ontology.label(predicate),
            "predicate": predicate,
            "weight": len(sources),
            "claims": [c.id for c in claims],
            "documents": sorted({c.document for c in claims}),
            "status": "disputed" if disputed else found,
            "disputed": disputed,
            "confidence": edge_confidence(sources),
            "first": min((first for first, _ in dates), default=""),
            "last": max((last for _, last in dates), default=""),
            "sources": sorted(names.values()),
            "evidence": claims[0].evidence,
        }
