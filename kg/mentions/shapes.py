"""The layer of names that no list knows, told by their shape and the noun behind them.

"the new Tayfun ballistic missile", "the Hatf-9", "the F-35 programme", "the Oslo Treaty".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.labels import NOMINAL
from kg.mentions.candidate import Candidate
from kg.mentions.runs import run_before
from kg.ontology import Ontology

RANK = 60
#: Letters, digits, letters: F-16V, Su-35, MiG-29, M1A2, K9, SM-3, Type-26, 9M729.
DESIGNATOR = re.compile(
    r"(?:[A-Z][A-Za-z]{0,5}-?\d{1,4}[A-Z]{0,3}(?:-\d{1,3})?|[A-Z]\d{1,3}[A-Z]\d{1,2}|\d[A-Z]{1,2}\d{2,4}[A-Z]?)s?"
)
#: Labels of names that no agreement is named after.
_NO_PACTS = ("NORP", "PERSON", "ORG", "DATE")
#: A maker's number for what it makes: "a Saab 2000", "two Boeing 707s".
_NUMBERED = re.compile(r"[1-9]\d{2,3}s?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DASHED = re.compile(r"[A-Z][A-Za-z]{0,5}-\d{1,4}[A-Z]{0,3}s?")


class Shapes:
    """Yields names told by shape and head noun."""

    def __init__(self, ontology: Ontology) -> None:
        self._weapon, self._program = ontology.named("weapon"), ontology.named("program")
        self._weapon_nouns = ontology.nouns("weapon")
        heads = {
            self._program: ontology.words["program_heads"],
            ontology.named("law"): ontology.words["law_heads"],
            ontology.named("event"): ontology.words["event_heads"],
        }
        self._pacts = ontology.words["pact_nouns"]
        signing = ontology.playing("agent")
        self._parties = {n for r in ontology.gazetteer if r.type in signing for n in (r.name, *r.aliases, *r.cued)}
        firms = ontology.playing("organization")
        self._makers = {
            n
            for r in ontology.gazetteer
            if r.type in firms
            for n in (r.name, *r.aliases)
            if r.related.get("class") in ontology.words["firm_classes"]
        }
        self._heads = {word: kind for kind, words in heads.items() for word in words}
        # Looked up by hash, so that words that give nothing are passed over quickly.
        self._head_words = frozenset(map(get_string_id, self._heads))
        self._noun_lemmas = frozenset(map(get_string_id, self._weapon_nouns))

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        heads, nouns, text_of = self._head_words, self._noun_lemmas, doc.vocab.strings
        for i, (word, lower, lemma) in enumerate(doc.to_array(["ORTH", "LOWER", "LEMMA"]).tolist()):
            if DESIGNATOR.fullmatch(text_of[word]) and self._designator(doc[i]):
                yield self._candidate(doc, i, i + 1, self._weapon, "designator", 0.85)
                continue
            if i and text_of[word][0].isdigit() and _NUMBERED.fullmatch(text_of[word]) and self._made(doc[i]):
                yield self._candidate(doc, i - 1, i + 1, self._weapon, "designator", 0.75, RANK + 25)
            elif i and lower in heads and doc[i].pos_ in NOMINAL:
                yield from self._headed(doc[i])
            elif i and lemma in nouns and doc[i].is_lower:
                yield from self._named_weapon(doc[i])

    def _made(self, number: Token) -> bool:
        """ "a Saab 2000": the maker's name stands for a thing it makes; not "Saab 2024 results"."""
        maker = number.nbor(-1)
        if maker.text not in self._makers or not maker.i:
            return False
        before = maker.nbor(-1)
        several = number.text.endswith("s")
        one = before.lower_ in ("a", "an", "the") or before.ent_type_ == "NORP" or before.tag_ == "CD"
        return several or (one and not (_YEAR.fullmatch(number.text) and before.lower_ == "the"))

    def _designator(self, token: Token) -> bool:
        several = bool(_DASHED.fullmatch(token.text)) and token.text.endswith("s")  # "its AT-33s" are no roads
        if token.ent_type_ in ("DATE", "MONEY", "LAW", "TIME") or (token.ent_type_ == "FAC" and not several):
            return False
        if token.text[:1] == "G" and token.text[1:].isdigit():
            return False
        near = token.doc[token.i + 1 : min(token.i + 5, len(token.doc))]
        return bool(_DASHED.fullmatch(token.text)) or any(t.lemma_.lower() in self._weapon_nouns for t in near)

    def _headed(self, head: Token) -> Iterator[Candidate]:
        """A run of capitalised words that ends in, or stands right before, the head noun."""
        start = head.i
        while start and self._capital(head.doc[start - 1]):
            start -= 1
        if start < head.i and start and head.doc[start - 1].text == "-":  # "Nunn-McCurdy Act"
            start = min(start, run_before(head.doc, start + 1))
        if start == head.i:
            return
        named = head.text[0].isupper()
        kind = self._heads[head.lower_]
        small = self._small_head(head.doc, start, head.i)
        if not named and not small and (kind != self._program or head.i - start > 3):
            return
        before = head.doc[start : head.i]
        proclaimed = named and kind != self._program and all(_place_name(t) for t in before)
        if not small and not proclaimed and all(t.ent_type_ in ("GPE", "NORP") for t in before):
            return  # "the Turkish program" is no name
        over = kind == self._program or small or proclaimed or self._long(head.doc, start, head.i)
        yield self._candidate(head.doc, start, head.i + 1, kind, "head-noun", 0.75, RANK + 25 if over else RANK)

    @staticmethod
    def _long(doc: Doc, start: int, head: int) -> bool:
        """ "the Riga Security Forum": the gazetteer may know a part of it."""
        ends = head + 1 == len(doc) or not doc[head + 1].text[0].isupper()
        return head - start > 1 and doc[head].text[0].isupper() and ends

    def _small_head(self, doc: Doc, start: int, end: int) -> bool:
        """ "the Nakamal agreement", "the Oslo accords": named after a place, not after its parties."""
        name, head = doc[start:end], doc[end]
        if head.lower_ not in self._pacts or not start or doc[start - 1].lower_ != "the" or head.dep_ == "compound":
            return False
        if name.text in self._parties or any(t.text in self._parties or t.text.isupper() for t in name):
            return False
        if len(name) == 1 and name[0].ent_type_ in ("PERSON", "ORG"):  # who signs is named elsewhere, too
            return sum(t.orth == name[0].orth for t in doc) == 1
        return all(t.ent_type_ not in _NO_PACTS and t.pos_ == "PROPN" for t in name)

    def _named_weapon(self, noun: Token) -> Iterator[Candidate]:
        """ "Tayfun ballistic missile": one or two proper nouns before a weapon's noun phrase."""
        at = noun.i - 1
        doc = noun.doc
        while at >= 0 and doc[at].is_lower and doc[at].dep_ in ("compound", "amod") and doc[at].pos_ in ("NOUN", "ADJ"):
            at -= 1
        end, longest = at + 1, 3
        if at > 0 and doc[at].is_digit and len(doc[at]) < 4 and doc[at - 1].pos_ == "PROPN":
            at -= 1  # "the Falaj 3 missile boats"
        if at > 1 and doc[at - 1].text == "-" and len(doc[at]) == 1 and doc[at].is_upper:
            at, longest = at - 2, longest + 2  # "its Talon-A vehicle"
        while (
            at >= 0
            and doc[at].pos_ == "PROPN"
            and self._capital(doc[at])
            and doc[at].ent_type_ not in ("GPE", "NORP", "PERSON", "ORG")
        ):
            at -= 1
        if at + 1 < end and end - at <= longest and not doc[at + 1].is_digit:  # "sold Poland 24 drones"
            yield self._candidate(doc, at + 1, end, self._weapon, "head-noun", 0.7, RANK - 30)

    @staticmethod
    def _capital(token: Token) -> bool:
        return (token.text[0].isupper() and not token.is_punct and not token.is_sent_start) or bool(
            DESIGNATOR.fullmatch(token.text)
        )

    @staticmethod
    def _candidate(
        doc: Doc, start: int, end: int, kind: str, detector: str, confidence: float, rank: int = RANK
    ) -> Candidate:
        return Candidate(
            start=start,
            end=end,
            type=kind,
            name=" ".join(doc[start:end].text.split()),
            detector=detector,
            confidence=confidence,
            rank=rank,
        )


def _place_name(token: Token) -> bool:
    """ "the Nairobi Declaration": the model may take all of it for one name; but "the Turkish Treaty"."""
    return token.pos_ == "PROPN" and token.ent_type_ in ("GPE", "LAW", "EVENT", "FAC")
