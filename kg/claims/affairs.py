"""What was imposed or concluded, standing for its parties: "lifted the sanctions", "who had brokered it".

The object of such a verb is a word for the whole of what the text has just told. Its parties are
those of the claims that told it, where these agree on them (Webber's discourse deixis, as in
reactions.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.claims.home import states_of_persons
from kg.claims.mentionindex import MentionIndex
from kg.claims.nominal import definite
from kg.claims.proposition import Proposition
from kg.claims.propositions import Propositions
from kg.claims.syntax import children, lemma
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.labels import COMPLEMENT, NOMINAL_SUBJECT
from kg.model import Mention, Polarity
from kg.ontology import Ontology, Relation

_PRONOUNS = ("it", "them", "they", "this")
#: Behind these the clause names the parties itself.
_NAMED = ("on", "against", "between", "with", "from", "to", "of", "for")
_MARKING = ("det", "cc", "conj", "punct")
_BETWEEN, _ON = "between", "on"


class Affairs:
    """Lends such clauses the parties."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        self._propositions = propositions
        self._states = states_of_persons(ontology)
        relations = [r for r in ontology.relations.values() if r.continues.affair]
        self._symmetric = {r.name for r in ontology.relations.values() if r.symmetric}
        self._nouns = {r.name: {n for f in r.frame if f.light for n in f.noun} for r in relations}
        self._verbs: dict[str, list[Relation]] = defaultdict(list)
        for relation in relations:
            called = set(relation.continues.called)
            verbs = {v for f in relation.frame if called & set(f.noun) for v in f.light}
            verbs |= {v for f in relation.frame if _BETWEEN in f.object for v in f.verb}
            for verb in sorted(verbs):
                self._verbs[verb].append(relation)

    def read(self, told: Told, index: MentionIndex) -> Iterator[tuple[Proposition, str, Mention]]:
        """Propositions with a party, what they may state, and the party."""
        for verb in index.doc.verbs:
            for relation in self._verbs.get(lemma(verb), ()):
                yield from self._taken_up(verb, relation, told, index)

    def _taken_up(
        self, verb: Token, relation: Relation, told: Told, index: MentionIndex
    ) -> Iterator[tuple[Proposition, str, Mention]]:
        one = self._propositions.verbal(verb)
        affair = next((t for t in one.slots.get("obj", ()) if self._stands_for_it(t, relation, index)), None)
        if affair is None or any(slot in one.slots for slot in _NAMED):
            return
        before = self._before(verb, affair, relation, told)
        if not before:
            return
        sided = before[-1].claim.predicate in self._symmetric
        objects = {index.mentions[s.claim.object].referent: index.mentions[s.claim.object] for s in before}
        subjects = {s.subject.referent: s.subject for s in before}
        if (
            sided
            and len({frozenset((s.subject.referent, index.mentions[s.claim.object].referent)) for s in before}) == 1
        ):
            for party in (before[-1].subject, index.mentions[before[-1].claim.object]):
                yield _verbal(one, party, index), relation.name, party
        elif not sided and len(objects) == 1 and len(subjects) == 1:
            party = next(iter(objects.values()))
            yield self._nominal(one, affair, relation, party, before[-1].subject, index), relation.name, party

    def _stands_for_it(self, token: Token, relation: Relation, index: MentionIndex) -> bool:
        if index.at(token) is not None:
            return False
        if token.lower_ in _PRONOUNS:
            return True
        bare = all(c.dep_ in _MARKING or c.pos_ == "VERB" for c in children(token))
        return token.lemma_.lower() in relation.continues.called and bare and definite(token)

    @staticmethod
    def _before(verb: Token, affair: Token, relation: Relation, told: Told) -> list[Said]:
        """The claims that told of it, in the sentence or in the one before; of a pronoun, by such a noun."""
        for sentence in told.before(verb):
            found = [
                s
                for s in sentence
                if s.claim.predicate in relation.continues.affair
                and s.claim.polarity is Polarity.POSITIVE
                and (affair.lower_ not in _PRONOUNS or _names(s.token, relation))
            ]
            if found:
                return sorted(found, key=lambda s: s.token.i)
        return []

    def _nominal(
        self, one: Proposition, affair: Token, relation: Relation, party: Mention, imposer: Mention, index: MentionIndex
    ) -> Proposition:
        """The noun with the verb that lends it a subject: "lifted the sanctions", "said that they may be lifted"."""
        noun = affair.lemma_.lower()
        if noun not in self._nouns[relation.name]:  # "lifted them", "lifted the measures"
            noun = relation.continues.called[0]
        agents = one.slots.get("subj") or [index.head(self._lifter(one.token, imposer, index))]
        slots = {_ON: [index.head(party)]}
        alone = {index.head(party).i, *(t.i for t in agents if "subj" not in one.slots)}
        return Proposition(affair, noun, "noun", slots, alone, one.token, {"subj": agents, **slots})

    def _lifter(self, verb: Token, imposer: Mention, index: MentionIndex) -> Mention:
        """Who imposed it; or who says so, if that is the head of the state that did: "Trump hinted that they"."""
        if verb.dep_ in COMPLEMENT:
            for token in children(verb.head):
                speaker = index.at(token) if token.dep_ in NOMINAL_SUBJECT else None
                if speaker is not None and self._states.get(speaker.referent) == imposer.name:
                    return speaker
        return imposer


def _verbal(one: Proposition, party: Mention, index: MentionIndex) -> Proposition:
    head = index.head(party)
    return Proposition(one.token, one.lemma, one.kind, {**one.slots, _BETWEEN: [head]}, {*one.alone, head.i})


def _names(token: Token, relation: Relation) -> bool:
    """Whether the clause of a claim calls the affair by its noun."""
    inside = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return any(t.lemma_.lower() in relation.continues.called for t in (token, *inside))
