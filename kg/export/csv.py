"""CSV for spreadsheets and data frames: a folder with nodes.csv, edges.csv and claims.csv.

UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. A cell that a
spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export._claims import CLAIM_COLUMNS, flat
from kg.export._rows import Attributes, Columns, Rows, rows
from kg.export._values import clean, is_special, plain

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: How a formula begins (OWASP, CSV injection), in full width too.
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
#: Columns that stand first, in this order.
NODE_FIRST = ("label", "type")
EDGE_FIRST = ("label", "status", "weight", "confidence", "evidence")


class CsvExporter:
    """Writes three tables, row by row."""

    suffix = "-csv"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the files into the folder `path`."""
        self.write_rows(rows(graph), path)

    def write_rows(self, source: Rows, path: Path) -> None:
        """Writes the files in one pass each."""
        path.mkdir(parents=True, exist_ok=True)
        nodes = ordered(source.node_columns, NODE_FIRST)
        edges = ordered(source.edge_columns, EDGE_FIRST)
        _table(path / "nodes.csv", ["id", *nodes], ([n, *_pick(data, nodes)] for n, data in source.nodes()))
        _table(path / "edges.csv", ["source", "target", "id", *edges], _edge_cells(source, edges))
        _table(path / "claims.csv", list(CLAIM_COLUMNS), _claim_cells(source))


def ordered(columns: Columns, first: tuple[str, ...]) -> list[str]:
    """Names of columns, those worth reading first in front; without the id."""
    head = [name for name in first if name in columns]
    return head + [name for name in columns if name not in head and name != "id"]


def _edge_cells(source: Rows, names: list[str]) -> Iterator[list[object]]:
    for start, end, key, data in source.edges():
        yield [start, end, key, *_pick(data, names)]


def _claim_cells(source: Rows) -> Iterator[Iterable[object]]:
    for claim in source.claims():
        yield flat(claim, source.documents).values()


def _pick(data: Attributes, names: list[str]) -> list[Any]:
    return [data.get(name) for name in names]


def cell(value: object) -> object:
    """A value as a cell that no spreadsheet runs: numbers stay numbers."""
    if type(value) is not str:
        value = plain(value)
        if not isinstance(value, str):
            return value
    if value and _FORMULA.match(value):
        value = f"'{value}"
    return clean(value) if is_special(value) else value


def _table(path: Path, header: list[str], lines: Iterable[Iterable[object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="", buffering=1 << 20) as out:
        # Every text is quoted: some readers guess the dialect from the first rows.
        writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(header)
        writer.writerows([cell(value) for value in line] for line in lines)


plugin = CsvExporter()
