"""Puts the claim layer together: from an annotated document and its mentions to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain

from kg.claims.aftermath import Aftermath
from kg.claims.arguments import Arguments
from kg.claims.attribution import AttributionReader, Voices
from kg.claims.confidence import ANAPHOR, DOUBTFUL, calibrated, hedged
from kg.claims.contests import Contests
from kg.claims.contrasts import Contrasts
from kg.claims.cues import Cues
from kg.claims.doers import Doers
from kg.claims.ellipsis import Ellipses
from kg.claims.entities import Entities
from kg.claims.evidence import evidence
from kg.claims.factuality import Status
from kg.claims.frames import Frames, Match
from kg.claims.home import HomeStates, relations_of_office, states_of_persons
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import occasion
from kg.claims.openverbs import OpenVerbs
from kg.claims.origins import Origins
from kg.claims.outcomes import Outcomes
from kg.claims.parties import Parties
from kg.claims.pretence import Pretence
from kg.claims.proposition import Proposition
from kg.claims.propositions import Propositions
from kg.claims.qualifiers import Qualifiers
from kg.claims.reactions import Reactions
from kg.claims.rebuffs import Rebuffs
from kg.claims.retorts import Retorts
from kg.claims.standing import Standing
from kg.claims.status import StatusReader
from kg.claims.syntax import first_conjunct, lemma
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told
from kg.claims.unsaid import Unsaid
from kg.claims.voided import Voided
from kg.collector import rested
from kg.labels import PREDICATIVE_NOUN
from kg.model import Annotated, Attribution, Claim, Mention, Modality, Qualifier, Quotation, Time, content_id
from kg.ontology import Frame, Ontology, Relation

#: What claims without a relation of the ontology share.
OPEN = Relation(name="open", label="", inverse="", description="Any other verb.", subject=(), object=())
_OPEN = ("frame:open", f"frame:open{ANAPHOR}")
OPEN_FRAME = Frame(subject=("subj",), object=("obj",), confidence=0.5)
#: The slot for whom something moves to a deed.
_MOVED = "moved"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a predicate's clause says about all claims that it makes."""

    status: Status
    attribution: Attribution | None
    time: Time | None


class FrameExtractor:
    """Claims from propositions that match a frame of the ontology."""

    def __init__(self, ontology: Ontology) -> None:
        self._ontology = ontology
        self._propositions, self._entities = Propositions(ontology), Entities(ontology)
        arguments, self._parties = Arguments(ontology), Parties(ontology)
        self._frames = Frames(ontology, arguments)
        self._open_verbs = OpenVerbs(ontology, self._frames.filling, self._frames.background)
        cues, standing = Cues(ontology), Standing(ontology)
        self._status = StatusReader(ontology, cues, standing)
        self._items = ontology.playing("item")
        self._conative = ontology.words["conative_verbs"]
        self._voided = Voided(ontology, cues, standing, self._status)
        self._aftermath, self._pretence = Aftermath(ontology, cues, self._status), Pretence(ontology)
        self._qualifiers = Qualifiers(ontology, self._frames)
        self._attribution = AttributionReader(ontology, self._propositions)
        doers = Doers(ontology, self._propositions, self._status, arguments)
        self._retorts, self._origins = Retorts(ontology, doers), Origins(ontology)
        self._reactions = Reactions(ontology, self._propositions, self._status, arguments, doers)
        self._ellipses = Ellipses(ontology, self._propositions, arguments, self._status)
        self._contrasts, self._contests = Contrasts(ontology), Contests(ontology)
        self._unsaid = Unsaid(ontology, self._propositions)
        self._outcomes, self._rebuffs = Outcomes(ontology, self._status), Rebuffs(ontology, self._status)
        self._states, self._offices = states_of_persons(ontology), relations_of_office(ontology)
        #: The text whose claims were just read, and its quotations, which are asked for next.
        self._reported: tuple[Annotated | None, list[Quotation]] = None, []

    def extract(self, annotated: Annotated, mentions: Sequence[Mention]) -> Iterator[Claim]:
        """Claims in textual order of their predicates; none twice."""
        with rested():
            claims, said = self._read_through(annotated, mentions)
        self._reported = annotated, said
        yield from claims

    def _read_through(
        self, annotated: Annotated, mentions: Sequence[Mention]
    ) -> tuple[Collection[Claim], list[Quotation]]:
        """All claims and quotations of a text."""
        index = MentionIndex(annotated, mentions)
        with closing(index.doc):
            voices = self._attribution.over(annotated, index)
            claims = self._all_claims(annotated, mentions, index, voices)
            return claims, list(voices.quotations())

    def _all_claims(
        self, annotated: Annotated, mentions: Sequence[Mention], index: MentionIndex, voices: Voices
    ) -> Collection[Claim]:
        times = TimeReader(annotated, index, self._ontology)
        homes = HomeStates(self._ontology, self._states, self._offices, mentions)
        found = self._stated(homes, annotated, index, times, voices)
        self._complete(found, homes, annotated, index, times, voices)
        wrong = set(self._origins.misread(found.values(), index))
        found = {i: one for i, one in found.items() if i not in wrong and not self._retorts.misread(one, index)}
        told = Told(found.values())
        reactions = list(self._reactions.said(told, annotated, index, times, voices))
        further = chain(
            self._retorts.claims(told, annotated, index, times, voices),
            (one.claim for one in reactions),
            # "C condemned the raid, as did D"
            self._ellipses.claims(Told((*found.values(), *reactions)), annotated, index, times, voices),
            self._outcomes.claims(told, annotated, index, times, voices),
            self._rebuffs.claims(told, annotated, index, times, voices),
            self._contrasts.claims(told, index),
        )
        claims = {identity: one.claim for identity, one in found.items()}
        return (claims | {claim.id: claim for claim in further if claim.id not in claims}).values()

    def _stated(
        self, homes: HomeStates, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> dict[str, Said]:
        """What each predicate says by itself."""
        found: dict[str, Said] = {}
        named: dict[str, Said] = {}  # what names tell of their bearers is known before the rest is read
        told = self._propositions.read(index.doc, self._parties.of(index))
        stages = ((self._entities.propositions(index), named), (told, found))
        for propositions, into in stages:
            for one in propositions:
                if one.kind == "noun":
                    homes.offer(one, index)
                matches = list(self._frames.match(one, index))
                claims = [c for match in matches for c in self._claims(match, annotated, index, times, voices)]
                if claims:
                    homes.learn(claims, index)
                if not matches and one.kind == "verb":
                    claims = list(self._open(one, annotated, index, times, voices))
                for claim in claims:
                    into.setdefault(claim.id, _said(claim, one, index))
        return found | {claim: said for claim, said in named.items() if claim not in found}

    def _complete(
        self,
        found: dict[str, Said],
        homes: HomeStates,
        annotated: Annotated,
        index: MentionIndex,
        times: TimeReader,
        voices: Voices,
    ) -> None:
        """Adds what predicates say with a party that was named before; its verb is open no more."""
        told = Told(found.values())
        open_: dict[int, list[str]] = defaultdict(list)
        for identity, said in found.items():
            if said.claim.extractor in _OPEN:
                open_[said.token.i].append(identity)
        for one, relation, party in self._unsaid.read(told, self._frames, index, homes.home):
            for match in self._frames.match(one, index):
                if match.relation.name != relation or party not in (match.subject.mention, match.object.mention):
                    continue
                for identity in open_.pop(one.token.i, ()):
                    del found[identity]
                for claim in self._claims(match, annotated, index, times, voices):
                    said = _said(claim, one, index)
                    if found.setdefault(claim.id, said) is said:
                        told.add(said)

    def quotations(self, annotated: Annotated, mentions: Sequence[Mention]) -> Iterator[Quotation]:
        """All reports of a text, whether a claim stands in them or not."""
        known, said = self._reported
        self._reported = None, []
        if known is annotated:
            return iter(said)
        return self._attribution.over(annotated, MentionIndex(annotated, mentions)).quotations()

    def _claims(
        self, match: Match, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        if self._ended(match) or self._contests.sport(match):
            return
        reading = self._read(match, annotated, times, voices)
        if self._untouched(match, reading.status):
            return
        qualifiers = tuple(self._qualifiers.of(match, index))
        yield self._claim(match, match.relation.name, match.subject, match.object, qualifiers, reading, annotated)
        for implied in match.relation.implies:
            if reading.status.negative and "instrument" in (implied.subject, implied.object):
                continue  # "denied having bombed it with TB2s": it has them for all that
            roles = {"subject": [match.subject], "object": [match.object], **match.qualifiers}
            target = self._ontology.relations[implied.relation]
            for subject in roles.get(implied.subject, ()):
                for obj in roles.get(implied.object, ()):
                    fits = subject.mention.type in target.subject and obj.mention.type in target.object
                    if not fits or subject.mention.referent == obj.mention.referent:
                        continue
                    further = [
                        Qualifier(role=role, text=a.mention.text, mention=a.mention.id)
                        for role, source in implied.qualifier.items()
                        for a in roles.get(source, ())
                    ]
                    kept = [q for q in qualifiers if q.role in ("amount", "quantity", "under")]
                    yield self._claim(match, target.name, subject, obj, (*further, *kept), reading, annotated)

    def _open(
        self, one: Proposition, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """Claims of verbs that the ontology does not know, under their own lemma."""
        for name, subject, obj in self._open_verbs.read(one, index):
            match = Match(OPEN, OPEN_FRAME, one, subject, obj, None)
            reading = self._read(match, annotated, times, voices)
            qualifiers = tuple(self._qualifiers.of(match, index))
            yield self._claim(match, f"open:{name}", subject, obj, qualifiers, reading, annotated)

    def _read(self, match: Match, annotated: Annotated, times: TimeReader, voices: Voices) -> _Reading:
        one = match.proposition
        anchor = match.light or one.token
        if match.frame.presupposed:  # "its contract for the jets is in doubt", but "collapsed"
            status = Status(self._voided(one.token)) if one.kind == "noun" else Status()
            if self._moving(match) and self._doubted(one.token.head.head):
                status = Status(False, Modality.POSSIBLE)
        elif one.kind == "verb":
            tried = match.frame.conative and one.token.dep_ == "xcomp" and lemma(one.token.head) in self._conative
            status = self._status.verbal(one.token.head if tried else one.token)
        elif one.kind == "entity":
            status = Status()
        elif match.frame.title or self._held(match):
            status = self._status.holding(one.token)
        else:
            status = self._status.nominal(one.token, match.light)
        status = self._aftermath(match, status)
        told = one.kind == "entity" or match.frame.title
        if not told and (self._pretence.fiction(one.token) or self._contests.drill(match)):
            status = status.under("possible")
        if match.frame.modality != "asserted":
            status = status.under(match.frame.modality)
        if match.frame.polarity == "negative":
            status = status.under("negative")
        if occasion(one.token):  # "raised it during their meeting, Reuters said": that they met is no news
            anchor = one.token
        attribution = voices.by(anchor, presupposed=self._presupposed(match))
        if match.frame.speaker:
            attribution = self._attribution.own(match.subject, one.token, annotated)
        if attribution is not None and self._pretence.withdrawn(one.token):
            status = status.under("possible")
        # "took A in May and B in June", "A tested the X in May and B the Y in June"
        thing = match.object.head
        apart = one.kind == "verb" and (thing.dep_ == "dep" or (thing.dep_ == "conj" and thing.head == one.token))
        dated = thing if apart else one.token
        time = None if self._timeless(match) else times.read(dated, match.light)
        return _Reading(status, attribution, time)

    def _ended(self, match: Match) -> bool:
        """ "retook Mosul from X", "may have retaken it": X held it; "hopes to", "failed to": X holds it."""
        one = match.proposition
        if not match.frame.presupposed or one.kind != "verb":
            return False
        status = self._status.verbal(one.token)
        return not status.negative and status.modality is not Modality.PLANNED

    def _untouched(self, match: Match, status: Status) -> bool:
        """ "denied having bombed it with TB2s": it has them for all that; "did not hit a jet at A": is it there?"""
        frame = match.frame
        if status.negative and (match.subject.office or match.object.office):
            return True  # "its foreign minister did not threaten A": others may have
        if frame.inferred and status.negative:
            return True
        if frame.subject == ("obj",) and all(o.startswith("obj.") for o in frame.object):
            return status.negative or status.modality is Modality.PLANNED
        held = frame.object == ("with",) and match.proposition.kind == "verb"
        return status.negative and held and match.object.mention.type in self._items

    @classmethod
    def _timeless(cls, match: Match) -> bool:
        """What a name or a title beside a name says holds on other days than that of the event."""
        one = match.proposition
        if one.kind == "entity" or match.frame.presupposed:
            return True
        beside = first_conjunct(one.token).dep_ not in ("attr", "oprd", "pobj")
        return one.kind == "noun" and cls._held(match) and beside

    @staticmethod
    def _moving(match: Match) -> bool:
        """ "did it at the behest of B"; not "under pressure from"."""
        return _MOVED in match.frame.object and match.proposition.token.head.lower_ == "at"

    def _doubted(self, deed: Token) -> bool:
        """Whether it is not sure that somebody did something, so that nobody may have moved them to it."""
        status = self._status.verbal(deed) if deed.pos_ == "VERB" else Status()
        return status.negative or status.modality is Modality.POSSIBLE

    @classmethod
    def _presupposed(cls, match: Match) -> bool:
        """Whether a noun phrase takes it for granted."""
        one = match.proposition
        if cls._moving(match):
            return False  # "X says that A did it at the behest of B": so does X say who moved A
        if one.kind == "verb":
            return match.frame.presupposed or one.token.dep_ == "amod"
        said = first_conjunct(one.token).dep_ in PREDICATIVE_NOUN  # "had become the first buyer of"
        return one.kind == "entity" or match.frame.presupposed or (cls._held(match) and not said)

    @staticmethod
    def _held(match: Match) -> bool:
        """Whether the noun says what its holder is: "X, a member of Y", "its parent company, Y"."""
        return "holder" in (*match.frame.subject, *match.frame.object) and "holder" in match.slots

    def _claim(
        self,
        match: Match,
        predicate: str,
        subject: Argument,
        obj: Argument,
        qualifiers: tuple[Qualifier, ...],
        reading: _Reading,
        annotated: Annotated,
    ) -> Claim:
        sentence = evidence(match.proposition.token, annotated)
        polarity, modality = reading.status.polarity, Modality(reading.status.modality)
        extractor = self._kind(match, subject, obj)
        identity = content_id(
            annotated.document.id, sentence.start, subject.mention.id, predicate, obj.mention.id, polarity, modality
        )
        return Claim(
            id=identity,
            document=annotated.document.id,
            subject=subject.mention.id,
            predicate=predicate,
            object=obj.mention.id,
            polarity=polarity,
            modality=modality,
            attribution=reading.attribution,
            time=reading.time,
            qualifiers=qualifiers,
            evidence=sentence,
            confidence=calibrated().of(extractor, hedged=hedged(polarity, modality)),
            extractor=extractor,
        )

    @classmethod
    def _kind(cls, match: Match, subject: Argument, obj: Argument) -> str:
        """The construction that made a claim: claims of one kind are as sure as each other."""
        if match.relation is OPEN:
            kind = "open"
        elif match.frame.confidence < DOUBTFUL:
            kind = "doubtful"
        elif match.proposition.kind == "noun" and (match.frame.title or cls._held(match)):
            kind = "title"
        else:
            kind = "light" if match.light is not None else match.proposition.kind
        anaphoric = {subject.mention.detector, obj.mention.detector} & {"pronoun", "description"}
        return f"frame:{kind}{ANAPHOR if anaphoric else ''}"


def _said(claim: Claim, one: Proposition, index: MentionIndex) -> Said:
    speaker = index.mentions.get(claim.attribution.mention) if claim.attribution is not None else None
    return Said(claim, one.token, index.mentions[claim.subject], speaker)
