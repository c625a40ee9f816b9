"""PDF, by pypdf."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._extra import needed

_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_INNER = re.compile(r"(?<![.!?:”\"'])\n(?!\s*\n)")


class PdfReader:
    """Reads the text of all pages as one article."""

    suffixes = (".pdf",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields the file's one document.

        Raises:
            ReaderError: It is no PDF, is encrypted or damaged, or holds pictures only.
        """
        pypdf = needed("pypdf", "pdf", path)
        logging.getLogger("pypdf").setLevel(logging.ERROR)
        try:
            reader = pypdf.PdfReader(path, strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise ReaderError(f"{path} is encrypted", "save it without its password")
            pages = [_unwrapped(page.extract_text() or "") for page in reader.pages]
        except ReaderError:
            raise
        except Exception as error:
            raise ReaderError(
                f"{path} is a damaged PDF: {type(error).__name__}", "get it anew, or save it as text"
            ) from error
        text = "\n\n".join(page for page in pages if page)
        if not text:
            raise ReaderError(f"{path} holds no text, perhaps scanned pages", "run OCR over it first")
        yield Document(id=path.stem, text=text, title=_title(reader))


def _unwrapped(text: str) -> str:
    """Lines put together again into paragraphs."""
    return _INNER.sub(" ", _HYPHEN.sub("", text.strip()))


def _title(reader: Any) -> str:
    try:
        return str(reader.metadata.title or "") if reader.metadata else ""
    except Exception:  # metadata may be damaged in a sound file
        return ""


plugin = PdfReader()
