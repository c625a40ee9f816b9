"""`kg disputes`: what sources say against each other, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kg.cli.filters import as_json, filtered

if TYPE_CHECKING:
    from kg.model import ClaimGraph


_WHEN = {"time": ": when"}


@click.command("disputes", epilog="\b\nExamples:\n  kg disputes\n  kg disputes --since 2025 --json")
@as_json
@filtered()
def command(graph: ClaimGraph, as_json: bool) -> None:
    """Show what some claims affirm and others deny, both sides beside each other.

    And what they date so that not all can be right, where the ontology says that it happens once.
    """
    from itertools import zip_longest

    from kg.cli.output import dump, table
    from kg.graph.query import disputes

    found = disputes(graph)
    if as_json:
        dump(found)
        return
    for one in found:
        sides = one["sides"]
        lines = [[_side(claim) for claim in row] for row in zip_longest(*(side["claims"] for side in sides))]
        title = f"{one['subject']} {one['relation']} {one['object']} ({one['status']}{_WHEN.get(one['about'], '')})"
        table(title, [side["says"] for side in sides], lines)
    if not found:
        table("Disputes", (), ())


def _side(claim: dict[str, Any] | None) -> str:
    if claim is None:
        return ""
    who = claim["speaker"] or claim["source"] or claim["document"]
    return f"{who} ({claim['time'] or claim['published'] or 'undated'}, {claim['status']}): {claim['evidence']}"
