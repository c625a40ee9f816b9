"""The layer of spaCy's own named entities, typed our way, with its known faults mended."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kg.mentions.candidate import Candidate
from kg.mentions.numerals import bare_count
from kg.ontology import Ontology

RANK = 40
_EDGES = {"the", "The", "a", "A", "an", "'s", "’s", "’", "'", "‘", "“", "”", '"'}


class Statistical:
    """Yields spaCy's entities as candidates."""

    def __init__(self, ontology: Ontology) -> None:
        self._types = ontology.ner_types
        self._persons, self._weapons = ontology.playing("person"), ontology.playing("weapon")
        self._organizations = ontology.playing("organization")
        self._titles = ontology.words["titles"]
        self._honorifics = ontology.words["honorifics"]
        self._nodes, self._dating = ontology.nodes, ontology.words["relative_dates"]
        self._no_names = ontology.words["no_names"]
        self._bodies = ontology.words["body_heads"] | ontology.words["org_heads"]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        for ent in doc.ents:
            kind = self._types.get(ent.label_)
            span = self._trim(ent, kind)
            if kind is None or span is None:
                continue
            if ent.label_ == "DATE" and len(span) == 1 and bare_count(span[0]):
                continue  # "wanted 40"
            if ent.label_ == "DATE" and span.start and doc[span.start - 1].lower_ in self._dating:
                span = doc[span.start - 1 : span.end]  # "the following January": the model may leave it out
            if kind in self._nodes and not self._name_like(span, kind):
                continue
            yield Candidate(
                start=span.start,
                end=span.end,
                type=kind,
                name=" ".join(span.text.split()),
                detector="ner",
                confidence=0.8,
                rank=RANK,
            )

    def _trim(self, span: Span, kind: str | None) -> Span | None:
        start, end = span.start, span.end
        doc = span.doc
        while start < end and (doc[start].text in _EDGES or doc[start].is_space or self._is_title(doc[start], kind)):
            start += 1
        while end > start and (doc[end - 1].text in _EDGES or doc[end - 1].is_space or self._open(doc[end - 1])):
            end -= 1
        return doc[start:end] if start < end else None

    @staticmethod
    def _open(token: Token) -> bool:
        """ "Supreme Court of" Pakistan: a mark, or a word that no name ends in."""
        return token.is_punct or (token.is_lower and token.pos_ in ("ADP", "CCONJ", "DET"))

    def _is_title(self, token: object, kind: str | None) -> bool:
        text = str(token)
        return kind in self._persons and (text.lower() in self._titles or text in self._honorifics)

    def _name_like(self, span: Span, kind: str) -> bool:
        """A name has a capital or a digit, no line break, and is not a whole sentence."""
        text = span.text
        if all(t.lower_ in self._no_names or (kind in self._organizations and t.lower_ in self._titles) for t in span):
            return False
        if "\n" in text.strip() or len(text) > 100 or len(span) > 12:
            return False
        if kind in self._weapons:
            return any(c.isdigit() for c in text) and any(c.isupper() for c in text)
        if kind in self._persons and len(span) == 1 and span[0].lower_ in self._bodies:
            return False  # "Party of Liberal Democrats"
        if kind in self._persons and any(c.isdigit() for c in text):
            return text[-1].isdigit() and span.start > 0 and span[0].nbor(-1).lower_ == "the"  # "the Yi Peng 3"
        return any(c.isupper() for c in text)
