"""Gives a sentence the verb that heads it.

"Saab, builder of the Gripen, handed over the first": the parser may take the verb for a
participle and the name for the whole sentence. "Peru will pay more, Saab having rejected the
price": it takes what goes along with the main clause for it. "Replaced its Hawks with jets
bought from Russia": it gives the participle to the verb, not to the jets.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import AUXILIARY, COMPLEMENT, FINITE, NOMINAL, NOMINAL_SUBJECT, OBJECT, PARTY, PAST, VERBAL
from kg.nlp.hanging import hang, hang_subject, take_place

COMPONENT = "kg_headless"
#: What a verb with a subject of its own, or a tense, has.
#: In these, a verb may stand between a clause and its subject: "the deal that he said was dead".
_RELATIVE = ("relcl", "csubj", "pcomp", "advcl")
_OWN = (*NOMINAL_SUBJECT, "expl", *AUXILIARY)


@Language.component(COMPONENT)
def headed(doc: Doc) -> Doc:
    """Mends what it finds in a parsed document."""
    for token in doc:
        if token.dep_ == "acl" and token.tag_ in PAST:
            _promoted(token)
            _opened(token)
        elif token.dep_ == "advcl" and token.tag_ in PAST:
            _describing(token)
        elif token.dep_ == "ccomp" and token.i < token.head.i:
            _absolute(token)
        elif token.dep_ in ("conj", *COMPLEMENT) and token.pos_ in VERBAL:
            _inserted(token)
            _opened(token)
        elif token.tag_ == "VBN" and token.dep_ in (*NOMINAL_SUBJECT, *OBJECT, "appos", "pobj"):
            _told_of(token)
    return doc


def _told_of(participle: Token) -> None:
    """ "a Moroccan suspected of killing X": the Moroccan is at the head of that."""
    people = next((c for c in participle.lefts if c.ent_type_ == "NORP" and c.i == participle.i - 1), None)
    if people is None or not any(c.dep_ in ("prep", "agent") for c in participle.rights):
        return
    place = participle.head, participle.dep_
    if people.dep_ not in ("amod", "compound", *NOMINAL_SUBJECT) or not hang(people, *place):
        return
    people.pos_ = "NOUN"
    hang(participle, people, "acl")
    for child in list(participle.lefts):
        hang(child, people)


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


def _finite(verb: Token) -> bool:
    tensed = next((c for c in verb.lefts if c.dep_ in AUXILIARY), verb)
    return tensed.tag_ in ("MD", *FINITE)


def _inserted(verb: Token) -> None:
    """ "X's jets, ordered in May, have been held back": the participle only describes them."""
    first = verb.head
    if first.tag_ not in PAST or first.pos_ != "VERB" or not _finite(verb) or first.i == 0:
        return
    commas = first.nbor(-1).text == ","
    if not commas and (verb.dep_ == "conj" or first.dep_ in _RELATIVE or any(c.dep_ == "mark" for c in verb.lefts)):
        return  # "jets ordered in May have arrived": a clause of its own needs a subject
    subject = next((c for c in first.lefts if c.dep_ in NOMINAL_SUBJECT), None)
    own = any(c.dep_ in (*NOMINAL_SUBJECT, "cc") for c in verb.lefts) or any(c.dep_ == "cc" for c in first.rights)
    if subject is None or own or subject.right_edge.i not in (first.i - 1, first.i - 1 - commas):
        return
    between = [c for c in first.children if first.i < c.i < verb.i]
    if any(c.dep_ in ("dobj", "ccomp", "conj") for c in between) or commas > any(c.text == "," for c in between):
        return
    if any(c.dep_ in AUXILIARY for c in first.lefts):
        return
    take_place(verb, first)
    hang_subject(subject, verb)
    if hang(first, subject, "acl"):
        first.tag_ = "VBN"
    for child in [c for c in first.children if c.i > verb.i or c.i < subject.left_edge.i]:
        hang(child, verb)


def _opened(verb: Token) -> None:
    """ "wants tanks and six jets, and X, its minister, warned": X is no thing that is wanted."""
    kinds = [c.dep_ for c in verb.children]
    participle = verb.dep_ == "acl"
    if any(k in kinds for k in NOMINAL_SUBJECT) or (participle and ("dobj" not in kinds or "agent" in kinds)):
        return
    main = next((t for t in verb.ancestors if t.pos_ in VERBAL), verb)
    name = _listed_last(verb, main)
    if name is None or not (participle or _finite(verb)):
        return
    counted = any(c.dep_ == "nummod" for c in name.head.lefts)
    thing = name.head.pos_ in (*NOMINAL, "NUM") and (counted or name.head.ent_type_ not in PARTY)
    if thing and main.i < name.head.i:
        if participle and hang(verb, main, "conj"):
            verb.tag_ = "VBD"
        hang(name, verb, "nsubj")


def _listed_last(verb: Token, main: Token) -> Token | None:
    """A name behind ", and" with a description of its own, or nothing, between it and a verb."""
    if verb.left_edge.i < 4:
        return None
    name = verb.left_edge.nbor(-1)
    while name.text == "," and name.i:
        name = name.nbor(-1)
    while name.dep_ != "conj" and main.i < name.head.i < verb.i and name.head != name:
        name = name.head
    first = name.left_edge
    apposed = any(c.dep_ in ("appos", "relcl") for c in name.rights)
    if name.dep_ != "conj" or name.pos_ != "PROPN" or not (apposed or name.ent_type_ in PARTY) or first.i < 3:
        return None
    joined = first.nbor(-1).dep_ == "cc" and first.nbor(-2).text == ","
    return name if joined and (apposed or name.i == verb.left_edge.i - 1) else None


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
