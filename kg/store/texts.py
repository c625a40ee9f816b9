"""Reads documents' texts from the store of a finished build."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kg.model import Document
from kg.store import codec
from kg.store.schema import VERSION
from kg.store.store import NAME


class Texts:
    """Documents of a store that no build has to hold: every look opens it anew, and changes nothing.

    Args:
        folder: What `kg build -o` wrote.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def get(self, document_id: str) -> Document | None:
        """The document; None where there is none, or no store of this version that can be read."""
        try:
            with closing(sqlite3.connect(f"{self._path.resolve().as_uri()}?{self._mode()}", uri=True)) as db:
                if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                    return None
                row = db.execute(f"SELECT {codec.DOCUMENT} FROM documents WHERE id = ?", (document_id,)).fetchone()
        except sqlite3.Error:
            return None
        return codec.document(row) if row else None

    def _mode(self) -> str:
        # Where nobody writes, a reader that may not clean up must not leave files of its own.
        writing = self._path.with_name(f"{NAME}-wal").exists()
        return "mode=ro" if writing else "mode=ro&immutable=1"
