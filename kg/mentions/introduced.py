"""The layer of names beside the noun for what they name, which the model does not see or takes for others.

"the bank Keremet", "the corvette Deniz Han", "the destroyer Nanning" (no city), "the TURKSOM camp".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from kg.labels import ANY_SUBJECT, WHEN
from kg.mentions.candidate import Candidate
from kg.mentions.gazetteer import Gazetteer
from kg.mentions.kinds import noun_kinds
from kg.mentions.runs import joins
from kg.ontology import GazetteerRow, Ontology

#: Below the model's own names: fills what it left open.
FILL = 38
#: Above the model's names and surnames, below the gazetteer.
OVER_MODEL = 66
#: Above the gazetteer: "the frigate Hamburg" is no city.
SHIP = 92
_CONFIDENCE = 0.75
_LONGEST = 4
_LINKS = ("appos", "compound", "nmod", "npadvmod", "nummod")
#: Labels that say too little to be believed.
OPEN = ("", "PRODUCT", "LANGUAGE", "WORK_OF_ART", "NORP")
_COMMA = ","
_AND = ("and", "&")


class Introduced:
    """Yields names right behind or before a common noun that tells what they are."""

    def __init__(self, ontology: Ontology, gazetteer: Gazetteer) -> None:
        words = ontology.words
        named = frozenset(ontology.ner_types.values()) & ontology.nodes | ontology.playing("program")
        self._kinds = noun_kinds(ontology, named)
        self._lemmas = frozenset(map(get_string_id, self._kinds))
        self._surfaces = gazetteer.surfaces
        self._person, self._weapon = ontology.named("person"), ontology.named("weapon")
        self._place, self._organization = ontology.named("place"), ontology.named("organization")
        self._ships = words["ship_nouns"] | (words["ship_words"] & ontology.nouns("weapon"))
        self._geographic = words["geographic_nouns"]
        self._groups = words["named_group_nouns"]
        self._sited, self._given = words["sited_nouns"], words["given_names"]
        self._acting = ontology.playing("state") | ontology.playing("organization")
        self._particles = words["surname_particles"]
        people = ontology.playing("person")
        self._surnames = {r.name.split()[-1] for r in ontology.gazetteer if r.type in people}
        self._persons_labels = {label for label, kind in ontology.ner_types.items() if kind == self._person}
        self._sites = self._persons_labels | {k for k, v in ontology.ner_types.items() if v == self._organization}

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        lemmas = self._lemmas
        for i, lemma in enumerate(doc.to_array("LEMMA").tolist()):
            if lemma in lemmas and doc[i].is_lower and doc[i].pos_ == "NOUN":
                kind = self._kinds[doc[i].lemma_]
                if kind != self._person:
                    yield from self._behind(doc[i], kind)
                    yield from self._site(doc[i], kind)
                    yield from self._before(doc[i], kind)

    def _behind(self, noun: Token, kind: str) -> Iterator[Candidate]:
        """ "the patrol ship Janequeo", "the bank Keremet", "the frigates Te Kaha and Te Mana"."""
        doc, start = noun.doc, noun.i + 1
        ship = noun.lemma_ in self._ships
        for name in self._names(doc, start, many=noun.tag_ == "NNS"):
            if name.start == start and not (_linked(noun, name) or (ship and _object(name))):
                return
            if ship and not self._known(name):
                yield Candidate.named(doc, name.start, name.end, self._weapon, rank=SHIP, confidence=_CONFIDENCE)
            elif all(t.ent_type_ in OPEN for t in name):
                yield Candidate.named(doc, name.start, name.end, kind, rank=FILL, confidence=_CONFIDENCE)
            elif noun.lemma_ in self._groups and self._group(noun, name):
                rank = SHIP if len(name) > 1 else OVER_MODEL
                yield Candidate.named(doc, name.start, name.end, kind, rank=rank, confidence=_CONFIDENCE)

    def _group(self, noun: Token, name: Span) -> bool:
        """ "the brigade Kastus Kalinouski": no man, though the model thinks so."""
        determined = any(c.dep_ == "det" for c in noun.children)
        known = name.text in self._surfaces or name[-1].text in self._surnames or name[0].text in self._given
        return determined and noun.tag_ == "NN" and not known

    def _site(self, noun: Token, kind: str) -> Iterator[Candidate]:
        """ "the village of Malaya Tokmachka"."""
        doc, start = noun.doc, noun.i + 2
        if noun.lemma_ not in self._sited or kind != self._place or start >= len(doc) or doc[start - 1].lower_ != "of":
            return
        end = _run(doc, start, self._particles)
        if end > start and doc[start:end].text not in self._surfaces:
            rank = SHIP if end - start > 1 else OVER_MODEL
            yield Candidate.named(doc, start, end, self._place, rank=rank, confidence=_CONFIDENCE)

    def _names(self, doc: Doc, start: int, *, many: bool) -> Iterator[Span]:
        """The name that begins there, and behind a noun in the plural those listed with it."""
        while (end := _run(doc, start, self._particles)) > start:
            yield doc[start:end]
            if not many or end + 1 >= len(doc):
                return
            start = end + (doc[end].text == _COMMA)
            start += doc[start].lower_ in _AND
            if start == end:
                return

    def _known(self, name: Span) -> bool:
        """Whether a list knows the ship, or that it is none: "the carrier France sent"; a class is no ship."""
        text = name.text
        rows = [one.row for one in self._surfaces.get(text, ())]
        if any(row.type in self._acting for row in rows):
            return True
        ships = [row for row in rows if row.type == self._weapon]
        if name.end < len(name.doc) and joins(name.doc[name.end]):
            return True  # "the frigate Mogami-class"
        return any(not _class(row) or text in (row.name, *row.aliases) for row in ships)

    def _before(self, noun: Token, kind: str) -> Iterator[Candidate]:
        """ "the TURKSOM camp", "the Gorgor brigade": no man, though the model thinks so; but "the Trump camp"."""
        doc, end = noun.doc, noun.i
        start = end
        while start and end - start < _LONGEST and _capital(doc[start - 1]) and not joins(doc[start - 1]):
            start -= 1
        opening = start
        while opening and doc[opening - 1].is_lower and doc[opening - 1].pos_ == "ADJ":
            opening -= 1
        if opening > 1 and doc[opening - 1].text == "-" and doc[opening - 2].is_lower:
            opening -= 2  # "the far-right Free Homeland movement"
        if start == end or not opening or doc[opening - 1].lower_ not in ("the", "'s", "’s", "its", "a"):
            return
        name = doc[start:end]
        labels = {t.ent_type_ for t in name} - {""}
        place = kind == self._place and noun.lemma_ in self._geographic and labels <= self._sites
        group = kind == self._organization and noun.lemma_ in self._groups and labels <= self._persons_labels
        if (place or group) and name.root.head == noun and doc[end - 1].text not in self._surnames:
            rank = OVER_MODEL if labels else FILL
            yield Candidate.named(doc, start, end, kind, rank=rank, confidence=_CONFIDENCE)


def _run(doc: Doc, start: int, particles: frozenset[str]) -> int:
    """Where a ship's name ends: "Al-Qahhar", "Dom João II", "Charles de Gaulle", "Xiang Yang Hong 3"."""
    end = start
    while end < len(doc) and end - start < 2 * _LONGEST:
        token = doc[end]
        if _capital(token) or (end > start and token.is_digit and len(token) < 4):
            end += 1
        elif (
            end > start and end + 1 < len(doc) and _capital(doc[end + 1]) and (joins(token) or token.text in particles)
        ):
            end += 2
        else:
            break
    return end


def _capital(token: Token) -> bool:
    return token.text[0].isupper() and token.pos_ == "PROPN" and token.ent_type_ not in WHEN


def _linked(noun: Token, name: Span) -> bool:
    """Whether noun and name are one phrase: not "the bank Norway owns"."""
    root = name.root
    if noun.head.i in range(name.start, name.end):
        return noun.dep_ in _LINKS
    if root.head == noun.head and root.dep_ == noun.dep_ and noun.dep_ in ANY_SUBJECT:
        return True  # "the brigade Kastus Kalinouski refused": two subjects
    return root.head == noun and root.dep_ in _LINKS


def _object(name: Span) -> bool:
    """ "sent the corvette Deniz Han": the parser may take ship and name for two objects."""
    return name.root.dep_ in ("dobj", "pobj", "attr", "nsubjpass")


def _class(row: GazetteerRow) -> bool:
    return any(name.endswith(("-class", " class")) for name in (row.name, *row.aliases))
