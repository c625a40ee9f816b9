"""Sorts what claims contribute to edges, on disk: there may be more of it than memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from kg.errors import OutputError
from kg.model import Modality, Polarity


class Row(NamedTuple):
    """What one claim contributes to its edge; rows are sorted by the fields up to `id`.

    Attributes:
        doubt: Its confidence, negated: the surest comes first.
        source: What tells the source apart that it goes back to, and `source_name`, how it is called.
        time: ISO 8601, or empty.
        evidence: The sentence.
    """

    subject: str
    predicate: str
    object: str
    doubt: float
    document: str
    start: int
    id: str
    polarity: Polarity
    modality: Modality
    source: str
    source_name: str
    time: str
    evidence: str


_KEY = Row._fields[: Row._fields.index("id") + 1]
_CREATE = f"PRAGMA journal_mode = OFF; PRAGMA temp_store = FILE; CREATE TABLE rows ({', '.join(Row._fields)}); BEGIN;"
_INSERT = f"INSERT INTO rows VALUES (?{', ?' * (len(Row._fields) - 1)})"
_SELECT = f"SELECT * FROM rows ORDER BY {', '.join(_KEY)}"


class Sorter:
    """A table in a nameless file, which is gone when it is closed."""

    def __init__(self) -> None:
        with _errors():
            self._db = sqlite3.connect("", isolation_level=None)
            self._db.executescript(_CREATE)

    def add(self, rows: Iterable[Row]) -> None:
        """Takes rows, in any order.

        Raises:
            OutputError: There is no room for temporary files.
        """
        with _errors():
            self._db.executemany(_INSERT, (tuple(map(_kept, row)) for row in rows))

    def __iter__(self) -> Iterator[Row]:
        with _errors():
            for values in self._db.execute(_SELECT):
                row = Row._make(map(_found, values))
                yield row._replace(polarity=Polarity(row.polarity), modality=Modality(row.modality))

    def close(self) -> None:
        """Frees the space."""
        self._db.close()


def _kept(value: Any) -> Any:
    """Text as bytes: they sort as Python sorts text, and may hold halves of surrogate pairs."""
    return value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value


def _found(value: Any) -> Any:
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


@contextmanager
def _errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(
            f"temporary files can't be written: {error}", "make room, or set TMPDIR to a folder that has some"
        ) from error
