"""From a record (a JSON object, a row of a table) to a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from kg.errors import ReaderError
from kg.model import Document
from kg.readers._date import iso_date
from kg.readers._html import plain
from kg.text import scalar_values

#: What news APIs, feeds and spreadsheets call it, the surest name first.
TEXT = (
    "text",
    "body",
    "content",
    "bodytext",
    "article_text",
    "full_text",
    "fulltext",
    "article",
    "maintext",
    "description",
)
_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "uuid", "guid", "article_id"),
    "title": ("title", "headline", "webtitle", "name"),
    "source": ("source", "publisher", "site", "sitename", "outlet", "url", "weburl", "web_url", "link"),
    "published": (
        *("published", "date", "publishedat", "published_at", "publication_date", "date_published", "datepublished"),
        *("pubdate", "pub_date", "webpublicationdate", "date_publish", "published_date", "seendate", "created_at"),
    ),
    "language": ("language", "lang"),
}
_MARKUP = re.compile(r"<(?:p|div|br|span|article|html|body|h[1-6])\b[^>]*>", re.IGNORECASE)


def document(record: Mapping[str, Any], fallback: str, where: str) -> Document:
    """A document from a record.

    Args:
        fallback: Its id where it has none.
        where: The record's place, for the error.

    Raises:
        ReaderError: It has no text.
    """
    fields = _flat(record)
    text = next((v for v in _values(fields, TEXT) if isinstance(v, str) and v.strip()), "")
    if _MARKUP.search(text[:2000]):
        text = plain(text)
    if not text:
        raise ReaderError(f"{where}: no text", 'each record needs "id" and "text"')
    return Document(
        id=scalar_values(_first(fields, "id") or fallback),
        text=scalar_values(text),
        title=_first(fields, "title"),
        source=_first(fields, "source"),
        published=next((d for v in _values(fields, _NAMES["published"]) if (d := iso_date(v))), ""),
        language=_first(fields, "language"),
    )


def has_text(names: Iterable[str]) -> bool:
    """Whether one of a table's columns holds the text."""
    return any(name.strip().lower() in TEXT for name in names)


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    """Keys in lower case; what stands in `fields` (Guardian) or `_source` (Elasticsearch) is lifted."""
    found = {str(k).strip().lower(): v for k, v in record.items()}
    for key in ("fields", "_source", "article"):
        if isinstance(found.get(key), Mapping):
            found = {**found, **_flat(found[key])}
    return found


def _values(fields: Mapping[str, Any], names: Iterable[str]) -> Iterable[Any]:
    return (fields[name] for name in names if fields.get(name) is not None)


def _first(fields: Mapping[str, Any], kind: str) -> str:
    for value in _values(fields, _NAMES[kind]):
        if isinstance(value, Mapping):  # {"source": {"name": ...}}, {"headline": {"main": ...}}
            inner = value.get("name") or value.get("main") or value.get("title") or ""
            if inner:
                return str(inner)
        elif isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return ""
