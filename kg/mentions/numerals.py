"""What a bare number counts: "ordered 20 Typhoons; it had wanted 40".

Only where a verb of having and giving takes the number, and the text just before speaks of
one kind of thing that is counted so.
"""

from __future__ import annotations

from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

from kg.labels import MODIFIER, NOMINAL_PATIENT, NOMINAL_SUBJECT, VERBAL
from kg.mentions.discourse import Discourse
from kg.mentions.resolved import Resolved
from kg.ontology import Ontology

_SUBJECT, _MORE, _THE = "nsubj", "more", "the"
_DATING = ("in", "on")
#: From here on a bare number may be a year.
_YEARS = 1000
#: Between a verb and the clause that it is a part of.
_BELOW = ("acl", "xcomp", "dobj")


class Numerals:
    """Finds what numbers without a noun stand for."""

    def __init__(self, ontology: Ontology) -> None:
        self._items = ontology.playing("item")
        self._verbs: set[str] = set()
        #: "signed for 88", "paid for 16"
        self._paid: set[str] = set()
        words = ontology.words
        #: What does not arrive and is not bought by the piece.
        self._affairs = (
            words["dealings"] | words["matters"] | words["statement_nouns"] | words["aspects"] | words["undertakings"]
        )
        self._arriving, self._parts = words["arriving_verbs"], words["parts_of_orders"]
        self._part_words = frozenset(map(get_string_id, self._parts))
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
        top = _top(token)
        verbs = self._arriving if top.dep_ == _SUBJECT else self._paid if top.dep_ == "pobj" else self._verbs
        above = top.dep_ == "pobj" or (_gapped(top) and not _recounted(top))
        verb = _infinitive(top.head.head if above else top.head)
        if not (bare_count(token) or self.part(token)) or verb.lemma_.lower() not in verbs:
            return None
        before = self._just_before(verb, discourse) or self._above(verb, discourse)
        if before is not None:
            return before
        here = [e for e in discourse.near(token) if discourse.sentence[e.head.i] == discourse.sentence[token.i]]
        topics = [e for e in here if e.first.dep_ in NOMINAL_SUBJECT]
        if any(e.resolved is None and e.head.pos_ == "PROPN" for e in topics):
            return None  # "the Abrams came later: 250 were ordered", whatever an Abrams is
        # what the sentence is on goes before what the last one told of
        on = [e for e in topics if e.resolved is not None and e.resolved.type in self._items]
        found: dict[str, Resolved] = {}
        for entry in here if on else discourse.near(token):
            one = entry.resolved
            if one is None and entry.plural and entry.head.lemma_.lower() not in self._affairs:
                one = self._named_by(entry.head, discourse)
                if one is None:
                    return None  # "200 pilots": these may be what is counted
            if one is not None and one.type in self._items:
                found[one.referent] = one
        return next(iter(found.values())) if len(found) == 1 else None

    def _just_before(self, verb: Token, discourse: Discourse) -> Resolved | None:
        """ "chose the K2, and ordered 42": of what the verb that it is joined with has for its object."""
        if verb.dep_ != "conj" or any(c.dep_ in NOMINAL_SUBJECT for c in verb.children):
            return None
        objects = [discourse.covered.get(c.i) for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i]
        things = [one for one in objects if one is not None and one.type in self._items]
        return things[0] if len(things) == len(objects) == 1 else None

    def _above(self, verb: Token, discourse: Discourse) -> Resolved | None:
        """ "cancelled the E-7, though NATO had wanted six": of what the clause above has for its object."""
        while verb.dep_ in _BELOW and verb.head != verb:  # "its plan to buy six"
            verb = verb.head
        above = verb.head
        if verb.dep_ != "advcl" or above.i > verb.i:
            return None
        told = (above, *(c for c in above.children if c.dep_ == "xcomp"))
        objects = [discourse.covered.get(c.i) for v in told for c in v.children if c.dep_ == "dobj" and c.i < verb.i]
        things = [one for one in objects if one is not None and one.type in self._items]
        near = [e.resolved for e in discourse.near(verb) if e.head.i < verb.i and e.resolved is not None]
        last = [one for one in near if one.type in self._items][-1:]
        sure = len(things) == len(objects) == len(last) == 1 and last[0].referent == things[0].referent
        return things[0] if sure else None

    def parts(self, doc: Doc) -> list[int]:
        """Positions of words for some of what was spoken of."""
        # looked up by hash: most words are none
        words = doc.to_array("LOWER").tolist()
        return [i for i, word in enumerate(words) if word in self._part_words and self.part(doc[i])]

    def part(self, token: Token) -> bool:
        """ "delivered the first", "the rest are due in May": some of what was spoken of."""
        if token.lower_ not in self._parts or token.i == 0 or token.nbor(-1).lower_ != _THE:
            return False
        if token.dep_ not in (*NOMINAL_PATIENT, _SUBJECT) or token.head.pos_ not in VERBAL:
            return False
        return all(c.i < token.i and c.dep_ == "det" for c in token.children)

    def _named_by(self, noun: Token, discourse: Discourse) -> Resolved | None:
        """ "20 K9 howitzers": the name before the noun."""
        inside = (discourse.covered.get(c.i) for c in noun.children if c.dep_ in MODIFIER)
        return next((one for one in inside if one is not None and one.type in self._items), None)


def bare_count(token: Token) -> bool:
    """ "wants 40", "40 were delivered", "13 more": a number that is neither a year nor of a noun."""
    top = _top(token)
    if token.tag_ != "CD" or not (top.dep_ in (*NOMINAL_PATIENT, _SUBJECT) or _paid(top) or _gapped(top)):
        return False
    if token.ent_type_ in ("MONEY", "PERCENT", "QUANTITY") or top.ent_type_ in ("MONEY", "PERCENT", "QUANTITY"):
        return False
    if token.text.isdigit() and int(token.text) >= _YEARS:
        return False
    if _recounted(top):
        return True
    end = count_end(token)
    behind = token.doc[end] if end < len(token.doc) else None
    if (behind is not None and behind.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "SYM")) or (
        behind and behind.tag_ == "VBN"
    ):
        return False  # "three upgraded frigates", however it is parsed
    return not any(
        c.dep_ in ("prep", "compound", "nummod", "relcl") or _inside(c)
        for c in (*token.children, *top.children)
        if c != token and not (_gapped(top) and c.lower_ in _DATING)
    )


def count_end(token: Token) -> int:
    """Where a count's phrase ends (exclusive): "13 more" is one."""
    further = token.i + 1 < len(token.doc) and token.nbor().lower_ == _MORE
    return token.i + 1 + further


def _top(token: Token) -> Token:
    """The head of a count's phrase: "13 more" may hang on either."""
    return (
        token.head if token.dep_ == "nummod" and token.head.lower_ == _MORE and token.head.i == token.i + 1 else token
    )


def _infinitive(verb: Token) -> Token:
    """ "eight more are to come": they come."""
    below = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB") if verb.lemma_ == "be" else ()
    return next(iter(below), verb)


def _inside(clause: Token) -> bool:
    """ "20 ordered in May", but not "20, ordered in May, came": which they are."""
    return clause.dep_ == "acl" and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text != ","


def _gapped(top: Token) -> bool:
    """ "Romania ordered 32 jets, and Greece 20": the verb is left out."""
    return _recounted(top) or (top.dep_ == "dep" == top.head.dep_ and top.head.head.pos_ == "VERB")


def _recounted(top: Token) -> bool:
    """ "12 were ordered in May and six in June", as nlp/recounting.py hangs it."""
    return top.dep_ == "dep" and top.tag_ == "CD" and top.head.pos_ == "VERB" and top.head.i < top.i


def _paid(top: Token) -> bool:
    """ "signed for 88", "took an option on 12 more"."""
    return top.dep_ == "pobj" and top.head.lower_ in ("for", "on")
