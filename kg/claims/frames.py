"""Matches propositions against the frames of the ontology."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.claims.arguments import Argument, Arguments, MentionIndex
from kg.claims.propositions import Proposition, Slots
from kg.ontology import Frame, Ontology, Relation


@dataclass(slots=True)
class Match:
    """One relation between two arguments, as a proposition states it."""

    relation: Relation
    frame: Frame
    proposition: Proposition
    subject: Argument
    object: Argument
    light: Token | None
    qualifiers: dict[str, list[Argument]] = field(default_factory=dict)
    slots: Slots = field(default_factory=dict)


class Frames:
    """All frames of an ontology, found by the lemma of their predicate."""

    def __init__(self, ontology: Ontology) -> None:
        self._nodes = ontology.nodes
        self._arguments = Arguments(ontology)
        self._table: dict[tuple[str, str], list[tuple[Relation, Frame]]] = defaultdict(list)
        for relation in ontology.relations.values():
            for frame in relation.frame:
                for kind, lemmas in (("verb", frame.verb), ("noun", frame.noun), ("entity", frame.entity)):
                    for lemma in lemmas:
                        self._table[kind, lemma].append((relation, frame))

    def match(self, one: Proposition, index: MentionIndex) -> Iterator[Match]:
        """Every relation that the proposition states."""
        for relation, frame in self._readings(one):
            light = one.light if one.light is not None and one.light.lemma_.lower() in frame.light else None
            if frame.light and one.kind == "noun" and light is None and not self._bare(frame):
                continue
            slots = one.lent if light is not None else one.slots
            if self._applies(frame, slots):
                yield from self._pairs(relation, frame, one, slots, light, index)

    def _readings(self, one: Proposition) -> list[tuple[Relation, Frame]]:
        found = self._table.get((one.kind, one.lemma), [])
        if not found and "_" in one.lemma and one.kind == "verb":
            found = self._table.get((one.kind, one.lemma.partition("_")[0]), [])
        return found

    @staticmethod
    def _bare(frame: Frame) -> bool:
        """Whether the noun speaks for itself: its frame names slots of its own."""
        return bool({"poss", "mod", "by", "between", "of", "from", "holder"} & set(frame.subject))

    @staticmethod
    def _applies(frame: Frame, slots: Slots) -> bool:
        if any(need not in slots for need in frame.needs) or any(lack in slots for lack in frame.lacks):
            return False
        if frame.objects:
            return any(t.lemma_.lower() in frame.objects for t in slots.get("obj", ()))
        return True

    def _pairs(
        self, relation: Relation, frame: Frame, one: Proposition, slots: Slots, light: Token | None, index: MentionIndex
    ) -> Iterator[Match]:
        subjects = self._fill(frame.subject, slots, index, frame.subject_types or relation.subject)
        objects = self._fill(frame.object, slots, index, frame.object_types or relation.object)
        if frame.reciprocal and len({s.mention.referent for s in subjects}) > 1 and not objects:
            pairs = [(a, b) for i, a in enumerate(subjects) for b in subjects[i + 1 :]]
        else:
            pairs = [(a, b) for a in subjects for b in objects]
        qualifiers = {
            role: found
            for role, names in frame.qualifier.items()
            if (found := self._fill(names, slots, index, tuple(self._nodes)))
        }
        for subject, obj in pairs:
            if subject.mention.referent != obj.mention.referent:
                yield Match(relation, frame, one, subject, obj, light, qualifiers, slots)

    def _fill(
        self, names: tuple[str, ...], slots: Slots, index: MentionIndex, types: tuple[str, ...]
    ) -> list[Argument]:
        """The arguments of the first slot that brings any."""
        wanted = frozenset(types)
        for name in names:
            found: list[Argument] = []
            for token in slots.get(name, ()):
                found += [a for a in self._arguments.expand(token, index, wanted) if a not in found]
            if found:
                return found
        return []
