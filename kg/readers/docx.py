"""Word documents, by python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._extra import needed
from kg.readers._package import checked
from kg.readers._paragraphs import document


class DocxReader:
    """Reads paragraphs and the cells of tables, in their order."""

    suffixes = (".docx",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the file's one document.

        Raises:
            ReaderError: It is no Word document, or is empty.
        """
        docx = needed("docx", "office", path)
        checked(path)
        try:
            found = docx.Document(str(path))
            parts: list[str] = []
            for block in found.iter_inner_content():
                if hasattr(block, "rows"):
                    parts += (cell.text for row in block.rows for cell in row.cells)
                else:
                    parts.append(block.text)
            title = found.core_properties.title or ""
        except Exception as error:
            raise ReaderError(f"{path} is no sound Word document: {type(error).__name__}", "save it anew") from error
        yield document(path, parts, title)


plugin = DocxReader()
