"""The negative of a claim that the text has just made."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from kg.claims.confidence import calibrated, hedged
from kg.model import Annotated, Attribution, Claim, Mention, Modality, Polarity, Span, Time, content_id


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with the place of its predicate and the mention of who says it."""

    claim: Claim
    token: Token
    subject: Mention
    speaker: Mention | None


def joint_evidence(claim: Claim, verb: Token, annotated: Annotated) -> Span:
    """From the sentence of what is denied to that of the verb that does so."""
    text = verb.sent
    end = text.end_char - (len(text.text) - len(text.text.rstrip())) + annotated.offset
    return Span(start=min(claim.evidence.start, end), end=max(claim.evidence.end, end))


def denied(
    claim: Claim, modality: Modality, evidence: Span, said: Attribution | None, time: Time | None, extractor: str
) -> Claim:
    """The same between the same two, negative."""
    polarity = Polarity.NEGATIVE
    identity = content_id(
        claim.document, evidence.start, claim.subject, claim.predicate, claim.object, polarity, modality
    )
    return replace(
        claim,
        id=identity,
        polarity=polarity,
        modality=modality,
        attribution=said,
        time=time,
        evidence=evidence,
        confidence=calibrated().of(extractor, hedged=hedged(polarity, modality)),
        extractor=extractor,
    )
