"""Claims as flat rows, for tables: one column for each thing that a claim says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.export._rows import Attributes, Columns

#: Columns of a claim in the order of reading, with their kinds.
CLAIM_COLUMNS: Columns = {
    "id": "text",
    "subject": "text",
    "predicate": "text",
    "object": "text",
    "polarity": "text",
    "modality": "text",
    "speaker": "text",
    "time": "text",
    "time_text": "text",
    "qualifiers": "text",
    "amount": "number",
    "currency": "text",
    "evidence": "text",
    "confidence": "number",
    "document": "text",
    "title": "text",
    "source": "text",
    "published": "text",
    "subject_id": "text",
    "subject_type": "text",
    "subject_text": "text",
    "object_id": "text",
    "object_type": "text",
    "object_text": "text",
    "speaker_id": "text",
    "speaker_text": "text",
    "cue": "text",
    "evidence_start": "integer",
    "evidence_end": "integer",
    "extractor": "text",
}


def flat(claim: Attributes, documents: Mapping[str, Attributes]) -> dict[str, Any]:
    """One claim's record as a row; what it does not say is None."""
    document = documents.get(claim["document"], {})
    said, time = claim.get("attribution") or {}, claim.get("time") or {}
    qualifiers: Mapping[str, Attributes] = claim.get("qualifiers") or {}
    amount = qualifiers.get("amount", {})
    row = {
        **{key: claim.get(key) for key in ("id", "predicate", "polarity", "modality", "document", "confidence")},
        "extractor": claim.get("extractor"),
        "speaker": said.get("name"),
        "speaker_id": said.get("id"),
        "speaker_text": said.get("text"),
        "cue": said.get("cue"),
        "time": time.get("value"),
        "time_text": time.get("text"),
        "qualifiers": qualified(qualifiers) or None,
        "amount": amount.get("value"),
        "currency": amount.get("currency"),
        "evidence": claim["evidence"]["text"],
        "evidence_start": claim["evidence"]["start"],
        "evidence_end": claim["evidence"]["end"],
        "title": document.get("title") or None,
        "source": document.get("source") or None,
        "published": document.get("published"),
    }
    for role in ("subject", "object"):
        row[role] = claim[role]["name"]
        row |= {f"{role}_{key}": claim[role].get(key) for key in ("id", "type", "text")}
    return {name: row[name] for name in CLAIM_COLUMNS}


def qualified(qualifiers: Mapping[str, Attributes]) -> str:
    """Qualifiers in one line: "from: Russia | amount: $2.5 billion"."""
    return " | ".join(f"{role}: {q.get('name') or q.get('text', '')}" for role, q in sorted(qualifiers.items()))
