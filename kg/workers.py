"""Worker processes that return only mentions and claims, and may die.

Each worker is a Python process of its own, fed through pipes. It is started by command,
not by `multiprocessing`: a user's script that calls `kg.builder` is not imported again in
every worker.
"""

from __future__ import annotations

import contextlib
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from kg.errors import KgError
from kg.extraction import Result, batches, extract
from kg.model import Document, Failure

_LENGTH = struct.Struct("<Q")
#: Batches that a worker has in hand: one at work, one waiting.
_AHEAD = 2
#: A document that was alone in a worker when it died so often is given up.
_DEATHS = 2
#: So many workers in a row may die while they begin: more, and something is wrong with all of them.
_STILLBORN = 4
_START = "import sys; sys.path[:] = {path!r}; from kg.workers import serve; serve({model!r}, {ontology!r})"

Batch = list[Document]


@dataclass(eq=False, slots=True)
class _Worker:
    process: subprocess.Popen[bytes]
    inbox: IO[bytes]
    outbox: IO[bytes]
    ready: bool = False
    in_hand: deque[Batch] = field(default_factory=deque)


class Workers:
    """A pool of processes.

    Args:
        jobs: How many.
    """

    def __init__(self, jobs: int, model_name: str = "", ontology: Path | None = None) -> None:
        self._jobs = jobs
        self._command = [
            sys.executable,
            "-c",
            _START.format(path=sys.path, model=model_name, ontology=str(ontology) if ontology else ""),
        ]
        self._workers: list[_Worker] = []
        self._events: queue.SimpleQueue[tuple[_Worker, Any]] = queue.SimpleQueue()
        self._again: deque[Batch] = deque()
        self._deaths: Counter[str] = Counter()
        self._stillborn = 0

    def run(self, documents: Iterable[Document]) -> Generator[list[Result], None, None]:
        """Yields results batch by batch, as they come.

        Raises:
            KgError: Workers die before they begin.
        """
        todo = batches(documents)
        try:
            self._workers = [self._started() for _ in range(self._jobs)]
            while True:
                for worker in self._workers:
                    self._feed(worker, todo)
                if not any(w.in_hand for w in self._workers):
                    return
                worker, message = self._events.get()
                yield from self._heard(worker, message)
        finally:
            for worker in self._workers:
                _stop(worker)

    def _started(self) -> _Worker:
        # A session of its own: Ctrl-C is for the parent, which then stops its workers.
        process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
        if process.stdin is None or process.stdout is None:
            raise KgError("a worker could not be started")
        worker = _Worker(process, process.stdin, process.stdout)
        threading.Thread(target=_listen, args=(worker, self._events), daemon=True).start()
        return worker

    def _feed(self, worker: _Worker, todo: Iterator[Batch]) -> None:
        while len(worker.in_hand) < _AHEAD:
            batch = self._again.popleft() if self._again else next(todo, None)
            if batch is None:
                return
            worker.in_hand.append(batch)
            with contextlib.suppress(OSError):  # it is dead: its listener tells
                _send(worker.inbox, batch)

    def _heard(self, worker: _Worker, message: Any) -> Generator[list[Result], None, None]:
        if message is None:
            yield from self._buried(worker)
        elif isinstance(message, KgError):
            raise message
        elif message == "ready":
            worker.ready = True
            self._stillborn = 0
        else:
            worker.in_hand.popleft()
            yield message

    def _buried(self, worker: _Worker) -> Generator[list[Result], None, None]:
        """A worker died: the batch it worked on is tried again, document by document."""
        status = worker.process.wait()
        _stop(worker)
        waiting = list(worker.in_hand)
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn == _STILLBORN:
                raise KgError(f"worker processes end before they begin ({_cause(status)})", "try again with --jobs 1")
        self._workers[self._workers.index(worker)] = self._started()
        if not worker.ready:  # it had begun none of them
            self._again.extend(waiting)
            return
        if not waiting:
            return
        suspects, *innocent = waiting
        self._again.extend(innocent)
        if len(suspects) == 1:
            yield from self._suspected(suspects[0], status)
            return
        self._again.extend([one] for one in suspects)

    def _suspected(self, document: Document, status: int) -> Generator[list[Result], None, None]:
        self._deaths[document.id] += 1
        if self._deaths[document.id] < _DEATHS:
            self._again.append([document])
            return
        name = document.source or document.id
        reason = f"{name}: the process that analysed it ended {_DEATHS} times ({_cause(status)}); it was given up"
        yield [Failure(source=document.source, reason=reason, document=document)]


def _cause(status: int) -> str:
    if status < 0:
        with contextlib.suppress(ValueError):
            return signal.Signals(-status).name
    return f"exit status {status}"


def _stop(worker: _Worker) -> None:
    with contextlib.suppress(OSError):
        worker.inbox.close()
    if worker.process.poll() is None:
        worker.process.kill()
    worker.process.wait()


def _listen(worker: _Worker, events: queue.SimpleQueue[tuple[_Worker, Any]]) -> None:
    """Passes on what a worker says; None when it says no more."""
    with worker.outbox:
        while True:
            try:
                message = _receive(worker.outbox)
            except (EOFError, OSError, pickle.UnpicklingError):
                break
            events.put((worker, message))
    events.put((worker, None))


def _send(pipe: IO[bytes], message: object) -> None:
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)  # from a process that we started, over a pipe that no one else has


def serve(model_name: str, ontology: str) -> None:
    """The worker's side: batches in, results out, until the parent closes the pipe or is gone."""
    from kg.pipeline import Pipeline

    inbox, outbox = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not get among the messages
    try:
        pipeline = Pipeline(model_name, Path(ontology) if ontology else None)
        pipeline.warm()
    except KgError as error:
        _send(outbox, error)
        return
    with contextlib.suppress(EOFError, BrokenPipeError):
        _send(outbox, "ready")
        while True:
            _send(outbox, extract(pipeline, _receive(inbox)))
