"""What no reader may do, whatever the file."""

from __future__ import annotations

from pathlib import Path

from kg.errors import ReaderError
from kg.model import Document
from kg.readers import _dispatch


def check(path: Path) -> None:
    """Reads a file as the program does.

    Raises:
        AssertionError: A document has no text, or an error does not name the file.
    """
    try:
        found = list(_dispatch.read(path))
    except ReaderError as error:
        if str(path) not in str(error):
            raise AssertionError(f"the error does not name the file: {error}") from error
        return
    for one in found:
        if isinstance(one, Document):
            assert one.text.strip(), "a document without text"
            said = (one.id, one.title, one.source, one.published, one.language)
            assert all(isinstance(value, str) for value in said), said
        else:
            assert str(path) in one.reason, f"the failure does not name the file: {one.reason}"
