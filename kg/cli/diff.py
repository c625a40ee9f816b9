"""`kg diff`: what changed between two builds."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.filters import as_json


@click.command("diff", epilog="\b\nExample:\n  kg diff output output --json")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--ontology", type=click.Path(path_type=Path), default=None, metavar="DIR", help="Your own ontology.")
@as_json
def command(old: Path, new: Path, ontology: Path | None, as_json: bool) -> None:
    """Show what changed from one build to another: documents, entities, edges, claims.

    OLD and NEW are folders that `kg build` wrote.
    """
    from kg.cli.output import CLAIM_COLUMNS, claim_rows, dump, table
    from kg.graph.diff import diff
    from kg.graph.saved import load

    found = diff(load(old, ontology=ontology), load(new, ontology=ontology))
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
