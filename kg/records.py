"""The public record files of a build: claims, mentions, entities, documents as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from kg.linker import Linker
from kg.model import Attribution, Claim, Document, Entity, Extraction, Failure, Mention, Qualifier

Record = dict[str, Any]


def claim_record(claim: Claim, mentions: Mapping[str, Mention], linker: Linker, text: str) -> Record:
    """One line of claims.jsonl."""
    return {
        "id": claim.id,
        "document": claim.document,
        "subject": _argument(mentions[claim.subject], linker),
        "predicate": claim.predicate,
        "object": _argument(mentions[claim.object], linker),
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "attribution": _attribution(claim.attribution, mentions, linker),
        "time": claim.time
        and {
            "text": claim.time.text,
            "start": claim.time.span.start,
            "end": claim.time.span.end,
            "value": claim.time.value,
        },
        "qualifiers": _qualifiers(claim.qualifiers, mentions, linker),
        "evidence": {"text": claim.evidence.of(text), "start": claim.evidence.start, "end": claim.evidence.end},
        "confidence": claim.confidence,
        "extractor": claim.extractor,
    }


def _argument(mention: Mention, linker: Linker) -> Record:
    entity = linker.entity(mention)
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
    }


def _attribution(said: Attribution | None, mentions: Mapping[str, Mention], linker: Linker) -> Record | None:
    if said is None:
        return None
    place = {"text": said.text, "start": said.span.start, "end": said.span.end, "cue": said.cue}
    if said.mention:
        entity = linker.entity(mentions[said.mention])
        return {"id": entity.id, "name": entity.name, **place}
    return {"id": None, "name": said.text, **place}


def _qualifiers(qualifiers: Iterable[Qualifier], mentions: Mapping[str, Mention], linker: Linker) -> Record:
    found: Record = {}
    for one in qualifiers:
        value: Record = {"text": one.text}
        if one.role in ("amount", "quantity"):
            value |= {"value": float(one.value) if one.value else None}
            if one.unit:
                value["currency"] = one.unit
        elif one.mention:
            entity = linker.entity(mentions[one.mention])
            value |= {"id": entity.id, "name": entity.name}
        found.setdefault(one.role, value)
    return found


def mention_record(mention: Mention, linker: Linker, nodes: frozenset[str]) -> Record:
    """One line of mentions.jsonl; values have no entity."""
    entity = linker.entity(mention) if mention.type in nodes else None
    return {
        "id": mention.id,
        "document": mention.document,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "entity": entity.id if entity else None,
        "name": entity.name if entity else mention.name,
        "detector": mention.detector,
        "confidence": mention.confidence,
    }


def entity_record(entity: Entity) -> Record:
    """One line of entities.jsonl."""
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "identifiers": dict(entity.identifiers),
        "documents": entity.documents,
        "mentions": entity.mentions,
        "description": entity.description,
        "related": dict(entity.related),
    }


def document_record(extraction: Extraction) -> Record:
    """One line of documents.jsonl for a document that was processed."""
    document = extraction.document
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": document.published or None,
        "language": document.language or None,
        "sha256": digest(document),
        "words": extraction.words,
        "status": "ok",
    }


def failure_record(failure: Failure) -> Record:
    """One line of documents.jsonl for a document that failed."""
    return {
        "id": None,
        "title": "",
        "source": failure.source,
        "published": None,
        "language": None,
        "sha256": None,
        "words": 0,
        "status": failure.reason,
    }


def digest(document: Document) -> str:
    """SHA-256 of the document's text in UTF-8."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def write_lines(path: Path, records: Iterable[Record]) -> int:
    """Writes JSON Lines in UTF-8; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as out:
        for line in _lines(records):
            out.write(line)
            count += 1
    return count


def _lines(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        yield json.dumps(record, ensure_ascii=False) + "\n"
