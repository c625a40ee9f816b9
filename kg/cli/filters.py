"""Options that the commands on a finished build share: where it is, and what part of it is meant."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

_STATUSES = ("asserted", "planned", "possible", "denied", "disputed")
_Command = Callable[..., Any]

_FILTERS = (
    click.option("--type", "types", multiple=True, metavar="TYPE", help="Edges with an end of this type."),
    click.option("--relation", "relations", multiple=True, metavar="NAME", help="Edges of this relation."),
    click.option("--status", "statuses", multiple=True, type=click.Choice(_STATUSES), help="Edges of this status."),
    click.option("--since", default="", metavar="DATE", help="Edges with a claim of that day, month, year or later."),
    click.option("--until", default="", metavar="DATE", help="Edges with a claim of that time or earlier."),
    click.option("--source", "sources", multiple=True, metavar="NAME", help="Edges of a speaker, publisher, document."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Edges at least so sure."),
    click.option("--min-sources", type=click.IntRange(0), default=0, help="Edges with so many independent sources."),
    click.option("--around", multiple=True, metavar="ENTITY", help="Edges near this entity."),
    click.option("--hops", type=click.IntRange(0), default=1, show_default=True, help="How near."),
    click.option(
        "--community", "communities", multiple=True, metavar="ENTITY", help="Edges in this entity's community."
    ),
    click.option("--top", type=click.IntRange(0), default=0, metavar="N", help="Edges among the N best connected."),
)


def saved(command: _Command) -> _Command:
    """Gives the command the graph of a finished build, as `graph`; adds --from and --ontology."""

    @click.option(
        "--from",
        "folder",
        type=click.Path(path_type=Path),
        default=Path("output"),
        show_default=True,
        metavar="DIR",
        help="Folder of the build.",
    )
    @click.option(
        "--ontology",
        type=click.Path(path_type=Path),
        default=None,
        metavar="DIR",
        help="Your own ontology, if the build had one.",
    )
    @wraps(command)
    def reading(*args: Any, folder: Path, ontology: Path | None, **options: Any) -> Any:
        from kg.graph.saved import load

        return command(*args, graph=load(folder, ontology=ontology), **options)

    return reading


def filtered(*, keep: bool = False) -> Callable[[_Command], _Command]:
    """Gives the command the part of the graph that the filter options name, and them as `conditions`.

    Args:
        keep: Whether entities stay that the filters leave without an edge.
    """

    def decorate(command: _Command) -> _Command:
        @wraps(command)
        def filtering(*args: Any, **options: Any) -> Any:
            from kg.graph.filters import Filter

            names = ("types", "relations", "statuses", "since", "until", "sources", "min_confidence", "min_sources")
            conditions = Filter(
                **{name: options.pop(name) for name in (*names, "around", "hops", "communities", "top")}
            )
            options["graph"] = conditions.apply(options["graph"], keep=keep)
            return command(*args, conditions=conditions, **options)

        for option in reversed(_FILTERS):
            filtering = option(filtering)
        return saved(filtering)

    return decorate


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
unsure = click.option("--unsure", is_flag=True, help="Let denied and merely possible claims count too.")
