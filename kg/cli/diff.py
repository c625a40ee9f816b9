"""`kg diff`: what changed between two builds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, conditions, own_ontology

if TYPE_CHECKING:
    from kg.graph.filters import Filter


@click.command(
    "diff", epilog="\b\nExamples:\n  kg diff last-week output\n  kg diff last-week output --around Turkiye --json"
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@own_ontology
@as_json
@conditions
def command(old: Path, new: Path, ontology: Path | None, conditions: Filter, as_json: bool) -> None:
    """Show what changed from one build to another: documents, entities, edges, claims.

    OLD and NEW are folders that `kg build` wrote. With filters, only that part of either is compared.
    """
    from kg.cli.output import CLAIM_COLUMNS, claim_rows, dump, table
    from kg.finished import load
    from kg.graph.diff import diff

    found = diff(*conditions.apply_each([load(folder, ontology=ontology, texts=False) for folder in (old, new)]))
    if as_json:
        dump(found)
        return
    counts = [(what, *(len(found[what].get(how, ())) for how in ("added", "removed", "changed"))) for what in found]
    table(f"{old} -> {new}", ("what", "added", "removed", "changed"), counts)
    for how in ("added", "removed"):
        if found["entities"][how]:
            entities = ((e["name"], e["type"], e["id"]) for e in found["entities"][how])
            table(f"Entities {how}", ("name", "type", "id"), entities)
        if found["claims"][how]:
            table(f"Claims {how}", CLAIM_COLUMNS, claim_rows(found["claims"][how]))
    if changed := found["edges"]["changed"]:
        lines = (
            (
                f"{e['subject']} {e['relation']} {e['object']}",
                "; ".join(f"{k}: {a} -> {b}" for k, (a, b) in e["changes"].items()),
                e["evidence"],
            )
            for e in changed
        )
        table("Edges changed", ("edge", "change", "evidence"), lines)
