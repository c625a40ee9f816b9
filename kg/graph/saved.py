"""Makes the graph of a finished build anew, from its record files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.graph.assemble import Assembler
from kg.linker import Linker
from kg.model import (
    Attribution,
    Claim,
    Document,
    Entity,
    Mention,
    Modality,
    Polarity,
    Qualifier,
    Span,
    Time,
)
from kg.ontology import load as load_ontology

if TYPE_CHECKING:
    from kg.model import ClaimGraph

Record = dict[str, Any]


def load(folder: str | Path, *, ontology: Path | None = None) -> ClaimGraph:
    """The graph of a finished build, with its records in `graph.graph`.

    `graph.graph["claims"]` and `["documents"]` are the records by id, `["mentions"]` is a
    list, `["types"]` and `["relations"]` are the ontology's. A document's "text" has only
    what the records quote of it, at its place, and spaces elsewhere: "excerpts" says so.

    Args:
        folder: What `kg build -o` wrote.
        ontology: The folder of a user's own ontology, if the build had one.

    Raises:
        InputError: The folder holds no build, or a file in it is broken.
    """
    folder = Path(folder)
    claims = list(record_lines(folder / "claims.jsonl"))
    mentions = list(record_lines(folder / "mentions.jsonl"))
    entities = [_entity(record) for record in record_lines(folder / "entities.jsonl")]
    documents = {d["id"]: d for d in record_lines(folder / "documents.jsonl") if d["status"] == "ok"}
    texts = _texts(claims, mentions)
    known = load_ontology(ontology)
    linker = Linker({e.id: e for e in entities}, {("", e.id): e.id for e in entities})
    arguments = {m.id: m for claim in claims for m in _arguments(claim)}
    families = _families(folder / "duplicates.jsonl")
    stated = {d: _document(record, texts, documents, families) for d, record in documents.items()}
    graph = Assembler(known, linker).assemble((stated[c["document"]], [_claim(c)], arguments) for c in claims)
    graph.graph["claims"] = {c["id"]: c for c in claims}
    graph.graph["documents"] = {i: {**d, "text": texts.get(i, ""), "excerpts": True} for i, d in documents.items()}
    graph.graph["mentions"] = mentions
    graph.graph["types"] = {t.name: t for t in known.types.values() if t.node}
    graph.graph["relations"] = dict(known.relations)
    return graph


def record_lines(path: Path) -> Iterator[Record]:
    """The records of a file.

    Raises:
        InputError: It can't be read, or a line is broken.
    """
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                try:
                    yield json.loads(line)
                except ValueError as error:
                    raise InputError(f"{path}, line {number}: {error}", "build again with `kg build`") from error
    except OSError as error:
        raise InputError(
            f"{path.parent} holds no build: {path.name} can't be read",
            f"run `kg build SOURCES -o {path.parent}`, or name the folder of another",
        ) from error


def _families(path: Path) -> dict[str, str]:
    """Which document is a copy of which: copies count as one source."""
    return {r["document"]: r["of"] for r in record_lines(path)} if path.exists() else {}


def _entity(record: Record) -> Entity:
    known = {f.name for f in fields(Entity)} & record.keys()
    return Entity(**{key: record[key] for key in known - {"aliases"}}, aliases=tuple(record["aliases"]))


def _document(
    record: Record, texts: dict[str, str], documents: dict[str, Record], families: dict[str, str]
) -> Document:
    first = documents.get(families.get(record["id"], ""), record)
    return Document(
        id=record["id"],
        text=texts.get(record["id"], ""),
        title=record["title"],
        source=record["source"] if first is record else first["source"] or first["id"],
        published=record["published"] or "",
        language=record["language"] or "",
    )


def _texts(claims: Iterable[Record], mentions: Iterable[Record]) -> dict[str, str]:
    """Of each document, what the records quote, at its place; spaces elsewhere."""
    found: dict[str, list[Record]] = {}
    for claim in claims:
        found.setdefault(claim["document"], []).append(claim["evidence"])
    for mention in mentions:
        found.setdefault(mention["document"], []).append(mention)
    texts: dict[str, str] = {}
    for document, quotes in found.items():
        letters = [" "] * max(q["end"] for q in quotes)
        for quote in quotes:
            letters[quote["start"] : quote["end"]] = quote["text"]
        texts[document] = "".join(letters)
    return texts


def _arguments(claim: Record) -> Iterator[Mention]:
    """Subject, object, known speaker and partners as mentions whose referent is the entity."""
    places = {role: claim[role] for role in ("subject", "object", "attribution")}
    places |= {f"as {role}": q for role, q in claim["qualifiers"].items()}
    for role, found in places.items():
        if found and found.get("id") is not None:
            yield Mention(
                id=f"{claim['id']}:{role}",
                document=claim["document"],
                start=found.get("start", 0),  # where a partner stands is not in its record
                end=found.get("end", 0),
                text=found["text"],
                type=found.get("type", ""),
                referent=found["id"],
                name=found["name"],
                known=True,
                detector="",
                confidence=1.0,
            )


def _claim(record: Record) -> Claim:
    said, time = record["attribution"], record["time"]
    return Claim(
        **{key: record[key] for key in ("id", "document", "predicate", "confidence", "extractor")},
        subject=f"{record['id']}:subject",
        object=f"{record['id']}:object",
        polarity=Polarity(record["polarity"]),
        modality=Modality(record["modality"]),
        attribution=said
        and Attribution(
            mention=f"{record['id']}:attribution" if said["id"] is not None else "",
            text=said["text"],
            span=_span(said),
            cue=said["cue"],
        ),
        time=time and Time(text=time["text"], span=_span(time), value=time["value"]),
        qualifiers=tuple(  # of the others the graph does not ask
            Qualifier(role=role, text=q["text"], mention=f"{record['id']}:as {role}")
            for role, q in record["qualifiers"].items()
            if q.get("id") is not None
        ),
        evidence=_span(record["evidence"]),
    )


def _span(record: Record) -> Span:
    return Span(start=record["start"], end=record["end"])
