"""Climbs along lists, in which the parser hangs each member on the one before it."""

from __future__ import annotations

from kg.claims.parse import answers, any_within, children, climb
from kg.claims.tokens import Token
from kg.labels import NOMINAL, PARALLEL, VERBAL


def first_verb(verb: Token) -> Token:
    """The verb that a list of verbs begins with."""
    return climb(verb, first_verb, _verb_before) if verb.dep_ == "conj" else verb


def _verb_before(verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "conj" and verb.head.pos_ in VERBAL else None


def last_listed(noun: Token) -> Token:
    """The noun that a list, or a row of other words for one thing, ends with going up; or a name's description."""
    return climb(noun, last_listed, _listed_before) if noun.dep_ in PARALLEL else noun


def _listed_before(noun: Token) -> Token | None:
    above = noun.head
    if noun.dep_ not in PARALLEL or above.pos_ not in NOMINAL or names_another(noun):
        return None
    return above


def names_another(noun: Token) -> bool:
    """Whether a noun is an apposition to a name."""
    return noun.dep_ == "appos" and noun.head.pos_ == "PROPN"


def conjuncts(token: Token) -> list[Token]:
    """All that is coordinated with a token, itself included, wherever in the list it stands."""
    first = first_of_list(token)
    lists: dict[int, list[Token]] = answers(token.doc, "lists")
    if first.i not in lists:
        lists[first.i] = found = [first]
        for one in found:
            found += [c for c in children(one) if c.dep_ == "conj" and c.i > one.i]
    return lists[first.i]


def conjuncts_from(token: Token) -> list[Token]:
    """A member of a list, and those behind it."""
    found = [token]
    for one in found:
        found += [c for c in children(one) if c.dep_ == "conj" and c.i > one.i and c.pos_ in NOMINAL]
    return found


def coordinated(one: Token, other: Token) -> bool:
    """Whether two tokens are of one list."""
    return first_of_list(one) == first_of_list(other)


def first_of_list(token: Token) -> Token:
    """What a list begins with, of whatever word class."""
    return climb(token, conjuncts, _conjunct_before) if token.dep_ == "conj" else token


def _conjunct_before(token: Token) -> Token | None:
    return token.head if token.dep_ == "conj" else None


def respective(token: Token) -> bool:
    """ "A and B fly the C and the D respectively": each only what stands at its own place in the list."""
    return any_within(token.doc.places("respectively"), *token.doc.sentence(token.i))


def excluded(conjunct: Token) -> bool:
    """ "it, and not Lockheed": a conjunct that the text leaves out."""
    start, edge = conjunct.doc.sentence(conjunct.i)[0], conjunct.left_edge.i
    before = conjunct.doc[max(start, edge - 2) : edge + 1]
    return any(t.lower_ in ("not", "than") for t in before if t.head != conjunct or t.dep_ == "neg")
