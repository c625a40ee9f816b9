"""RDF in JSON-LD: what `rdf` writes in Turtle."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export._triples import Triples

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class JsonldExporter:
    """Writes expanded JSON-LD, by rdflib."""

    suffix = ".jsonld"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file; rdflib gives no order, so that it is sorted here."""
        found = json.loads(Triples(graph).graph().serialize(format="json-ld"))
        path.write_text(json.dumps(_sorted(found), indent=1, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


plugin = JsonldExporter()
