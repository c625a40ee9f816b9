"""The layer of names that a gazetteer knows; ambiguous ones need a cue."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer, Surface, window
from kg.mentions.selection import Selection
from kg.mentions.surrogates import begins_company
from kg.ontology import GazetteerRow, Ontology

RANK = 80
#: How many tokens from an ambiguous name its cue may stand.
REACH = 5
#: The same for what the whole sentence speaks of; a list may be one sentence of thousands of tokens.
SENTENCE = 50
_PERSON_LABEL = "PERSON"


class KnownNames:
    """Yields the gazetteer's names in a Doc."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._nouns = {t.name: frozenset(t.nouns) for t in ontology.types.values()}
        self._ner = ontology.ner_types
        self._plural = {t.name for t in ontology.types.values() if t.plural}
        self._selection = Selection(ontology)
        self._goods = ontology.words["goods"]
        self._company_heads = ontology.words["company_heads"]
        self._codes = {r.name: r.identifiers["iso3166"] for r in ontology.gazetteer if "iso3166" in r.identifiers}
        self._states, self._places = ontology.playing("state"), ontology.playing("place")
        self._organizations, self._persons = ontology.playing("organization"), ontology.playing("person")
        self._of_states = self._organizations | ontology.playing("weapon")
        named = {r.name: r for r in ontology.gazetteer if r.type in self._places}
        self._homonyms = {s: named[n] for s, names in ontology.tables["homonyms"].items() for n in names if n in named}
        self._capitals = {s.surface for s in ontology.surrogates if s.kind.startswith("capital")}
        self._demonyms = {s.surface: s.stands_for for s in ontology.surrogates if s.kind.startswith("demonym")}

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        matches = list(self._gazetteer.spans(doc))
        sure = {s.row.name for _, readings in matches for s in readings if not s.cued}
        types = {t.i: s.row.type for span, readings in matches for s in readings if not s.cued for t in span}
        chosen = [
            self._choose(span, readings, sure) or self._listed(span, readings, types) for span, readings in matches
        ]
        again = {
            span.text: row
            for (span, _), row in zip(matches, chosen, strict=True)
            if row is not None and row.type in self._plural
        }
        for (span, readings), found in zip(matches, chosen, strict=True):
            row = found or again.get(span.text.removesuffix("s")) or again.get(span.text + "s") or again.get(span.text)
            if row is not None and not self._another(span, row) and (found or any(one.row is row for one in readings)):
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

    def _another(self, span: Span, row: GazetteerRow) -> bool:
        """ "Iran Air", "the Congress of Deputies", "Brazil's Congress": part of another's name, or another's."""
        if row.type in self._states:
            return begins_company(span, self._company_heads)
        if row.type not in self._organizations or len(span) > 1:
            return False
        after = span.doc[span.end : span.end + 2]
        if len(after) == 2 and after[0].lower_ == "of" and after[1].text[0].isupper() and span.text not in row.cued:
            return span.text != row.name or row.related.get("state", "") != ""
        code = row.related.get("state", "")
        for child in span.root.children:
            state = self._demonyms.get(child.text, child.text) if child.i < span.start else ""
            if code and child.dep_ in ("poss", "amod", "compound") and self._codes.get(state, code) != code:
                return True
        return False

    def _elsewhere(self, span: Span) -> GazetteerRow | None:
        """ "Marietta, Georgia": the place of the same name, behind a place in it."""
        row = self._homonyms.get(span.text)
        if row is None or span.start < 2 or span.doc[span.start - 1].text != ",":
            return None
        before = span.doc[span.start - 2]
        readings = self._gazetteer.surfaces.get(before.text, [])
        abroad = all(r.row.type in self._places and r.row.related.get("state") in ("", "USA", None) for r in readings)
        return row if abroad and before.pos_ == "PROPN" and before.text not in self._capitals else None

    def _choose(self, span: Span, readings: list[Surface], sure: set[str]) -> GazetteerRow | None:
        elsewhere = self._elsewhere(span)
        if elsewhere is not None:
            return elsewhere
        for one in readings:
            if not one.cued:
                return one.row
        for one in readings:
            if one.row.name in sure or self._of_state(span, one.row) or self._cued(span, one.row):
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
        if row.type in self._places or not nouns:
            return not span[0].is_lower and self._agrees(span, row.type)
        if row.type in self._organizations and head.dep_ == "pobj" and head.head.dep_ == "agent":
            return row.type in self._selection.wanted(head)  # "built by Novator"
        if self._ship_class(span.text, row):  # half of them are surnames
            kind = head.head.lemma_.lower() if head.dep_ == "compound" else ""
            determined = any(c.dep_ == "det" for c in head.children) or span.text not in row.cued
            return kind in nouns or (determined and self._things(span, nouns))
        before = span.doc[max(head.sent.start, span.start - REACH) : span.start]
        if any(t.lemma_.lower() in nouns for t in (*after, *before)):
            return True
        capital = not span[0].is_lower and not span[0].is_sent_start
        if capital and row.type in self._plural and self._things(span, nouns):
            return True
        return self._agrees(span, row.type)

    def _of_state(self, span: Span, row: GazetteerRow) -> bool:
        """ "India's HAL", "the Turkish company TEI": its state stands before it."""
        code = row.related.get("origin", row.related.get("state", ""))
        if not code or row.type not in self._of_states or span[0].is_lower:
            return False
        return any(
            c.i < span.start and self._codes.get(self._demonyms.get(c.text, c.text)) == code for c in span.root.children
        )

    @staticmethod
    def _ship_class(text: str, row: GazetteerRow) -> bool:
        """Whether a name is that of a class without the word: "Mogami" for "Mogami-class"."""
        classes = (row.name, *row.aliases)
        return f"{text}-class" in classes or f"{text.removesuffix('s')}-class" in classes

    def _things(self, span: Span, nouns: frozenset[str]) -> bool:
        """Whether the sentence speaks of such things: by a noun, a number, or what the verb takes."""
        head = span.root
        article = any(c.dep_ == "det" for c in head.children)
        nouns = nouns | self._goods if article else nouns
        if any(t.lemma_.lower() in nouns for t in window(head, SENTENCE)):
            return True
        first = head.sent.start
        if (
            article
            and first
            and not span[0].ent_type_
            and any(t.lemma_.lower() in nouns for t in window(span.doc[first - 1], SENTENCE))
        ):
            return True
        counted = any(c.dep_ == "nummod" for c in head.children) and head.text.endswith("s")
        listed = any(c.dep_ == "det" for c in head.children) or head.text.endswith("s")
        return counted or (listed and self._plural <= self._selection.wanted(head))

    def _agrees(self, span: Span, kind: str) -> bool:
        labels = {self._ner.get(t.ent_type_) for t in span}
        if kind in self._states:  # the model knows states as places, and takes Jordan and Chad for first names
            return bool(labels & self._places) or (labels <= self._persons and self._alone(span))
        return kind in labels

    @staticmethod
    def _alone(span: Span) -> bool:
        """Whether no person of the text has the name as a part of theirs."""
        return not any(e.label_ == _PERSON_LABEL and len(e) > len(span) and span.text in e.text for e in span.doc.ents)
