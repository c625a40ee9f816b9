"""Gives a gerund to the preposition whose clause it is: "its opposition to Ukraine joining NATO".

The parser hangs it on the main verb, whose subject then joins NATO, or makes a fact of it.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import NOMINAL
from kg.nlp.hanging import hang

#: What may stand between the subject and its gerund: "to Poland not being told".
_OPENING = ("aux", "auxpass", "neg", "advmod", "preconj")


def mend_gerund(gerund: Token, attitudes: Set[str]) -> None:
    """Makes the party before a gerund its subject, and the clause what the preposition is about.

    Args:
        gerund: A gerund that stands as a clause.
        attitudes: Lemmas of words for what one thinks of a matter, with the preposition before it: "opposition_to".
    """
    opening = [c for c in gerund.lefts if c.dep_ in _OPENING]
    first = min((c.left_edge.i for c in opening), default=gerund.i)
    if not first:
        return
    last = gerund.doc[first - 1]
    party = last.head if last.dep_ == "case" else last  # "to Sweden's joining"
    while party.dep_ == "conj" and party.head.i < party.i:  # "to Sweden and Finland joining"
        party = party.head
    preposition = party.head
    if party.dep_ != "pobj" or party.pos_ not in (*NOMINAL, "PRON") or preposition.dep_ != "prep":
        return
    # the parser may give "gave its consent to" the preposition's verb
    above = {preposition.head, preposition.nbor(-1)} if preposition.i else {preposition.head}
    apart = gerund.head != preposition  # or the preposition has both already
    if apart and attitudes.isdisjoint(f"{token.lemma_.lower()}_{preposition.lower_}" for token in above):
        return
    if hang(gerund, preposition, "pcomp"):
        hang(party, gerund, "nsubj")
