"""`kg report`: a briefing in Markdown or HTML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.filters import as_json, filtered

if TYPE_CHECKING:
    from kg.model import ClaimGraph


@click.command(
    "report",
    epilog="\b\nExamples:\n  kg report\n  kg report --around Turkiye --format html -o turkiye.html\n  kg report --json",
)
@click.option(
    "--format", "form", type=click.Choice(("md", "html")), default="md", show_default=True, help="Markdown or HTML."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=None, metavar="FILE", help="Default: print it."
)
@click.option("--most", type=click.IntRange(1), default=10, show_default=True, metavar="N", help="How many actors.")
@as_json
@filtered()
def command(
    graph: ClaimGraph,
    form: str,
    output: Path | None,
    most: int,
    as_json: bool,
) -> None:
    """Write a briefing: key actors, timeline, disputed points, sources, each line with its evidence."""
    from kg.atomic import is_stream, replacing
    from kg.cli.output import dump
    from kg.errors import OutputError
    from kg.graph.briefing import briefing, render

    found = briefing(graph, most=most)
    if as_json:
        dump(found)
        return
    text = render(found, form)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with replacing(output) as temporary:
            temporary.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}", "choose another file with -o") from error
    said = f"{output}: {len(found['actors'])} actors, {len(found['timeline'])} dated claims"
    click.echo(said, err=is_stream(output))  # it may be the terminal or pipe that the briefing went to
