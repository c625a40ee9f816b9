"""How attribute values are written where a format knows only plain strings and numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Characters that XML 1.0 can't hold, escaped or not. Lone surrogates are among them, which
#: no encoding can hold, and controls, which spreadsheets and databases refuse.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTE = {**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_QUOTED = re.compile('[&<>"\r\n\t]')
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
_MARKUP = re.compile("[&<>\r]")


def plain(value: object) -> str | int | float | bool:
    """Lists become "a | b", tables "k=v | k=v"; what is plain stays."""
    if isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, Mapping):
        return " | ".join(f"{k}={v}" for k, v in value.items())
    if isinstance(value, (list, tuple)):
        return " | ".join(map(str, value))
    return "" if value is None else str(value)


def clean(text: str) -> str:
    """The text with control characters and lone surrogates made U+FFFD."""
    return ILLEGAL.sub("\ufffd", text)


def formula(text: str) -> bool:
    """Whether a spreadsheet would run the text (OWASP, CSV injection); in full width too."""
    return _FORMULA.match(text) is not None


def escaped(text: str) -> str:
    """The text as content of an XML element."""
    return _MARKUP.sub(lambda m: _IN_TEXT[m.group()], ILLEGAL.sub("\ufffd", text))


def attribute(text: str) -> str:
    """The text as the value of an XML attribute, without its quotes."""
    return _QUOTED.sub(lambda m: _IN_ATTRIBUTE[m.group()], ILLEGAL.sub("\ufffd", text))
