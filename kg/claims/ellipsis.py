"""Clauses that repeat one before for another subject: "A bought it, as did B", "nor will C", "D followed suit".

Verb phrase ellipsis with an inverted auxiliary (Quirk et al., A Comprehensive Grammar of the
English Language, 1985, 12.26). Parsers read these clauses in many ways, so they are told by
their words: "as", "so", "nor" or "neither", an auxiliary, and one noun phrase. What has a verb
of its own ("did the same") is read as any verb is.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from kg.claims.arguments import Arguments
from kg.claims.attribution import Voices
from kg.claims.confidence import calibrated, hedged
from kg.claims.evidence import joint_evidence
from kg.claims.factuality import Status, later, negated
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.propositions import Propositions
from kg.claims.status import StatusReader
from kg.claims.syntax import children, lemma
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.labels import COMPLEMENT, WHEN
from kg.model import Annotated, Attribution, Claim, Mention, Modality, Polarity, Span, Time, content_id
from kg.ontology import Ontology

_SAME, _DENIED = ("as", "so"), ("nor", "neither")
_OPENING = frozenset((*_SAME, *_DENIED))
_LIKE = ("do", "does", "did", "have", "has", "had", "is", "are", "was", "were")
_COMING = ("will", "would", "shall")
_OPEN = ("may", "might", "could", "can")
_AUXILIARIES = (*_LIKE, *_COMING, *_OPEN)
_BEFORE_SO = (",", ";", ".", "and", "—", "–")
_FOLLOW, _WHEN = "follow", ("in", "on", "within", "by")
#: Clauses whose verb an ellipsis may repeat.
_MAIN = ("ROOT", "conj", "ccomp", "parataxis")
#: Claims of names alone, which nobody does: "A of Florida and B train pilots; C does the same".
_STANDING = "frame:entity"
#: What behind the noun phrase shows that the clause has more to say.
_GOING_ON = ("VERB", "AUX", "PART", "ADJ", "NOUN", "ADV")
#: ... or with what another thing begins.
_OF_THINGS = ("DET", "NUM", "PROPN")


class Ellipses:
    """Finds such clauses, and makes the claims of the clause before once more."""

    def __init__(
        self, ontology: Ontology, propositions: Propositions, arguments: Arguments, status: StatusReader
    ) -> None:
        self._propositions = propositions
        self._status = status
        self._repeating = ontology.words["repeating_phrases"]
        self._verbs = {phrase.partition(" ")[0] for phrase in self._repeating}
        self._arguments = arguments
        self._relations = ontology.relations
        self._nodes = frozenset(ontology.nodes)
        self._membership, self._states = ontology.words["membership_verbs"], ontology.playing("state")
        self._memberships = {
            r.name for r in self._relations.values() if any(self._membership & {*f.verb} for f in r.frame)
        }
        self._negations = ontology.words["negations"] | ontology.words["negative_determiners"]

    def claims(
        self, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """The repeated claims of a document.

        Args:
            told: The document's claims.
        """
        for opening in map(index.doc.__getitem__, index.doc.reading(_OPENING) if told else ()):
            if not self._elliptic(opening, index):
                continue
            auxiliary = opening.nbor()
            for one in self._repeated(opening, told, index):
                for subject in self._subjects(auxiliary, index, one):
                    as_told = Status(one.claim.polarity is Polarity.NEGATIVE, _modality(one, auxiliary.lower_))
                    yield self._claim(one, subject, auxiliary, as_told, annotated, times, voices)
        for verb in index.doc.verbs if told else ():
            if self._repeats(verb):
                yield from self._alike(verb, told, annotated, index, times, voices)
            elif lemma(verb) in self._membership and _ends_clause(verb) and verb.dep_ in _MAIN:
                yield from self._likewise(verb, told, annotated, index, times, voices)

    def _repeats(self, verb: Token) -> bool:
        """ "followed suit", "did the same", "does likewise", "may follow"."""
        if lemma(verb) == _FOLLOW and verb.dep_ in (*_MAIN, "xcomp") and _ends_clause(verb):
            return True
        return lemma(verb) in self._verbs and any(
            f"{lemma(verb)} {c.lower_}" in self._repeating
            for c in children(verb)
            if c.dep_ in ("dobj", "advmod", "attr", "acomp", "prt")
        )

    def _alike(
        self, verb: Token, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        own = self._status.verbal(verb)
        slots = self._propositions.verbal(verb).slots
        for one in self._repeated(verb, told, index):
            before = one.claim.polarity is Polarity.NEGATIVE
            if own.negative and (before or one.claim.modality is not Modality.ASSERTED):
                continue  # "refused, and B did not follow suit": what B did is not told
            status = Status(own.negative or before, later(own.modality, one.claim.modality))
            for subject in self._agents(slots.get("subj", []), index, one):
                if subject.mention.referent != one.subject.referent:
                    yield self._claim(one, subject, verb, status, annotated, times, voices)

    def _likewise(
        self, verb: Token, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """ "Angola left OPEC in 2023; Qatar had quit in 2019": what the clause before told that A left."""
        done = lemma(verb)
        near = [s for s in told.beside(verb) if s.token.i < verb.i and done in self._verbs_of(s.claim.predicate)]
        # "Mali left the bloc; France left in August" may be of its troops
        taken_up = any(c.lemma_ == "have" or c.lower_ in ("too", "also") for c in children(verb))
        if not near or not taken_up:
            return
        last = max(near, key=lambda s: s.token.i).token
        if _passed_over(self._clause(last), verb):
            return
        own, subjects = self._status.verbal(verb), self._propositions.verbal(verb).slots.get("subj", [])
        for one in near:
            plain = one.claim.polarity is Polarity.POSITIVE and one.claim.modality is Modality.ASSERTED
            for subject in self._agents(subjects, index, one) if plain and one.token == last else ():
                mention = subject.mention  # the ambassador who left in May left his post
                if mention.type == one.subject.type in self._states and mention.referent != one.subject.referent:
                    status = Status(own.negative, own.modality)
                    yield self._claim(one, subject, verb, status, annotated, times, voices)

    def _verbs_of(self, relation: str) -> Set[str]:
        """Verbs of a relation behind which its object may be left out."""
        found = self._relations.get(relation)
        return (
            {v for f in found.frame for v in f.verb} if found is not None and relation in self._memberships else set()
        )

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
        return behind >= len(doc) or not (doc[behind].pos_ in _GOING_ON or _another_thing(doc[behind]))

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
        for argument in self._agents([index.head(first)], index, one):
            if argument.mention.start >= first.start:
                yield argument

    def _agents(self, heads: list[Token], index: MentionIndex, one: Said) -> Iterator[Argument]:
        """The named parties that may have done the same."""
        relation = self._relations.get(one.claim.predicate)
        types = frozenset(relation.subject) if relation is not None else self._nodes
        other = index.mentions[one.claim.object].referent
        for argument in (a for head in heads for a in self._arguments.expand(head, index, types)):
            if argument.direct and argument.mention.referent != other:
                yield argument

    # --- what it repeats

    def _repeated(self, opening: Token, told: Told, index: MentionIndex) -> list[Said]:
        """The claims of the last clause before, on its own subject."""
        for before in told.before(opening):
            near = [s for s in before if self._main(s.token) and not self._governs(s.token, opening)]
            if near:
                last = max((self._clause(s.token) for s in near), key=lambda t: t.i)
                near = [s for s in near if not (self._of_another(s) or s.claim.extractor.startswith(_STANDING))]
                if _passed_over(last, opening):
                    return []
                if negated(last, self._negations) != (opening.lower_ in _DENIED):
                    return []  # "has not bought it, as has B": not the same of B
                return [s for s in near if self._clause(s.token) == last and self._own(s, index)]
        return []

    @staticmethod
    def _clause(token: Token) -> Token:
        """The verb of a claim, also where a noun that it lends its subject to says it."""
        verb = token if token.pos_ == "VERB" or token.head.pos_ != "VERB" else token.head
        while verb.dep_ == "xcomp" and verb.head.pos_ == "VERB" and verb.head.i < verb.i:
            verb = verb.head
        return verb

    def _governs(self, token: Token, opening: Token) -> bool:
        """ "urged B to follow suit": not what B is to repeat."""
        clause = self._clause(token)
        return opening.dep_ in COMPLEMENT and opening.head == clause

    def _of_another(self, one: Said) -> bool:
        """ "Russia said that Kyiv had struck. Belarus did the same": it said so."""
        return self._reported(one) and (one.speaker is None or one.speaker.referent != one.subject.referent)

    def _reported(self, one: Said) -> bool:
        """Whether a claim is what the clause before says that somebody said."""
        clause = self._clause(one.token)
        return one.claim.attribution is not None and clause.dep_ == "ccomp" and clause.head.i < clause.i

    def _attribution(self, one: Said, subject: Mention, verb: Token, voices: Voices) -> Attribution | None:
        """ "Poland said that it would buy it. Norway did the same": so Norway said."""
        own = voices.by(verb)
        if own is None and self._reported(one):
            span = Span(start=subject.start, end=subject.end)
            return Attribution(mention=subject.id, text=subject.text, span=span, cue=verb.text)
        return own or one.claim.attribution

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
        verb: Token,
        status: Status,
        annotated: Annotated,
        times: TimeReader,
        voices: Voices,
    ) -> Claim:
        modality = status.modality
        span = joint_evidence(one.claim.evidence, verb, annotated)
        mention = subject.mention.id
        return replace(
            one.claim,
            id=content_id(one.claim.document, span.start, mention, one.claim.predicate, one.claim.object, "ellipsis"),
            subject=mention,
            polarity=status.polarity,
            modality=modality,
            attribution=self._attribution(one, subject.mention, verb, voices),
            time=_own_time(verb, times, annotated),
            qualifiers=(),
            evidence=span,
            confidence=calibrated().of("ellipsis", hedged=hedged(status.polarity, modality)),
            extractor="ellipsis",
        )


def _another_thing(behind: Token) -> bool:
    """ "A bought the F-35, as did B the Rafale": what B bought stands behind it."""
    return (behind.pos_ in _OF_THINGS or behind.tag_ == "PRP$") and behind.ent_type_ not in WHEN


def _ends_clause(verb: Token) -> bool:
    """Whether nothing but adverbs and times stands behind a verb."""
    behind = [c for c in children(verb) if c.i > verb.i and c.dep_ not in ("punct", "cc", "conj", "npadvmod", "advcl")]
    return all(c.dep_ == "advmod" or (c.dep_ == "prep" and c.lower_ in _WHEN) for c in behind)


def _passed_over(last: Token, opening: Token) -> bool:
    """ "A struck B; C left the talks. D followed suit": another clause, of which no claim is known, stands between."""
    governing = {t.i for verb in (last, opening) for t in _governors(verb)}
    return any(
        verb.pos_ == "VERB" and verb.i not in governing and (verb.dep_ in _MAIN or _up_to(verb, opening))
        for verb in last.doc[last.i + 1 : opening.i]
    )


def _up_to(verb: Token, opening: Token) -> bool:
    """ "A struck B, which C calls a crime, as does D": D calls it one, and struck nobody."""
    end = opening.i - 1
    return verb.dep_ == "relcl" and end <= verb.right_edge.i + 1 and opening.lower_ == "as"


def _governors(verb: Token) -> Iterator[Token]:
    """A verb and those that report or want what it says: "said that", "was expected to"."""
    yield verb
    while verb.dep_ in (*COMPLEMENT, "aux", "advmod", "mark") and verb.head != verb:
        below, verb = verb, verb.head
        if any(t.text == ";" for t in verb.doc[min(below.i, verb.i) : max(below.i, verb.i)]):
            return  # clauses side by side
        yield verb


def _modality(one: Said, auxiliary: str) -> Modality:
    """That of the clause before, or less sure; never surer: "wants it, as did B"."""
    before = one.claim.modality
    if auxiliary in _OPEN:
        return Modality.POSSIBLE
    return Modality.PLANNED if auxiliary in _COMING and before is Modality.ASSERTED else before


def _own_time(verb: Token, times: TimeReader, annotated: Annotated) -> Time | None:
    """A date of the clause itself; the one before has its own."""
    time = times.read(verb, None)
    return time if time is not None and time.span.start > verb.left_edge.idx + annotated.offset else None
