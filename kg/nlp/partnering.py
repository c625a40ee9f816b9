"""Gives the other party of a deal back to the deal: "a contract for tanks with General Dynamics".

The parser takes the company for something that the tanks have, or, in "signed a deal on Friday with
A to buy tanks", for their buyer; in "made by A with B" the second
maker for something that the first one has; in "an offer by A of tanks" A for the tanks' own;
in "Saudi-Emirati jets" the Saudis for a sort of Emiratis.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import COLLECTIVE, MODIFIER, NOMINAL, PARTY, PLACE, PREPOSITIONAL
from kg.nlp.hanging import hang

#: Before what a deal is about, and before who makes it.
_ABOUT, _BY = ("for", "on", "of", "over", "about"), ("by", "from", "to")


def mend_partner(preposition: Token, dealings: Set[str], goods: Set[str]) -> None:
    """Hangs "with" and a party higher, if it hangs on goods or on an agent.

    Args:
        preposition: The word "with".
        dealings: Lemmas of nouns for deals.
        goods: Lemmas of nouns for what they are about.
    """
    thing = preposition.head
    above = thing.head
    party = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    if party is None:
        _mend_aim(preposition, dealings)
    if thing.dep_ != "pobj" or party is None or party.pos_ != "PROPN":
        return
    joint = above.dep_ == "agent" and thing.pos_ == "PROPN"
    dealt = above.lower_ in _ABOUT and above.head.lemma_.lower() in dealings
    # "a letter of intent with A"
    if joint or (dealt and (_dealt_in(thing, goods) or (above.lower_ == "of" and thing.right_edge == party))):
        hang(preposition, above.head)


def mend_content(preposition: Token, dealings: Set[str], goods: Set[str]) -> None:
    """Hangs "of" and goods higher, if it hangs on who offers or gets them: "the offer by A of tanks".

    Args:
        preposition: The word "of".
        dealings: Lemmas of nouns for deals.
        goods: Lemmas of nouns for what they are about.
    """
    name = preposition.head
    above = name.head
    thing = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    if thing is not None and thing.lemma_.lower() in goods and name.lemma_.lower() in dealings:
        _mend_side(thing, name)
    if name.dep_ != "pobj" or name.pos_ != "PROPN" or above.lower_ not in _BY or above.dep_ not in PREPOSITIONAL:
        return
    if thing is None or above.head.lemma_.lower() not in dealings:
        return
    counted = any(c.dep_ == "nummod" for c in thing.lefts)
    if counted or thing.lemma_.lower() in goods:
        hang(preposition, above.head)


def _mend_side(thing: Token, deal: Token) -> None:
    """ "the sale of a Patriot battery to Peru": Peru is a party to the sale."""
    side = next((c for c in thing.rights if c.dep_ == "prep" and c.lower_ in ("to", "from")), None)
    if side is not None and any(c.dep_ == "pobj" and c.ent_type_ in PARTY for c in side.rights):
        hang(side, deal)


def _mend_aim(preposition: Token, dealings: Set[str]) -> None:
    """ "signed a deal on Friday with A to buy tanks": A signs it, and does not buy."""
    verb = preposition.head
    aim = next((c for c in preposition.rights if c.dep_ == "pcomp" and c.tag_ == "VB"), None)
    if aim is None or verb.pos_ != "VERB" or not any(c.lower_ == "to" and c.dep_ == "aux" for c in aim.lefts):
        return
    party = next((c for c in aim.lefts if c.dep_ == "nsubj" and c.pos_ in NOMINAL), None)
    deal = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_.lower() in dealings), None)
    if party is not None and deal is not None and hang(party, preposition, "pobj"):
        hang(aim, deal, "acl")


def mend_pair(mark: Token) -> None:
    """Makes a list of two peoples with a hyphen between them.

    Args:
        mark: The hyphen.
    """
    doc, at = mark.doc, mark.i
    if at < 1 or at + 1 >= len(doc) or doc[at - 1].whitespace_ or mark.whitespace_:
        return
    first, second = doc[at - 1], doc[at + 1]
    # the second is seldom recognised as a people
    if (
        first.ent_type_ in (*COLLECTIVE, *PLACE)
        and second.is_title
        and first.head == second
        and second.dep_ in MODIFIER
    ):
        first.dep_ = "conj"


def _dealt_in(thing: Token, goods: Set[str]) -> bool:
    """Whether it is things: "for ties with Peru" is about a tie."""
    named = thing.pos_ == "PROPN" or any(c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN" for c in thing.lefts)
    return named or thing.lemma_.lower() in goods or any(c.dep_ == "nummod" for c in thing.lefts)
