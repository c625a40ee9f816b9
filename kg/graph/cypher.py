"""Cypher over the graph, by Ladybug: an embedded database (MIT), filled in memory for the question.

Nodes are labelled with their type, relationships with their predicate:

    MATCH (a:State)-[r:bought]->(w:WeaponSystem) WHERE r.status = 'asserted' RETURN a.name, w.name

Properties of nodes are the attributes of entities, with `name` for the label; those of
relationships are the attributes of edges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kg import plugins
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_TYPES = {int: "INT64", float: "DOUBLE", bool: "BOOL", list: "STRING[]", tuple: "STRING[]"}
#: Ladybug's own, which say nothing outside it.
_INTERNAL = frozenset({"_ID", "_SRC", "_DST"})
_BATCH = 10_000


def query(graph: ClaimGraph, cypher: str) -> tuple[list[str], list[list[Any]]]:
    """Columns and rows of the answer.

    Raises:
        QueryError: The query is wrong; the message is the database's.
        PluginError: Ladybug is not installed.
    """
    ladybug = plugins.need("ladybug", "cypher")
    with ladybug.Database(":memory:") as database, ladybug.Connection(database) as connection:
        _fill(connection, graph)
        try:
            answer = connection.execute(cypher)
        except RuntimeError as error:
            message = " ".join(str(error).split("\n")[0].split())
            raise QueryError(f"the query is wrong: {message}", "see `kg query --help` for labels") from error
        found = answer[-1] if isinstance(answer, list) else answer
        columns, rows = list(found.get_column_names()), []
        while found.has_next():
            rows.append([_plain(value) for value in found.get_next()])
    return columns, rows


def _fill(connection: Any, graph: ClaimGraph) -> None:
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in sorted(graph.nodes):
        data = graph.nodes[node]
        row = {("name" if k == "label" else k): _value(v) for k, v in data.items()}
        nodes[data["type"]].append({**row, "id": node})
    columns = _columns(row for rows in nodes.values() for row in rows)
    for label, rows in nodes.items():
        declared = ", ".join(f"{_quoted(k)} {t}" for k, t in columns.items())
        connection.execute(f"CREATE NODE TABLE {_quoted(label)} ({declared}, PRIMARY KEY (id))")
        _load(connection, rows, f"CREATE (:{_quoted(label)} {_properties(columns)})", columns)
    _fill_edges(connection, graph)


def _fill_edges(connection: Any, graph: ClaimGraph) -> None:
    edges: dict[str, dict[tuple[str, str], list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for a, b, key in sorted(graph.edges(keys=True)):
        data = graph.edges[a, b, key]
        row = {**{k: _value(v) for k, v in data.items()}, "id": key, "start_": a, "end_": b}
        edges[data["predicate"]][graph.nodes[a]["type"], graph.nodes[b]["type"]].append(row)
    columns = _columns(row for groups in edges.values() for rows in groups.values() for row in rows)
    own = {k: t for k, t in columns.items() if k not in ("start_", "end_")}
    declared = ", ".join(f"{_quoted(k)} {t}" for k, t in own.items())
    for predicate, groups in edges.items():
        ends = ", ".join(f"FROM {_quoted(a)} TO {_quoted(b)}" for a, b in groups)
        connection.execute(f"CREATE REL TABLE {_quoted(predicate)} ({ends}, {declared})")
        for (start, end), rows in groups.items():
            match = f"MATCH (a:{_quoted(start)} {{id: row.start_}}), (b:{_quoted(end)} {{id: row.end_}})"
            _load(connection, rows, f"{match} CREATE (a)-[:{_quoted(predicate)} {_properties(own)}]->(b)", columns)


def _columns(rows: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            kind = _TYPES.get(type(value), "STRING")
            if found.setdefault(name, kind) != kind:
                found[name] = "DOUBLE" if {found[name], kind} == {"INT64", "DOUBLE"} else "STRING"
    return dict(sorted(found.items()))


def _load(connection: Any, rows: list[dict[str, Any]], clause: str, columns: Mapping[str, str]) -> None:
    for start in range(0, len(rows), _BATCH):
        # Every row has all columns, of one type each, or Ladybug can't tell the type of the list.
        batch = [{k: _typed(row.get(k), t) for k, t in columns.items()} for row in rows[start : start + _BATCH]]
        connection.execute(f"UNWIND $rows AS row {clause}", {"rows": batch})


def _typed(value: Any, kind: str) -> Any:
    if kind == "STRING[]":
        return value or []
    if kind == "DOUBLE":
        return float(value or 0)
    if kind == "INT64":
        return value or 0
    return value if kind == "BOOL" else str("" if value is None else value)


def _value(value: object) -> object:
    if isinstance(value, Mapping):
        return [_scalar(f"{k}={v}") for k, v in value.items()]
    if isinstance(value, (list, tuple)):
        return [_scalar(str(item)) for item in value]
    return _scalar(value) if isinstance(value, str) else value


def _scalar(text: str) -> str:
    """Without lone surrogates, which a database can't hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _properties(columns: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{_quoted(k)}: row.{_quoted(k)}" for k in columns) + "}"


def _quoted(name: str) -> str:
    return "`" + _scalar(name).replace("`", "'") + "`"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in _INTERNAL and v is not None}
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value
