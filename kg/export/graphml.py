"""GraphML for Gephi, Cytoscape and networkx.

Keys have ids of their own (n_label, e_label ...): Gephi takes keys called "d3" and "d7" for
labels. Every edge has its id, so that parallel edges survive.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

from kg.export._values import plain, xml_text

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {bool: "boolean", int: "long", float: "double", str: "string"}


class GraphmlExporter:
    """Writes one <graph> with typed keys, element by element."""

    suffix = ".graphml"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file; nodes and edges stand in sorted order."""
        nodes = _keys("n", (data for _, data in graph.nodes(data=True)))
        edges = _keys("e", (data for *_, data in graph.edges(data=True)))
        with path.open("wb") as out, etree.xmlfile(out, encoding="utf-8") as xml:
            xml.write_declaration()
            with xml.element("graphml", nsmap={None: _NAMESPACE}):
                for scope, keys in (("node", nodes), ("edge", edges)):
                    for name, (key, kind) in keys.items():
                        xml.write(etree.Element("key", {"id": key, "for": scope, "attr.name": name, "attr.type": kind}))
                with xml.element("graph", edgedefault="directed"):
                    for node in sorted(graph.nodes):
                        xml.write(_element("node", {"id": xml_text(node)}, graph.nodes[node], nodes))
                    for source, target, key in sorted(graph.edges(keys=True)):
                        ends = {"id": xml_text(key), "source": xml_text(source), "target": xml_text(target)}
                        xml.write(_element("edge", ends, graph.edges[source, target, key], edges))


def _keys(prefix: str, items: Iterator[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    kinds: dict[str, str] = {}
    for data in items:
        for name, value in data.items():
            kind = _TYPES[type(plain(value))]
            known = kinds.setdefault(name, kind)
            if known != kind:
                kinds[name] = "double" if {known, kind} == {"long", "double"} else "string"
    return {name: (f"{prefix}_{name}", kind) for name, kind in sorted(kinds.items())}


def _element(tag: str, attributes: dict[str, str], data: dict[str, Any], keys: dict[str, tuple[str, str]]) -> Any:
    element = etree.Element(tag, attributes)
    for name, (key, _) in keys.items():
        if name in data:
            etree.SubElement(element, "data", key=key).text = xml_text(plain(data[name]))
    return element


plugin = GraphmlExporter()
