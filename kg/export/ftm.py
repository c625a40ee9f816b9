"""FollowTheMoney entities, one a line, for Aleph, OpenSanctions' tools and the `ftm` command.

Types become the schemata that the ontology names for them; articles become Articles. Every
edge becomes an UnknownLink whose role is the relation with its status ("bought (denied)").
An asserted edge becomes a Membership or a Sanction as well where the ontology calls it that;
no other schema is used, since their directions and meanings would say more than the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import plugins
from kg.dates import bounds
from kg.export._rows import Attributes, rows
from kg.export._style import caption
from kg.export._values import clean
from kg.export.json import line

if TYPE_CHECKING:
    from followthemoney.proxy import EntityProxy

    from kg.model import ClaimGraph

_THING = "Asset"
#: Schemata for asserted edges: properties that take the subject and the object.
_ENDS = {"Membership": ("member", "organization")}
_SANCTION = "Sanction"
_CUT = " […cut]"


class FtmExporter:
    """Writes JSON lines, by the followthemoney library."""

    suffix = ".ftm.json"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file: entities, then articles, then links."""
        with path.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(f"{line(_stable(proxy))}\n" for proxy in _Proxies(graph).all())


def _stable(proxy: EntityProxy) -> dict[str, Any]:
    found = proxy.to_dict()
    return {**found, "properties": {k: sorted(v) for k, v in sorted(found["properties"].items())}}


class _Proxies:
    def __init__(self, graph: ClaimGraph) -> None:
        self._model = plugins.need("followthemoney", "ftm").model
        self._source = rows(graph)
        self._types: Mapping[str, Any] = graph.graph.get("types", {})
        self._relations: Mapping[str, Any] = graph.graph.get("relations", {})
        self._nodes: dict[str, EntityProxy] = {}

    def all(self) -> Iterator[EntityProxy]:
        for node, data in self._source.nodes():
            self._nodes[node] = self._node(node, data)
            yield self._nodes[node]
        for identifier, document in sorted(self._source.documents.items()):
            yield self._article(identifier, document)
        for start, end, key, data in self._source.edges():
            yield self._link(start, end, key, data)
            if data.get("status") == "asserted":
                yield from self._special(start, end, key, data)

    def _make(self, schema: str, *parts: str) -> EntityProxy:
        proxy: EntityProxy = self._model.make_entity(schema)
        proxy.make_id(*map(clean, parts))
        return proxy

    def _node(self, node: str, data: Attributes) -> EntityProxy:
        kind = self._types.get(str(data.get("type")))
        proxy = self._make((kind.codes.followthemoney if kind else "") or _THING, "entity", node)
        _put(proxy, "name", data.get("label"))
        for alias in data.get("aliases", ()):
            _put(proxy, "alias", alias)
        _put(proxy, "description", data.get("description"))
        _put(proxy, "keywords", data.get("type"))
        identifiers = data.get("identifiers", {})
        _put(proxy, "wikidataId", identifiers.get("wikidata"))
        _put(proxy, "country", identifiers.get("iso3166"))
        return proxy

    def _article(self, identifier: str, document: Attributes) -> EntityProxy:
        proxy = self._make("Article", "document", identifier)
        _put(proxy, "title", document.get("title") or identifier)
        source = document.get("source") or ""
        _put(proxy, "sourceUrl" if source.startswith(("http://", "https://")) else "publisher", source)
        _put(proxy, "publishedAt", document.get("published"))
        _put(proxy, "language", document.get("language"))
        return proxy

    def _link(self, start: str, end: str, key: str, data: Attributes) -> EntityProxy:
        proxy = self._make("UnknownLink", "edge", key)
        proxy.add("subject", self._nodes[start])
        proxy.add("object", self._nodes[end])
        _put(proxy, "role", caption(data))
        self._interest(proxy, key, data)
        return proxy

    def _special(self, start: str, end: str, key: str, data: Attributes) -> Iterator[EntityProxy]:
        relation = self._relations.get(data.get("predicate", ""))
        schema = relation.codes.followthemoney if relation is not None else ""
        subject, obj = self._nodes[start], self._nodes[end]
        if schema == _SANCTION and obj.schema.is_a("Thing"):
            proxy = self._make(schema, "special", key)
            proxy.add("entity", obj)
            _put(proxy, "authority", subject.caption)
        elif schema in _ENDS:
            proxy = self._make(schema, "special", key)
            ends = [proxy.schema.get(name) for name in _ENDS[schema]]
            fit = all(p and p.range and e.schema.is_a(p.range) for p, e in zip(ends, (subject, obj), strict=True))
            if not fit:
                return
            for name, entity in zip(_ENDS[schema], (subject, obj), strict=True):
                proxy.add(name, entity)
        else:
            return
        self._interest(proxy, key, data)
        yield proxy

    def _interest(self, proxy: EntityProxy, key: str, data: Attributes) -> None:
        """Status, dates, evidence and sources, which all links share."""
        _put(proxy, "recordId", key)
        _put(proxy, "status", data.get("status"))
        _put(proxy, "summary", data.get("evidence"))
        confidence, weight = data.get("confidence"), data.get("weight")
        _put(proxy, "description", f"confidence {confidence}, independent sources: {weight}")
        for publisher in data.get("sources", ()):
            _put(proxy, "publisher", publisher)
        for document in data.get("documents", ()):
            proxy.add("proof", self._make("Article", "document", document))
        first, last = bounds(str(data.get("first") or "")), bounds(str(data.get("last") or ""))
        if first and last:
            _put(proxy, "startDate", first[0])
            _put(proxy, "endDate", max(first[1], last[1]))


def _put(proxy: EntityProxy, name: str, value: object) -> None:
    """Adds a value; one that is too long for the property is cut, and says so at its end."""
    if not value:
        return
    text, most = clean(str(value)), proxy.schema.properties[name].max_length
    proxy.add(name, text if len(text) <= most else text[: most - len(_CUT)] + _CUT)


plugin = FtmExporter()
