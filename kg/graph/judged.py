"""Obeys a user's judgements on claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import Claim, Judgement

REJECT, ACCEPT = "reject", "accept"


def obey(claims: Iterable[Claim], judgements: Iterable[Judgement]) -> Iterator[Claim]:
    """The claims without those that a user rejected; what one accepted is certain.

    The later judgement on a claim counts. A claim's id holds its evidence: a judgement
    stays with its sentence through every later build, and lapses when the text changes.

    Args:
        judgements: Of any verdict; those on entities are passed over. `left` is a claim's id.
    """
    verdicts = {j.left: j.verdict for j in judgements if j.verdict in (REJECT, ACCEPT)}
    for claim in claims:
        verdict = verdicts.get(claim.id)
        if verdict == ACCEPT:
            yield replace(claim, confidence=1.0)
        elif verdict is None:
            yield claim
