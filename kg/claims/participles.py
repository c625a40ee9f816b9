"""Participles that the parser takes for another form, or gives to another noun."""

from __future__ import annotations

from collections.abc import Set

from kg.claims.factuality import negated
from kg.claims.lists import conjuncts
from kg.claims.syntax import auxiliaries, children, lemma, passive, prepositions
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, ANY_SUBJECT, OBJECT, PAST


def misread(verb: Token) -> bool:
    """ "Fico, shot in May by Cintula, has": the parser takes the participle for the past tense."""
    if (
        verb.tag_ != "VBD"
        or verb.i == 0
        or verb.nbor(-1).text != ","
        or any(c.dep_ in ANY_PATIENT for c in children(verb))
    ):
        return False
    agents = [t for c in children(verb) if c.dep_ == "agent" for t in children(c)]
    return any(t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") for t in agents)


def describing(verb: Token) -> bool:
    """ "three upgraded frigates": the parser takes the participle behind a number for a second verb."""
    if verb.dep_ != "conj" or verb.tag_ not in PAST or auxiliaries(verb) or verb.i == 0:
        return False
    before = verb.nbor(-1)
    return before.pos_ == "NUM" and before.head == verb.head


def half(participle: Token) -> Token | None:
    """ "talks between A, led by P, and B": the parser takes the talks for what P leads."""
    between = [t for name, t in prepositions(participle.head) if name == "between"]
    if len(between) != 1 or any(c.dep_ == "conj" for c in children(between[0])) or between[0].tag_ == "NNS":
        return None
    return between[0] if between[0].i == participle.i - 2 else None


def listed_before(participle: Token) -> Token | None:
    """ "A and B, meeting in C, agreed": behind the comma it speaks of both, the first of which is given."""
    first = participle.left_edge
    if first.i == 0 or first.nbor(-1).text != ",":
        return None
    names = conjuncts(participle.head)
    start, last = names[0], names[-1]
    subject = start.dep_ in ANY_SUBJECT and start.pos_ == "PROPN" and last.pos_ == "PROPN"
    joined = any(c.lower_ == "and" for c in children(last.head))
    return start if joined and subject and start != last and last.i == first.i - 2 else None


def adnominal(participle: Token, thing: Token) -> bool:
    """Whether a participle describes the thing before it."""
    placed = participle.dep_ in ("acl", "advcl", "conj", "dep")
    return participle.tag_ == "VBN" and placed and thing.i < participle.i


def owners(thing: Token) -> list[Token]:
    """States whose thing it is: "Taiwan's jets, sold by"."""
    return [c for c in children(thing) if c.dep_ == "poss" and c.ent_type_ in ("GPE", "NORP")]


def put_to(thing: Token, using: Set[str], negations: frozenset[str]) -> Token | None:
    """The verb that says that somebody has the thing: "flies jets supplied by Russia"."""
    use = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "with" else thing.head
    held = use.pos_ == "VERB" and lemma(use) in using and thing.dep_ in (*OBJECT, "pobj")
    return use if held and not passive(use) and not negated(use, negations) else None
