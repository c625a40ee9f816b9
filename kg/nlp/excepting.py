"""Puts right what the parser makes of two phrases of which only one has a part in the deed.

"A rather than B bought it": B becomes a second subject. "No state but A bought it", "nobody
except A": A becomes a part of those who did not (Horn, Pragmatics of only, 1969: exceptives
affirm the exception). "Not only A but also B bought it": A loses its verb.
"""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Token

from kg.labels import NOMINAL, NOMINAL_SUBJECT, OBJECT
from kg.nlp.hanging import hang, take_place

NONE = ("no", "nobody", "none", "nothing")
_EXCEPT = ("but", "except", "save", "than")
_OTHER = ("other", "else")
_MOST_BETWEEN = 3
_PLACES = (*NOMINAL_SUBJECT, *OBJECT, "attr")


def preferred(than: Token) -> None:
    """ "A rather than B": B, or a phrase of B's own, hangs on "than"."""
    if than.i < 1 or than.nbor(-1).lower_ != "rather" or than.i + 1 >= len(than.doc):
        return
    top = than.nbor()
    while top.head.i > than.i and top.head.pos_ in NOMINAL and top.head != top:
        top = top.head
    if top.head == than:
        return
    second = top.dep_ in NOMINAL_SUBJECT and any(c.dep_ in NOMINAL_SUBJECT and c.i < than.i for c in top.head.children)
    if second or top.dep_ == "prep":
        hang(top, than, "pobj" if second else "pcomp")


def excepted(none: Token, names: Collection[str]) -> None:
    """ "no state but A", "nobody other than A": A stands in the place of those that are none.

    Args:
        none: A word for none.
        names: Word classes of what can be an exception.
    """
    doc = none.doc
    noun = none.head if none.dep_ == "det" else none
    if noun.dep_ not in _PLACES or noun.head == noun:
        return
    at = noun.i + 1
    while at < min(len(doc) - 1, noun.i + _MOST_BETWEEN) and doc[at].lower_ in _OTHER:
        at += 1
    if at + 1 >= len(doc) or doc[at].lower_ not in _EXCEPT or (doc[at].lower_ == "than") != (at > noun.i + 1):
        return
    top = doc[at + 1]
    while top.head.i > at and top.head.pos_ in NOMINAL and top.head != top:
        top = top.head
    if top.pos_ in names and noun.is_ancestor(top):
        verb, label = noun.head, noun.dep_
        if hang(top, verb, label):
            hang(noun, top, "dep")


def doubled(preconj: Token) -> None:
    """ "not only A but also B bought it": A at the top, B the subject of what hangs on A."""
    first = preconj.head
    if preconj.i > first.i or first.dep_ != "ROOT" or first.pos_ not in NOMINAL:
        return
    for verb in first.rights:
        subjects = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT] if verb.dep_ == "conj" else []
        if len(subjects) != 1 or verb.pos_ != "VERB" or not _but(subjects[0], first):
            continue
        second, label = subjects[0], subjects[0].dep_
        take_place(verb, first)
        hang(first, verb, label)
        hang(second, first, "conj")
        for word in [c for c in first.rights if c.dep_ == "punct" and c.i > verb.i]:
            hang(word, verb)
        return


def _but(second: Token, first: Token) -> bool:
    return any(t.lower_ == "but" for t in second.doc[first.i + 1 : second.i])
