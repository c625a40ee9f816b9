"""Status of what a noun says: of the event that it names, of being what it calls somebody.

A verb that lends the noun its arguments lends it its status, too; of what governs other
nouns `EventNouns` knows, of offices behind "as" and "to" `Tenures`.
"""

from __future__ import annotations

from kg.claims.clause import ClauseReader
from kg.claims.cues import Cues
from kg.claims.eventnouns import EventNouns, Governors
from kg.claims.factuality import Status, later, negated
from kg.claims.nominal import borne, counted_out, inverted
from kg.claims.parse import children
from kg.claims.standing import Standing
from kg.claims.syntax import session
from kg.claims.tenures import Tenures
from kg.claims.tokens import Token
from kg.labels import NOMINAL_PATIENT, PREDICATIVE, PREDICATIVE_NOUN, VERBAL
from kg.ontology import Ontology


class NounStatus:
    """Reads the status of nouns."""

    def __init__(
        self,
        ontology: Ontology,
        cues: Cues,
        clauses: ClauseReader,
        standing: Standing,
        events: EventNouns,
        governors: Governors,
    ) -> None:
        words = ontology.words
        self._cues, self._clauses, self._standing, self._events = cues, clauses, standing, events
        self._governors = governors
        self._tenures = Tenures(ontology, governors)
        self._negations = words["negative_determiners"] | words["negations"]
        self._naming = words["naming_verbs"] - words["declaring_verbs"]
        self._bearing, self._containing = words["bearing_verbs"], words["containing_verbs"]

    def event(self, noun: Token, light: Token | None) -> Status:
        """Status of the event that a noun names; a light verb's status is the noun's."""
        place = session(noun)
        if light is not None and place.dep_ == "nsubjpass" and self._only_how(light):
            light = None
        # "signed no agreement": the determiner already denies the verb
        counted = place.dep_ in NOMINAL_PATIENT and (
            place.head == light if light is not None else self._cues.governing(noun.head, clause=False) is not None
        )
        status = self._hedges(noun, Status(), determiner=not counted)
        if place.dep_ == "pobj" and any(c.dep_ == "neg" for c in children(place.head)):
            status = status.under("negative")  # "never at odds with B, A joined"
        if light is not None:
            own = self._of_light(place, light)
            if self._events.left(noun) is not None and self._standing.undone_by_failure(noun):
                return Status(not own.negative, own.modality)  # "pulled out of an order"
            behind = place.dep_ == "pobj" and place.head.lower_ == "to" and place.head.head == light
            # "agreed to the sale"; "went to war" is done
            meant = (behind and self._standing.undone_by_failure(place)) or place.dep_ in ("dobj", "nsubjpass", "conj")
            cue = self._cues.governing(light, clause=False) if meant else None
            if cue is not None and cue.effect in ("planned", "possible", "negative"):
                spared = own.negative and cue.effect == "negative"  # "did not block the sale": it may be made
                own = own.under("negative").under("possible") if spared else own.under(cue.effect)
            # "signed no agreement" is one denial, which both words show
            return Status(own.negative or status.negative, later(own.modality, status.modality))
        copula = borne(noun, self._bearing)
        if copula is not None:  # "is not at war with", "may soon be under sanctions"
            own = self._governors.verbal(copula)
            return Status(own.negative or status.negative, later(own.modality, status.modality))
        return self._events.status(noun, status)

    def held(self, noun: Token) -> Status:
        """Status of being what a noun says: a copula's, else as asserted as an apposition is."""
        first = counted_out(noun)
        if first.dep_ in PREDICATIVE_NOUN and first.head.pos_ in VERBAL:
            own = self._governors.verbal(first.head)
            if not own.negative and any(c.dep_ == "det" and c.lower_ in self._negations for c in children(first)):
                own = own.under("negative")  # "is no ally of"
            called = first.head.lemma_.lower() in self._naming or any(map(self._clauses.nominally, children(first)))
            return own.under("possible") if called else own  # "called him an ally of Iran"
        said = inverted(noun, self._containing)
        if said:
            return self._hedges(noun, self._governors.verbal(said[0].head))
        status = self._hedges(noun, Status())
        if first.dep_ == "pobj" and first.head.head.i < first.i:
            return self._tenures.status(first.head, status)
        return status

    def _only_how(self, light: Token) -> bool:
        """ "was not made public", "in haste": how it was made, and not that it was; so of what is not announced."""
        denied = negated(light, self._negations)
        told = self._cues.governing(light, clause=True)
        announced = told is not None and told.effect == "report"
        return any(c.dep_ in PREDICATIVE for c in children(light)) or (
            denied and (announced or self._events.how(light))
        )

    def _of_light(self, noun: Token, light: Token) -> Status:
        """Status of the verb that lends a noun its arguments."""
        standing = self._standing.effect(noun, light) if noun.head == light else None
        own = self._governors.verbal(light)
        return own if standing is None else own.under(standing)  # "put the sanctions on hold"

    def _hedges(self, noun: Token, status: Status, *, determiner: bool = True) -> Status:
        for child in children(noun):
            cue = self._cues.modifier(child) if child.dep_ in ("amod", "advmod", "compound") else None
            if cue is not None and cue.objects:
                status = status.under(cue.effect)
            if self._clauses.nominally(child) or _would_be(child):
                status = status.under("possible")
            if determiner and child.dep_ in ("det", "neg", "advmod") and child.lower_ in self._negations:
                status = status.under("negative")
        return status


def _would_be(word: Token) -> bool:
    """ "would-be buyers": a verb for the parser."""
    return word.lower_ == "be" and word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ == "would"
