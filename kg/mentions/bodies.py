"""The layer of bodies and elections whose names hold a state's name or nationality.

"the Canadian Alliance", "Iraqi Security Forces", "the Liberal Party of Canada", "the 1997
Canadian federal election".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kg.mentions.candidate import Candidate
from kg.ontology import Ontology

#: Above the gazetteer, whose "Canada" is a part of "Liberal Party of Canada".
RANK = 88
_CONFIDENCE = 0.85
#: Names have no more words than this.
_LONGEST = 7
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


class Bodies:
    """Yields names of bodies and elections by their last words."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._heads = words["body_heads"]
        self._plural_heads = words["body_plural_heads"]
        self._kinds = words["body_kinds"]
        self._agencies, self._generic = words["agency_heads"], words["generic_bodies"]
        self._businesses = words["business_heads"]
        self._election_heads = words["election_heads"]
        #: Words with one of which such a name ends: most words of a text are none.
        self._telling = self._heads | self._plural_heads | self._agencies | self._election_heads
        self._election_kinds = words["election_kinds"]
        self._months = words["months"]
        self._organization, self._event = ontology.named("organization"), ontology.named("event")
        states_and_places = ontology.playing("state") | ontology.playing("place")
        self._places = {s.surface for s in ontology.surrogates} | {
            name for r in ontology.gazetteer if r.type in states_and_places for name in (r.name, *r.aliases)
        }
        self._known = {name for r in ontology.gazetteer for name in (r.name, *r.aliases)}
        self._organizations = {label for label, kind in ontology.ner_types.items() if kind == self._organization}

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        for ent in doc.ents:
            if ent.label_ in self._organizations:
                yield from self._whole(ent)
        words, text_of = doc.to_array("LOWER").tolist(), doc.vocab.strings
        # a name that the gazetteer knows is one token
        wanted = {word for word in set(words) if text_of[word].rpartition(" ")[2] in self._telling}
        for token in (doc[i] for i, word in enumerate(words) if word in wanted):
            last = token.lower_.rpartition(" ")[2]
            if last in self._election_heads:
                yield from self._election(token)
            elif token.text[0].isupper() and (
                last in self._heads or self._kind_of_force(token, last) or self._specific(token, last)
            ):
                yield from self._body(token)

    def _whole(self, ent: Span) -> Iterator[Candidate]:
        """ "the Reform Party": the model's name, of which the gazetteer knows a part."""
        doc, start, end = ent.doc, ent.start, ent.end
        start += doc[start].lower_ in ("the", "a", "an")
        inside = doc[start:end]
        if end - start < 2 or inside.text in self._known or "\n" in inside.text or len(inside) > _LONGEST:
            return
        if doc[end - 1].text[0].isupper() and doc[end - 1].lower_ in self._heads and all(map(_capital, inside)):
            yield Candidate.named(doc, start, end, self._organization, rank=RANK - 1, confidence=_CONFIDENCE)

    def _specific(self, token: Token, last: str) -> bool:
        """ "the Estonian Drone Agency", but not "the Estonian Defence Agency", by which a state acts."""
        if last not in self._agencies or not token.i:
            return False
        before = token.nbor(-1)
        return _capital(before) and before.lower_ not in self._generic and before.text not in self._places

    def _kind_of_force(self, token: Token, last: str) -> bool:
        return last in self._plural_heads and token.i > 0 and token.nbor(-1).lower_ in self._kinds

    def _body(self, head: Token) -> Iterator[Candidate]:
        doc, start = head.doc, head.i
        while start and head.i - start < _LONGEST and _capital(doc[start - 1]):
            start -= 1
        while start < head.i and doc[start].is_sent_start and doc[start].pos_ not in ("PROPN", "ADJ"):
            start += 1
        end = self._tail(head)
        if start == head.i and end == head.i + 1:
            return
        inside = doc[start:end]
        if inside.text in self._places:
            return
        if head.ent_type_ != "PERSON" and any(t.ent_type_ == "PERSON" for t in inside):
            return
        if not any(self._place(t) for t in inside if t != head) and doc[start : head.i].text not in self._known:
            return
        yield Candidate.named(doc, start, end, self._organization, rank=RANK, confidence=_CONFIDENCE)

    def _tail(self, head: Token) -> int:
        """Behind "of" a state: "Liberal Party of Canada"; "Norinco Group of China" only has its seat there."""
        doc, i = head.doc, head.i + 1
        if head.lower_ in self._businesses and head.i and _capital(head.nbor(-1)):
            return i
        if i < len(doc) and doc[i].lower_ == "of":
            i += 1
            i += i < len(doc) and doc[i].lower_ == "the"
            end = i
            while end < len(doc) and end - i < 3 and self._place(doc[end]):
                end += 1
            if end > i:
                return end
        return self._end_of_entity(head)

    def _end_of_entity(self, head: Token) -> int:
        """ "the Polish Academy of Sciences": where the model sees the name's end."""
        doc, end = head.doc, head.i + 1
        if head.ent_type_ not in self._organizations or end >= len(doc) or doc[end].lower_ not in ("of", "for", "on"):
            return end
        while end < len(doc) and doc[end].ent_iob_ == "I" and end - head.i < _LONGEST:
            end += 1
        return end if doc[end - 1].text[0].isupper() else head.i + 1

    def _place(self, token: Token) -> bool:
        """Whether a word names a place or a nationality, or is part of such a name."""
        named = token.ent_type_ in ("GPE", "NORP", "LOC") and token.text[0].isupper()
        return named or token.text in self._places

    def _election(self, head: Token) -> Iterator[Candidate]:
        """A year, a place or nationality, kinds, and the head."""
        doc, start, placed = head.doc, head.i, False
        while start and head.i - start < _LONGEST:
            word = doc[start - 1]
            if word.lower_ in self._election_kinds and not placed:
                start -= 1
            elif _capital(word) and word.text not in self._months:
                start, placed = start - 1, True
            else:
                break
        if not placed or not start or not _YEAR.fullmatch(doc[start - 1].text):
            return
        start -= 1
        if start and doc[start - 1].text in self._months:
            start -= 1
        yield Candidate.named(doc, start, head.i + 1, self._event, rank=RANK, confidence=_CONFIDENCE)


def _capital(token: Token) -> bool:
    """A word of a name: capital, no title and no punctuation."""
    return token.text[0].isupper() and not token.is_punct and token.pos_ in ("PROPN", "ADJ", "NOUN")
