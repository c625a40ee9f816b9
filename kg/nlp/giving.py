"""Gives verbs of giving their two objects back: "sold Spain's air force 30 trainers".

The parser takes the recipient for a modifier of the thing ("Ukraine Leopards"), or the thing
for the object of another verb ("sell Australia 11 upgraded frigates").
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.labels import NOMINAL, NOMINAL_SUBJECT, PAST, PLURAL, SUBJECT
from kg.nlp.hanging import hang, take_place

_INSIDE = ("NUM", "DET", "ADJ", "ADV", "NOUN", "PROPN")
_DETERMINERS = ("a", "an", "the", "its", "their", "his", "more")
_LABELS = {"NUM": "nummod", "DET": "det", "ADJ": "amod", "ADV": "advmod", "VERB": "amod"}
#: How many words a recipient, and a thing given, may have.
_PARTY, _THING = 5, 8


class Giver:
    """Finds recipients and what they are given, side by side behind a verb.

    Args:
        verbs: Lemmas of verbs that take two objects.
        states: One-word names of states, which the model may take for parts of other names.
        goods: Lemmas of nouns for things that are dealt in.
        counts: Words that count roughly: "dozens", "several".
        attributive: Forms in -ing that name a kind of goods: "loitering".
        parties: Lemmas of nouns for whoever is somebody's: "guest", "neighbour".
    """

    component = "kg_giving"

    def __init__(
        self,
        verbs: Iterable[str],
        states: Iterable[str],
        goods: Iterable[str],
        counts: Iterable[str],
        attributive: Iterable[str] = (),
        parties: Iterable[str] = (),
    ) -> None:
        self._parties = frozenset(parties)
        self._attributive = frozenset(attributive)
        self._verbs, self._states, self._goods = frozenset(verbs), frozenset(states), frozenset(goods)
        self._opening = frozenset((*_DETERMINERS, *counts))

    def __call__(self, doc: Doc) -> Doc:
        """Mends what it finds in a parsed document."""
        for token in doc:
            if (
                token.lower_ in self._attributive
                and token.i + 1 < len(doc)
                and token.nbor().lemma_.lower() in self._goods
            ):
                _of_kind(token, token.nbor())
        for token in doc:
            if token.pos_ == "VERB" and token.lemma_.lower() in self._verbs and _active(token):
                self._mend(token)
            elif token.dep_ == "nummod" and token.head.dep_ == "pobj" and token.i > token.head.i:
                _counted(token)
        return doc

    def _mend(self, verb: Token) -> None:
        if verb.tag_ == "VBD" and _was_given(verb):
            return
        if verb.dep_ == "relcl" and verb.head.lemma_.lower() in self._goods:  # "the tanks it had given Ukraine"
            party = next((c for c in verb.rights if c.dep_ == "dobj"), verb)
            if party.text in self._states and party.i == verb.i + 1:
                party.dep_ = "dative"
                return
        recipient = self._recipient(verb)
        if recipient is None:
            return
        thing = self._thing(recipient)
        if thing is None or (recipient.dep_ in ("dative", "iobj") and thing.head == verb):
            return
        _attach(verb, recipient, thing)

    def _recipient(self, verb: Token) -> Token | None:
        """The head of a name right behind the verb, or of "Spain's air force"."""
        doc, at = verb.doc, verb.i + 1
        if at + 1 < len(doc) and doc[at].tag_ == "PRP$":  # "promised his guest further systems"
            return doc[at + 1] if doc[at + 1].lemma_.lower() in self._parties else None
        if at >= len(doc) or doc[at].pos_ != "PROPN":
            return None
        if doc[at].text not in self._states:
            if doc[at].ent_type_ not in ("GPE", "ORG", "PERSON"):
                return None
            while at + 1 < len(doc) and doc[at + 1].ent_iob_ == "I" and doc[at + 1].pos_ == "PROPN":
                at += 1
        if at + 1 < len(doc) and doc[at + 1].tag_ == "POS":
            end = at + 2
            while end < min(len(doc), at + _PARTY) and doc[end].pos_ in ("NOUN", "ADJ"):
                if doc[end].lemma_.lower() in self._goods and doc[end - 1].lemma_.lower() in self._parties:
                    break  # "sent Sudan's army drones"
                end += 1
            return doc[end - 1] if end > at + 2 and doc[end - 1].pos_ == "NOUN" else None
        return doc[at]

    def _thing(self, recipient: Token) -> Token | None:
        """The head of the noun phrase right behind it."""
        doc, start = recipient.doc, _behind(recipient)
        end = start
        while end < min(len(doc), start + _THING) and (doc[end].pos_ in _INSIDE or doc[end].tag_ in (*PAST, "HYPH")):
            if doc[end].dep_ in NOMINAL_SUBJECT:
                break  # "gave Moldova a howitzer Turkey had refused"
            end += 1
        if end == start + 1 < len(doc) and doc[start].pos_ == "NUM" and doc[end].lower_ == "of":
            return doc[start]  # "lent Chile 12 of its jets"
        while end > start and doc[end - 1].pos_ not in NOMINAL:
            end -= 1
        if end == start:
            return None
        first, thing = doc[start], doc[end - 1]
        state = recipient.text in self._states or recipient.ent_type_ == "GPE" or recipient.pos_ == "NOUN"
        if first.lower_ in self._opening or (state and first.pos_ == "NUM"):
            return thing
        many = thing.tag_ in PLURAL or (thing.pos_ == "PROPN" and thing.text.endswith("s"))
        to_another = end < len(doc) and doc[end].lower_ == "to"  # "sent Chad's army drones to Mali"
        plain = many and (recipient.text in self._states or (recipient.pos_ == "NOUN" and not to_another))
        return thing if plain and (thing.pos_ == "PROPN" or thing.lemma_.lower() in self._goods) else None


def _was_given(verb: Token) -> bool:
    """ "Peru, offered Gripens, chose the Rafale": what it was offered, and what it did."""
    party = verb.nbor(-2) if verb.i > 1 else verb
    if party == verb or verb.nbor(-1).text != "," or party.head != verb or party.dep_ != "nsubj":
        return False
    first = party.left_edge
    if any(c.dep_ == "cc" for c in verb.rights) or (first.i and first.nbor(-1).text == ","):
        return False
    main = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ == "VBD" and c.nbor(-1).text == ","), None)
    if main is None:  # no subject of an active verb stands right before a comma
        verb.tag_, party.dep_ = "VBN", "nsubjpass"
        return True
    behind = [c for c in verb.rights if c.i > main.i]
    take_place(main, verb)
    for token in (party, *behind):
        hang(token, main)
    verb.tag_ = "VBN"
    return hang(verb, party, "acl")


def _of_kind(gerund: Token, thing: Token) -> None:
    """ "bought loitering munitions": nobody loiters."""
    above, label = gerund.head, gerund.dep_
    if gerund.tag_ != "VBG" or thing.head != gerund or thing.dep_ != "dobj" or above == gerund:
        return
    hang(thing, above, "pobj" if label == "pcomp" else "nsubj" if label in SUBJECT else "dobj")
    for child in [c for c in gerund.children if c != thing]:
        hang(child, thing if child.i < gerund.i or above.pos_ != "VERB" else above)
    hang(gerund, thing, "amod")
    gerund.tag_, gerund.pos_ = "JJ", "ADJ"


def _behind(recipient: Token) -> int:
    """Where the thing begins: "gave its ally Ukraine six jets"."""
    following = recipient.i + 1
    name = recipient.doc[following] if following < len(recipient.doc) else recipient
    return following + (name.pos_ == "PROPN" and name.dep_ == "appos" and name.head == recipient)


def _active(verb: Token) -> bool:
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.lefts)
    return not passive and not (verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod"))


def _attach(verb: Token, recipient: Token, thing: Token) -> None:
    if thing.is_ancestor(verb) or recipient.is_ancestor(verb):
        return
    within = list(verb.doc[_behind(recipient) : thing.i])
    loose = [c for t in (*within, recipient) for c in t.rights if c.i > thing.i]
    owners = [t for t in verb.doc[verb.i + 1 : recipient.i] if t.head.i > recipient.i]
    hang(thing, verb, "dobj")
    hang(recipient, verb, "dative")
    for owner in owners:  # "sent Sudan's army drones": Sudan's is the army
        hang(owner, recipient)
    for token in within:
        if not recipient.i < token.head.i <= thing.i or token.pos_ == "VERB":
            hang(token, thing, _LABELS.get(token.pos_, "compound"))
    behind = thing.nbor() if thing.i + 1 < len(thing.doc) else thing
    if thing.pos_ == "NUM" and behind.lower_ == "of":
        hang(behind, thing)
    for token in loose:
        if token.head != thing:
            hang(token, verb)


def _counted(number: Token) -> None:
    """ "delivered to Delhi three of the five regiments": three were delivered."""
    verb = number.head.head.head
    following = number.nbor() if number.i + 1 < len(number.doc) else number
    if following.lower_ == "of" and verb.pos_ == "VERB" and not any(c.dep_ == "dobj" for c in verb.rights):
        hang(number, verb, "dobj")


@Language.factory(
    Giver.component,
    default_config={"verbs": [], "states": [], "goods": [], "counts": [], "attributive": [], "parties": []},
)
def giver(
    nlp: Language,
    name: str,
    verbs: list[str],
    states: list[str],
    goods: list[str],
    counts: list[str],
    attributive: list[str],
    parties: list[str],
) -> Giver:
    """The component for a pipeline, behind its lemmatizer."""
    del nlp, name
    return Giver(verbs, states, goods, counts, attributive, parties)
