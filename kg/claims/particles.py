"""Particles that belong to a verb's name: "give up", "back out of"."""

from __future__ import annotations

from kg.claims.tokens import Token

#: Adverbs whose preposition says all by itself: "out of", "back to".
OPENING = ("out", "away", "back", "over", "up", "down", "off", "apart", "aside", "together")


def particle(verb: Token) -> str:
    """The particle of a verb, or of a word that the tagger takes for another; empty if it has none."""
    for child in verb.children:
        if child.dep_ == "prt" or (child.dep_ == "prep" and child.lower_ in OPENING and _withdrawing(child)):
            return child.lower_
    return ""


def _withdrawing(adverb: Token) -> bool:
    """ "backed out of buying": the parser takes the particle for a preposition."""
    return any(c.dep_ == "prep" and "pcomp" in c.deps for c in adverb.children)
