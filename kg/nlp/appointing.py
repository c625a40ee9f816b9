"""Gives verbs of appointing their two complements back: "appointed Ana Holm prime minister".

The parser takes the name for a modifier of the office, as in "Health Minister".
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import AUXILIARY, NOMINAL_SUBJECT, PARTY, PREDICATIVE_NOUN
from kg.nlp.hanging import hang

#: How many words of an office stand before its noun: "deputy foreign minister".
_BEFORE = 4
_INSIDE = ("ADJ", "NOUN", "PROPN", "DET")
_MAKE = "make"
_COMPLEMENTS = ("dobj", "oprd", "attr", "xcomp", "ccomp", "appos")


class Appointer:
    """Finds a person and an office, side by side behind a verb.

    Args:
        verbs: Lemmas of verbs that put persons into offices.
        offices: Lemmas of nouns for offices.
    """

    component = "kg_appointing"

    def __init__(self, verbs: Iterable[str], offices: Iterable[str]) -> None:
        self._verbs, self._offices = frozenset(verbs), frozenset(offices)

    def __call__(self, doc: Doc) -> Doc:
        """Mends what it finds in a parsed document."""
        for verb in doc[:-2]:
            if verb.lemma_.lower() == _MAKE:
                _made(verb)
            elif verb.pos_ == "VERB":
                _called(verb)
            if verb.pos_ == "VERB" and verb.lemma_.lower() in self._verbs and verb.nbor().ent_type_ == "PERSON":
                self._mend(verb)
        return doc

    def _mend(self, verb: Token) -> None:
        doc, end = verb.doc, verb.i + 2
        while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].pos_ == "PROPN":
            end += 1
        name = doc[verb.i + 1 : end]
        known = [t for t in doc[end : end + _BEFORE] if t.lemma_.lower() in self._offices]
        office = known[-1] if known else verb  # "deputy prime minister"
        if office == verb or not all(t.pos_ in _INSIDE for t in doc[end : office.i]):
            return
        if office.head != verb or office.dep_ not in _COMPLEMENTS or name[-1].head == verb:
            return
        if not hang(name[-1], verb, "dobj"):
            return
        for token in name[:-1]:
            hang(token, name[-1])
        office.dep_ = "oprd"


def _called(verb: Token) -> None:
    """ "called Ana Holm a liar": two complements for the parser, of which the first is who is called so."""
    found = [c for c in verb.rights if c.dep_ in PREDICATIVE_NOUN]
    if len(found) == 2 and found[0].ent_type_ in PARTY and any(c.dep_ == "det" for c in found[1].lefts):
        found[0].dep_, found[1].dep_ = "dobj", "oprd"


def _made(verb: Token) -> None:
    """ "the deal makes Peru the first customer": the parser takes Peru for the subject of a clause without a verb."""
    for noun in [c for c in verb.rights if c.dep_ == "ccomp" and c.pos_ == "NOUN"]:
        named = [c for c in noun.lefts if c.dep_ in NOMINAL_SUBJECT and c.i > verb.i]
        described = any(c.dep_ == "det" and c.i == named[0].right_edge.i + 1 for c in noun.lefts) if named else False
        if described and not any(c.dep_ in AUXILIARY for c in noun.lefts) and hang(named[0], verb, "dobj"):
            noun.dep_ = "oprd"


@Language.factory(Appointer.component, default_config={"verbs": [], "offices": []})
def appointer(nlp: Language, name: str, verbs: list[str], offices: list[str]) -> Appointer:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Appointer(verbs, offices)
