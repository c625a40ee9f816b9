"""The state of a person whose title names none: "President Recep Tayyip Erdoğan".

A gazetteer that knows the person decides; else the document's home state, if one stands out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from kg.claims.lists import conjuncts
from kg.claims.mentionindex import MentionIndex
from kg.claims.proposition import Proposition
from kg.claims.syntax import children
from kg.claims.tokens import Token
from kg.labels import PLURAL, PREMODIFIER
from kg.model import Claim, Mention
from kg.ontology import Ontology

#: How many times as often as the next a state must be mentioned to be the home state.
LEAD = 2.0
#: How many mentions make a state a candidate.
ENOUGH = 3


def states_of_persons(ontology: Ontology) -> dict[str, str]:
    """The state of each person that a gazetteer knows, by referent."""
    states, persons = ontology.states, ontology.playing("person")
    rows = (r for r in ontology.gazetteer if r.type in persons)
    return {r.referent: states[r.related["state"]].name for r in rows if r.related.get("state") in states}


def relations_of_office(ontology: Ontology) -> frozenset[str]:
    """Names of the relations between a person and the state that a title leaves out."""
    return frozenset(r.name for r in ontology.relations.values() for f in r.frame if "home" in f.object)


class HomeStates:
    """Fills the `home` slot of title propositions.

    Args:
        states: As `states_of_persons` gives them.
        offices: As `relations_of_office` gives them.
    """

    def __init__(
        self, ontology: Ontology, states: Mapping[str, str], offices: Set[str], mentions: Sequence[Mention]
    ) -> None:
        self._persons, self._bodies = ontology.playing("person"), ontology.playing("body")
        self._state_titles, self._servants = ontology.words["state_titles"], ontology.words["servants"]
        self._apart = ontology.words["bodies_apart"]
        self._unspecific = ontology.words["unspecific_titles"]
        self._portfolios = ontology.tables["state_offices"]
        self._appointing = ontology.words["appointing_verbs"] | ontology.words["promoting_verbs"]
        self._services = ontology.words["generic_bodies"] | {"ground"}
        self._cabinets = ontology.words["cabinets"]
        self._person_state = states
        self._told: dict[str, str] = {}
        self._offices = offices
        self._by_name: dict[str, list[Mention]] = {}
        named = [m for m in mentions if m.type in ontology.playing("state")]
        for mention in sorted(named, key=lambda m: m.start):
            self._by_name.setdefault(mention.name, []).append(mention)
        counts = Counter(m.name for m in named).most_common(2)
        ahead = bool(counts) and counts[0][1] >= ENOUGH
        self._home = counts[0][0] if ahead and (len(counts) == 1 or counts[0][1] >= LEAD * counts[1][1]) else ""

    def offer(self, one: Proposition, index: MentionIndex) -> None:
        """Adds the `home` slot to a nominal title that names no state itself, and to "X's government"."""
        if one.lemma in self._cabinets:
            self._rule(one, index)
            return
        if "holder" not in one.slots:
            return
        master = self._master(one, index)
        if not (one.lemma in self._state_titles or self._portfolio(one) or master):
            return
        if any(self._names_body(one, slot, index) for slot in ("of", "poss", "mod", "for")):
            return
        if any(t.lemma_.lower() in self._apart and index.at(t) is None for t in one.slots.get("poss", ())):
            return  # "the party's president", whatever party that is
        holders = [h for t in conjuncts(one.slots["holder"][0]) if (h := index.at(t)) is not None]
        if one.token.tag_ in PLURAL and len(holders) > 1:
            self._each(one, holders, index)
            return
        if one.lemma in self._unspecific and not {"mod", "of"} & one.slots.keys() and not master:
            return  # "Minister Ruiz" may be anybody's, in a report on whatever state
        holder = index.at(one.slots["holder"][0])
        if holder is None or holder.type not in self._persons:
            return
        state = self._state_of(holder.referent) or master or self._appointer(one.token, index) or self._home
        self._fill(one, state, holder, index)

    def _each(self, one: Proposition, holders: list[Mention], index: MentionIndex) -> None:
        """ "the foreign ministers, A and B": each of his own state, where all are known."""
        states = [self._state_of(h.referent) for h in holders]
        if all(states):
            one.slots.pop("poss", None)  # "their presidents"
            for state, holder in zip(states, holders, strict=True):
                self._fill(one, state, holder, index)

    def _fill(self, one: Proposition, state: str, holder: Mention, index: MentionIndex) -> None:
        nearest = self._nearest(state, holder.start)
        if nearest is not None:
            token = index.head(nearest)
            one.add("home", token)
            one.alone.add(token.i)

    def _rule(self, one: Proposition, index: MentionIndex) -> None:
        """ "Boric's cabinet", "the cabinet of Gabriel Boric": of his state, where he is known."""
        owners = [index.at(t) for slot in ("poss", "of", "mod") for t in one.slots.get(slot, ())]
        first = next((o for o in owners if o is not None), None)
        if first is not None and first.type in self._persons:
            self._fill(one, self._state_of(first.referent), first, index)

    def _portfolio(self, one: Proposition) -> bool:
        """ "the defence secretary", "the crown prince": by what stands before it an office of a state."""
        wanted = self._portfolios.get(one.lemma, ())
        if any(t.lower_ in wanted for t in one.slots.get("mod", ())):
            return True
        return any(t.lower_ in wanted and self._plain(t) for t in one.slots.get("of", ()))

    def _plain(self, service: Token) -> bool:
        """ "commander of the ground forces", not "of the rebel forces"."""
        before = [c.lower_ for c in children(service) if c.dep_ in PREMODIFIER]
        return all(word in self._services for word in before)

    def learn(self, claims: Iterable[Claim], index: MentionIndex) -> None:
        """Whose state the text tells: "Bolivia's Rodrigo Paz", and then "his foreign minister"."""
        for claim in claims:
            if claim.predicate in self._offices and claim.asserted:
                person, state = index.mentions[claim.subject], index.mentions[claim.object]
                if state.name in self._by_name and person.type in self._persons:
                    self._told.setdefault(person.referent, state.name)

    def _state_of(self, person: str) -> str:
        """The state of a person, as a gazetteer or the text gives it; empty if neither does."""
        return self._person_state.get(person) or self._told.get(person, "")

    def home(self, at: int) -> Mention | None:
        """The mention, nearest to a place in the text, of the state that the document is on, if of one.

        Args:
            at: In characters.
        """
        return self._nearest(self._home, at)

    def _master(self, one: Proposition, index: MentionIndex) -> str:
        """The state whose people one serves: "Putin's spokesman", "an adviser to Ana Ruiz"."""
        owners = [index.at(t) for slot in ("poss", "for", "to", "of") for t in one.slots.get(slot, ())]
        states = [self._state_of(o.referent) for o in owners if o is not None and o.type in self._persons]
        serves = one.lemma in self._servants | self._state_titles or self._portfolio(one)
        return next(filter(None, states), "") if serves else ""

    def _appointer(self, office: Token, index: MentionIndex) -> str:
        """The state whose people put one into an office: "Boric appointed Ana Ruiz interior minister"."""
        verb = office.head.head if office.head.lower_ in ("as", "to") else office.head
        if verb.lemma_.lower() not in self._appointing:
            return ""
        by = [c for a in children(verb) if a.dep_ == "agent" for c in children(a)]
        named = (index.at(t) for t in (*by, *(c for c in children(verb) if c.dep_ == "nsubj")))
        first = next((m for m in named if m is not None), None)
        if first is None:
            return ""
        if first.name in self._by_name:
            return first.name
        return self._state_of(first.referent) if first.type in self._persons else ""

    def _names_body(self, one: Proposition, slot: str, index: MentionIndex) -> bool:
        def named(token: Token) -> bool:
            mention = index.at(token)
            return mention is not None and mention.type in self._bodies

        return any(named(t) for t in one.slots.get(slot, ()))

    def _nearest(self, state: str, place: int) -> Mention | None:
        found = self._by_name.get(state, [])
        at = bisect_left(found, place, key=lambda m: m.start)
        return min(found[max(at - 1, 0) : at + 1], key=lambda m: (abs(m.start - place), m.start), default=None)
