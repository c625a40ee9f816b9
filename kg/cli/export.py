"""`kg export`: write the graph in another format."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import click

from kg.atomic import is_stream, replacing
from kg.cli.filters import Selection, selected, unsure
from kg.errors import OutputError

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class _Listing(click.Command):
    """Lists the formats at the end of its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from kg import plugins

        with formatter.section("Formats"):
            formatter.write_dl(sorted(plugins.summaries("export").items()))
        super().format_epilog(ctx, formatter)


def _formats(_ctx: click.Context, _param: click.Parameter, begun: str) -> list[str]:
    """For the shell's completion."""
    from kg import plugins

    return [name for name in plugins.names("export") if name.startswith(begun)]


@click.command(
    "export",
    cls=_Listing,
    epilog="\b\nExamples:\n  kg export gexf\n  kg export csv --relation bought --status asserted -o deals\n"
    "  kg export graphml-yed --around Turkiye --hops 2 -o turkiye.graphml",
)
@click.argument("name", metavar="FORMAT", shell_complete=_formats)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=None,
    metavar="FILE",
    help="File to write, or folder for formats of several files. Default: graph.* in the build's folder.",
)
@click.option("--text/--no-text", default=True, help="html: with the articles' texts, or their sentences only.")
@unsure
@selected
def command(selection: Selection, name: str, output: Path | None, text: bool, unsure: bool) -> None:
    """Write the graph of a finished build in another format.

    Nodes carry degree, PageRank, betweenness and community, computed of the part that is
    written; denied and merely possible claims count in them with --unsure only.
    """
    from kg import plugins
    from kg.text import counted

    exporter = plugins.load("export", name)
    if output is None:
        output = selection.folder / f"graph{exporter.suffix}"
    # The whole graph goes row by row from the store, where the format and the store allow it.
    draws = getattr(exporter, "draws", False)
    rows = selection.rows() if hasattr(exporter, "write_rows") and not unsure else None
    if rows is not None:
        _write(partial(exporter.write_rows, rows), output, exporter.suffix)
        entities, edges = rows.size
    else:
        graph = selection.graph(texts=text)
        _measure(graph, draws=draws, firm=not unsure)
        _write(partial(exporter.write, graph), output, exporter.suffix)
        entities, edges = graph.number_of_nodes(), graph.number_of_edges()
    said = f"{output}: {counted(entities, 'entity')}, {counted(edges, 'edge')}"
    click.echo(said, err=is_stream(output))  # it may be the terminal or pipe that the graph went to


def _measure(graph: ClaimGraph, *, draws: bool, firm: bool) -> None:
    from kg.graph import metrics
    from kg.graph.layout import place

    metrics.annotate(graph, firm=firm)
    if draws:
        place(graph)  # last: a drawing's communities are those that its places show


def _write(write: Callable[[Path], None], output: Path, suffix: str) -> None:
    try:
        with _replacing(output, folder="." not in suffix) as path:
            write(path)
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}", "choose another file with -o") from error


@contextmanager
def _replacing(output: Path, *, folder: bool) -> Iterator[Path]:
    """A temporary place whose file or files take their own when all went well."""
    if folder != output.is_dir() and output.exists():
        raise OutputError(f"{output} is {'no' if folder else 'a'} folder", "choose another name with -o")
    if is_stream(output):
        with replacing(output) as stream:
            yield stream
        return
    output = Path(os.path.realpath(output))
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
