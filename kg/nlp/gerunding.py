"""Gives a gerund to the preposition whose clause it is: "its opposition to Ukraine joining NATO".

The parser hangs it on the main verb, whose subject then joins NATO, or makes a fact of it.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import NOMINAL
from kg.nlp.hanging import hang

#: What may stand between the subject and its gerund: "to Poland not being told".
_OPENING = ("aux", "auxpass", "neg", "advmod")


def mend_gerund(gerund: Token, attitudes: Set[str]) -> None:
    """Makes the party before a gerund its subject, and the clause what the preposition is about.

    Args:
        gerund: A gerund that stands as an adverbial or adjectival clause.
        attitudes: Lemmas of words for what one thinks of a matter, with the preposition before it: "opposition_to".
    """
    opening = [c for c in gerund.lefts if c.dep_ in _OPENING]
    first = min((c.i for c in opening), default=gerund.i)
    if not first:
        return
    last = gerund.doc[first - 1]
    party = last
    while party.dep_ == "conj" and party.head.i < party.i:  # "to Sweden and Finland joining"
        party = party.head
    preposition = party.head
    if party.dep_ != "pobj" or party.pos_ not in NOMINAL or preposition.dep_ != "prep":
        return
    if f"{preposition.head.lemma_.lower()}_{preposition.lower_}" not in attitudes:
        return
    if hang(gerund, preposition, "pcomp"):
        hang(party, gerund, "nsubj")
