"""Chooses where documents are taken through the pipeline."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path

from kg import sources
from kg.errors import KgError
from kg.extraction import Engine, Local, Result
from kg.graph.sorter import Sorting
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
        from kg.spark.engine import Spark

        return Spark(jobs, model_name, ontology)
    if name != "local":
        raise KgError(f"there is no engine {name!r}", "known: " + ", ".join(NAMES))
    if jobs == 1:
        from kg.pipeline import Pipeline

        return Local(Pipeline(model_name, ontology))
    return Workers(jobs, model_name, ontology) if jobs else _Fitting(model_name, ontology)


def inputs(
    name: str, jobs: int, named: Sequence[sources.Source], folder: Path, output: Path, private: bool
) -> list[sources.Input]:
    """All inputs of all sources, each once; addresses that only Spark can reach come last.

    Raises:
        InputError: A source does not exist, or is no place that this engine reads from.
    """
    away = [str(s) for s in named if name == "spark" and sources.is_remote(s)]
    found = list(sources.inputs([s for s in named if s not in away], folder, output, private))
    if away:
        from kg.spark import paths

        found += paths.inputs(away, folder, jobs)
    return found


def check(name: str, named: Sequence[sources.Source], output: Path) -> None:
    """Sees, before anything is made, that the sources are there.

    Raises:
        InputError: A source does not exist, or is no place that this engine reads from.
    """
    sources.check([s for s in named if not (name == "spark" and sources.is_remote(s))], output)


def sorting(name: str, jobs: int) -> Sorting | None:
    """Where claims are grouped under edges: in Spark, or where `kg.graph` does it."""
    if name != "spark":
        return None
    from kg.spark.sorter import SparkSorter

    return SparkSorter(jobs)


@contextmanager
def ending(name: str) -> Iterator[None]:
    """Ends, at the end, what an engine has started."""
    try:
        yield
    finally:
        if name == "spark":
            from kg.spark import session

            session.ended()


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
