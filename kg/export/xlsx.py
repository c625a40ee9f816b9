"""Excel workbook: sheets Nodes, Edges, Claims and Documents.

Texts are texts: Excel runs no formula and follows no link. A cell holds 32,767 characters; a
longer text is cut, and says so at its end.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import plugins
from kg.errors import OutputError
from kg.export._claims import CLAIM_COLUMNS, flat
from kg.export._rows import rows
from kg.export._values import clean, plain
from kg.export.csv import EDGE_FIRST, NODE_FIRST, ordered

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_CELL, _SHEET = 32_767, 1_048_576
_CUT = " […cut: a cell of Excel holds no more; see the csv export]"
_DOCUMENT = ("id", "title", "source", "published", "language", "words", "sha256")
_WIDE = {"evidence": 80, "label": 24, "subject": 24, "object": 24, "aliases": 30, "description": 30, "title": 40}


class XlsxExporter:
    """Writes the workbook, by XlsxWriter."""

    suffix = ".xlsx"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the file.

        Raises:
            OutputError: A sheet of Excel can't hold so many rows.
        """
        library = plugins.need("xlsxwriter", "xlsx")
        source = rows(graph)
        nodes, edges = ordered(source.node_columns, NODE_FIRST), ordered(source.edge_columns, EDGE_FIRST)
        names = {node: data.get("label") for node, data in source.nodes()}
        with library.Workbook(str(path), {"constant_memory": True}) as book:
            # The same input gives the same bytes.
            book.set_properties({"created": datetime(2000, 1, 1)})
            bold = book.add_format({"bold": True})
            sheet = _Sheets(book, bold)
            sheet.fill("Nodes", ["id", *nodes], ([n, *map(d.get, nodes)] for n, d in source.nodes()))
            sheet.fill(
                "Edges",
                ["subject", *edges[:1], "object", *edges[1:], "source", "target", "id"],
                (
                    [names[a], *map(d.get, edges[:1]), names[b], *map(d.get, edges[1:]), a, b, key]
                    for a, b, key, d in source.edges()
                ),
            )
            claims = (list(flat(claim, source.documents).values()) for claim in source.claims())
            sheet.fill("Claims", list(CLAIM_COLUMNS), claims)
            documents = ([d.get(k) for k in _DOCUMENT] for _, d in sorted(source.documents.items()))
            sheet.fill("Documents", list(_DOCUMENT), documents)


class _Sheets:
    def __init__(self, book: Any, bold: Any) -> None:
        self._book, self._bold = book, bold

    def fill(self, name: str, header: list[str], lines: Iterable[list[object]]) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(header):
            sheet.set_column(column, column, _WIDE.get(title, 14))
            sheet.write_string(0, column, title, self._bold)
        last = 0
        for last, line in enumerate(lines, start=1):
            if last >= _SHEET:
                raise OutputError(
                    f"a sheet of Excel holds {_SHEET:,} rows, too few for {name}", "export csv or parquet"
                )
            for column, value in enumerate(line):
                _write(sheet, last, column, value)
        sheet.autofilter(0, 0, last, len(header) - 1)


def _write(sheet: Any, row: int, column: int, value: object) -> None:
    found = plain(value)
    if isinstance(found, str):
        if found:
            # Excel breaks lines with a bare line feed, and shows others as "_x000D_".
            sheet.write_string(row, column, _fitting(clean(found).replace("\r\n", "\n").replace("\r", "\n")))
    else:
        sheet.write(row, column, found)


def _fitting(text: str) -> str:
    # Excel counts UTF-16 units.
    if len(text) <= _CELL // 2 or len(text.encode("utf-16-le")) // 2 <= _CELL:
        return text
    room = (_CELL - len(_CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT


plugin = XlsxExporter()
