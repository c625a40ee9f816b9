"""`kg query`: ask the graph in Cypher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command(
    "query",
    epilog="\b\nExamples:\n"
    "  kg query \"MATCH (a:State)-[r:bought]->(w) WHERE r.status = 'asserted' RETURN a.name, w.name, r.evidence\"\n"
    '  kg query "MATCH (a)-[r]->(b) RETURN label(r) AS relation, count(*) AS edges ORDER BY edges DESC" --json',
)
@click.argument("cypher")
@as_json
@filtered()
def command(graph: ClaimGraph, cypher: str, as_json: bool) -> None:
    """Ask the graph in Cypher.

    Nodes are labelled with their type (State, Person ...), relationships with their
    predicate (bought, `open:hail` ...). Properties: id, name, aliases, mentions ... and
    status, evidence, weight, confidence, sources, first, last ... Changes are not kept.
    """
    from kg.cli.output import dump, table
    from kg.graph.cypher import query

    columns, rows = query(graph, cypher)
    if as_json:
        dump([dict(zip(columns, row, strict=True)) for row in rows])
    else:
        table("Answer", columns, rows)
