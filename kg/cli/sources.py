"""`kg sources`: who reports what, and who relays whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command("sources", epilog="\b\nExamples:\n  kg sources\n  kg sources --relation bought --json")
@as_json
@filtered()
def command(graph: ClaimGraph, as_json: bool) -> None:
    """Show publishers and speakers with their claims, and which publisher relays which speaker."""
    from kg.cli.output import dump, table
    from kg.graph.query import sources

    found = sources(graph)
    if as_json:
        dump(found)
        return
    columns = ("name", "claims", "asserted", "planned", "possible", "denied", "documents")
    table("Publishers", columns, ([s[c] for c in columns] for s in found["publishers"]))
    table("Speakers", columns, ([s[c] for c in columns] for s in found["speakers"]))
    relays = ("publisher", "speaker", "claims")
    table("Who relays whom", relays, ([r[c] for c in relays] for r in found["relays"]))
