"""A predicate with what fills its slots."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.claims.tokens import Token

Slots = dict[str, list[Token]]


@dataclass(slots=True)
class Proposition:
    """A predicate and what fills its slots (heads of noun phrases).

    Attributes:
        token: The word that carries the predicate.
        lemma: Lower-case lemma, with a verb's particle joined by "_".
        kind: "verb", "noun" or "adjective".
        alone: Positions of fillers that enter without what is coordinated with them: a
            modifier speaks of its own noun only.
        light: The verb that may lend a noun its arguments ("signed an agreement"), and
        lent: the noun's slots together with those of that verb.
    """

    token: Token
    lemma: str
    kind: str
    slots: Slots = field(default_factory=dict)
    alone: set[int] = field(default_factory=set)
    light: Token | None = None
    lent: Slots = field(default_factory=dict)

    def add(self, slot: str, token: Token) -> None:
        """Fills a slot with one more head."""
        if token not in self.slots.setdefault(slot, []):
            self.slots[slot].append(token)
