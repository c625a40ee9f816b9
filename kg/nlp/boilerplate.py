"""Hides from analysis what is no part of an article: footers, "read more", navigation.

The text that is stored stays as it was, and so do all offsets: characters are replaced
one by one, by spaces.
"""

from __future__ import annotations

import re
from functools import cache

from kg.tables import beside
from kg.text import scalar_values

_LINE = re.compile(r"[^\n]+")
#: Longer lines are prose: only their ends can be boilerplate.
_LONGEST = 400


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    found = beside(__file__)
    whole, rest = ("|".join(f"(?:{p})" for p in found[key]) for key in ("whole", "rest"))
    return re.compile(rf"[\W_]*(?:{whole})\s*", re.IGNORECASE), re.compile(rest, re.IGNORECASE)


def masked(text: str) -> str:
    """The text as it is analysed: boilerplate blanked, halves of surrogate pairs replaced.

    Returns:
        A text of the same length, character for character.
    """
    return _LINE.sub(_masked_line, scalar_values(text))


def _masked_line(line: re.Match[str]) -> str:
    text = line.group()
    whole, rest = _patterns()
    if len(text) <= _LONGEST and whole.fullmatch(text):
        return " " * len(text)
    footer = rest.search(text)
    if footer is None:
        return text
    return text[: footer.start()] + " " * (len(text) - footer.start())
