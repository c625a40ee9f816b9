"""Deeds that are given as grounds: "praised Poland for sending", "detained him for spying".

Behind such verbs "for" names what was done, not a purpose: a reason that the praised or
punished gave, or one that is still to be proved.
"""

from __future__ import annotations

from kg.claims.factuality import Status, later
from kg.claims.syntax import children, lemma, passive
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT
from kg.ontology import Ontology


class Grounds:
    """Knows the verbs of praise, blame, punishment and suspicion."""

    def __init__(self, ontology: Ontology) -> None:
        self._sure = ontology.words["reason_verbs"] | ontology.words["ground_verbs"]
        self._suspected = ontology.words["suspicion_verbs"]
        self._acquitting, self._accusing = ontology.words["acquittal_verbs"], ontology.words["accusing_verbs"]
        self._convicting = ontology.words["convicting_verbs"]
        self._shares = ontology.words["shares_in_deeds"]
        self._deeds = ontology.words["offences"]

    def verb(self, clause: Token) -> Token | None:
        """The verb whose ground a clause or noun behind "for" gives, wherever the parser hangs "for"."""
        if clause.dep_ not in ("pcomp", "pobj") or clause.head.lower_ not in ("for", "over"):
            return None
        verb = clause.head.head
        if verb.dep_ in ANY_PATIENT:
            verb = verb.head
        known = lemma(verb) in self._sure or lemma(verb) in self._suspected
        return verb if known and verb.pos_ == "VERB" else None

    def deed(self, noun: Token) -> Token | None:
        """The verb that lays a deed at somebody's door: "blamed Iran for the attack on", "jailed for the murder of"."""
        if noun.dep_ != "pobj" or noun.lemma_.lower() not in self._deeds:
            return None
        preposition = noun.head
        share = preposition.head  # "of a hand in the attack"
        if preposition.lower_ == "in" and share.dep_ == "pobj" and share.lemma_.lower() in self._shares:
            preposition = share.head
        if preposition.lower_ not in ("for", "of", "over", "with", "in"):
            return None
        verb = preposition.head
        if verb.dep_ == "pobj" and verb.head.dep_ == "agent":  # "accused by B of the attack"
            verb = verb.head
        if verb.dep_ in (*ANY_PATIENT, "agent"):
            verb = verb.head
        of = self._accusing | self._acquitting | self._suspected | self._convicting
        known = lemma(verb) in (of if preposition.lower_ == "of" else of | self._sure)
        return verb if known and verb.pos_ == "VERB" else None

    def status(self, verb: Token, deed: Status, own: Status) -> Status:
        """That of the deed: what one is only suspected of, or not punished for, is no fact.

        Args:
            own: The verb's.
        """
        if lemma(verb) in self._acquitting:
            return Status(not deed.negative, later(deed.modality, own.modality)) if not own.negative else deed
        nobody = lemma(verb) in self._accusing and passive(verb) and not any(c.dep_ == "agent" for c in children(verb))
        if lemma(verb) in self._suspected or own.negative or nobody:  # "was accused of the murder of": by whom?
            deed = deed.under("possible")
        return Status(deed.negative, later(deed.modality, own.modality))
