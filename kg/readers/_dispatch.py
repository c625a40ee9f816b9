"""Finds the reader for a file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg import plugins
from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers import Reader

#: Not articles, in any folder.
_SKIPPED = ("readme", "license", "licence", "changelog", "contributing")
#: How files begin, for bytes that come without a name.
_BEGINNINGS = (
    (rb"%PDF-", ".pdf"),
    (rb"PK\x03\x04", ".zip"),
    (rb"\{\\rtf", ".rtf"),
    (rb"WARC/1", ".warc"),
    (rb"\s*<(!doctype html|html|head|body)\b", ".html"),
    (rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<(rss|feed|rdf:RDF)\b", ".rss"),
    (rb"\s*<\?xml[^>]*>\s*<!doctype html", ".html"),
    (rb"\s*\[\s*\{", ".json"),
)


@cache
def _readers() -> dict[str, Reader]:
    found: dict[str, Reader] = {}
    for name in plugins.names("readers"):
        reader: Reader = plugins.load("readers", name)
        found.update(dict.fromkeys(reader.suffixes, reader))
    return found


def suffixes() -> list[str]:
    """All suffixes that a reader reads, sorted."""
    return sorted(_readers())


def is_article(name: str) -> bool:
    """Whether a file of that name, found in a folder or an archive, is to be read."""
    return not _aside(name) and _reader(Path(name)) is not None


def is_foreign(name: str) -> bool:
    """Whether a file of that name could be an article, but no reader is for it."""
    return not _aside(name) and _reader(Path(name)) is None


def _aside(name: str) -> bool:
    return name.startswith(".") or Path(name).stem.lower() in _SKIPPED


def guess(data: bytes) -> str:
    """The suffix that bytes without a name should have."""
    for pattern, suffix in _BEGINNINGS:
        if re.match(pattern, data[:4096], re.IGNORECASE | re.DOTALL):
            return suffix
    return _lines_or_one(data) if data.lstrip()[:1] == b"{" else ".txt"


def _lines_or_one(data: bytes) -> str:
    """Whether JSON is one object a line, or one object."""
    first, _, rest = data.strip().partition(b"\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return ".json"
    return ".jsonl" if rest else ".json"


def read(path: Path) -> Iterator[Document | Failure]:
    """The documents of a file, by the reader for its suffix.

    Raises:
        ReaderError: There is no reader, or the file is bad.
    """
    reader = _reader(path)
    if reader is None:
        raise ReaderError(f"{path}: no reader for {path.suffix or 'this file'}", "known: " + ", ".join(suffixes()))
    yield from reader.read(path)


def _reader(path: Path) -> Reader | None:
    """By the longest suffix: `.tar.gz` before `.gz`."""
    name = path.name.lower()
    dots = (i for i, c in enumerate(name) if c == "." and i)
    return next((_readers()[name[i:]] for i in dots if name[i:] in _readers()), None)
