"""What a text has spoken of so far, and how prominently: the ground of anaphora.

Prominence is counted as by Lappin and Leass (1994): by grammatical role and nearness. Common
nouns that are no entity count as well: where one of them is as prominent as the best
entity, an anaphor stays unresolved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Doc, Token

from kg.labels import MODIFIER, NOMINAL, NOMINAL_SUBJECT, PARALLEL, PLURAL, PREMODIFIER, RELATIVE, VERBAL
from kg.mentions.resolved import Resolved
from kg.ontology import Ontology

_ROLES = {"nsubj": 80, "nsubjpass": 80, "csubj": 40, "ROOT": 60, "dobj": 50, "dative": 40, "attr": 40, "pobj": 35}
_OTHER = 20
_OWNER = 35
#: A noun inside another noun's phrase, and the subject of a subordinate clause, stand back.
_NESTED = 15
SUBORDINATE = 25
BELOW = ("ccomp", "csubj", "relcl", "acl", "pcomp")
#: In the same part of a sentence (between semicolons or colons), in another, in the sentence before.
_NEARNESS = (100, 75, 50)
_NOT_SAID_OF = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL")
#: How many entries back an anaphor looks, however long the sentence.
WINDOW = 60
_ARGUMENTS = (*_ROLES, "poss", "conj", "appos")


@dataclass(slots=True, eq=False)
class Entry:
    """A noun phrase that an anaphor may point back to; without `resolved` it names no entity.

    Attributes:
        first: The first of the phrases that it is coordinated with.
    """

    head: Token
    first: Token
    weight: int
    plural: bool
    resolved: Resolved | None

    @property
    def listed(self) -> bool:
        """Whether it is one of several joined by "and"."""
        nouns = ("NOUN", "PROPN", "PRON")
        return self.first != self.head or any(c.dep_ == "conj" and c.pos_ in nouns for c in self.first.children)


class Discourse:
    """The noun phrases of one Doc, in textual order."""

    def __init__(self, doc: Doc, named: Iterable[Resolved], ontology: Ontology) -> None:
        self.doc = doc
        self._persons, self._weapons = ontology.playing("person"), ontology.playing("weapon")
        self._states = ontology.playing("state")
        self._hands, self._seated = ontology.words["rulers_own"], ontology.words["seated_bodies"]
        self._opponents = ontology.words["opponents"]
        self._things = {kind: ontology.types[kind].nouns for kind in ontology.playing("item")}
        attributes = doc.to_array(["POS", "SENT_START", "ORTH"])
        noun, pronoun, proper, number = (doc.vocab.strings[p] for p in ("NOUN", "PRON", "PROPN", "NUM"))
        starts = attributes[:, 1] == 1
        self.sentence = np.cumsum(starts).tolist()
        breaks = np.roll(np.isin(attributes[:, 2], [doc.vocab.strings[mark] for mark in (";", ":")]), 1)
        breaks[:1] = False
        self.unit = np.cumsum(starts | breaks).tolist()
        self._firsts = _climbed(doc, ("conj",))
        self._tops = _climbed(doc, PARALLEL)
        self.covered: dict[int, Resolved] = {}
        self.genders: dict[str, str] = {}  # of persons whom a pronoun has told
        self.called: dict[str, str] = {}  # the gender of the first pronoun that was taken for somebody
        #: Gender -> in which sentence its last pronoun stood, for whom, and how many in a row did.
        self.latest: dict[str, tuple[int, Resolved, int]] = {}
        #: Gender -> the last sentence whose pronoun may be anybody, and whether that is an object.
        self.unsure: dict[str, tuple[int, bool]] = {}
        self.entries: list[Entry] = []
        for one in named:
            for i in range(one.candidate.start, one.candidate.end):
                self.covered[i] = one
            if one.type in ontology.nodes:
                self.entries.append(self._named(one))
        kinds = attributes[:, 0]
        self.names = names = [int(i) for i in np.flatnonzero(kinds == proper) if i not in self.covered]
        self.nouns = [int(i) for i in np.flatnonzero(kinds == noun) if i not in self.covered]
        self.numbers = [int(i) for i in np.flatnonzero(kinds == number) if i not in self.covered]
        self.pronouns = [int(i) for i in np.flatnonzero(kinds == pronoun) if i not in self.covered]
        for i in (*self.nouns, *names):
            token = doc[i]
            if token.dep_ in _ARGUMENTS and token.ent_type_ not in _NOT_SAID_OF and not self._named_beside(token):
                plural = token.tag_ in PLURAL or _group(token)
                self.entries.append(self._entry(token, plural, self._acting_for(token) or self._named_before(token)))
        # "the defence ministry": the tagger may take it for a name
        self.nouns = sorted([*self.nouns, *(i for i in names if doc[i].text.islower())])
        self.entries.sort(key=lambda e: e.head.i)
        self._places = [e.head.i for e in self.entries]

    def _named(self, one: Resolved) -> Entry:
        span = one.candidate
        head = self.doc[span.start] if span.length == 1 else self.doc[span.start : span.end].root
        return self._entry(head, self._names_many(head, one), one)

    def _acting_for(self, noun: Token) -> Resolved | None:
        """The state for which "the Dutch government", "Spain's navy", "officials in Oslo" act."""
        if noun.lemma_.lower() not in self._hands:
            return None
        owners: list[Resolved] = []
        for child in noun.children:
            if child.dep_ == "nummod" and noun.tag_ in PLURAL:
                return None  # "two British diplomats" are men
            if child.dep_ in MODIFIER and child.lemma_.lower() in self._opponents:
                return None
            if child.dep_ in PREMODIFIER:
                owners += self._state_at(child)
            elif child.lower_ in ("of", "from") or (child.lower_ == "in" and noun.lemma_.lower() in self._seated):
                owners += [one for c in child.children for one in self._state_at(c)]
        return owners[0] if len({one.referent for one in owners}) == 1 else None

    def _named_before(self, noun: Token) -> Resolved | None:
        """ "24 K2 tanks": the name that stands before a noun for things of its type."""
        before = [c for c in noun.children if c.dep_ in ("compound", "nmod") and c.i in self.covered]
        things = [one for one in (self.covered[c.i] for c in before) if one.type in self._things]
        known = len(things) == 1 and noun.lemma_.lower() in self._things[things[0].type]
        return things[0] if known and not any(c.dep_ == "conj" for c in before[-1].children) else None

    def _state_at(self, token: Token) -> list[Resolved]:
        one = self.covered.get(token.i)
        listed = any(c.dep_ == "conj" for c in token.children)  # "American and British officials"
        return [one] if one is not None and one.type in self._states and not listed else []

    def _names_many(self, head: Token, one: Resolved) -> bool:
        """ "Houthis", "the Saudis", "Patriots": a plural, and not "Airbus" or "Honduras"."""
        if head.dep_ in ("compound", "amod"):
            return False
        if (
            one.candidate.detector in ("metonym", "demonym") and head.tag_ in PLURAL
        ):  # "the Turks", "the Chinese", but "Athens"
            return any(c.dep_ == "det" for c in head.children)
        if not head.text.endswith("s"):
            return False
        row = one.candidate.row
        if row is None:
            return head.tag_ in PLURAL
        singular = head.text[:-1]
        if one.candidate.detector == "demonym" or singular in (*row.aliases, *row.cued):
            return True
        return one.type in self._weapons and head.text != row.name

    def _entry(self, head: Token, plural: bool, resolved: Resolved | None) -> Entry:
        first, top = self.doc[self._firsts[head.i]], self.doc[self._tops[head.i]]
        return Entry(head, first, _weight(top), plural, resolved)

    def _named_beside(self, token: Token) -> bool:
        """ "Dilma Rousseff, the president": a noun for what has a name there is no other thing."""
        if token.dep_ == "appos" and token.head.i in self.covered:
            return True
        return any(c.dep_ in ("appos", "compound") and self._is_name(c.i) for c in token.children)

    def _is_name(self, i: int) -> bool:
        return i in self.covered and self.covered[i].type in self._persons

    def nearness(self, entry: Entry, token: Token) -> int:
        """0 where the entry lies too far back."""
        sentences = self.sentence[token.i] - self.sentence[entry.head.i]
        if sentences > 1:
            return 0
        return _NEARNESS[2 if sentences else self.unit[token.i] != self.unit[entry.head.i]]

    def near(self, token: Token) -> list[Entry]:
        """Entries before a token, in its sentence and the one before; the nearest last."""
        end = bisect_left(self._places, token.i)
        first = self.sentence[token.i] - 1
        start = end
        while start > max(0, end - WINDOW) and self.sentence[self._places[start - 1]] >= first:
            start -= 1
        return self.entries[start:end]

    def add(self, token: Token, resolved: Resolved) -> Entry:
        """An anaphor that was resolved: what it stands for is prominent there, too."""
        self.covered[token.i] = resolved
        at = bisect_left(self._places, token.i)
        if at < len(self._places) and self._places[at] == token.i:
            self.entries[at].resolved = resolved
        else:
            self._places.insert(at, token.i)
            self.entries.insert(at, self._entry(token, token.tag_ in (*PLURAL, "CD"), resolved))
        return self.entries[at]


def _climbed(doc: Doc, labels: tuple[str, ...]) -> list[int]:
    """Where each token's climb ends that goes from head to head as long as they bear these labels.

    Each round doubles the steps, so that a list of n members takes log n of them.
    """
    attributes = doc.to_array(["DEP", "HEAD"])
    here = np.arange(len(doc))
    goes = np.isin(attributes[:, 0], [doc.vocab.strings[label] for label in labels])
    ends = np.where(goes, here + attributes[:, 1].astype(np.int64), here)
    while not np.array_equal(ends, further := ends[ends]):
        ends = further
    found: list[int] = ends.tolist()
    return found


def _weight(top: Token) -> int:
    """How prominent a phrase is by the role of the one that it is coordinated with or apposed to."""
    if top.dep_ == "poss":
        return _OWNER
    weight = _ROLES.get(top.dep_, _OTHER)
    clause = top.head
    # "A looked elsewhere: its minister spoke": the parser puts the first clause below the second
    before = clause.dep_ == "ccomp" and clause.i < clause.head.i
    if top.dep_ in NOMINAL_SUBJECT and clause.dep_ in BELOW and not before:
        weight -= SUBORDINATE
    if top.dep_ == "pobj" and top.head.head.pos_ in NOMINAL:
        weight -= _NESTED
    return weight


def first_conjunct(token: Token) -> Token:
    """The first of the phrases that a token is coordinated with."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def _group(token: Token) -> bool:
    return any(c.dep_ == "conj" for c in token.children)


def verb_above(token: Token) -> Token | None:
    """The verb of the clause that a token stands in."""
    while token.head != token:
        token = token.head
        # "Chile, content with its F-16s, waits": the parser may take the adjective for a clause
        if token.pos_ in VERBAL or any(c.dep_ in NOMINAL_SUBJECT for c in token.children):
            return token
    return None


def subject_of(verb: Token) -> Token | None:
    """A verb's subject, which coordinated and controlled verbs share with those above."""
    for _ in range(len(verb.doc)):
        own = next((c for c in verb.children if c.dep_ in NOMINAL_SUBJECT), None)
        if own is not None:
            if own.tag_ in RELATIVE and verb.dep_ == "relcl":
                return verb.head
            return own
        if verb.dep_ == "relcl":
            return None
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep") or verb.head == verb:
            return None
        verb = verb.head
    return None
