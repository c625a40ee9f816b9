"""GraphML for Gephi, Cytoscape, igraph and networkx.

Keys have ids of their own (n_label, e_label ...): Gephi takes keys called "d3" and "d7" for
labels. Every edge has its id, so that parallel edges survive. Numbers are doubles, since
Cytoscape keeps only those and strings; it shows `name` and `interaction`, Gephi `label`,
`size`, `r`, `g`, `b`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.export._rows import Attributes, Columns, Rows, rows
from kg.export._style import color, size
from kg.export._values import attribute, escaped, is_special, plain

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_TYPES = {"integer": "double", "number": "double", "boolean": "boolean"}
_Cells = list[tuple[str, str]]


class GraphmlExporter:
    """Writes one <graph> with typed keys, row by row."""

    suffix = ".graphml"
    namespaces = (
        'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
        'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"'
    )
    #: What viewers read, added to every node or edge: name -> type.
    node_types: Mapping[str, str] = {"name": "string", "size": "double", "r": "int", "g": "int", "b": "int"}
    edge_types: Mapping[str, str] = {"name": "string", "interaction": "string"}
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
            self._write_nodes(out, source, _openings("n", nodes))
            self._write_edges(out, source, _openings("e", edges))
            out.write("</graph>\n</graphml>\n")

    def node_style(self, source: Rows, data: Attributes) -> dict[str, object]:
        """What viewers read of a node."""
        red, green, blue = color(source.colors, data.get("type"))
        return {"name": data.get("label", ""), "size": size(data), "r": red, "g": green, "b": blue}

    def edge_style(self, data: Attributes) -> dict[str, object]:
        """What viewers read of an edge."""
        return {"name": data.get("label", ""), "interaction": data.get("label", "")}

    def node_drawing(self, source: Rows, data: Attributes, number: int) -> str:  # noqa: ARG002
        """Further elements of the node of that number."""
        return ""

    def edge_drawing(self, data: Attributes) -> str:  # noqa: ARG002
        """Further elements of an edge."""
        return ""

    def _write_nodes(self, out: IO[str], source: Rows, cells: _Cells) -> None:
        for number, (node, data) in enumerate(source.nodes()):
            values = {**data, **self.node_style(source, data)}
            drawing = self.node_drawing(source, data, number)
            out.write(f'<node id="{attribute(node)}">{_filled(cells, values)}{drawing}</node>\n')

    def _write_edges(self, out: IO[str], source: Rows, cells: _Cells) -> None:
        for start, end, key, data in source.edges():
            ends = f'id="{attribute(key)}" source="{attribute(start)}" target="{attribute(end)}"'
            values = {**data, **self.edge_style(data)}
            out.write(f"<edge {ends}>{_filled(cells, values)}{self.edge_drawing(data)}</edge>\n")


def _key_types(columns: Columns) -> dict[str, str]:
    return {name: _TYPES.get(kind, "string") for name, kind in columns.items()}


def _keys(scope: str, types: Mapping[str, str]) -> Iterator[str]:
    for name, kind in sorted(types.items()):
        key = attribute(f"{scope[0]}_{name}")
        yield f'<key id="{key}" for="{scope}" attr.name="{attribute(name)}" attr.type="{kind}"/>\n'


def _openings(prefix: str, names: Iterable[str]) -> _Cells:
    return [(name, f'<data key="{attribute(f"{prefix}_{name}")}">') for name in sorted(names)]


def _filled(cells: _Cells, data: Attributes) -> str:
    found: list[str] = []
    for name, opening in cells:
        value = data.get(name)
        if value is None:
            continue
        if type(value) is not str:
            value = str(plain(value)) if type(value) is not bool else str(value).lower()
        found.append(f"{opening}{escaped(value) if is_special(value) else value}</data>")
    return "".join(found)


plugin = GraphmlExporter()
