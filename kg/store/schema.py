"""The store's tables and how an older store becomes one of today.

`PRAGMA user_version` counts the migrations that a store has had. A migration, once
released, never changes: add a new one.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from kg.errors import StoreError

#: The n-th entry (from 0) leads from version n to n + 1.
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    -- A file, feed or page that was read whole, and how many documents it gave.
    CREATE TABLE inputs (name TEXT PRIMARY KEY, digest TEXT NOT NULL, documents INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE failures (
        source TEXT NOT NULL, reason TEXT NOT NULL, document TEXT  -- JSON, where one was made
    );
    -- Text is a blob: articles may hold halves of surrogate pairs, which SQLite's text can't.
    CREATE TABLE documents (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, input TEXT NOT NULL, context TEXT NOT NULL,
        fingerprint TEXT NOT NULL, text BLOB NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
        published TEXT NOT NULL, language TEXT NOT NULL, words INTEGER NOT NULL, signature BLOB NOT NULL
    );
    CREATE INDEX documents_input ON documents (input);
    CREATE TABLE mentions (
        document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE, seq INTEGER NOT NULL,
        id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL,
        referent TEXT NOT NULL, name TEXT NOT NULL, known INTEGER NOT NULL, detector TEXT NOT NULL,
        confidence REAL NOT NULL, PRIMARY KEY (document, seq)
    ) WITHOUT ROWID;
    CREATE TABLE claims (
        document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE, seq INTEGER NOT NULL,
        id TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL,
        polarity TEXT NOT NULL, modality TEXT NOT NULL, evidence_start INTEGER NOT NULL,
        evidence_end INTEGER NOT NULL, attribution TEXT, time TEXT, qualifiers TEXT NOT NULL,  -- JSON
        confidence REAL NOT NULL, extractor TEXT NOT NULL, PRIMARY KEY (document, seq)
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE quotations (
        document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE, seq INTEGER NOT NULL,
        id TEXT NOT NULL, attribution TEXT NOT NULL, content TEXT NOT NULL, kind TEXT NOT NULL, citing TEXT,  -- JSON
        PRIMARY KEY (document, seq)
    ) WITHOUT ROWID;
    """,
)
VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Brings a store to today's version; each step is one transaction.

    Raises:
        StoreError: The store was made by a newer version of the program.
    """
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > VERSION:
        raise StoreError(
            f"{path} was made by a newer kg (store version {found}, this one knows {VERSION})",
            "update kg, or choose another folder with -o",
        )
    for number in range(found, VERSION):
        connection.executescript(f"BEGIN IMMEDIATE;{MIGRATIONS[number]}PRAGMA user_version = {number + 1};COMMIT;")
