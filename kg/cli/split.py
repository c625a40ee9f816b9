"""`kg split`: judge that two entities, or two names of one, are not the same."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli._judging import by_hand, file_of, judge, options


@click.command("split", epilog='\b\nExample:\n  kg split Kim "Kim Jong Un"')
@click.argument("left", metavar="A")
@click.argument("right", metavar="[B]", default="")
@options
@by_hand
def command(left: str, right: str, output: Path, judgements: Path | None, who: str | None, note: str) -> None:
    """Judge that A and B are not one entity; without B, that A is none but itself.

    A alone is taken out of every merge that the program made, also of those across
    documents; what you merge by hand stays merged. The next `kg build` applies it.
    """
    judge("split", (left, right), output, file_of(output, judgements), who, note)
