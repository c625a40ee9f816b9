"""JSON Lines: one article a line, {"id", "text", ...}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReaderError
from kg.model import Document
from kg.readers._decode import decoded
from kg.readers.txt import iso_date


class JsonLinesReader:
    """Reads records with `id` and `text`, and title, published, source, language where given."""

    suffixes = (".jsonl", ".ndjson")

    def read(self, path: Path) -> Iterator[Document]:
        """Yields one document a line.

        Raises:
            ReaderError: A line is no JSON object, or lacks its text; names the line.
        """
        for number, line in enumerate(decoded(path).splitlines(), start=1):
            if line.strip():
                yield self._document(self._record(line, path, number), path, number)

    @staticmethod
    def _record(line: str, path: Path, number: int) -> dict[str, Any]:
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise ReaderError(f"{path}:{number}: no JSON: {error.msg}", "one JSON object a line") from error
        if not isinstance(record, dict):
            raise ReaderError(f"{path}:{number}: not an object", "one JSON object a line")
        return record

    @staticmethod
    def _document(record: dict[str, Any], path: Path, number: int) -> Document:
        text = record.get("text")
        if not isinstance(text, str) or not text.strip():
            raise ReaderError(f"{path}:{number}: no text", 'each record needs "id" and "text"')
        return Document(
            id=str(record.get("id") or f"{path.stem}-{number}"),
            text=text,
            title=str(record.get("title") or ""),
            source=str(record.get("source") or record.get("url") or ""),
            published=iso_date(record.get("published") or record.get("date")),
            language=str(record.get("language") or ""),
        )


plugin = JsonLinesReader()
