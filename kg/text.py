"""Pure functions on text: folding, slugs, white space, parts of long texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Letters that Unicode does not decompose, as English newsrooms write them.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
    }
)
_NOT_WORD = re.compile(r"[\W_]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def scalar_values(text: str) -> str:
    """The text with lone surrogates, which no encoding can hold, made U+FFFD; offsets stay."""
    return _SURROGATE.sub("\ufffd", text)


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 document", "1,200 documents", "3 copies"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def printable(text: str) -> str:
    """The text on one line: whatever would steer a terminal, or can't be seen, is escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def unaccent(text: str) -> str:
    """The text without diacritics: "Türkiye" -> "Turkiye"."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def fold(text: str) -> str:
    """A key for comparing names: no case, diacritics or punctuation; single spaces.

    Scripts other than Latin keep their letters, so that different names stay different.
    """
    plain = unaccent(_INVISIBLE.sub("", text)).casefold().replace("’", "'")
    plain = plain.removesuffix("'s")
    words = _NOT_WORD.sub(" ", plain).strip()
    return words or " ".join(plain.split())


def slug(text: str) -> str:
    """A folded name for use in an id: "Recep Tayyip Erdoğan" -> "recep-tayyip-erdogan"."""
    return fold(text).replace(" ", "-")


def squeeze(text: str) -> str:
    """The text with runs of white space made single spaces and control characters gone."""
    if text.isprintable():  # the quick way for nearly all names
        return " ".join(text.split())
    visible = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)
    return " ".join(_INVISIBLE.sub("", visible).split())


def parts(text: str, longest: int) -> Iterator[tuple[int, str]]:
    """Cuts a long text at paragraph ends (else line ends, sentence ends, spaces).

    Args:
        longest: The most characters that a part may have.

    Yields:
        Offset and text of each part; together they are the whole text.
    """
    start = 0
    while len(text) - start > longest:
        window = text[start : start + longest]
        cut = next((at + len(mark) for mark in ("\n\n", "\n", ". ", " ") if (at := window.rfind(mark)) > 0), longest)
        yield start, text[start : start + cut]
        start += cut
    if start < len(text) or not text:
        yield start, text[start:]
