"""Tells by the business around a name that it is a firm's: "took a stake in Hensoldt", "a subsidiary of X"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_PATIENT, OBJECT
from kg.ontology import Ontology


class Business:
    """Knows where in a sentence firms stand, and hardly anybody else does."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._held = words["holdings"] | words["holding_nouns"]
        self._won = words["holdings"] | words["business_objects"]
        self._founding = words["body_founding"]
        self._premises, self._callings = words["premises"], words["business_callings"]

    def founded(self, head: Token) -> bool:
        """ "set up Wagner", "Ansar al-Islam was founded by X": nobody is founded but bodies."""
        verb = head.head
        if head.dep_ not in NOMINAL_PATIENT or head.i == verb.i:
            return False
        particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
        return f"{verb.lemma_.lower()}{'_' if particle else ''}{particle}" in self._founding

    def has(self, head: Token) -> bool:
        """Whether a name that is this token, or ends in it, has the place of a firm."""
        above = head.head
        if head.dep_ == "nsubj":
            won = any(c.dep_ in OBJECT and c.lemma_.lower() in self._won for c in above.children)
            return won or any(c.dep_ == "attr" and c.lemma_.lower() in self._callings for c in above.children)
        if head.dep_ == "dative":  # "gave Indra the contract"
            return any(c.dep_ in OBJECT and c.lemma_.lower() in self._won for c in above.children)
        if head.dep_ == "poss":
            return above.lemma_.lower() in self._premises
        held = head.dep_ == "pobj" and above.lower_ in ("in", "of")
        # "sold its stake in X": the parser may give X to the verb
        return (
            held
            and above.i > 0
            and not self._held.isdisjoint((above.head.lemma_.lower(), above.nbor(-1).lemma_.lower()))
        )
