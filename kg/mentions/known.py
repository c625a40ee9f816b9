"""The layer of names that a gazetteer knows; ambiguous ones need a cue."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.mentions.candidate import Candidate
from kg.mentions.cued import PERSON, Cues, Told, goes_on, part_of_name
from kg.mentions.gazetteer import Gazetteer, Surface
from kg.mentions.surrogates import begins_company
from kg.ontology import GazetteerRow, Ontology

RANK = 80


class KnownNames:
    """Yields the gazetteer's names in a Doc."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._cues = Cues(ontology, gazetteer)
        self._repeated = {t.name for t in ontology.types.values() if t.naming != "person"}
        self._company_heads = ontology.words["company_heads"]
        self._codes = ontology.state_codes
        self._states, self._places = ontology.playing("state"), ontology.playing("place")
        self._organizations, self._weapons = ontology.playing("organization"), ontology.playing("weapon")
        self._ships = ontology.words["ship_nouns"] | (ontology.words["ship_words"] & ontology.nouns("weapon"))
        named = {r.name: r for r in ontology.gazetteer if r.type in self._places}
        self._homonyms = {s: named[n] for s, names in ontology.tables["homonyms"].items() for n in names if n in named}
        self._capitals = {s.surface for s in ontology.surrogates if s.kind.startswith("capital")}
        self._demonyms = {s.surface: s.stands_for for s in ontology.surrogates if s.kind.startswith("demonym")}

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        matches = list(self._gazetteer.spans(doc))
        told = Told.of(doc, matches, self._cues)
        chosen = [self._choose(span, readings, told) for span, readings in matches]
        told.types.update({t.i: row.type for (s, _), row in zip(matches, chosen, strict=True) if row for t in s})
        chosen = [
            row or self._cues.among(span, [one.row for one in readings], told)
            for (span, readings), row in zip(matches, chosen, strict=True)
        ]
        again = {
            span.text: row
            for (span, _), row in zip(matches, chosen, strict=True)
            if row is not None and row.type in self._repeated
        }
        for (span, readings), found in zip(matches, chosen, strict=True):
            row = found or (None if part_of_name(span) else self._again(span.text, again))
            if row is None or self._another(span, row) or self._surname(span, row, told):
                continue
            if found or any(one.row is row for one in readings):
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

    @staticmethod
    def _again(text: str, again: dict[str, GazetteerRow]) -> GazetteerRow | None:
        return again.get(text.removesuffix("s")) or again.get(text + "s") or again.get(text)

    def _another(self, span: Span, row: GazetteerRow) -> bool:
        """ "Iran Air", "the Congress of Deputies", "Brazil's Congress": part of another's name, or another's."""
        if row.type in self._states:
            return begins_company(span, self._company_heads) or (span[0].lower_ == "the" and goes_on(span))
        if row.type in self._weapons:
            return self._one_ship(span, row)
        if row.type not in self._organizations or (len(span) > 1 and span.text not in row.cued):
            return False
        after = span.doc[span.end : span.end + 2]
        code = row.related.get("state", "")
        if len(after) == 2 and after[0].lower_ == "of" and after[1].text[0].isupper():
            if span.text not in row.cued:
                return span.text != row.name or code != ""
            return bool(code) and self._codes.get(after[1].text, code) != code  # "the Supreme Court of Pakistan"
        for child in span.root.children:
            state = self._demonyms.get(child.text, child.text) if child.i < span.start else ""
            if code and child.dep_ in ("poss", "amod", "compound") and self._codes.get(state, code) != code:
                return True
        return False

    def _surname(self, span: Span, row: GazetteerRow, told: Told) -> bool:
        """ "Georges Abi Saab": no firm, where the model sees a person and no list knows the words before."""
        if row.type not in self._organizations or len(span) > 1 or span[0].ent_type_ != PERSON or span.start == 0:
            return False
        before, last = span.doc[span.start - 1], span.end == len(span.doc) or span.doc[span.end].ent_iob_ != "I"
        return span[0].ent_iob_ == "I" and last and before.is_alpha and before.i not in told.types

    def _one_ship(self, span: Span, row: GazetteerRow) -> bool:
        """ "the frigate Tamandaré" is a ship, "Tamandaré frigates" are its class."""
        if span.text not in row.cued or not row.name.endswith("-class") or not span.start:
            return False
        noun = span.doc[span.start - 1]
        linked = span.root.head == noun or noun.head in span
        return linked and noun.tag_ == "NN" and noun.lemma_ in self._ships

    def _elsewhere(self, span: Span) -> GazetteerRow | None:
        """ "Marietta, Georgia": the place of the same name, behind a place in it."""
        row = self._homonyms.get(span.text)
        if row is None or span.start < 2 or span.doc[span.start - 1].text != ",":
            return None
        before = span.doc[span.start - 2]
        readings = self._gazetteer.surfaces.get(before.text, [])
        abroad = all(r.row.type in self._places and r.row.related.get("state") in ("", "USA", None) for r in readings)
        return row if abroad and before.pos_ == "PROPN" and before.text not in self._capitals else None

    def _choose(self, span: Span, readings: list[Surface], told: Told) -> GazetteerRow | None:
        elsewhere = self._elsewhere(span)
        if elsewhere is not None:
            return elsewhere
        for one in readings:
            if not one.cued:
                return self._cues.instead(span, [other.row for other in readings if other.cued]) or one.row
        return self._cues.choose(span, [one.row for one in readings], told)
