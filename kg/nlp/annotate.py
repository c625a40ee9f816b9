"""Runs the spaCy pipeline over documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language

from kg.model import Annotated, Document
from kg.nlp.boilerplate import masked
from kg.text import parts

#: Longest text given to spaCy at once, in characters; the parser takes 3.4 MB per 1,000.
LONGEST = 50_000
#: Texts given to spaCy at once: so many, of no more characters together.
BATCH = 32
TOGETHER = 100_000

_Part = tuple[str, tuple[Document, int, str]]


class SpacyAnnotator:
    """Annotates documents; long ones in parts that end where a paragraph ends."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def annotate(self, documents: Iterable[Document]) -> Iterator[Annotated]:
        """Yields one `Annotated` a part, in the order of the documents."""
        for batch in _batches(documents):
            for doc, (document, offset, text) in self.nlp.pipe(batch, as_tuples=True, batch_size=BATCH):
                yield Annotated(document=document, doc=doc, offset=offset, text=text)


def _batches(documents: Iterable[Document]) -> Iterator[list[_Part]]:
    """Parts of documents, so many at once that memory stays bounded."""
    batch: list[_Part] = []
    length = 0
    for document in documents:
        for offset, text in parts(masked(document.text), LONGEST):
            if batch and (len(batch) >= BATCH or length + len(text) > TOGETHER):
                yield batch
                batch, length = [], 0
            batch.append((text, (document, offset, text)))
            length += len(text)
    if batch:
        yield batch
