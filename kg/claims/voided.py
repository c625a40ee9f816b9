"""Dealings that are no more: "its contract collapsed", "cancelled its contract"."""

from __future__ import annotations

from kg.claims.cues import Cues
from kg.claims.factuality import Status
from kg.claims.standing import Standing
from kg.claims.status import StatusReader
from kg.claims.syntax import lemma
from kg.claims.tokens import Token
from kg.ontology import Ontology


class Voided:
    """Knows whether a verb says as a plain fact that what a noun takes for granted came to nothing."""

    def __init__(self, ontology: Ontology, cues: Cues, standing: Standing, status: StatusReader) -> None:
        self._cues, self._standing, self._status = cues, standing, status
        self._pausing, self._undoing = ontology.words["pausing_verbs"], ontology.words["undoing_verbs"]

    def __call__(self, noun: Token) -> bool:
        """Whether the noun's verb says so; "is in doubt" does not."""
        leaving = self._status.given_up(noun)
        if leaving is not None:  # "reneged on its contract"
            return self._status.verbal(leaving) == Status()
        verb = noun.head
        if noun.dep_ not in ("nsubj", "nsubjpass", "dobj") or verb.pos_ != "VERB":
            return False
        cue = self._cues.governing(verb, clause=False) if noun.dep_ != "nsubj" else None
        if lemma(verb) in self._pausing:
            return False  # "froze its membership": it is a member
        killed = noun.dep_ != "nsubj" and lemma(verb) in self._undoing  # "the vote killed Greece's order"
        void = (
            killed or self._standing.effect(noun, verb) == "negative" or (cue is not None and cue.effect == "negative")
        )
        return void and self._status.verbal(verb) == Status()
