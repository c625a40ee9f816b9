"""`kg path`: how two entities are connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered, unsure

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command("path", epilog="\b\nExamples:\n  kg path Turkiye Poland\n  kg path Erdogan S-400 --unsure --json")
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@click.option("--most", type=click.IntRange(1), default=3, show_default=True, metavar="N", help="How many paths.")
@unsure
@as_json
@filtered(keep=True)
def command(
    graph: ClaimGraph,
    start: str,
    end: str,
    most: int,
    unsure: bool,
    as_json: bool,
) -> None:
    """Show the shortest paths between two entities, with the evidence of each step.

    Edges that are denied, or merely possible, connect nobody unless --unsure is given.
    """
    from kg.cli.output import dump, say, table
    from kg.graph.names import find
    from kg.graph.query import paths

    ends = find(graph, start), find(graph, end)
    found = paths(graph, *ends, firm=not unsure, most=most)
    names = [graph.nodes[node]["label"] for node in ends]
    if as_json:
        dump({"from": names[0], "to": names[1], "unsure": unsure, "paths": found})
        return
    if not found:
        say(f"no path from {names[0]} to {names[1]}" + ("" if unsure else "; try --unsure"))
    for number, steps in enumerate(found, start=1):
        via = [steps[0]["from"], *(step["to"] for step in steps)]
        lines = [
            (
                f"{edge['subject']} {edge['relation']} {edge['object']}",
                edge["status"],
                edge["sources"],
                edge["evidence"],
            )
            for step in steps
            for edge in step["edges"]
        ]
        table(f"{number}. {' - '.join(via)}", ("what", "status", "sources", "evidence"), lines)
