"""`kg stats`: counts, central entities, communities, brokers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered, unsure

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command("stats", epilog="\b\nExamples:\n  kg stats\n  kg stats --type WeaponSystem --json")
@click.option("--most", type=click.IntRange(1), default=10, show_default=True, metavar="N", help="Entities to name.")
@unsure
@as_json
@filtered()
def command(graph: ClaimGraph, most: int, unsure: bool, as_json: bool) -> None:
    """Count entities and claims, and name central entities, communities and brokers.

    Central are entities of high PageRank; brokers lie on many shortest paths between
    others (betweenness; in very large graphs an estimate from sampled entities).
    """
    from kg.cli.output import dump, table
    from kg.graph.statistics import statistics

    found = statistics(graph, firm=not unsure, most=most)
    if as_json:
        dump(found)
        return
    table("Counts", ("what", "how many"), [(k, found[k]) for k in ("documents", "entities", "claims", "edges")])
    for name, column in (
        ("types", "type"),
        ("relations", "relation"),
        ("claim_statuses", "claims"),
        ("edge_statuses", "edges"),
    ):
        table(name.replace("_", " ").capitalize(), (column, "how many"), list(found[name].items())[: max(most, 10)])
    columns = ("name", "type", "degree", "pagerank", "betweenness", "community")
    for name in ("central", "brokers"):
        table(name.capitalize(), columns, ([n.get(c) for c in columns] for n in found[name]))
    groups = ("community", "size", "members")
    table("Communities", groups, ([c[k] for k in groups] for c in found["communities"]))
