"""One batch of documents through the pipeline; a bad one harms none of the others."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from kg import duplicates, languages
from kg.model import Document, Extraction, Failure

if TYPE_CHECKING:
    from kg.pipeline import Pipeline

#: A batch is what one worker gets at a time, and one transaction of the store.
_DOCUMENTS = 16
_CHARACTERS = 100_000


@dataclass(frozen=True, slots=True)
class Extracted:
    """What one document gave, with its signature for finding copies."""

    extraction: Extraction
    signature: bytes


Result = Extracted | Failure


class Engine(Protocol):
    """Takes documents through the pipeline, here or elsewhere."""

    def run(self, documents: Iterable[Document]) -> Generator[list[Result], None, None]:
        """Yields results batch by batch, in any order; each document gives one."""
        ...


class Local:
    """The pipeline in this process."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline

    def run(self, documents: Iterable[Document]) -> Generator[list[Result], None, None]:
        """Yields results batch by batch, in the order of the documents."""
        for batch in batches(documents):
            yield extract(self._pipeline, batch)


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Cuts a stream of documents into batches of bounded number and length."""
    batch: list[Document] = []
    length = 0
    for one in documents:
        if batch and (len(batch) >= _DOCUMENTS or length + len(one.text) > _CHARACTERS):
            yield batch
            batch, length = [], 0
        batch.append(one)
        length += len(one.text)
    if batch:
        yield batch


def extract(pipeline: Pipeline, documents: Sequence[Document]) -> list[Result]:
    """Extractions and failures of one batch."""
    results: list[Result] = []
    fit: list[Document] = []
    for one in documents:
        other = languages.foreign(one, pipeline.language, pipeline.common_words)
        if other:
            reason = f"{one.source or one.id}: the text is in {other!r}, the model reads {pipeline.language!r}"
            results.append(Failure(source=one.source, reason=reason, document=replace(one, language=other)))
        else:
            fit.append(one)
    try:
        results += [_extracted(e) for e in pipeline.extract(fit)]
    except Exception:
        for one in fit:
            results.append(_alone(pipeline, one))
    return results


def _alone(pipeline: Pipeline, document: Document) -> Result:
    try:
        return next(_extracted(e) for e in pipeline.extract([document]))
    except Exception as error:
        first = (str(error).splitlines() or [""])[0]
        reason = f"{document.source or document.id}: could not be analysed: {type(error).__name__}: {first}"
        return Failure(source=document.source, reason=reason, document=document)


def _extracted(extraction: Extraction) -> Extracted:
    return Extracted(extraction, duplicates.signature(extraction.document.text))
