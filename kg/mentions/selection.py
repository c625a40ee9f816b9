"""What kinds of things a verb takes, and what kinds of things own what: read off the ontology.

"It bought ..." is said of states, organisations and persons; "bought it" of weapons. The
relations' frames say so already (selectional preferences, Resnik 1996, from rules instead
of counts).
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.ontology import Ontology

_SLOTS = {"nsubj": "subj", "nsubjpass": "obj", "dobj": "obj", "dative": "iobj"}


class Selection:
    """Types that a place in a sentence asks for."""

    def __init__(self, ontology: Ontology) -> None:
        self.agents = ontology.playing("agent")
        self._wanted: dict[tuple[str, str], set[str]] = {}
        self._general = ontology.words["no_open_relation"]
        for relation in ontology.relations.values():
            for frame in relation.frame:
                for verb in set(frame.verb) - self._general:
                    for slot in frame.subject:
                        self._note(verb, slot, frame.subject_types or relation.subject)
                    for slot in frame.object:
                        self._note(verb, slot, frame.object_types or relation.object)
        for cue in ontology.cues:
            if cue.speaker:
                for verb in cue.verb:
                    self._note(verb, "subj", self.agents)
        self._owned = {
            noun: frozenset({kind}) for kind, nouns in ontology.tables["owned"].items() if kind for noun in nouns
        }
        self._open = ontology.words["proposition_verbs"]

    def _note(self, verb: str, slot: str, types: Iterable[str]) -> None:
        self._wanted.setdefault((verb, slot), set()).update(types)

    def wanted(self, token: Token) -> frozenset[str]:
        """Types that may stand where the token stands; empty: nothing is known."""
        head = token.head
        if token.dep_ == "poss":
            return self._owned.get(head.lemma_.lower(), frozenset())
        if token.dep_ == "pobj":
            if head.dep_ == "agent":
                return self._of(head.head, "subj")
            return self._of(head.head, head.lower_) if head.head.pos_ == "VERB" else frozenset()
        slot = _SLOTS.get(token.dep_)
        if slot is None:
            return frozenset()
        found = self._of(head, slot)
        if not found and slot == "subj":  # "it has arranged to buy": the infinitive's subject, too
            found = next((f for c in head.children if c.dep_ == "xcomp" and (f := self._of(c, slot))), found)
        return found

    def _of(self, verb: Token, slot: str) -> frozenset[str]:
        base = verb.lemma_.lower()
        particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
        found = frozenset(self._wanted.get((f"{base}_{particle}" if particle else base, slot), ()))
        return found | self.agents if slot == "subj" and found & self.agents else found

    def propositional(self, token: Token) -> bool:
        """Whether an "it" there more likely stands for what was said: "denied it"."""
        if token.dep_ not in ("dobj", "pobj", "nsubjpass"):
            return False
        verb = token.head
        while verb.pos_ in ("NOUN", "ADP") and verb.head != verb:  # "any hand in it"
            verb = verb.head
        return verb.lemma_.lower() in self._open
