"""JSON: one article, a list of them, or an answer of a news API."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kg.errors import ReaderError
from kg.model import Document, Failure
from kg.readers._decode import decoded
from kg.readers._record import document, has_text

#: Where answers keep their articles: NewsAPI, GDELT, Guardian, New York Times, JSON Feed, Elasticsearch.
_LISTS = ("articles", "results", "docs", "items", "hits", "data", "documents", "news", "stories", "response")


class JsonReader:
    """Reads objects with a text; finds them where news APIs put them."""

    suffixes = (".json",)

    def read(self, path: Path) -> Iterator[Document | Failure]:
        """Yields one document an object; one without text as a Failure.

        Raises:
            ReaderError: The file is no JSON, or holds no articles.
        """
        try:
            whole = json.loads(decoded(path))
        except (ValueError, RecursionError) as error:
            first = getattr(error, "msg", type(error).__name__)
            raise ReaderError(f"{path}: no JSON: {first}", "mend the file, or name it .jsonl") from error
        records = _records(whole)
        if records is None:
            raise ReaderError(f"{path}: no articles are found in it", 'give a list of {"id", "text"}')
        single = len(records) == 1 and not isinstance(whole, list)
        for number, record in enumerate(records, start=1):
            place = f"{path}: article {number}"
            try:
                if not isinstance(record, Mapping):
                    raise ReaderError(f"{place}: not an object", 'give a list of {"id", "text"}')
                yield document(record, path.stem if single else f"{path.stem}-{number}", place)
            except ReaderError as error:
                yield Failure(source=str(path), reason=str(error))


def _records(value: Any, depth: int = 0) -> list[Any] | None:
    if isinstance(value, list):
        return value
    if not isinstance(value, Mapping) or depth > 3:
        return None
    for key in _LISTS:
        if isinstance(value.get(key), (list, Mapping)):
            inner = _records(value[key], depth + 1)
            if inner is not None:
                return inner
    return [value] if has_text(value) else None


plugin = JsonReader()
