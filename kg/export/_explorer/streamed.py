"""Writes the page's data piece by piece: of many articles they are larger than memory should be."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
#: Nothing in the data may end the element around it, as Jinja's `tojson` has it.
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "'": "\\u0027"})


def pieces(value: Any) -> Iterator[str]:
    """JSON of a value for a script element; iterators within tables become lists, item by item."""
    if isinstance(value, Mapping):
        yield "{"
        for number, (key, inner) in enumerate(value.items()):
            yield f"{',' if number else ''}{_text(key)}:"
            yield from pieces(inner)
        yield "}"
    elif isinstance(value, Iterator):
        yield "["
        for number, item in enumerate(value):
            yield f"{',' if number else ''}{_text(item)}"
        yield "]"
    else:
        yield _text(value)


def _text(value: Any) -> str:
    return _encode(value).translate(_ESCAPED)
