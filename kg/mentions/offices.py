"""What "the Polish president", "the minister", "his country" stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.labels import MODIFIER, NOMINAL_SUBJECT
from kg.mentions.candidate import Candidate
from kg.mentions.descriptions import DEFINITE
from kg.mentions.discourse import Discourse, Entry
from kg.mentions.resolved import Resolved, referent_of
from kg.ontology import GazetteerRow, Ontology

#: Kinds of surrogates that may name one of a people.
_ONE_OF_A_PEOPLE = ("demonym_adjective", "demonym_noun")


@dataclass(frozen=True, slots=True)
class Role:
    """An office as the text or a gazetteer gives it: "deputy defence minister" of Poland."""

    noun: str
    words: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


@dataclass(slots=True)
class Holder:
    """A person of one Doc and what is known of them."""

    roles: list[Role] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


Holders = dict[str, Holder]


class Offices:
    """Follows persons by their offices, and states by the persons who stand for them."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._persons, self._bodies = ontology.playing("person"), ontology.playing("body")
        self._titles = words["titles"]
        self._epithets, self._human = words["epithets"], words["titles"] | words["person_nouns"]
        self._state_titles = words["state_titles"]
        self._former, self._leading, self._unspecific = words["former"], words["leading"], words["unspecific_titles"]
        self._country = words["country_nouns"]
        self._representatives = words["rulers_own"]
        self._cabinets = words["cabinets"]
        self._wider = {noun: frozenset(wide) for noun, wide in ontology.tables["offices"].items()}
        self._spelling = {
            other: word for word, others in ontology.tables["spellings"].items() for other in others if " " not in other
        }
        self._states = ontology.states
        self._following = words["following"]
        armed = (r for r in ontology.gazetteer if r.related.get("class") in words["armed_classes"])
        self._groups = {name: r for r in armed for name in (r.name, *r.aliases)}
        self._peoples = {s.surface: s.stands_for for s in ontology.surrogates if s.kind in _ONE_OF_A_PEOPLE}
        self._by_name = {r.name: r for r in self._states.values()}

    def countrymen(self, discourse: Discourse) -> list[int]:
        """Places of what may be a person of a people: "the German", where it is no state."""
        return [i for i in discourse.names if discourse.doc[i].text in self._peoples]

    def countryman(self, token: Token, discourse: Discourse, holders: Holders) -> Resolved | None:
        """ "Merz flew to Kyiv. The German": the one German of the sentence and of the one before that."""
        if token.dep_ not in (*NOMINAL_SUBJECT, "dobj", "pobj", "dative"):
            return None
        if [c.lower_ for c in token.children] != [DEFINITE[0]]:
            return None
        people = (e.resolved for e in discourse.near(token) if e.resolved and e.resolved.type in self._persons)
        found: dict[str, Resolved] = {}
        for one in people:
            home = self._home(one, holders)
            if home is None:
                return None  # whose he is nobody knows
            if home.name == self._peoples[token.text]:
                found[one.referent] = one
        return next(iter(found.values())) if len(found) == 1 else None

    def of(self, discourse: Discourse) -> Holders:
        """The persons of one Doc with their offices."""
        found: Holders = {}
        for entry in discourse.entries:
            one = entry.resolved
            if one is None or one.type not in self._persons:
                continue
            holder = found.get(one.referent)
            if holder is None:
                holder = found[one.referent] = Holder(roles=list(self._listed(one.candidate.row)))
            holder.entries.append(entry)
            holder.roles += self._told(entry, one.candidate, discourse)
        return found

    def _listed(self, row: GazetteerRow | None) -> Iterator[Role]:
        """ "defence minister of Norway (2023-)"."""
        if row is None:
            return
        state = self._states.get(row.related.get("state", ""))
        words = [self._plain(w) for w in row.description.partition(" of ")[0].split()]
        if words and words[-1] in self._titles and not self._former & set(words):
            yield Role(words[-1], frozenset(words[:-1]), frozenset((state.name,) if state else ()))

    def _told(self, entry: Entry, span: Candidate, discourse: Discourse) -> Iterator[Role]:
        """ "President Duda", "Duda, the Polish president", "the president, Duda"."""
        head = entry.head
        before = [c for c in head.lefts if c.i < span.start and c.dep_ in MODIFIER]
        titles = [c for c in before if c.lower_ in self._titles]
        if titles:
            near = [*before, *(g for c in before for g in c.lefts)]
            words = {self._plain(c.lower_) for c in near if c != titles[-1] and c.i not in discourse.covered}
            yield self._role(titles[-1], words, near, discourse)
        nouns = [c for c in head.children if c.dep_ == "appos"]
        if head.dep_ == "appos":
            nouns.append(head.head)
        for noun in nouns:
            if noun.lower_ in self._titles and noun.pos_ == "NOUN":
                yield self.described(noun, discourse)

    def described(self, noun: Token, discourse: Discourse) -> Role:
        """The office that a noun phrase names."""
        children = [c for c in noun.lefts if c.dep_ in (*MODIFIER, "poss")]
        children += [g for c in children for g in c.lefts if g.dep_ in MODIFIER]
        inside = [g for c in noun.rights if c.lower_ in ("of", "for") for g in c.children if g.dep_ == "pobj"]
        words = {self._plain(c.lower_) for c in children if c.i not in discourse.covered}
        words |= {"of " + g.lower_ for g in inside if g.i not in discourse.covered}
        return self._role(noun, words, [*children, *inside], discourse)

    def _role(self, noun: Token, words: set[str], near: list[Token], discourse: Discourse) -> Role:
        covered = (discourse.covered.get(t.i) for t in near)
        bodies = {c.name for c in covered if c is not None and c.type in self._bodies}
        return Role(noun.lower_, frozenset(words), frozenset(bodies))

    def _plain(self, word: str) -> str:
        low = word.lower()
        return self._spelling.get(low, low)

    def resolve(self, token: Token, discourse: Discourse, holders: Holders) -> Resolved | None:
        """The person who holds the office that a definite noun phrase names."""
        if token.lower_ not in self._titles | self._epithets or not self._refers(token, discourse):
            return None
        wanted = self.described(token, discourse)
        if wanted.words & self._former:
            return None
        return self._holder(token, wanted, discourse, holders) or self._by_epithet(token, wanted, discourse, holders)

    def _holder(self, token: Token, wanted: Role, discourse: Discourse, holders: Holders) -> Resolved | None:
        fitting: list[Entry] = []
        for holder in holders.values():
            if any(self._same(role, wanted) for role in holder.roles):
                fitting += [e for e in holder.entries if e.head.i < token.i]
        fitting.sort(key=lambda e: e.head.i)
        here = discourse.sentence[token.i]
        near = [e for e in fitting if discourse.sentence[e.head.i] >= here - 1]
        for group in (fitting, near if not wanted.bodies else []):
            people = {e.resolved.referent for e in group if e.resolved is not None}
            if len(people) == 1:
                return group[-1].resolved
        return None

    def _by_epithet(self, token: Token, wanted: Role, discourse: Discourse, holders: Holders) -> Resolved | None:
        """ "the strongman": the one person whom the sentence before it and the one before that speak of."""
        if token.lower_ not in self._epithets or wanted.words or wanted.bodies or token.dep_ not in NOMINAL_SUBJECT:
            return None
        near = discourse.near(token)
        if any(e.resolved is None and e.head.lemma_.lower() in self._human for e in near):
            return None
        people = {e.resolved.referent: e.resolved for e in near if e.resolved and e.resolved.type in self._persons}
        one = next(iter(people.values())) if len(people) == 1 else None
        roles = holders[one.referent].roles if one is not None and one.referent in holders else []
        other = bool(roles) and token.lower_ in self._titles  # a minister is no general
        return None if other else one

    def _refers(self, token: Token, discourse: Discourse) -> bool:
        """A definite noun phrase in the singular that stands for a person by itself."""
        if token.tag_ != "NN" or token.dep_ in ("attr", "appos", "compound", "oprd"):
            return False
        children = list(token.children)
        if any(c.dep_ in ("appos", "relcl", "acl", "nummod", "conj") for c in children):
            return False
        behind = discourse.covered.get(token.i + 1)
        if behind is not None and behind.type in self._persons:
            return False  # "the tycoon Ana Holm", whatever the parser makes of it
        if any(c.i in discourse.covered and discourse.covered[c.i].type in self._persons for c in children):
            return False
        return any(
            (c.dep_ == "det" and c.lower_ in DEFINITE) or (c.dep_ == "poss" and c.i in discourse.covered)
            for c in children
        )

    def _same(self, role: Role, wanted: Role) -> bool:
        if role.words & self._former:
            return False
        wider = self._wider.get(wanted.noun, frozenset())
        named = {role.noun, *(f"{word} {role.noun}" for word in role.words)}
        if role.noun != wanted.noun and wider.isdisjoint(named):
            return False
        if not wanted.words <= role.words:
            return False
        if not wanted.words and role.words & self._leading and wanted.noun in self._unspecific:
            return False  # "the minister" is not the prime minister
        return wanted.bodies <= role.bodies

    def country(self, token: Token, discourse: Discourse, holders: Holders) -> Resolved | None:
        """ "his country", "Orbán's government", "the Biden administration": the state of who owns it."""
        noun = token.lemma_.lower()
        owners = [c for c in token.children if c.dep_ in ("poss", "compound", "nmod")]
        if noun in self._cabinets:  # "the government of Boric"
            owners += [g for c in token.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
        people = ((c, discourse.covered[c.i]) for c in owners if c.i in discourse.covered)
        owner, person = next(((c, p) for c, p in people if p.type in self._persons), (None, None))
        if owner is None or person is None:
            return None
        if owner.dep_ != "poss":
            rules = noun in self._cabinets and self._governed(person, holders)
        else:
            rules = noun in self._country or (noun in self._representatives and self._governs(person, holders))
            rules = rules or (noun in self._cabinets and self._governed(person, holders))
        if not rules:
            return None
        row = self._home(person, holders)
        if row is None:
            return None
        return self._standing_for(token, row)

    def followers(self, token: Token, discourse: Discourse, holders: Holders) -> Resolved | None:
        """ "his men", "Hemedti's fighters": the armed group that he leads."""
        if token.lemma_.lower() not in self._following or token.dep_ not in (*NOMINAL_SUBJECT, "dobj", "pobj"):
            return None
        if any(c.dep_ not in ("poss", "punct") for c in token.children):
            return None  # "his best men"
        if token.dep_ == "pobj" and token.head.lower_ == "of":
            return None  # "three of his men"
        owner = next((discourse.covered.get(c.i) for c in token.children if c.dep_ == "poss"), None)
        if owner is None or owner.type not in self._persons or owner.referent not in holders:
            return None
        row = owner.candidate.row
        names = {b for r in holders[owner.referent].roles for b in r.bodies}
        if row is not None:
            of = row.description.partition("(")[0].partition(" of ")[2].strip().removeprefix("the ")
            names |= {row.related.get("org", ""), of}
        led = {r.name: r for name in names if (r := self._groups.get(name)) is not None}
        return self._standing_for(token, next(iter(led.values()))) if len(led) == 1 else None

    @staticmethod
    def _standing_for(token: Token, row: GazetteerRow) -> Resolved:
        found = Candidate(
            start=token.i,
            end=token.i + 1,
            type=row.type,
            name=row.name,
            detector="description",
            confidence=0.75,
            rank=0,
            row=row,
        )
        return Resolved(found, referent_of(found), row.name)

    def _governs(self, person: Resolved, holders: Holders) -> bool:
        holder = holders.get(person.referent)
        return holder is not None and any(r.noun in self._state_titles for r in holder.roles)

    def _governed(self, person: Resolved, holders: Holders) -> bool:
        """Whether a person heads or once headed a state or its government."""
        row = person.candidate.row
        told = row is not None and bool(self._state_titles & set(row.description.lower().replace(",", " ").split()))
        return told or self._governs(person, holders)

    def _home(self, person: Resolved, holders: Holders) -> GazetteerRow | None:
        row = person.candidate.row
        state = self._states.get(row.related.get("state", "")) if row is not None else None
        if state is not None or person.referent not in holders:
            return state
        bodies = {b for r in holders[person.referent].roles for b in r.bodies if b in self._by_name}
        return self._by_name[next(iter(bodies))] if len(bodies) == 1 else None
