"""Parts two clauses that the parser has put into one another: "Macron met Scholz and Tusk met Lula".

Of "Scholz and Tusk" it makes one subject, of the second clause what the first one says.
"""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import AUXILIARY, BEFORE_VERB, FINITE, NOMINAL, NOMINAL_SUBJECT
from kg.nlp.hanging import hang, hang_subject


def part(verb: Token, telling: Set[str]) -> None:
    """Gives each of two verbs that both stand between two names its own subject and object.

    Args:
        verb: The second of them, finite or with an auxiliary.
        telling: Lemmas of verbs that govern a clause: "Paris says Berlin and Rome met Kyiv".
    """
    first = verb.head
    if verb.dep_ != "ccomp" or first.pos_ != "VERB" or first.tag_ not in FINITE or first.lemma_.lower() in telling:
        return
    if verb.tag_ not in FINITE and not any(c.dep_ in AUXILIARY and c.lower_ != "to" for c in verb.lefts):
        return
    subjects = [c for c in verb.lefts if c.dep_ in NOMINAL_SUBJECT]
    if len(subjects) != 1 or subjects[0].left_edge.i != first.i + 1 or any(c.dep_ == "mark" for c in verb.lefts):
        return
    thing = subjects[0]
    joint = [c for c in thing.rights if c.dep_ == "cc"]
    others = [c for c in thing.rights if c.dep_ == "conj"]
    if len(joint) != 1 or len(others) != 1 or others[0].pos_ not in NOMINAL or joint[0].lower_ == "or":
        return
    other = others[0]
    between = verb.doc[other.right_edge.i + 1 : verb.i]
    if joint[0].i + 1 != other.left_edge.i or any(t.head != verb or t.dep_ not in BEFORE_VERB for t in between):
        return
    if any(c.dep_ in ("dobj", "dative", "iobj") for c in first.rights):
        return
    hang_subject(other, verb)
    hang(thing, first, "dobj")
    hang(joint[0], first)
    verb.dep_ = "conj"
