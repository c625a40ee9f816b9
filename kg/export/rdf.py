"""RDF in Turtle: claims with PROV-O provenance, Wikidata and ISO identifiers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.export._triples import Triples

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class RdfExporter:
    """Writes Turtle, by rdflib."""

    suffix = ".ttl"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file in UTF-8, subjects in sorted order."""
        path.write_text(Triples(graph).graph().serialize(format="turtle"), encoding="utf-8", newline="\n")


plugin = RdfExporter()
