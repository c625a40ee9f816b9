"""Composes the stages: the library's front door.

Pipeline(...).extract(documents)  ->  Extraction*     one document after the other
build(sources, output)            ->  Summary         all of it, into files
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from kg import plugins, records
from kg.atomic import replacing
from kg.claims.extractor import FrameExtractor
from kg.errors import InputError, JudgementError, OutputError
from kg.graph import metrics
from kg.graph.assemble import Assembler
from kg.graph.judged import obey
from kg.graph.layout import place
from kg.linker import Linker
from kg.mentions.components import NameMerger
from kg.mentions.detector import LayeredDetector
from kg.model import Claim, Document, Extraction, Failure, Judgement, Mention
from kg.nlp import model
from kg.nlp.annotate import SpacyAnnotator
from kg.nlp.components import split_after_abbreviations
from kg.ontology import load
from kg.resolution import Resolver, judgements
from kg.resolution.review import doubt_records
from kg.sources import files, read

if TYPE_CHECKING:
    from kg.model import ClaimGraph

#: Graph formats that every build writes.
FORMATS = ("graphml", "html")
Progress = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    """Shows no progress."""


class Pipeline:
    """Model, ontology and stages, loaded once.

    Args:
        model_name: A spaCy model; by default the best that is installed.
        ontology: A user's ontology folder, laid over the built-in one.

    Raises:
        ModelError: No fit model is installed.
        OntologyError: A file of the ontology is wrong.
    """

    def __init__(self, model_name: str = "", ontology: Path | None = None) -> None:
        self.ontology = load(ontology)
        nlp = model.load(model_name)
        split_after_abbreviations(nlp)
        nlp.add_pipe("kg_paragraphs", first=True)
        merger: NameMerger = nlp.add_pipe("kg_names", first=True, config={"ontology": str(ontology or "")})  # type: ignore[assignment]
        self._annotator = SpacyAnnotator(nlp)
        self._detector = LayeredDetector(self.ontology, nlp, merger.gazetteer)
        self._extractor = FrameExtractor(self.ontology)
        self._resolver = Resolver(self.ontology)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Mentions and claims of each document; none looks at another document."""
        for document, parts in groupby(self._annotator.annotate(documents), key=lambda a: a.document):
            mentions: list[Mention] = []
            claims: list[Claim] = []
            words = 0
            for part in parts:
                found = list(self._detector.detect(part))
                mentions += found
                claims += self._extractor.extract(part, found)
                words += sum(1 for t in part.doc if not (t.is_punct or t.is_space))
            yield Extraction(document=document, mentions=tuple(mentions), claims=tuple(claims), words=words)

    def resolve(self, extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> Linker:
        """Barrier 1: which mentions of all documents stand for one entity.

        Args:
            judgements: The user's, which stand above the program's.
        """
        return self._resolver.resolve((m for e in extractions for m in e.mentions), judgements)

    def graph(self, extractions: Sequence[Extraction], linker: Linker) -> ClaimGraph:
        """Barrier 2: claims gathered under the edges of a graph."""
        mentions = {m.id: m for e in extractions for m in e.mentions}
        assembler = Assembler(self.ontology, linker, (e.document for e in extractions))
        graph = assembler.assemble((c for e in extractions for c in e.claims), mentions)
        # What exporters need beyond nodes and edges: the records behind them.
        graph.graph["claims"] = {
            c.id: records.claim_record(c, mentions, linker, e.document.text) for e in extractions for c in e.claims
        }
        graph.graph["documents"] = {
            e.document.id: {**records.document_record(e), "text": e.document.text} for e in extractions
        }
        graph.graph["mentions"] = [
            records.mention_record(m, linker, self.ontology.nodes) for e in extractions for m in e.mentions
        ]
        graph.graph["types"] = {t.name: t for t in self.ontology.types.values() if t.node}
        graph.graph["relations"] = dict(self.ontology.relations)
        place(graph)
        metrics.annotate(graph)
        return graph


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did.

    Attributes:
        doubtful: Pairs of entities that may be one, for `kg review`.
        idle: Judgements that name nothing in these documents.
    """

    output: Path
    documents: int
    failures: tuple[Failure, ...]
    words: int
    entities: int
    mentions: int
    claims: int
    edges: int
    disputed: int
    doubtful: int
    idle: tuple[Judgement, ...]
    seconds: float


def build(
    sources: Sequence[Path],
    output: Path,
    *,
    model_name: str = "",
    ontology: Path | None = None,
    judged: Path | None = None,
    texts: bool = True,
    progress: Progress = _silent,
) -> Summary:
    """Reads sources and writes records and graph into a folder.

    Args:
        judged: The judgements file; by default judgements.csv in the output folder, if any.
        texts: Whether the explorer page holds the articles' texts; their sentences it holds always.
        progress: Called with the number of files done and of all files.

    Raises:
        InputError: A source is missing or empty, or no document in it could be read.
        JudgementError: The judgements file is missing, wrong, or contradicts itself.
        OutputError: The folder can't be written.
    """
    started = time.monotonic()
    paths = files(sources, output)
    writable(output)
    decided = _judgements(output, judged)
    pipeline = Pipeline(model_name, ontology)
    failures: list[Failure] = []
    extractions = list(pipeline.extract(_good(paths, failures, progress)))
    if not extractions:
        more = f"; and {len(failures) - 3} more" if len(failures) > 3 else ""
        raise InputError("no document could be read: " + "; ".join(f.reason for f in failures[:3]) + more)
    extractions = [replace(e, claims=tuple(obey(e.claims, decided))) for e in extractions]
    linker = pipeline.resolve(extractions, decided)
    graph = pipeline.graph(extractions, linker)
    if not texts:
        for record in graph.graph["documents"].values():
            del record["text"]
    _write(output, pipeline, extractions, failures, linker, graph)
    return Summary(
        output=output,
        documents=len(extractions),
        failures=tuple(failures),
        words=sum(e.words for e in extractions),
        entities=graph.number_of_nodes(),
        mentions=sum(len(e.mentions) for e in extractions),
        claims=sum(len(e.claims) for e in extractions),
        edges=graph.number_of_edges(),
        disputed=sum(1 for *_, data in graph.edges(data=True) if data["status"] == "disputed"),
        doubtful=len(linker.doubts),
        idle=linker.idle,
        seconds=time.monotonic() - started,
    )


def _judgements(output: Path, path: Path | None) -> list[Judgement]:
    if path is not None and not path.is_file():
        raise JudgementError(f"no file {path}", "check the path given with --judgements")
    return judgements.load_judgements(path or output / judgements.NAME)


def _good(paths: Sequence[Path], failures: list[Failure], progress: Progress) -> Iterator[Document]:
    for one in read(paths, lambda done: progress(done, len(paths))):
        if isinstance(one, Failure):
            failures.append(one)
        else:
            yield one
    progress(len(paths), len(paths))


def writable(output: Path) -> None:
    """Makes the output folder, and sees that it can be written.

    Raises:
        OutputError: It can't.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=output):
            pass
    except OSError as error:
        raise OutputError(f"{output} can't be written: {error.strerror}", "choose another folder with -o") from error


def _write(
    output: Path,
    pipeline: Pipeline,
    extractions: Sequence[Extraction],
    failures: Sequence[Failure],
    linker: Linker,
    graph: ClaimGraph,
) -> None:
    mentions = {m.id: m for e in extractions for m in e.mentions}
    nodes = pipeline.ontology.nodes
    lines: dict[str, Iterable[records.Record]] = {
        "claims": (records.claim_record(c, mentions, linker, e.document.text) for e in extractions for c in e.claims),
        "mentions": (records.mention_record(m, linker, nodes) for e in extractions for m in e.mentions),
        "entities": map(records.entity_record, linker.entities),
        "doubts": doubt_records(
            linker.doubts, {e.id: e for e in linker.entities}, {e.document.id: e.document.text for e in extractions}
        ),
        "documents": [*map(records.document_record, extractions), *map(records.failure_record, failures)],
    }
    try:
        for name, found in lines.items():
            with replacing(output / f"{name}.jsonl") as path:
                records.write_lines(path, found)
        for name in FORMATS:
            exporter = plugins.load("export", name)
            with replacing(output / f"graph{exporter.suffix}") as path:
                exporter.write(graph, path)
    except OSError as error:
        raise OutputError(
            f"{output} can't be written: {error.strerror}", "make room or choose another folder"
        ) from error
