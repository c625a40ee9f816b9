"""Batches: their bounds, and a bad document among good ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from kg import extraction
from kg.extraction import Extracted
from kg.model import Document, Extraction, Failure
from kg.pipeline import Pipeline


class Breaking(Pipeline):
    """Breaks at the word "poison", wherever in a batch it stands."""

    def extract(self, documents: Sequence[Document]) -> Iterator[Extraction]:
        for one, found in zip(documents, super().extract(documents), strict=True):
            if "poison" in one.text:
                raise ValueError("bad words\nin here")
            yield found


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_bad_document_anywhere_in_a_batch_harms_none_of_the_others(at):
    texts = [f"Poland bought {n} jets from France." for n in range(4)]
    texts[at] = "Poland bought poison."
    documents = [Document(id=str(n), text=text, source=f"{n}.txt") for n, text in enumerate(texts)]
    results = extraction.extract(Breaking(), documents)
    assert [r.document.id if isinstance(r, Failure) else r.extraction.document.id for r in results] == list("0123")
    failed = [r for r in results if isinstance(r, Failure)]
    assert [f.reason for f in failed] == [f"{at}.txt: could not be analysed: ValueError: bad words"]
    assert all(r.extraction.claims for r in results if isinstance(r, Extracted))


def test_a_text_in_another_language_is_a_failure_that_names_it(pipeline):
    french = "La Pologne a acheté des avions de combat à la France pour son armée. "
    texts = ["Poland bought jets.", french + "Le ministre a dit que les livraisons commenceront dans deux ans."]
    documents = [Document(id=str(n), text=text, source=f"{n}.txt") for n, text in enumerate(texts)]
    failed = [r for r in extraction.extract(pipeline, documents) if isinstance(r, Failure)]
    assert [(f.source, f.document.language) for f in failed] == [("1.txt", "fr")]


@pytest.mark.parametrize(
    ("lengths", "batches"),
    [
        ([10] * 40, [16, 16, 8]),
        ([60_000, 60_000, 10, 10], [1, 3]),
        ([40_000, 60_000, 1], [2, 1]),
        ([300_000, 10], [1, 1]),
        ([], []),
    ],
)
def test_a_batch_has_so_many_documents_and_characters_at_most(lengths, batches):
    documents = (Document(id=str(n), text="x" * length) for n, length in enumerate(lengths))
    cut = list(extraction.batches(documents))
    assert [len(b) for b in cut] == batches
    assert [d.id for b in cut for d in b] == [str(n) for n in range(len(lengths))]
