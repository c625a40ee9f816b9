"""STIX 2.1 bundle for threat-intelligence platforms.

Entities become identities, edges relationships, claims notes on them. A relationship's type
tells its status ("bought", "denied-bought"): a reader that knows nothing else takes no denial
for a fact. What STIX has no property for stands in an extension.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from kg import plugins
from kg.dates import bounds
from kg.export._claims import qualified
from kg.export._rows import Attributes, rows
from kg.export._style import caption
from kg.export._values import clean, plain

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: Ours, for ids that are the same from run to run.
_NAMESPACE = UUID("6d1f3a52-2f0e-5c53-9a0c-7b5d1c5f4f10")
_EPOCH = "1970-01-01"
_SCHEMA = "https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_32j232tfvtly"


class StixExporter:
    """Writes one bundle, by the stix2 library."""

    suffix = ".stix.json"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file in UTF-8."""
        stix2 = plugins.need("stix2", "stix")
        objects = list(_Objects(stix2, graph).all())
        bundle = stix2.Bundle(objects, id=_id("bundle", *(o["id"] for o in objects)), allow_custom=True)
        path.write_text(bundle.serialize(sort_keys=True, indent=1) + "\n", encoding="utf-8", newline="\n")


def _id(kind: str, *parts: str) -> str:
    return f"{kind}--{uuid5(_NAMESPACE, clean(chr(31).join(parts)))}"


class _Objects:
    def __init__(self, stix2: Any, graph: ClaimGraph) -> None:
        self._stix = stix2
        self._source = rows(graph)
        self._types: Mapping[str, Any] = graph.graph.get("types", {})
        days = [d["published"] for d in self._source.documents.values() if bounds(d.get("published") or "")]
        #: STIX wants a time of making; the run's would differ from run to run.
        self._made = f"{bounds(min(days, default=_EPOCH))[0]}T00:00:00Z"  # type: ignore[index]
        self._extension = _id("extension-definition", "kg")
        self._edges: dict[str, str] = {}

    def _common(self, kind: str, *parts: str) -> dict[str, Any]:
        return {"id": _id(kind, *parts), "created": self._made, "modified": self._made}

    def _extended(self, data: Attributes, done: set[str]) -> dict[str, Any]:
        values = {k: clean(str(plain(v))) for k, v in data.items() if k not in done and v not in (None, "", [], {})}
        return {"extensions": {self._extension: {"extension_type": "property-extension", **values}}} if values else {}

    def all(self) -> Iterator[Any]:
        author = self._stix.Identity(**self._common("identity", "kg"), name="kg", identity_class="system")
        yield author
        yield self._stix.ExtensionDefinition(
            **self._common("extension-definition", "kg"),
            created_by_ref=author.id,
            name="kg: attributes of entities and edges",
            schema=_SCHEMA,
            version="1.0",
            extension_types=["property-extension"],
        )
        for node, data in self._source.nodes():
            yield self._node(node, data)
        for start, end, key, data in self._source.edges():
            yield self._edge(start, end, key, data)
        for claim in self._source.claims():
            yield self._note(claim)

    def _node(self, node: str, data: Attributes) -> Any:
        kind = self._types.get(str(data.get("type")))
        references = [
            {"source_name": clean(name), "external_id": clean(str(value))}
            for name, value in sorted(data.get("identifiers", {}).items())
        ]
        return self._stix.Identity(
            **self._common("identity", "entity", node),
            name=clean(str(data.get("label") or node)),
            description=clean(str(data.get("description") or "")) or None,
            identity_class=kind.codes.stix if kind else "unknown",
            labels=[clean(str(data.get("type", "Thing")))],
            external_references=references or None,
            **self._extended(data, {"label", "type", "description", "identifiers"}),
        )

    def _edge(self, start: str, end: str, key: str, data: Attributes) -> Any:
        status = str(data.get("status", "asserted"))
        kind = re.sub("[^a-z0-9]+", "-", str(data.get("predicate", "")).lower()).strip("-") or "related-to"
        common = self._common("relationship", key)
        for claim in data.get("claims", ()):
            self._edges[claim] = common["id"]
        return self._stix.Relationship(
            **common,
            relationship_type=kind if status == "asserted" else f"{status}-{kind}",
            source_ref=_id("identity", "entity", start),
            target_ref=_id("identity", "entity", end),
            description=clean(f"{caption(data)}: {data.get('evidence', '')}"),
            confidence=round(100 * data.get("confidence", 0)),
            labels=[status],
            external_references=[self._reference(d) for d in data.get("documents", ())] or None,
            **_lifetime(data),
            **self._extended(data, {"confidence", "evidence", "id"}),
            allow_custom=True,
        )

    def _reference(self, document: str) -> dict[str, str]:
        record = self._source.documents.get(document, {})
        source = str(record.get("source") or "")
        found = {"source_name": clean(document), "description": clean(record.get("title") or document)}
        return {**found, "url": clean(source)} if source.startswith(("http://", "https://")) else found

    def _note(self, claim: Attributes) -> Any:
        said, time = claim.get("attribution") or {}, claim.get("time") or {}
        extra = {
            "polarity": claim["polarity"],
            "modality": claim["modality"],
            "time": time.get("value"),
            "qualifiers": qualified(claim.get("qualifiers") or {}),
            "document": claim["document"],
        }
        target = self._edges.get(claim["id"]) or _id("identity", "entity", claim["subject"]["id"])
        return self._stix.Note(
            **self._common("note", claim["id"]),
            content=clean(claim["evidence"]["text"]) or "-",
            authors=[clean(said["name"])] if said.get("name") else None,
            confidence=round(100 * claim["confidence"]),
            object_refs=[target],
            external_references=[self._reference(claim["document"])],
            **self._extended(extra, set()),
        )


def _lifetime(data: Attributes) -> dict[str, str]:
    first, last = bounds(str(data.get("first") or "")), bounds(str(data.get("last") or ""))
    if first is None or last is None:
        return {}
    return {"start_time": f"{first[0]}T00:00:00Z", "stop_time": f"{max(first[1], last[1])}T23:59:59Z"}


plugin = StixExporter()
