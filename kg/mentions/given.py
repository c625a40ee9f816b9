"""Persons by their first names, where the model sees a place, a body or nothing: "Viliame Naupoto"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.mentions.runs import joins
from kg.ontology import Ontology

#: A name has so many words, or fewer.
_LONGEST = 5


class GivenNames:
    """Finds where runs of words are persons' names because of their first word."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._given = frozenset(map(get_string_id, words["given_names"]))
        self._particles = words["surname_particles"]
        self._barred = words["titles"] | words["months"]
        self._heads = words["place_heads"] | words["org_heads"] | words["body_heads"] | words["facility_heads"]
        self._heads |= words["company_heads"] | words["company_endings"] | words["unit_heads"] | words["law_heads"]
        self._ships = words["ship_nouns"] | words["ship_words"]

    def runs(self, doc: Doc, words: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Start and end of each such run, in textual order.

        Args:
            words: ORTH and LOWER of each token.
        """
        given = self._given
        for i, (word, _) in enumerate(words):
            if word in given and self._begins(doc, i):
                end = self._end(doc, i)
                if self._several(doc, i, end) and not self._another(doc, end):
                    yield i, end

    def _begins(self, doc: Doc, i: int) -> bool:
        """Whether no name goes on there, and no ship is called so: "the Maria Anna", "USS Carl Vinson"."""
        if not i:
            return True
        before = doc[i - 1]
        if before.lower_ == "the" or before.lower_ in self._ships or joins(before):
            return False
        return not (before.pos_ == "PROPN" and before.text[0].isupper() and before.lower_ not in self._barred)

    def _end(self, doc: Doc, start: int) -> int:
        end = start + 1
        while end < len(doc) and end - start < _LONGEST:
            if joins(doc[end]) and end + 1 < len(doc) and self._part(doc[end + 1]):
                end += 2  # "Magnus-Valdemar Saar"
            elif self._part(doc[end]) or doc[end].lower_ in self._particles:
                end += 1
            else:
                break
        while end > start and doc[end - 1].is_lower:
            end -= 1
        return end

    def _part(self, token: Token) -> bool:
        return token.text[0].isupper() and token.is_alpha and token.lower_ not in self._barred and token.pos_ == "PROPN"

    @staticmethod
    def _several(doc: Doc, start: int, end: int) -> bool:
        return sum(t.text[0].isupper() for t in doc[start:end]) - sum(map(joins, doc[start:end])) > 1

    def _another(self, doc: Doc, end: int) -> bool:
        """ "Alfred Wegener Institute", "Charles de Gaulle airport", "Isaac Peral-class"."""
        if doc[end - 1].lower_ in self._heads or doc[end - 1].is_upper:
            return True
        if end == len(doc):
            return False
        behind = doc[end]
        return behind.lower_ in self._heads or joins(behind) or behind.lemma_.lower() in self._ships
