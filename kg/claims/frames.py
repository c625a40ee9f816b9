"""Matches propositions against the frames of the ontology."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice, product

from kg.claims.arguments import Arguments
from kg.claims.background import Background
from kg.claims.enumeration import listed_together
from kg.claims.filling import Filling
from kg.claims.groups import mutual
from kg.claims.lists import conjuncts, respective
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.openverbs import attitudes
from kg.claims.pattern import Head, Pattern, Readings
from kg.claims.proposition import Proposition, Slots
from kg.claims.syntax import lemma
from kg.claims.tokens import Token
from kg.labels import PLURAL
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


_NONE: frozenset[str] = frozenset()
#: How many pairs of two long lists one frame may join.
MOST = 10_000


class Frames:
    """All frames of an ontology, found by the lemma of their predicate.

    Attributes:
        filling, background: What they ask of the slots, and of who fills them.
    """

    def __init__(self, ontology: Ontology, arguments: Arguments) -> None:
        self._nodes = frozenset(ontology.nodes)
        self._places = ontology.playing("place")
        self._words = ontology.words
        self._attitudes = attitudes(ontology)
        self.filling, self.background = Filling(ontology, arguments), Background(ontology)
        self._fill, self._fillers = self.filling.fill, self.filling.fillers
        self._arguments, self._officers = arguments, arguments.officers
        self._table: dict[tuple[str, str], Readings] = defaultdict(Readings)
        for relation in ontology.relations.values():
            for frame in relation.frame:
                pattern = Pattern.of(relation, frame, ontology)
                for kind, lemmas in (("verb", frame.verb), ("noun", frame.noun), ("entity", frame.entity)):
                    for word in lemmas:
                        self._table[kind, word].add(pattern)
        self._names = {
            word: frozenset(pattern.relation.name for *_, pattern in readings.trials)
            for (kind, word), readings in self._table.items()
            if kind == "verb"
        }

    def match(self, one: Proposition, index: MentionIndex) -> Iterator[Match]:
        """Every relation that the proposition states."""
        readings = self._readings(one)
        if readings is None:
            return
        # a home that a title was given is its own alone
        bringing = self._bringing(readings, one.slots if one.light is None else one.slots | one.lent, index)
        if not bringing & readings.subjects:
            return  # as mostly: no frame needs to be tried
        lending = () if one.light is None else self._lending(one.light)
        for subjects, objects, pattern in readings.trials:
            if not (subjects & bringing and objects & bringing):
                continue
            light = None if pattern.light.isdisjoint(lending) else one.light
            if pattern.light and one.kind == "noun" and light is None and not pattern.bare:
                continue
            slots = one.lent if light is not None else one.slots
            if (
                slots.keys() >= pattern.needs
                and pattern.lacks.isdisjoint(slots)
                and self._applies(pattern, slots, index)
            ):
                yield from self._pairs(pattern, one, slots, light, index)

    def _bringing(self, readings: Readings, slots: Slots, index: MentionIndex) -> int:
        """Those slots in which, or within which, an end of what a word states may be, as a sum of their bits."""
        found = 0
        for name, tokens in slots.items():
            bit = readings.bits.get(name)
            if bit is None:
                continue
            if name in readings.inner_slots:
                found |= bit
                continue
            for token in tokens:
                if self._arguments.brings(token, index):
                    found |= bit
                    break
        return found

    def _lending(self, light: Token) -> tuple[str, ...]:
        """What a light verb is called; "signed off on the sale" signs nothing."""
        name = lemma(light)
        return (name,) if name in self._attitudes else (light.lemma_.lower(), name)

    def stated(self, verb: Token) -> frozenset[str]:
        """Names of the relations that a verb may state."""
        return self._names.get(lemma(verb), _NONE)

    def _readings(self, one: Proposition) -> Readings | None:
        found = self._table.get((one.kind, one.lemma))
        if found is None and "_" in one.lemma and one.kind == "verb":
            found = self._table.get((one.kind, one.lemma.partition("_")[0]))
        return found

    def _applies(self, pattern: Pattern, slots: Slots, index: MentionIndex) -> bool:
        for name, needed in pattern.inner:
            if bool(self._fillers(name, slots)) != needed:
                return False
        for head in pattern.heads:  # noqa: SIM110 (asked of every frame: a generator costs as much as the question)
            if not self._headed(head, slots, index):
                return False
        return True

    def _headed(self, head: Head, slots: Slots, index: MentionIndex) -> bool:
        """Whether the slots hold one of the words that are asked for, or nothing that is excluded."""
        filled = False
        for name in head.slots:
            for token in slots.get(name) or (self._fillers(name, slots) if "." in name else ()):
                filled = True
                for t in (token,) if head.excluding else self._arguments.things(token, listed=head.listed):
                    if head.fits(t, index.at(t)):
                        return True
        return head.excluding and not filled

    def _pairs(
        self, pattern: Pattern, one: Proposition, slots: Slots, light: Token | None, index: MentionIndex
    ) -> Iterator[Match]:
        relation, frame = pattern.relation, pattern.frame
        subjects = self._fill(frame.subject, slots, index, pattern.subject_types, one.alone)
        objects = self._fill(frame.object, slots, index, pattern.object_types, one.alone) if subjects else []
        if not subjects or not (objects or frame.reciprocal):
            return
        pairs: Iterator[tuple[Argument, Argument]] = product(subjects, objects)
        if frame.reciprocal and not objects:
            pairs = combinations(subjects, 2)
        qualifiers: dict[str, list[Argument]] | None = None
        many = max(len(subjects), len(objects))
        # "the Swedish and Danish ministers, A and B"
        shared_out = frame.title and one.token.tag_ in PLURAL and len(objects) > 1
        shared_out = shared_out or (frame.paired and len(subjects) > 1 < len(objects))
        paired = many > 1 and (shared_out or respective(one.token))
        if paired and len(subjects) == len(objects):
            pairs = zip(subjects, objects, strict=True)
        elif shared_out or (
            paired and any(len(conjuncts(few[0].head)) == many for few in (subjects, objects) if len(few) == 1)
        ):
            return  # who is whose is not told; "A and B, which bought the C and the D respectively"
        taken = list(islice(pairs, MOST))
        if relation.symmetric:  # "between A and B": one claim
            taken = list({frozenset((a.mention.id, b.mention.id)): (a, b) for a, b in reversed(taken)}.values())[::-1]
        for at, (subject, obj) in enumerate(taken):
            if qualifiers is None:
                roles = frame.qualifier.items()
                filled = ((role, self._fill(names, slots, index, self._nodes, one.alone)) for role, names in roles)
                qualifiers = {role: found for role, found in filled if found}
            if self._related(pattern, one, subject, obj) and self._apart(frame, (subject, obj), slots, index):
                among = frame.reciprocal or mutual(subject.head, obj.head)
                if not among and listed_together(subject.mention, obj.mention, index):
                    continue
                around = _each(qualifiers, at, many) if paired else qualifiers
                yield Match(relation, frame, one, subject, obj, light, _beside(subject, obj, around), slots)

    def _related(self, pattern: Pattern, one: Proposition, subject: Argument, obj: Argument) -> bool:
        """Whether two arguments can be the ends of a relation that a proposition states."""
        frame = pattern.frame
        if subject.mention.referent == obj.mention.referent:
            return False
        if not self._officers.acts(pattern.relation, subject, obj, personal=pattern.personal):
            return False
        if obj.arms or (subject.arms and pattern.relation.name not in self._words["deeds_of_arms"]):
            return False  # "Israeli F-35s" strike for Israel, and replace nothing for it
        if one.kind == "entity" and subject.mention.type in self._places and not obj.direct:
            return False  # "flown from Turin in an Italian aircraft"
        if self.background.bystander(subject, obj) and not (frame.title or _standing(one)):
            return False
        fit = pattern.subject_classes.fits(
            self.background.class_of(subject.arms or subject.mention)
        ) and pattern.object_classes.fits(self.background.class_of(obj.mention))
        return fit and self.background.of_origin(frame.origin, subject, obj)

    def _apart(self, frame: Frame, ends: tuple[Argument, ...], slots: Slots, index: MentionIndex) -> bool:
        others = self._fill(frame.apart, slots, index, self._nodes, set())
        return {e.mention.referent for e in ends}.isdisjoint(o.mention.referent for o in others)


def _standing(one: Proposition) -> bool:
    """Whether a phrase says what its holder is, or whose a name is: no deed."""
    return one.kind == "entity" or (one.kind == "noun" and "holder" in one.slots)


def _each(qualifiers: dict[str, list[Argument]], at: int, many: int) -> dict[str, list[Argument]]:
    """ "from C and D respectively": each pair has its own, where there are as many."""
    return {role: [found[at]] if len(found) == many else found for role, found in qualifiers.items()}


def _beside(subject: Argument, obj: Argument, qualifiers: dict[str, list[Argument]]) -> dict[str, list[Argument]]:
    """What qualifies a claim beside its two ends: "20 K9 howitzers" are not from the K9."""
    ends = (subject.mention.id, obj.mention.id)
    further = ((role, [a for a in found if a.mention.id not in ends]) for role, found in qualifiers.items())
    return {role: found for role, found in further if found}
