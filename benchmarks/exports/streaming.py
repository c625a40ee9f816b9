"""Time and memory of exports that are streamed from the store: 100,000 nodes and 1,000,000 edges.

    python -m benchmarks.exports.streaming [EDGES]

csv is measured a second time with a claim for every edge, which go into a table of their own.

Each writer runs in a process of its own, which never holds the graph. Goal: 1,000,000 edges
in less than 10 s and 200 MB.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

NODES = 100_000
FORMATS = ("graphml", "csv", "gexf")
SENTENCE = (
    "Officials said on Tuesday that the ministry of entity {} had signed for a batch & was <waiting> for number {}."
)


def nodes():
    for i in range(NODES):
        yield (
            f"organization/entity-{i}",
            {
                "label": f"Entity {i}",
                "type": "Organization",
                "aliases": [f"E{i}", f"Ent. {i}"],
                "identifiers": {"wikidata": f"Q{i}"},
                "description": "",
                "documents": 3,
                "mentions": 7,
            },
        )


def links(edges: int):
    for i in range(edges):
        a, b = i % NODES, (i * 7919 + 1) % NODES
        yield (
            f"organization/entity-{a}",
            f"organization/entity-{b}",
            f"{i:016x}",
            {
                "id": f"{i:016x}",
                "label": "bought",
                "predicate": "bought",
                "weight": 2,
                "claims": [f"{i:016x}", f"{i + 1:016x}"],
                "documents": [f"article-{a}", f"article-{b}"],
                "status": "asserted",
                "confidence": 0.87,
                "first": "2024-01-02",
                "last": "2025-02-03",
                "sources": ["Sample Wire", "Ministry"],
                "disputed": [],
                "evidence": SENTENCE.format(a, b) if i % 5 == 0 else f"Entity {a} bought the goods of entity {b}.",
            },
        )


def rows(edges: int):
    from kg.export._rows import Rows, columns

    some = partial(links, edges)
    node_columns, edge_columns = (columns(data for *_, data in [next(items())]) for items in (nodes, some))
    return Rows(nodes=nodes, edges=some, node_columns=node_columns, edge_columns=edge_columns)


def keep(folder: Path, edges: int) -> None:
    """A finished build's folder: the rows in the store, and the record files that csv reads."""
    from kg.export._stored import tables
    from kg.finished import SOURCES, sizes
    from kg.store import rows as store

    for name in SOURCES:
        (folder / name).write_text("", encoding="utf-8")
    store.write(folder / store.NAME, tables(rows(edges)), json.dumps(sizes(folder)))


def state(folder: Path, edges: int) -> None:
    """Adds one claim for every edge, in ten thousand documents."""
    from kg.finished import sizes
    from kg.store import rows as store

    with (folder / "claims.jsonl").open("w", encoding="utf-8") as out:
        for i in range(edges):
            end = {"name": f"Entity {i % NODES}", "type": "Organization", "text": "Entity", "start": 0, "end": 6}
            claim = {
                "id": f"{i:016x}",
                "document": f"article-{i * 10_000 // edges:05}",
                "subject": {"id": f"organization/entity-{i % NODES}", **end},
                "predicate": "bought",
                "object": {"id": f"organization/entity-{(i * 7919 + 1) % NODES}", **end},
                "polarity": "positive",
                "modality": "asserted",
                "attribution": {
                    "id": None,
                    "name": "officials",
                    "text": "Officials",
                    "start": 0,
                    "end": 9,
                    "cue": "said",
                },
                "time": {"text": "2024", "start": 9, "end": 13, "value": "2024"},
                "qualifiers": {"from": {"text": "the ministry"}},
                "evidence": {"text": SENTENCE.format(i, i), "start": i, "end": i + 110},
                "confidence": 0.87,
                "extractor": "frame:verb",
            }
            out.write(json.dumps(claim) + "\n")
    tables = store.RowStore(folder / store.NAME)
    assert tables.note != json.dumps(sizes(folder))
    with sqlite3.connect(folder / store.NAME) as db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'note'", (json.dumps(sizes(folder)),))


def one(name: str, folder: Path) -> None:
    from kg import finished, plugins

    exporter = plugins.load("export", name)
    source = finished.stream(folder)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    path = folder / f"out{exporter.suffix}"
    started, cpu = time.perf_counter(), time.process_time()
    exporter.write_rows(source, path)
    seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
    files = path.rglob("*") if path.is_dir() else [path]
    size = sum(f.stat().st_size for f in files) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    loaded = sorted(m for m in ("spacy",) if m in sys.modules)
    print(
        f"{name:8} {seconds:5.1f} s  {cpu:5.1f} CPU s  peak {peak:4.0f} MB"
        f" (before {before:.0f})  file {size:,.0f} MB  {loaded}",
        flush=True,
    )


if __name__ == "__main__":
    if len(sys.argv) == 3:
        one(sys.argv[1], Path(sys.argv[2]))
    else:
        edges = int(sys.argv[1]) if len(sys.argv) == 2 else 1_000_000
        with tempfile.TemporaryDirectory() as temporary:
            cpu = time.process_time()
            keep(Path(temporary), edges)
            cpu = time.process_time() - cpu
            size = (Path(temporary) / "graph.sqlite").stat().st_size / 1e6
            print(f"{edges:,} edges, {NODES:,} nodes kept in {cpu:.1f} CPU s: {size:,.0f} MB", flush=True)
            for name in FORMATS:
                subprocess.run([sys.executable, "-m", "benchmarks.exports.streaming", name, temporary], check=True)
            state(Path(temporary), edges)
            print(f"with {edges:,} claims:", flush=True)
            subprocess.run([sys.executable, "-m", "benchmarks.exports.streaming", "csv", temporary], check=True)
