"""Picks from the quotations of a build."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.text import fold

Record = dict[str, Any]


def chosen(records: Iterable[Record], speaker: str = "", words: str = "", kind: str = "") -> list[Record]:
    """Quotations whose speaker and content hold all the words given, in the order of the texts.

    Args:
        speaker: Words of the speaker's name, canonical or as written.
        words: Words of what is said.
        kind: "direct", "indirect", "mixed", or empty for all.
    """
    by, about = set(fold(speaker).split()), set(fold(words).split())
    return [
        one
        for one in records
        if (not kind or one["kind"] == kind)
        and by <= set(fold(f"{one['speaker']['name']} {one['speaker']['text']}").split())
        and about <= set(fold(" ".join(span["text"] for span in one["content"])).split())
    ]
