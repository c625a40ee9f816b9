"""Phrases for several that the text has just named: "the two presidents", "both sides", "they".

Only where exactly so many of the kind stand in the sentence before them and in the one before
that; of "they" only two that were joined there and no other plural beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims.lists import conjuncts
from kg.claims.nominal import definite
from kg.claims.parse import answers, children, climb
from kg.claims.syntax import first_conjunct
from kg.claims.tokens import Token
from kg.claims.told import sentence_before
from kg.labels import ADNOMINAL, ANY_PATIENT, ANY_SUBJECT, MODIFIER, OBJECT, PLURAL, PREMODIFIER, RELATIVE, VERBAL
from kg.model import Mention
from kg.ontology import Ontology

if TYPE_CHECKING:
    from kg.claims.mentionindex import MentionIndex

#: Of so many it is sure who they are.
_SURE = range(2, 5)
#: How many tokens back they may stand.
_REACH = 150
#: Which of two it is.
_ORDER = {"former": 0, "latter": 1, "first": 0, "second": 1}
_COUNTED = ("first", "second")
_STANDING_FOR = ("metonym", "demonym")
#: What so many together are called.
_BANDS = {"pair": 2, "duo": 2, "trio": 3}
_TWO, _EACH, _NEITHER = 2, "each", "neither"
_THEY, _THEIR, _ALL = ("they", "them"), "their", ("both", "all")
_PLACES = (*ANY_SUBJECT, *OBJECT, "pobj", "dative", "conj", "poss")


class Groups:
    """Knows whom such a phrase stands for."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        persons, states = ontology.playing("person"), ontology.playing("state")
        organizations = ontology.playing("organization")
        agents = ontology.playing("agent")
        self._kinds: dict[str, tuple[frozenset[str], ...]] = {
            **dict.fromkeys(words["group_nouns"] | words["paired_nouns"], (states | organizations,)),
            **dict.fromkeys(words["company_nouns"], (organizations,)),
            **dict.fromkeys(words["country_nouns"] | words["cabinets"], (states,)),
            **dict.fromkeys(words["titles"] | words["men"], (persons,)),
            # "A and B made peace; both presidents thanked C": theirs
            **dict.fromkeys((words["official_titles"] | words["bare_titles"]) - words["accredited"], (persons, states)),
            **dict.fromkeys(_BANDS, (persons, states, organizations)),
        }
        self._anybody = (persons, states, organizations)
        self._agents, self._states, self._persons = agents, states, persons
        self._items, self._making = ontology.playing("item"), words["making_verbs"] | words["handling_verbs"]
        self._either = agents | ontology.playing("item") | ontology.playing("program")
        self._offices = {
            r.referent: titles
            for r in ontology.gazetteer
            if r.type in persons and (titles := set(r.description.partition(" of ")[0].split()) & words["titles"])
        }
        self._titles = words["titles"] - words["general_titles"]
        numerals = {word: int(n) for n, some in ontology.tables["numerals"].items() if n.isdigit() for word in some}
        self._counts = {"both": 2} | {word: n for word, n in numerals.items() if n in _SURE}
        self._facing = words["paired_nouns"]
        self._opposite, self._met = words["opposite_nouns"], words["opposite_persons"]
        self._changing, self._portfolios = words["changing_adjectives"], words["portfolios"]
        #: Words, plural nouns apart, that such a phrase has at its head: most words are none of them.
        self._telling = {*_THEY, _THEIR, _EACH, _NEITHER, "all", "other", "one", *_BANDS, *self._counts}
        #: Lemmas without one of which no phrase stands for others.
        self.words = sorted({*self._telling, *self._opposite, *self._met, *_ORDER} - {"all"})

    def of(self, head: Token, index: MentionIndex) -> list[Mention]:
        """Whom a phrase stands for, in textual order; nobody where that is not sure."""
        if (
            head.tag_ != "NNS"
            and head.lower_ not in self._telling
            and head.lemma_.lower() not in self._opposite | self._met
            and not _of_neither(head)
        ):
            return []
        known = answers(head.doc, self)
        if head.i not in known:
            known[head.i] = self._of(head, index)
        found: list[Mention] = known[head.i]
        return found

    def _of(self, head: Token, index: MentionIndex) -> list[Mention]:
        if head.lower_ in _THEY or self._their(head):
            return self._joined(head, index)
        if index.at(head) is not None:
            return []
        if head.lower_ == _EACH:
            return self._each(head, index)
        if head.lower_ in _ALL and any(c.dep_ == "prep" and "pobj" in c.deps for c in children(head)):
            return self._of_which(head, index)
        if reciprocal(head):
            return self._one_another(head, index)
        if head.lemma_.lower() in self._opposite | self._met and head.tag_ == "NN":
            return self._other(head, index)
        count = self._count(head, index)
        if not count:
            return []
        before = self._before(head, index)
        if head.pos_ != "NOUN" or head.lemma_.lower() in self._facing:
            joined = self._pairs(before, index)
            if len(joined) == 1 and len(joined[0]) == count:
                return joined[0]
        if head.pos_ != "NOUN":  # "two Chinese firms bought Russian oil; both": not China and Russia
            before = [m for m in before if index.head(m).dep_ not in MODIFIER]
            things = {m.referent: m for m in before if m.type in self._items}
            if len(things) == count and head.dep_ in ANY_PATIENT:
                return list(things.values()) if head.head.lemma_.lower() in self._making else []
        for kind in self._kinds.get(head.lemma_.lower(), ()) if head.pos_ == "NOUN" else self._anybody:
            named = {m.referent: m for m in before if m.type in kind and not self._of_somebody(m, index)}
            if kind is self._states and self._persons in self._kinds.get(head.lemma_.lower(), ()):
                theirs = [p for p in self._pairs(before, index) if all(m.type in kind for m in p)]
                return theirs[0] if len(theirs) == 1 and len(theirs[0]) == count == len(named) else []
            if named:
                # "Poland and its allies": who they all are is not told
                listed = (t for m in before if m.referent in named for t in conjuncts(index.head(m)))
                more = any(index.at(t) is None for t in listed)
                others = any(self._another(m, head, index) for m in before if m.type in kind)
                return list(named.values()) if len(named) == count and not more and not others else []
        return []

    def by_office(self, head: Token, mention: Mention) -> bool:
        """Whether one of whom a phrase stands for acts through whoever holds an office: "both presidents"."""
        return mention.type in self._states and self._persons in self._kinds.get(head.lemma_.lower(), ())

    def _their(self, head: Token) -> bool:
        """ "Congo and Rwanda made peace; their presidents, A and B, met"."""
        return head.lower_ == _THEIR and head.head.tag_ == "NNS" and head.head.lemma_.lower() in self._titles

    def _of_somebody(self, mention: Mention, index: MentionIndex) -> bool:
        """ "X of Carnegie warned": whose X is takes no side."""
        phrase = index.head(mention).head
        if phrase.dep_ != "prep" or mention.type in self._states:
            return False
        somebody = index.at(phrase.head)
        return somebody is not None and somebody.type in self._persons

    def _another(self, mention: Mention, head: Token, index: MentionIndex) -> bool:
        """ "the two presidents": not X, the finance minister, nor whom a list knows to be one."""
        name, called = index.head(mention), head.lemma_.lower()
        if called not in self._titles:
            return False
        if called not in self._offices.get(mention.referent, (called,)):
            return True
        beside = [c for c in children(name) if c.dep_ in ("compound", "appos")]
        beside += [name.head] if name.dep_ in ("appos", "compound") else []
        titles = {t.lemma_.lower() for t in beside} & self._titles
        return bool(titles) and called not in titles

    def ordered(self, head: Token, index: MentionIndex, types: frozenset[str]) -> list[Mention]:
        """Which of two "the former" or "the latter" is, if two of one of the types were named."""
        if not ordering(head) or not definite(head) or self._further(head, index):
            return []
        joined = self._nearest_pair(head, index)
        if joined:
            return [m for m in joined[_ORDER[head.lower_] :][:1] if m.type in types]
        pairs: list[list[Mention]] = []
        for kind in sorted(types & self._either):  # of two places nobody says so, nor of two laws
            before = [m for m in reversed(self._before(head, index)) if m.type == kind]
            # "the French and German ministers, A and B": the former is A
            aside = {m.referent for m in before if index.head(m).dep_ in PREMODIFIER and m.detector != "demonym"}
            named = {m.referent: m for m in before if index.head(m).dep_ not in PREMODIFIER}
            if aside - named.keys():
                continue  # "A and the UAE back generals in Sudan", whatever the parser makes of it
            if len(named) == 2:
                pairs.append(sorted(named.values(), key=lambda m: m.start))
        return [pairs[0][_ORDER[head.lower_]]] if len(pairs) == 1 else []

    def _nearest_pair(self, head: Token, index: MentionIndex) -> list[Mention]:
        """ "A and B compete: the former, which bought C, sells": the two that are joined, in the text's order."""
        start = head.doc.sentence(head.i)[0]
        pairs = [p for p in self._pairs(self._before(head, index), index) if len(p) == _TWO]
        near = [p for p in pairs if index.head(p[0]).i >= start] or pairs
        return sorted(near[0], key=lambda m: m.start) if len(near) == 1 else []

    def _other(self, head: Token, index: MentionIndex) -> list[Mention]:
        """ "Helsinki accuses its neighbour", "told his guest": the other one of two states, or of two men."""
        owner = next((index.at(c) for c in children(head) if c.dep_ == "poss"), None)
        if owner is None:
            return self._one_another(head, index)  # "each accuses its neighbour"
        noun, kind = head.lemma_.lower(), self._states if owner.type in self._states else self._persons
        if owner.type not in kind or noun not in (self._opposite if kind is self._states else self._met):
            return []
        if any(c.dep_ in ("appos", *(() if kind is self._states else MODIFIER)) for c in children(head)):
            return []
        named = {m.referent: m for m in self._before(head, index) if m.type in kind}
        named.setdefault(owner.referent, owner)
        others = [m for m in named.values() if m.referent != owner.referent]
        return others if len(named) == 2 and len(others) == 1 else []

    def _each(self, head: Token, index: MentionIndex) -> list[Mention]:
        """ "A and B made peace. Each accuses the other": both."""
        if head.dep_ not in ANY_SUBJECT or children(head):
            return []
        pairs = self._pairs(self._before(head, index), index)
        return pairs[0] if len(pairs) == 1 and len(pairs[0]) == _TWO else []

    def _one_another(self, head: Token, index: MentionIndex) -> list[Mention]:
        """ "A and B accuse each other", "each accuses the other": those of the subject."""
        verb = climb(head, _subject_of_clause, lambda t: t.head if t.pos_ not in VERBAL and t.head != t else None)
        subject = next((c for c in children(verb) if c.dep_ in ANY_SUBJECT and c.i < head.i), None)
        if subject is None or (subject.lower_ != _EACH and not _mutual(head)):
            return []
        named = [index.at(t) for t in conjuncts(subject)]
        agents = [m for m in named if m is not None and m.type in self._agents]
        if len(agents) > 1:
            return agents if len(agents) == len(named) else []
        return self.of(subject, index) if not agents else []

    def _of_which(self, head: Token, index: MentionIndex) -> list[Mention]:
        """ "A, B and C, all of which fly it": the whole list before it."""
        which = [t for c in children(head) if c.dep_ == "prep" and c.lower_ == "of" for t in children(c)]
        verb = head.head
        if verb.dep_ != "relcl" or head.dep_ not in ANY_SUBJECT or not any(t.tag_ in RELATIVE for t in which):
            return []
        named = [index.at(t) for t in conjuncts(first_conjunct(verb.head))]
        agents = [m for m in named if m is not None and m.type in self._agents]
        return agents if len(agents) == len(named) > 1 else []

    def _count(self, head: Token, index: MentionIndex) -> int:
        """How many a definite phrase is for; 0 where it tells no number."""
        if head.lower_ == _NEITHER or _of_neither(head):
            return _TWO if head.dep_ in ANY_SUBJECT and not self._further(head, index) else 0
        if head.lower_ in _BANDS:
            sure = head.dep_ in ANY_SUBJECT and definite(head) and not self._further(head, index)
            return _BANDS[head.lower_] if sure and not self._pieces(head, index) else 0
        if head.lower_ == "both" and head.dep_ in _PLACES:
            return self._counts["both"]
        if head.lower_ in self._counts and (definite(head) or _every(head)) and not self._further(head, index):
            return self._counts[head.lower_]
        if head.tag_ != "NNS" or self._further(head, index):
            return 0
        numbers = [c.lower_ for c in children(head) if c.lower_ in self._counts]
        known = definite(head) or "both" in numbers or _every(head)
        return self._counts[numbers[0]] if len(numbers) == 1 and known else 0

    def _pieces(self, head: Token, index: MentionIndex) -> bool:
        """ "built two frigates; the pair were launched in May": so many things, and no parties."""
        start = sentence_before(head.doc, head.doc.sentence(head.i)[0])
        counted = (t for t in head.doc[max(start, head.i - _REACH, 0) : head.i] if t.lower_ in self._counts)
        things = (t.head for t in counted if t.head.tag_ == "NNS" and t.head.lemma_.lower() not in self._kinds)
        named = map(index.at, things)
        return any(m is None or m.type not in self._agents for m in named)

    def _further(self, head: Token, index: MentionIndex) -> bool:
        """ "the two presidents of the bank", "the two who", "two other men": told by more than their number."""
        for child in children(head):
            if ordering(head) and child.dep_ in ("relcl", "appos") and head.doc[head.i + 1].text == ",":
                continue  # "the former, which bought": that tells more of the one of the two
            if child.dep_ in ("prep", "appos", *ADNOMINAL, "poss", "compound"):
                # "the former accused the latter of shooting": that is what it did
                return not any(c.dep_ == "pcomp" for c in children(child))
            if child.dep_ == "amod" and index.at(child) is not None:
                return True
            if child.dep_ == "amod" and child.lower_ in self._changing:  # but "both foreign ministers"
                return head.lemma_.lower() not in self._titles or child.lower_ not in self._portfolios
        return False

    @staticmethod
    def _before(head: Token, index: MentionIndex) -> list[Mention]:
        """The mentions of the sentence before a token, and of the one before that."""
        start = head.doc.sentence(head.i)[0]
        first = sentence_before(head.doc, start)
        own = _subject_of_clause(head)  # "A brokered a truce between the two": not A
        start = max(first if first >= 0 else start, head.i - _REACH)
        doing = {m.referent for m in (index.at(head.doc[i]) for i in own) if m is not None}
        named = dict.fromkeys(m for m in map(index.at, head.doc[start : head.left_edge.i]) if m is not None)
        return [m for m in named if m.referent not in doing]

    def _joined(self, head: Token, index: MentionIndex) -> list[Mention]:
        """ "India and Nepal agree on what they signed": two that are joined, and no other plural."""
        if index.at(head) is not None:
            return []
        before = self._before(head, index)
        pairs = self._pairs(before, index)
        start = index.span(before[0])[0] if before else head.i
        others = [t for t in head.doc[start : head.i] if t.tag_ in PLURAL and t.dep_ in (*ANY_SUBJECT, *OBJECT)]
        return pairs[0] if len(pairs) == 1 and not others and pairs[0][0].detector not in _STANDING_FOR else []

    def _pairs(self, before: list[Mention], index: MentionIndex) -> list[list[Mention]]:
        """Who is joined with whom: "A and B", "talks between A and B"."""
        heads = [index.head(m) for m in before if m.type in self._agents]
        lists = {tuple(t.i for t in conjuncts(h)) for h in heads if h.dep_ in _PLACES and len(conjuncts(h)) > 1}
        found: list[list[Mention]] = []
        for members in sorted(lists):
            named = [index.at(index.doc[i]) for i in members]
            agents = [m for m in named if m is not None and m.type in self._agents]
            if len({m.referent for m in agents}) == len(members):
                found.append(agents)
        return found


def ordering(head: Token) -> bool:
    """ "the former", "the latter", "the first chose it, the second did not": by their order one of two."""
    return head.lower_ in _ORDER and (head.lower_ not in _COUNTED or _counted_off(head))


def _counted_off(head: Token) -> bool:
    """Whether both of them do something in one sentence, and are no things that are counted."""
    if head.dep_ != "nsubj" or head.tag_ != "JJ" or len(children(head)) > 1:
        return False
    start, end = head.doc.sentence(head.i)
    acting = (t for t in head.doc[start:end] if t.lower_ in _COUNTED and t.dep_ == "nsubj" and definite(t))
    return len({t.lower_ for t in acting}) == _TWO


def _of_neither(head: Token) -> bool:
    """ "neither side trusts the other"."""
    return head.tag_ == "NN" and head.dep_ in ANY_SUBJECT and any(c.lower_ == _NEITHER for c in children(head))


def _subject_of_clause(token: Token) -> range:
    """Positions of the subject of a token's own verb, where the token is not part of it."""
    verb = climb(token, _subject_of_clause, lambda t: t.head if t.pos_ not in VERBAL and t.head != t else None)
    while verb.dep_ == "xcomp" and verb.head.i < verb.i:  # "X tried to reconcile the two"
        verb = verb.head
    for child in children(verb) if verb != token else ():
        if child.dep_ in ANY_SUBJECT and child.right_edge.i < token.i:
            return range(child.left_edge.i, child.right_edge.i + 1)
    return range(0)


def _every(head: Token) -> bool:
    return any(c.lower_ in _ALL for c in children(head))


def mutual(subject: Token, obj: Token) -> bool:
    """ "A and B accuse each other", "each accuses its neighbour": one of them the other."""
    return reciprocal(obj) or subject.lower_ == _EACH or ordering(subject) or ordering(obj)


def reciprocal(head: Token) -> bool:
    """ "each other", "one another", "the other": those whom the clause is on."""
    return _mutual(head) or (head.lower_ == "other" and definite(head))


def _mutual(head: Token) -> bool:
    wanted = {"other": _EACH, "one": "another"}.get(head.lower_, "")
    beside = [head.doc[i].lower_ for i in (head.i - 1, head.i + 1) if 0 <= i < len(head.doc)]
    return bool(wanted) and wanted in beside
