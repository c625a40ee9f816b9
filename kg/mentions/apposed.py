"""The layer of names that the noun beside them tells: "Open Hangar, a Dutch research group"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from kg.labels import NOMINAL, PARALLEL, WHEN
from kg.mentions.apposition import lemma_of
from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.kinds import noun_kinds
from kg.mentions.runs import joins
from kg.ontology import Ontology

#: Fills what others leave open; a longer name stands above the gazetteer's part of it.
FILL, OVER = 37, 90
_CONFIDENCE = 0.75
_LONGEST = 6
#: How far behind its article the noun may stand.
_REACH = 6
_ARTICLES = ("a", "an", "the", "one")
_CLOSING = (",", ".", ";", ")")
#: ... of these, what joins two capitals whatever the model sees.
_TIGHT = ("of", "for")
_LINKS = ("of", "for", "and", "de", "al")


class Apposed:
    """Yields runs of capitalised words before a comma and a noun that tells what they are."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        named = frozenset(ontology.ner_types.values()) & ontology.nodes | ontology.playing("program")
        self._kinds = noun_kinds(ontology, named)
        self._persons = ontology.playing("person")
        self._surfaces = gazetteer.surfaces
        self._comma = get_string_id(",")
        self._open = ontology.words["no_names"] | ontology.words["titles"]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        comma, last = self._comma, len(doc) - 3
        for i, word in enumerate(doc.to_array("ORTH").tolist()):
            if word == comma and 0 < i < last and doc[i + 1].lower_ in _ARTICLES:
                if doc[i - 1].pos_ == "NOUN":
                    yield from self._behind(doc, doc[i - 1], i + 2)
                if _word(doc[i - 1]) or doc[i - 1].is_digit:
                    yield from self._before(doc, i)

    def _before(self, doc: Doc, comma: int) -> Iterator[Candidate]:
        noun = self._noun(doc, comma + 1)
        kind = self._kinds.get(lemma_of(noun), "") if noun is not None else ""
        start = self._start(doc, comma)
        if not kind or kind in self._persons or start == comma or not self._name(doc, start, comma):
            return
        inside = doc[start:comma]
        rank = OVER if len(inside) > 1 else FILL
        yield Candidate.named(doc, start, comma, kind, rank=rank, confidence=_CONFIDENCE)

    def _behind(self, doc: Doc, noun: Token, start: int) -> Iterator[Candidate]:
        """ "A container ship, the Maersk Halifax, was hit"."""
        kind, end = self._kinds.get(lemma_of(noun), ""), start
        while end < len(doc) and end - start < _LONGEST and (_word(doc[end]) or joins(doc[end])):
            end += 1
        if end == start or not kind or kind in self._persons or end == len(doc) or doc[end].text not in _CLOSING:
            return
        inside = doc[start:end]
        if inside.root.head == noun and inside.root.dep_ in PARALLEL and not self._listed(inside):
            rank = OVER if len(inside) > 1 else FILL
            yield Candidate.named(doc, start, end, kind, rank=rank, confidence=_CONFIDENCE)

    def _listed(self, inside: Span) -> bool:
        return inside.text in self._surfaces or any(t.ent_type_ in (*WHEN, "PERSON") for t in inside)

    @staticmethod
    def _noun(doc: Doc, article: int) -> Token | None:
        """The head of what is apposed, if it is that and no subject: "In May, the party won"."""
        noun = doc[article].head
        if doc[article].dep_ != "det" or noun.pos_ not in NOMINAL or not article < noun.i <= article + _REACH:
            return None
        return noun if noun.dep_ in PARALLEL else None

    @staticmethod
    def _start(doc: Doc, end: int) -> int:
        start = end
        while start and end - start < _LONGEST:
            before = doc[start - 1]
            inside = before.ent_iob_ == "I" or before.lower_ in _TIGHT
            if _word(before) or joins(before) or (start == end and before.is_digit):
                start -= 1
            elif start < end and start > 1 and inside and before.lower_ in _LINKS and _word(doc[start - 2]):
                start -= 2
            else:
                break
        return start

    def _name(self, doc: Doc, start: int, end: int) -> bool:
        """Whether nothing else is known of the words: no date, no person, no name of a list."""
        inside = doc[start:end]
        if self._listed(inside):
            return False
        if len(inside) == 1:
            strange = inside[0].pos_ == "PROPN" or doc.vocab[inside[0].lower_].is_oov
            untyped = not inside[0].ent_type_ or inside[0].text[-1].isdigit()  # "the Haeseong-5" is no people
            return strange and inside[0].lower_ not in self._open and untyped
        return not all(t.ent_type_ in ("GPE", "NORP", "LOC") for t in inside)


def _word(token: Token) -> bool:
    return token.text[0].isupper() and not token.is_punct and not token.is_stop
