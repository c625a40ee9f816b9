"""`kg timeline`: claims in order of time."""

from __future__ import annotations

import click

from kg.cli.filters import Selection, as_json, selected


@click.command("timeline", epilog="\b\nExamples:\n  kg timeline\n  kg timeline Turkiye --since 2017 --json")
@click.argument("entity", default="")
@as_json
@selected
def command(selection: Selection, entity: str, as_json: bool) -> None:
    """List claims in order of time, of all entities or of one.

    Where a text does not say when, the day of publication stands in brackets.
    """
    from kg.cli.output import CLAIM_COLUMNS, claim_rows, dump, table
    from kg.graph.names import find
    from kg.graph.query import timeline

    graph = selection.graph(keep=True)
    found = timeline(graph, find(graph, entity) if entity else "")
    records = graph.graph["claims"]
    found = [claim for claim in found if selection.conditions.claim(records[claim["id"]], graph)]
    if as_json:
        dump(found)
    else:
        table("Timeline", CLAIM_COLUMNS, claim_rows(found))
