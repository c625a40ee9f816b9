"""The explorer: one self-contained page. Being written."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import ClaimGraph


class HtmlExporter:
    """Writes a plain list of edges with their evidence."""

    suffix = ".html"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file in UTF-8."""
        rows = [
            f"<li>{html.escape(graph.nodes[a]['label'])} {html.escape(d['label'])} "
            f"{html.escape(graph.nodes[b]['label'])}"
            f" ({html.escape(d['status'])}): <q>{html.escape(d['evidence'])}</q></li>"
            for a, b, d in graph.edges(data=True)
        ]
        path.write_text("<!doctype html><meta charset=utf-8><ul>" + "\n".join(rows) + "</ul>\n", encoding="utf-8")


plugin = HtmlExporter()
