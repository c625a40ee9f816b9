"""Gives what stands behind a price back to the deal.

"Signed a contract worth $90 million for six jets": the parser hangs the jets on "worth";
"paid $3 billion for 24 jets": on the sum; "ordered six for $180m": the six, too; "the contract,
worth $2 billion, covers": it takes "worth" for the verb.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import AUXILIARY, FINITE, NOMINAL, NOMINAL_PATIENT, NOMINAL_SUBJECT, PAST, VERBAL
from kg.nlp.hanging import hang, hang_subject, take_place

#: Prepositions before a price.
_SUM_OF = ("for", "at")
#: Prepositions before what a deal is about, and with whom.
_ABOUT = ("for", "to", "with", "from", "on", "over", "covering", "between", "towards")
#: How far above a preposition its sum, and above that the deal, is looked for.
_HIGHEST = 4


class Pricer:
    """Mends the parse around sums of money.

    Args:
        pricing: Lemmas of verbs that say what something costs.
    """

    component = "kg_pricing"

    def __init__(self, pricing: Iterable[str]) -> None:
        self._pricing = frozenset(pricing)

    def __call__(self, doc: Doc) -> Doc:
        """Mends what it finds in a parsed document."""
        if not any(token.ent_type_ == "MONEY" for token in doc):
            return doc
        for token in doc:
            if token.lower_ == "worth" and 0 < token.i < len(doc) - 1 and token.nbor().ent_type_ == "MONEY":
                _described(token)
                _asserted(token)
                _usurping(token)
            elif token.lower_ == "for" and token.dep_ == "quantmod" and token.i:
                _counted(token.nbor(-1), token)
        for token in doc:
            if token.dep_ in ("prep", "dative") and token.lower_ in _ABOUT and token.i:
                self._beyond(token)
            if token.dep_ == "prep" and token.head.ent_type_ == "MONEY":
                _paid(token)
        return doc

    def _beyond(self, preposition: Token) -> None:
        """ "worth $90 million for six jets", "valued at $90 million with Saab": of the contract."""
        above = preposition.head
        for _ in range(_HIGHEST):
            if above.i > preposition.i:
                return
            if self._prices(above) and _money_between(above, preposition):
                hang(preposition, above.head)
                return
            if above.dep_ in NOMINAL_PATIENT and above.ent_type_ == "MONEY" and above.head.pos_ == "VERB":
                hang(preposition, above.head)  # "paid $3 billion for 24 jets"
                return
            if above.ent_type_ != "MONEY" and above.dep_ != "prep":
                return
            above = above.head

    def _prices(self, word: Token) -> bool:
        verbal = word.dep_ == "acl" and word.lemma_.lower() in self._pricing
        adjective = word.lower_ == "worth" and not any(c.dep_ in NOMINAL_SUBJECT for c in word.lefts)
        return (verbal or adjective) and word.head.pos_ in NOMINAL


def _paid(preposition: Token) -> None:
    """ "ordered for $6 million by Peru from Saab": neither is part of the sum."""
    total = preposition.head
    verb = total.head.head
    if total.dep_ != "pobj" or total.head.lower_ not in _SUM_OF or verb.tag_ not in PAST or preposition.i < total.i:
        return
    if preposition.lower_ != "by":
        hang(preposition, verb)
    elif verb.tag_ == "VBN" or not any(c.dep_ in NOMINAL_SUBJECT for c in verb.lefts):
        hang(preposition, verb, "agent")
        verb.tag_ = "VBN"


def _money_between(first: Token, last: Token) -> bool:
    return any(t.ent_type_ == "MONEY" for t in first.doc[first.i : last.i])


def _counted(count: Token, preposition: Token) -> None:
    """ "ordered six for $180m": no part of the sum."""
    total = preposition.head
    for _ in range(_HIGHEST):
        if total.ent_type_ != "MONEY" or total.dep_ not in ("nummod", "compound", "quantmod", "nmod"):
            break
        total = total.head
    if (
        count.tag_ != "CD"
        or count.dep_ != "quantmod"
        or total.ent_type_ != "MONEY"
        or total.dep_ not in NOMINAL_PATIENT
    ):
        return
    verb, label = total.head, total.dep_
    hang(count, verb, label)
    hang(preposition, verb, "prep")
    hang(total, preposition, "pobj")


def _described(worth: Token) -> None:
    """ "placed an order, worth $2 billion, for": the order is worth it."""
    before = worth.doc[worth.i - 2] if worth.i > 1 and worth.nbor(-1).text == "," else worth
    if (
        worth.head.pos_ == "VERB"
        and before.pos_ == "NOUN"
        and before.head == worth.head
        and before.dep_ in NOMINAL_PATIENT
    ):
        hang(worth, before, "amod")


def _asserted(worth: Token) -> None:
    """ "the contract, worth $2 billion, covers": what the parser takes for a second verb is the only one."""
    subject = next((c for c in worth.lefts if c.dep_ in NOMINAL_SUBJECT), None)
    verb = next((c for c in worth.rights if c.dep_ == "conj" and c.pos_ in VERBAL), None)
    if subject is None or verb is None or worth.nbor(-1).text != "," or any(c.dep_ == "cc" for c in worth.rights):
        return
    auxiliary = next((c for c in verb.lefts if c.dep_ in AUXILIARY), verb)
    if verb.tag_ not in FINITE and auxiliary.tag_ not in (*FINITE, "MD"):
        return
    take_place(verb, worth)
    hang_subject(subject, verb)
    hang(worth, subject, "amod")
    for child in [c for c in worth.children if c.i > verb.i or c.dep_ == "punct"]:
        hang(child, verb)


def _usurping(worth: Token) -> None:
    """ "whose head, X, signed in May a contract worth $2 billion": the verb is "signed"."""
    noun = worth.nbor(-1)
    subjects = [c for c in worth.lefts if c.dep_ in NOMINAL_SUBJECT and c != noun]
    if noun.dep_ not in NOMINAL_SUBJECT or noun.head != worth or len(subjects) != 1:
        return
    verb = next((c for c in subjects[0].rights if c.dep_ == "acl" and c.tag_ in PAST and c.i < noun.i), None)
    if verb is None or any(c.dep_ in (*NOMINAL_PATIENT, "agent") for c in verb.children):
        return
    take_place(verb, worth)
    hang(subjects[0], verb, "nsubj")
    hang(noun, verb, "dobj")
    hang(worth, noun, "amod")
    verb.tag_ = "VBD"


@Language.factory(Pricer.component, default_config={"pricing": []})
def pricer(nlp: Language, name: str, pricing: list[str]) -> Pricer:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Pricer(pricing)
