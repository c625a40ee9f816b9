"""`kg search`: entities and claims by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command("search", epilog="\b\nExamples:\n  kg search turk\n  kg search air defence --json")
@click.argument("text", nargs=-1, required=True)
@as_json
@filtered()
def command(graph: ClaimGraph, text: tuple[str, ...], as_json: bool) -> None:
    """Find entities by name, alias or description, and claims by their sentence.

    All words must occur, each at the beginning of a word; case and diacritics do not matter.
    """
    from kg.cli.output import CLAIM_COLUMNS, claim_rows, dump, say, table
    from kg.graph.names import nearest
    from kg.graph.query import search

    words = " ".join(text)
    found = search(graph, words)
    if as_json:
        dump(found)
        return
    columns = ("name", "type", "aliases", "description", "mentions", "id")
    table("Entities", columns, ([e[c] for c in columns] for e in found["entities"]))
    table("Claims", CLAIM_COLUMNS, claim_rows(found["claims"]))
    if not (found["entities"] or found["claims"]) and (near := nearest(graph, words)):
        say(f"did you mean {', '.join(near)}?")
