"""Names that the text says a person's things of: who was born, studied, was elected."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.mentions.candidate import Candidate
from kg.ontology import Ontology

#: Below the model's own names.
RANK = 35
_CONFIDENCE = 0.75


class Biographies:
    """Yields names that no other layer finds, and tells whether a name is a person's."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._person = ontology.named("person")
        self._active, self._passive = words["biographical_verbs"], words["biographical_passives"]
        self._objects = words["biographical_objects"]
        self._identifying = words["identifying_verbs"]
        self._titles = words["titles"] | words["person_nouns"]
        self._heads = words["org_heads"] | words["place_heads"] | words["body_heads"]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        for token in doc:
            if token.tag_ == "NNP" and not token.ent_type_ and self.personal(token) and self._surname(token):
                yield Candidate(
                    start=token.i,
                    end=token.i + 1,
                    type=self._person,
                    name=token.text,
                    detector="ner",
                    confidence=_CONFIDENCE,
                    rank=RANK,
                )

    def _surname(self, token: Token) -> bool:
        """One word with a capital, which is no other kind of name."""
        alone = not any(c.dep_ in ("compound", "det", "amod", "nummod", "case", "poss") for c in token.children)
        name = token.text[0].isupper() and not token.text.isupper() and token.is_alpha and len(token) > 2
        return alone and name and token.lower_ not in self._heads | self._titles

    def personal(self, name: Token) -> bool:
        """Whether the head of a name is the subject of what only persons do, or what "who" stands for."""
        if any(
            c.dep_ == "relcl" and any(g.dep_ == "nsubj" and g.lower_ == "who" for g in c.children)
            for c in name.children
        ):
            return True
        verb = name.head
        lemma = verb.lemma_.lower()
        if name.dep_ == "nsubjpass":
            return lemma in self._passive
        if name.dep_ != "nsubj":
            return False
        if lemma in self._identifying:
            return any(c.dep_ == "attr" and c.tag_ == "NN" and c.lemma_.lower() in self._titles for c in verb.children)
        objects = (c.lemma_.lower() for c in verb.children if c.dep_ == "dobj")
        return lemma in self._active or not self._objects.isdisjoint(objects)
