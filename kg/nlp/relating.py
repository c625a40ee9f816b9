"""Relative clauses behind "whose" and "from which" that the parser hangs elsewhere."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import (
    ANY_SUBJECT,
    AUXILIARY,
    BEFORE_VERB,
    FINITE,
    NOMINAL,
    PARALLEL,
    PARTY,
    PAST,
    PLACE,
    VERBAL,
    WHEN,
)
from kg.nlp.hanging import hang, hang_subject

#: Prepositions before when, and before where, something is.
_AT_WHEN, _AT_WHERE = ("in", "on", "at", "by"), ("in", "at", "to", "into", "from", "near")
_SUBJECTS = (*ANY_SUBJECT, "expl")


def mend_owned(noun: Token) -> None:
    """ "Chile, whose president, X, ordered": the clause is Chile's, its subject the president."""
    above = noun.head
    if noun.dep_ not in PARALLEL or above.pos_ not in NOMINAL or above.i > noun.i:
        return
    verb = _verb_behind(noun)
    if verb is None or verb == verb.head:
        return
    if verb.dep_ not in ("conj", "dep", "parataxis", "ccomp") or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return
    if any(c.dep_ == "cc" and noun.i < c.i < verb.i for c in verb.head.rights) or verb.is_ancestor(above):
        return
    hang(verb, above, "relcl")
    hang_subject(noun, verb)


def _verb_behind(noun: Token) -> Token | None:
    """The finite verb right behind a noun with its apposition."""
    doc, at = noun.doc, noun.right_edge.i + 1
    while at < len(doc) and (doc[at].text == "," or doc[at].dep_ in BEFORE_VERB):
        at += 1
    verb = doc[at] if at < len(doc) else noun
    auxiliaries = any(c.dep_ in AUXILIARY and c.i > noun.right_edge.i for c in verb.lefts)
    return verb if verb.pos_ in VERBAL and (verb.tag_ in FINITE or auxiliaries) else None


def mend_piped(preposition: Token) -> None:
    """ "turned to B, from which it ordered": a relative clause of the name before the comma."""
    verb = preposition.head
    if verb.i > preposition.i and verb.dep_ == "dobj" and verb.head.dep_ == "relcl":
        hang(preposition, verb.head, "prep")  # "to which Peru sends ships": not of the ships
        verb = preposition.head
    if preposition.dep_ == "dep" and preposition.tag_ in ("IN", "TO") and verb.dep_ == "relcl":
        preposition.dep_ = "prep"
    made = _made_by(verb.head) if verb.dep_ == "relcl" and preposition.nbor().lower_ == "which" else None
    if made is not None:
        hang(verb, made, "relcl")
        return
    if preposition.dep_ != "prep" or verb.left_edge != preposition or preposition.i < 2:
        return
    name = preposition.nbor(-2)
    if preposition.nbor(-1).text != "," or name.pos_ not in NOMINAL or name.head == verb:
        return
    # "beat B in C, to which it sold": a name has the clause right behind it
    passed = preposition.lower_ in ("to", "from") and verb.head.pos_ == "PROPN" and name.ent_type_ in PARTY
    if verb.head.i < name.i and (verb.dep_ == "advcl" or (verb.dep_ == "relcl" and passed)):
        hang(verb, name, "relcl")


def _made_by(person: Token) -> Token | None:
    """ "the patrol announced by A, to which": what a person made, for "which" is no person."""
    name = person.head if person.dep_ == "appos" else person
    by = name.head
    if name.ent_type_ != "PERSON" or by.lower_ != "by" or by.head.tag_ not in PAST:
        return None
    if by.head.dep_ == "acl":
        thing = by.head.head
        return thing.head if thing.dep_ == "appos" else thing
    return next((c for c in by.head.lefts if c.dep_ in ANY_SUBJECT and c.pos_ in NOMINAL), None)


def mend_where(adverb: Token) -> None:
    """ "reached Oslo in May, where she met C": the clause is the city's, not the month's."""
    verb = adverb.head
    date = verb.head
    if verb.dep_ != "relcl" or date.ent_type_ not in WHEN or adverb.i < date.i:
        return
    phrase = date.head if date.dep_ == "pobj" and date.head.lower_ in _AT_WHEN else date
    above = phrase.head
    prepositions = (c for c in above.children if c.dep_ == "prep" and c.lower_ in _AT_WHERE)
    places = [g for c in prepositions for g in c.children if g.dep_ == "pobj"]
    places += [c for c in above.children if c.dep_ == "dobj"]
    if above.dep_ == "pobj":
        places.append(above)  # "in Oslo in May"
    near = [p for p in places if p.i < phrase.i and p.ent_type_ in PLACE]
    if near:
        hang(verb, max(near, key=lambda place: place.i), "relcl")
