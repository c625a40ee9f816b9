"""Hangs a word on another, where the parse stays a tree."""

from __future__ import annotations

from spacy.tokens import Token


def hang(token: Token, head: Token, label: str = "") -> bool:
    """Gives a token a new head, and a label if one is told; False where that would make a circle."""
    if token == head or token.is_ancestor(head):
        return False
    token.head = head
    if label:
        token.dep_ = label
    return True
