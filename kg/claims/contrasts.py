"""What is said of one is denied of another: "A, and not B, built it"; "bought A rather than B".

And the other way round: "did not buy A but B".

The parser hangs the second name as an apposition, a conjunct or a phrase of the verb, so such
contrasts are told by their words: a contrasting word, and a name of the same type right before
it and right behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.claims.confidence import calibrated, hedged
from kg.claims.mentionindex import MentionIndex
from kg.claims.syntax import children, first_conjunct
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.labels import VERBAL
from kg.model import Claim, Mention, Polarity, content_id
from kg.ontology import Ontology

#: What may stand between a name and the word that contrasts another with it.
_BEFORE = (",", "and", "(", "–", "—")
_RELATIVES = ("that", "who", "which")
#: What may end the contrasted phrase.
_CLOSING = (*",.;:)–—", *_RELATIVES, "and", "but", "will", "would", "has", "had", "is")
_MOST_BETWEEN = 3
_BUT = "but"


class Contrasts:
    """Finds such contrasts, and says of the second name the opposite of what is said of the first."""

    def __init__(self, ontology: Ontology) -> None:
        phrases = (tuple(p.split()) for p in ontology.words["contrasting"])
        self._phrases = sorted(phrases, key=lambda p: (-len(p), p))
        self._openings = frozenset({p[0] for p in self._phrases} | {_BUT})
        self._prepositions = ontology.words["contrasted_prepositions"]
        #: What an instrument or a place tells beside the deed.
        self._static = {i.relation for r in ontology.relations.values() for i in r.implies if i.object == "instrument"}

    def claims(self, told: Told, index: MentionIndex) -> Iterator[Claim]:
        """The contrasted claims of a document, from those that it has told."""
        for opening in map(index.doc.__getitem__, index.doc.reading(self._openings) if told else ()):
            found = self._contrast(opening, index) or self._corrected(opening, index)
            if found is not None:
                wanted = Polarity.NEGATIVE if opening.lower_ == _BUT else Polarity.POSITIVE
                for one in told.beside(opening):
                    if one.claim.polarity is wanted:
                        yield from self._opposite(one, *found, index)

    def _contrast(self, opening: Token, index: MentionIndex) -> tuple[Mention, Mention] | None:
        """The names before and behind, where they are of one type and nothing else stands between."""
        length = 1 if opening.lower_ == _BUT else next((len(p) for p in self._phrases if _reads(opening, p)), 0)
        if not length or opening.i + length >= len(opening.doc):
            return None
        other, preposition = self._behind(opening.doc[opening.i + length], index)
        one = self._before(opening, index)
        if one is None or other is None or one.type != other.type or one.referent == other.referent:
            return None
        first = index.span(one)[0]
        articled = first - (opening.doc[first - 1].pos_ == "DET" if first else 0)
        if preposition and (not articled or opening.doc[articled - 1].lower_ != preposition):
            return None  # "arrived in May, not by sea"
        end = index.span(other)[1]
        relative = end < len(opening.doc) and opening.doc[end].lower_ in _RELATIVES
        if relative and first_conjunct(index.head(one)).dep_ != "attr":
            return None  # "not a Leopard 2 that Chile had offered it"
        return one, other

    def _behind(self, start: Token, index: MentionIndex) -> tuple[Mention | None, str]:
        """The name that a phrase consists of, and the preposition that it repeats."""
        doc, at = start.doc, start.i
        preposition = start.lower_ if start.lower_ in self._prepositions else ""
        at += bool(preposition)
        at += at < len(doc) and doc[at].pos_ == "DET"
        other = index.at(doc[at]) if at < len(doc) else None
        if other is None or index.span(other)[0] != at:
            return None, ""
        end = index.span(other)[1]
        return (None, "") if end < len(doc) and doc[end].lower_ not in _CLOSING else (other, preposition)

    @staticmethod
    def _corrected(opening: Token, index: MentionIndex) -> tuple[Mention, Mention] | None:
        """ "not from A but from B": B, which has A's place in the parse (kg/nlp/corrections.py), and A."""
        denied = opening.head
        if opening.dep_ != "neg" or denied.dep_ != "dep" or not {denied.pos_, denied.head.pos_}.isdisjoint(VERBAL):
            return None
        one, other = (
            index.at(t) or next(filter(None, map(index.at, children(t))), None) for t in (denied.head, denied)
        )
        return (one, other) if one is not None and other is not None and one.type == other.type else None

    @staticmethod
    def _before(opening: Token, index: MentionIndex) -> Mention | None:
        at = opening.i - 1
        while at > max(0, opening.i - _MOST_BETWEEN) and opening.doc[at].lower_ in _BEFORE:
            at -= 1
        return index.at(opening.doc[at]) if at >= 0 else None

    def _opposite(self, one: Said, first: Mention, other: Mention, index: MentionIndex) -> Iterator[Claim]:
        claim = one.claim
        if claim.predicate in self._static and one.token.pos_ == "VERB":
            return  # "struck it with the F-35, not the F-16": it may fly both
        if first.id not in (claim.subject, claim.object) or not _governs(one.token, index.head(first)):
            return
        polarity = Polarity.NEGATIVE if claim.polarity is Polarity.POSITIVE else Polarity.POSITIVE
        subject = other.id if claim.subject == first.id else claim.subject
        obj = other.id if claim.object == first.id else claim.object
        yield replace(
            claim,
            id=content_id(claim.document, claim.evidence.start, subject, claim.predicate, obj, "contrast"),
            subject=subject,
            object=obj,
            polarity=polarity,
            qualifiers=(),
            confidence=calibrated().of("contrast", hedged=hedged(polarity, claim.modality)),
            extractor="contrast",
        )


def _reads(opening: Token, phrase: tuple[str, ...]) -> bool:
    doc = opening.doc
    return opening.i + len(phrase) <= len(doc) and all(
        doc[opening.i + n].lower_ == word for n, word in enumerate(phrase)
    )


def _governs(predicate: Token, name: Token) -> bool:
    """Whether a predicate is above a name, or is what a cleft says of it: "it was A, not B, that won"."""
    first = first_conjunct(name)
    clause = predicate.head if predicate.pos_ == "NOUN" else predicate
    cleft = clause.dep_ == "relcl" and clause.head == first and first.dep_ == "attr"
    return cleft or predicate.is_ancestor(name) or clause.is_ancestor(name)
