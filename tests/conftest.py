"""What tests of all kinds share: the real pipeline, a real build of the sample corpus, the real command."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# In CI the same examples every time: a change is judged by what it changes.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")

ROOT = Path(__file__).parents[1]
Records = dict[str, list[dict[str, Any]]]


#: The longest first, so that none is left to one process at the end; the rest in the order of their files.
LONGEST = ("tests/faults", "tests/docs", "tests/packaging", "tests/notebooks", "tests/badinput")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest tests first."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session", autouse=True)
def _loaded_once() -> Iterator[None]:
    """All builds in this process share one model with all that is made for it: it takes seconds to load."""
    from functools import cached_property

    from kg.pipeline import Pipeline

    stages: cached_property[Any] = vars(Pipeline)["_stages"]
    load, loaded = stages.func, []

    def shared(pipeline: Pipeline) -> Any:
        if pipeline._model_name or pipeline._folder:
            return load(pipeline)
        if not loaded:
            loaded.append(load(pipeline))
        return loaded[0]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "func", shared)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The sample corpus."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def pipeline():
    """The real pipeline, loaded once."""
    from kg import Pipeline

    return Pipeline()


@pytest.fixture(scope="session")
def seed_build(tmp_path_factory: pytest.TempPathFactory, seeds: Path) -> Path:
    """The folder of a real build of the sample corpus; read it, do not change it."""
    from kg import build

    output = tmp_path_factory.mktemp("seeds")
    build([seeds], output)
    return output


@pytest.fixture(scope="session")
def seed_records(seed_build: Path) -> Records:
    """The record files of that build, parsed."""
    return {
        name: [json.loads(line) for line in (seed_build / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        for name in ("claims", "mentions", "entities", "documents", "quotations")
    }


Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def kg_process() -> Command:
    """Runs `kg ARGS` of this working tree as a user would, in a process of its own."""

    def run(*args: object, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kg", *map(str, args)],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT), **env},
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def kg() -> Command:
    """Runs `kg ARGS` in this process, which is quicker; what it raises is raised here."""
    from click.testing import CliRunner

    from kg.cli.main import main

    def run(*args: object) -> subprocess.CompletedProcess[str]:
        done = CliRunner().invoke(main, [*map(str, args)], prog_name="kg", catch_exceptions=False)
        return subprocess.CompletedProcess(args, done.exit_code, done.stdout, done.stderr)

    return run
