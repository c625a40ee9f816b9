"""Writes a build's files from the store: records line by line, then the graph."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg import duplicates, plugins, records
from kg.atomic import replacing, replacing_all
from kg.export._rows import rows as graph_rows
from kg.export._stored import tables
from kg.finished import sizes
from kg.graph.judged import obey
from kg.graph.sorter import Sorting
from kg.linker import Linker
from kg.model import Extraction, Judgement
from kg.pipeline import Pipeline
from kg.resolution.review import doubt_records
from kg.store import Store, rows

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: Graph formats that every build writes.
FORMATS = ("graphml", "html")
_RECORDS = ("claims", "mentions", "documents", "entities", "duplicates", "doubts", "quotations")


@dataclass(frozen=True, slots=True)
class Made:
    """What a build wrote.

    Attributes:
        idle: Judgements that name nothing in these documents.
    """

    figures: dict[str, int]
    files: list[str]
    idle: tuple[Judgement, ...]


def write(
    store: Store,
    output: Path,
    pipeline: Pipeline,
    judgements: Sequence[Judgement] = (),
    texts: bool = True,
    sorting: Sorting | None = None,
) -> Made:
    """Writes all files of a build.

    Args:
        judgements: The user's: on entities and on claims.
        texts: Whether exporters get the articles' texts.
        sorting: Where claims are grouped by edge; by default on this disk.

    Raises:
        OSError: A file can't be written; those of the build before stay whole.
    """
    linker = pipeline.resolve(store.extractions(claims=False), judgements)
    copies = duplicates.copies(store.signatures())
    counted = {c.document: _source(store, c) for c in copies}
    graph = pipeline.assemble(_obeyed(store, judgements), linker, counted, sorting)
    names = [f"{name}.jsonl" for name in _RECORDS]
    with replacing_all(*(output / name for name in names)) as paths:
        claims, mentions = _lines(store, pipeline, linker, copies, judgements, paths)
    with closing(records.RecordIndex(output / "claims.jsonl", claims.places)) as index:
        graph.graph["claims"] = index
        graph.graph["mentions"] = records.RecordLines(output / "mentions.jsonl", mentions.count)
        graph.graph["documents"] = _Documents(store, texts)
        names += _export(graph, output)
    names += _keep_rows(graph, output)
    figures = {
        "entities": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "disputed": sum(1 for *_, data in graph.edges(data=True) if data["status"] == "disputed"),
        "copies": len(copies),
        "doubtful": len(linker.doubts),
        "claims": claims.count,
    }
    return Made(figures, names, linker.idle)


def _lines(
    store: Store,
    pipeline: Pipeline,
    linker: Linker,
    copies: list[duplicates.Copy],
    judgements: Sequence[Judgement],
    paths: list[Path],
) -> tuple[records.LineWriter, records.LineWriter]:
    nodes = pipeline.ontology.nodes
    with (
        records.LineWriter(paths[0], indexed=True) as claims,
        records.LineWriter(paths[1]) as mentions,
        records.LineWriter(paths[2]) as documents,
        records.LineWriter(paths[3]) as entities,
        records.LineWriter(paths[4]) as doubles,
        records.LineWriter(paths[5]) as doubts,
        records.LineWriter(paths[6]) as quotations,
    ):
        for one in _obeyed(store, judgements):
            known = {m.id: m for m in one.mentions}
            claims.write(records.claim_record(c, known, linker, one.document.text) for c in one.claims)
            mentions.write(records.mention_record(m, linker, nodes) for m in one.mentions)
            quotations.write(records.quotation_record(q, known, linker, one.document.text) for q in one.quotations)
            documents.write([records.document_record(one)])
        documents.write(map(records.failure_record, store.failures()))
        entities.write(map(records.entity_record, linker.entities))
        doubles.write(records.copy_record(c.document, c.original, c.similarity) for c in copies)
        doubts.write(doubt_records(linker.doubts, {e.id: e for e in linker.entities}, _Texts(store)))
    return claims, mentions


def _obeyed(store: Store, judgements: Sequence[Judgement]) -> Iterator[Extraction]:
    """What is stored, as the user's judgements on claims will have it."""
    return (replace(e, claims=tuple(obey(e.claims, judgements))) for e in store.extractions())


def _source(store: Store, copy: duplicates.Copy) -> str:
    """What a copy counts as: the source of its original."""
    original = store.document(copy.original).document
    return original.source or original.id


def _export(graph: ClaimGraph, output: Path) -> Iterator[str]:
    for name in FORMATS:
        exporter = plugins.load("export", name)
        with replacing(output / f"graph{exporter.suffix}") as path:
            exporter.write(graph, path)
        yield f"graph{exporter.suffix}"


def _keep_rows(graph: ClaimGraph, output: Path) -> Iterator[str]:
    """Nodes and edges as texts, for exports that never hold the graph."""
    with replacing(output / rows.NAME) as path:
        rows.write(path, tables(graph_rows(graph)), json.dumps(sizes(output)))
    yield rows.NAME


class _Documents(Mapping[str, records.Record]):
    """Documents' records with their texts, each read from the store when it is asked for."""

    def __init__(self, store: Store, texts: bool) -> None:
        self._store = store
        self._texts = texts
        self._ids = store.ids()

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __getitem__(self, key: str) -> records.Record:
        one = self._store.document(key)
        return records.document_record(one) | ({"text": one.document.text} if self._texts else {})


class _Texts(Mapping[str, str]):
    """Documents' texts, each read from the store when it is asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __len__(self) -> int:
        return len(self._store.ids())

    def __iter__(self) -> Iterator[str]:
        return iter(self._store.ids())

    def __getitem__(self, key: str) -> str:
        return self._store.document(key).document.text
