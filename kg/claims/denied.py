"""The negative of a claim that the text has just made."""

from __future__ import annotations

from dataclasses import replace

from kg.claims.confidence import calibrated, hedged
from kg.model import Attribution, Claim, Modality, Polarity, Span, Time, content_id


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
