"""The public record files of a build: claims, mentions, entities, documents as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, overload

from kg.linker import Linker
from kg.model import Attribution, Claim, Document, Entity, Extraction, Failure, Mention, Qualifier, Quotation

Record = dict[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False).encode


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


def quotation_record(one: Quotation, mentions: Mapping[str, Mention], linker: Linker, text: str) -> Record:
    """One line of quotations.jsonl."""
    return {
        "id": one.id,
        "document": one.document,
        "speaker": _attribution(one.attribution, mentions, linker),
        "content": [{"text": s.of(text), "start": s.start, "end": s.end} for s in one.content],
        "kind": one.kind,
        "citing": one.citing and {"text": one.citing.of(text), "start": one.citing.start, "end": one.citing.end},
    }


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
    """One line of documents.jsonl for what failed; its id where a document could be made of it."""
    document = failure.document
    return {
        "id": document.id if document else None,
        "title": document.title if document else "",
        "source": failure.source,
        "published": (document.published or None) if document else None,
        "language": (document.language or None) if document else None,
        "sha256": digest(document) if document else None,
        "words": 0,
        "status": failure.reason,
    }


def copy_record(document: str, original: str, similarity: float) -> Record:
    """One line of duplicates.jsonl."""
    return {"document": document, "of": original, "similarity": similarity}


def digest(document: Document) -> str:
    """SHA-256 of the document's text in UTF-8."""
    return sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def write_lines(path: Path, records: Iterable[Record]) -> int:
    """Writes JSON Lines in UTF-8; returns how many."""
    with LineWriter(path) as out:
        out.write(records)
    return out.count


class LineWriter:
    """Writes JSON Lines in UTF-8, and knows afterwards where each record stands.

    Args:
        indexed: Whether to remember places (the records have ids).
    """

    def __init__(self, path: Path, indexed: bool = False) -> None:
        self.places: dict[str, int] = {}
        self.count = 0
        self._indexed = indexed
        self._out: BinaryIO = path.open("wb")

    def __enter__(self) -> LineWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self._out.close()

    def write(self, records: Iterable[Record]) -> None:
        """Adds records."""
        for record in records:
            if self._indexed:
                self.places[record["id"]] = self._out.tell()
            line = _encode(record) + "\n"
            self._out.write(line.encode("utf-8", "backslashreplace"))
            self.count += 1


class RecordLines(Sequence[Record]):
    """The records of a file, read anew whenever they are gone through: none is held."""

    def __init__(self, path: Path, count: int) -> None:
        self._path = path
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Record]:
        with self._path.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> list[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | list[Record]:
        if isinstance(index, slice):
            return list(islice(self, *index.indices(self._count)))
        at = index + self._count if index < 0 else index
        found = next(islice(self, at, None), None) if at >= 0 else None
        if found is None:
            raise IndexError(index)
        return found


class RecordIndex(Mapping[str, Record]):
    """The records of a file by their id, each read when it is asked for."""

    def __init__(self, path: Path, places: Mapping[str, int]) -> None:
        self._places = places
        self._lines: BinaryIO = path.open("rb")

    def close(self) -> None:
        """Closes the file."""
        self._lines.close()

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __getitem__(self, key: str) -> Record:
        self._lines.seek(self._places[key])
        record: Record = json.loads(self._lines.readline())
        return record
