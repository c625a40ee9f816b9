"""Takes a date for no owner: "In May 2025 Latvia's president, Edgars Rinkēvičs, spoke".

The parser gives the preposition the president, and the president the month.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_SUBJECT, PARTY
from kg.nlp.hanging import hang, hang_subject
from kg.nlp.phrases import way_up


def mend_date(date: Token) -> None:
    """Gives the date to its preposition, and the noun behind it to the verb as its subject.

    Args:
        date: A word of a date that hangs on a noun as its owner or as part of it.
    """
    noun = date.head
    preposition = noun.head
    verb = next((t for t in way_up(preposition) if t.pos_ == "VERB"), noun)
    if noun.dep_ != "pobj" or date.left_edge.i != preposition.i + 1:
        return
    if noun.right_edge.i >= verb.i or not _owned(noun):
        return
    name = next((c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT), None)
    if name is not None and (name.left_edge.i != noun.i + 2 or noun.nbor().text != ","):
        return
    hang(date, preposition, "pobj")
    hang_subject(noun, verb)
    if name is not None:
        hang(name, noun, "appos")


def _owned(noun: Token) -> bool:
    """Whether a party owns the noun."""
    return any(c.dep_ == "poss" and c.ent_type_ in PARTY for c in noun.lefts)
