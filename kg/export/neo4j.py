r"""Neo4j: a folder with CSV files for `neo4j-admin database import`, and load.cypher.

    neo4j-admin database import full --multiline-fields=true --array-delimiter=U+001F \
        --nodes=nodes.csv --relationships=edges.csv

or, into a running database, `cypher-shell -f load.cypher`. Nodes carry the label Entity and
their type, relationships the predicate in capitals; both keep their names as properties.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export._rows import Columns, Kind, Rows, rows
from kg.export._values import clean, plain

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_TYPES: dict[Kind, str] = {"integer": ":long", "number": ":double", "boolean": ":boolean", "list": ":string[]"}
#: Between the items of a list: no text holds this control character, since `clean` takes it out.
_BETWEEN = "\x1f"
_BATCH = 500


class Neo4jExporter:
    """Writes nodes.csv, edges.csv, claims.csv, and the same as a Cypher script."""

    suffix = "-neo4j"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the files into the folder `path`."""
        source = rows(graph)
        path.mkdir(parents=True, exist_ok=True)
        nodes = dict(source.node_columns)
        edges = {k: v for k, v in source.edge_columns.items() if k != "id"}
        _table(
            path / "nodes.csv",
            ["id:ID", *_headers(nodes), ":LABEL"],
            (
                [clean(n), *_cells(data, nodes), _BETWEEN.join(("Entity", name(data.get("type"))))]
                for n, data in source.nodes()
            ),
        )
        _table(
            path / "edges.csv",
            [":START_ID", ":END_ID", "id", *_headers(edges), ":TYPE"],
            (
                [clean(a), clean(b), clean(key), *_cells(data, edges), name(data.get("predicate")).upper()]
                for a, b, key, data in source.edges()
            ),
        )
        with (path / "load.cypher").open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(_script(source))


def name(value: object) -> str:
    """A label or type that needs no quotes in Cypher: "open:buy up" -> "open_buy_up"."""
    safe = re.sub(r"\W", "_", str(value or "Thing"), flags=re.ASCII)
    return f"_{safe}" if safe[0].isdigit() else safe


def _headers(columns: Columns) -> list[str]:
    return [clean(key).replace(":", "_") + _TYPES.get(kind, "") for key, kind in columns.items()]


def _cells(data: Mapping[str, Any], columns: Columns) -> list[object]:
    return [_cell(data.get(key), kind) for key, kind in columns.items()]


def _cell(value: object, kind: Kind) -> object:
    if isinstance(value, (list, tuple)) and kind == "list":
        return _BETWEEN.join(clean(str(item)) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    found = plain(value)
    return clean(found) if isinstance(found, str) else found


def _table(path: Path, header: list[str], lines: Iterable[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


def _script(source: Rows) -> Iterator[str]:
    yield "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
    nodes: dict[str, list[str]] = {}
    for node, data in source.nodes():
        nodes.setdefault(name(data.get("type")), []).append(literal({**_properties(data), "id": node}))
    for label, items in sorted(nodes.items()):
        for batch in _batches(items):
            yield f"UNWIND [{batch}] AS row\nMERGE (n:Entity {{id: row.id}}) SET n:{label}, n += row;\n"
    edges: dict[str, list[str]] = {}
    for a, b, key, data in source.edges():
        row = {"from": a, "to": b, "row": {**_properties(data), "id": key}}
        edges.setdefault(name(data.get("predicate")).upper(), []).append(literal(row))
    for kind, items in sorted(edges.items()):
        for batch in _batches(items):
            yield (
                f"UNWIND [{batch}] AS edge\nMATCH (a:Entity {{id: edge.from}}), (b:Entity {{id: edge.to}})\n"
                f"MERGE (a)-[r:{kind} {{id: edge.row.id}}]->(b) SET r += edge.row;\n"
            )


def _batches(items: list[str]) -> Iterator[str]:
    for start in range(0, len(items), _BATCH):
        yield ",\n".join(items[start : start + _BATCH])


def _properties(data: Mapping[str, Any]) -> dict[str, Any]:
    """What a property can hold: no tables."""
    return {k: plain(v) if isinstance(v, Mapping) else v for k, v in data.items() if v is not None}


def literal(value: object) -> str:
    r"""A value as a Cypher literal.

    Neo4j reads \uXXXX before it reads strings, so that a backslash and "u" must never stand
    side by side: such a text is joined from two.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"`{clean(str(k)).replace('`', '``')}`: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(literal, value)) + "]"
    text = clean(str(value)).replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return "'" + text.replace("\\\\u", "\\\\' + 'u") + "'"


plugin = Neo4jExporter()
