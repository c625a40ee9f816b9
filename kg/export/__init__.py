"""Exporters, one file a format: a module here, or an entry point in the group `kg.export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class Exporter(Protocol):
    """One format for the graph.

    An exporter with a true `draws` takes the nodes' places, `x` and `y`, where it is given them.
    One with `write_rows(rows, path)` writes a graph that it never holds, from `_rows.Rows`.
    """

    @property
    def suffix(self) -> str:
        """Ending of the file, with the dot; without one, the exporter writes a folder of files."""
        ...

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the graph that `kg.graph.assemble` built."""
        ...
