"""Whom a pronoun can't stand for because of what its clause says of another: "A struck its ports"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.labels import NOMINAL_PATIENT, NOMINAL_SUBJECT, VERBAL
from kg.mentions.binding import agent_of_gerund
from kg.mentions.discourse import Discourse, first_conjunct, subject_of, verb_above
from kg.ontology import Ontology

_TO, _OWN = "to", "own"
#: Owners' pronouns, and those of the same gender.
_OWNERS = {"his": ("he", "him", "his"), "her": ("she", "her")}
#: "took his place at the table".
_OWN_PLACE = ("at", "in", "on", "among", "beside", "alongside", "between", "by", "behind", "next")
_TOWARDS = ("to", "with", "against", "from")


class Disjoint:
    """Knows the referent of a clause's subject where a pronoun in that clause is another's."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._striking, self._selling = words["striking_verbs"], words["parting_verbs"]
        self._entering, self._realms = words["trespassing_verbs"], words["realms"]
        self._succeeding, self._places = words["succeeding_verbs"], words["left_places"]
        self._taking = words["acquiring_verbs"] | words["taking_verbs"]
        self._takers = words["rulers_own"] | words["cabinets"] | words["country_nouns"]

    def ones(self, token: Token, discourse: Discourse) -> set[str]:
        """The referents that a pronoun does not have, because of syntax and verb."""
        clause = verb_above(token)
        if clause is None or "sel" in token.lower_:
            return set()
        teller = self._teller(clause, token, discourse)
        if token.dep_ in NOMINAL_SUBJECT:
            return {*self._patients(token, discourse), *teller}
        said_of = token.dep_ == "poss" and token.head.dep_ == "attr" and clause.lemma_ == "be"
        if said_of and not any(c.lower_ == _OWN for c in token.head.children):
            return teller | ({self._subject(clause, token, discourse)} - {""})  # "A is now his wife"
        if token.dep_ == "poss" and not self._others(token, clause):
            return teller
        found = teller | {self._subject(clause, token, discourse)}
        sender = verb_above(clause) if clause.dep_ == "relcl" and token.dep_ == "poss" else None
        if sender is not None and clause.lemma_.lower() not in self._selling:
            found.add(self._subject(sender, token, discourse))  # "A sent a jet, which entered its airspace"
        return found - {""}

    def _teller(self, clause: Token, token: Token, discourse: Discourse) -> set[str]:
        """ "A, his lawyer, said that they had beaten him": whose lawyer A is."""
        owning = next((own for own, forms in _OWNERS.items() if token.lower_ in forms), None)
        if owning is None or clause.dep_ != "ccomp":
            return set()
        subjects = [c for c in clause.head.children if c.dep_ in NOMINAL_SUBJECT]
        roles = (c for s in subjects for c in s.children if c.dep_ == "appos")
        his = any(g.dep_ == "poss" and g.lower_ == owning for c in roles for g in c.children)
        return {self._subject(clause.head, token, discourse)} - {""} if his else set()

    def of_description(self, token: Token, discourse: Discourse) -> set[str]:
        """The same of a description: "Denmark sold the country two jets"."""
        head = token.head
        told = token.dep_ in ("dobj", "dative") or (token.dep_ == "pobj" and head.lower_ in _TOWARDS)
        verb = head if token.dep_ != "pobj" else head.head
        if not told or verb.pos_ not in VERBAL:
            return set()
        clause = verb.head if verb.dep_ == "xcomp" else verb
        means = clause.dep_ == "relcl" and any(c.dep_ == "prep" and c.nbor().lower_ == "which" for c in clause.lefts)
        return ({self._means(clause.head, discourse)} if means else set()) | {self._subject(verb, token, discourse)}

    @staticmethod
    def _means(noun: Token, discourse: Discourse) -> str:
        """ "the X, the frigate with which it is to replace its ships": these are none of them."""
        one = discourse.covered.get(noun.i) or (discourse.covered.get(noun.head.i) if noun.dep_ == "appos" else None)
        return one.referent if one is not None else ""

    @staticmethod
    def _patients(token: Token, discourse: Discourse) -> Iterator[str]:
        """ "it warned Belgrade": who is named as the object of a clause is not its subject."""
        for child in token.head.children:
            if child.dep_ in ("dobj", "dative") and child.i in discourse.covered:
                yield discourse.covered[child.i].referent

    @staticmethod
    def _subject(clause: Token, token: Token, discourse: Discourse) -> str:
        subject = agent_of_gerund(clause) or subject_of(clause)
        if subject is None or subject == token:
            return ""
        first = first_conjunct(subject)
        apposed = (c.i for c in first.children if c.dep_ == "appos")  # "his counterpart, A, praised him"
        one = next((discourse.covered[i] for i in (first.i, *apposed) if i in discourse.covered), None)
        return one.referent if one is not None else ""

    def _others(self, token: Token, clause: Token) -> bool:
        """ "A bombed its ports", "A sold his government two boats": not A's."""
        noun = token.head
        if any(c.lower_ == _OWN for c in noun.children):
            return False
        if clause.dep_ == "ccomp" and noun.dep_ == "dobj" and clause.lemma_.lower() in self._taking:
            # "Saab hopes that Peru will take its Gripen"; not "said that it had bought its jets"
            return any(c.dep_ == "nsubj" and c.pos_ != "PRON" for c in clause.children)
        verb = clause.lemma_.lower()
        if noun.dep_ == "appos":  # "sanctioned Norinco, its biggest firm"
            noun = noun.head
        struck = noun.dep_ in NOMINAL_PATIENT or (noun.dep_ == "pobj" and noun.head.lower_ in ("at", "on"))
        if verb in self._striking and struck and clause in (noun.head, noun.head.head):
            return noun.dep_ != "nsubjpass"
        if verb in self._entering and noun.dep_ == "dobj" and noun.lemma_.lower() in self._realms:
            return True
        if verb in self._succeeding and noun.dep_ == "dobj" and noun.lemma_.lower() in self._places:
            return noun.nbor(1).lower_ not in _OWN_PLACE  # "which took its place"
        given = noun.dep_ == "dative" or (noun.dep_ == "pobj" and noun.head.lower_ == _TO)
        return given and verb in self._selling and noun.lemma_.lower() in self._takers
