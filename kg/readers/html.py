"""Web pages: the article alone, by trafilatura."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import read_bytes
from kg.readers._html import article


class HtmlReader:
    """Reads a saved page; its title, date and site come from its metadata."""

    suffixes = (".html", ".htm", ".xhtml")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the page's article.

        Raises:
            ReaderError: The file can't be read, or no article is found in it.
        """
        found = article(read_bytes(path))
        if not found.text:
            raise ReaderError(f"{path}: no article is found on this page", "give the article's own page, or its text")
        yield Document(
            id=path.stem,
            text=found.text,
            title=found.title,
            source=found.site,
            published=found.published,
            language=found.language,
        )


plugin = HtmlReader()
