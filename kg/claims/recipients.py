"""To whom something is given where the clause does not say it: "promised Kyiv ten; Norway gave six".

Whoever was given such things in the clauses right before; who had ordered what is now
delivered in part ("signed for 40, and Saab has delivered the first"); who is helped, where
the same clause goes on to say what the helper does not send.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set

from kg.claims.frames import Frames
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import definite
from kg.claims.proposition import Proposition
from kg.claims.propositions import Propositions
from kg.claims.syntax import children, lemma, passive
from kg.claims.tokens import Token
from kg.claims.told import Said, Told, sentence_before
from kg.model import Mention, Polarity
from kg.ontology import Ontology, Relation

#: Behind these, or before a verb's object, stands who is given something.
GIVEN = ("to", "iobj", "partner", "for", "into", "against", "on", "over", "with", "from", "through", "onto")
#: Where who is given something stands for sure.
_TO = ("to", "iobj")

#: Detectors of what stands for something named before.
ANAPHORIC = ("pronoun", "description")
#: Tokens from and to, whose mentions are no others -> whether others stand between them.
Others = Callable[[Token, Token, Set[str]], bool]


class Recipients:
    """Finds the one party that such a clause leaves unsaid."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._propositions = propositions
        relations = ontology.relations.values()
        self._hostile = {r.name for r in relations if r.codes.plover.lower() in ontology.words["hostile_classes"]}
        self._promising = {v for c in ontology.cues if c.effect == "planned" for v in c.verb}
        self._parts, self._goods = ontology.words["parts_of_orders"], ontology.words["goods"]
        self._items = ontology.playing("item")
        giving = [f for r in relations if r.continues.recipient for f in r.frame]
        #: "bought drones from China": who gives others something next may give it to anybody
        self._buying = {v for f in giving if "from" in f.subject and "subj" in f.object for v in f.verb}

    def party(
        self, verb: Token, relation: Relation, told: Told, frames: Frames, index: MentionIndex, others: Others
    ) -> Mention | None:
        """To whom a verb's subject gives its object, or None where that is not sure."""
        one = self._propositions.verbal(verb)
        if lemma(verb) not in relation.continues.giving or not {"subj", "obj"} <= one.slots.keys() or passive(verb):
            return None
        if set(GIVEN) & one.slots.keys():
            return None
        own = {m.referent for m in map(index.at, one.slots["subj"]) if m is not None}
        buyers = list(self._buyers(verb, one, relation, told, index))
        given = [*self._given(verb, one, relation, told, own, index), *self._told_to(verb, relation, frames, index)]
        if not buyers and not self._goes_on(verb, one, [token for token, _, _ in given], index):
            return None
        parties = {party.referent: party for _, party, _ in (*buyers, *given)}
        if len(parties) != 1:
            return None
        party = next(iter(parties.values()))
        if party.referent in own or self._elsewhere(own, party, relation, told, index):
            return None
        known = {party.referent, *own, *(r for _, _, giver in given for r in giver)}
        first = min((token for token, _, _ in given), key=lambda t: t.i, default=verb)
        return None if not buyers and others(first, verb, known) else party

    def _given(
        self, verb: Token, one: Proposition, relation: Relation, told: Told, own: Set[str], index: MentionIndex
    ) -> Iterator[tuple[Token, Mention, set[str]]]:
        """Who was given something before, with the place where it is said and who gave it."""
        item = any(m is not None and m.type in self._items for m in map(index.at, one.slots["obj"]))
        for said in _before(verb, told):
            helped = item and said.claim.predicate in relation.continues.helped
            same = said.subject.referent in own and said.token.doc.sentence(said.token.i) == verb.doc.sentence(verb.i)
            given = said.claim.predicate in relation.continues.recipient and lemma(said.token) not in self._buying
            if given or (helped and same):
                yield said.token, index.mentions[said.claim.object], {said.subject.referent}

    def _told_to(
        self, verb: Token, relation: Relation, frames: Frames, index: MentionIndex
    ) -> Iterator[tuple[Token, Mention, set[str]]]:
        """ "18 had been delivered to Kyiv": to whom, though nobody says by whom."""
        start = verb.doc.sentence(verb.i)[0]
        first = sentence_before(verb.doc, start)
        for before in verb.doc[first if first >= 0 else start : verb.i]:
            if before.pos_ != "VERB" or relation.name not in frames.stated(before):
                continue
            slots = self._propositions.verbal(before).slots
            givers = map(index.at, slots.get("subj", ()))
            if not any(m is not None and m.type in relation.subject for m in givers):
                named = (index.at(t) for slot in _TO for t in slots.get(slot, ()))
                yield from ((before, m, set()) for m in named if m is not None and m.type in relation.object)

    def _buyers(
        self, verb: Token, one: Proposition, relation: Relation, told: Told, index: MentionIndex
    ) -> Iterator[tuple[Token, Mention, set[str]]]:
        """Who had bought what is given now in part: "the first", "12 of the jets", "the first battery"."""
        for thing in one.slots["obj"]:
            mention = index.at(thing)
            if not self._part(thing, mention, index):
                continue
            for said in _before(verb, told):
                bought = said.claim.predicate in relation.continues.buyer
                if bought and said.claim.polarity is Polarity.POSITIVE and said.subject.type in relation.object:
                    item = index.mentions[said.claim.object]
                    if mention is None or mention.referent == item.referent:
                        yield said.token, said.subject, set()

    def _part(self, thing: Token, mention: Mention | None, index: MentionIndex) -> bool:
        """Whether a phrase is for some of what was told of before."""
        if mention is not None and mention.detector not in ANAPHORIC:
            return False
        if mention is None and not definite(thing) and thing.pos_ != "NUM":
            return False
        inner = [c for c in children(thing) if c.lower_ == "of"]
        if mention is None and thing.pos_ == "NUM" and inner:  # "12 of them"
            named = [index.at(t) for c in inner for t in children(c)]
            return bool(named) and all(m is not None and m.detector in ANAPHORIC for m in named)
        if thing.lower_ in self._parts or (mention is not None and not inner):
            return True
        known = thing.lemma_.lower() in self._goods and any(c.lower_ in self._parts for c in children(thing))
        return known and not inner

    def _goes_on(self, verb: Token, one: Proposition, before: list[Token], index: MentionIndex) -> bool:
        """ "gave Kyiv ten; Norway gave six", "lent ten of its own": else who got it is open."""
        start = verb.doc.sentence(verb.i)[0]
        if any(self._part(t, index.at(t), index) for t in one.slots["obj"]):
            return True  # "promised Kyiv two; it has sent the first"
        together = any(t.doc.sentence(t.i)[0] == start for t in before)
        own = any(t.lower_ == "own" for t in verb.doc[verb.i : verb.right_edge.i + 1])
        return together or own or lemma(verb) in self._promising or any(t.pos_ == "NUM" for t in one.slots["obj"])

    def _elsewhere(self, givers: Set[str], party: Mention, relation: Relation, told: Told, index: MentionIndex) -> bool:
        """Whether the text says that who gives helps another, or is an enemy of whom it would give to."""
        for said in told:
            ends = {said.subject.referent, index.mentions[said.claim.object].referent}
            if said.claim.predicate in relation.continues.recipient and said.subject.referent in givers:
                if party.referent not in ends:
                    return True
            elif said.claim.predicate in self._hostile and party.referent in ends and not givers.isdisjoint(ends):
                return True
        return False


def _before(verb: Token, told: Told) -> list[Said]:
    """What the sentence of a verb told before it, and the sentence before that one."""
    return sorted((s for before in told.before(verb) for s in before), key=lambda s: s.token.i)
