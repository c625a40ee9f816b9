"""JSON Lines: one article a line, {"id", "text", ...}."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import lines
from kg.readers._record import document


class JsonLinesReader:
    """Reads records with `id` and `text`, and title, published, source, language where given."""

    suffixes = (".jsonl", ".ndjson")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document a line; a bad line costs no other.

        Raises:
            ReaderError: The file is no text, or holds no record.
        """
        empty = True
        for number, line in enumerate(lines(path), start=1):
            if not line.strip():
                continue
            empty = False
            try:
                yield self._document(line, path, number)
            except ReaderError as error:
                yield Failure(source=f"{path}:{number}", reason=str(error))
        if empty:
            raise ReaderError(f"{path}: there is no record in it", "remove it or fill it")

    @staticmethod
    def _document(line: str, path: Path, number: int) -> Document:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            first = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            raise ReaderError(f"{path}:{number}: no JSON: {first}", "one JSON object a line") from error
        if not isinstance(record, dict):
            raise ReaderError(f"{path}:{number}: not an object", "one JSON object a line")
        return document(record, f"{path.stem}-{number}", f"{path}:{number}")


plugin = JsonLinesReader()
