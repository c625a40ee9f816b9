"""From the paragraphs of an office file to its one document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document


def document(path: Path, paragraphs: Iterable[str], title: str = "") -> Document:
    """The document; empty paragraphs are left out.

    Raises:
        ReaderError: All are empty.
    """
    text = "\n\n".join(one.strip() for one in paragraphs if one.strip())
    if not text:
        raise ReaderError(f"{path}: there is no text in it", "remove it or fill it")
    return Document(id=path.stem, text=text, title=title)
