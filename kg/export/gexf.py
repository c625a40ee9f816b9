"""GEXF 1.3 for Gephi, dynamic: edges with a date move with its time slider.

Only intervals are used, never timestamps beside them, which Gephi refuses. An edge without a
date has none, and is there all the time. Each relation is a `kind` of edge, which keeps
parallel edges apart in Gephi.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.dates import bounds
from kg.export._fill import Filler, write_lines
from kg.export._rows import Attributes, Columns, Rows, rows
from kg.export._style import caption, color, size
from kg.export._values import attribute

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">\n'
)
_EDGE = '<edge id="%s" source="%s" target="%s" label="%s" kind="%s" weight="%s"'
_TYPES = {"integer": "long", "number": "double", "boolean": "boolean"}
#: What GEXF has attributes of its own for.
_OWN = {"id", "label", "weight", "x", "y"}


class GexfExporter:
    """Writes one dynamic graph, row by row."""

    suffix = ".gexf"
    draws = True

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file; nodes and edges stand in sorted order."""
        self.write_rows(rows(graph), path)

    def write_rows(self, source: Rows, path: Path) -> None:
        """Writes the file in one pass over nodes and edges, in their order."""
        nodes, edges = _columns(source.node_columns), _columns(source.edge_columns)
        with path.open("w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
            out.write(_HEAD)
            out.write(
                '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">'
            )
            out.write("\n")
            out.writelines(_declared("node", nodes))
            out.writelines(_declared("edge", edges))
            out.write("<nodes>\n")
            write_lines(out, _nodes(source, _filler('<node id="%s" label="%s"><attvalues>', "n", nodes)))
            out.write("</nodes>\n<edges>\n")
            write_lines(out, _edges(source, _filler(_EDGE, "e", edges, "</attvalues></edge>\n")))
            out.write("</edges>\n</graph>\n</gexf>\n")


def _columns(columns: Columns) -> dict[str, str]:
    return {name: _TYPES.get(kind, "string") for name, kind in columns.items() if name not in _OWN}


def _declared(scope: str, columns: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{scope}" mode="static">\n'
    for name, kind in columns.items():
        yield f'<attribute id="{attribute(f"{scope[0]}_{name}")}" title="{attribute(name)}" type="{kind}"/>\n'
    yield "</attributes>\n"


def _filler(head: str, prefix: str, columns: Mapping[str, str], tail: str = "") -> Filler:
    cells = {n: (f'<attvalue for="{attribute(f"{prefix}_{n}")}" value="', '"/>') for n in columns}
    return Filler(head, cells, attribute, tail=tail)


def _nodes(source: Rows, fill: Filler) -> Iterator[str]:
    for node, data in source.nodes():
        red, green, blue = color(source.colors, data.get("type"))
        place = f'<viz:position x="{data["x"]}" y="{data["y"]}" z="0.0"/>' if "x" in data and "y" in data else ""
        yield (
            f'{fill((node, str(data.get("label", ""))), data)}</attvalues><viz:color r="{red}" g="{green}" b="{blue}"/>'
            f'{place}<viz:size value="{size(data)}"/></node>\n'
        )


def _edges(source: Rows, fill: Filler) -> Iterator[str]:
    for start, end, key, data in source.edges():
        own = key, start, end, caption(data), str(data.get("predicate", "")), str(float(data.get("weight", 1)))
        yield fill(own, data, f"{_lifetime(data)}><attvalues>")


def _lifetime(data: Attributes) -> str:
    first, last = bounds(str(data.get("first") or "")), bounds(str(data.get("last") or ""))
    if first is None or last is None or first[0] > last[1]:
        return ""
    return f' start="{first[0]}" end="{max(first[1], last[1])}"'


plugin = GexfExporter()
