"""The layer of names that stand for a state: demonyms, capitals, seats of government.

A capital is the state when it acts, is addressed or qualifies ("Moscow denied", "talks
with Ankara"), and the place when something happens there ("arrived in Ankara").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans
from spacy.vocab import Vocab

from kg.labels import COLLECTIVE, MODIFIER, NOMINAL, NOMINAL_PATIENT, NOMINAL_SUBJECT, PLACE
from kg.mentions.candidate import Candidate
from kg.ontology import GazetteerRow, Ontology, Surrogate

RANK = 70
_PLACE_KINDS = ("capital", "seat", "headquarters")
#: Capital letters up to this length may be an acronym; more are a dateline or a headline.
_ACRONYM = 4
_ADJECTIVE_KINDS = ("demonym_adjective", "demonym_abbreviation")
_INDEFINITE = ("a", "an")
_ENDING = (".", ";", ":", "?")
#: Nationalities that name a people without a plural's ending.
_OF_MANY = ("sh", "ese", "ch")


class Surrogates:
    """Yields demonyms and metonyms with the reading that the syntax gives them."""

    def __init__(self, ontology: Ontology, vocab: Vocab, tokenize: object) -> None:
        by_name: dict[str, GazetteerRow] = {}
        for row in ontology.gazetteer:
            if row.type in ontology.playing("body"):
                by_name.setdefault(row.name, row)
        self._place_type = ontology.named("place")
        self._words = words = ontology.words
        self._placed = dict.fromkeys(("on", "against"), words["place_nominals"])
        self._placed |= {"of": words["place_nominals"] | words["governing_offices"], "for": words["seat_offices"]}
        self._entries: dict[str, tuple[Surrogate, GazetteerRow]] = {}
        self._matcher = PhraseMatcher(vocab, attr="ORTH")
        for surrogate in ontology.surrogates:
            row = by_name.get(surrogate.stands_for)  # type: ignore[assignment]
            if row is None:
                continue
            capital = surrogate.kind.startswith(_PLACE_KINDS) and len(surrogate.surface) > _ACRONYM
            for surface in (surrogate.surface, *((surrogate.surface.upper(),) if capital else ())):
                if surface not in self._entries:
                    self._entries[surface] = (surrogate, row)
                    self._matcher.add(surface, [tokenize(surface)])  # type: ignore[operator]

    def detect(self, doc: Doc) -> Iterator[Candidate]:
        """Candidates in textual order."""
        for span in filter_spans([doc[start:end] for _, start, end in self._matcher(doc)]):
            surrogate, row = self._entries[" ".join(span.text.split())]
            if begins_company(span, self._words["company_heads"]) or self._wider(span, surrogate):
                continue
            if surrogate.kind.startswith("demonym") and _one_of_them(span):
                continue
            if surrogate.kind.startswith("capital") and (_ship(span) or _named_after(span)):
                continue
            if surrogate.kind in _ADJECTIVE_KINDS:
                yield self._candidate(span, row, "demonym", 0.95)
            elif surrogate.kind.startswith(_PLACE_KINDS) or surrogate.kind.endswith("ambiguous"):
                yield from self._place_or_state(span, surrogate, row)
            elif span.root.dep_ == "pobj" and not surrogate.kind.startswith("demonym") and self._is_place(span.root):
                yield self._place(span)
            else:
                yield self._candidate(span, row, "metonym", 0.95)

    def _wider(self, span: Span, surrogate: Surrogate) -> bool:
        """ "Latin American", "African-American": of a continent or a people, not of the state."""
        if not surrogate.kind.startswith("demonym") or span.start == 0:
            return False
        before = span.doc[span.start - 1]
        if before.text == "-" and before.i:
            before = before.nbor(-1)
        return before.lower_ in self._words["widening"]

    def _place_or_state(self, span: Span, surrogate: Surrogate, row: GazetteerRow) -> Iterator[Candidate]:
        if self._is_place(span.root) or (surrogate.kind.endswith("ambiguous") and not self._dealt_with(span.root)):
            yield self._place(span)
        else:
            yield self._candidate(span, row, "metonym", 0.85)

    @staticmethod
    def _candidate(span: Span, row: GazetteerRow, detector: str, confidence: float) -> Candidate:
        return Candidate(
            start=span.start,
            end=span.end,
            type=row.type,
            name=row.name,
            detector=detector,
            confidence=confidence,
            rank=RANK,
            row=row,
        )

    def _place(self, span: Span) -> Candidate:
        name = " ".join(span.text.split())
        if name.isupper() and name.title() in self._entries:
            name = name.title()  # a dateline: "SEOUL - ..."
        return Candidate(
            start=span.start,
            end=span.end,
            type=self._place_type,
            name=name,
            detector="place-reading",
            confidence=0.85,
            rank=RANK,
        )

    def _dealt_with(self, token: Token) -> bool:
        """Whether a name acts, owns, or is spoken to or of as one who acts: "appealed to Brussels"."""
        if acts(token):
            return True
        head = token.head
        if token.dep_ == "pobj" and head.dep_ in ("prep", "dative"):
            return head.lower_ in ("with", "against", "by") or head.head.lemma_.lower() in self._words["addressing"]
        return token.dep_ in NOMINAL_PATIENT and head.lemma_.lower() in self._words["addressing"]

    def _is_place(self, token: Token) -> bool:
        head = token.head
        if token.dep_ == "conj" and head.pos_ == "VERB":  # "visited Rome in May and Paris in June"
            return head.lemma_.lower() in self._words["place_verbs"]
        if token.dep_ == "conj":
            return self._is_place(head)
        if token.is_upper and len(token) > 3 and token.is_sent_start:
            return True  # a dateline: "BRUSSELS, Oct. 15 -"
        if token.dep_ == "pobj" and head.dep_ != "agent":
            preposition = head.lower_
            # "took a swipe at Rome": the parser may hang it on the verb
            before = {head.head.lemma_.lower(), head.nbor(-1).lemma_.lower() if head.i else ""}
            if preposition == "at" and not before.isdisjoint(self._words["aiming_verbs"]):
                return False
            if preposition in self._words["place_prepositions"]:
                return not (head.head.lemma_.lower() in self._words["state_titles"] or self._seat(head))
            if head.head.lemma_.lower() in self._placed.get(preposition, ()):
                return True  # "the mayor of Kyiv", "the drone attack on Moscow", "senator for Nairobi"
            if preposition in self._words["goal_prepositions"]:
                # "severed the cable from Oslo"
                return not before.isdisjoint(self._words["motion_nouns"]) or (
                    head.head.lemma_.lower() in self._words["motion_verbs"]
                )
        if token.dep_ == "compound" and head.lemma_.lower() in self._words["gathering_nouns"]:
            return True  # "a Geneva meeting"
        if token.dep_ in NOMINAL_PATIENT:
            return head.lemma_.lower() in self._words["place_verbs"]
        if token.dep_ in NOMINAL_SUBJECT and head.lemma_ == "fall":  # "Kabul fell to the Taliban"
            return any(c.dep_ in ("prep", "dative") and c.lower_ == "to" for c in head.children)
        if token.dep_ == "poss":
            return head.lemma_.lower() in self._words["place_parts"]
        return any(c.dep_ == "appos" and c.ent_type_ == "GPE" for c in token.children)

    def _seat(self, preposition: Token) -> bool:
        """ "the government in Jerusalem", "Russia's ambassador in Berlin": whose it is, or to whom."""
        noun = preposition.head
        if preposition.lower_ != "in" or noun.pos_ not in NOMINAL:
            return False
        if noun.lemma_.lower() in self._words["accredited"]:
            return True
        # within a name ("Foreign Ministry") every word is of the body's own kind
        owners = ("GPE", "NORP") if noun.ent_type_ == "ORG" else COLLECTIVE
        own = any(c.dep_ in ("poss", "amod", "compound") and c.ent_type_ in owners for c in noun.children)
        return noun.lemma_.lower() in self._words["seated_bodies"] and not own


def _named_after(span: Span) -> bool:
    """ "Real Madrid": a capital at the end of another name."""
    before = span.doc[span.start - 1] if span.start else span.root
    return before.dep_ == "compound" and before.head == span.root and before.pos_ == "PROPN" and before.text.isalpha()


def _ship(span: Span) -> bool:
    """ "Captain Holm of the Oslo": no city has an article."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.lower_ == "the" and before.head in span and span.root.dep_ not in MODIFIER


def _one_of_them(span: Span) -> bool:
    """ "the Argentine who heads it", "an Uzbek", "the Russian was jailed": a person, and no state."""
    token, behind = span.root, span.doc[span.end] if span.end < len(span.doc) else None
    if token.pos_ not in NOMINAL or token.dep_ in MODIFIER or token.text.endswith("s"):
        return False
    if token.dep_ == "appos" and token.head.pos_ == "PROPN" and token.head.ent_type_ not in PLACE:
        return False  # "Ana Ruiz, an Argentine": where she is from
    articles = [c.lower_ for c in token.children if c.dep_ == "det" and c.i < span.start]
    if not articles or behind is None:
        return bool(articles) and articles[0] in _INDEFINITE
    if articles[0] in _INDEFINITE or behind.lower_ == "who":
        return True
    if behind.text == "," and behind.i + 1 < len(behind.doc) and behind.nbor().lower_ in (*_INDEFINITE, "who"):
        return True  # "the Saudi, a financier"
    # "the Dutch" are many; "the Russian and Swedish fleets" is no list of men
    ends = behind.pos_ in ("VERB", "AUX", "ADV", "ADP") or behind.text in _ENDING
    return not token.text.endswith(_OF_MANY) and ends


def begins_company(span: Span, heads: Collection[str]) -> bool:
    """Whether a state's name begins a company's: "Iran Air", "Turkish Airlines", "Kazakhstan Paramount Engineering"."""
    doc, end = span.doc, span.end
    while end < len(doc) and doc[end].text[0].isupper() and doc[end].pos_ == "PROPN":
        if doc[end].lower_ in heads:
            return end == span.end or doc[end].ent_type_ == "ORG" == span.root.ent_type_
        end += 1
    return False


def acts(token: Token) -> bool:
    """Whether the token is the agent of a verb, or an owner."""
    return token.dep_ in ("nsubj", "poss") or (token.dep_ == "pobj" and token.head.dep_ == "agent")
