"""Deeds that are given as grounds: "praised Poland for sending", "detained him for spying".

Behind such verbs "for" names what was done, not a purpose: a reason that the praised or
punished gave, or one that is still to be proved.
"""

from __future__ import annotations

from kg.claims.factuality import Status, later
from kg.claims.syntax import children, lemma, passive, prepositions
from kg.claims.tokens import Token
from kg.labels import ADNOMINAL, ANY_PATIENT
from kg.model import Modality
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
        self._imputing = ontology.words["imputing_verbs"]

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
        if noun.lemma_.lower() not in self._deeds:
            return None
        imputing = self.imputing(noun)
        if imputing is not None or noun.dep_ != "pobj":
            return imputing
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

    def imputing(self, noun: Token) -> Token | None:
        """The verb that says whose deed it was: "blamed the raid on B", "the raid, which A blamed on B"."""
        clauses = [c for c in children(noun) if c.dep_ in ADNOMINAL and c.pos_ == "VERB"]
        verbs = [c for c in clauses if c.tag_ == "VBN" or any(t.lower_ == "which" for t in children(c))]
        if noun.dep_ in ANY_PATIENT:
            verbs.append(noun.head)
        return next((v for v in verbs if lemma(v) in self._imputing and self.culprits(v)), None)

    def culprits(self, verb: Token) -> list[Token]:
        """To whom a deed is imputed."""
        if lemma(verb) not in self._imputing:
            return []
        return [t for name, t in prepositions(verb) if name in ("on", "to")]

    def status(self, verb: Token, deed: Status, own: Status) -> Status:
        """That of the deed: what one is only suspected of, or not punished for, is no fact.

        Args:
            own: The verb's.
        """
        if lemma(verb) in self._acquitting:
            return Status(not deed.negative, later(deed.modality, own.modality)) if not own.negative else deed
        laying = lemma(verb) in self._accusing | self._imputing
        nobody = laying and passive(verb) and not any(c.dep_ == "agent" for c in children(verb))  # accused by whom?
        aimed = laying and own.modality is Modality.PLANNED
        if aimed:  # "tries to pin it on": what was done is no plan
            own = Status(own.negative)
        if lemma(verb) in self._suspected or own.negative or nobody or aimed:
            deed = deed.under("possible")
        return Status(deed.negative, later(deed.modality, own.modality))
