"""A graph that a notebook shows as the explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from kg import plugins
from kg.graph.layout import place

if TYPE_CHECKING:
    Base = nx.MultiDiGraph[str]
else:
    Base = nx.MultiDiGraph


class DisplayedGraph(Base):
    """A networkx MultiDiGraph in all respects; Jupyter displays it as a page one can explore."""

    def _repr_html_(self) -> str | None:
        """The explorer in a frame; None, so that Jupyter falls back to plain text, for a graph without records."""
        if "claims" not in self.graph:
            return None
        shown = self
        if any("x" not in data for _, data in self.nodes(data=True)):
            shown = self.copy()  # a loaded graph has no layout, and looking at it must not change it
            place(shown)
        page: str = plugins.load("export", "html").frame(shown)
        return page
