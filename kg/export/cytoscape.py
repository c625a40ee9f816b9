"""Cytoscape.js JSON (.cyjs) for Cytoscape and for pages with Cytoscape.js."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export._rows import Attributes, rows
from kg.export._style import caption
from kg.export._values import clean, plain
from kg.export.json import line

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class CytoscapeExporter:
    """Writes elements whose `name` and `interaction` Cytoscape shows."""

    suffix = ".cyjs"
    draws = True

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file in UTF-8."""
        source = rows(graph)
        nodes = [_node(node, data) for node, data in source.nodes()]
        edges = [
            {
                "data": {
                    **_values(data),
                    "id": key,
                    "source": a,
                    "target": b,
                    "name": clean(caption(data)),
                    "interaction": clean(str(data.get("label", ""))),
                    "key": key,
                }
            }
            for a, b, key, data in source.edges()
        ]
        whole = {
            "format_version": "1.0",
            "generated_by": "kg",
            "target_cytoscapejs_version": "~3.0",
            "directed": True,
            "multigraph": True,
            "data": {"name": "kg"},
            "elements": {"nodes": nodes, "edges": edges},
        }
        path.write_text(line(whole) + "\n", encoding="utf-8", newline="\n")


def _node(node: str, data: Attributes) -> dict[str, Any]:
    name = clean(str(data.get("label", "")))
    element: dict[str, Any] = {"data": {**_values(data), "id": node, "name": name, "value": node}}
    if "x" in data:  # the layout gives both
        element["position"] = {"x": data["x"], "y": data["y"]}
    return element


def _values(data: Attributes) -> dict[str, Any]:
    """Texts, numbers and lists of texts: Cytoscape has no tables in a cell."""
    found: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, (list, tuple)):
            found[name] = [clean(str(v)) for v in value]
        elif isinstance(value, Mapping):
            found[name] = clean(str(plain(value)))
        elif value is not None:
            found[name] = clean(value) if isinstance(value, str) else value
    return found


plugin = CytoscapeExporter()
