"""Parties that a clause leaves unsaid, where the text has just told: "20 more were ordered", "Norway gave six".

Null arguments are found like other zero anaphora: whoever alone did such a thing, or was
given such things, in the clauses right before; an agent also in the one state that a report
is about.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Set

from kg.claims.affairs import Affairs
from kg.claims.frames import Frames
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import definite
from kg.claims.participles import describing
from kg.claims.proposition import Proposition
from kg.claims.propositions import Propositions
from kg.claims.recipients import Recipients
from kg.claims.syntax import auxiliaries, children, passive
from kg.claims.tokens import Token
from kg.claims.told import Said, Told, sentence_before
from kg.labels import COMPLEMENT, MODIFIER, NOMINAL_SUBJECT, PREMODIFIER
from kg.model import Mention
from kg.ontology import Ontology, Relation

#: Behind these stands another who may be the one that did it: "in Denmark 20 were ordered".
_OTHERS = ("in", "for", "by", "at", "within", "among")
#: How many tokens back a party may stand.
_REACH = 150
#: What a noun that is said of a name may have beside it.
_STANDING = {"holder", "mod"}
#: Where those stand who act, or have what is spoken of.
_ACTING = (*NOMINAL_SUBJECT, "poss")
_ARGUMENTS = (*_ACTING, "pobj", "dobj", "dative", "conj")

#: Place in the text, in characters -> a mention of the state that the document is on.
Home = Callable[[int], Mention | None]


class Unsaid:
    """Lends such clauses a party."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._propositions = propositions
        relations = ontology.relations.values()
        self._acting = {r.name: r for r in relations if r.continues.subject}
        self._giving = {r.name: r for r in relations if r.continues.recipient}
        self._continued = {*self._acting, *self._giving}
        self._called = {
            noun: r for r in relations if r.continues.thing for f in r.frame if "holder" in f.subject for noun in f.noun
        }
        self._items = ontology.playing("item")
        self._affairs = Affairs(ontology, propositions)
        self._recipients = Recipients(ontology, propositions)
        self._symmetric = {r.name for r in relations if r.symmetric}
        self._agents, self._states = ontology.playing("agent"), ontology.playing("state")

    def read(
        self, told: Told, frames: Frames, index: MentionIndex, home: Home
    ) -> Iterator[tuple[Proposition, str, Mention]]:
        """Propositions with the party that they leave unsaid, what they may state, and the party.

        Args:
            told: The document's claims.
        """
        for verb in index.doc.verbs:
            stated = frames.stated(verb)
            if stated.isdisjoint(self._continued):
                continue
            for name in sorted(stated & self._acting.keys()):
                yield from self._agentless(verb, self._acting[name], told, index, home)
            for name in sorted(stated & self._giving.keys()):
                yield from self._recipientless(verb, self._giving[name], told, frames, index)
        yield from self._affairs.read(told, index)
        for noun in (t for word in sorted(self._called) for t in map(index.doc.__getitem__, index.doc.places(word))):
            yield from self._thingless(noun, self._called[noun.lemma_.lower()], index)

    def _thingless(
        self, noun: Token, relation: Relation, index: MentionIndex
    ) -> Iterator[tuple[Proposition, str, Mention]]:
        """ "signed by X, the maker": of the one thing that was spoken of."""
        one = self._propositions.nominal(noun) if noun.tag_ == "NN" and definite(noun) else None
        if one is None or one.slots.keys() - _STANDING:
            return
        if "holder" not in one.slots:  # "the manufacturer": whoever was called so
            called = index.at(noun)
            if called is None or called.detector != "description":
                return
            one = _lent(one, "holder", called, index)
        start = noun.doc.sentence(noun.i)[0]
        first = sentence_before(noun.doc, start)
        spoken = map(index.at, noun.doc[max(first if first >= 0 else start, noun.i - _REACH) : noun.i])
        things = {m.referent: m for m in spoken if m is not None and m.type in self._items}
        if len(things) == 1:
            party = next(iter(things.values()))
            yield _lent(one, "of", party, index), relation.name, party

    def _agentless(
        self, verb: Token, relation: Relation, told: Told, index: MentionIndex, home: Home
    ) -> Iterator[tuple[Proposition, str, Mention]]:
        one = self._propositions.verbal(verb)
        if "subj" in one.slots or "obj" not in one.slots or describing(verb) or not passive(verb):
            return
        before = self._before(verb, relation.continues.subject, told)
        agents = [self._agent(s, index) for s in before]
        if self._beside(one, index) or len({a.referent if a is not None else "" for a in agents}) > 1:
            return
        party = agents[-1] if before else self._home(verb, relation, home)
        start = before[-1].token if before else verb.doc[verb.doc.sentence(verb.i)[0]]
        if party is not None and not self._reported_by_another(verb, party, index):
            places = _ACTING if before else _ARGUMENTS
            if not self._others(start, verb, {party.referent}, places, index):
                for deed in (one, *self._propositions.gapped(verb)):  # "250 were ordered in May and 116 in June"
                    if "subj" not in deed.slots:
                        yield _lent(deed, "subj", party, index), relation.name, party

    def _recipientless(
        self, verb: Token, relation: Relation, told: Told, frames: Frames, index: MentionIndex
    ) -> Iterator[tuple[Proposition, str, Mention]]:
        def others(start: Token, end: Token, known: Set[str]) -> bool:
            return self._others(start, end, known, _ARGUMENTS, index)

        party = self._recipients.party(verb, relation, told, frames, index, others)
        if party is not None:
            yield _lent(self._propositions.verbal(verb), "iobj", party, index), relation.name, party

    def _agent(self, said: Said, index: MentionIndex) -> Mention | None:
        """Who did it; of two who did it together, the one that is a state."""
        if said.claim.predicate not in self._symmetric:
            return said.subject
        states = [m for m in (said.subject, index.mentions[said.claim.object]) if m.type in self._states]
        return states[0] if len(states) == 1 else None

    @staticmethod
    def _before(verb: Token, relations: tuple[str, ...], told: Told) -> list[Said]:
        """What the sentence of a verb told before it, and the sentence before that one."""
        found = [s for before in told.before(verb) for s in before if s.claim.predicate in relations]
        return sorted(found, key=lambda s: s.token.i)

    def _home(self, verb: Token, relation: Relation, home: Home) -> Mention | None:
        """The state that a report is about, in a clause that tells of more than the noun it hangs on."""
        finite = any(c.dep_ == "auxpass" for c in auxiliaries(verb)) and verb.dep_ != "relcl"
        return home(verb.idx) if finite or relation.symmetric else None

    def _reported_by_another(self, verb: Token, party: Mention, index: MentionIndex) -> bool:
        """ "16 were bought, said the Croatian minister": by Croatia, as a rule."""
        if verb.dep_ not in COMPLEMENT:
            return False
        speakers = [s for s in children(verb.head) if s.dep_ in NOMINAL_SUBJECT]
        words = (w for s in speakers for w in (s, *children(s)) if w == s or w.dep_ in (*PREMODIFIER, "appos"))
        named = (m for m in map(index.at, words) if m is not None and m.type in self._agents)
        return any(m.referent != party.referent for m in named)

    def _others(self, start: Token, end: Token, known: Set[str], places: Collection[str], index: MentionIndex) -> bool:
        """Whether the text speaks in between of others who may be the party."""
        if end.i - start.i > _REACH:
            return True
        tokens = index.doc[start.i : end.i]
        # "the Croatian minister", but not "American F-16s"
        acting = (t for t in tokens if t.dep_ in MODIFIER and t.head.dep_ in places and index.at(t.head) is None)
        between = map(index.at, (*(t for t in tokens if t.dep_ in places), *acting))
        return any(m is not None and m.type in self._agents and m.referent not in known for m in between)

    def _beside(self, one: Proposition, index: MentionIndex) -> bool:
        """Whether a party stands where the one who does it might be told."""
        beside = [t for slot in _OTHERS for t in one.slots.get(slot, ())]
        things = [t for t in one.slots["obj"] if not _described(index.at(t))]
        beside += [c for t in things for c in children(t) if c.dep_ in ("poss", "amod", "compound")]
        parties = [index.at(t) for t in beside]
        return any(m is not None and m.type in self._agents for m in parties)


def _lent(one: Proposition, slot: str, party: Mention, index: MentionIndex) -> Proposition:
    token = index.head(party)
    return Proposition(one.token, one.lemma, one.kind, {**one.slots, slot: [token]}, {*one.alone, token.i})


def _described(mention: Mention | None) -> bool:
    """ "Boeing's jet": a known one, so its maker is no buyer."""
    return mention is not None and mention.detector == "description"
