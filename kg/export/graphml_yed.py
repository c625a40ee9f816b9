"""GraphML for yEd and yFiles: labels, shapes, colours and line styles are drawn.

yEd shows labels only from y:NodeLabel and y:EdgeLabel, which Gephi does not read: hence two
flavours of GraphML.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.export._rows import Attributes, Rows
from kg.export._style import EDGE_COLORS, LINES, caption, size
from kg.export._values import attribute, escaped
from kg.export.graphml import GraphmlExporter

#: vis-network's shapes, as the ontology names them -> yEd's.
_SHAPES = {
    "dot": "ellipse",
    "circle": "ellipse",
    "ellipse": "ellipse",
    "diamond": "diamond",
    "triangle": "triangle",
    "triangleDown": "triangle2",
    "square": "rectangle",
    "box": "roundrectangle",
    "hexagon": "hexagon",
    "star": "star8",
}
#: Pixels between nodes that come without a place, and nodes in a row.
_STEP, _ROW = 160, 25


class YedExporter(GraphmlExporter):
    """GraphML with yFiles' drawing of each node and edge."""

    suffix = "-yed.graphml"
    namespaces = (
        'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
        'http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"'
    )
    node_types: Mapping[str, str] = {}
    edge_types: Mapping[str, str] = {}
    edge_aliases: Mapping[str, str] = {}
    draws_edges = True
    more_keys = (
        '<key id="n_drawing" for="node" yfiles.type="nodegraphics"/>\n'
        '<key id="e_drawing" for="edge" yfiles.type="edgegraphics"/>\n'
    )

    def node_style(self, source: Rows, data: Attributes) -> dict[str, object]:  # noqa: ARG002
        """Nothing: the drawing says it all."""
        return {}

    def node_drawing(self, source: Rows, data: Attributes, number: int) -> str:
        """A y:ShapeNode; nodes without a place stand in rows."""
        wide = size(data) + 20
        x = data.get("x", number % _ROW * _STEP)
        y = data.get("y", number // _ROW * _STEP)
        fill = attribute(source.colors.get(str(data.get("type")), "#888888"))
        shape = _SHAPES.get(source.shapes.get(str(data.get("type")), "dot"), "ellipse")
        return (
            f'<data key="n_drawing"><y:ShapeNode><y:Geometry height="{wide}" width="{wide}" x="{x}" y="{y}"/>'
            f'<y:Fill color="{fill}" transparent="false"/><y:BorderStyle color="#333333" type="line" width="1.0"/>'
            f'<y:NodeLabel modelName="sides" modelPosition="s">{escaped(str(data.get("label", "")))}</y:NodeLabel>'
            f'<y:Shape type="{shape}"/></y:ShapeNode></data>'
        )

    def edge_drawing(self, data: Attributes) -> str:
        """A y:PolyLineEdge whose line and label tell the status."""
        status = str(data.get("status", "asserted"))
        ink = EDGE_COLORS.get(status, "#555555")
        return (
            f'<data key="e_drawing"><y:PolyLineEdge><y:LineStyle color="{ink}" type="{LINES.get(status, "line")}" '
            f'width="1.5"/><y:Arrows source="none" target="standard"/>'
            f"<y:EdgeLabel>{escaped(caption(data))}</y:EdgeLabel></y:PolyLineEdge></data>"
        )


plugin = YedExporter()
