"""Gives a verb the object that stands behind another phrase.

"Handed over to Chile the first of the jets": the parser takes a long object behind a party for a
measure or another name. "From A it bought jets, from B two frigates": the frigates become a
second object of the preposition. "Sold the kingdom the Barak": another name of the kingdom.
"Called off, on its eve, a meeting with Chile": another name of the eve. "The claim Kyiv called
absurd": a second subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import (
    ANY_PATIENT,
    COMPLEMENT,
    DETERMINING,
    FINITE,
    NOMINAL,
    OBJECT,
    PARALLEL,
    PARTY,
    PLACE,
    PREDICATIVE,
    WHEN,
)
from kg.nlp.hanging import hang

_ASTRAY = ("npadvmod", "appos", "dep", "attr", "oprd")
#: What the parser may make of an object behind a verb and a comma.
_SHARED = ("npadvmod", "dep", "conj", "appos")
_HELD = (*ANY_PATIENT, *COMPLEMENT, *PREDICATIVE)
_CUT_OFF = (*PARALLEL, "npadvmod", "dep")
_OPENING = ("DT", "CD", "PRP$")
#: What the parser makes of an object before a subject.
_FRONTED = ("nsubj", "dep", "csubj")
_SIDES = ("to", "from", "with")


class Shifter:
    """Finds objects astray.

    Args:
        verbs: Lemmas of verbs that take two objects.
    """

    component = "kg_shifting"

    def __init__(self, verbs: Iterable[str]) -> None:
        self._verbs = frozenset(verbs)

    def __call__(self, doc: Doc) -> Doc:
        """Mends what it finds in a parsed document."""
        for token in doc:
            if token.dep_ == "pobj":
                _parallel(token)
            elif token.dep_ == "appos" and token.head.dep_ == "dative":
                self._given(token)
            elif token.dep_ == "appos" and token.head.dep_ == "pobj" and token.left_edge.tag_ in _OPENING:
                _parallel(token)
            elif token.dep_ in _ASTRAY:
                _behind_party(token)
            elif token.dep_ == "nsubj" and token.head.i > token.i:
                _before_subject(token)
            if token.dep_ in _SHARED and token.pos_ in NOMINAL:
                _shared(token)
                _dated(token)
        return doc

    def _given(self, thing: Token) -> None:
        """ "sold the kingdom the Barak": the Barak was sold."""
        recipient, verb = thing.head, thing.head.head
        if verb.lemma_.lower() not in self._verbs or any(c.dep_ in OBJECT for c in verb.rights):
            return
        if thing.left_edge.tag_ in _OPENING and thing.left_edge.i == recipient.i + 1:
            hang(thing, verb, "dobj")


def _shared(thing: Token) -> None:
    """ "threatened, and then attacked, B": B is what both verbs have for an object."""
    verb, first = thing.head, thing.left_edge
    if verb.dep_ != "conj" or verb.pos_ != "VERB" or first.i != verb.i + 2 or first.nbor(-1).text != ",":
        return
    above = verb.head
    comma = above.i + 1 < len(thing.doc) and above.nbor().text == ","
    if above.pos_ == "VERB" and comma and not any(c.dep_ in _HELD for c in (*above.rights, *verb.rights)):
        thing.dep_ = "dobj"


def _dated(thing: Token) -> None:
    """ "cleared, last October, the purchase": no measure of how it was cleared."""
    verb, first = thing.head, thing.left_edge
    if thing.dep_ != "npadvmod" or thing.ent_type_ in WHEN or first.i < verb.i + 3 or first.tag_ not in _OPENING:
        return
    dated = first.nbor(-1).text == "," == verb.nbor().text and first.nbor(-2).ent_type_ in WHEN
    if dated and verb.pos_ == "VERB" and not any(c.dep_ in _HELD for c in verb.children):
        thing.dep_ = "dobj"


def _behind_party(thing: Token) -> None:
    """ "hand over to Chile the first of the jets", "is due to hand over ...": no measure of the verb above."""
    first = thing.left_edge
    party = first.nbor(-1) if first.i else thing
    if first.tag_ not in _OPENING or party.dep_ != "pobj" or party.ent_type_ not in PARTY:
        return
    preposition = party.head
    verb = preposition.head
    if preposition.lower_ not in _SIDES or verb.pos_ != "VERB" or preposition.i < verb.i:
        return
    if any(c.dep_ in (*OBJECT, *COMPLEMENT, "auxpass") for c in verb.children) or thing.ent_type_ in WHEN:
        return
    hang(thing, verb, "dobj")


def _parallel(thing: Token) -> None:
    """ "from A it bought jets, from B two frigates": the frigates were bought, from B."""
    preposition = thing.head if thing.dep_ == "pobj" else thing.head.head
    party = next((c for c in preposition.rights if c.dep_ == "pobj" and c.i < thing.i), None)
    verb = preposition.head
    if party is None or preposition.lower_ not in _SIDES[:2] or verb.pos_ != "VERB" or party.pos_ not in NOMINAL:
        return
    first = thing.left_edge
    had = any(c.dep_ in OBJECT and c.i < preposition.i for c in verb.rights)
    if had and first.i == party.i + 1 and preposition.nbor(-1).lower_ in (",", "and") and hang(thing, verb, "conj"):
        hang(preposition, thing)


def mend_object(verb: Token, goods: Set[str]) -> None:
    """Gives a verb back the object that a phrase between commas cuts off: "called off, on its eve, a meeting".

    Args:
        goods: Lemmas of nouns for things, which are no other name of a place.
    """
    if any(c.dep_ in _HELD for c in verb.children):
        return
    first = verb.i + 1 + any(c.dep_ == "prt" for c in verb.rights)
    for phrase in _phrases(verb):
        for noun in (t for inner in phrase.rights if inner.dep_ == "pobj" for t in inner.rights if t.dep_ in _CUT_OFF):
            counted = any(c.dep_ == "nummod" for c in noun.lefts)
            if noun.left_edge.nbor(-1).text != "," or not (counted or any(c.dep_ in DETERMINING for c in noun.lefts)):
                continue
            inserted = phrase.i == first + 1 and verb.doc[first].text == ","
            thing = counted or noun.lemma_.lower() in goods
            if inserted or (thing and _behind_place(noun)):
                hang(noun, verb, "dobj")
                return


def _phrases(verb: Token) -> Iterator[Token]:
    """The phrases behind a verb, and those that hang on their nouns: "hit with drones, near Kerch, a ferry"."""
    for phrase in (c for c in verb.rights if c.dep_ == "prep"):
        yield phrase
        for noun in (c for c in phrase.rights if c.dep_ == "pobj"):
            yield from (c for c in noun.rights if c.dep_ == "prep")


def _behind_place(noun: Token) -> bool:
    """ ", near Kerch, a ferry": a phrase between commas stands before it."""
    place = noun.left_edge.nbor(-2)
    named = place.dep_ == "pobj" and (place.ent_type_ in PLACE or place.pos_ == "PROPN")
    return named and place.head.i == place.left_edge.i - 1 and place.head.nbor(-1).text == ","


@Language.factory(Shifter.component, default_config={"verbs": []})
def shifter(nlp: Language, name: str, verbs: list[str]) -> Shifter:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Shifter(verbs)


def _before_subject(subject: Token) -> None:
    """ "the claim Kyiv called absurd": what stands right before a subject, and is none, is what is called so."""
    verb, first = subject.head, subject.left_edge.i
    if verb.tag_ not in FINITE or not first or subject.doc[first - 1].is_punct:
        return
    named = [c for c in verb.lefts if c.dep_ in _FRONTED and c.pos_ == "NOUN" and c.right_edge.i + 1 == first]
    roles = [c for c in verb.rights if c.dep_ in ("dobj", "oprd") or (c.lower_ == "as" and c.dep_ == "prep")]
    if not named or len(roles) != 1 or named[0].ent_type_:
        return
    if roles[0].dep_ == "dobj":  # "the veto Oslo called a disgrace"
        if roles[0].left_edge.lower_ not in ("a", "an"):
            return
        roles[0].dep_ = "oprd"
    named[0].dep_ = "dobj"
