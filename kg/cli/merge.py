"""`kg merge`: judge that two entities are one."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli._judging import by_hand, file_of, judge, options


@click.command(
    "merge", epilog='\b\nExample:\n  kg merge "Kim @ 09-a-pact-in-pyongyang" "Kim Jong Un" --note "the same one"'
)
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@options
@by_hand
def command(left: str, right: str, output: Path, judgements: Path | None, who: str | None, note: str) -> None:
    """Judge that A and B are one entity; the next `kg build` makes them so.

    Name them as in the graph, by id ("person/joe-biden"), or as one document has them
    ("Kim @ article-12"). Accents and case do not matter.
    """
    judge("merge", (left, right), output, file_of(output, judgements), who, note)
