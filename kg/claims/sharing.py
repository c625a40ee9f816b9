"""What verbs side by side share: "bought and flew the jets", "was armed and paid by Rwanda"."""

from __future__ import annotations

from kg.claims.lists import coordinated
from kg.claims.proposition import Proposition
from kg.claims.syntax import children, passive
from kg.claims.tokens import Token
from kg.labels import OBJECT


def borrow_object(verb: Token, one: Proposition) -> None:
    """ "bought and deployed the S-400": the first verb borrows the second's object."""
    if "obj" in one.slots or passive(verb):
        return
    for thing in _raised_objects(verb):
        one.add("obj", thing)
    for other in verb.doc[verb.i + 1 : verb.i + 4] if verb.tag_ != "VBG" else ():
        if other.pos_ == "VERB" and coordinated(verb, other):
            for child in children(other):
                if child.dep_ in OBJECT:
                    one.add("obj", child)
            return


def borrow_agent(verb: Token, one: Proposition) -> None:
    """ "was armed, trained and paid by Rwanda": the first participles borrow the last one's agent."""
    if "subj" in one.slots or not passive(verb) or verb.dep_ == "amod":
        return
    for other in verb.doc[verb.i + 1 : verb.doc.sentence(verb.i)[1]]:
        if other.tag_ == "VBN" and coordinated(verb, other):
            for agent in (t for c in children(other) if c.dep_ == "agent" for t in children(c)):
                if agent.dep_ == "pobj" and "subj" not in one.slots:
                    one.add("subj", agent)
            if "subj" in one.slots:
                return
        elif other.lower_ not in (",", "and", "or") and other.pos_ != "ADV":
            return


def _raised_objects(verb: Token) -> list[Token]:
    """ "suspended, though it did not cancel, the treaty"; "praised, without joining, the pact": one object for both."""
    if not _paused(verb):
        return []
    inner = [c for c in children(verb) if c.dep_ in ("conj", "advcl", "dep") and c.pos_ == "VERB" and c.i > verb.i]
    outer = verb.head.head if verb.dep_ == "pcomp" else verb.head
    outward = [outer] if outer.pos_ == "VERB" and outer.i < verb.i and _paused(outer) else []
    pairs = [*((c, c) for c in inner), *((o, verb) for o in outward)]
    # "but has not paid for, the jets"
    pairs += [(c, p) for c in inner for p in children(c) if p.dep_ == "prep" and not children(p)]
    return [t for holder, last in pairs for t in children(holder) if t.dep_ in OBJECT and _behind_comma(t, last)]


def _paused(verb: Token) -> bool:
    """Whether a comma stands right behind a verb."""
    return any(t.text == "," for t in verb.doc[verb.i + 1 : verb.i + 2])


def _behind_comma(thing: Token, verb: Token) -> bool:
    return thing.left_edge.i == verb.i + 2 and _paused(verb)
