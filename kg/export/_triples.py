"""Triples of a graph: claims with their provenance, for both RDF formats.

Terms: RDF reification for claims and edges, PROV-O for where they come from, Dublin Core,
SKOS, OWL, Wikidata. A plain triple (subject, relation, object) is written only for what is
asserted and not disputed: whoever reads nothing else meets no denial as a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kg import plugins
from kg.dates import bounds
from kg.export._claims import qualified
from kg.export._rows import Attributes, rows
from kg.export._values import clean

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

    from kg.model import ClaimGraph

_BASE = "urn:kg:"
#: Identifiers of entities: our name -> how it is said in RDF.
_WIKIDATA, _ISO_PROPERTY = "http://www.wikidata.org/", "prop/direct/P298"  # ISO 3166-1 alpha-3
_RELATION_CODE = "wikidata"
_XSD_LENGTHS = {4: "gYear", 7: "gYearMonth", 10: "date"}


class Triples:
    """Fills an rdflib graph.

    Raises:
        PluginError: rdflib is not installed.
    """

    def __init__(self, graph: ClaimGraph) -> None:
        self._rdf: Any = plugins.need("rdflib", "rdf")
        self._out: Graph = self._rdf.Graph()
        self._term = self._rdf.Namespace(f"{_BASE}vocabulary:")
        self._source = rows(graph)
        self._relations: Mapping[str, Any] = graph.graph.get("relations", {})

    def graph(self) -> Graph:
        """All triples."""
        for prefix, namespace in (
            ("kg", self._term),
            ("wd", f"{_WIKIDATA}entity/"),
            ("wdt", f"{_WIKIDATA}prop/direct/"),
        ):
            self._out.bind(prefix, namespace)
        for node, data in self._source.nodes():
            self._node(node, data)
        for identifier, document in sorted(self._source.documents.items()):
            self._document(identifier, document)
        for start, end, key, data in self._source.edges():
            self._edge(start, end, key, data)
        for claim in self._source.claims():
            self._claim(claim)
        return self._out

    def _add(self, subject: URIRef, predicate: Any, value: Any) -> None:
        if value is None or value == "":
            return
        if not isinstance(value, self._rdf.term.Identifier):
            value = self._rdf.Literal(clean(value) if isinstance(value, str) else value)
        self._out.add((subject, predicate, value))

    def _iri(self, kind: str, name: str) -> URIRef:
        iri: URIRef = self._rdf.URIRef(f"{_BASE}{kind}:{quote(clean(name), safe='/-._~')}")
        return iri

    def _node(self, node: str, data: Attributes) -> None:
        iri, rdf = self._iri("entity", node), self._rdf
        self._add(iri, rdf.RDF.type, self._term[quote(clean(str(data.get("type", "Thing"))))])
        self._add(iri, rdf.RDFS.label, data.get("label"))
        self._add(iri, rdf.DCTERMS.description, data.get("description"))
        for alias in data.get("aliases", ()):
            self._add(iri, rdf.SKOS.altLabel, alias)
        for name, value in data.get("identifiers", {}).items():
            if name == "wikidata":
                self._add(iri, rdf.OWL.sameAs, rdf.URIRef(f"{_WIKIDATA}entity/{quote(clean(value))}"))
            elif name == "iso3166":
                self._add(iri, rdf.URIRef(_WIKIDATA + _ISO_PROPERTY), value)
            else:
                self._add(iri, rdf.DCTERMS.identifier, f"{name}:{value}")
        self._others(iri, data, {"label", "type", "description", "aliases", "identifiers"})

    def _document(self, identifier: str, document: Attributes) -> None:
        iri, rdf = self._iri("document", identifier), self._rdf
        self._add(iri, rdf.RDF.type, rdf.PROV.Entity)
        self._add(iri, rdf.DCTERMS.identifier, identifier)
        self._add(iri, rdf.DCTERMS.title, document.get("title"))
        self._add(iri, rdf.DCTERMS.source, document.get("source"))
        self._add(iri, rdf.DCTERMS.language, document.get("language"))
        self._add(iri, rdf.DCTERMS.issued, self._date(document.get("published")))

    def _edge(self, start: str, end: str, key: str, data: Attributes) -> None:
        iri, rdf = self._iri("edge", key), self._rdf
        predicate = self._iri("relation", str(data["predicate"]))
        self._add(predicate, rdf.RDF.type, rdf.RDF.Property)
        self._add(predicate, rdf.RDFS.label, data.get("label"))
        relation = self._relations.get(data["predicate"])
        if relation is not None and (code := getattr(relation.codes, _RELATION_CODE)):
            self._add(predicate, rdf.RDFS.seeAlso, rdf.URIRef(f"{_WIKIDATA}entity/{quote(code)}"))
        if data.get("status") == "asserted":
            self._add(self._iri("entity", start), predicate, self._iri("entity", end))
        self._statement(iri, self._term.Edge, start, predicate, end)
        for claim in data.get("claims", ()):
            self._add(iri, rdf.PROV.wasDerivedFrom, self._iri("claim", claim))
        self._add(iri, self._term.first, self._date(data.get("first")))
        self._add(iri, self._term.last, self._date(data.get("last")))
        self._others(iri, data, {"id", "label", "predicate", "claims", "documents", "first", "last"})

    def _claim(self, claim: Attributes) -> None:
        iri, rdf = self._iri("claim", claim["id"]), self._rdf
        predicate = self._iri("relation", claim["predicate"])
        self._statement(iri, self._term.Claim, claim["subject"]["id"], predicate, claim["object"]["id"])
        self._add(iri, rdf.PROV.wasQuotedFrom, self._iri("document", claim["document"]))
        self._add(iri, rdf.PROV.value, claim["evidence"]["text"])
        for name in ("polarity", "modality", "confidence", "extractor"):
            self._add(iri, self._term[name], claim.get(name))
        self._add(iri, self._term.qualifiers, qualified(claim.get("qualifiers") or {}))
        if time := claim.get("time"):
            self._add(iri, self._term.time, self._date(time["value"]))
        if said := claim.get("attribution"):
            kind, name = ("entity", said["id"]) if said["id"] else ("speaker", said["name"])
            self._add(iri, rdf.PROV.wasAttributedTo, self._iri(kind, name))
            self._add(self._iri(kind, name), rdf.RDF.type, rdf.PROV.Agent)
            self._add(self._iri(kind, name), rdf.RDFS.label, said["name"])

    def _statement(self, iri: URIRef, kind: URIRef, start: str, predicate: URIRef, end: str) -> None:
        rdf = self._rdf.RDF
        for property_, value in (
            (rdf.type, kind),
            (rdf.type, rdf.Statement),
            (rdf.subject, self._iri("entity", start)),
            (rdf.predicate, predicate),
            (rdf.object, self._iri("entity", end)),
        ):
            self._add(iri, property_, value)

    def _others(self, iri: URIRef, data: Attributes, done: set[str]) -> None:
        """All further attributes, under our own terms; lists as several values."""
        for name, value in data.items():
            if name not in done:
                for item in _items(value):
                    self._add(iri, self._term[quote(clean(name))], item)

    def _date(self, value: object) -> object:
        """A day, month or year with its XSD type; an interval as text."""
        text = str(value or "")
        kind = _XSD_LENGTHS.get(len(text))
        if kind is None or bounds(text) is None:
            return text
        return self._rdf.Literal(text, datatype=self._rdf.XSD[kind], normalize=False)


def _items(value: object) -> Iterator[object]:
    if isinstance(value, (list, tuple)):
        yield from value
    elif isinstance(value, Mapping):
        yield from (f"{k}={v}" for k, v in value.items())
    else:
        yield value
