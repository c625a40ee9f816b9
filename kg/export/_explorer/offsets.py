"""Python counts characters, a browser counts UTF-16 units: an emoji is one here and two there."""

from __future__ import annotations

from bisect import bisect_left


class Units:
    """Turns character offsets of one text into UTF-16 offsets."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, character in enumerate(text) if character > "\uffff"]

    def __call__(self, offset: int) -> int:
        """The offset in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)
