"""`kg schema`: the JSON Schema of the record files."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = Path(__file__).parents[1] / "schemas"
RECORDS = ("claims", "documents", "doubts", "duplicates", "entities", "mentions", "quotations")
#: What users write, not builds.
WRITTEN = ("gold",)


@click.command("schema", epilog="\b\nExample:\n  kg schema claims")
@click.argument("records", type=click.Choice((*RECORDS, *WRITTEN)), metavar="RECORDS")
def command(records: str) -> None:
    """Print the JSON Schema (2020-12) of one line of RECORDS.jsonl.

    RECORDS is claims, documents, doubts, duplicates, entities, mentions, quotations, or gold,
    which `kg evaluate` reads.
    """
    click.echo((FOLDER / f"{records}.schema.json").read_text(encoding="utf-8"), nl=False)
