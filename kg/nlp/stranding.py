"""Gives prepositions and numbers the noun right behind them.

"The frigates that Greece signed for in May, the Kimon": stranded indeed. But "the yard is
building the boat for the navy, which ..." with the navy as a second subject of the main verb
is the parser's mistake, as is "the purchase of 24 / Gripens was held up". A clause has one
subject; what the parser makes a second one belongs to the word before it.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import (
    COMPLEMENT,
    FINITE,
    MODIFIER,
    NOMINAL,
    NOMINAL_PATIENT,
    NOMINAL_SUBJECT,
    OBJECT,
    PLURAL,
    PREDICATIVE,
)
from kg.nlp.hanging import hang, take_place
from kg.nlp.partnering import mend_pair

COMPONENT = "kg_stranding"
_COUNTED = (*NOMINAL, "NUM")
#: Where a name that a number cuts off ends up.
_LOOSE = ("advmod", "npadvmod", "nmod", "dep")
#: Verbs that a participle makes a tense or a passive with.
_HELPING = ("be", "have", "get")
#: From here on a number may be a year.
_YEARS = 1000


@Language.component(COMPONENT)
def unstrander(doc: Doc) -> Doc:
    """Mends what it finds in a parsed document."""
    for token in doc:
        if token.dep_ in NOMINAL_SUBJECT and token.pos_ in _COUNTED and token.left_edge.i and _second(token):
            before = token.left_edge.nbor(-1)
            if before.dep_ == "prep" and not any(c.dep_ in ("pobj", "pcomp") for c in before.rights):
                hang(token, before, "pobj")
            elif _number(before):
                _count(before, token)
        elif token.dep_ in _LOOSE and token.tag_ in PLURAL and token.i and not any(token.lefts):
            if _number(token.nbor(-1)):
                _count(token.nbor(-1), token)
        elif token.dep_ == "dep" and token.i and token.nbor(-1).ent_type_ == "NORP":
            _called(token)
        elif (
            token.dep_ in ("acl", "advcl", "conj", *COMPLEMENT)
            and token.tag_ == "VBN"
            and token.i
            and token.nbor(-1).tag_ == "CD"
        ):
            _renewed(token)
        elif token.tag_ == "VBN" and token.i and token.nbor(-1).tag_ in FINITE:
            _wanted(token, token.nbor(-1))
        elif token.dep_ in NOMINAL_PATIENT and token.tag_ in PLURAL and token.i and _beside(token.nbor(-1), token):
            hang(token.nbor(-1), token, "nummod")
        elif token.tag_ == "HYPH":
            mend_pair(token)
        elif token.dep_ == "dative" and token.pos_ == "PROPN" and token.i + 1 < len(doc):
            _divided(token)
    return doc


def _divided(first: Token) -> None:
    """ "gave Ana / Holm a medal": one name, and no object of its own."""
    last = first.nbor()
    given = any(c.dep_ in OBJECT and c.i > last.i for c in first.head.rights)
    if given and last.head == first.head and last.dep_ in OBJECT and last.tag_ == "NNP" and not any(last.lefts):
        last.dep_ = "dative"
        hang(first, last, "compound")


def _second(noun: Token) -> bool:
    """Whether its verb has a subject before it already."""
    return any(c.dep_ in NOMINAL_SUBJECT and c.i < noun.i for c in noun.head.lefts)


def _number(token: Token) -> bool:
    year = token.text.isdigit() and int(token.text) >= _YEARS
    return token.tag_ == "CD" and token.dep_ == "pobj" and not year and not any(token.rights)


def _beside(number: Token, noun: Token) -> bool:
    """ "ordered 24 / M-346s": both as objects of the verb."""
    same = number.head == noun.head and number.dep_ == noun.dep_ and not any(noun.lefts)
    counting = number.tag_ == "CD" and number.ent_type_ in ("", "CARDINAL")
    return counting and same and not any(number.rights)


def _count(number: Token, noun: Token) -> None:
    """ "the purchase of 24 Gripens was held up": 24 of them."""
    above, label = number.head, number.dep_
    if hang(noun, above, label):
        hang(number, noun, "nummod")


def _called(name: Token) -> None:
    """ "turned down the Chinese / L-15": the jet, not the Chinese."""
    people = name.nbor(-1)
    if people.dep_ == "dobj" and people.head == name.head and any(c.isdigit() for c in name.text):
        determiners = [c for c in people.lefts if c.dep_ == "det"]
        name.dep_ = "dobj"
        if hang(people, name, "amod"):
            for determiner in determiners:
                hang(determiner, name)


def _wanted(participle: Token, verb: Token) -> None:
    """ "wants used Gripens", "flies upgraded Gripens": what they are; they were not used, or upgraded, by it."""
    helping = verb.dep_ == "aux" and verb.head == participle
    beside = participle.dep_ in ("advcl", *COMPLEMENT) and participle.head == verb
    if verb.lemma_.lower() in _HELPING or not (helping or beside):
        return
    noun = next((c for c in participle.rights if c.left_edge.i == participle.i + 1), participle)
    if noun.dep_ not in OBJECT or not _several(noun) or any(c.dep_ not in MODIFIER for c in noun.lefts):
        return
    if helping:
        take_place(verb, participle)
        verb.pos_, verb.lemma_ = "VERB", verb.lower_.removesuffix("s") if verb.tag_ == "VBZ" else verb.lemma_
    for child in [c for c in participle.children if c not in (verb, noun)]:
        hang(child, verb)
    hang(noun, verb, "dobj")
    hang(participle, noun, "amod")


def _several(noun: Token) -> bool:
    return noun.tag_ in PLURAL or (noun.pos_ == "PROPN" and noun.text.endswith("s"))


def _renewed(participle: Token) -> None:
    """ "12 used Gripens", "20 upgraded Leopard tanks": of what kind they are; nothing is done to 12, or by 20."""
    number, verb = participle.nbor(-1), participle.head
    behind = [c for c in participle.rights if c.left_edge.i == participle.i + 1]
    beside = verb == number or (verb == number.head and number.dep_ == "dobj")
    if not behind or not beside or number.ent_type_ in ("DATE", "MONEY"):
        return
    noun = behind[0]
    bare = all(c.dep_ in MODIFIER for c in noun.lefts)
    if not _several(noun) or noun.dep_ not in (*OBJECT, *PREDICATIVE, "npadvmod", "dep") or not bare:
        return
    above, label = number.head, number.dep_
    if not hang(noun, above, label):
        return
    for child in [c for c in (*participle.rights, *number.rights) if c.i > noun.i]:
        hang(child, noun if child.dep_ in ("relcl", "acl", "punct") else above)
    hang(participle, noun, "amod")
    hang(number, noun, "nummod")
