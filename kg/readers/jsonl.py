"""JSON Lines: one article a line, {"id", "text", ...}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import decoded
from kg.readers.txt import iso_date
from kg.text import scalar_values


class JsonLinesReader:
    """Reads records with `id` and `text`, and title, published, source, language where given."""

    suffixes = (".jsonl", ".ndjson")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document a line; a bad line costs no other.

        Raises:
            ReaderError: The file is no text, or holds no record.
        """
        # Only line feeds part records: JSON strings may hold the other line ends of Unicode.
        lines = [(n, line) for n, line in enumerate(decoded(path).split("\n"), start=1) if line.strip()]
        if not lines:
            raise ReaderError(f"{path}: there is no record in it", "remove it or fill it")
        for number, line in lines:
            try:
                yield self._document(self._record(line, path, number), path, number)
            except ReaderError as error:
                yield Failure(source=f"{path}:{number}", reason=str(error))

    @staticmethod
    def _record(line: str, path: Path, number: int) -> dict[str, Any]:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            why = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            raise ReaderError(f"{path}:{number}: no JSON: {why}", "one JSON object a line") from error
        if not isinstance(record, dict):
            raise ReaderError(f"{path}:{number}: not an object", "one JSON object a line")
        return record

    @staticmethod
    def _document(record: dict[str, Any], path: Path, number: int) -> Document:
        text = record.get("text")
        if not isinstance(text, str) or not text.strip():
            raise ReaderError(f"{path}:{number}: no text", 'each record needs "id" and "text"')
        return Document(
            id=scalar_values(str(record.get("id") or f"{path.stem}-{number}")),
            text=scalar_values(text),
            title=str(record.get("title") or ""),
            source=str(record.get("source") or record.get("url") or ""),
            published=iso_date(record.get("published") or record.get("date")),
            language=str(record.get("language") or ""),
        )


plugin = JsonLinesReader()
