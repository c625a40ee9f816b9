"""Reads GraphML and GEXF by the rules of the viewers that analysts open them in.

Our own words of what their importers do: Gephi's for GraphML and GEXF, Cytoscape's for
GraphML. Each goes through the XML as a stream, and drops what it drops.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as Xml

Row = dict[str, object]

#: What Gephi takes for a property of its own, by a key's id or else its name.
_NODE = {"label": "label", "d3": "label", **{name: name for name in ("x", "y", "z", "size", "r", "g", "b")}}
_EDGE = {"label": "label", "edgelabel": "label", "d7": "label", "weight": "weight", "id": "id", "edgeid": "id"}
_NUMBERS = {"x", "y", "z", "size", "weight"}
_COLOURS = {"r", "g", "b"}
_TYPES = {"boolean": bool, "int": int, "long": int, "float": float, "double": float, "string": str}


@dataclass
class Seen:
    """What a viewer shows: nodes and edges by id, with properties and columns, and what it complained of."""

    nodes: dict[str, Row] = field(default_factory=dict)
    edges: dict[str, Row] = field(default_factory=dict)
    issues: list[str] = field(default_factory=list)


def _elements(path: Path) -> Iterator[tuple[str, Xml.Element]]:
    for _, element in Xml.iterparse(path):
        yield element.tag.rpartition("}")[2].lower(), element


def gephi(path: Path) -> Seen:
    """A GraphML file in Gephi: a second element of one id takes the place of the first."""
    seen = Seen()
    own: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    columns: dict[str, dict[str, tuple[str, type]]] = {"node": {}, "edge": {}}
    for tag, element in _elements(path):
        if tag == "key":
            _gephi_key(element, own, columns, seen)
        elif tag in ("node", "edge"):
            row: Row = {k: element.get(k) for k in ("source", "target")} if tag == "edge" else {}
            for data in element:
                key, text = str(data.get("key")), data.text or ""
                if not text.strip():
                    continue
                try:
                    if name := own[tag].get(key):
                        row[name] = float(text) if name in _NUMBERS else int(text) if name in _COLOURS else text
                    elif column := columns[tag].get(key):
                        row[f"column {column[0]}"] = column[1](text)
                except ValueError:
                    seen.issues.append(f"{tag} {element.get('id')}: {key} can't be {text!r}")
            (seen.nodes if tag == "node" else seen.edges)[str(element.get("id"))] = row
    return seen


def _gephi_key(
    element: Xml.Element, own: dict[str, dict[str, str]], columns: dict[str, dict[str, tuple[str, type]]], seen: Seen
) -> None:
    key, scope = str(element.get("id")), str(element.get("for"))
    title = element.get("attr.name") or key
    known = _NODE if scope == "node" else _EDGE
    if name := known.get(key.lower()) or known.get(title.lower()):
        own[scope][key] = name
    elif element.get("attr.type") not in _TYPES:
        seen.issues.append(f"{title} has no type that Gephi knows")
    elif key in columns[scope]:
        seen.issues.append(f"{title}: there is a column {key} already")
    else:
        columns[scope][key] = (title, _TYPES[str(element.get("attr.type"))])


def cytoscape(path: Path) -> Seen:
    """A GraphML file in Cytoscape: texts and doubles only; a node is called by `name`, else by its id."""
    seen = Seen()
    kinds: dict[str, tuple[str, str]] = {}
    number = 0
    for tag, element in _elements(path):
        if tag == "key":
            kinds[str(element.get("id"))] = str(element.get("attr.name")), str(element.get("attr.type"))
        elif tag in ("node", "edge"):
            ends = (str(element.get("source")), str(element.get("target")))
            row: Row = {"name": f"{ends[0]} (-) {ends[1]}", "interaction": "-"}
            if tag == "node":
                row = {"name": element.get("id")}
            for data in element:
                name, kind = kinds[str(data.get("key"))]
                if data.text and data.text.strip() and kind in ("string", "double"):
                    row[name] = data.text if kind == "string" else float(data.text)
            if tag == "node":
                seen.nodes[str(element.get("id"))] = row
            elif ends[0] in seen.nodes and ends[1] in seen.nodes:
                number += 1  # it gives edges ids of its own
                seen.edges[str(number)] = {**row, "source": ends[0], "target": ends[1]}
            else:
                seen.issues.append(f"an edge between unknown nodes: {ends}")
    return seen


def gephi_gexf(path: Path) -> Seen:
    """A GEXF file in Gephi: parallel edges are kept where their kinds differ, and lifetimes are days."""
    seen = Seen()
    titles: dict[str, str] = {}
    parallel: set[tuple[object, ...]] = set()
    for tag, element in _elements(path):
        if tag == "graph" and element.get("timeformat") != "date":
            seen.issues.append("times are no dates")
        elif tag == "attribute":
            titles[str(element.get("id"))] = str(element.get("title"))
        elif tag in ("node", "edge"):
            row: Row = {k: element.get(k) for k in ("label", "source", "target", "kind") if element.get(k)}
            row |= {
                f"column {titles[str(v.get('for'))]}": v.get("value")
                for v in element.iter()
                if v.tag.endswith("}attvalue")
            }
            for end in ("start", "end"):
                if value := element.get(end):
                    row[end] = date.fromisoformat(value)
            if any(element.get(k) for k in ("timestamp", "timestamps")) and "start" in row:
                seen.issues.append(f"{element.get('id')} has both intervals and timestamps")
            place = row.get("source"), row.get("target"), row.get("kind")
            if tag == "edge" and place in parallel:
                seen.issues.append(f"{element.get('id')} is parallel to an edge of its kind")
                continue
            parallel.add(place)
            (seen.nodes if tag == "node" else seen.edges)[str(element.get("id"))] = row
    return seen
