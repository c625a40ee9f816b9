"""`build`: from sources to records and graph in a folder, by way of the store.

What is read and extracted is committed batch by batch; the files are then written from
the store alone. So a build that was cut short goes on where it stopped, and ends with the
same bytes.
"""

from __future__ import annotations

import gc
import json
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg import engines, fingerprint, sources
from kg.atomic import writable
from kg.errors import InputError, JudgementError, OutputError, ReaderError
from kg.model import Document, Failure, Judgement
from kg.resolution import judgements
from kg.store import Seen, Store, locked

if TYPE_CHECKING:
    from kg.extraction import Engine, Result

Progress = Callable[[int, int], None]
_WRITTEN = "written"
_FIGURES = "figures"
_IDLE = "idle judgements"


def _silent(done: int, total: int) -> None:
    """Shows no progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did, and what the folder holds now.

    Attributes:
        read: Documents that were new or changed, and so were extracted.
        removed: Documents that left, because their source no longer has them.
        copies: Documents that repeat another one.
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
    seconds: float
    read: int = 0
    removed: int = 0
    copies: int = 0
    doubtful: int = 0
    idle: tuple[Judgement, ...] = ()


def build(
    named: Sequence[sources.Source] | sources.Source,
    output: str | Path,
    *,
    model_name: str = "",
    ontology: Path | None = None,
    judged: Path | None = None,
    texts: bool = True,
    progress: Progress = _silent,
    jobs: int = 1,
    engine: str = "local",
    keep: bool = False,
    private: bool = False,
) -> Summary:
    """Reads sources and writes records and graph into a folder, as `kg build`.

    >>> import kg
    >>> summary = kg.build("articles", "results")
    >>> summary.documents, len(summary.failures)
    (10, 0)

    Args:
        named: Files, folders, web addresses, or one of them; "-" is standard input.
        judged: The judgements file; by default judgements.csv in the output folder, if any.
        texts: Whether the explorer page holds the articles' texts; their sentences it holds always.
        progress: Called with the number of documents done and of all that are known so far.
        jobs: Worker processes; 0 takes as many as there are cores when there is enough to do.
        engine: "local" or "spark".
        keep: Documents that the sources no longer have stay, and pages that were read are
            not fetched again.
        private: Whether web addresses of this machine and its networks may be asked.

    Raises:
        InputError: A source is missing or empty, or no document in it could be read.
        JudgementError: The judgements file is missing, wrong, or contradicts itself.
        OutputError: The folder can't be written, or another build is writing into it.
        StoreError: The store in the folder is damaged.
        ModelError: No fit model is installed.
        OntologyError: A file of the ontology is wrong.
    """
    started = time.monotonic()
    named = [named] if isinstance(named, (str, Path)) else named
    output = Path(output)
    engines.check(engine, named, output)
    writable(output)
    decided = _judgements(output, judged)
    with _opened(output, engine) as (store, spool):
        context = fingerprint.context(model_name, ontology)
        reading = _Reading(store, progress, keep)
        store.begin(context)
        inputs = engines.inputs(engine, jobs, named, spool, output, private)
        reading.analyse(inputs, partial(engines.engine, engine, jobs, model_name, ontology))
        removed = store.finish(reading.failures, keep)
        counts = _counted(store)
        made, idle = _outputs(store, _Writing(output, context, ontology, model_name, decided, texts, engine, jobs))
        return Summary(
            output=output,
            failures=store.failures(),
            seconds=time.monotonic() - started,
            read=reading.extracted,
            removed=removed,
            idle=idle,
            **{**counts, **made},
        )


@contextmanager
def _opened(output: Path, engine: str) -> Iterator[tuple[Store, Path]]:
    """The store in a folder that no other build writes into, and a folder for what is only needed now."""
    with (
        locked(output),
        tempfile.TemporaryDirectory(prefix="kg-") as spool,
        Store(output) as store,
        engines.ending(engine),
    ):
        yield store, Path(spool)


def _counted(store: Store) -> dict[str, int]:
    """How many documents and the like there are; an error if nothing could be read."""
    counts = store.counts()
    if not counts["documents"]:
        reasons = [f.reason for f in store.failures()]
        more = f"; and {len(reasons) - 3} more" if len(reasons) > 3 else ""
        raise InputError("no document could be read: " + "; ".join(reasons[:3]) + more)
    return counts


def _judgements(output: Path, path: Path | None) -> list[Judgement]:
    if path is not None and not path.is_file():
        raise JudgementError(f"no file {path}", "check the path given with --judgements")
    return judgements.load_judgements(path or output / judgements.NAME)


@dataclass(slots=True)
class _Reading:
    """The first half of a build: from inputs into the store."""

    store: Store
    progress: Progress
    keep: bool
    failures: list[Failure] = field(default_factory=list)
    extracted: int = 0
    done: int = 0
    total: int = 0

    def analyse(self, inputs: Sequence[sources.Input], engine: Callable[[], Engine]) -> None:
        """Takes what is new or changed through an engine, which is made only if there is any."""
        todo = self._documents(inputs)
        first = next(todo, None)
        if first is not None:
            with closing(engine().run(chain([first], todo))) as runs:
                for results in runs:
                    self._save(results)

    def _documents(self, inputs: Sequence[sources.Input]) -> Iterator[Document]:
        """The documents that are new or changed."""
        self._advance(more=len(inputs))
        for one in inputs:
            fresh = 0
            for found in self._fresh(one):
                fresh += 1
                self._advance(more=int(fresh > 1))  # an input counts as one document until it gives more
                yield found
            self._advance(done=int(fresh == 0))

    def _advance(self, *, done: int = 0, more: int = 0) -> None:
        """Reading runs ahead of the analysis: what is done is analysed."""
        self.done += done
        self.total += more
        self.progress(self.done, self.total)

    def _fresh(self, one: sources.Input) -> Iterator[Document]:
        if self.keep and sources.is_address(one.name) and self.store.has(one.name):
            return
        try:
            digest = sources.digest(one)
        except ReaderError as error:
            self.failures.append(Failure(source=one.name, reason=str(error)))
            return
        if not self.store.skip(one.name, digest):
            yield from self._read(one, digest)

    def _read(self, one: sources.Input, digest: str) -> Iterator[Document]:
        whole = True
        for found in sources.documents(one):
            if isinstance(found, Failure):
                self.failures.append(found)
                whole = False
                continue
            seen = self.store.meet(found, fingerprint.document(found), one.name)
            if seen is Seen.TWICE:
                self.failures.append(sources.taken(one, found, self.store.origin(found.id)))
                whole = False
            elif seen is Seen.NEW:
                yield found
        if whole:
            self.store.passed(one.name, digest)

    def _save(self, results: Sequence[Result]) -> None:
        """Commits what a batch gave."""
        good = []
        for one in results:
            if isinstance(one, Failure):
                self.failures.append(one)
            else:
                good.append((one.extraction, fingerprint.document(one.extraction.document), one.signature))
        self.store.save(good)
        self.extracted += len(good)
        self._advance(done=len(results))


@dataclass(frozen=True, slots=True)
class _Writing:
    """What the second half needs beside the store."""

    output: Path
    context: str
    ontology: Path | None
    model_name: str
    decided: Sequence[Judgement]
    texts: bool
    engine: str
    jobs: int


def _outputs(store: Store, how: _Writing) -> tuple[dict[str, int], tuple[Judgement, ...]]:
    """The second half: the files, from the store; nothing where they are as they would be."""
    chosen = fingerprint.text(repr((how.decided, how.texts)))
    key = f"{store.state()} {how.context} {fingerprint.program(how.ontology)} {chosen}"
    written: dict[str, str] = json.loads(store.note(_WRITTEN, "{}"))
    if written.get("key") != key or not _intact(how.output, written):
        _write(store, how, key)
    idle = [Judgement(**one) for one in json.loads(store.note(_IDLE, "[]"))]
    return json.loads(store.note(_FIGURES, "{}")), tuple(idle)


def _write(store: Store, how: _Writing, key: str) -> None:
    from kg.outputs import write
    from kg.pipeline import Pipeline

    gc.collect()  # the model of the first half
    store.leave(_WRITTEN, "{}")
    try:
        sorting = engines.sorting(how.engine, how.jobs)
        made = write(store, how.output, Pipeline(how.model_name, how.ontology), how.decided, how.texts, sorting)
        digests = {name: fingerprint.file(how.output / name) for name in made.files}
    except OSError as error:
        raise OutputError(
            f"{how.output} can't be written: {error.strerror}",
            "make room or choose another folder; what was read is kept",
        ) from error
    store.leave(_FIGURES, json.dumps(made.figures))
    store.leave(_IDLE, json.dumps([asdict(one) for one in made.idle]))
    store.leave(_WRITTEN, json.dumps({"key": key, **digests}))


def _intact(output: Path, written: dict[str, str]) -> bool:
    names = [name for name in written if name != "key"]
    try:
        return all(fingerprint.file(output / name) == written[name] for name in names)
    except OSError:
        return False
