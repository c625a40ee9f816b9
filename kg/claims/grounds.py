"""Deeds that are given as grounds: "praised Poland for sending", "detained him for spying".

Behind such verbs "for" names what was done, not a purpose: a reason that the praised or
punished gave, or one that is still to be proved.
"""

from __future__ import annotations

from kg.claims.factuality import Status, later
from kg.claims.syntax import OBJECT, PASSIVE, lemma
from kg.claims.tokens import Token
from kg.ontology import Ontology


class Grounds:
    """Knows the verbs of praise, blame, punishment and suspicion."""

    def __init__(self, ontology: Ontology) -> None:
        self._sure = ontology.words["reason_verbs"] | ontology.words["ground_verbs"]
        self._suspected = ontology.words["suspicion_verbs"]

    def verb(self, clause: Token) -> Token | None:
        """The verb whose ground a clause behind "for" gives, wherever the parser hangs "for"."""
        if clause.dep_ != "pcomp" or clause.head.lower_ not in ("for", "over"):
            return None
        verb = clause.head.head
        if verb.dep_ in (*OBJECT, *PASSIVE):
            verb = verb.head
        known = lemma(verb) in self._sure or lemma(verb) in self._suspected
        return verb if known and verb.pos_ == "VERB" else None

    def status(self, verb: Token, deed: Status, own: Status) -> Status:
        """That of the deed: what one is only suspected of, or not punished for, is no fact.

        Args:
            own: The verb's.
        """
        if lemma(verb) in self._suspected or own.negative:
            deed = deed.under("possible")
        return Status(deed.negative, later(deed.modality, own.modality))
