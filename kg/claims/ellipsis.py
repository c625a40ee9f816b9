"""Clauses that repeat one before for another subject: "A bought it, as did B", "so has C", "nor will D".

Verb phrase ellipsis with an inverted auxiliary (Quirk et al., A Comprehensive Grammar of the
English Language, 1985, 12.26). Parsers read these clauses in many ways, so they are told by
their words: "as", "so", "nor" or "neither", an auxiliary, and one noun phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.claims.arguments import Argument, Arguments, MentionIndex
from kg.claims.attribution import Voices
from kg.claims.confidence import calibrated, hedged
from kg.claims.evidence import joint_evidence
from kg.claims.factuality import negated
from kg.claims.propositions import Propositions
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.model import Annotated, Claim, Mention, Modality, Time, content_id
from kg.ontology import Ontology

_SAME, _DENIED = ("as", "so"), ("nor", "neither")
_LIKE = ("do", "does", "did", "have", "has", "had", "is", "are", "was", "were")
_COMING = ("will", "would", "shall")
_OPEN = ("may", "might", "could", "can")
_AUXILIARIES = (*_LIKE, *_COMING, *_OPEN)
_BEFORE_SO = (",", ";", ".", "and", "—", "–")
#: Clauses whose verb an ellipsis may repeat.
_MAIN = ("ROOT", "conj", "ccomp", "parataxis")
#: What behind the noun phrase shows that the clause has more to say.
_GOING_ON = ("VERB", "AUX", "PART", "ADJ", "NOUN", "ADV")


class Ellipses:
    """Finds such clauses, and makes the claims of the clause before once more."""

    def __init__(self, ontology: Ontology, propositions: Propositions, arguments: Arguments) -> None:
        self._propositions = propositions
        self._arguments = arguments
        self._relations = ontology.relations
        self._nodes = frozenset(ontology.nodes)
        self._negations = ontology.words["negations"] | ontology.words["negative_determiners"]

    def claims(
        self, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """The repeated claims of a document.

        Args:
            told: The document's claims.
        """
        for opening in index.doc if told else ():
            if opening.lower_ not in (*_SAME, *_DENIED) or not self._elliptic(opening, index):
                continue
            auxiliary = opening.nbor()
            for one in self._repeated(opening, told, index):
                for subject in self._subjects(auxiliary, index, one):
                    yield self._claim(one, subject, opening, annotated, times, voices)

    # --- the clause

    def _elliptic(self, opening: Token, index: MentionIndex) -> bool:
        """Whether an auxiliary and a named party follow, and nothing that the auxiliary could help."""
        doc = opening.doc
        if opening.i + 2 >= len(doc) or opening.nbor().lower_ not in _AUXILIARIES:
            return False
        if opening.lower_ == "so" and opening.i > 0 and opening.nbor(-1).lower_ not in _BEFORE_SO:
            return False
        first = self._first(opening.nbor(), index)
        if first is None:
            return False
        behind = index.span(first)[1]
        return behind >= len(doc) or doc[behind].pos_ not in _GOING_ON

    @staticmethod
    def _first(auxiliary: Token, index: MentionIndex) -> Mention | None:
        """The mention right behind an auxiliary, past an article."""
        start = auxiliary.i + 1
        start += auxiliary.nbor().lower_ == "the" and start + 1 < len(auxiliary.doc)
        mention = index.at(auxiliary.doc[start])
        return mention if mention is not None and mention.detector not in ("pronoun", "description") else None

    def _subjects(self, auxiliary: Token, index: MentionIndex, one: Said) -> Iterator[Argument]:
        first = self._first(auxiliary, index)
        if first is None:
            return
        relation = self._relations.get(one.claim.predicate)
        types = frozenset(relation.subject) if relation is not None else self._nodes
        other = index.mentions[one.claim.object].referent
        for argument in self._arguments.expand(index.head(first), index, types):
            if argument.direct and argument.mention.start >= first.start and argument.mention.referent != other:
                yield argument

    # --- what it repeats

    def _repeated(self, opening: Token, told: Told, index: MentionIndex) -> list[Said]:
        """The claims of the last clause before, on its own subject."""
        for before in told.before(opening):
            near = [s for s in before if self._main(s.token)]
            if near:
                last = max((self._clause(s.token) for s in near), key=lambda t: t.i)
                if negated(last, self._negations) != (opening.lower_ in _DENIED):
                    return []  # "has not bought it, as has B": not the same of B
                return [s for s in near if self._clause(s.token) == last and self._own(s, index)]
        return []

    @staticmethod
    def _clause(token: Token) -> Token:
        """The verb of a claim, also where a noun that it lends its subject to says it."""
        return token if token.pos_ == "VERB" or token.head.pos_ != "VERB" else token.head

    def _main(self, token: Token) -> bool:
        verb = self._clause(token)
        return verb.pos_ == "VERB" and verb.dep_ in _MAIN

    def _own(self, one: Said, index: MentionIndex) -> bool:
        """Whether a claim is on the subject of its clause, not on an owner or a seller named in it."""
        slots = self._propositions.verbal(self._clause(one.token)).slots
        return any(
            a.mention.id == one.subject.id
            for token in slots.get("subj", [])
            for a in self._arguments.expand(token, index, self._nodes)
        )

    def _claim(
        self,
        one: Said,
        subject: Argument,
        opening: Token,
        annotated: Annotated,
        times: TimeReader,
        voices: Voices,
    ) -> Claim:
        auxiliary = opening.nbor()
        modality = _modality(one.claim.modality, auxiliary.lower_)
        span = joint_evidence(one.claim.evidence, opening, annotated)
        mention = subject.mention.id
        return replace(
            one.claim,
            id=content_id(one.claim.document, span.start, mention, one.claim.predicate, one.claim.object, "ellipsis"),
            subject=mention,
            modality=modality,
            attribution=voices.by(auxiliary) or one.claim.attribution,
            time=_own_time(auxiliary, times, annotated),
            qualifiers=(),
            evidence=span,
            confidence=calibrated().of("ellipsis", hedged=hedged(one.claim.polarity, modality)),
            extractor="ellipsis",
        )


def _modality(before: Modality, auxiliary: str) -> Modality:
    """That of the clause before, or less sure; never surer: "wants it, as did B"."""
    if auxiliary in _OPEN:
        return Modality.POSSIBLE
    return Modality.PLANNED if auxiliary in _COMING and before is Modality.ASSERTED else before


def _own_time(auxiliary: Token, times: TimeReader, annotated: Annotated) -> Time | None:
    """A date of the clause itself; the one before has its own."""
    time = times.read(auxiliary, None)
    return time if time is not None and time.span.start > auxiliary.idx + annotated.offset else None
