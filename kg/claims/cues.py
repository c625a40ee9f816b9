"""The cues of the ontology, asked by the word of a text that carries one."""

from __future__ import annotations

from kg.claims.parse import children
from kg.claims.syntax import lemma
from kg.claims.tokens import Token
from kg.labels import PARTICIPLE
from kg.ontology import Cue, Ontology


class Cues:
    """Finds what changes the status of the words below it.

    Attributes:
        adverbs: By the word in lower case, as are modals, conjunctions and prepositions.
    """

    def __init__(self, ontology: Ontology) -> None:
        self._lists: dict[str, dict[str, list[Cue]]] = {"verb": {}, "noun": {}, "adjective": {}}
        self.adverbs: dict[str, Cue] = {}
        self.modals: dict[str, Cue] = {}
        self.conjunctions: dict[str, Cue] = {}
        self.prepositions: dict[str, Cue] = {}
        for cue in ontology.cues:
            for kind, table in self._lists.items():
                for word in getattr(cue, kind):
                    table.setdefault(word, []).append(cue)
            self.adverbs.update(dict.fromkeys(cue.adverb, cue))
            self.modals.update(dict.fromkeys(cue.modal, cue))
            self.conjunctions.update(dict.fromkeys(cue.conjunction, cue))
            self.prepositions.update(dict.fromkeys(cue.preposition, cue))

    def governing(self, governor: Token, *, clause: bool, infinitive: bool = False) -> Cue | None:
        """What a governor says of its clause, or of its objects.

        Args:
            infinitive: Whether the clause is one.
        """
        kind = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective"}.get(governor.pos_, "noun")
        name = lemma(governor) if kind == "verb" else governor.lemma_.lower()
        predicate = next((c for c in children(governor) if c.dep_ == "acomp"), None) if name == "be" else None
        if predicate is not None:  # "it is not true that"
            kind, name = "adjective", predicate.lemma_.lower()
        elif name == "be" and clause:
            kind, name = _called(governor)
        if name == "have" and any(c.lower_ == "yet" for c in children(governor)):
            name = "have_yet"
        found = self._lists[kind].get(name, [])
        if not found and kind == "noun":  # "the green light for the sale"
            named = (f"{c.lower_}_{name}" for c in children(governor) if c.dep_ == "amod")
            found = next((self._lists[kind][n] for n in named if n in self._lists[kind]), [])
        if not found and kind == "adjective" and governor.tag_ in PARTICIPLE:
            found = self._lists["verb"].get(name, [])
        unfit = "finite" if infinitive else "infinitive"
        for cue in found:
            if (cue.clauses and cue.complement != unfit) if clause else cue.objects:
                return cue
        return None

    def said_of_clause(self, governor: Token) -> Token:
        """ "it is a myth that": the noun, also where the parser hangs the clause on its copula."""
        impersonal = any((c.lower_ == "it" and c.dep_ == "nsubj") or c.dep_ == "csubj" for c in children(governor))
        if governor.lemma_ != "be":
            # "suspicion lingers that", "the scenario has China seizing it"
            silent = governor.pos_ == "VERB" and not self.governing(governor, clause=True)
            if impersonal or not silent:
                return governor
        role = "attr" if impersonal else "nsubj"  # "one theory is that"
        nouns = [c for c in children(governor) if c.dep_ == role and c.pos_ == "NOUN"]
        return next((n for n in nouns if self.noun(n)), governor)

    def noun(self, token: Token) -> Cue | None:
        """The first cue that a noun carries, whatever it governs."""
        found = self._lists["noun"].get(token.lemma_.lower(), ())
        return found[0] if found else None

    def preposition(self, preposition: Token) -> Cue | None:
        """That of a preposition, or of the word that makes it one: "instead of"."""
        words = [preposition, *(c for c in children(preposition) if c.dep_ == "advmod")]
        return next((self.prepositions[w.lower_] for w in words if w.lower_ in self.prepositions), None)

    def modifier(self, word: Token) -> Cue | None:
        """ "possible", "planned"; and participles of verbs that are cues: "a blocked sale"."""
        adjectives = self._lists["adjective"]
        found = adjectives.get(word.lower_) or adjectives.get(word.lemma_.lower(), [])
        if not found and word.tag_ == "VBN":
            found = [cue for cue in self._lists["verb"].get(word.lemma_.lower(), []) if cue.complement == "any"]
        return found[0] if found else None

    def singled_out(self, noun: Token) -> bool:
        """ "the first country to buy": it has bought."""
        words = [c.lemma_.lower() for c in children(noun) if c.dep_ == "amod"]
        return any(cue.effect == "fact" for word in words for cue in self._lists["adjective"].get(word, ()))


def _called(copula: Token) -> tuple[str, str]:
    """ "it is nonsense that", "it is far from certain that": what a copula calls a clause, as kind and word."""
    inner = children(copula)
    if any(c.lower_ == "far" and any(p.lower_ == "from" for p in children(c)) for c in inner):
        return "adjective", "far_from"
    noun = next((c for c in inner if c.dep_ == "attr" and c.pos_ == "NOUN"), None)
    if noun is None or not any((c.lower_ == "it" and c.dep_ == "nsubj") or c.dep_ == "csubj" for c in inner):
        return "verb", "be"
    return "noun", noun.lemma_.lower()
