"""Frames of the ontology, with what matching asks of each worked out once."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from itertools import chain

from kg.claims.tokens import Token
from kg.model import Mention
from kg.ontology import Frame, Ontology, Relation


@dataclass(frozen=True, slots=True, eq=False)
class Among:
    """What a class must be among, or must not be."""

    required: frozenset[str]
    excluded: frozenset[str]

    @classmethod
    def of(cls, wanted: tuple[str, ...]) -> Among:
        """Reads what a frame asks for; "-NAME" excludes one."""
        excluded = frozenset(w[1:] for w in wanted if w.startswith("-"))
        return cls(frozenset(w for w in wanted if not w.startswith("-")), excluded)

    def fits(self, name: str) -> bool:
        """Whether a class is one that is wanted."""
        return name not in self.excluded and (not self.required or name in self.required)


@dataclass(frozen=True, slots=True, eq=False)
class Head:
    """What one of some slots must hold: one of these words or types, or none of them.

    Attributes:
        listed: Whether what is listed with a filler counts as well.
    """

    slots: tuple[str, ...]
    words: frozenset[str]
    types: frozenset[str]
    excluding: bool
    listed: bool

    def fits(self, token: Token, mention: Mention | None) -> bool:
        """Whether a filler is one of the words or types, or none that is excluded."""
        words = [token.lemma_.lower()]
        if mention is not None and mention.detector == "pronoun":  # "the Baltic Fleet keeps its boats": a fleet's
            words.append(mention.name.lower())
        # one token: "Turkish Navy", and of a ship "HMS Trent"
        named = any(
            word in self.words or word.rpartition(" ")[2] in self.words or word.partition(" ")[0] in self.words
            for word in words
        )
        inside = named or (mention is not None and mention.type in self.types)
        return inside != self.excluding


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A frame made ready.

    Attributes:
        subject_slots, object_slots: Where an end can stand; of "obj.of", the first. Where two
            subjects may be each other's object, that stands where they do.
        bare: Whether its noun speaks for itself: the frame names slots of its own.
        inner: Slots within others ("obj.over"), and whether each must be filled or empty.
        personal: Whether persons do it, or states by those who hold their offices: "the Danish premier met".
    """

    relation: Relation
    frame: Frame
    light: frozenset[str]
    bare: bool
    heads: tuple[Head, ...]
    subject_slots: frozenset[str]
    object_slots: frozenset[str]
    needs: frozenset[str]
    lacks: frozenset[str]
    inner: tuple[tuple[str, bool], ...]
    subject_types: frozenset[str]
    object_types: frozenset[str]
    subject_classes: Among
    object_classes: Among
    personal: bool

    @classmethod
    def of(cls, relation: Relation, frame: Frame, ontology: Ontology) -> Pattern:
        """Reads one frame of a relation."""
        own = {"poss", "mod", "by", "between", "of", "from", "holder", "to"}
        # "received Chinese visitors and American jets": whose the first is says nothing of the second
        within = {name.partition(".")[0] for name in frame.subject if "." in name}
        persons, states = ontology.playing("person"), ontology.playing("state")
        personal = relation.official and persons.issuperset(frame.subject_types or relation.subject)
        personal = personal and not states.isdisjoint(relation.subject)
        acting = tuple(sorted(states)) if personal else ()
        return cls(
            relation=relation,
            frame=frame,
            light=frozenset(frame.light),
            bare=frame.bare and not own.isdisjoint(frame.subject),
            heads=tuple(_head(slot, wanted, ontology, within) for slot, wanted in frame.heads.items()),
            subject_slots=frozenset(name.partition(".")[0] for name in frame.subject),
            object_slots=frozenset(
                name.partition(".")[0] for name in (*frame.object, *(frame.subject if frame.reciprocal else ()))
            ),
            needs=frozenset(name.partition(".")[0] for name in frame.needs),
            lacks=frozenset(name for name in frame.lacks if "." not in name),
            inner=tuple((name, name in frame.needs) for name in (*frame.needs, *frame.lacks) if "." in name),
            subject_types=_types((frame.subject_types or relation.subject) + acting),
            object_types=_types((frame.object_types or relation.object) + (acting if relation.symmetric else ())),
            subject_classes=Among.of(frame.subject_classes),
            object_classes=Among.of(frame.object_classes),
            personal=personal,
        )


def slots_asked(frame: Frame) -> set[str]:
    """All slots that a frame asks for; of "obj.of", the first."""
    names = (*frame.subject, *frame.object, *chain(*frame.qualifier.values()), *frame.needs, *frame.lacks, *frame.apart)
    heads = (name for slot in frame.heads for name in slot.split("|"))
    return {name.partition(".")[0] for name in (*names, *heads)}


class Readings:
    """All that one word may state.

    Sets of slots that can hold an end are numbers here, with a bit for each slot: whether two
    have one in common is asked of every frame of every word.

    Attributes:
        bits: Slot -> its bit.
        subjects: What can hold the subject of whatever it states.
        inner_slots: Within what an end can stand, as "obj" in "obj.of".
        trials: The frames, each behind what can hold its subject and what can hold its object.
    """

    def __init__(self) -> None:
        self.bits: dict[str, int] = {}
        self.subjects = 0
        self.inner_slots: set[str] = set()
        self.trials: list[tuple[int, int, Pattern]] = []

    def _number(self, slots: Set[str]) -> int:
        return sum(self.bits.setdefault(slot, 1 << len(self.bits)) for slot in sorted(slots))

    def add(self, pattern: Pattern) -> None:
        """One more frame."""
        subjects, objects = self._number(pattern.subject_slots), self._number(pattern.object_slots)
        self.trials.append((subjects, objects, pattern))
        self.subjects |= subjects
        ends = (*pattern.frame.subject, *pattern.frame.object)
        self.inner_slots |= {name.partition(".")[0] for name in ends if "." in name}


@cache
def _types(names: tuple[str, ...]) -> frozenset[str]:
    """One object for the same types: what is asked about them is found again at once."""
    return frozenset(names)


def _head(slot: str, wanted: tuple[str, ...], ontology: Ontology, within: Set[str]) -> Head:
    excluded = tuple(w[1:] for w in wanted if w.startswith("-"))
    named = excluded or wanted
    lists = (map(str.lower, ontology.words[w[1:]]) for w in named if w.startswith("@"))
    slots = tuple(slot.split("|"))
    words = frozenset(named).union(*lists)
    return Head(slots, words, frozenset(named), bool(excluded), within.isdisjoint(slots))
