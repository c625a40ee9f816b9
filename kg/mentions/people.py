"""The layer of persons: names behind titles, and short forms of names in the same text."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.mentions.candidate import Candidate
from kg.ontology import Ontology
from kg.text import fold

RANK = 65
_PARTICLES = {
    "al",
    "bin",
    "ibn",
    "de",
    "del",
    "der",
    "di",
    "da",
    "la",
    "le",
    "van",
    "von",
    "vel",
    "el",
    "abu",
    "ben",
    "dos",
}


class People:
    """Yields names that follow a title, and surnames of persons named in full."""

    def __init__(self, ontology: Ontology) -> None:
        self._titles = ontology.words["titles"]
        self._honorifics = ontology.words["honorifics"]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        full = {fold(e.text) for e in doc.ents if e.label_ == "PERSON" and " " in e.text.strip()}
        for token in doc:
            if self._title(token) and token.i + 1 < len(doc):
                yield from self._after(doc, token.i + 1)
        full |= {fold(c.name) for token in doc if self._title(token) for c in self._after(doc, token.i + 1)}
        last = {name.split()[-1]: name for name in sorted(full) if " " in name}
        for token in doc:
            if token.text[0].isupper() and token.pos_ == "PROPN" and fold(token.text) in last:
                yield self._candidate(doc, token.i, token.i + 1, "surname", 0.85, RANK - 1)

    def _title(self, token: Token) -> bool:
        return token.lower_ in self._titles or token.text in self._honorifics

    def _after(self, doc: Doc, start: int) -> Iterator[Candidate]:
        """A run of capitalised words behind a title, at least two of them or a PERSON."""
        end = start
        while end < len(doc) and (self._name_part(doc[end]) or (doc[end].lower_ in _PARTICLES and end > start)):
            end += 1
        while end > start and doc[end - 1].lower_ in _PARTICLES and doc[end - 1].is_lower:
            end -= 1
        if start < end <= start + 5 and (end - start > 1 or doc[start].ent_type_ == "PERSON"):
            yield self._candidate(doc, start, end, "title", 0.9, RANK)

    def _name_part(self, token: Token) -> bool:
        return (
            token.text[0].isupper()
            and token.is_alpha | ("-" in token.text and not any(c.isdigit() for c in token.text))
            and token.lower_ not in self._titles
            and token.ent_type_ not in ("GPE", "NORP", "DATE")
            and token.pos_ == "PROPN"
        )

    @staticmethod
    def _candidate(doc: Doc, start: int, end: int, detector: str, confidence: float, rank: int) -> Candidate:
        return Candidate(
            start=start,
            end=end,
            type="Person",
            name=" ".join(doc[start:end].text.split()),
            detector=detector,
            confidence=confidence,
            rank=rank,
        )
