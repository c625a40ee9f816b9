"""A graph's rows as texts for the store, and back: what streaming exporters write a graph from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any, Protocol

from kg.export._fill import xml_special
from kg.export._rows import Attributes, Columns, Edge, Kind, Node, Rows
from kg.export._values import clean, formula, plain

Cells = tuple[bool, list[str | None]]
_NODE: Columns = {"id": "text"}
_EDGE: Columns = {"id": "text", "source": "text", "target": "text"}
_READ: Mapping[Kind, Callable[[str], Any]] = {"integer": int, "number": float, "boolean": "true".__eq__}


class Stored(Protocol):
    """Tables of texts, as the store keeps them."""

    def columns(self, table: str) -> Mapping[str, Any]:
        """Columns of a table with their kinds."""
        ...

    def count(self, table: str) -> int:
        """Number of rows."""
        ...

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Of each row whether it is plain, then the cells of these columns."""
        ...


def tables(source: Rows) -> dict[str, tuple[Columns, Iterator[Cells]]]:
    """Nodes and edges as texts, in their order; each row says whether any format takes it as it is."""
    nodes = {k: v for k, v in source.node_columns.items() if k not in _NODE}
    edges = {k: v for k, v in source.edge_columns.items() if k not in _EDGE}
    return {
        "nodes": (
            {**_NODE, **nodes},
            (_cells(chain((node,), map(data.get, nodes))) for node, data in source.nodes()),
        ),
        "edges": (
            {**_EDGE, **edges},
            (_cells(chain((key, a, b), map(data.get, edges))) for a, b, key, data in source.edges()),
        ),
    }


def _cells(values: Iterable[object]) -> Cells:
    cells = [None if value is None else _text(value) for value in values]
    texts = [cell for cell in cells if cell]
    safe = None not in cells and not xml_special("".join(texts)) and not any(map(formula, texts))
    return safe, cells


def _text(value: object) -> str:
    found = plain(value)
    if isinstance(found, bool):
        return "true" if found else "false"
    return clean(found) if isinstance(found, str) else str(found)


def restored(
    stored: Stored,
    *,
    claims: Callable[[], Iterable[Attributes]],
    documents: Mapping[str, Attributes],
    colors: Mapping[str, str],
    shapes: Mapping[str, str],
) -> Rows:
    """The rows of a graph in the store, where lists and tables are texts already."""
    node_columns, edge_columns = dict(stored.columns("nodes")), dict(stored.columns("edges"))

    def nodes() -> Iterator[Node]:
        for data in _read(node_columns, stored.rows("nodes", list(node_columns))):
            yield data.pop("id"), data

    def edges() -> Iterator[Edge]:
        for data in _read(edge_columns, stored.rows("edges", list(edge_columns))):
            yield data.pop("source"), data.pop("target"), data["id"], data

    return Rows(
        nodes=nodes,
        edges=edges,
        node_columns={k: v for k, v in node_columns.items() if k not in _NODE},
        edge_columns=dict(sorted((k, v) for k, v in edge_columns.items() if k not in ("source", "target"))),
        claims=claims,
        documents=documents,
        colors=colors,
        shapes=shapes,
        size=(stored.count("nodes"), stored.count("edges")),
        edge_cells=partial(stored.rows, "edges"),
    )


def _read(columns: Columns, rows: Iterable[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    kinds = [(name, _READ.get(kind)) for name, kind in columns.items()]
    for _, *row in rows:
        yield {
            name: read(cell) if read else cell
            for (name, read), cell in zip(kinds, row, strict=True)
            if cell is not None
        }
