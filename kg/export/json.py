"""JSON in node-link form, as networkx and d3 read it, with the claims and documents.

`networkx.node_link_graph(json.load(file), edges="edges")` gives the graph back whole.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from kg.export._rows import rows

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class JsonExporter:
    """Writes nodes, edges, claims and documents, one a line."""

    suffix = ".json"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file in UTF-8."""
        source = rows(graph)
        documents = [{k: v for k, v in d.items() if k != "text"} for _, d in sorted(source.documents.items())]
        with path.open("w", encoding="utf-8", newline="\n") as out:
            out.write('{"directed": true, "multigraph": true, "graph": {},\n')
            _array(out, "nodes", [{"id": node, **data} for node, data in source.nodes()])
            out.write(",\n")
            links = [{"source": a, "target": b, "key": key, **data} for a, b, key, data in source.edges()]
            _array(out, "edges", links)
            out.write(",\n")
            _array(out, "claims", list(source.claims()))
            out.write(",\n")
            _array(out, "documents", documents)
            out.write("}\n")


def _array(out: IO[str], name: str, items: list[Any]) -> None:
    out.write(f'"{name}": [')
    out.write(",\n".join(map(line, items)))
    out.write("]")


def line(value: object) -> str:
    """A value in JSON: letters of any script as they are, lone surrogates escaped."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


plugin = JsonExporter()
