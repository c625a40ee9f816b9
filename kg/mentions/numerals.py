"""What a bare number counts: "ordered 20 Typhoons; it had wanted 40".

Only where a verb of having and giving takes the number, and the text just before speaks of
one kind of thing that is counted so.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import MODIFIER, NOMINAL_PATIENT
from kg.mentions.discourse import Discourse
from kg.mentions.resolved import Resolved
from kg.ontology import Ontology

#: From here on a bare number may be a year.
_YEARS = 1000


class Numerals:
    """Finds what numbers without a noun stand for."""

    def __init__(self, ontology: Ontology) -> None:
        self._items = ontology.playing("item")
        self._verbs: set[str] = set()
        #: "signed for 88", "paid for 16"
        self._paid: set[str] = set()
        for relation in ontology.relations.values():
            for frame in relation.frame:
                slots = frame.qualifier.get("item", ())
                slots += frame.object if self._items & set(frame.object_types or relation.object) else ()
                if "obj" in slots:
                    self._verbs.update(frame.verb)
                if {"for", "on", "obj.on"}.intersection(slots):
                    self._paid.update(frame.verb)

    def resolve(self, token: Token, discourse: Discourse) -> Resolved | None:
        """The kind of thing that is counted, or None where none is sure."""
        if not bare_count(token):
            return None
        verb = token.head.head if token.dep_ == "pobj" else token.head
        if verb.lemma_.lower() not in (self._paid if token.dep_ == "pobj" else self._verbs):
            return None
        found: dict[str, Resolved] = {}
        for entry in discourse.near(token):
            one = entry.resolved
            if one is None and entry.plural:
                one = self._named_by(entry.head, discourse)
                if one is None:
                    return None  # "200 pilots": these may be what is counted
            if one is not None and one.type in self._items:
                found[one.referent] = one
        return next(iter(found.values())) if len(found) == 1 else None

    def _named_by(self, noun: Token, discourse: Discourse) -> Resolved | None:
        """ "20 K9 howitzers": the name before the noun."""
        inside = (discourse.covered.get(c.i) for c in noun.children if c.dep_ in MODIFIER)
        return next((one for one in inside if one is not None and one.type in self._items), None)


def bare_count(token: Token) -> bool:
    """ "wants 40", "40 were delivered": a number that is neither a year nor of a noun."""
    if token.tag_ != "CD" or not _placed(token) or token.ent_type_ in ("MONEY", "PERCENT", "QUANTITY"):
        return False
    if token.text.isdigit() and int(token.text) >= _YEARS:
        return False
    at = token.i + 1 + (token.i + 1 < len(token.doc) and token.nbor().lower_ == "more")  # "ordered 12 more"
    behind = token.doc[at] if at < len(token.doc) else None
    if (behind is not None and behind.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "SYM")) or (
        behind and behind.tag_ == "VBN"
    ):
        return False  # "three upgraded frigates", however it is parsed
    return not any(c.dep_ in ("prep", "acl", "compound", "nummod", "relcl") for c in token.children)


def _placed(number: Token) -> bool:
    """Whether it stands where what is dealt in stands: "wants 40", "signed for 88"."""
    return number.dep_ in NOMINAL_PATIENT or (number.dep_ == "pobj" and number.head.lower_ in ("for", "on"))
