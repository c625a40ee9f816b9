"""OpenDocument texts, by odfdo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._extra import needed
from kg.readers._package import checked
from kg.readers._paragraphs import document


class OdtReader:
    """Reads headings and paragraphs."""

    suffixes = (".odt",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the file's one document.

        Raises:
            ReaderError: It is no OpenDocument text, or is empty.
        """
        odfdo = needed("odfdo", "office", path)
        checked(path)
        try:
            found = odfdo.Document(str(path))
            parts = [e.inner_text for e in found.body.get_elements("//text:h|//text:p")]
            title = found.meta.title or ""
        except Exception as error:
            raise ReaderError(
                f"{path} is no sound OpenDocument text: {type(error).__name__}", "save it anew"
            ) from error
        yield document(path, parts, title)


plugin = OdtReader()
