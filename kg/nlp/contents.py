"""What is to be done under a deal, and what a designator names, hung where they belong."""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from kg.labels import ANY_SUBJECT
from kg.nlp.hanging import hang

_OPENING = (*ANY_SUBJECT, "aux", "mark", "prep", "dobj")
#: Where a name stands.
_HEADING = (*ANY_SUBJECT, "dobj", "pobj", "attr", "appos", "conj", "ROOT")


def mend_infinitive(infinitive: Token, courses: Set[str], contracts: Set[str], handling: Set[str]) -> None:
    """ "sought ways to return it", "backed out of the deal to buy jets", "signed a deal on Friday to buy jets".

    Neither the ways nor the deal do anything, and nobody backs out, or signs, in order to buy.

    Args:
        courses: Lemmas of nouns for how something may be done.
        contracts: Those for papers by which something is to be done.
        handling: Those of verbs for what is done to goods.
    """
    if infinitive.dep_ == "acl":
        _sequel(infinitive)
        return
    if infinitive.dep_ == "relcl":
        opening = [c.lower_ for c in infinitive.lefts if c.dep_ in _OPENING]
        if opening == ["to"] and infinitive.head.lemma_.lower() in courses | contracts:
            hang(infinitive, infinitive.head, "acl")
        return
    to = next(infinitive.lefts, infinitive)
    noun = to.nbor(-1) if to.lower_ == "to" and to.i else to
    if noun.dep_ == "pobj" and noun.lemma_.lower() in contracts and noun.i > infinitive.head.i:
        hang(infinitive, noun, "acl")
    elif to.lower_ == "to" and infinitive.lemma_.lower() in handling:
        deals = [c for c in infinitive.head.rights if c.dep_ == "dobj" and c.i < to.i]
        if len(deals) == 1 and deals[0].lemma_.lower() in contracts:
            hang(infinitive, deals[0], "acl")


def mend_designator(name: Token, goods: Set[str]) -> None:
    """ "purchase JF-17 fighters": a designator before what it names, which the parser takes for a number.

    Args:
        goods: Lemmas of nouns for what has designators.
    """
    noun = name.nbor() if name.i + 1 < len(name.doc) else name
    if noun.lemma_.lower() in goods and noun.head == name.head and not name.text[0].isdigit():
        hang(name, noun, "compound")


def mend_number(number: Token) -> None:
    """ "Decree-Law 10/2025, passed by": the head of a name is a name, be it a number."""
    name = number.nbor(-1) if number.i else number
    if name.head == number and name.dep_ == "compound" and name.text[0].isupper() and number.dep_ in _HEADING:
        number.tag_, number.pos_ = "NNP", "PROPN"


def mend_version(participle: Token, versions: Set[str]) -> None:
    """ "the Krab, a version of the K9 built by HSW": the Krab was; not "of the K9, built by Hanwha".

    Args:
        versions: Lemmas of nouns for what has been made from a thing.
    """
    thing = participle.head
    noun = thing.head.head
    if participle.dep_ != "acl" or thing.dep_ != "pobj" or noun.lemma_.lower() not in versions:
        return
    if noun.dep_ == "appos" and thing.head.lower_ == "of" and participle.left_edge.nbor(-1).text != ",":
        hang(participle, noun.head)


def _sequel(infinitive: Token) -> None:
    """ "bought jets from A, only for B to sell them": a clause of the verb's, with its own subject."""
    noun = infinitive.head
    opening = next((c for c in noun.rights if c.lower_ == "for" and c.dep_ == "prep" and c.i < infinitive.i), None)
    if opening is None or opening.nbor(-1).lower_ != "only":
        return
    subject = next((c for c in opening.rights if c.dep_ == "pobj"), None)
    verb = noun
    while verb.pos_ != "VERB" and verb.head != verb:
        verb = verb.head
    if subject is None or verb.pos_ != "VERB" or not hang(infinitive, verb, "advcl"):
        return
    hang(opening, infinitive, "mark")
    hang(subject, infinitive, "nsubj")
