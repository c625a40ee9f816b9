"""Progress on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar(title: str, quiet: bool) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error; nothing where that is no terminal, or when quiet.

    Yields:
        A function that is told how much is done and how much there is in all.
    """
    if quiet:
        yield _silent
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    console = Console(file=sys.stderr)
    if not console.is_terminal:  # rich 13 ends even a disabled bar with an empty line
        yield _silent
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task(title, total=None)

        def update(done: int, total: int) -> None:
            # What comes after the last document takes a while, too.
            progress.update(
                task, completed=done, total=total, description=title if done < total else "Writing the graph"
            )

        yield update


def _silent(done: int, total: int) -> None:
    """Shows no progress."""
