"""What other words of the sentence take back of a deal or deed: "a sale that Congress blocked".

A noun stands as a fact under its own verb ("announced the purchase", "the contract covers"),
while a relative clause, or the verb that follows, says that nothing came of it, or not yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.cues import Cues
from kg.claims.factuality import Status, to_infinitive
from kg.claims.frames import Match
from kg.claims.parse import children
from kg.claims.status import StatusReader
from kg.claims.syntax import RELATIVES, lemma, prepositions
from kg.claims.tokens import Token
from kg.labels import ADNOMINAL, ANY_PATIENT, NOMINAL_SUBJECT, OBJECT, PARTY, VERBAL
from kg.model import Modality
from kg.ontology import Ontology


class Aftermath:
    """Knows what a sentence says of a deed beside stating it."""

    def __init__(self, ontology: Ontology, cues: Cues, status: StatusReader) -> None:
        words = ontology.words
        self._cues, self._status = cues, status
        self._forestalling, self._undoing = words["forestalling_verbs"], words["undoing_verbs"]
        self._sealing = {v for cue in ontology.cues for v in cue.sealing} | words["completing_verbs"]
        self._making = words["making_verbs"]
        self._deals, self._unsealed = words["agreed_papers"], words["unsealed"]
        self._announcing = {v for c in ontology.cues if c.effect == "report" for v in c.verb}

    def __call__(self, match: Match, status: Status) -> Status:
        """The status of what a match states, which its own clause tells, in the light of the rest."""
        one = match.proposition
        if status.negative or status.modality is not Modality.ASSERTED:
            return status
        if one.kind == "verb":
            held = "subj" in match.frame.heads  # "the contract covers 12 jets"
            if lemma(one.token) in self._making and _commissioned(one.token, self._deals):
                return status.under("planned")  # "awarded A a contract to build it"
            unsealed = any(self._open(noun) for noun in one.slots.get("subj", ()) if held)
            return status.under("planned") if unsealed else status
        if one.kind != "noun" or match.frame.title:
            return status
        effect = self._effect(one.token, match.light)
        return status if effect is None else status.under(effect)

    def _effect(self, noun: Token, light: Token | None) -> str | None:
        sealed = light is not None and light.lemma_.lower() in self._sealing
        if light is not None and lemma(light) in self._announcing and self._dropped(light):
            return "planned"
        if sealed:
            return None
        if self._open(noun):
            return "planned"
        verbs = (v for v in _said_of(noun) if lemma(v) in self._forestalling and self._status.verbal(v) == Status())
        cues = (self._cues.governing(v, clause=False) for v in verbs)
        return next((cue.effect for cue in cues if cue is not None), None)

    def _dropped(self, verb: Token) -> bool:
        """ "announced it, only to cancel it", "announced it but cancelled it"."""
        ending = (c for c in children(verb) if lemma(c) in self._undoing | self._forestalling)
        later = (c for c in ending if c.dep_ == "conj" or (c.dep_ == "advcl" and to_infinitive(c) and _only(c)))
        return any(c.dep_ in OBJECT and c.lower_ == "it" for clause in later for c in children(clause))

    def _open(self, deal: Token) -> bool:
        """Whether a contract has yet to be signed: "the contract, which is not signed, covers"."""
        if deal.lemma_.lower() not in self._deals:
            return False
        if any(c.lower_ in self._unsealed for c in children(deal)):
            return True
        verbs = [*_said_of(deal), *([deal.head] if deal.dep_ in NOMINAL_SUBJECT else [])]
        verbs += [c for v in verbs for c in children(v) if c.dep_ == "xcomp"]
        return any(lemma(v) in self._sealing and self._status.verbal(v) != Status() for v in verbs)


def _commissioned(verb: Token, deals: frozenset[str]) -> bool:
    """Whether an infinitive says what a deal is for."""
    if not to_infinitive(verb) or verb.dep_ not in ("acl", "advcl", "xcomp"):
        return False
    nouns = (verb.head, *(c for c in children(verb.head) if c.dep_ in ANY_PATIENT))
    return any(n.lemma_.lower() in deals for n in nouns)


def _only(clause: Token) -> bool:
    return any(c.lower_ == "only" for c in children(clause))


def _said_of(noun: Token) -> Iterator[Token]:
    """Verbs of clauses beside a noun in which it is what something is done to."""
    # "a contract for jets, which is not signed": the parser gives the clause to the jets
    things = (t for _, t in prepositions(noun) if t.ent_type_ not in PARTY)
    for clause in (c for place in (noun, *things) for c in children(place)):
        if clause.dep_ not in ADNOMINAL or clause.pos_ not in VERBAL:
            continue
        told = any(c.lower_ in RELATIVES and c.dep_ in (*ANY_PATIENT, *NOMINAL_SUBJECT) for c in children(clause))
        # "a visit that the war prevented": the parser may take that for what the visit says
        gap = any(c.lower_ == "that" and c.dep_ == "mark" for c in children(clause))
        if told or (gap and not any(c.dep_ in OBJECT for c in children(clause))):
            yield clause
