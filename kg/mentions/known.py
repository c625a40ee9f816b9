"""The layer of names that a gazetteer knows; ambiguous ones need a cue."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer, Surface
from kg.mentions.selection import Selection
from kg.ontology import GazetteerRow, Ontology

RANK = 80
#: How many tokens from an ambiguous name its cue may stand.
REACH = 5
_PERSON_LABEL = "PERSON"


class KnownNames:
    """Yields the gazetteer's names in a Doc."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._nouns = {t.name: frozenset(t.nouns) for t in ontology.types.values()}
        self._ner = ontology.ner_types
        self._plural = {t.name for t in ontology.types.values() if t.plural}
        self._selection = Selection(ontology)

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        matches = list(self._gazetteer.spans(doc))
        sure = {s.row.name for _, readings in matches for s in readings if not s.cued}
        types = {t.i: s.row.type for span, readings in matches for s in readings if not s.cued for t in span}
        for span, readings in matches:
            row = self._choose(span, readings, sure) or self._listed(span, readings, types)
            if row is not None:
                yield Candidate(
                    start=span.start,
                    end=span.end,
                    type=row.type,
                    name=row.name,
                    detector="gazetteer",
                    confidence=0.97,
                    rank=RANK,
                    row=row,
                )

    def _choose(self, span: Span, readings: list[Surface], sure: set[str]) -> GazetteerRow | None:
        for one in readings:
            if not one.cued:
                return one.row
        for one in readings:
            if one.row.name in sure or self._cued(span, one.row):
                return one.row
        return None

    def _listed(self, span: Span, readings: list[Surface], types: dict[int, str]) -> GazetteerRow | None:
        """ "the S-400 and the Patriot": one of a list is what the others are."""
        others = {types.get(t.i) for t in span.root.conjuncts} & self._plural
        return next((one.row for one in readings if one.row.type in others), None)

    def _cued(self, span: Span, row: GazetteerRow) -> bool:
        """Whether the neighbourhood speaks of a thing of this type."""
        nouns = self._nouns[row.type]
        head = span.root
        after = span.doc[span.end : min(head.sent.end, span.end + REACH)]
        if row.type == "Location" or not nouns:
            return not span[0].is_lower and self._agrees(span, row.type)
        before = span.doc[max(head.sent.start, span.start - REACH) : span.start]
        if any(t.lemma_.lower() in nouns for t in (*after, *before)):
            return True
        capital = not span[0].is_lower and not span[0].is_sent_start
        if capital and row.type in self._plural and self._things(span, nouns):
            return True
        return self._agrees(span, row.type)

    def _things(self, span: Span, nouns: frozenset[str]) -> bool:
        """Whether the sentence speaks of such things: by a noun, a number, or what the verb takes."""
        head = span.root
        if any(t.lemma_.lower() in nouns for t in head.sent):
            return True
        counted = any(c.dep_ == "nummod" for c in head.children) and head.text.endswith("s")
        listed = any(c.dep_ == "det" for c in head.children) or head.text.endswith("s")
        return counted or (listed and self._plural <= self._selection.wanted(head))

    def _agrees(self, span: Span, kind: str) -> bool:
        labels = {self._ner.get(t.ent_type_) for t in span}
        if kind == "State":  # the model knows states as places, and takes Jordan and Chad for first names
            return "Location" in labels or (labels == {"Person"} and self._alone(span))
        return kind in labels

    @staticmethod
    def _alone(span: Span) -> bool:
        """Whether no person of the text has the name as a part of theirs."""
        return not any(e.label_ == _PERSON_LABEL and len(e) > len(span) and span.text in e.text for e in span.doc.ents)
