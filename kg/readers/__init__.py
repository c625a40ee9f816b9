"""Readers, one file a format: a module here, or an entry point in the group `kg.readers`.

Where a format tells when an article was published, a reader keeps it. The day on which a
file was made (PDF, office documents) is none: relative dates counted from it would be false.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from kg.model import Document, Failure


class Reader(Protocol):
    """One file format."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of the files that it reads, in lower case, with the dot."""
        ...

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the documents of a file, and a failure for each of them that is bad.

        Raises:
            ReaderError: The file as a whole is bad.
        """
        ...
