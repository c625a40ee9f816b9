"""Who does what a verb says, as far as the text names them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.arguments import Arguments
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.propositions import Propositions
from kg.claims.status import StatusReader
from kg.claims.tokens import Token
from kg.model import Modality
from kg.ontology import Ontology


class Doers:
    """Finds the agents among the subjects of verbs."""

    def __init__(
        self, ontology: Ontology, propositions: Propositions, status: StatusReader, arguments: Arguments
    ) -> None:
        self._propositions, self._status, self._arguments = propositions, status, arguments
        self._agents = ontology.playing("agent")

    def of(self, verb: Token, index: MentionIndex) -> Iterator[Argument]:
        """The agents of a verb, one after the other as its subjects stand."""
        for token in self._propositions.verbal(verb).slots.get("subj", ()):
            yield from self._arguments.expand(token, index, self._agents)

    def plain(self, verb: Token, index: MentionIndex) -> Iterator[Argument]:
        """Those of a verb that the text asserts: nobody for what is denied, planned or possible."""
        status = self._status.verbal(verb)
        if not status.negative and status.modality is Modality.ASSERTED:
            yield from self.of(verb, index)
