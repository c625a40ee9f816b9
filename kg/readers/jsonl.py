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
        """Yields one document a line; a line that is no object, or lacks its text, as a Failure.

        Raises:
            ReaderError: The file is no text in UTF-8.
        """
        for number, line in enumerate(lines(path), start=1):
            if line.strip():
                try:
                    yield self._document(line, path, number)
                except ReaderError as error:
                    yield Failure(source=str(path), reason=str(error))

    @staticmethod
    def _document(line: str, path: Path, number: int) -> Document:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            first = getattr(error, "msg", type(error).__name__)
            raise ReaderError(f"{path}:{number}: no JSON: {first}", "one JSON object a line") from error
        if not isinstance(record, dict):
            raise ReaderError(f"{path}:{number}: not an object", "one JSON object a line")
        return document(record, f"{path.stem}-{number}", f"{path}:{number}")


plugin = JsonLinesReader()
