"""From the head of a noun phrase to the mentions that it brings into a claim."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.enumeration import announced, bracketed_names, itemised, listed_after
from kg.claims.groups import Groups, ordering
from kg.claims.inclusion import Inclusion
from kg.claims.lists import conjuncts, excluded
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import owner
from kg.claims.officers import Officers
from kg.claims.parse import children, preorder
from kg.claims.predicates import said_of
from kg.claims.syntax import lemma
from kg.claims.tokens import Token
from kg.labels import MODIFIER, NOMINAL, OBJECT, PLURAL, PREMODIFIER
from kg.model import Mention
from kg.ontology import Ontology

_ANAPHORIC, _STANDING_FOR = ("pronoun", "description"), ("metonym", "demonym")
#: Labels of what joins others to a word.
_JOINING = frozenset(("conj", "prep"))
#: With these, a demonym is one of its people.
_ONE = ("a", "an", "another", "one")
#: "A and B, both born in C".
_ALL = ("both", "all")

#: Prepositions before whose somebody is: "forces of Russia", "a spokesman for Russia".
_OWNING = ("of", "from", "in", "for")


class Arguments:
    """Expands slot fillers into mentions of wanted types.

    Attributes:
        officers: Knows for whom the holder of an office acts.
    """

    def __init__(self, ontology: Ontology) -> None:
        self._types = frozenset(ontology.types)
        self._groups = Groups(ontology)
        self.officers = Officers(ontology)
        self._bodies = ontology.playing("body")
        self._states, self._weapons = ontology.playing("state"), ontology.playing("weapon")
        #: What a thing may be called after: "the FCAS fighter" by its programme.
        self._made = dict.fromkeys(ontology.playing("program"), ontology.named("weapon"))
        self._issuers = ontology.playing("issuer")
        self._representatives, self._hands = ontology.words["representatives"], ontology.words["rulers_own"]
        self._ministers = ontology.words["ministers"]
        self._wielding = ontology.words["wielding_verbs"]
        self._opponents = ontology.words["opponents"]
        self._collectives = ontology.words["collective_nouns"]
        self._inclusion = Inclusion(ontology)
        self._additive = ontology.words["additive_prepositions"]
        self._measures = ontology.words["measure_nouns"]
        self._containers = {*ontology.words["container_nouns"], *self._measures}
        words = ontology.words
        # whoever is a candidate is a person, and no deed
        said = {n for cue in ontology.cues if cue.effect != "fact" for n in cue.noun} - words["titles"]
        self._deeds = words["deed_nouns"] | words["statement_nouns"] | words["dealings"] | words["matters"] | said
        self._eventful = frozenset(t.name for t in ontology.types.values() if not self._deeds.isdisjoint(t.nouns))
        self._things = {noun: t.name for t in ontology.types.values() if "person" not in t.roles for noun in t.nouns}
        for type_, nouns in ontology.tables["thing_nouns"].items():
            self._things.update(dict.fromkeys(nouns, type_))
        counts = (ontology.tables["numerals"], ontology.tables["multiples"])
        self._numbers = {word for table in counts for several in table.values() for word in several}
        #: Words within whose phrases mentions are looked for; most words are none of them.
        self._opening = {*self._things, *self._containers, *self._collectives, *self._representatives, *self._ministers}
        self._opening |= self.officers.words
        self._bands = ontology.words["band_nouns"]
        self._vague = ontology.words["vague_numbers"]

    def expand(
        self, token: Token, index: MentionIndex, types: frozenset[str], *, listed: bool = True
    ) -> list[Argument]:
        """All arguments that a phrase brings, its coordinated phrases included."""
        question = (token.i, types, listed)
        if question not in index.expanded:
            found: dict[str, Argument] = {}
            heads = self._bringing(token, index)
            if not listed:
                own = {token, *self._included(token)}
                heads = [h for h in heads if h in own]
            for head in heads:
                for one in self._phrase(head, index, types, 0):
                    found.setdefault(one.mention.id, one)
            index.expanded[question] = list(found.values())
        return index.expanded[question]

    def brings(self, token: Token, index: MentionIndex) -> bool:
        """Whether a phrase, or one in a list with it, can bring a mention of whatever type."""
        return index.at(token) is not None or bool(self._bringing(token, index))

    def _bringing(self, token: Token, index: MentionIndex) -> list[Token]:
        """Heads of a phrase, and of those in one list with it, that can bring a mention: most can bring none."""
        if token.i not in index.bringing:
            index.bringing[token.i] = [head for head in self._members(token, index) if self._fertile(head, index)]
        return index.bringing[token.i]

    def _fertile(self, head: Token, index: MentionIndex) -> bool:
        # which "the latter" of two is, or what a list tells one by one, may be sure for fewer types alone
        if index.at(head) is not None or ordering(head) or announced(head):
            return True
        return any(True for _ in self._within(head, index, self._types, 0))

    def things(self, token: Token, *, listed: bool = True) -> Iterator[Token]:
        """Heads of what a phrase lists, within its measures: "five tanks and millions of shells"."""
        for one in (token, *self._listed(token)) if listed else (token,):
            yield one
            if one.pos_ == "NUM" or one.lemma_.lower() in self._measures:
                yield from self._held(one)

    def several(self, token: Token) -> list[Token]:
        """A head, and what it is some of: "most of its demands"."""
        if token.pos_ != "NUM" and token.lemma_.lower() not in self._measures:
            return [token]
        return [token, *(inner for inner in self._held(token) if inner.tag_ in PLURAL)]

    @staticmethod
    def _held(head: Token) -> Iterator[Token]:
        """What a noun or number holds: "millions of shells", "five of the frigates"."""
        for child in children(head):
            if child.dep_ == "prep" and child.lower_ in ("of", "among"):
                yield from (inner for inner in children(child) if inner.dep_ == "pobj")

    def _members(self, token: Token, index: MentionIndex) -> list[Token]:
        """A token, and what stands in one list with it."""
        joined = self._coordinated(token)
        if not joined and index.at(token) is None:
            return [token]  # as mostly
        added = [m for t in joined if t.dep_ == "pobj" for m in listed_after(t, index)]  # "groups, including A, B"
        return [token, *joined, *self._enumerated(token, index), *added]

    def _enumerated(self, token: Token, index: MentionIndex) -> Iterator[Token]:
        """ "A, B, C and D": the parser may take B for another name of A, or hang C elsewhere."""
        yield from listed_after(token, index)
        name = index.at(token)
        for child in children(token) if name is not None else ():
            own = index.at(child) if child.dep_ == "appos" else None
            if own is not None and own is not name:
                more = self._coordinated(child)
                if more:
                    yield child
                    yield from more

    def _coordinated(self, token: Token) -> list[Token]:
        """Conjuncts, and what "along with", "including", "such as" add."""
        return self._listed(token) + self._included(token)

    def _listed(self, token: Token) -> list[Token]:
        if token.deps.isdisjoint(_JOINING):
            return []  # as mostly
        return [one for first in self._joined(token) for one in preorder(first, self._joined)]

    def _included(self, token: Token) -> list[Token]:
        """What a clause or a phrase of its own says that it includes."""
        return [one for first in self._inclusion.of(token) for one in preorder(first, self._joined)]

    def _joined(self, token: Token) -> list[Token]:
        found: list[Token] = []
        for child in () if token.deps.isdisjoint(_JOINING) else children(token):
            if child.dep_ == "conj" and not excluded(child):
                found.append(child)
            elif child.dep_ == "prep" and (child.lower_ in self._additive or _such_as(child)):
                below = [c for inner in children(child) for c in (inner, *children(inner)) if c.dep_ == "pobj"]
                found += sorted(below, key=lambda t: t.i)
        return found

    def _some_people(self, head: Token, mention: Mention) -> bool:
        """ "two Russians", "a Pole", "dozens of Ukrainians": persons, who are not their state."""
        if mention.type not in self._states or mention.detector not in _STANDING_FOR or head.dep_ in MODIFIER:
            return False
        if head.tag_ not in PLURAL:
            return any(c.dep_ == "det" and c.lower_ in _ONE for c in children(head))
        counted = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
        several = counted.tag_ == "NNS" or any(c.lower_ == "a" for c in children(counted))
        many = counted != head and several and counted.lemma_.lower() in self._numbers | self._bands
        return many or any(c.dep_ == "nummod" or c.lower_ in self._vague for c in children(head))

    def _phrase(self, head: Token, index: MentionIndex, types: frozenset[str], depth: int) -> Iterator[Argument]:
        mention = index.at(head)
        if mention is not None and mention.type in types:
            if _ownerless(head, index, mention):
                return
            if not self._some_people(head, mention):
                yield Argument(mention, head)
                if mention.type in self._weapons and not types.isdisjoint(self._states):
                    yield from self._wielders(head, mention, index)
            elif head.dep_ == "appos":  # "Ali Amar, a Moroccan who"
                yield from self._apposed(head, index, types)
            return
        if depth <= 3:
            yield from self._within(head, index, types, depth)

    def _within(self, head: Token, index: MentionIndex, types: frozenset[str], depth: int) -> Iterator[Argument]:
        """What a common noun brings in: the first of these that brings anything."""
        other = index.at(head)
        named = other is not None and other.detector not in _ANAPHORIC and not self._some_people(head, other)
        yield from (
            self._itemised(head, index, types)
            # "Ana Ruiz (Peru) won": what names one thing brings in no other beside it
            or (not named and self._apposed(head, index, types))
            or self._bracketed(head, index, types)
            or (self._opened(head) and self._inside(head, index, types, depth))
            or [
                Argument(m, head, direct=not office, office=office)
                for m in self._groups.of(head, index)
                for office in (self._groups.by_office(head, m),)
                if m.type in types
            ]
            or [Argument(m, head) for m in self._groups.ordered(head, index, types)]
        )

    def _opened(self, head: Token) -> bool:
        """Whether a word is one of those within whose phrase mentions are looked for."""
        return head.lemma_.lower() in self._opening or head.pos_ == "NUM"

    def _inside(self, head: Token, index: MentionIndex, types: frozenset[str], depth: int) -> list[Argument]:
        """What the phrase of such a word has inside: the first of these that brings anything."""
        sources = (
            self._named_before(head, index, types),
            self._contents(head, index, types, depth),
            self._collective(head, index, types),
            self._owner(head, index, types),
            (Argument(m, head, direct=False, office=True) for m in self.officers.of(head, index) if m.type in types),
        )
        return next(filter(None, map(list, sources)), [])

    def _apposed(self, head: Token, index: MentionIndex, types: frozenset[str]) -> list[Argument]:
        """ "the missile, the S-400"; and "THAAD, a system made by"; not "freed Novak, a step that"."""
        # "they, not the British"
        beside = [c for c in children(head) if c.dep_ == "appos" and not excluded(c)]
        # "his mentor, the former president NAME"
        beside += [g for c in beside if c.tag_ == "NN" for g in children(c) if g.dep_ == "appos" and g.pos_ == "PROPN"]
        if head.dep_ == "appos":
            beside.append(head.head)
        if head.lower_ in _ALL and head.dep_ == "appos":
            return [Argument(m, t) for t in conjuncts(head.head) if (m := index.at(t)) is not None and m.type in types]
        beside += said_of(head)
        if beside and head.lemma_.lower() in self._deeds:
            types = types & self._eventful
        for token in beside:
            mention = index.at(token)
            bracketed = head.pos_ == "PROPN" and any(c.text == "(" for c in head.doc[head.i : token.i])
            if mention is not None and mention.type in types and not bracketed:
                # "the two presidents, A and B", "two of its men, A and B"
                several = (head.tag_ == "NNS" or head.pos_ == "NUM") and token.i > head.i
                others = map(index.at, self._coordinated(token) if several else ())
                further = [Argument(m, head) for m in others if m is not None and m.type == mention.type]
                return [Argument(mention, head), *further]
        return []

    @staticmethod
    def _bracketed(head: Token, index: MentionIndex, types: frozenset[str]) -> list[Argument]:
        """ "three elections (A, B and C)": which they are."""
        names = bracketed_names(index, head.i + 1) if head.pos_ == "NOUN" else []
        if not names:
            return []
        found = [(name, index.at(name)) for name in names] if len(names) > 1 else []
        return [Argument(mention, name) for name, mention in found if mention is not None and mention.type in types]

    @staticmethod
    def _itemised(head: Token, index: MentionIndex, types: frozenset[str]) -> list[Argument]:
        """ "two awards: 12 K2s, built by Hyundai, and the K9"."""
        names = itemised(head, index, types) if head.tag_ == "NNS" else []
        if not names:
            return []
        found = [(name, index.at(name)) for name in names]
        return [Argument(mention, name, direct=False) for name, mention in found if mention is not None]

    def _named_before(self, head: Token, index: MentionIndex, types: frozenset[str]) -> Iterator[Argument]:
        """ "K2 tanks", "F-35 fighter jets": a name before a noun for things of its type."""
        thing = self._things.get(head.lemma_.lower())
        if thing is None:
            return
        before = [c for c in children(head) if c.dep_ in ("compound", "nmod", "amod", "dep", "nummod", "poss")]
        # "K808 armoured vehicles": the parser hangs the name on the adjective
        before += [g for c in before if c.dep_ in MODIFIER for g in children(c)]
        for token in before:
            mention = index.at(token)
            fits = mention is not None and thing in (mention.type, self._made.get(mention.type, mention.type))
            if token.dep_ == "poss" and (mention is None or mention.type not in self._made):
                continue
            if mention is not None and fits and mention.type in types:
                yield Argument(mention, head)
                if mention.type in self._weapons and not types.isdisjoint(self._states):
                    yield from self._wielders(head, mention, index) or self._wielders(token, mention, index)
                # "the Storm Shadow and SCALP missiles"
                for other in (index.at(t) for t in conjuncts(token) if t.i < head.i and t != token):
                    if other is not None and other.type == mention.type:
                        yield Argument(other, head)
                return

    def _wielders(self, head: Token, weapon: Mention, index: MentionIndex) -> list[Argument]:
        """ "Israeli F-35s bombed": Israel did."""
        owners = [index.at(owner(c)) for c in children(head) if c.dep_ in PREMODIFIER]
        states = [m for m in owners if m is not None and m.type in self._states]
        alone = len(states) == 1 and not any(c.dep_ == "relcl" for c in children(head))
        return [Argument(states[0], head, direct=False, arms=weapon)] if alone else []

    def _contents(self, head: Token, index: MentionIndex, types: frozenset[str], depth: int) -> Iterator[Argument]:
        """ "a batch of K2s", "20 of the launchers"."""
        if head.pos_ != "NUM" and head.lemma_.lower() not in self._containers:
            return
        for inner in self._held(head):
            for token in (inner, *self._coordinated(inner)):
                yield from self._phrase(token, index, types, depth + 1)

    def _collective(self, head: Token, index: MentionIndex, types: frozenset[str]) -> Iterator[Argument]:
        """ "NATO allies" act for NATO."""
        if head.lemma_.lower() not in self._collectives:
            return
        for child in children(head):
            mention = index.at(child) if child.dep_ in MODIFIER else None
            if mention is not None and mention.type in types & self._issuers:
                yield Argument(mention, head, direct=False)
                return

    def _opposed(self, head: Token) -> bool:
        """ "Syrian rebels", "Syrian opposition forces": no hands of the state's."""
        words = (head, *(c for c in children(head) if c.dep_ in MODIFIER))
        return any(w.lemma_.lower() in self._opponents for w in words)

    def _commanded(self, head: Token, index: MentionIndex) -> bool:
        """Whether a group is said to be of a body that is no state."""
        prepositions = (c for c in children(head) if c.dep_ == "prep" and c.lower_ == "of")
        bodies = (index.at(t) for c in prepositions for t in children(c))
        return any(b is not None and b.type in self._bodies - self._states for b in bodies)

    def _owner(self, head: Token, index: MentionIndex, types: frozenset[str]) -> Iterator[Argument]:
        """ "Turkish officials", "Turkey's defense industry", "forces of Russia", "ministers of A and B"."""
        meeting = head.tag_ in PLURAL and head.lemma_.lower() in self._ministers
        if not (meeting or head.lemma_.lower() in self._representatives) or head.pos_ not in NOMINAL or _person(head):
            return
        if self._opposed(head) or self._commanded(head, index):  # "Lebanese fighters of Hezbollah"
            types = types - self._states
        for child in children(head):
            if child.dep_ in PREMODIFIER:
                first, *others = [index.at(t) for t in (owner(child), *self._coordinated(child))]
                if first is not None and first.type in types & self._bodies and (others or not meeting):
                    yield Argument(first, head, direct=head.lemma_.lower() in self._hands and not others)
                    for other in others:  # "American and British jets"
                        if other is not None and other.type == first.type:
                            yield Argument(other, head, direct=False)
                    return
                if first is None and child.dep_ == "poss":  # "Sudan's army, whose drones struck": Sudan's
                    yield from (Argument(a.mention, head, False) for a in self._owner(owner(child), index, types))
                    return
        for verb in children(head):  # "missiles fired by Iran"
            if verb.dep_ == "acl" and verb.tag_ == "VBN" and lemma(verb) in self._wielding:
                for agent in (t for c in children(verb) if c.dep_ == "agent" for t in children(c)):
                    yield from self._phrase(agent, index, types & self._bodies, 1)
                return
        yield from self._behind(head, index, types & self._bodies, meeting=meeting)

    def _behind(self, head: Token, index: MentionIndex, types: frozenset[str], *, meeting: bool) -> Iterator[Argument]:
        """ "forces of Russia", "ministers of A and B"."""
        for child in children(head):
            for inner in children(child) if child.dep_ == "prep" and child.lower_ in _OWNING else ():
                found = map(index.at, (inner, *(self._coordinated(inner) if head.tag_ in PLURAL else ())))
                named = [m for m in found if m is not None and m.type in types]
                if len(named) > meeting:
                    yield from (Argument(m, head, direct=False) for m in named)
                    return
                if not meeting:  # "a spokesman for the ministry of Chile", "for Chile's ministry"
                    yield from (Argument(a.mention, head, direct=False) for a in self._owner(inner, index, types))


def _ownerless(head: Token, index: MentionIndex, mention: Mention) -> bool:
    """ "Moscow closed Germany's": what is Germany's is left unsaid."""
    if head.dep_ not in (*OBJECT, "pobj") or not any(c.tag_ == "POS" for c in children(head)):
        return False
    behind = index.span(mention)[1]
    return behind < len(head.doc) and head.doc[behind].tag_ == "POS"


def _such_as(preposition: Token) -> bool:
    """ "critics such as A": the parser hangs "such" below "as", or the other way round."""
    return preposition.lower_ == "as" and preposition.i > 0 and preposition.nbor(-1).lower_ == "such"


def _person(noun: Token) -> bool:
    """ "Libya's commander, NAME": he acts, and not Libya."""
    return any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in children(noun))
