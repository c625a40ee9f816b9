"""How attribute values are written where a format knows only plain strings and numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Characters that XML 1.0 can't hold, escaped or not.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(value: object) -> str | int | float | bool:
    """Lists become "a | b", tables "k=v | k=v"; what is plain stays."""
    if isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Mapping):
        return " | ".join(f"{k}={v}" for k, v in value.items())
    if isinstance(value, (list, tuple)):
        return " | ".join(map(str, value))
    return "" if value is None else str(value)


def xml_text(value: object) -> str:
    """The text of a value for XML: characters that XML can't hold become U+FFFD."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _ILLEGAL.sub("\ufffd", str(value))
