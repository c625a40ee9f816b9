"""Verbs that no frame knows: their named parties are joined under the verb's own name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.background import Background
from kg.claims.filling import Filling
from kg.claims.lists import respective
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import inner_slots
from kg.claims.proposition import Proposition
from kg.claims.syntax import caused, children, passive
from kg.claims.tokens import Token
from kg.ontology import Ontology

#: What is done to an aspect of a treaty or of an arsenal is done to that.
_OF_ASPECT = "obj.of"
#: Slots of what also a thing may act on: "the missile broke through the ceilings of the act".
_FOR_ANYTHING = ("obj", ".of")


class OpenVerbs:
    """Reads relations that the ontology does not have."""

    def __init__(self, ontology: Ontology, filling: Filling, background: Background) -> None:
        self._nodes, self._agents = frozenset(ontology.nodes), ontology.playing("agent")
        self._weapons, self._sites = ontology.playing("weapon"), ontology.playing("place") | ontology.playing("state")
        self._words, self._idle = ontology.words, ontology.words["no_open_relation"]
        self._attitudes = attitudes(ontology)
        self._fill, self._bystander = filling.fill, background.bystander

    def read(self, one: Proposition, index: MentionIndex) -> Iterator[tuple[str, Argument, Argument]]:
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


def attitudes(ontology: Ontology) -> frozenset[str]:
    """Lemmas of verbs that report, plan or doubt what their object tells."""
    told = (cue for cue in ontology.cues if cue.speaker or cue.effect in ("planned", "possible"))
    return frozenset(verb for cue in told for verb in cue.verb)


def _holding(verb: Token) -> bool:
    """ "the treaty capping the arsenals of A": what a participle tells of a law holds."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG"
