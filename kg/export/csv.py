"""CSV for spreadsheets and data frames: a folder with nodes.csv, edges.csv and claims.csv.

UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. A cell that a
spreadsheet would take for a formula begins with an apostrophe. Rows are written by hand and
not by the `csv` module, which takes thrice the time; every text is quoted (RFC 4180).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kg.export._claims import CLAIM_COLUMNS, flat
from kg.export._fill import Filler, write_lines
from kg.export._rows import Columns, Kind, Rows, rows
from kg.export._values import clean, formula

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_WIDE = re.compile('"[＝＋－＠]')
_NUMBERS: frozenset[Kind] = frozenset(("integer", "number", "boolean"))
#: Columns that stand first, in this order.
NODE_FIRST = ("label", "type")
EDGE_FIRST = ("label", "status", "weight", "confidence", "evidence")


class CsvExporter:
    """Writes three tables, row by row."""

    suffix = "-csv"
    draws = True

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the files into the folder `path`."""
        self.write_rows(rows(graph), path)

    def write_rows(self, source: Rows, path: Path) -> None:
        """Writes the files in one pass each."""
        path.mkdir(parents=True, exist_ok=True)
        nodes = {name: source.node_columns[name] for name in ordered(source.node_columns, NODE_FIRST)}
        edges = {name: source.edge_columns[name] for name in ordered(source.edge_columns, EDGE_FIRST)}
        node, edge, claim = _filler(1, nodes), _filler(3, edges), _filler(0, CLAIM_COLUMNS)
        _table(path / "nodes.csv", ["id", *nodes], (node((key,), data) for key, data in source.nodes()))
        if source.edge_cells:
            lines = edge.lines(("source", "target", "id"), source.edge_cells)
        else:
            lines = (edge((start, end, key), data) for start, end, key, data in source.edges())
        _table(path / "edges.csv", ["source", "target", "id", *edges], lines)
        claims = (claim((), flat(record, source.documents)) for record in source.claims())
        _table(path / "claims.csv", list(CLAIM_COLUMNS), claims)


def ordered(columns: Columns, first: tuple[str, ...]) -> list[str]:
    """Names of columns, those worth reading first in front; without the id."""
    head = [name for name in first if name in columns]
    return head + [name for name in columns if name not in head and name != "id"]


def quoted(text: str) -> str:
    """A text between quotes, which no spreadsheet runs."""
    safe = clean(text).replace('"', '""')
    return f"'{safe}" if formula(safe) else safe


def _filler(leading: int, columns: Columns) -> Filler:
    """Rows of texts in quotes and numbers without."""
    cells = {name: ("", ",") if kind in _NUMBERS else ('"', '",') for name, kind in columns.items()}
    raw = frozenset(name for name, kind in columns.items() if kind in _NUMBERS)
    if cells:  # no comma behind the last
        name, (before, after) = cells.popitem()
        cells[name] = before, after.removesuffix(",")
    head = '"%s",' * leading if cells else ",".join(['"%s"'] * leading)
    return Filler(head, cells, quoted, tail="\r\n", special=_special, blank="", raw=raw, lead=quoted)


def _special(values: str, row: str) -> bool:
    if not values.isprintable() or '"' in values or '"=' in row or '"+' in row or '"-' in row or '"@' in row:
        return True
    return not row.isascii() and _WIDE.search(row) is not None


def _table(path: Path, header: list[str], lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="", buffering=1 << 20) as out:
        out.write(",".join(f'"{quoted(name)}"' for name in header) + "\r\n")
        write_lines(out, lines)


plugin = CsvExporter()
