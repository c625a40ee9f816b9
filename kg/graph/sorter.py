"""Sorts what claims contribute to edges, on disk: there may be more of it than memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol

from kg.errors import OutputError
from kg.model import Modality, Polarity


class Row(NamedTuple):
    """What one claim contributes to its edge; rows are sorted by the fields up to `id`.

    Attributes:
        doubt: Its confidence, negated: the surest comes first.
        source: What tells the source apart that it goes back to, and `source_name`, how it is called.
        time: ISO 8601, or empty.
        partners: Whom it names beside its ends (kg/partners.py), as JSON; empty for nobody.
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
    partners: str
    evidence: str


#: What rows are sorted by.
KEY = Row._fields[: Row._fields.index("id") + 1]
_CREATE = f"PRAGMA journal_mode = OFF; PRAGMA temp_store = FILE; CREATE TABLE rows ({', '.join(Row._fields)}); BEGIN;"
_INSERT = f"INSERT INTO rows VALUES (?{', ?' * (len(Row._fields) - 1)})"
_SELECT = f"SELECT * FROM rows ORDER BY {', '.join(KEY)}"


class Sorting(Protocol):
    """Takes rows and gives them back in order, wherever it keeps them."""

    def add(self, rows: Iterable[Row]) -> None:
        """Takes rows, in any order."""
        ...

    def __iter__(self) -> Iterator[Row]:
        """All rows, sorted by `KEY`."""
        ...

    def close(self) -> None:
        """Frees what it holds."""
        ...


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
            self._db.executemany(_INSERT, map(encoded, rows))

    def __iter__(self) -> Iterator[Row]:
        with _errors():
            for values in self._db.execute(_SELECT):
                yield decoded(values)

    def close(self) -> None:
        """Frees the space."""
        self._db.close()


def encoded(row: Row) -> tuple[Any, ...]:
    """Text as bytes: they sort as Python sorts text, and may hold halves of surrogate pairs."""
    return tuple(v.encode("utf-8", "surrogatepass") if isinstance(v, str) else v for v in row)


def decoded(values: Iterable[Any]) -> Row:
    """The row that `encoded` took apart."""
    texts = (bytes(v).decode("utf-8", "surrogatepass") if isinstance(v, (bytes, bytearray)) else v for v in values)
    row = Row._make(texts)
    return row._replace(polarity=Polarity(row.polarity), modality=Modality(row.modality))


@contextmanager
def _errors() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise OutputError(
            f"temporary files can't be written: {error}", "make room, or set TMPDIR to a folder that has some"
        ) from error
