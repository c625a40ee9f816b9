"""Tables: one article a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import decoded
from kg.readers._record import TEXT, document, has_text

_LONGEST = 50_000_000


class CsvReader:
    """Reads rows with a column `text` (or body, content ...), separated by comma, semicolon or tab."""

    suffixes = (".csv", ".tsv")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document a row; a row without text as a Failure.

        Raises:
            ReaderError: The file is no table, or has no column of texts.
        """
        csv.field_size_limit(_LONGEST)
        text = decoded(path)
        head = text.partition("\n")[0]
        delimiter = max("\t;,|", key=head.count)
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        try:
            names = [name or "" for name in rows.fieldnames or ()]
            if not has_text(names):
                raise ReaderError(
                    f"{path}: no column is called {', '.join(TEXT[:3])}; there are: {', '.join(names)[:200] or 'none'}",
                    "call the column with the articles 'text'",
                )
            for number, row in enumerate(rows, start=2):
                try:
                    kept = {k: v for k, v in row.items() if k and isinstance(v, str)}
                    yield document(kept, f"{path.stem}-{number}", f"{path}: row {number}")
                except ReaderError as error:
                    yield Failure(source=str(path), reason=str(error))
        except csv.Error as error:
            raise ReaderError(f"{path}: line {rows.line_num}: {error}", "mend the table") from error


plugin = CsvReader()
