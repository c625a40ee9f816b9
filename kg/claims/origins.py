"""Arms that are named by where they were made: "Iranian drones struck Odesa" need not be Iran's deed.

A nation's name before a weapon is mostly that of whoever fires it, but where others are at war it
is the maker's: then nobody is told to have done it. What is Iran's ("Iran's drones") is its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.claims.mentionindex import MentionIndex
from kg.claims.parse import children
from kg.claims.told import Said
from kg.labels import MODIFIER
from kg.model import Mention, Modality, Polarity
from kg.ontology import Ontology


class Origins:
    """Knows whose deed is told by the name of a weapon's maker only."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._arms, self._deeds, self._gifts = words["made_arms"], words["deeds_of_arms"], words["arming_relations"]
        self._blows = words["blows_of_arms"]
        self._foes, self._weapons = ontology.tables["foes"], ontology.playing("weapon")
        rows, codes = ontology.entries, ontology.state_codes
        self._codes = {name: row.iso for name, row in rows.items()}
        self._within = {name: row.related.get("state", "") for name, row in rows.items()}
        #: Capitals, which also stand for their states.
        self._seats = {one.surface: codes.get(one.stands_for, "") for one in ontology.surrogates}
        self._makers = {name: row.related.get("origin", "") for name, row in rows.items()}

    def misread(self, claims: Iterable[Said], index: MentionIndex) -> Iterator[str]:
        """Ids of the claims that may give a maker what another did with its arms."""
        told = list(claims)
        doubtful = [one for one in told if self._by_arms(one, index)]
        if not doubtful:
            return
        acting = [one for one in told if one.subject.type not in self._weapons and _plain(one)]
        sure = [one for one in acting if not self._by_arms(one, index)]
        for one in doubtful:
            target = self._target(one, index)
            foes = self._foes.get(target)
            if foes is None:
                others = self._of_own_make(one, index) or self._another(one, target, sure, index)
            else:
                others = self._codes.get(one.subject.referent, "") not in (*foes, target)
            if others:
                yield one.claim.id

    def _by_arms(self, one: Said, index: MentionIndex) -> bool:
        """Whether a deed has its doer from a nation's name before a weapon."""
        if one.claim.predicate not in self._deeds or one.subject.detector != "demonym":
            return False
        word = index.head(one.subject)
        if word.dep_ not in MODIFIER:
            return False
        thing = index.at(word.head)
        named = thing is not None and thing.type in self._weapons
        return named or word.head.lemma_.lower().rpartition(" ")[2] in self._arms

    def _of_own_make(self, one: Said, index: MentionIndex) -> bool:
        """ "Turkish TB2s": whoever flies them, unlike "Israeli F-35s"."""
        if one.claim.predicate not in self._blows:
            return False
        noun = index.head(one.subject).head
        named = (index.at(t) for t in (noun, *children(noun)))
        makers = {self._makers.get(m.referent, "") for m in named if m is not None and m.type in self._weapons}
        return self._codes.get(one.subject.referent, "?") in makers

    def _target(self, one: Said, index: MentionIndex) -> str:
        """The state that is hit, or where: of a person or an unknown place, as the sentence tells."""
        start, end = one.token.doc.sentence(one.token.i)
        around = (index.at(one.token.doc[at]) for at in range(start, end))
        places = [index.mentions[one.claim.object], *(m for m in around if m is not None)]
        return next((c for m in places if m.referent != one.subject.referent and (c := self._state(m))), "")

    def _state(self, mention: Mention) -> str:
        """The state that a mention is, or of which it is a part."""
        code = self._codes.get(mention.referent) or self._within.get(mention.referent)
        return code or self._seats.get(mention.name, "")

    def _another(self, one: Said, target: str, sure: list[Said], index: MentionIndex) -> bool:
        """Whether a militia fights there, or another has the maker's arms; not if the maker itself fights there."""
        maker = one.subject.referent
        code = self._codes.get(maker, "")
        found = False
        for other in sure:
            hit = other.claim.predicate in self._deeds and self._target(other, index) == target
            if hit and other.subject.referent == maker:
                return False
            armed = other.claim.predicate in self._gifts and self._armed(other, maker, code, target, index)
            # a militia fights with others' arms, a state with its own
            found = found or armed or (hit and not self._codes.get(other.subject.referent))
        return found

    def _armed(self, other: Said, maker: str, code: str, target: str, index: MentionIndex) -> bool:
        """Whether one has arms of the maker's: "Russia flies the Shahed", "Iran sold Russia drones"."""
        thing: Mention = index.mentions[other.claim.object]
        if other.subject.referent == maker:
            return self._codes.get(thing.referent, "") not in ("", target)
        made = bool(code) and self._makers.get(thing.referent, "") == code
        return made and self._codes.get(other.subject.referent, "") != target


def _plain(one: Said) -> bool:
    """Whether a claim is told as a fact."""
    return one.claim.polarity is Polarity.POSITIVE and one.claim.modality is Modality.ASSERTED
