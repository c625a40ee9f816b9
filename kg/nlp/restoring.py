"""Gives a verb back its subject or object, where the parser has taken it for something else.

"When Goma fell on May 6, 2025, the men of Paul Kamau, known as the Wolf, had besieged it": the
parser lists the men beside the date, and leaves the main verb without a subject. "The army of
Uganda attacked Goma": it takes the town for a measure of time or way.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.nlp.hanging import hang

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_LISTED = ("conj", "appos")
_WHEN = ("DATE", "TIME")
_PARTIES = ("GPE", "ORG", "PERSON", "NORP", "LOC", "FAC")
_NAMES = ("NOUN", "PROPN")
_BESIDE = ("aux", "auxpass", "neg", "advmod")
_INSIDE = ("prep", "acl", "relcl", "appos")
#: How many words up from a date its clause's verb is looked for.
_HIGHEST = 8


class Restorer:
    """Mends clauses that lack a subject or an object."""

    component = "kg_restore"

    def __call__(self, doc: Doc) -> Doc:
        """Rehangs what it finds in a parsed document."""
        for noun in doc:
            date = noun.head
            if noun.dep_ in _LISTED and noun.pos_ in _NAMES and date.ent_type_ in _WHEN and date.dep_ == "pobj":
                _behind_date(noun, date)
            elif noun.dep_ == "npadvmod" and noun.ent_type_ in _PARTIES:
                _object(noun)
        return doc


def _object(name: Token) -> None:
    verb = name.head
    if verb.pos_ != "VERB" or name.pos_ != "PROPN" or name.left_edge.i != verb.i + 1:
        return
    if not any(c.dep_ in ("dobj", "prt", "ccomp", "xcomp", "auxpass") for c in verb.children):
        name.dep_ = "dobj"


def _behind_date(noun: Token, date: Token) -> None:
    first = noun.left_edge
    if noun.ent_type_ in _WHEN or first.i == 0 or first.nbor(-1).text != ",":
        return
    verb = _clause_behind(date, noun)
    if verb is None:
        return
    stray = [c for c in date.rights if noun.i < c.i < verb.i and c.dep_ in _INSIDE]
    noun.head = verb
    noun.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.lefts) else "nsubj"
    for part in stray:  # ", known as the Wolf,": of the name before its comma
        before = noun.doc[part.left_edge.i - 2] if part.left_edge.nbor(-1).text == "," else noun
        hang(part, before if before.pos_ in _NAMES else noun)


def _clause_behind(date: Token, noun: Token) -> Token | None:
    """The verb right behind the phrase that has no subject, and in front of which the date's clause stands."""
    verb = date.head
    for _ in range(_HIGHEST):
        if verb.i > noun.i or verb.head == verb:
            break
        verb = verb.head
    if verb.i < noun.i or verb.pos_ not in ("VERB", "AUX") or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return None
    at = verb.i - 1
    while at > noun.i and verb.doc[at].head == verb and verb.doc[at].dep_ in _BESIDE:
        at -= 1
    end = max(t.i for t in (noun.right_edge, date.right_edge))
    return verb if verb.doc[at].is_ancestor(verb) or at <= end or verb.doc[at].text == "," else None


@Language.component(Restorer.component)
def restorer(doc: Doc) -> Doc:
    """The component for a pipeline, behind its parser."""
    return Restorer()(doc)
