"""The office that a noun names."""

from __future__ import annotations

from collections.abc import Set

from kg.claims.mentionindex import MentionIndex
from kg.claims.syntax import children
from kg.claims.tokens import Token
from kg.labels import MODIFIER


def office_named(noun: Token, index: MentionIndex, matters: Set[str]) -> str:
    """The office that a title names: "deputy foreign minister", without its state.

    Args:
        matters: What belongs to it behind "of".
    """
    words = [
        t
        for t in (u for c in children(noun) for u in (c, *children(c)))
        if t.i <= noun.i and t.dep_ in MODIFIER and index.at(t) is None
    ]
    behind = (t for t in children(noun) if t.dep_ == "prep" and t.lower_ == "of" and t.i == noun.i + 1)
    pairs = (noun.doc[t.i : t.i + 2] for t in behind)
    words += [part for pair in pairs if pair[-1].text in matters for part in pair]
    return " ".join(t.text for t in sorted({*words, noun}, key=lambda t: t.i))
