"""Gives a participle at the end of a clause back to the thing that it is said of.

"Serbia lost two jets over Kosovo, shot down by NATO": the parser takes the participle for a second
verb, or hangs it on the verb, so that Serbia or Kosovo seems to be shot down.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import ANY_SUBJECT, AUXILIARY, PARTY, PAST, PLURAL
from kg.nlp.hanging import hang

_ASTRAY = ("conj", "advcl", "dep")
_PLACES = ("dobj", "pobj", "attr", "appos", *ANY_SUBJECT)


def mend_participle(participle: Token, handling: Set[str], goods: Set[str]) -> None:
    """Hangs a participle with an agent on the object before it, where that is a thing.

    Args:
        handling: Lemmas of verbs for what is done to things.
        goods: Lemmas of nouns for things.
    """
    verb, start = participle.head, participle.left_edge.i
    if participle.dep_ not in _ASTRAY or participle.tag_ not in PAST or verb.pos_ != "VERB" or start <= verb.i:
        return
    if participle.lemma_.lower() not in handling or participle.doc[start - 1].text != "," or start != participle.i:
        return
    if any(c.dep_ in (*ANY_SUBJECT, *AUXILIARY, "dobj") for c in participle.children):
        return
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < start), None)
    agent = any(c.dep_ == "agent" for c in participle.rights)
    if agent and thing is not None and _thing(thing, goods):
        participle.tag_ = "VBN"
        hang(participle, thing, "acl")


def mend_purchase(participle: Token, handling: Set[str], goods: Set[str]) -> None:
    """ "unveiled its F-16s, bought from A": the jets were, and who unveiled them was not.

    Args:
        handling: Lemmas of verbs for what is done to things.
        goods: Lemmas of nouns for things.
    """
    doc, start = participle.doc, participle.i
    if participle.dep_ not in (*_ASTRAY, "acl") or start < 2 or doc[start - 1].text != "," or participle.tag_ != "VBN":
        return
    if participle.lemma_.lower() not in handling or not any(c.lower_ == "from" for c in participle.rights):
        return
    if any(c.dep_ in (*ANY_SUBJECT, *AUXILIARY, "dobj", "cc", "conj") for c in participle.children):
        return
    noun = doc[start - 2]
    plural = noun.tag_ in PLURAL and noun.pos_ == "PROPN"  # "the Patriots"
    if noun != participle.head and noun.dep_ in _PLACES and (plural or _thing(noun, goods)):
        hang(participle, noun, "acl")


def _thing(noun: Token, goods: Set[str]) -> bool:
    """ "two jets", "a Bayraktar TB2"; not a state or a body."""
    if noun.lemma_.lower() in goods or (any(c.isdigit() for c in noun.text) and any(c.isupper() for c in noun.text)):
        return True
    return noun.ent_type_ not in PARTY and any(c.dep_ == "nummod" for c in noun.lefts)
