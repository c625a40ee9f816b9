"""`kg watch`: build again and again as articles come."""

from __future__ import annotations

import re
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.builder import Summary

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def _interval(ctx: click.Context, param: click.Parameter, value: str) -> float:
    """Seconds from "90s", "10m", "2h", "1d"."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([smhd])", value.strip())
    if found is None or not float(found[1]):
        raise click.BadParameter(f"{value!r} is no interval: write 90s, 10m, 2h or 1d", ctx, param)
    return float(found[1]) * _UNITS[found[2]]


@click.command("watch", epilog="\b\nExample:\n  kg watch articles --every 30m")
@click.argument("sources", nargs=-1, required=True, type=str)
@click.option(
    "--every", callback=_interval, default="10m", show_default=True, help="How long to wait between two looks."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="Folder for the results.",
)
@click.option("--model", default="", metavar="NAME", help="An installed spaCy model.")
@click.option("--ontology", type=click.Path(path_type=Path), default=None, metavar="DIR", help="As for kg build.")
@click.option("--times", type=click.IntRange(min=1), default=None, help="Stop after so many looks.")
@click.option("--private-addresses", is_flag=True, help="Let web addresses lead into your own network.")
def command(
    sources: tuple[str, ...],
    every: float,
    output: Path,
    model: str,
    ontology: Path | None,
    times: int | None,
    private_addresses: bool,
) -> None:
    """Look at folders and feeds again and again, and add what is new to the graph.

    What was read stays in the graph when a feed or folder no longer has it. Stop it with
    Ctrl-C (or SIGTERM): what was read is kept.
    """
    from kg.builder import build
    from kg.errors import InputError
    from kg.sources import is_address
    from kg.text import printable

    for source in sources:
        if not is_address(source) and not Path(source).exists():
            raise InputError(f"{source} does not exist", "check the path")
    stop = _stopped()
    looks = 0
    while not stop.is_set():
        try:
            summary = build(sources, output, model_name=model, ontology=ontology, keep=True, private=private_addresses)
        except InputError as error:
            click.echo(f"kg: nothing yet: {printable(error.message)}", err=True)
        else:
            _tell(summary)
        looks += 1
        if looks == times:
            break
        stop.wait(every)
    if stop.is_set():
        click.echo("kg: stopped; what was read is kept", err=True)


def _tell(summary: Summary) -> None:
    """What a look has brought."""
    from kg.text import counted, printable

    for failure in summary.failures:
        click.echo(f"kg: left out: {printable(failure.reason)}", err=True)
    click.echo(
        f"{summary.read} new, {counted(summary.documents, 'document')}, "
        f"{counted(summary.entities, 'entity')}, {counted(summary.edges, 'edge')} in {summary.output / 'graph.html'}"
    )


def _stopped() -> threading.Event:
    """An event that Ctrl-C and SIGTERM set: a look that is under way ends first; a second Ctrl-C cuts it short."""
    stop = threading.Event()

    def handle(number: int, frame: object) -> None:  # noqa: ARG001  # the signature is Python's
        stop.set()
        signal.signal(number, signal.default_int_handler)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, handle)
    return stop
