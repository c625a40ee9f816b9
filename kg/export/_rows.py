"""Nodes, edges and claims as rows: what a writer needs, from a graph in memory or a store.

Writers that take `Rows` go through them one by one, and never hold the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Kind = Literal["text", "integer", "number", "boolean", "list", "table"]
Attributes = Mapping[str, Any]
Columns = Mapping[str, Kind]
Node = tuple[str, Attributes]
#: Source, target, id, attributes.
Edge = tuple[str, str, str, Attributes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A graph as rows that can be gone through more than once.

    Attributes:
        nodes: Starts a pass over the nodes.
        edges: Starts a pass over the edges, parallel ones included.
        claims: Starts a pass over the claims' records (as in claims.jsonl).
        documents: Documents' records by id.
        colors: Entity type -> #rrggbb.
        shapes: Entity type -> vis-network's name of a shape.
        size: How many nodes and edges.
        edge_cells: Where the source has edges as texts, which is faster: starts a pass over
            them; of each, whether no format need escape any of it (1 or 0), then the cells of
            the columns asked for, or None ("source" and "target" are columns too).
    """

    nodes: Callable[[], Iterable[Node]]
    edges: Callable[[], Iterable[Edge]]
    node_columns: Columns
    edge_columns: Columns
    claims: Callable[[], Iterable[Attributes]] = tuple
    documents: Mapping[str, Attributes] = field(default_factory=dict)
    colors: Mapping[str, str] = field(default_factory=dict)
    shapes: Mapping[str, str] = field(default_factory=dict)
    size: tuple[int, int] = (0, 0)
    edge_cells: Callable[[Sequence[str]], Iterable[tuple[Any, ...]]] | None = None


def rows(graph: ClaimGraph) -> Rows:
    """The rows of a graph in memory, sorted by id."""

    def nodes() -> Iterator[Node]:
        for node in sorted(graph.nodes):
            yield node, graph.nodes[node]

    def edges() -> Iterator[Edge]:
        for source, target, key in sorted(graph.edges(keys=True)):
            yield source, target, key, graph.edges[source, target, key]

    known: Mapping[str, Attributes] = graph.graph.get("claims", {})
    types = graph.graph.get("types", {})
    return Rows(
        nodes=nodes,
        edges=edges,
        node_columns=columns(data for _, data in nodes()),
        edge_columns=columns(data for *_, data in edges()),
        claims=lambda: (known[key] for *_, key in sorted(map(_place, known.values()))),
        documents=graph.graph.get("documents", {}),
        colors={name: kind.color for name, kind in types.items()},
        shapes={name: kind.shape for name, kind in types.items()},
        size=(graph.number_of_nodes(), graph.number_of_edges()),
    )


def _place(claim: Attributes) -> tuple[str, int, str]:
    """By which claims are sorted: as one reads."""
    return claim["document"], claim["evidence"]["start"], claim["id"]


def columns(items: Iterable[Attributes]) -> dict[str, Kind]:
    """Names of all attributes, sorted, with the one kind that holds all their values."""
    kinds: dict[str, Kind] = {}
    for data in items:
        for name, value in data.items():
            if value is None:
                continue
            kind = _kind(value)
            known = kinds.setdefault(name, kind)
            if known != kind:
                kinds[name] = "number" if {known, kind} == {"integer", "number"} else "text"
    return dict(sorted(kinds.items()))


def _kind(value: object) -> Kind:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, Mapping):
        return "table"
    return "list" if isinstance(value, (list, tuple)) else "text"
