"""Pronouns whose place alone tells whom they stand for: "gave Saab a chance to present its Gripen"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.labels import NOMINAL_SUBJECT, OPENING_CLAUSE
from kg.mentions.agreement import Agreement
from kg.mentions.blame import Blame
from kg.mentions.discourse import Discourse, verb_above
from kg.mentions.resolved import Resolved
from kg.ontology import Ontology


class Placed:
    """Finds antecedents by the clause, without weighing what else the text has named."""

    def __init__(self, ontology: Ontology, agreement: Agreement, blame: Blame) -> None:
        words = ontology.words
        self._agreement, self._blame = agreement, blame
        self._kinds = {word: kind for kind, words in ontology.tables["pronouns"].items() for word in words}
        self._owners = ontology.playing("body")
        self._leaving, self._parts = words["leaving_verbs"], words["shares_in_bodies"]
        self._offered, self._orders = words["course_nouns"] | words["enabling_nouns"], words["commissions"]

    def one(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """The antecedent, be that known or not; None where the place tells nothing."""
        told = self._blame.one(token, discourse, kind) or self._actor_s(token, discourse, kind)
        told = told or self._echoed(token, discourse, kind) or self._left(token, discourse, kind)
        told = told or self._overturned(token, discourse, kind)
        if told is not None or token.dep_ != "poss":
            return told
        beside = self._beside(token, discourse, kind) or self._given(token, discourse, kind)
        return None if beside is None else (beside,)

    def _given(self, token: Token, discourse: Discourse, kind: str) -> Resolved | None:
        """ "spared Ana Holm her worst rival": what one is given, or spared, is one's own."""
        noun = token.head
        if noun.dep_ != "dobj" or kind not in ("m", "f"):
            return None
        before = [c for c in noun.head.children if c.dep_ in ("dobj", "dative") and noun.head.i < c.i < token.i]
        one = discourse.covered.get(before[-1].i) if before else None
        return one if one is not None and self._agreement.stands(one, kind) else None

    def _actor_s(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "it decided to buy jets from A to replace its F-16s": whose "it" is, be that known or not."""
        clause = verb_above(token) if token.dep_ == "poss" else None
        given = self._receiver(clause) if clause is not None else None
        if clause is not None and given is not None:
            one = discourse.covered.get(given.i)
            if one is not None and one.type in self._owners:
                sure = clause.head.lemma_.lower() in self._offered - self._orders
                return (one if sure and self._agreement.stands(one, kind) else None,)
        while clause is not None and clause.dep_ in ("xcomp", "advcl") and clause.tag_ == "VB":
            above = clause.head
            if any(c.dep_ in NOMINAL_SUBJECT for c in clause.children) or above.pos_ != "VERB":
                return None
            patients = (discourse.covered.get(c.i) for c in above.children if c.dep_ in ("dobj", "dative"))
            if any(one is not None and one.type in self._owners for one in patients):
                return None  # "it asked A to train its pilots"
            subject = next((c for c in above.children if c.dep_ == "nsubj"), None)
            if subject is not None:
                return (discourse.covered.get(subject.i),) if self._kinds.get(subject.lower_, "") == kind else None
            clause = above
        return None

    @staticmethod
    def _receiver(clause: Token) -> Token | None:
        """ "gave Saab a chance to present its Gripen": who is given it."""
        noun = clause.head
        if clause.dep_ != "acl" or clause.tag_ != "VB" or noun.dep_ != "dobj":
            return None
        return next((c for c in noun.head.children if c.dep_ == "dative" and c.pos_ != "ADP"), None)

    def _echoed(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "A praised B, and C praised it, too": what the same verb has for its object before, be that known or not."""
        verb = token.head
        if token.dep_ != "dobj" or verb.pos_ != "VERB":
            return None
        start = verb.sent.start
        before = [verb.head] if verb.dep_ in ("conj", "ccomp", "advcl") else []
        before += [c for c in verb.children if c.dep_ == "ccomp"]  # "A praised B, and": the parser may hang it below
        before += [verb.doc[start - 1].sent.root] if start and verb.dep_ == "ROOT" else []
        for other in before:
            same = other.lemma_ == verb.lemma_ and other.i < verb.i
            thing = next((c for c in other.children if c.dep_ == "dobj"), None) if same else None
            if thing is not None:
                one = discourse.covered.get(thing.i)
                return (one if one is not None and self._agreement.stands(one, kind) else None,)
        return None

    def _overturned(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "A ordered the jets, only for B to cancel them": what A did it to."""
        clause = token.head
        if token.dep_ != "dobj" or clause.dep_ != "advcl" or clause.tag_ != "VB" or clause.head.i > clause.i:
            return None
        opening = {c.lower_ for c in clause.lefts if c.dep_ in OPENING_CLAUSE}
        thing = next((c for c in clause.head.children if c.dep_ == "dobj"), None)
        if not {"only", "for"} <= opening or thing is None:
            return None
        one = discourse.covered.get(thing.i)
        return (one if one is not None and self._agreement.stands(one, kind) else None,)

    def _left(self, token: Token, discourse: Discourse, kind: str) -> tuple[Resolved | None] | None:
        """ "froze its part in X, without leaving it", "but did not leave it": what the part is in."""
        verb = token.head.head if token.dep_ == "pobj" else token.head
        if kind != "n" or token.dep_ not in ("dobj", "pobj") or verb.lemma_.lower() not in self._leaving:
            return None
        clause = verb_above(verb)
        if clause is None:
            return None
        for part in (c for c in clause.children if c.dep_ == "dobj"):
            if part.lemma_.lower() in self._parts and part.i < verb.i:
                behind = [c for c in (*part.children, *clause.children) if c.dep_ == "prep" and part.i < c.i < verb.i]
                wholes = (discourse.covered.get(g.i) for c in behind for g in c.children)
                return next(((one,) for one in wholes if one is not None), None)
        return None

    def _beside(self, token: Token, discourse: Discourse, kind: str) -> Resolved | None:
        """ "sanctions on the company and its founder": what the possession is coordinated with."""
        noun = token.head
        if any(c.lower_ == "own" for c in noun.children):
            return None
        top = noun.head if noun.dep_ == "appos" else noun  # "on the company and on A, its founder"
        if top.dep_ == "conj":
            first = top.head
        elif top.dep_ == "pobj" and top.head.dep_ == "conj":
            first = next((c for c in top.head.head.children if c.dep_ == "pobj"), top)
        else:
            return None
        one = discourse.covered.get(first.i)
        if one is None or first == top or (token.head.dep_ == "appos" and kind != "n"):
            return None
        return one if kind != "p" and self._agreement.stands(one, kind) else None
