"""The layer of persons: names behind titles, and short forms of names in the same text."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from kg.mentions.candidate import Candidate
from kg.mentions.given import GivenNames
from kg.mentions.runs import joins
from kg.ontology import Ontology
from kg.text import fold

RANK = 65


class People:
    """Yields names that follow a title, and surnames of persons named in full."""

    def __init__(self, ontology: Ontology) -> None:
        self._type = ontology.named("person")
        self._given = GivenNames(ontology)
        self._titles = ontology.words["titles"]
        self._particles = ontology.words["surname_particles"]
        self._honorifics = ontology.words["honorifics"]
        self._title_words = frozenset(map(get_string_id, self._titles))
        self._honorific_words = frozenset(map(get_string_id, self._honorifics))
        self._bodies = ontology.words["body_heads"]
        self._heads = ontology.words["place_heads"] | ontology.words["org_heads"]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        full = [self._full(ent) for ent in doc.ents if ent.label_ == "PERSON"]
        words = doc.to_array(["ORTH", "LOWER"]).tolist()
        titles = [
            i for i, (word, lower) in enumerate(words) if lower in self._title_words or word in self._honorific_words
        ]
        full += [c for i in titles if i + 1 < len(doc) for c in self._after(doc, i + 1)]
        full += [self._candidate(doc, *run, "given-name", 0.85, RANK - 1) for run in self._given.runs(doc, words)]
        named = [c for c in full if c is not None and self._whole(c)]
        yield from named
        last = {fold(c.name).split()[-1] for c in named if " " in c.name}
        last |= {fold(c.name.split()[-1]) for c in named if " " in c.name}
        if not last:
            return
        yield from self._first(doc, named, words)
        texts = {word: doc.vocab.strings[word] for word, _ in words}
        named_so = {word for word, text in texts.items() if text[0].isupper() and fold(text) in last}
        for i, (word, _) in enumerate(words):
            if word in named_so and doc[i].pos_ in ("PROPN", "NOUN", "ADJ"):
                yield self._candidate(doc, i, i + 1, "surname", 0.85, RANK - 2)

    def _first(self, doc: Doc, named: list[Candidate], words: list[tuple[int, int]]) -> Iterator[Candidate]:
        """ "Winnie Odinga, Raila's daughter", in a text on Raila Odinga: the model takes him for a body."""
        bearers: dict[str, set[str]] = {}
        for one in named:
            first, *others = one.name.split()
            if others and len(first) > 3:
                bearers.setdefault(first, set()).add(one.name)
        starts = {c.start for c in named}
        single = {doc.vocab.strings[first] for first, of in bearers.items() if len(of) == 1}
        for i, (word, _) in enumerate(words):
            if word in single and i not in starts and self._owning(doc[i]):
                yield self._candidate(doc, i, i + 1, "surname", 0.8, RANK - 2)

    @staticmethod
    def _owning(name: Token) -> bool:
        """Whether a name stands alone and has kin or the like: no body and no place has an article there."""
        doc, i = name.doc, name.i
        alone = not i or not (doc[i - 1].text[0].isupper() and doc[i - 1].pos_ == "PROPN")
        return alone and name.ent_type_ in ("ORG", "") and i + 1 < len(doc) and doc[i + 1].tag_ == "POS"

    def _full(self, ent: Span) -> Candidate | None:
        """A person's name of several words, as spaCy found it, titles left out."""
        start, end = ent.start, ent.end
        while start < end and (self._title(ent.doc[start]) or not ent.doc[start].text[0].isalnum()):
            start += 1
        while end > start and (ent.doc[end - 1].tag_ == "POS" or not ent.doc[end - 1].text[-1].isalnum()):
            end -= 1
        while start and end - start < 5 and self._given_name(ent.doc[start - 1], ent.doc[end - 1]):
            start -= 1
        words = ent.doc[start:end]
        if (
            end - start < 2
            or ent.doc[end - 1].lower_.rpartition(" ")[2] in self._bodies
            or any(c.isdigit() for c in words.text)
            or "\n" in words.text
        ):
            return None
        return self._candidate(ent.doc, start, end, "ner", 0.9, RANK - 1)

    def _given_name(self, token: Token, last: Token) -> bool:
        """A first name that spaCy left out: part of the same compound, no title, no place."""
        return self._name_part(token) and not self._title(token) and token.dep_ == "compound" and token.head == last

    @staticmethod
    def _whole(one: Candidate) -> bool:
        return one.name[0].isupper() and one.name[-1].isalpha()

    def _title(self, token: Token) -> bool:
        return token.lower_ in self._titles or token.text in self._honorifics

    def _after(self, doc: Doc, start: int) -> Iterator[Candidate]:
        """A run of capitalised words behind a title, at least two of them or a PERSON."""
        end = start
        while end < len(doc) and (self._name_part(doc[end]) or (doc[end].lower_ in self._particles and end > start)):
            end += 1
            if end + 1 < len(doc) and joins(doc[end]) and self._name_part(doc[end + 1]):
                end += 1  # "Holt-Nielsen"
        while end > start and doc[end - 1].lower_ in self._particles and doc[end - 1].is_lower:
            end -= 1
        named_place = end > start and doc[end - 1].lower_ in self._heads
        if not named_place and start < end <= start + 5 and (end - start > 1 or doc[start].ent_type_ == "PERSON"):
            yield self._candidate(doc, start, end, "title", 0.9, RANK)

    def _name_part(self, token: Token) -> bool:
        return (
            token.text[0].isupper()
            and token.is_alpha | ("-" in token.text and not any(c.isdigit() for c in token.text))
            and token.lower_ not in self._titles
            and token.ent_type_ not in ("GPE", "NORP", "DATE")
            and token.pos_ == "PROPN"
        )

    def _candidate(self, doc: Doc, start: int, end: int, detector: str, confidence: float, rank: int) -> Candidate:
        return Candidate(
            start=start,
            end=end,
            type=self._type,
            name=" ".join(doc[start:end].text.split()),
            detector=detector,
            confidence=confidence,
            rank=rank,
        )
