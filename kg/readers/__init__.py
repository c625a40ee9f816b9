"""Readers, one file a format: a module here, or an entry point in the group `kg.readers`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from kg.model import Document


class Reader(Protocol):
    """One file format."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of the files that it reads, in lower case, with the dot."""
        ...

    def read(self, path: Path) -> Iterator[Document]:
        """Yields the documents of a file.

        Raises:
            ReaderError: The file, or a document in it, is bad.
        """
        ...
