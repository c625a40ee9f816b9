"""`kg export`: write the graph in another format."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import click

from kg.cli.filters import filtered, unsure
from kg.errors import OutputError

if TYPE_CHECKING:
    from kg.graph.filters import Filter
    from kg.model import ClaimGraph


class _Listing(click.Command):
    """Lists the formats at the end of its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from kg import plugins

        with formatter.section("Formats"):
            formatter.write_dl(sorted(plugins.summaries("export").items()))
        super().format_epilog(ctx, formatter)


@click.command(
    "export",
    cls=_Listing,
    epilog="\b\nExamples:\n  kg export gexf\n  kg export csv --relation bought --status asserted -o deals\n"
    "  kg export graphml-yed --around Turkiye --hops 2 -o turkiye.graphml",
)
@click.argument("name", metavar="FORMAT")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help="File to write, or folder for formats of several files. Default: graph.* in the build's folder.",
)
@unsure
@filtered()
def command(graph: ClaimGraph, conditions: Filter, name: str, output: Path | None, unsure: bool) -> None:  # noqa: ARG001
    """Write the graph of a finished build in another format.

    Nodes carry degree, PageRank, betweenness and community, computed of the part that is
    written; denied and merely possible claims count in them with --unsure only.
    """
    from kg import plugins
    from kg.graph import metrics
    from kg.graph.layout import place

    exporter = plugins.load("export", name)
    if output is None:
        output = click.get_current_context().params["folder"] / f"graph{exporter.suffix}"
    metrics.annotate(graph, firm=not unsure)
    if getattr(exporter, "draws", False):
        place(graph)  # last: a drawing's communities are those that its places show
    try:
        with _replacing(output, folder="." not in exporter.suffix) as path:
            exporter.write(graph, path)
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}", "choose another file with -o") from error
    click.echo(f"{output}: {graph.number_of_nodes()} entities, {graph.number_of_edges()} edges")


@contextmanager
def _replacing(output: Path, *, folder: bool) -> Iterator[Path]:
    """A temporary place whose file or files take their own when all went well."""
    if folder != output.is_dir() and output.exists():
        raise OutputError(f"{output} is {'no' if folder else 'a'} folder", "choose another name with -o")
    output.parent.mkdir(parents=True, exist_ok=True)
    temporary = Path(mkdtemp(prefix=f".{output.name}.", dir=output.parent))
    try:
        yield temporary if folder else temporary / output.name
        if folder:
            output.mkdir(exist_ok=True)
            for made in sorted(temporary.iterdir()):
                made.replace(output / made.name)
        else:
            (temporary / output.name).replace(output)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
