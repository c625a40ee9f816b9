"""`kg show`: all that the graph has on an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command("show", epilog="\b\nExamples:\n  kg show Turkiye\n  kg show s400 --status denied --json")
@click.argument("entity")
@as_json
@filtered(keep=True)
def command(graph: ClaimGraph, entity: str, as_json: bool) -> None:
    """Show names, identifiers and claims of an entity, by relation and time, with evidence.

    ENTITY is a name or alias, with or without diacritics, or an id.
    """
    from kg.cli.output import CLAIM_COLUMNS, claim_rows, dump, say, table
    from kg.graph.names import find
    from kg.graph.query import profile
    from kg.text import counted

    found = profile(graph, find(graph, entity))
    if as_json:
        dump(found)
        return
    say(f"{found['name']} ({found['type']}) {found['id']}")
    for label in ("description", "aliases", "identifiers"):
        if value := found[label]:
            parts = [f"{k}={v}" for k, v in value.items()] if isinstance(value, dict) else value
            say(f"  {label}: {value if isinstance(value, str) else ', '.join(parts)}")
    say(f"  {counted(found['mentions'], 'mention')} in {counted(found['documents'], 'document')}")
    for group in found["relations"]:
        subject, obj = (found["name"], "...") if group["as"] == "subject" else ("...", found["name"])
        table(f"{subject} {group['relation']} {obj}", CLAIM_COLUMNS, claim_rows(group["claims"]))
