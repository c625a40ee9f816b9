"""Parts of what is said: "the jet, 18 of which it bought", "what it bought is the jet"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.claims.parse import any_within
from kg.claims.syntax import children
from kg.claims.tokens import Token
from kg.labels import OBJECT, SUBJECT

_COUNTED = frozenset(("which", "whom"))
_TELLING = frozenset((*_COUNTED, "what"))


def counted(verb: Token, *, is_passive: bool) -> Iterator[tuple[str, Token]]:
    """ "the jet, 18 of which it bought"; "what it bought is the jet"."""
    told = any_within(verb.doc.reading(_TELLING), *verb.doc.sentence(verb.i))
    for child in children(verb) if told else ():
        if child.i > verb.i:
            break
        which = next((t for c in (child, *children(child)) for t in children(c) if t.lower_ in _COUNTED), None)
        if which is not None and which.i and which.nbor(-1).lower_ == "of":
            yield from _part(which, is_passive=is_passive)
        if child.lower_ == "what" and child.dep_ in OBJECT and verb.dep_ == "csubj" and verb.head.lemma_ == "be":
            yield from (("obj", c) for c in _told(verb.head))


def _told(copula: Token) -> list[Token]:
    """ "what it bought was not the A but the B": the B alone."""
    named = [c for c in children(copula) if c.dep_ == "attr"]
    if not any(c.dep_ == "neg" for c in children(copula)):
        return named
    return [
        c for one in named for c in children(one) if c.dep_ == "conj" and any(t.lower_ == "but" for t in one.rights)
    ]


def once(found: Iterable[tuple[str, Token]]) -> Iterator[tuple[str, Token]]:
    """ "asked for radars for its frigates": the second tells what they are for."""
    first: Token | None = None
    for name, token in found:
        if name == "for" and first is not None and token.head != first and token.head.dep_ != "conj":
            continue
        if name == "for":
            first = token.head
        yield name, token


def _part(which: Token, *, is_passive: bool) -> Iterator[tuple[str, Token]]:
    """ "the jet, 18 of which": the slot that the number fills, and the jet."""
    count = which.nbor(-2) if which.i > 2 else which
    doc, at = which.doc, count.i
    while at > max(1, count.i - 3) and doc[at].text != ",":
        at -= 1
    name = doc[at - 1]
    if doc[at].text == "," and at > 0 and name.pos_ in ("NOUN", "PROPN", "NUM"):
        done = count.dep_ not in SUBJECT or is_passive
        yield ("obj" if done else "subj"), name
