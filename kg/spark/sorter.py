"""Groups claims by their edges in Spark: the same order as `kg.graph.sorter`, on more than one machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import islice
from typing import Any

from kg.graph.sorter import KEY, Row, decoded, encoded
from kg.spark.session import gave_up, started

#: Rows that go to Spark at once.
_ROWS = 50_000
_KINDS = {"doubt": "double", "start": "long"}


class SparkSorter:
    """Rows that Spark holds on the disks of its workers, and sorts."""

    def __init__(self, jobs: int = 0) -> None:
        from pyspark import StorageLevel

        self._session = started(jobs)
        self._level = StorageLevel.DISK_ONLY
        # Bytes, not strings: they sort as Python sorts text, and may hold halves of surrogate pairs.
        self._schema = ", ".join(f"`{name}` {_KINDS.get(name, 'binary')}" for name in Row._fields)
        self._waiting: list[tuple[Any, ...]] = []
        self._frames: list[Any] = []

    def add(self, rows: Iterable[Row]) -> None:
        """Takes rows, in any order."""
        self._waiting += (encoded(row) for row in rows)
        while len(self._waiting) >= _ROWS:
            self._sent()

    def _sent(self) -> None:
        rows = list(islice(self._waiting, _ROWS))
        del self._waiting[:_ROWS]
        frame = self._session.createDataFrame(rows, self._schema).persist(self._level)
        frame.count()
        self._frames.append(frame)

    def __iter__(self) -> Iterator[Row]:
        try:
            self._sent()
            whole = reduce(lambda left, right: left.unionAll(right), self._frames)
            for row in whole.orderBy(*KEY).toLocalIterator():
                yield decoded(tuple(row))
        except Exception as error:
            raise gave_up(error) from error

    def close(self) -> None:
        """Frees the workers' disks."""
        for frame in self._frames:
            frame.unpersist()
