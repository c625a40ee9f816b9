"""The stretch of text that shows a claim."""

from __future__ import annotations

from kg.claims.parse import answers
from kg.claims.tokens import Token
from kg.model import Annotated, Span


def evidence(token: Token, annotated: Annotated) -> Span:
    """The sentence around a token, without white space at its ends."""
    first, end = token.doc.sentence(token.i)
    known: dict[int, Span] = answers(token.doc, "evidence")
    if first not in known:
        text = token.doc.text_of(first, end)
        start = token.doc.offsets[first] + len(text) - len(text.lstrip()) + annotated.offset
        known[first] = Span(start=start, end=start + len(text.strip()))
    return known[first]


def joint_evidence(first: Span, verb: Token, annotated: Annotated) -> Span:
    """From the sentence of what is taken up to that of the verb that does so."""
    last = evidence(verb, annotated)
    return Span(start=min(first.start, last.end), end=max(first.end, last.end))
