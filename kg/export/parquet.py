"""Parquet for DuckDB, polars, pandas and Spark: a folder with nodes, edges and claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import plugins
from kg.export._claims import CLAIM_COLUMNS, flat
from kg.export._rows import Columns, Kind, rows
from kg.export._values import clean, plain

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_BATCH = 50_000


class ParquetExporter:
    """Writes three tables with typed columns, by pyarrow, batch by batch."""

    suffix = "-parquet"

    def write(self, graph: ClaimGraph, path: Path) -> None:
        """Writes the files into the folder `path`."""
        arrow = plugins.need("pyarrow", "parquet")
        parquet = plugins.need("pyarrow.parquet", "parquet")
        source = rows(graph)
        path.mkdir(parents=True, exist_ok=True)
        ends: Columns = {"source": "text", "target": "text", "id": "text"}
        tables: dict[str, tuple[Columns, Iterable[Mapping[str, Any]]]] = {
            "nodes": ({"id": "text", **source.node_columns}, ({"id": n, **data} for n, data in source.nodes())),
            "edges": (
                {**ends, **source.edge_columns},
                ({**data, "source": a, "target": b, "id": key} for a, b, key, data in source.edges()),
            ),
            "claims": (CLAIM_COLUMNS, (flat(claim, source.documents) for claim in source.claims())),
        }
        for name, (columns, lines) in tables.items():
            schema = arrow.schema([(key, _type(arrow, kind)) for key, kind in columns.items()])
            with parquet.ParquetWriter(str(path / f"{name}.parquet"), schema, compression="zstd") as writer:
                for batch in _batches(lines):
                    values = [{key: _value(row.get(key), kind) for key, kind in columns.items()} for row in batch]
                    writer.write_table(arrow.Table.from_pylist(values, schema=schema))


def _type(arrow: Any, kind: Kind) -> Any:
    plain_types = {"integer": arrow.int64(), "number": arrow.float64(), "boolean": arrow.bool_()}
    if kind == "list":
        return arrow.list_(arrow.string())
    if kind == "table":
        return arrow.map_(arrow.string(), arrow.string())
    return plain_types.get(kind, arrow.string())


def _value(value: object, kind: Kind) -> object:
    if value is None:
        return None
    if kind == "list" and isinstance(value, (list, tuple)):
        return [clean(str(item)) for item in value]
    if kind == "table" and isinstance(value, Mapping):
        return [(clean(str(k)), clean(str(v))) for k, v in value.items()]
    if kind == "number" and isinstance(value, int):
        return float(value)
    return clean(str(plain(value))) if kind == "text" else value


def _batches(lines: Iterable[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    rest = iter(lines)
    while batch := list(islice(rest, _BATCH)):
        yield batch


plugin = ParquetExporter()
