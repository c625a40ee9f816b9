"""Nouns behind a copula: of whom they are said, and what a cleft singles out."""

from __future__ import annotations

from kg.claims.factuality import asked
from kg.claims.lists import first_of_list
from kg.claims.syntax import children
from kg.claims.tokens import Token
from kg.labels import NOMINAL, SUBJECT

_THAT = ("that", "who")
#: Auxiliaries that make a copula's noun a prospect: "may be", "is to be".
_PROSPECTIVE = ("MD", "TO")


def said_of(noun: Token) -> list[Token]:
    """Of what a predicate noun is plainly said: "Hungary is the only ally that has not ratified it"."""
    if noun.dep_ == "conj" and noun.pos_ == "NOUN":  # "she is a lawyer and politician who leads"
        noun = first_of_list(noun)
    copula = noun.head
    if noun.dep_ != "attr" or noun.pos_ == "PROPN" or copula.lemma_ != "be" or asked(copula):
        return []
    if any(c.dep_ == "neg" or c.tag_ in _PROSPECTIVE for c in children(copula)):
        return []
    return [c for c in children(copula) if c.dep_ in SUBJECT and c.pos_ in NOMINAL]


def bearer(noun: Token) -> Token:
    """Whom a clause that describes a noun speaks of: the noun, or what it is plainly said of."""
    return next(iter(said_of(noun)), noun)


def first_to(clause: Token) -> list[Token]:
    """Who does what an infinitive tells of a predicate noun: "Poland was the first to buy"."""
    noun = clause.head
    if taken_back(noun):
        return []
    if noun.dep_ == "attr" and clause.tag_ == "VB":
        return [c for c in children(noun.head) if c.dep_ in SUBJECT] or [noun]
    return [noun]


def cleft(verb: Token) -> Token | None:
    """ "it was Romania that bought": what the clause singles out."""
    copula = verb.head
    if verb.dep_ != "ccomp" or copula.lemma_ != "be" or not any(c.lower_ in _THAT for c in children(verb)):
        return None
    if not _impersonal(copula):
        return None
    return next((c for c in children(copula) if c.dep_ == "attr" and c.pos_ == "PROPN"), None)


def taken_back(noun: Token) -> bool:
    """ "it was not Romania that bought it", "was it Romania that": it may be somebody else."""
    if not _impersonal(noun.head):
        return False
    return asked(noun.head) or any(c.dep_ == "neg" for c in children(noun.head))


def _impersonal(copula: Token) -> bool:
    return any(c.lower_ == "it" and c.dep_ in SUBJECT for c in children(copula))
