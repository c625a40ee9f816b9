"""RSS and Atom feeds, by feedparser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._date import iso_date
from kg.readers._decode import read_bytes
from kg.readers._html import plain


class FeedReader:
    """Reads the articles, or summaries, that a feed holds itself."""

    suffixes = (".rss", ".atom", ".xml")

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document an entry; one without text as a Failure.

        Raises:
            ReaderError: The file is no feed.
        """
        import feedparser

        data = read_bytes(path)
        try:
            found = feedparser.parse(data)
        except Exception as error:  # an encoding that there is not, half a character in its declaration ...
            raise ReaderError(f"{path} is no sound feed: {type(error).__name__}", "RSS and Atom are read") from error
        if not found.get("version") or not found.entries:
            raise ReaderError(f"{path} is no feed with articles", "RSS and Atom are read")
        site = str(found.feed.get("title", ""))
        language = str(found.feed.get("language", ""))[:2]
        for number, entry in enumerate(found.entries, start=1):
            text = plain(body(entry))
            if not text:
                yield Failure(source=str(path), reason=f"{path}: entry {number} has no text")
                continue
            yield Document(
                id=str(entry.get("id") or entry.get("link") or f"{path.stem}-{number}"),
                text=text,
                title=plain(str(entry.get("title", ""))),
                source=site or str(entry.get("link", "")),
                published=dated(entry),
                language=language,
            )


def dated(entry: Any) -> str:
    """When an entry was published, else when it was last changed."""
    # Past feedparser's own `get`, which warns where it takes the one for the other.
    return iso_date(dict.get(entry, "published") or dict.get(entry, "updated"))


def body(entry: Any) -> str:
    """The longest that an entry says: its content, else its summary."""
    contents = [str(c.get("value", "")) for c in entry.get("content", ())]
    return max([*contents, str(entry.get("summary", ""))], key=len)


plugin = FeedReader()
