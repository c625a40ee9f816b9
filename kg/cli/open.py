"""`kg open`: show the explorer of a build in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.filters import Selection, conditions, finished, own_ontology

if TYPE_CHECKING:
    from kg.graph.filters import Filter

PAGE, PART = "graph.html", "graph-part.html"


@click.command("open", epilog="\b\nExamples:\n  kg open\n  kg open output --around Turkiye --hops 2")
@click.argument("directory", type=click.Path(path_type=Path), required=False)
@finished
@own_ontology
@conditions
def command(directory: Path | None, folder: Path, ontology: Path | None, conditions: Filter) -> None:
    """Open the page that `kg build` wrote into DIRECTORY, which `--from` names too.

    With filters, a page of that part is written beside it, as graph-part.html, and opened.
    """
    from kg.graph.filters import Filter

    folder = directory or folder
    show(folder if conditions == Filter() else _part(Selection(folder, ontology, conditions)))


def _part(selection: Selection) -> Path:
    from kg import plugins
    from kg.atomic import replacing
    from kg.errors import OutputError
    from kg.graph.layout import place

    graph = selection.graph()
    place(graph)
    page = selection.folder / PART
    try:
        with replacing(page) as temporary:
            plugins.load("export", "html").write(graph, temporary)
    except OSError as error:
        raise OutputError(f"{page} can't be written: {error.strerror}", "use `kg export html -o FILE`") from error
    return page


def show(directory: Path) -> None:
    """Opens the page of a build in the user's browser; where there is none, says where the page is.

    Raises:
        InputError: There is no page in the folder.
    """
    import webbrowser

    from kg.errors import InputError

    page = (directory / PAGE if directory.is_dir() else directory).resolve()
    if not page.is_file() or page.suffix != ".html":
        raise InputError(f"{directory} holds no {PAGE}", "name the folder that `kg build -o` wrote")
    if not webbrowser.open(page.as_uri()):
        click.echo(f"no browser could be started; open {page} yourself")
