"""Gives lists of deals their parties: "bought jets from A, missiles from B and radars from C".

The parser takes the missiles for another seller; they become a conjunct of the verb.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import NOMINAL, PARALLEL, PARTY, PREPOSITIONAL
from kg.nlp.hanging import hang

#: Prepositions before a party to a deal.
_SIDES = ("from", "to", "with", "by", "for")
#: Prepositions whose phrase may stand between a verb and a long object.
_SHIFTING = ("from", "to", "in", "at", "with")
#: How many words up a list or its verb is looked for.
_HIGHEST = 8
#: How far behind a thing a word may deny it.
_NEAR = 4


def mend_deal(thing: Token, goods: Set[str], negations: Set[str]) -> None:
    """Makes a second thing that a verb is done to a conjunct of the verb: "bought jets from A, missiles from B".

    Args:
        goods: Lemmas of nouns for things that are dealt in.
        negations: Words that deny what they stand with.
    """
    if (thing.dep_ == "appos" and _inverted(thing)) or (thing.lemma_.lower() not in goods and _calling(thing)):
        return
    party = thing.head
    for _ in range(_HIGHEST):
        if party.dep_ != "conj" or party.pos_ not in NOMINAL:
            break
        party = party.head
    second = thing.dep_ == "dobj" and _sided(thing) and thing.head.pos_ == "VERB"
    # "the C-390 from the former and the P-8 from the latter"
    somebody = party.ent_type_ in PARTY or party.lower_ == "former"
    listed = thing.dep_ in PARALLEL and somebody and party.dep_ == "pobj"
    if listed and not _parallel(thing, party.head) and not _goods(thing, goods):
        return
    start = thing.left_edge.i
    if (
        not (listed or second or (_goods(thing, goods) and _sided(thing)))
        or start < 3
        or thing.doc[start - 1].lower_ not in (",", "and", "or")
    ):
        return
    if any(t.lower_ in negations for t in thing.doc[start - 1 : thing.i + _NEAR]):
        thing.dep_ = "dep"  # "and no missiles from C", "missiles from neither C nor D"
        return
    verb = _verb_above(thing)
    first = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if first is None or first.i >= start:
        return
    before = [c for c in (*verb.rights, *first.rights) if c.dep_ in PREPOSITIONAL and first.i < c.i < start]
    if any(c.lower_ in _SIDES for c in before) and hang(thing, verb, "conj"):
        _sides(thing, verb)
        _share_out(thing)


def _goods(noun: Token, goods: Set[str]) -> bool:
    """Whether a noun is a thing that is dealt in, or is counted."""
    if noun.ent_type_ in PARTY and not any(c.dep_ == "nummod" for c in noun.lefts):
        return False
    return noun.lemma_.lower() in goods or any(c.dep_ == "nummod" for c in noun.lefts)


def _share_out(thing: Token) -> None:
    """ "the Rafale from A and the F-15 from B", "the Rafale from A and, from B, the F-15": B sells another thing."""
    joined = next((c.i for c in thing.rights if c.dep_ == "cc"), thing.right_edge.i)
    for phrase in [c for c in thing.rights if c.dep_ == "prep" and c.i > joined]:
        other = next((c for c in thing.rights if c.dep_ == "conj" and c.right_edge.i == phrase.i - 1), None)
        if other is None or not hang(phrase, other):
            phrase.dep_ = "dep"


def _inverted(thing: Token) -> bool:
    """ "to buy from A the B and from C the D", "saw in A the B": the B is no other name of A."""
    party = thing.head
    first = thing.left_edge
    if first.pos_ not in ("DET", "NUM") or first.i != party.i + 1 or party.dep_ != "pobj":
        return False
    preposition = party.head
    above = preposition.head if preposition.dep_ == "conj" else preposition
    verb = above.head
    if preposition.lower_ not in _SHIFTING or verb.pos_ != "VERB" or not thing.is_ancestor(first):
        return False
    had = any(c.dep_ == "dobj" for c in verb.rights)
    if had and preposition.dep_ != "conj":
        return False
    hang(thing, verb, "conj" if had else "dobj")
    if had:
        hang(preposition, thing, "prep")
    return True


def _calling(noun: Token) -> bool:
    """ "bought jets from Saab, a Swedish firm led by X": no second thing that is bought."""
    start, verb = noun.left_edge.i, noun.head
    if noun.dep_ != "dobj" or noun.tag_ != "NN" or start < 2 or noun.doc[start - 1].text != ",":
        return False
    name = noun.doc[start - 2]
    article = noun.doc[start].lower_ in ("a", "an")
    if (
        not article
        or name.pos_ != "PROPN"
        or name.dep_ != "pobj"
        or not any(c.dep_ == "dobj" and c.i < start for c in verb.rights)
    ):
        return False
    return hang(noun, name, "appos")


def _parallel(thing: Token, preposition: Token) -> bool:
    """ "from A and CAESARs from B": the same preposition again, which may hang elsewhere."""
    at = thing.right_edge.i + 1 if not _sided(thing) else thing.i + 1
    again = thing.doc[at] if at < len(thing.doc) else thing
    if again.lower_ != preposition.lower_ or not any(
        c.ent_type_ in PARTY or c.lower_ == "latter" for c in again.rights
    ):
        return False
    return hang(again, thing, "prep")


def _sides(thing: Token, verb: Token) -> None:
    """ "jets from A and tanks from B's C": the party right behind a thing is its own."""
    at = thing.right_edge.i + 1
    behind = thing.doc[at] if at < len(thing.doc) else thing
    if behind.dep_ == "prep" and behind.lower_ in _SIDES and behind.head == verb:
        hang(behind, thing)


def _sided(thing: Token) -> bool:
    """Whether a party of its own stands right behind a thing."""
    return any(c.dep_ == "prep" and c.lower_ in _SIDES and c.i == thing.i + 1 for c in thing.rights)


def _verb_above(token: Token) -> Token:
    for _ in range(_HIGHEST):
        token = token.head
        if token.pos_ == "VERB" or token.head == token:
            break
    return token
