"""Opens a finished build: its graph in memory, or its rows one by one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import StoreError
from kg.export._stored import restored
from kg.graph import saved
from kg.ontology import load as load_ontology
from kg.records import digest
from kg.store import Texts, rows

if TYPE_CHECKING:
    from kg.export._rows import Rows
    from kg.model import ClaimGraph

Record = dict[str, Any]
_TEXT = ("text", "excerpts")
#: Record files that the graph is made of.
SOURCES = ("claims.jsonl", "documents.jsonl", "entities.jsonl", "duplicates.jsonl")


def load(folder: str | Path, *, ontology: Path | None = None, texts: bool = True) -> ClaimGraph:
    """The graph of a finished build, with the records behind it.

    A networkx MultiDiGraph: nodes are entities' ids, keys are edges' ids. In its `graph`
    stand "claims" and "documents" by id (the fields are those of the record files), the list
    "mentions", and the ontology's "types" and "relations" by name. An edge lists its claims.

    >>> import kg
    >>> graph = kg.load("output")
    >>> graph.nodes["state/turkiye"]["label"]
    'Türkiye'
    >>> edges = graph["state/turkiye"]["weaponsystem/s-400"].values()
    >>> bought = next(edge for edge in edges if edge["predicate"] == "bought")
    >>> graph.graph["claims"][bought["claims"][0]]["evidence"]["text"] == bought["evidence"]
    True

    Args:
        folder: What `kg build -o` wrote.
        ontology: The folder of a user's own ontology, if the build had one.
        texts: Whether documents have their "text": from the store in the folder, when it is
            asked for; where that lacks it, what the records quote of it, marked "excerpts".

    Raises:
        InputError: The folder holds no build, or a file in it is broken.
    """
    graph = saved.load(folder, ontology=ontology)
    documents = graph.graph["documents"]
    if texts:
        graph.graph["documents"] = _WithTexts(documents, Texts(Path(folder)))
    else:
        graph.graph["documents"] = {i: {k: v for k, v in d.items() if k not in _TEXT} for i, d in documents.items()}
    return graph


class _WithTexts(Mapping[str, Record]):
    """Documents' records, with the texts that are still those which the records are of."""

    def __init__(self, records: Mapping[str, Record], texts: Texts) -> None:
        self._records = records
        self._texts = texts

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __getitem__(self, key: str) -> Record:
        record = self._records[key]
        document = self._texts.get(key)
        if document is None or digest(document) != record["sha256"]:
            return record
        return {k: v for k, v in record.items() if k not in _TEXT} | {"text": document.text}


def stream(folder: Path, *, ontology: Path | None = None) -> Rows | None:
    """The rows of a finished build, one by one from the store: the graph is never held.

    Args:
        folder: What `kg build -o` wrote.
        ontology: The folder of a user's own ontology, if the build had one.

    Returns:
        None where the store does not have them, or no longer has what the record files say.

    Raises:
        InputError: A record file is broken.
    """
    path = folder / rows.NAME
    try:
        found = rows.RowStore(path)
        fresh = json.loads(found.note) == sizes(folder) and not _newer(folder, path)
    except (StoreError, ValueError, OSError):
        return None
    if not fresh:
        return None
    types = load_ontology(ontology).types.values()
    fields = ("title", "source", "published")
    records = saved.record_lines(folder / "documents.jsonl")
    return restored(
        found,
        claims=partial(_claims, folder / "claims.jsonl"),
        documents={d["id"]: {name: d[name] for name in fields} for d in records if d["status"] == "ok"},
        colors={t.name: t.color for t in types},
        shapes={t.name: t.shape for t in types},
    )


def sizes(folder: Path) -> dict[str, int]:
    """Sizes of the record files, by which a change is seen.

    Raises:
        OSError: One is missing.
    """
    return {name: (folder / name).stat().st_size for name in SOURCES}


def _newer(folder: Path, path: Path) -> bool:
    made = path.stat().st_mtime_ns
    return any((folder / name).stat().st_mtime_ns > made for name in SOURCES)


def _claims(path: Path) -> Iterable[Record]:
    """Claims as one reads: documents follow each other in the file, by id."""
    for _, found in groupby(saved.record_lines(path), key=lambda c: c["document"]):
        yield from sorted(found, key=lambda c: (c["evidence"]["start"], c["id"]))
