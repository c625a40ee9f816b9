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


def lift(token: Token) -> None:
    """Makes a token the top of its sentence."""
    token.head, token.dep_ = token, "ROOT"


def take_place(token: Token, other: Token) -> None:
    """Hangs a token where another one hangs, be it at the top of the sentence."""
    if other.head == other:
        lift(token)
    else:
        hang(token, other.head, other.dep_)


def hang_subject(subject: Token, clause: Token) -> bool:
    """Makes a token the subject of a clause, if that makes no circle."""
    return hang(subject, clause, "nsubjpass" if any(c.dep_ == "auxpass" for c in clause.lefts) else "nsubj")


def give(subject: Token, clause: Token) -> None:
    """Takes a subject from a verb for a clause that hangs on it, which becomes what the verb reports."""
    if clause.head == subject.head and clause.head != clause:
        clause.dep_ = "ccomp"
    hang_subject(subject, clause)
