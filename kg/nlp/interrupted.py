"""Gives a verb back the object that a phrase between commas cuts off.

"Called off, on its eve, a meeting with Chile": the parser takes the meeting for another name
of the eve.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from spacy.tokens import Token

from kg.labels import ANY_PATIENT, COMPLEMENT, DETERMINING, PLACE, PREDICATIVE
from kg.nlp.hanging import hang

_HELD = (*ANY_PATIENT, *COMPLEMENT, *PREDICATIVE)
_ASTRAY = ("appos", "npadvmod", "dep", "conj")


def mend_object(verb: Token, goods: Set[str]) -> None:
    """The object of a verb that has none.

    Args:
        goods: Lemmas of nouns for things, which are no other name of a place.
    """
    if any(c.dep_ in _HELD for c in verb.children):
        return
    first = verb.i + 1 + any(c.dep_ == "prt" for c in verb.rights)
    for phrase in _phrases(verb):
        for noun in (t for inner in phrase.rights if inner.dep_ == "pobj" for t in inner.rights if t.dep_ in _ASTRAY):
            counted = any(c.dep_ == "nummod" for c in noun.lefts)
            if noun.left_edge.nbor(-1).text != "," or not (counted or any(c.dep_ in DETERMINING for c in noun.lefts)):
                continue
            inserted = phrase.i == first + 1 and verb.doc[first].text == ","
            thing = counted or noun.lemma_.lower() in goods
            if inserted or (thing and _behind_place(noun)):
                hang(noun, verb, "dobj")
                return


def _phrases(verb: Token) -> Iterator[Token]:
    """The phrases behind a verb, and those that hang on their nouns: "hit with drones, near Kerch, a ferry"."""
    for phrase in (c for c in verb.rights if c.dep_ == "prep"):
        yield phrase
        for noun in (c for c in phrase.rights if c.dep_ == "pobj"):
            yield from (c for c in noun.rights if c.dep_ == "prep")


def _behind_place(noun: Token) -> bool:
    """ ", near Kerch, a ferry": a phrase between commas stands before it."""
    place = noun.left_edge.nbor(-2)
    named = place.dep_ == "pobj" and (place.ent_type_ in PLACE or place.pos_ == "PROPN")
    return named and place.head.i == place.left_edge.i - 1 and place.head.nbor(-1).text == ","
