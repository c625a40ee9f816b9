"""Gives a sentence the verb that heads it.

"Saab, builder of the Gripen, handed over the first": the parser may take the verb for a
participle and the name for the whole sentence. "Peru will pay more, Saab having rejected the
price": it takes what goes along with the main clause for it. "Replaced its Hawks with jets
bought from Russia": it gives the participle to the verb, not to the jets.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import AUXILIARY, FINITE, NOMINAL, NOMINAL_SUBJECT, PAST, VERBAL
from kg.nlp.hanging import hang, take_place

COMPONENT = "kg_headless"
#: What a verb with a subject of its own, or a tense, has.
_OWN = (*NOMINAL_SUBJECT, "expl", *AUXILIARY)


@Language.component(COMPONENT)
def headed(doc: Doc) -> Doc:
    """Mends what it finds in a parsed document."""
    for token in doc:
        if token.dep_ == "acl" and token.tag_ in PAST:
            _promoted(token)
        elif token.dep_ == "advcl" and token.tag_ in PAST:
            _describing(token)
        elif token.dep_ == "ccomp" and token.i < token.head.i:
            _absolute(token)
    return doc


def _promoted(verb: Token) -> None:
    """ "X, builder of Y, handed over Z": with an object and a comma before it, the verb is a finite one."""
    name = verb.head
    main = name.dep_ == "ROOT" or (name.dep_ == "ccomp" and name.head.pos_ in VERBAL)
    if not main or name.pos_ != "PROPN" or verb.i < 2 or verb.nbor(-1).text != "," or verb.i < name.i + 3:
        return
    apposed = any(c.dep_ == "appos" and c.i < verb.i for c in name.rights)
    kinds = [c.dep_ for c in verb.children]
    if not apposed or "dobj" not in kinds or "agent" in kinds or any(k in kinds for k in _OWN):
        return
    take_place(verb, name)
    verb.tag_ = "VBD"
    hang(name, verb, "nsubj")
    for child in [c for c in name.rights if c.i > verb.i]:
        hang(child, verb)


def _describing(participle: Token) -> None:
    """ "with jets bought from Russia": a participle right behind a noun is the noun's."""
    noun = participle.nbor(-1) if participle.i else participle
    if noun.pos_ not in NOMINAL or noun.dep_ not in ("pobj", "dobj") or participle.i < participle.head.i:
        return
    kinds = [c.dep_ for c in participle.children]
    if "dobj" in kinds or "mark" in kinds or any(k in kinds for k in _OWN):
        return
    if any(c.dep_ in ("prep", "agent") and c.i == participle.i + 1 for c in participle.rights):
        hang(participle, noun, "acl")


def _absolute(clause: Token) -> None:
    """ "Peru will pay more, Saab having rejected it": the clause with "having" goes along with the other."""
    main = clause.head
    having = next((c for c in main.lefts if c.dep_ == "aux" and c.lower_ == "having"), None)
    finite = clause.tag_ in FINITE or any(c.tag_ in ("MD", *FINITE) for c in clause.lefts)
    if having is None or not finite or any(c.dep_ == "aux" and c.tag_ != "VBG" for c in main.lefts):
        return
    take_place(clause, main)
    hang(main, clause, "advcl")
