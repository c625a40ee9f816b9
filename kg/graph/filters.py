"""Cuts a graph down to what was asked for; the same conditions for every command.

Edges are kept or left whole, with all their claims: a filter by source must not hide that
another source denies it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.dates import bounds
from kg.errors import QueryError
from kg.graph.names import find
from kg.text import fold

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Conditions that an edge must meet, all of them; an empty one is met.

    Attributes:
        types: One of its ends is of one of these types.
        relations: Predicates or labels of relations.
        statuses: asserted, planned, possible, denied or disputed.
        since: ISO 8601 date, month or year: something of it happened, or was published
            where no date is known, then or later; `until` likewise.
        sources: Speakers, publishers or documents, of which one backs it.
        around: Entities, by name: it lies within `hops` steps of one.
        communities: Entities, by name: both ends belong to the community of one.
        top: Of what all this leaves, both ends are among so many best connected; 0 is all.
    """

    types: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    sources: tuple[str, ...] = ()
    min_confidence: float = 0.0
    min_sources: int = 0
    around: tuple[str, ...] = ()
    hops: int = 1
    communities: tuple[str, ...] = ()
    top: int = 0

    def apply(self, graph: ClaimGraph, *, keep: bool = False) -> ClaimGraph:
        """The part of the graph that meets the conditions; the graph itself if there are none.

        Entities without an edge stay only if nothing but a type was asked for, and theirs
        is one.

        Args:
            keep: Whether entities stay in any case, even without an edge.

        Raises:
            QueryError: A name or date in a condition is none; the hint offers the nearest.
        """
        if self == Filter():
            return graph
        test = _Test(self, graph)
        part = graph.copy()
        part.remove_edges_from(
            [(a, b, k) for a, b, k, d in graph.edges(keys=True, data=True) if not test.edge(a, b, d)]
        )
        if self.around:
            _trim(part, [find(graph, name) for name in self.around], self.hops)
        if self.communities:
            _only(part, _companions(graph, [find(graph, name) for name in self.communities]))
        if self.top:
            _only(part, sorted(part, key=lambda n: (-len(set(nx.all_neighbors(part, n))), n))[: self.top])
        if not keep:
            only_types = Filter(types=self.types, hops=self.hops) == self
            seeds = {find(graph, name) for name in self.around}
            stay = {n for n, d in graph.nodes(data=True) if n in seeds or (only_types and test.type(d["type"]))}
            part.remove_nodes_from([n for n in graph.nodes if not part.degree(n) and n not in stay])
        claims = graph.graph["claims"]
        part.graph["claims"] = {i: claims[i] for *_, data in part.edges(data=True) for i in data["claims"]}
        return part

    def apply_each(self, graphs: Sequence[ClaimGraph]) -> list[ClaimGraph]:
        """That part of each graph; a graph that lacks a name in the conditions has none.

        Raises:
            QueryError: A condition is wrong in all of them.
        """
        found: list[ClaimGraph] = []
        errors: list[QueryError] = []
        for graph in graphs:
            try:
                found.append(self.apply(graph))
            except QueryError as error:
                errors.append(error)
                found.append(_nothing(graph))
        if len(errors) == len(graphs):
            raise errors[-1]
        return found

    def claim(self, record: Record, graph: ClaimGraph) -> bool:
        """Whether a single claim of a kept edge meets the conditions on time and source."""
        test = _Test(self, graph)
        return test.when(record) and test.source(record)


def _nothing(graph: ClaimGraph) -> ClaimGraph:
    part = graph.copy()
    part.remove_nodes_from(list(graph))
    part.graph["claims"] = {}
    return part


class _Test:
    def __init__(self, conditions: Filter, graph: ClaimGraph) -> None:
        self._graph = graph
        self._claims = graph.graph["claims"]
        self._documents = graph.graph["documents"]
        self._conditions = conditions
        self._since, self._until = _day(conditions.since, 0), _day(conditions.until, 1)
        kinds = graph.graph.get("types") or {d["type"] for _, d in graph.nodes(data=True)}
        self._types = _known("type", conditions.types, kinds)
        edges = [data for *_, data in graph.edges(data=True)]
        predicates = {d["predicate"] for d in edges} | {d["label"] for d in edges}
        self._relations = _known("relation", conditions.relations, predicates | set(graph.graph.get("relations", ())))
        backers = (
            {name for claim in self._claims.values() for name in self._backers(claim)} if conditions.sources else ()
        )
        self._sources = _known("source", conditions.sources, backers)

    def type(self, name: str) -> bool:
        return not self._types or fold(name) in self._types

    def edge(self, start: str, end: str, data: Record) -> bool:
        nodes, asked = self._graph.nodes, self._conditions
        return (
            (self.type(nodes[start]["type"]) or self.type(nodes[end]["type"]))
            and (not self._relations or bool({fold(data["predicate"]), fold(data["label"])} & self._relations))
            and (not asked.statuses or data["status"] in asked.statuses)
            and data["confidence"] >= asked.min_confidence
            and data["weight"] >= asked.min_sources
            and self._claimed(data["claims"])
        )

    def _claimed(self, ids: Iterable[str]) -> bool:
        if not (self._since or self._until or self._sources):
            return True
        return any(self.when(self._claims[i]) and self.source(self._claims[i]) for i in ids)

    def when(self, claim: Record) -> bool:
        if not (self._since or self._until):
            return True
        days = happened(claim, self._documents)
        return (
            days is not None
            and (not self._since or days[1] >= self._since)
            and (not self._until or days[0] <= self._until)
        )

    def source(self, claim: Record) -> bool:
        return not self._sources or any(fold(name) in self._sources for name in self._backers(claim))

    def _backers(self, claim: Record) -> list[str]:
        document = self._documents.get(claim["document"], {})
        said = claim["attribution"] or {}
        return [n for n in (said.get("name"), document.get("source"), claim["document"]) if n]


def happened(claim: Record, documents: Any) -> tuple[str, str] | None:
    """First and last day of what a claim is about; where no date is known, of its document."""
    time = claim["time"] or {}
    published = documents.get(claim["document"], {}).get("published")
    return bounds(time.get("value") or "") or bounds(published or "")


def _day(value: str, end: int) -> str:
    if not value:
        return ""
    days = bounds(value)
    if days is None:
        raise QueryError(f"{value!r} is no date", "give a day, month or year as 2025-12-18, 2025-12 or 2025")
    return days[end]


def _known(kind: str, asked: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """The names asked for, folded.

    Raises:
        QueryError: There is none of that name.
    """
    known = {fold(name): name for name in sorted(names)} if asked else {}
    for name in asked:
        if fold(name) not in known:
            near = [known[k] for k in get_close_matches(fold(name), known, n=3)]
            hint = f"did you mean {', '.join(map(repr, near))}?" if near else _some(known.values())
            raise QueryError(f"there is no {kind} {name!r} in this graph", hint)
    return frozenset(map(fold, asked))


def _some(names: Iterable[str]) -> str:
    listed = sorted(names)
    return "there are: " + ", ".join(listed[:8]) + (" ..." if len(listed) > 8 else "")


def _companions(graph: ClaimGraph, seeds: Iterable[str]) -> set[str]:
    """The entities that belong together with one of the seeds, the seeds among them."""
    from kg.graph.metrics import annotate  # noqa: PLC0415  (it builds on this module)

    measured: ClaimGraph = graph.copy()
    annotate(measured)
    groups = measured.nodes(data="community")
    asked = set(seeds)
    wanted = {groups[seed] for seed in asked} - {-1}
    return asked | {node for node, group in groups if group in wanted}


def _only(part: ClaimGraph, nodes: Iterable[str]) -> None:
    """Takes out the edges that have an end elsewhere."""
    kept = set(nodes)
    part.remove_edges_from([(a, b, k) for a, b, k in part.edges(keys=True) if not {a, b} <= kept])


def _trim(part: ClaimGraph, seeds: list[str], hops: int) -> None:
    """Takes out the edges that have an end more than `hops` steps from every seed."""
    reached, rim = set(seeds), set(seeds)
    for _ in range(hops):
        rim = {n for node in rim for n in (*part.successors(node), *part.predecessors(node))} - reached
        reached |= rim
    part.remove_edges_from([(a, b, k) for a, b, k in part.edges(keys=True) if not {a, b} <= reached])
