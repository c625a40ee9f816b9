"""Deeds whose clause leaves out the verb, as nlp/gapping.py and nlp/recounting.py mark them."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.groups import ordering
from kg.claims.proposition import Proposition
from kg.claims.syntax import children, passive, prepositions
from kg.claims.tokens import Token

#: What holds for the further deed as well, where that does not say otherwise.
_SIDES = ("from", "to", "with", "by", "for")


def further_deeds(verb: Token, whole: Proposition) -> Iterator[Proposition]:
    """The further deeds of a verb: what others did, and what was done again to more of the same.

    Args:
        whole: The first deed.
    """
    if "dep" not in verb.deps:
        return
    for first in (c for c in children(verb) if c.dep_ == "dep" and c.i > verb.i):
        if first.tag_ == "CD":
            yield _again(verb, whole, first)
        elif "subj" in whole.slots and not passive(verb) and (first.pos_ == "PROPN" or ordering(first)):
            yield from _of_another(verb, whole, first)


def _of_another(verb: Token, whole: Proposition, name: Token) -> Iterator[Proposition]:
    """ "A pitched the X, B the Y"."""
    for thing in children(name):
        if thing.dep_ == "dep" and thing.left_edge.i == name.i + 1:
            one = Proposition(verb, whole.lemma, "verb", {"subj": [name], "obj": [thing]}, {name.i, thing.i})
            for slot, token in prepositions(thing):
                one.add(slot, token)
            yield one


def _again(verb: Token, whole: Proposition, number: Token) -> Proposition:
    """ "12 were ordered by A in 2019 and six by B in 2021"."""
    one = Proposition(verb, whole.lemma, "verb", {"obj": [number]}, {number.i})
    for slot, token in prepositions(number):
        one.add("subj" if slot == "by" and passive(verb) and token.ent_type_ else slot, token)
    for slot in ("subj", "iobj", *_SIDES):
        if slot in whole.slots and slot not in one.slots:
            one.slots[slot] = list(whole.slots[slot])
    return one
