"""Chooses where documents are taken through the pipeline."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from itertools import chain, islice
from pathlib import Path

from kg.errors import KgError
from kg.extraction import Engine, Local, Result
from kg.model import Document
from kg.workers import Workers

NAMES = ("local", "spark")
#: With fewer documents and fewer characters than these, a second process costs more than it brings.
_FEW = 60
_SHORT = 400_000


def engine(name: str, jobs: int, model_name: str = "", ontology: Path | None = None) -> Engine:
    """The engine of that name.

    Args:
        jobs: Worker processes; 0 decides by the cores and by how much there is to do.

    Raises:
        KgError: There is none of that name, or what it needs is not installed.
    """
    if name == "spark":
        from kg.spark import Spark

        return Spark(jobs, model_name, ontology)
    if name != "local":
        raise KgError(f"there is no engine {name!r}", "known: " + ", ".join(NAMES))
    if jobs == 1:
        from kg.pipeline import Pipeline

        return Local(Pipeline(model_name, ontology))
    return Workers(jobs, model_name, ontology) if jobs else _Fitting(model_name, ontology)


def cores() -> int:
    """Processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


class _Fitting:
    """Workers where there is enough to do for them, else this process."""

    def __init__(self, model_name: str, ontology: Path | None) -> None:
        self._model_name = model_name
        self._ontology = ontology

    def run(self, documents: Iterable[Document]) -> Generator[list[Result], None, None]:
        """Looks at the first documents and decides."""
        rest = iter(documents)
        first = list(islice(rest, _FEW))
        small = len(first) < _FEW and sum(len(d.text) for d in first) < _SHORT
        chosen = engine("local", 1 if small else cores(), self._model_name, self._ontology)
        yield from chosen.run(chain(first, rest))
