"""A whole build against the bare model on the same articles: the ratio, in CPU seconds.

    python -m benchmarks.build [ARTICLES]

Both run in one process by turns, 64 articles each: what else the machine does slows both alike.
The build is all of `kg build` up to the written store: reading the files, language, annotation,
mentions, claims, signatures, SQLite. Loading the models is left out of both.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Generator, Iterable
from itertools import islice
from pathlib import Path

from spacy.language import Language

from benchmarks.corpus import articles
from kg import builder
from kg.extraction import Local, Result
from kg.model import Document
from kg.nlp import model
from kg.pipeline import Pipeline

TURN = 64


class Turns:
    """An engine that lets the bare model read each batch of articles before, or after, the build does."""

    def __init__(self, bare: Language) -> None:
        self._bare = bare
        self._local = Local(Pipeline())
        self.seconds = 0.0
        list(self._local.run(articles(8)))
        self._read([d.text for d in articles(8)])
        self.seconds = 0.0

    def _read(self, texts: list[str]) -> None:
        started = time.process_time()
        for _ in self._bare.pipe(texts, batch_size=TURN):
            pass
        self.seconds += time.process_time() - started

    def run(self, documents: Iterable[Document]) -> Generator[list[Result], None, None]:
        rest = iter(documents)
        turn = 0
        while part := list(islice(rest, TURN)):
            turn += 1
            if turn % 2:
                self._read([d.text for d in part])
            yield from self._local.run(part)
            if not turn % 2:
                self._read([d.text for d in part])


class _ReadError(Exception):
    """The store is written; files are another benchmark's matter."""


def main(number: int) -> None:
    turns = Turns(model.load())

    def stop(*_: object) -> None:
        raise _ReadError

    builder.engines.engine = lambda *_: turns  # type: ignore[assignment]
    builder._outputs = stop  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for d in articles(number):
                out.write(json.dumps({"id": d.id, "text": d.text, "published": d.published}) + "\n")
        started = time.process_time()
        try:
            builder.build([path], Path(folder) / "out")
        except _ReadError:
            built = time.process_time() - started - turns.seconds
    print(f"bare nlp.pipe          {turns.seconds:7.1f} CPU s")
    print(f"read, extract, store   {built:7.1f} CPU s")
    print(f"ratio                  {turns.seconds / built:7.2f}   ({number} articles)")
    print(f"peak, both models      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:7} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
