"""The layer of names that nothing else takes for names, by the place that they have in a sentence.

"at Blois", "bought from Bollinger", "Woodside pumps gas": a word with a capital that the tagger takes
for a name, and the model for none.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.mentions.apposition import called
from kg.mentions.candidate import Candidate
from kg.mentions.introduced import OPEN
from kg.mentions.kinds import noun_kinds
from kg.mentions.selection import Selection
from kg.ontology import Ontology

#: Below all other layers.
RANK = 15
_CONFIDENCE = 0.6
_SHORTEST = 3


class Untyped:
    """Yields single words that are names and have no type yet."""

    def __init__(self, ontology: Ontology, selection: Selection) -> None:
        words = ontology.words
        self._selection = selection
        self._sites = words["site_prepositions"]
        self._aiming = words["aiming_verbs"] | words["no_site_governors"]
        self._barred = (
            words["no_names"] | words["titles"] | words["person_nouns"] | words["months"] | words["body_heads"]
        )
        self._barred |= words["org_heads"] | words["place_heads"] | words["place_nouns"] | words["body_nouns"]
        self._barred |= words["representatives"] | words["honorifics"] | words["legislatures"]
        self._place, self._organization = ontology.named("place"), ontology.named("organization")
        self._organizations, self._places = ontology.playing("organization"), ontology.playing("place")
        self._proper = get_string_id("NNP")
        self._kinds = noun_kinds(ontology, frozenset(ontology.ner_types.values()) & ontology.nodes)
        self._unsure = frozenset(map(get_string_id, OPEN)) | {0}

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        for i, (tag, label) in enumerate(doc.to_array(["TAG", "ENT_TYPE"]).tolist()):
            if label in self._unsure and (tag == self._proper or doc[i].is_upper) and self._name(doc[i]):
                kind = self._told(doc[i]) or (self._kind(doc[i]) if tag == self._proper and self._bare(doc[i]) else "")
                if kind:
                    yield Candidate.named(doc, i, i + 1, kind, rank=RANK, confidence=_CONFIDENCE)

    def _name(self, token: Token) -> bool:
        text = token.text
        if len(text) < _SHORTEST or not text[0].isupper() or not text.isalpha() or token.lower_ in self._barred:
            return False
        if token.is_sent_start and token.lower_.removesuffix("s") in self._barred:  # "Envoys met"
            return False
        beside = [token.doc[j] for j in (token.i - 1, token.i + 1) if 0 <= j < len(token.doc)]
        return not any(t.pos_ == "PROPN" or t.text == "-" for t in beside)

    def _told(self, token: Token) -> str:
        """ "KAYO, a state company"."""
        found = {self._kinds[noun] for noun in called(token.doc, token.i, token.i + 1) if noun in self._kinds}
        return found.pop() if len(found) == 1 else ""

    @staticmethod
    def _bare(token: Token) -> bool:
        return not any(c.dep_ in ("det", "poss", "amod", "compound", "nummod", "appos") for c in token.children)

    def _kind(self, token: Token) -> str:
        """A place behind "in" or "at"; a body that does what only bodies and persons do."""
        above = token.head
        if token.dep_ == "pobj" and above.lower_ in self._sites:
            governor = above.head
            aimed = governor.lemma_.lower() in self._aiming or governor.pos_ not in ("VERB", "NOUN", "PROPN", "AUX")
            return "" if aimed or token.is_upper else self._place
        if token.dep_ == "nsubj" or (token.dep_ == "pobj" and above.dep_ == "agent"):
            wanted = self._selection.wanted(token)
            return self._organization if wanted & self._organizations and not wanted & self._places else ""
        return ""
