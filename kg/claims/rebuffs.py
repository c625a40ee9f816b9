"""A partner that would not deal: "had sought to buy it, but Washington was unwilling to sell".

Such a plan came to nothing, as long as the clause does not say that this was but for a while.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.claims.attribution import Voices
from kg.claims.denied import denied
from kg.claims.evidence import joint_evidence
from kg.claims.factuality import negated
from kg.claims.mentionindex import MentionIndex
from kg.claims.status import StatusReader
from kg.claims.syntax import children, finite, lemma, tensed
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.labels import COMPLEMENT, OBJECT, SUBJECT
from kg.model import Annotated, Claim, Modality, Polarity
from kg.ontology import Ontology

#: What lets a clause lean on the one that holds its subject and tense.
_LEANING = ("xcomp", "acomp")
#: A buyer and a seller.
_BOTH = 2
_CONTRASTING = ("but", "though", "although", "yet")


class Rebuffs:
    """Finds who turned a plan to deal down, and denies the plan's claims."""

    def __init__(self, ontology: Ontology, status: StatusReader) -> None:
        words = ontology.words
        self._status = status
        self._negations = words["negations"] | words["negative_determiners"]
        self._deals = ontology.stated_by(words["bargaining_verbs"])
        self._granting = words["granting_verbs"] | words["completing_verbs"]
        self._licensing = words["licensing_verbs"]
        self._rebuffing = words["rebuffing_verbs"]
        reporting = (c for c in ontology.cues if c.speaker and c.effect == "report")
        self._saying = words["speech_verbs"] | {v for c in reporting for v in c.verb}
        self._passing = words["passing_words"]
        self._deal_nouns = words["resuming_nouns"]
        self._bodies = ontology.playing("body")

    def claims(
        self, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """What was not dealt, since the other side would not.

        Args:
            told: The document's claims.
        """
        plans = [s for s in told if self._plan(s)]
        for verb in index.doc.verbs if plans else ():
            if not self._refused(verb):
                continue
            clause = _clause(verb)
            for one in told.beside(verb):
                before = self._plan(one) and one.token.i < clause.left_edge.i
                if (
                    before
                    and self._turned_down(one, verb, clause, index)
                    and self._concerned(one, verb, clause, told, index)
                ):
                    evidence = joint_evidence(one.claim.evidence, verb, annotated)
                    time = times.read(clause, None)
                    if time is not None and time.span.start < clause.left_edge.idx + annotated.offset:
                        time = None  # the day of the plan, not of its end
                    yield denied(one.claim, Modality.ASSERTED, evidence, voices.by(verb), time, "outcome")

    def _plan(self, one: Said) -> bool:
        claim = one.claim
        planned = claim.modality is Modality.PLANNED and claim.polarity is Polarity.POSITIVE
        return planned and claim.predicate in self._deals

    def _refused(self, verb: Token) -> bool:
        """ "would not sell", "was unwilling to close the deal"; "refused", and no more."""
        name = lemma(verb)
        if name in self._rebuffing:
            plain = not any(c.dep_ in COMPLEMENT for c in children(verb))
            return plain and not negated(verb, self._negations)
        return name in self._granting and self._status.verbal(verb).negative

    def _turned_down(self, plan: Said, verb: Token, clause: Token, index: MentionIndex) -> bool:
        between = verb.doc[plan.token.i : clause.i]
        if not any(t.lower_ in _CONTRASTING for t in between) or not (_past(plan.token) and _past(clause)):
            return False
        below = clause.dep_ in COMPLEMENT and clause.head.i < clause.i
        if below and lemma(clause.head) not in self._saying:
            return False  # "but feared that Germany would not agree": what was, is not told
        if any(t.lower_ in self._passing for t in verb.doc[plan.token.i : verb.right_edge.i + 1]):
            return False
        subjects = [index.at(c) for c in children(clause) if c.dep_ in SUBJECT]
        parties = [m for m in subjects if m is not None and m.type in self._bodies]
        other = bool(parties) and all(m.referent != plan.subject.referent for m in parties)
        return other and all(self._meant(c, plan, index) for c in children(verb) if c.dep_ in OBJECT)

    def _concerned(self, plan: Said, verb: Token, clause: Token, told: Told, index: MentionIndex) -> bool:
        """Whether the deal was that of whoever refused; where all who would deal are named, others only forbid it."""
        if lemma(verb) in self._licensing:
            return True
        same = [s for s in told.beside(plan.token) if s.token == plan.token]
        items = {i for s in same for i in (s.claim.subject, s.claim.object, *(q.mention for q in s.claim.qualifiers))}
        known = [m for m in map(index.mentions.get, sorted(items)) if m is not None and m.type in self._bodies]
        parties = {m.referent for m in known}
        refusing = [index.at(c) for c in children(clause) if c.dep_ in SUBJECT]
        return len(parties) < _BOTH or any(m is not None and m.referent in parties for m in refusing)

    def _meant(self, thing: Token, plan: Said, index: MentionIndex) -> bool:
        """Whether a deal, a pronoun or a name stands for what the plan was about."""
        inside = (thing, *(c for c in children(thing) if c.dep_ in ("compound", "nmod")))
        named = [m for m in map(index.at, inside) if m is not None]
        if thing.pos_ == "PRON":
            return True
        items = {plan.claim.object, *(q.mention for q in plan.claim.qualifiers)}
        known = {m.referent for m in map(index.mentions.get, items) if m is not None}
        return any(m.referent in known for m in named) if named else thing.lemma_.lower() in self._deal_nouns


def _clause(verb: Token) -> Token:
    """The finite verb that a bare one depends on: "was" of "was unwilling to sell"."""
    while verb.dep_ in _LEANING and verb.head.pos_ in ("VERB", "AUX", "ADJ") and verb.head.i < verb.i:
        verb = verb.head
    return verb


def _past(verb: Token) -> bool:
    """ "had sought to buy", "wanted to buy": not "wants", "has sought"."""
    clause = _clause(verb)
    form = tensed(clause)
    return finite(clause) and (form.tag_ == "VBD" or form.lower_ in ("would", "could"))
