"""Relative clauses behind "whose", "from which", "that" that the parser hangs elsewhere."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import ANY_SUBJECT, AUXILIARY, BEFORE_VERB, FINITE, NOMINAL, PARALLEL, PARTY, VERBAL
from kg.nlp.hanging import hang, hang_subject

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


def mend_gapped(pronoun: Token) -> None:
    """ "the FA-50, a cousin of the T-50s that Iraq flies": it flies the T-50s."""
    clause, name = pronoun.head, pronoun.nbor(-1) if pronoun.i else pronoun
    designator = any(c.isdigit() for c in name.text) and any(c.isupper() for c in name.text)
    if not designator or name.dep_ != "pobj" or name.head.lower_ != "of" or clause.left_edge != pronoun:
        return
    own = any(c.dep_ in ANY_SUBJECT and c != pronoun for c in clause.lefts)
    if own and clause.head != name and clause.head.i < name.i:
        pronoun.dep_ = "dobj"
        hang(clause, name, "relcl")


def mend_piped(preposition: Token) -> None:
    """ "turned to B, from which it ordered": a relative clause of the name before the comma."""
    verb = preposition.head
    if preposition.dep_ != "prep" or verb.left_edge != preposition or preposition.i < 2:
        return
    name = preposition.nbor(-2)
    if preposition.nbor(-1).text != "," or name.pos_ not in NOMINAL or name.head == verb:
        return
    # "beat B in C, to which it sold": a name has the clause right behind it
    passed = preposition.lower_ in ("to", "from") and verb.head.pos_ == "PROPN" and name.ent_type_ in PARTY
    if verb.head.i < name.i and (verb.dep_ == "advcl" or (verb.dep_ == "relcl" and passed)):
        hang(verb, name, "relcl")
