"""Relative clauses whose verb the tagger takes for a participle or an auxiliary.

Of "the treaty that the two neighbours signed" the parser makes neighbours that were signed; in
"the jets that Riyadh wants have arrived" it takes the first verb for a part of the second.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import FINITE, NOMINAL, NOMINAL_SUBJECT, RELATIVE, VERBAL
from kg.nlp.hanging import hang, take_place

COMPONENT = "kg_relative_pasts"
_AUXILIARIES = ("be", "have", "do", "need", "dare", "get", "let")
#: Where a noun hangs that the parser takes for a clause.
_CLAUSAL = ("relcl", "ccomp")
#: How many words the subject may have.
_SUBJECT = 5


@Language.component(COMPONENT)
def relative_pasts(doc: Doc) -> Doc:
    """Mends them in a parsed document."""
    for verb in doc:
        if verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.i == verb.i - 1:
            _mend(verb)
        elif verb.dep_ == "aux" and verb.tag_ in FINITE and verb.lemma_ not in _AUXILIARIES:
            _split(verb)
        elif verb.dep_ == "relcl" and verb.head.dep_ == "ROOT":
            _cut_short(verb)
        elif verb.dep_ == "conj" and verb.head.tag_ == "VBD" and verb.i > verb.head.i:
            _reduced(verb.head, verb)
        elif verb.dep_ == "compound" and verb.pos_ == "PROPN" and verb.head.tag_ in FINITE and verb.head.i == verb.i + 1:
            _own_subject(verb)
        elif verb.lower_ == "them" and verb.i > 3 and verb.nbor(-1).lower_ == "of":
            _partly(verb)
    return doc


def _cut_short(verb: Token) -> None:
    """ "Saab, whose jet lost, sued Peru": the parser takes what Saab did for a second verb of the clause."""
    name = verb.head
    second = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE), None)
    if second is None or name.pos_ not in NOMINAL or second.nbor(-1).text != ",":
        return
    before = verb.left_edge.nbor(-1) if verb.left_edge.i > name.i + 1 else name
    joined = any(c.dep_ == "cc" and c.i < second.i for c in verb.rights)
    if joined or before.text != "," or any(c.dep_ in NOMINAL_SUBJECT for c in second.lefts):
        return
    take_place(second, name)
    hang(name, second, "nsubj")


def _reduced(verb: Token, second: Token) -> None:
    """ "the PC-21s bought from Bern cannot fly": the parser takes what was done to them for what they did."""
    thing, behind = verb.nbor(-1) if verb.i else verb, verb.nbor()
    finite = second.tag_ in FINITE or any(
        c.tag_ == "MD" or (c.dep_ == "aux" and c.tag_ in FINITE) for c in second.lefts
    )
    if thing.head != verb or thing.dep_ not in NOMINAL_SUBJECT or behind.tag_ != "IN" or not finite:
        return
    owned = any(c.dep_ in (*NOMINAL_SUBJECT, "mark") for c in second.lefts)
    joined = any(c.dep_ in ("cc", "dobj", "punct") and verb.i < c.i < second.i for c in verb.children)
    if owned or joined or second.left_edge.nbor(-1).is_punct:
        return
    take_place(second, verb)
    hang(thing, second, "nsubj")
    if hang(verb, thing, "acl"):
        verb.tag_ = "VBN"


def _own_subject(name: Token) -> None:
    """ "the M23, which Rwanda backs": who does it, and no part of a name."""
    verb = name.head
    if verb.pos_ in VERBAL and not any(c.dep_ in NOMINAL_SUBJECT for c in verb.children):
        name.dep_ = "nsubj"


def _partly(them: Token) -> None:
    """ "the jets, six of them bought from Rome, fly": what was done to some of a thing is said of it."""
    some, doc = them.nbor(-2), them.doc
    thing, verb = them.nbor(-4), doc[min(them.i + 1, len(doc) - 1)]
    if some.nbor(-1).text != "," or thing.pos_ not in NOMINAL or verb.tag_ not in ("VBD", "VBN"):
        return
    if some.head != verb or any(c.dep_ in ("aux", "auxpass", "dobj") for c in verb.children):
        return
    if verb.head == verb:
        main = next((c for c in verb.rights if c.pos_ in VERBAL and c.left_edge.nbor(-1).text == ","), None)
        if main is None or any(c.dep_ in NOMINAL_SUBJECT for c in main.lefts):
            return
        take_place(main, verb)
        hang(thing, main, "nsubj")
        main.tag_ = "VBP" if main.tag_ == "VB" else main.tag_
    if hang(verb, thing, "acl"):
        verb.tag_, some.dep_ = "VBN", "npadvmod"


def _split(verb: Token) -> None:
    """ "the jets that Oslo wants have to be ordered": two verbs, and no auxiliary."""
    main, subject = verb.head, verb.nbor(-1) if verb.i else verb
    if subject.head not in (main, verb) or subject.dep_ not in NOMINAL_SUBJECT or main.i < verb.i:
        return
    first = subject.left_edge.i
    pronoun = verb.doc[first - 1] if first > 1 else verb
    thing = pronoun.nbor(-1) if pronoun != verb else verb
    if pronoun.lower_ not in ("that", "which") or thing.pos_ not in NOMINAL or thing == main:
        return
    if hang(verb, thing, "relcl"):
        verb.pos_, verb.lemma_ = "VERB", verb.lower_.removesuffix("s") if verb.tag_ == "VBZ" else verb.lemma_
        hang(subject, verb, "nsubj")
        hang(pronoun, verb, "dobj")
        pronoun.tag_ = "WDT"


def _mend(verb: Token) -> None:
    subject = verb.head
    pronoun = _pronoun(subject)
    if pronoun is None or any(c.dep_ in ("agent", "dobj") for c in verb.children):
        return
    thing = pronoun.nbor(-2) if pronoun.nbor(-1).text == "," else pronoun.nbor(-1)
    if thing.pos_ not in NOMINAL:
        return
    above = subject.head
    if subject.dep_ in _CLAUSAL or above == pronoun:
        main = None
    elif subject.dep_ in NOMINAL_SUBJECT and above.dep_ == "relcl" and above.head == thing and thing.head == thing:
        main = above  # "the pact that both states signed is dead"
    else:
        return
    if main is not None:
        take_place(main, thing)
        hang(thing, main, "nsubj")
    for child in [c for c in subject.children if c.i > verb.i or c == pronoun]:
        hang(child, main or verb)
    if not hang(verb, thing, "relcl"):
        return
    hang(subject, verb, "nsubj")
    hang(pronoun, verb, "dobj")
    verb.tag_ = "VBD"


def _pronoun(subject: Token) -> Token | None:
    """The relative pronoun right before a subject."""
    first = subject.left_edge.i
    start = next((i for i in range(subject.i - 1, max(0, subject.i - _SUBJECT) - 1, -1) if _opens(subject.doc[i])), -1)
    if start < 2 or any(t.pos_ in VERBAL for t in subject.doc[start : subject.i]):
        return None
    return subject.doc[start] if first <= start + 1 else None


def _opens(token: Token) -> bool:
    return token.tag_ in RELATIVE and token.lower_ in ("that", "which")
