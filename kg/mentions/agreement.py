"""Whether a thing agrees with a pronoun: in number, in gender, in being human."""

from __future__ import annotations

from spacy.tokens import Token

from kg.mentions.binding import within
from kg.mentions.discourse import Entry
from kg.mentions.resolved import Resolved
from kg.ontology import Ontology


class Agreement:
    """Knows which antecedents agree with a pronoun of a kind: "m", "f", "n", "p" (plural)."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._persons, self._weapons = ontology.playing("person"), ontology.playing("weapon")
        self._never_it = self._persons | ontology.playing("place")
        #: Types of what "they" may stand for though its name is singular.
        self.many = ontology.playing("body") | {t.name for t in ontology.types.values() if t.plural}
        self._person_nouns = words["titles"] | words["person_nouns"] | ontology.nouns("person")
        self._nouns = dict.fromkeys(words["female_nouns"], "f") | dict.fromkeys(words["male_nouns"], "m")
        self._gender = dict.fromkeys(words["female_words"], "f") | dict.fromkeys(words["male_words"], "m")

    def agrees(self, entry: Entry, token: Token, kind: str) -> bool:
        """Whether it agrees with the pronoun, named or not."""
        one = entry.resolved
        if kind in ("m", "f"):
            if one is None:
                return not entry.plural and entry.head.lemma_.lower() in self._person_nouns
            return self.stands(one, kind)
        if kind == "p":
            return entry.plural or entry.listed or self._kind_of_thing(entry, token)
        if one is None:
            human = entry.head.lemma_.lower() in self._person_nouns
            return not entry.plural and not human and not entry.listed
        counted = entry.head.tag_ == "CD"  # "24 were ordered": they
        if one.type in self._persons or counted or entry.plural:
            return False
        return not self._one_of_many(entry, token)

    def may_stand(self, entry: Entry, kind: str) -> bool:
        """Whether the entry can be the antecedent; else it only competes."""
        one = entry.resolved
        if one is None:
            return False
        if kind == "p":
            return one.type in self.many and not entry.listed
        return self.stands(one, kind)

    def stands(self, one: Resolved, kind: str) -> bool:
        """Whether what has this name may be a "he", "she" or "it"."""
        if kind == "n":
            return one.type not in self._never_it
        return one.type in self._persons and self.gender(one) in ("", kind)

    def gender(self, one: Resolved) -> str:
        """By given name or title, where they tell."""
        return self._gender.get(one.name.split()[0].lower(), "")

    def called(self, name: Token) -> str:
        """By a noun beside the name, where that tells: "his first wife, X", "X, a nephew of"."""
        beside = [c for c in name.children if c.dep_ in ("appos", "compound") and c.pos_ == "NOUN"]
        if name.dep_ == "appos":
            beside.append(name.head)
        return next((self._nouns[n.lemma_.lower()] for n in beside if n.lemma_.lower() in self._nouns), "")

    def _kind_of_thing(self, entry: Entry, token: Token) -> bool:
        """ "bought the Gripen and paid for them": the pieces, where no agent can be meant."""
        piece = entry.resolved is not None and entry.resolved.type in self._weapons
        return piece and token.dep_ in ("dobj", "pobj", "nsubjpass")

    @staticmethod
    def _one_of_many(entry: Entry, token: Token) -> bool:
        """ "the EU and Britain sanctioned its maker": one of two is no "it"."""
        if not entry.listed:
            return False
        top = entry.first
        return not within(top, token)
