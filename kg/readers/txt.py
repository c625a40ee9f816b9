"""Plain text and Markdown, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import frontmatter
import yaml

from kg.errors import ReaderError
from kg.model import Document
from kg.readers._decode import decoded


class TextReader:
    """Reads one article a file; front matter may give title, date, source, language."""

    suffixes = (".txt", ".md", ".markdown", ".text")

    def read(self, path: Path) -> Iterator[Document]:
        """Yields the file's one document.

        Raises:
            ReaderError: The file is no text, is empty, or its front matter is wrong.
        """
        meta, body = self._parted(path)
        if not body.strip():
            raise ReaderError(f"{path}: there is no text in it", "remove it or fill it")
        yield Document(
            id=path.stem,
            text=body,
            title=_line(meta.get("title")),
            source=_line(meta.get("source")),
            published=iso_date(meta.get("date") or meta.get("published")),
            language=_line(meta.get("language")),
        )

    @staticmethod
    def _parted(path: Path) -> tuple[dict[str, object], str]:
        text = decoded(path)
        if not text.startswith("---\n"):
            return {}, text
        try:
            return frontmatter.parse(text)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            raise ReaderError(f"{path}: the front matter is no YAML", "mend or remove it") from error


def _line(value: object) -> str:
    # Lists and tables are no title, and can grow beyond all bounds through YAML's aliases.
    return str(value) if isinstance(value, (str, int, float, date)) else ""


def iso_date(value: object) -> str:
    """An ISO 8601 date from what front matter or a record gives; empty where it gives none."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    try:
        return datetime.fromisoformat(str(value)).date().isoformat()
    except ValueError:
        return ""


plugin = TextReader()
