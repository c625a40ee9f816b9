"""Matches propositions against the frames of the ontology."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, combinations, islice, product

from kg.claims.arguments import Arguments
from kg.claims.entities import PEOPLE
from kg.claims.enumeration import listed_together
from kg.claims.groups import mutual
from kg.claims.lists import conjuncts, respective
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import inner_slots
from kg.claims.pattern import Head, Pattern, Readings
from kg.claims.proposition import Proposition, Slots
from kg.claims.syntax import caused, children, lemma, passive
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
#: What is done to an aspect of a treaty or of an arsenal is done to that.
_OF_ASPECT = "obj.of"
#: Slots of what also a thing may act on: "the missile broke through the ceilings of the act".
_FOR_ANYTHING = ("obj", ".of")
#: What stands behind the last of some things with these is where all of them go.
_AIMED = ("against", "at", "on", "onto", "into", "toward", "towards")
#: How many pairs of two long lists one frame may join.
MOST = 10_000


class Frames:
    """All frames of an ontology, found by the lemma of their predicate."""

    def __init__(self, ontology: Ontology, arguments: Arguments) -> None:
        self._nodes = frozenset(ontology.nodes)
        self._agents, self._places = ontology.playing("agent"), ontology.playing("place")
        self._weapons, self._sites = ontology.playing("weapon"), ontology.playing("place") | ontology.playing("state")
        self._words = ontology.words
        self._attitudes = {v for c in ontology.cues if c.speaker or c.effect in ("planned", "possible") for v in c.verb}
        self._idle = ontology.words["no_open_relation"]
        classes = ontology.words["bystander_classes"]
        self._classes = {f"{r.type}:{r.name}": r.related.get("class", "") for r in ontology.gazetteer}
        self._origins = {f"{r.type}:{r.name}": r.related.get("origin", "") for r in ontology.gazetteer}
        self._makers = {f"{r.type}:{r.name}": r.related.get("maker", "") for r in ontology.gazetteer}
        self._codes = {
            f"{r.type}:{r.name}": r.identifiers.get("iso3166", "") or r.related.get("state", "")
            for r in ontology.gazetteer
        }
        codes = {r.name: r.identifiers.get("iso3166", "") for r in ontology.gazetteer}
        for one in ontology.surrogates:  # the Kremlin as a place
            self._codes.update({f"{p}:{one.surface.lower()}": codes.get(one.stands_for, "") for p in self._places})
        self._bystanders = {referent for referent, kind in self._classes.items() if kind in classes}
        self._arguments = arguments
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

    def open(self, one: Proposition, index: MentionIndex) -> Iterator[tuple[str, Argument, Argument]]:
        """Named parties of a verb that no frame knows: (its name, subject, object).

        The object may stand behind a preposition ("spied on A"), or behind one of a common
        noun ("suspended cooperation with A"); the name tells.
        """
        if one.kind != "verb" or one.lemma in self._idle or respective(one.token):
            return
        if "subj" not in one.slots:
            if one.lemma in self._words["sited_verbs"] and passive(one.token):
                yield from self._sited(one, index)
            return
        subjects = self._fill(("subj",), one.slots, index, self._nodes, one.alone)
        if not subjects or self._untold(one):
            return
        holding = _holding(one.token)
        if any(t.lemma_.lower() in self._words["dealings"] and index.at(t) is None for t in one.slots["subj"]):
            return  # "the purchase of the S-400 alarmed Riga": not the missile
        for slot, name in self._open_slots(one):
            if holding and slot != _OF_ASPECT:
                continue
            objects = self._fill((slot,), one.slots, index, self._nodes, one.alone)
            for subject in subjects:
                if not slot.endswith(_FOR_ANYTHING) and subject.mention.type not in self._agents:
                    continue
                for obj in objects:
                    same = subject.mention.referent == obj.mention.referent
                    if not same and subject.direct and obj.direct and not self._bystander(subject, obj):
                        yield name, subject, obj
            if objects:
                return

    def _untold(self, one: Proposition) -> bool:
        """Whether a verb that no frame knows tells no deed of its own."""
        verb = one.token
        if "comp" in one.slots or any(c.dep_ == "pcomp" for p in children(verb) for c in children(p)):
            return True  # what it does is in the clause
        clause = any(c.dep_ == "ccomp" for c in children(verb))
        wish = one.lemma in self._attitudes and (clause or one.lemma not in self._words["open_attitudes"])
        if wish and not self._phrases(one):
            return True
        # "after Peru had granted X asylum" tells a deed; "granting it" has no subject of its own
        told = verb.dep_ == "advcl" and any(c.dep_ == "nsubj" for c in children(verb))
        # "X, impeached by Y, stayed"
        told = told or (verb.dep_ == "acl" and any(c.dep_ == "agent" for c in children(verb)))
        aside = verb.dep_ in ("advcl", "amod", "acl", "pcomp", "parataxis", "dep") and not told
        return (aside and not _holding(verb)) or caused(verb) or (verb.dep_ == "xcomp" and verb.tag_ != "VB")

    def _sited(self, one: Proposition, index: MentionIndex) -> Iterator[tuple[str, Argument, Argument]]:
        """ "the jet, assembled at Cameri": where it is made."""
        for slot in ("at", "in"):
            for thing in self._fill(("obj",), one.slots, index, self._weapons, one.alone):
                for place in self._fill((slot,), one.slots, index, self._sites, one.alone):
                    yield f"{one.lemma}_{slot}", thing, place

    def _open_slots(self, one: Proposition) -> Iterator[tuple[str, str]]:
        """Slots with the name of the relation that they give."""
        if one.lemma in self._attitudes - self._words["open_attitudes"]:
            yield from self._phrases(one)
            return
        yield "obj", one.lemma
        if any(t.lemma_.lower() in self._words["aspects"] for t in one.slots.get("obj", ())):
            yield _OF_ASPECT, one.lemma  # "respect the ceilings of the treaty"
        if passive(one.token):
            return
        for preposition, name in self._phrases(one):
            if any(t.lemma_.lower() in self._words["aspects"] for t in one.slots[preposition]):
                yield f"{preposition}.of", name  # "broke through the limits of the treaty"
        nouns = [t for t in one.slots.get("obj", ()) if t.lemma_.lower() in self._words["open_nouns"]]
        inner = {name for t in nouns for name, _ in inner_slots(t, self._words["authoring_verbs"])}
        phrases = dict(self._phrases(one))
        for preposition in sorted({*phrases, *inner}):
            if preposition in phrases:
                yield preposition, phrases[preposition]
            elif nouns and preposition in self._words["open_prepositions"]:
                yield f"obj.{preposition}", f"{one.lemma}_{nouns[0].lemma_.lower()}_{preposition}"
        for preposition in sorted({*self._words["open_prepositions"]} - inner) if nouns else ():
            if any(t.i in one.alone for t in one.slots.get(preposition, ())):  # "with which it resumed ties"
                yield preposition, f"{one.lemma}_{nouns[0].lemma_.lower()}_{preposition}"

    def _phrases(self, one: Proposition) -> list[tuple[str, str]]:
        """Prepositions that a verb asks for: "spied on A"; beside an object only where that is a sum."""
        if not all(t.ent_type_ == "MONEY" for t in one.slots.get("obj", ())):
            return []
        names = ((preposition, f"{one.lemma}_{preposition}") for preposition in sorted(one.slots))
        return [(preposition, name) for preposition, name in names if name in self._words["open_phrases"]]

    def _readings(self, one: Proposition) -> Readings | None:
        found = self._table.get((one.kind, one.lemma))
        if found is None and "_" in one.lemma and one.kind == "verb":
            found = self._table.get((one.kind, one.lemma.partition("_")[0]))
        return found

    def _applies(self, pattern: Pattern, slots: Slots, index: MentionIndex) -> bool:
        for name, needed in pattern.inner:
            if bool(self.fillers(name, slots)) != needed:
                return False
        for head in pattern.heads:  # noqa: SIM110 (asked of every frame: a generator costs as much as the question)
            if not self._headed(head, slots, index):
                return False
        return True

    def _headed(self, head: Head, slots: Slots, index: MentionIndex) -> bool:
        """Whether the slots hold one of the words that are asked for, or nothing that is excluded."""
        filled = False
        for name in head.slots:
            for token in slots.get(name) or (self.fillers(name, slots) if "." in name else ()):
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
        if one.kind == "entity" and subject.mention.type in self._places and not obj.direct:
            return False  # "flown from Turin in an Italian aircraft"
        if self._bystander(subject, obj) and not (frame.title or _standing(one)):
            return False
        fit = pattern.subject_classes.fits(self._class(subject)) and pattern.object_classes.fits(self._class(obj))
        return fit and self._of_origin(frame.origin, subject, obj)

    def _apart(self, frame: Frame, ends: tuple[Argument, ...], slots: Slots, index: MentionIndex) -> bool:
        others = self._fill(frame.apart, slots, index, self._nodes, set())
        return {e.mention.referent for e in ends}.isdisjoint(o.mention.referent for o in others)

    def _class(self, end: Argument) -> str:
        return self._classes.get(end.mention.referent) or "unknown"

    def _of_origin(self, wanted: str, subject: Argument, obj: Argument) -> bool:
        if not wanted:
            return True
        if wanted == "home":
            code = self._codes.get(subject.mention.referent)
            return not code or code == self._codes.get(obj.mention.referent)
        if wanted == "abroad":
            code, other = (self._codes.get(end.mention.referent, "") for end in (subject, obj))
            return bool(code and other) and code != other
        origin = self._origins.get(obj.mention.referent, "")
        if wanted == "maker":
            return self._may_make(subject.mention.referent, obj.mention.referent)
        return bool(origin) and (origin == self._codes.get(subject.mention.referent)) == (wanted == "same")

    def _may_make(self, firm: str, thing: str) -> bool:
        """ "sold fifty of its Leopards": a dealer of another state is no maker of what is known to be another's."""
        maker, home = self._makers.get(thing), self._origins.get(firm)
        if not maker or not home or home == self._origins.get(thing):
            return True
        name = firm.partition(":")[2]
        return name.split()[0] == maker.split()[0]

    def _bystander(self, *ends: Argument) -> bool:
        """Media report; they are no parties to what they report, though they have owners and editors."""
        return any(end.mention.referent in self._bystanders for end in ends)

    def _fill(
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
        authoring = self._words["authoring_verbs"]
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


def _holding(verb: Token) -> bool:
    """ "the treaty capping the arsenals of A": what a participle tells of a law holds."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG"
