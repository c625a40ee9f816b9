"""Relative clauses: which noun they are of, and the slot of theirs that it fills."""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.predicates import bearer, cleft, taken_back
from kg.claims.proposition import Proposition
from kg.claims.syntax import RELATIVES, children, passive, relative_target
from kg.claims.tokens import Token
from kg.labels import ANY_SUBJECT, OBJECT, PARALLEL, PAST, SUBJECT
from kg.ontology import Ontology

#: What a relative pronoun stands for in its clause.
GAPS = (*ANY_SUBJECT, *OBJECT)
#: Tags of relative pronouns; some models take "that" for a conjunction.
PRONOUNS = ("WDT", "WP", "IN")


class Relatives:
    """Fills the gap of a relative clause."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._attitudes, self._judging = words["event_attitudes"], words["judging_verbs"]
        self._events = words["dealings"] | words["matters"] | words["deed_nouns"]

    def fill(self, verb: Token, one: Proposition) -> None:
        """Gives a proposition the noun that its clause is about, in the slot that it lacks."""
        if verb.dep_ == "xcomp" and verb.head.dep_ == "relcl":  # "the missile with which it is to replace"
            target = relative_target(verb.head)
            if target is not None and not taken_back(target):
                for name in _piped(verb.head):
                    one.add(name, bearer(target))
            return
        if "ccomp" in verb.deps and any(_drawn_out(c) is not None for c in children(verb)):
            return  # nothing is missing in "he said" itself
        clause = verb.head if _drawn_out(verb) is not None else verb
        singled_out = cleft(verb)
        target = relative_target(clause) or singled_out
        if target is None or taken_back(target):
            return
        if "subj" in one.slots and singled_out is not None:
            del one.slots["subj"]
        target = self._of_event(verb, bearer(_affirmed(target)))
        if target is None:
            return
        one.alone.add(target.i)
        slot = _gap(verb, one)
        if slot:
            one.add(slot, target)

    def _of_event(self, verb: Token, noun: Token) -> Token | None:
        """ "the sale of it to Riyadh, which Israel opposes": the sale, not Riyadh.

        "Backed Baku, which Moscow condemned": that it did so.
        """
        which = any(c.lower_ == "which" and c.dep_ in OBJECT for c in children(verb))
        if not which or verb.lemma_.lower() not in self._attitudes or noun.pos_ != "PROPN":
            return noun
        above = noun
        while above.dep_ in ("pobj", "prep") and above.head.pos_ in ("ADP", "NOUN"):
            above = above.head
        if above.lemma_.lower() in self._events:
            return above
        done = verb.lemma_.lower() in self._judging and verb.tag_ in PAST and above.head.pos_ == "VERB"
        return None if done and above.i > above.head.i else noun


def _drawn_out(verb: Token) -> Token | None:
    """ "the Emirates, which he says armed the rebels": the pronoun that is the subject of the inner clause."""
    if verb.dep_ != "ccomp" or verb.head.dep_ != "relcl":
        return None
    return next(
        (c for c in children(verb) if c.dep_ in ANY_SUBJECT and c.lower_ in RELATIVES and c.i < verb.head.i), None
    )


def _piped(verb: Token) -> Iterator[str]:
    """Prepositions before a relative pronoun: "with which"."""
    for child in children(verb):
        if child.dep_ == "prep" and any(c.lower_ in RELATIVES for c in children(child)):
            yield child.lower_


def _gap(verb: Token, one: Proposition) -> str:
    """The slot of a relative clause that what it modifies fills; empty if none."""
    is_passive = passive(verb)
    stranded = next((c for c in children(verb) if c.dep_ == "prep" and not any(True for _ in children(c))), None)
    pronoun = next((c for c in children(verb) if c.lower_ in RELATIVES and c.tag_ in PRONOUNS and c.dep_ in GAPS), None)
    if pronoun is not None and pronoun.dep_ in ANY_SUBJECT and _drawn_out(verb) is not None:
        return "obj" if is_passive else "subj"
    if pronoun is not None and pronoun.dep_ in SUBJECT:
        # "the jets, which Paris fined Rome for buying": the gap is further in
        further = any(c.dep_ in SUBJECT and c.i > pronoun.i for c in children(verb))
        return "" if further else "obj" if is_passive else "subj"
    if pronoun is not None:
        # "the jets that it paid for"
        return stranded.lower_ if stranded is not None and pronoun.dep_ in OBJECT else "obj"
    if any(c.dep_ == "advmod" and c.lower_ == "where" for c in children(verb)):
        return "in"
    for name in _piped(verb):
        return name
    if any(t.lower_ == "whose" for c in children(verb) for t in children(c)):
        return ""  # "Saab, whose jet lost": nothing is missing
    if stranded is not None:
        return stranded.lower_
    return "obj" if "obj" not in one.slots and "subj" in one.slots and not is_passive else ""


def _affirmed(noun: Token) -> Token:
    """ "it was Qatar, and not Oman, that": the clause is of the name that is not denied."""
    first = noun.left_edge
    negated = any(c.dep_ == "neg" for c in children(noun)) or (first.i > 0 and first.nbor(-1).lower_ == "not")
    denied = noun.dep_ in PARALLEL and negated
    return noun.head if denied else noun
