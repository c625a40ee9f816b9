"""`kg open`: show the explorer of a build in the browser."""

from __future__ import annotations

from pathlib import Path

import click

PAGE = "graph.html"


@click.command("open")
@click.argument("directory", type=click.Path(path_type=Path), default=Path("output"))
def command(directory: Path) -> None:
    """Open the page that `kg build` wrote into DIRECTORY (by default, output)."""
    show(directory)


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
