"""Offices behind "as", "to" or "the post of": held as surely as the verb says that somebody got them."""

from __future__ import annotations

from kg.claims.eventnouns import Governors
from kg.claims.factuality import Status, later
from kg.claims.parse import children
from kg.claims.tokens import Token
from kg.ontology import Ontology


class Tenures:
    """Reads whether an office is held."""

    def __init__(self, ontology: Ontology, governors: Governors) -> None:
        words = ontology.words
        self._governors = governors
        self._terms = words["tenures"]
        self._entering, self._succession = words["entering_verbs"], words["succession_verbs"]
        self._naming = words["naming_verbs"] - words["declaring_verbs"]

    def status(self, link: Token, status: Status) -> Status:
        """Status of what such an office says of who holds it."""
        post = link.head
        if link.lower_ != "as":
            verb = post.head if post.dep_ == "dobj" else post
            entering = verb.lemma_.lower() in self._entering and link.lower_ in ("of", "to")
            return self._gained(verb, status) if entering else status
        if post.lemma_.lower() in self._terms and any(c.dep_ == "poss" for c in children(post)):
            return status  # "lost her post as minister": who loses it held it
        verb = post if post.pos_ == "VERB" else post.head
        if verb.lemma_.lower() in self._naming:
            return status.under("possible")
        if verb.lemma_.lower() in self._entering and not self._taken_over_from(verb):
            return self._gained(verb, status)
        if verb.pos_ == "VERB" and any(c.dep_ == "dobj" for c in children(verb)):
            return self._governors.governed(verb, status, clause=False)  # "is considering A as a replacement"
        return status

    def _gained(self, verb: Token, status: Status) -> Status:
        own, inner = self._governors.verbal(verb), self._governors.governed(verb, status, clause=False)
        return Status(own.negative or inner.negative, later(own.modality, inner.modality))

    def _taken_over_from(self, verb: Token) -> bool:
        """ "will be replaced as minister": the subject has been one."""
        return verb.lemma_ in self._succession and any(c.dep_ == "auxpass" for c in children(verb))
