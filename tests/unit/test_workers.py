"""The pool outlives its workers."""

from __future__ import annotations

import pytest

from kg import workers
from kg.errors import KgError
from kg.extraction import Extracted
from kg.model import Document, Failure

# A worker that analyses nothing, and dies of certain texts.
SERVE = """
import os, sys
sys.path[:] = {path!r}
import kg.workers as w
from kg.extraction import Extracted
from kg.model import Extraction
def extract(pipeline, batch):
    for d in batch:
        if d.text == "poison": os.kill(os.getpid(), 9)
        if d.text == "exit": os._exit(7)
        if d.text == "flaky" and not os.path.exists({model!r}):
            open({model!r}, "w").close()
            os.kill(os.getpid(), 9)
    print("noise on standard output")
    return [Extracted(Extraction(document=d, mentions=(), claims=(), words=1), b"") for d in batch]
w._send(sys.stdout.buffer, "ready")
inbox, outbox = sys.stdin.buffer, sys.stdout.buffer
sys.stdout = sys.stderr
while True:
    try:
        w._send(outbox, extract(None, w._receive(inbox)))
    except EOFError:
        break
"""


def results(monkeypatch: pytest.MonkeyPatch, texts: list[str], jobs: int = 2, mark: str = "") -> dict[str, object]:
    monkeypatch.setattr(workers, "_START", SERVE)
    documents = [Document(id=str(i), text=text) for i, text in enumerate(texts)]
    found = [one for batch in workers.Workers(jobs, mark).run(documents) for one in batch]
    by_id = {(f.document.id if isinstance(f, Failure) else f.extraction.document.id): f for f in found}  # type: ignore[union-attr]
    assert len(by_id) == len(found) == len(texts)
    return by_id


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_document_comes_back_once(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    found = results(monkeypatch, ["well"] * 100, jobs)
    assert all(isinstance(one, Extracted) for one in found.values())


def test_a_document_that_kills_its_worker_is_given_up_and_its_neighbours_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = ["well"] * 50
    texts[3], texts[4], texts[40] = "poison", "exit", "poison"
    found = results(monkeypatch, texts)
    lost = {name: one.reason for name, one in found.items() if isinstance(one, Failure)}
    assert lost.keys() == {"3", "4", "40"}
    assert "SIGKILL" in lost["3"]
    assert "exit status 7" in lost["4"]


def test_a_worker_killed_once_by_chance_costs_no_document(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    found = results(monkeypatch, ["well"] * 20 + ["flaky"] + ["well"] * 20, mark=str(tmp_path / "mark"))
    assert all(isinstance(one, Extracted) for one in found.values())


def test_a_worker_killed_before_it_begins_is_replaced(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    mark = str(tmp_path / "mark")
    early = (
        "import os\nif not os.path.exists({model!r}):\n    open({model!r}, 'w').close()\n    os.kill(os.getpid(), 9)\n"
    )
    monkeypatch.setattr(workers, "_START", early + SERVE)
    documents = [Document(id=str(i), text="well") for i in range(40)]
    found = [one for batch in workers.Workers(2, mark).run(documents) for one in batch]
    assert sorted(int(f.extraction.document.id) for f in found if isinstance(f, Extracted)) == list(range(40))


def test_workers_that_never_begin_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_START", "import os; os._exit(5)")
    with pytest.raises(KgError, match="exit status 5"):
        list(workers.Workers(2).run([Document(id="a", text="x")]))


def test_a_missing_model_is_told_by_the_worker() -> None:
    with pytest.raises(KgError, match="no_such_model"):
        list(workers.Workers(1, "no_such_model").run([Document(id="a", text="x")]))
