"""Keeps the finished graph as rows of texts, for exports that never hold it.

The file is made anew by every build that writes outputs, under another name first; a reader
keeps the one that it has open.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from kg.errors import StoreError

NAME = "graph.sqlite"
#: What a file must be of to be read; a new number whenever its layout changes.
_LAYOUT = 1
_BATCH = 10_000
#: A row: whether its texts can stand in any format as they are, and its cells.
Row = tuple[bool, Sequence[str | None]]


def write(path: Path, tables: Mapping[str, tuple[Mapping[str, str], Iterable[Row]]], note: str) -> None:
    """Writes tables in the order of their rows.

    Args:
        tables: Name -> columns with their kinds, and rows.
        note: A remark for who reads it.
    """
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        # Nobody reads it yet: what fails is thrown away.
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"PRAGMA user_version = {_LAYOUT}")
        db.execute("BEGIN")
        db.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        db.execute("INSERT INTO meta VALUES ('note', ?)", (note,))
        for table, (columns, rows) in tables.items():
            names = "".join(f", c{at} TEXT" for at in range(len(columns)))
            db.execute(f"CREATE TABLE {table} (number INTEGER PRIMARY KEY, plain INTEGER NOT NULL{names})")
            db.execute("INSERT INTO meta VALUES (?, ?)", (table, json.dumps(dict(columns))))
            places = ", ?" * len(columns)
            db.executemany(
                f"INSERT INTO {table} VALUES (NULL, ?{places})", ((int(plain), *cells) for plain, cells in rows)
            )
        db.execute("COMMIT")


class RowStore:
    """Reads what `write` wrote; each pass has a connection of its own.

    Raises:
        StoreError: The file is damaged or of another layout.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._connection() as db:
            layout = db.execute("PRAGMA user_version").fetchone()[0]
            if layout != _LAYOUT:
                raise StoreError(f"{path} is of layout {layout}, this kg reads {_LAYOUT}", "build again")
            self._meta = dict(db.execute("SELECT key, value FROM meta"))

    @property
    def note(self) -> str:
        """The remark that the writer left."""
        return str(self._meta["note"])

    def columns(self, table: str) -> dict[str, str]:
        """Columns of a table with their kinds."""
        return dict(json.loads(self._meta[table]))

    def count(self, table: str) -> int:
        """Number of rows."""
        with self._connection() as db:
            return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Of each row whether it is plain (1 or 0), then the cells of these columns."""
        place = {name: f"c{at}" for at, name in enumerate(self.columns(table))}
        names = "".join(f", {place[name]}" for name in columns)
        with self._connection() as db:
            yield from db.execute(f"SELECT plain{names} FROM {table} ORDER BY number")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=ro", uri=True)) as db:
                yield db
        except sqlite3.Error as error:
            raise StoreError(f"{self._path} can't be read: {error}", "build again") from error
