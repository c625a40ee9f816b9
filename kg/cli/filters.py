"""Options that the commands on a finished build share: where it is, and what part of it is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from kg.export._rows import Rows
    from kg.graph.filters import Filter
    from kg.model import ClaimGraph

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
_NAMES = (
    "types", "relations", "statuses", "since", "until", "sources", "min_confidence", "min_sources", "around", "hops",
    "communities", "top",
)  # fmt: skip
finished = click.option(
    "--from",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    metavar="DIR",
    help="Folder of the build.",
)
own_ontology = click.option(
    "--ontology",
    type=click.Path(path_type=Path),
    default=None,
    metavar="DIR",
    help="Your own ontology, if the build had one.",
)


@dataclass(frozen=True, slots=True)
class Selection:
    """A finished build, and what part of it is meant."""

    folder: Path
    ontology: Path | None
    conditions: Filter

    def graph(self, *, keep: bool = False, texts: bool = True) -> ClaimGraph:
        """That part.

        Args:
            keep: Whether entities stay that the conditions leave without an edge.
            texts: Whether documents have their texts.
        """
        from kg.finished import load

        return self.conditions.apply(load(self.folder, ontology=self.ontology, texts=texts), keep=keep)

    def rows(self) -> Rows | None:
        """The whole graph, row by row; None where a part of it is meant, or the store has no rows."""
        from kg.finished import stream
        from kg.graph.filters import Filter

        if self.conditions != Filter():
            return None
        return stream(self.folder, ontology=self.ontology)


def conditions(command: _Command) -> _Command:
    """Gives the command the filter options, as `conditions`."""

    @wraps(command)
    def filtering(*args: Any, **options: Any) -> Any:
        from kg.graph.filters import Filter

        given = Filter(**{name: options.pop(name) for name in _NAMES})
        return command(*args, conditions=given, **options)

    for option in reversed(_FILTERS):
        filtering = option(filtering)
    return filtering


def selected(command: _Command) -> _Command:
    """Gives the command a `selection`; adds the filter options, --from and --ontology."""

    @finished
    @own_ontology
    @wraps(command)
    def selecting(*args: Any, folder: Path, ontology: Path | None, conditions: Filter, **options: Any) -> Any:
        return command(*args, selection=Selection(folder, ontology, conditions), **options)

    return conditions(selecting)


def filtered(*, keep: bool = False) -> Callable[[_Command], _Command]:
    """Gives the command the part of the graph that the filter options name, as `graph`.

    Args:
        keep: Whether entities stay that the filters leave without an edge.
    """

    def decorate(command: _Command) -> _Command:
        @wraps(command)
        def filtering(*args: Any, selection: Selection, **options: Any) -> Any:
            return command(*args, graph=selection.graph(keep=keep), **options)

        return selected(filtering)

    return decorate


as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
unsure = click.option("--unsure", is_flag=True, help="Let denied and merely possible claims count too.")
