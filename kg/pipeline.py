"""Composes the stages: from documents to the graph.

Pipeline(...).extract(documents)  ->  Extraction*     one document after the other
Pipeline(...).resolve(...)        ->  Linker          barrier 1: all documents
Pipeline(...).graph(...)          ->  the graph       barrier 2: all claims

`kg.builder` runs it over files, with a store, and writes the results.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg import records
from kg.claims.extractor import FrameExtractor
from kg.graph import metrics
from kg.graph.assemble import Assembler
from kg.graph.layout import place
from kg.graph.sorter import Sorting
from kg.linker import Linker
from kg.mentions.components import NameMerger
from kg.mentions.detector import LayeredDetector
from kg.model import Claim, Document, Extraction, Judgement, Mention, Quotation
from kg.nlp import model
from kg.nlp.annotate import SpacyAnnotator
from kg.nlp.components import (
    keep_prefixed,
    keep_whole,
    split_after_abbreviations,
    split_currencies,
    teach_nouns,
    teach_verbs,
)
from kg.nlp.mending import mend_parses
from kg.nlp.remembered import remember
from kg.ontology import load
from kg.resolution import Resolver

if TYPE_CHECKING:
    from kg.model import ClaimGraph

_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Stages:
    """What works on one document, and needs the model."""

    annotator: SpacyAnnotator
    detector: LayeredDetector
    extractor: FrameExtractor


class Pipeline:
    """Ontology and stages, loaded once; the model is loaded when the first document comes.

    Args:
        model_name: A spaCy model; by default the best that is installed.
        ontology: A user's ontology folder, laid over the built-in one.

    Raises:
        OntologyError: A file of the ontology is wrong.
    """

    def __init__(self, model_name: str = "", ontology: Path | None = None) -> None:
        self.ontology = load(ontology)
        self._model_name = model_name
        self._folder = str(ontology or "")
        self._resolver = Resolver(self.ontology)

    @cached_property
    def _stages(self) -> _Stages:
        nlp = model.load(self._model_name)
        split_after_abbreviations(nlp)
        split_currencies(nlp, self.ontology.words["currency_marks"])
        keep_whole(nlp, sorted(self.ontology.words["hyphenated_titles"] | self.ontology.words["hyphenated_things"]))
        keep_prefixed(nlp, self.ontology.words["hyphenated_verbs"], self.ontology.words["hyphenated_nouns"])
        teach_nouns(nlp, self.ontology.words["nouns_with_odd_forms"])
        teach_verbs(nlp, sorted(self.ontology.words["verbs_with_odd_forms"] | self.ontology.words["hyphenated_verbs"]))
        remember(nlp)
        nlp.add_pipe("kg_paragraphs", first=True)
        mend_parses(nlp, self.ontology)
        merger: NameMerger = nlp.add_pipe("kg_names", first=True, config={"ontology": self._folder})  # type: ignore[assignment]
        return _Stages(
            annotator=SpacyAnnotator(nlp),
            detector=LayeredDetector(self.ontology, nlp, merger.gazetteer),
            extractor=FrameExtractor(self.ontology),
        )

    @property
    def language(self) -> str:
        """The language that the model reads, as an ISO 639-1 code."""
        return self._stages.annotator.nlp.lang or ""

    @property
    def common_words(self) -> Set[str]:
        """The commonest words of that language, in lower case."""
        return self._stages.annotator.nlp.Defaults.stop_words

    def warm(self) -> None:
        """Loads the model now.

        Raises:
            ModelError: No fit model is installed.
        """
        _ = self._stages

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Mentions and claims of each document; none looks at another document.

        Raises:
            ModelError: No fit model is installed.
        """
        stages = self._stages
        for document, parts in groupby(stages.annotator.annotate(documents), key=lambda a: a.document):
            mentions: list[Mention] = []
            claims: list[Claim] = []
            quotations: list[Quotation] = []
            words = 0
            for part in parts:
                found = list(stages.detector.detect(part))
                mentions += found
                claims += stages.extractor.extract(part, found)
                quotations += stages.extractor.quotations(part, found)
                words += sum(1 for t in part.doc if not (t.is_punct or t.is_space))
            yield Extraction(
                document=document,
                mentions=tuple(mentions),
                claims=tuple(claims),
                words=words,
                quotations=tuple(quotations),
            )

    def resolve(self, extractions: Iterable[Extraction], judgements: Iterable[Judgement] = ()) -> Linker:
        """Barrier 1: which mentions of all documents stand for one entity.

        Args:
            judgements: The user's, which stand above the program's.
        """
        return self._resolver.resolve((m for e in extractions for m in e.mentions), judgements)

    def assemble(
        self,
        extractions: Iterable[Extraction],
        linker: Linker,
        sources: Mapping[str, str] = _NONE,
        sorting: Sorting | None = None,
    ) -> ClaimGraph:
        """Barrier 2: claims gathered under the edges of a graph, in one pass.

        Args:
            sources: Document id -> the source that it counts as, where that is not its own:
                copies of one text are one source.
            sorting: Where claims are grouped by edge; by default on this disk.
        """
        stated = ((_counted(e.document, sources), e.claims, {m.id: m for m in e.mentions}) for e in extractions)
        graph = Assembler(self.ontology, linker).assemble(stated, sorting)
        graph.graph["types"] = {t.name: t for t in self.ontology.types.values() if t.node}
        graph.graph["relations"] = dict(self.ontology.relations)
        metrics.annotate(graph)
        place(graph)  # last: a drawing's communities are those that its places show
        return graph

    def graph(self, extractions: Sequence[Extraction], linker: Linker) -> ClaimGraph:
        """The graph of extractions held in memory, with the records that exporters need."""
        graph = self.assemble(extractions, linker)
        mentions = {m.id: m for e in extractions for m in e.mentions}
        graph.graph["claims"] = {
            c.id: records.claim_record(c, mentions, linker, e.document.text) for e in extractions for c in e.claims
        }
        graph.graph["documents"] = {
            e.document.id: {**records.document_record(e), "text": e.document.text} for e in extractions
        }
        graph.graph["mentions"] = [
            records.mention_record(m, linker, self.ontology.nodes) for e in extractions for m in e.mentions
        ]
        return graph


def _counted(document: Document, sources: Mapping[str, str]) -> Document:
    return replace(document, source=sources[document.id]) if document.id in sources else document
