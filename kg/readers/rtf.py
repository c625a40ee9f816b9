"""Rich Text Format, by striprtf."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import read_bytes
from kg.readers._extra import needed
from kg.readers._paragraphs import document


class RtfReader:
    """Reads the text without its marks."""

    suffixes = (".rtf",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the file's one document.

        Raises:
            ReaderError: It is no RTF, or is empty.
        """
        striprtf = needed("striprtf.striprtf", "office", path)
        data = read_bytes(path)
        if not data.lstrip().startswith(b"{\\rtf"):
            raise ReaderError(f"{path} is no RTF", "give it the suffix of what it is")
        try:
            text = striprtf.rtf_to_text(data.decode("latin-1"), errors="replace")
        except Exception as error:
            raise ReaderError(f"{path} is a damaged RTF: {type(error).__name__}", "save it anew") from error
        yield document(path, text.split("\n"))


plugin = RtfReader()
