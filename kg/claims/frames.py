"""Matches propositions against the frames of the ontology."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.claims.arguments import Argument, Arguments, MentionIndex
from kg.claims.enumeration import listed_together
from kg.claims.proposition import Proposition, Slots
from kg.claims.syntax import children, inner_slots, lemma, passive
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
        self._agents = ontology.playing("agent")
        self._words = ontology.words
        self._attitudes = {v for c in ontology.cues if c.speaker or c.effect in ("planned", "possible") for v in c.verb}
        self._idle = ontology.words["no_open_relation"]
        classes = ontology.words["bystander_classes"]
        self._classes = {f"{r.type}:{r.name}": r.related.get("class", "") for r in ontology.gazetteer}
        self._origins = {f"{r.type}:{r.name}": r.related.get("origin", "") for r in ontology.gazetteer}
        self._codes = {f"{r.type}:{r.name}": r.identifiers.get("iso3166", "") for r in ontology.gazetteer}
        self._bystanders = {referent for referent, kind in self._classes.items() if kind in classes}
        self._arguments = Arguments(ontology)
        self._table: dict[tuple[str, str], list[tuple[Relation, Frame]]] = defaultdict(list)
        for relation in ontology.relations.values():
            for frame in relation.frame:
                for kind, lemmas in (("verb", frame.verb), ("noun", frame.noun), ("entity", frame.entity)):
                    for word in lemmas:
                        self._table[kind, word].append((relation, frame))

    def match(self, one: Proposition, index: MentionIndex) -> Iterator[Match]:
        """Every relation that the proposition states."""
        for relation, frame in self._readings(one):
            light = self._light(one, frame)
            if frame.light and one.kind == "noun" and light is None and not self._bare(frame):
                continue
            slots = one.lent if light is not None else one.slots
            if self._applies(frame, slots, index):
                yield from self._pairs(relation, frame, one, slots, light, index)

    @staticmethod
    def _light(one: Proposition, frame: Frame) -> Token | None:
        """The verb that lends the noun its arguments, if the frame takes it for that."""
        names = {one.light.lemma_.lower(), lemma(one.light)} if one.light is not None else set()
        return one.light if names & set(frame.light) else None

    def open(self, one: Proposition, index: MentionIndex) -> Iterator[tuple[str, Argument, Argument]]:
        """Named parties of a verb that no frame knows: (its name, subject, object).

        The object may stand behind a preposition ("spied on A"), or behind one of a common
        noun ("suspended cooperation with A"); the name tells.
        """
        if one.kind != "verb" or one.lemma in self._idle:
            return
        if "comp" in one.slots or any(c.dep_ == "pcomp" for p in children(one.token) for c in children(p)):
            return  # what it does is in the clause
        clause = any(c.dep_ == "ccomp" for c in children(one.token))
        if one.lemma in self._attitudes and (clause or one.lemma not in self._words["open_attitudes"]):
            return
        if one.token.dep_ in ("advcl", "amod", "acl", "pcomp", "parataxis", "dep"):
            return
        if one.token.dep_ == "xcomp" and one.token.tag_ != "VB":
            return
        nodes = tuple(self._nodes)
        subjects = self._fill(("subj",), one.slots, index, nodes, one.alone)
        for slot, name in self._open_slots(one):
            objects = self._fill((slot,), one.slots, index, nodes, one.alone)
            for subject in subjects:
                if slot != "obj" and subject.mention.type not in self._agents:
                    continue
                for obj in objects:
                    same = subject.mention.referent == obj.mention.referent
                    if not same and subject.direct and obj.direct and not self._bystander(subject, obj):
                        yield name, subject, obj
            if objects:
                return

    def _open_slots(self, one: Proposition) -> Iterator[tuple[str, str]]:
        """Slots with the name of the relation that they give."""
        yield "obj", one.lemma
        if one.lemma in self._attitudes - self._words["open_attitudes"]:
            return
        if any(t.lemma_.lower() in self._words["aspects"] for t in one.slots.get("obj", ())):
            yield "obj.of", one.lemma  # "respect the ceilings of the treaty"
        if passive(one.token):
            return
        nouns = [t for t in one.slots.get("obj", ()) if t.lemma_.lower() in self._words["open_nouns"]]
        inner = {name for t in nouns for name, _ in inner_slots(t, self._words["authoring_verbs"])}
        for preposition in sorted(one.slots if "obj" not in one.slots else inner):
            if "obj" not in one.slots and f"{one.lemma}_{preposition}" in self._words["open_phrases"]:
                yield preposition, f"{one.lemma}_{preposition}"
            elif nouns and preposition in self._words["open_prepositions"]:
                yield f"obj.{preposition}", f"{one.lemma}_{nouns[0].lemma_.lower()}_{preposition}"

    def _readings(self, one: Proposition) -> list[tuple[Relation, Frame]]:
        found = self._table.get((one.kind, one.lemma), [])
        if not found and "_" in one.lemma and one.kind == "verb":
            found = self._table.get((one.kind, one.lemma.partition("_")[0]), [])
        return found

    @staticmethod
    def _bare(frame: Frame) -> bool:
        """Whether the noun speaks for itself: its frame names slots of its own."""
        return frame.bare and bool({"poss", "mod", "by", "between", "of", "from", "holder"} & set(frame.subject))

    def _applies(self, frame: Frame, slots: Slots, index: MentionIndex) -> bool:
        if any(need not in slots for need in frame.needs) or any(lack in slots for lack in frame.lacks):
            return False
        return all(
            any(
                self._head_fits(token, wanted, index) for name in slot.split("|") for token in self.fillers(name, slots)
            )
            for slot, wanted in frame.heads.items()
        )

    def _head_fits(self, token: Token, wanted: tuple[str, ...], index: MentionIndex) -> bool:
        excluded = tuple(w[1:] for w in wanted if w.startswith("-"))
        if excluded:
            return not self._head_fits(token, excluded, index)
        word, mention = token.lemma_.lower(), index.at(token)
        lists = [self._words[w[1:]] for w in wanted if w.startswith("@")]
        return (
            word in wanted or any(word in words for words in lists) or (mention is not None and mention.type in wanted)
        )

    def _pairs(
        self, relation: Relation, frame: Frame, one: Proposition, slots: Slots, light: Token | None, index: MentionIndex
    ) -> Iterator[Match]:
        subjects = self._fill(frame.subject, slots, index, frame.subject_types or relation.subject, one.alone)
        objects = self._fill(frame.object, slots, index, frame.object_types or relation.object, one.alone)
        if frame.reciprocal and len({s.mention.referent for s in subjects}) > 1 and not objects:
            pairs = [(a, b) for i, a in enumerate(subjects) for b in subjects[i + 1 :]]
        else:
            pairs = [(a, b) for a in subjects for b in objects]
        qualifiers = {
            role: found
            for role, names in frame.qualifier.items()
            if (found := self._fill(names, slots, index, tuple(self._nodes), one.alone))
        }
        if relation.symmetric:  # "between A and B": one claim
            pairs = list({frozenset((a.mention.id, b.mention.id)): (a, b) for a, b in reversed(pairs)}.values())[::-1]
        for subject, obj in pairs:
            if subject.mention.referent == obj.mention.referent or self._bystander(subject, obj):
                continue
            if not frame.reciprocal and listed_together(subject.mention, obj.mention, index):
                continue
            fit = self._of_class(subject, frame.subject_classes) and self._of_class(obj, frame.object_classes)
            if fit and self._of_origin(frame.origin, subject, obj):
                yield Match(relation, frame, one, subject, obj, light, qualifiers, slots)

    def _of_class(self, end: Argument, wanted: tuple[str, ...]) -> bool:
        known = self._classes.get(end.mention.referent) or "unknown"
        excluded = {w[1:] for w in wanted if w.startswith("-")}
        required = {w for w in wanted if not w.startswith("-")}
        return known not in excluded and (not required or known in required)

    def _of_origin(self, wanted: str, subject: Argument, obj: Argument) -> bool:
        if not wanted:
            return True
        origin = self._origins.get(obj.mention.referent, "")
        return bool(origin) and (origin == self._codes.get(subject.mention.referent)) == (wanted == "same")

    def _bystander(self, *ends: Argument) -> bool:
        """Media report; they are no parties to what they report."""
        return any(end.mention.referent in self._bystanders for end in ends)

    def _fill(
        self, names: tuple[str, ...], slots: Slots, index: MentionIndex, types: tuple[str, ...], alone: set[int]
    ) -> list[Argument]:
        """The arguments of the first slot that brings any."""
        wanted = frozenset(types)
        for name in names:
            found: list[Argument] = []
            for token in self.fillers(name, slots):
                listed = name != "self" and token.i not in alone
                found += [a for a in self._arguments.expand(token, index, wanted, listed=listed) if a not in found]
            if found:
                return found
        return []

    def fillers(self, name: str, slots: Slots) -> list[Token]:
        """Heads in a slot; "obj.of" is what stands behind "of" on the object."""
        authoring = self._words["authoring_verbs"]
        first, *further = name.split(".")
        found = slots.get(first, [])
        for wanted in further:
            found = [inner for token in found for slot, inner in inner_slots(token, authoring) if slot == wanted]
        return found
