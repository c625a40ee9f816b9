"""Whom a pronoun can't stand for because of what its clause says of another: "A struck its ports"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_PATIENT, NOMINAL_SUBJECT
from kg.mentions.binding import agent_of_gerund
from kg.mentions.discourse import Discourse, first_conjunct, subject_of, verb_above
from kg.ontology import Ontology

_TO, _OWN = "to", "own"


class Disjoint:
    """Knows the referent of a clause's subject where a pronoun in that clause is another's."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._striking, self._selling = words["striking_verbs"], words["parting_verbs"]
        self._takers = words["rulers_own"] | words["cabinets"] | words["country_nouns"]

    def one(self, token: Token, discourse: Discourse) -> str:
        """The referent that a pronoun does not have; empty where syntax and verb bar none."""
        clause = verb_above(token)
        if clause is None or token.dep_ in NOMINAL_SUBJECT or "sel" in token.lower_:
            return ""
        if token.dep_ == "poss" and not self._others(token, clause):
            return ""
        subject = agent_of_gerund(clause) or subject_of(clause)
        one = discourse.covered.get(first_conjunct(subject).i) if subject is not None else None
        return one.referent if one is not None and subject != token else ""

    def _others(self, token: Token, clause: Token) -> bool:
        """ "A bombed its ports", "A sold his government two boats": not A's."""
        noun = token.head
        if any(c.lower_ == _OWN for c in noun.children):
            return False
        verb = clause.lemma_.lower()
        struck = noun.dep_ in NOMINAL_PATIENT or (noun.dep_ == "pobj" and noun.head.lower_ in ("at", "on"))
        if verb in self._striking and struck and clause in (noun.head, noun.head.head):
            return noun.dep_ != "nsubjpass"
        given = noun.dep_ == "dative" or (noun.dep_ == "pobj" and noun.head.lower_ == _TO)
        return given and verb in self._selling and noun.lemma_.lower() in self._takers
