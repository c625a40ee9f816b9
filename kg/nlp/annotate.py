"""Runs the spaCy pipeline over documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language

from kg.model import Annotated, Document
from kg.text import parts

#: Longest text given to spaCy at once, in characters; the parser takes 3.4 MB per 1,000.
LONGEST = 50_000
BATCH = 32


class SpacyAnnotator:
    """Annotates documents; long ones in parts that end where a paragraph ends."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp

    def annotate(self, documents: Iterable[Document]) -> Iterator[Annotated]:
        """Yields one `Annotated` a part, in the order of the documents."""
        texts = ((part, (document, offset)) for document in documents for offset, part in parts(document.text, LONGEST))
        for doc, (document, offset) in self.nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
            yield Annotated(document=document, doc=doc, offset=offset)
