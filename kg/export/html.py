"""The explorer: one self-contained page that asks nobody for anything.

pyvis carries the network to a template of ours; its own template would load Bootstrap from
elsewhere and lets article text run as script.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pyvis.network import Network

from kg.export._explorer import bundle, payload
from kg.export._explorer.frame import frame
from kg.export._explorer.streamed import pieces

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: Places come from the graph, so nothing moves by itself.
_OPTIONS = {"physics": {"enabled": False}, "layout": {"improvedLayout": False}}


#: Where the template wants the records.
_RECORDS = "<!--records-->"


class HtmlExporter:
    """Writes graph.html. A document's text is shown where its record holds it."""

    suffix = ".html"
    draws = True

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file in UTF-8, whatever the locale."""
        with path.open("w", encoding="utf-8", newline="\n", errors="replace", buffering=1 << 20) as out:
            out.writelines(self._pieces(graph))

    def page(self, graph: ClaimGraph) -> str:
        """The whole page.

        Raises:
            OutputError: The graph has not been laid out.
        """
        return "".join(self._pieces(graph))

    def _pieces(self, graph: ClaimGraph) -> Iterator[str]:
        network = Network(directed=True)
        # pyvis's add_edge compares every edge with every other.
        network.nodes = payload.nodes(graph)
        network.edges = payload.edges(graph)
        network.options = _OPTIONS
        network.templateEnv = bundle.environment()
        network.path = "template.html"
        # No data can hold the mark: in them "<" is always escaped.
        before, _, after = network.generate_html().partition(_RECORDS)
        yield before
        yield from pieces(payload.records(graph))
        yield after

    def frame(self, graph: ClaimGraph) -> str:
        """The page as an element for a notebook's cell."""
        return frame(self.page(graph))


plugin = HtmlExporter()
