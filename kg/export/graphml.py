"""GraphML for Gephi, Cytoscape, igraph and networkx.

Keys have ids of their own (n_label, e_label ...): Gephi takes keys called "d3" and "d7" for
labels. Every edge has its id, so that parallel edges survive. Numbers are doubles, since
Cytoscape keeps only those and strings; it shows `name` and `interaction`, Gephi `label`,
`size`, `r`, `g`, `b`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.export._fill import Filler, write_lines
from kg.export._rows import Attributes, Columns, Rows, rows
from kg.export._style import color, size
from kg.export._values import attribute, escaped

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_TYPES = {"integer": "double", "number": "double", "boolean": "boolean"}


class GraphmlExporter:
    """Writes one <graph> with typed keys, row by row."""

    suffix = ".graphml"
    draws = True
    namespaces = (
        'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
        'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'
    )
    #: What viewers read, added to every node or edge: name -> type.
    node_types: Mapping[str, str] = {"name": "string", "size": "double", "r": "int", "g": "int", "b": "int"}
    edge_types: Mapping[str, str] = {"name": "string", "interaction": "string"}
    #: Which attribute of an edge they show.
    edge_aliases: Mapping[str, str] = {"name": "label", "interaction": "label"}
    #: Whether edges have further elements.
    draws_edges = False
    #: Further <key> elements.
    more_keys = ""

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file; nodes and edges stand in sorted order."""
        self.write_rows(rows(graph), path)

    def write_rows(self, source: Rows, path: Path) -> None:
        """Writes the file in one pass over nodes and edges, in their order."""
        nodes = {**_key_types(source.node_columns), **self.node_types}
        edges = {**_key_types(source.edge_columns), **self.edge_types}
        edges.pop("id", None)  # the element's own
        with path.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
            out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<graphml {self.namespaces}>\n')
            out.writelines(_keys("node", nodes))
            out.writelines(_keys("edge", edges))
            out.write(f'{self.more_keys}<graph edgedefault="directed">\n')
            write_lines(
                out, self._nodes(source, Filler('<node id="%s">', _cells("n", nodes), escaped, tail="</node>\n"))
            )
            edge = '<edge id="%s" source="%s" target="%s">'
            fill = Filler(edge, _cells("e", edges), escaped, aliases=self.edge_aliases, tail="</edge>\n")
            if source.edge_cells and not self.draws_edges:
                write_lines(out, fill.lines(("id", "source", "target"), source.edge_cells))
            else:
                write_lines(out, self._edges(source, fill))
            out.write("</graph>\n</graphml>\n")

    def node_style(self, source: Rows, data: Attributes) -> dict[str, object]:
        """What viewers read of a node."""
        red, green, blue = color(source.colors, data.get("type"))
        return {"name": data.get("label", ""), "size": size(data), "r": red, "g": green, "b": blue}

    def node_drawing(self, source: Rows, data: Attributes, number: int) -> str:  # noqa: ARG002
        """Further elements of the node of that number."""
        return ""

    def edge_drawing(self, data: Attributes) -> str:  # noqa: ARG002
        """Further elements of an edge."""
        return ""

    def _nodes(self, source: Rows, fill: Filler) -> Iterator[str]:
        for number, (node, data) in enumerate(source.nodes()):
            drawing = self.node_drawing(source, data, number)
            yield fill((node,), {**data, **self.node_style(source, data)}, drawing)

    def _edges(self, source: Rows, fill: Filler) -> Iterator[str]:
        for start, end, key, data in source.edges():
            yield fill((key, start, end), data, self.edge_drawing(data))


def _key_types(columns: Columns) -> dict[str, str]:
    return {name: _TYPES.get(kind, "string") for name, kind in columns.items()}


def _keys(scope: str, types: Mapping[str, str]) -> Iterator[str]:
    for name, kind in sorted(types.items()):
        key = attribute(f"{scope[0]}_{name}")
        yield f'<key id="{key}" for="{scope}" attr.name="{attribute(name)}" attr.type="{kind}"/>\n'


def _cells(prefix: str, names: Iterable[str]) -> dict[str, tuple[str, str]]:
    return {name: (f'<data key="{attribute(f"{prefix}_{name}")}">', "</data>") for name in sorted(names)}


plugin = GraphmlExporter()
