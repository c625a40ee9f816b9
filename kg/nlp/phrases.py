"""Plain questions to a parse, which the components that mend it ask."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.labels import BEFORE_VERB, NOMINAL_SUBJECT

#: How far up a parse is looked through.
_HIGHEST = 12
#: Labels that a parser gives to a name which it finds no place for.
LOOSE = ("appos", "conj", "dobj", "npadvmod", "oprd", "attr", "dep", "nmod")


def before_verb(verb: Token) -> Token | None:
    """The word before a verb without a subject, its auxiliaries and adverbs passed."""
    if any(c.dep_ in (*NOMINAL_SUBJECT, "expl", "csubj") for c in verb.lefts):
        return None
    at = verb.i - 1
    while at > 0 and verb.doc[at].head == verb and verb.doc[at].dep_ in BEFORE_VERB:
        at -= 1
    return verb.doc[at] if at > 0 else None


def way_up(token: Token) -> Iterator[Token]:
    """A token and what it hangs on, up to the top of the sentence or some steps below it."""
    for _ in range(_HIGHEST):
        yield token
        if token.head == token:
            return
        token = token.head


def end_of(subject: Token) -> int:
    """Where a phrase ends, marks behind it left out."""
    edge = subject.right_edge
    while edge.is_punct and edge.i > subject.i:
        edge = edge.nbor(-1)
    return edge.i
