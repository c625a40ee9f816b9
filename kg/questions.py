"""The questions of the command line, for a graph that `kg.load` gave: plain records as answers.

Names are found without diacritics, by alias, or by id; a miss names the nearest. Every
function takes a graph, or the part of one that `part` gives.

>>> import kg
>>> from kg import questions
>>> graph = kg.load("output")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import plugins
from kg.graph import metrics, query
from kg.graph.briefing import briefing, render
from kg.graph.cypher import query as ask
from kg.graph.diff import diff
from kg.graph.filters import Filter
from kg.graph.layout import place
from kg.graph.names import find
from kg.graph.query import disputes, search, sources
from kg.graph.statistics import statistics as stats

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]
__all__ = [
    "Filter",
    "cypher",
    "diff",
    "disputes",
    "find",
    "part",
    "path",
    "report",
    "search",
    "show",
    "sources",
    "stats",
    "timeline",
    "write",
]


def part(graph: ClaimGraph, **conditions: Any) -> ClaimGraph:
    """The part of a graph that meets conditions: those of `Filter`, the options of every command.

    >>> deals = part(graph, relations=("bought",), statuses=("asserted",), since="2017")
    >>> {edge["predicate"] for *_, edge in deals.edges(data=True)}
    {'bought'}

    Raises:
        QueryError: A name or date in a condition is none.
    """
    return Filter(**conditions).apply(graph)


def show(graph: ClaimGraph, entity: str) -> Record:
    """Names, identifiers and claims of an entity, by relation and time, as `kg show`.

    >>> found = show(graph, "turkiye")
    >>> found["name"], found["identifiers"]["iso3166"]
    ('Türkiye', 'TUR')

    Raises:
        QueryError: None or several are called so.
    """
    return query.profile(graph, find(graph, entity))


def path(graph: ClaimGraph, start: str, end: str, *, unsure: bool = False, most: int = 3) -> list[list[Record]]:
    """The shortest ways between two entities with the evidence of each step, as `kg path`.

    >>> way = path(graph, "Erdogan", "S-400")[0]
    >>> [step["to"] for step in way][-1]
    'S-400'

    Args:
        unsure: Whether denied and merely possible edges connect too.

    Raises:
        QueryError: None or several are called so.
    """
    return query.paths(graph, find(graph, start), find(graph, end), firm=not unsure, most=most)


def timeline(graph: ClaimGraph, entity: str = "") -> list[Record]:
    """Claims in order of time, of all entities or of one, as `kg timeline`.

    >>> days = [claim["from"] for claim in timeline(graph, "Finland")]
    >>> days == sorted(days)
    True

    Raises:
        QueryError: None or several are called so.
    """
    return query.timeline(graph, find(graph, entity) if entity else "")


def cypher(graph: ClaimGraph, text: str) -> list[Record]:
    """The answer to a Cypher query, one record a row, as `kg query`.

    >>> cypher(graph, "MATCH (a {name: 'Türkiye'})-[:bought]->(b {name: 'S-400'}) RETURN b.name AS bought")
    [{'bought': 'S-400'}]

    Raises:
        QueryError: The query is wrong.
        PluginError: Ladybug is not installed.
    """
    columns, rows = ask(graph, text)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def report(graph: ClaimGraph, form: str = "md", *, most: int = 10) -> str:
    """A briefing in Markdown ("md") or HTML ("html"), as `kg report`.

    >>> report(graph).splitlines()[0]
    '# Briefing'

    Args:
        most: How many actors.
    """
    return render(briefing(graph, most=most), form)


def write(graph: ClaimGraph, name: str, path: str | Path, *, unsure: bool = False) -> None:
    """Writes the graph in a format, with measures on its nodes, as `kg export`.

    >>> write(graph, "gexf", "graph.gexf")

    Args:
        name: Of the format, as `kg export --help` lists them.
        path: The file, or the folder for formats of several files.
        unsure: Whether denied and merely possible edges count in the measures.

    Raises:
        PluginError: There is no such format, or its library is not installed.
    """
    exporter = plugins.load("export", name)
    drawn = graph.copy()
    metrics.annotate(drawn, firm=not unsure)
    if getattr(exporter, "draws", False):
        place(drawn)
    exporter.write(drawn, Path(path))
