"""Who fills the slots of a proposition."""

from __future__ import annotations

from itertools import chain

from kg.claims.arguments import Arguments
from kg.claims.entities import PEOPLE
from kg.claims.lists import conjuncts
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import inner_slots
from kg.claims.proposition import Slots
from kg.claims.tokens import Token
from kg.ontology import Ontology

#: What stands behind the last of some things with these is where all of them go.
_AIMED = ("against", "at", "on", "onto", "into", "toward", "towards")


class Filling:
    """Finds the arguments that slots bring."""

    def __init__(self, ontology: Ontology, arguments: Arguments) -> None:
        self._arguments, self._authoring = arguments, ontology.words["authoring_verbs"]

    def fill(
        self, names: tuple[str, ...], slots: Slots, index: MentionIndex, types: frozenset[str], alone: set[int]
    ) -> list[Argument]:
        """The arguments of the first slot that brings any."""
        for name in names:
            tokens = slots.get(name) or (self.fillers(name, slots) if "." in name else ())
            if not tokens:
                continue
            if name == PEOPLE:  # "Ana Ruiz, a Peruvian": as an argument, that is a person
                return [Argument(m, t) for t in tokens for m in (index.at(t),) if m is not None and m.type in types]
            if len(tokens) == 1:  # as nearly always; one phrase brings nothing twice
                listed = name != "self" and tokens[0].i not in alone
                found = self._arguments.expand(tokens[0], index, types, listed=listed)
            else:
                brought = [
                    self._arguments.expand(token, index, types, listed=name != "self" and token.i not in alone)
                    for token in tokens
                ]
                several: dict[tuple[str, int, bool], Argument] = {}
                for one in chain.from_iterable(brought):
                    several.setdefault((one.mention.id, one.head.i, one.direct), one)
                found = list(several.values())
            if found:
                return found
        return []

    def fillers(self, name: str, slots: Slots) -> list[Token]:
        """Heads in a slot; "obj.of" is what stands behind "of" on the object."""
        plain = slots.get(name)
        if plain is not None or "." not in name:
            return plain or []
        authoring = self._authoring
        first, *further = name.split(".")
        # "rejected most of Peru's demands": Peru is whose those are
        found = [one for token in slots.get(first, []) for one in self._arguments.several(token)]
        for wanted in further:
            inside = [inner for token in found for slot, inner in inner_slots(token, authoring) if slot == wanted]
            if not inside and wanted in _AIMED:  # "fired 20 drones and six missiles at Kyiv"
                behind = (inner_slots(conjuncts(token)[-1], authoring) for token in found if conjuncts(token))
                inside = [inner for slots_ in behind for slot, inner in slots_ if slot == wanted]
            found = inside
        return found
