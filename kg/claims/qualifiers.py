"""What a claim says beside its two ends: further parties, an office, sums, a number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from kg.claims.frames import Frames, Match
from kg.claims.inclusion import Inclusion
from kg.claims.lists import conjuncts
from kg.claims.measures import Measures, holds
from kg.claims.mentionindex import MentionIndex
from kg.claims.offices import office_named
from kg.claims.syntax import children
from kg.claims.tokens import Token
from kg.model import Qualifier
from kg.ontology import Ontology

#: In how many phrases beside a claim's object its number is looked for.
MANY = 60


class Qualifiers:
    """Reads the qualifiers of matches."""

    def __init__(self, ontology: Ontology, frames: Frames) -> None:
        self._frames, self._measures = frames, Measures(ontology)
        self._inclusion = Inclusion(ontology)
        self._items, self._matters = ontology.playing("item"), ontology.words["title_matters"]

    def of(self, match: Match, index: MentionIndex) -> Iterator[Qualifier]:
        """A claim's qualifiers: the match's own, an office, sums, a number."""
        for role, arguments in sorted(match.qualifiers.items()):
            for argument in arguments:
                yield Qualifier(role=role, text=argument.mention.text, mention=argument.mention.id)
        if match.frame.title:
            yield Qualifier(role="role", text=office_named(match.proposition.token, index, self._matters))
            return
        if match.proposition.kind == "entity":
            return
        ends = (match.subject.head, match.object.head, *(a.head for a in match.qualifiers.get("item", ())))
        thing = match.object.head
        deed = thing if thing.dep_ == "dep" else match.proposition.token  # "and six for $1 billion"
        yield from self._measures.amounts(deed, match.light, ends, index)
        # "destroyed five Pakistani fighters": the claim is on Pakistan, so the noun says what was counted
        named = "item" in match.qualifiers or match.object.mention.type in self._items
        items = self._counted(match, index)
        told = (self._measures.quantity(head, index, named=named) for head in islice(items, MANY))
        counted = next(filter(None, told), None)
        if counted is not None:
            yield counted

    def _counted(self, match: Match, index: MentionIndex) -> Iterator[Token]:
        """Heads of phrases that may hold the number of what the claim is about."""
        own = index.head(match.object.mention)
        if any(c.lower_ == "among" for c in children(own)):
            yield own  # "ten vehicles, two Leopards among them": not ten
            return
        slots, head = match.slots, match.object.head
        yield from (item.head for item in match.qualifiers.get("item", ()))
        yield head
        filled = [t for name in match.frame.object for t in self._frames.filling.fillers(name, slots)]
        others = (t for first in slots.get("obj", ()) for t in conjuncts(first))
        for token in chain(slots.get("obj", ()), slots.get("of", ()), filled, slots.get("with", ()), others):
            if token is not head and self._inclusion.of(token):
                continue  # "killed 12 people, among them A"
            # "chose four A over the B": four of A
            if match.object.mention.type not in self._items or holds(token, head):
                yield token
