"""`kg quotes`: who says what."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.filters import as_json, finished


@click.command(
    "quotes",
    epilog='\b\nExamples:\n  kg quotes\n  kg quotes --by Macron --about "S-400"\n  kg quotes --kind direct --json',
)
@finished
@click.option("--by", "speaker", default="", metavar="NAME", help="Of speakers with these words in their name.")
@click.option("--about", "words", default="", metavar="TEXT", help="With all these words in what is said.")
@click.option("--kind", type=click.Choice(("direct", "indirect", "mixed")), default=None, help="Of this kind only.")
@as_json
def command(folder: Path, speaker: str, words: str, kind: str | None, as_json: bool) -> None:
    """Show every report of the texts: speaker, words of saying, and what is said.

    Direct speech stands between quotation marks in the text, indirect speech does not.
    """
    from kg.cli.output import dump, table
    from kg.graph.quotes import chosen
    from kg.graph.saved import record_lines

    found = chosen(record_lines(folder / "quotations.jsonl"), speaker, words, kind or "")
    if as_json:
        dump(found)
        return
    columns = ("who", "cue", "what", "kind", "citing", "document")
    lines = [
        (
            q["speaker"]["name"],
            q["speaker"]["cue"],
            " … ".join(span["text"] for span in q["content"]),
            q["kind"],
            q["citing"] and q["citing"]["text"],
            q["document"],
        )
        for q in found
    ]
    table("Quotations", columns, lines)
