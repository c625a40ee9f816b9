"""Spark gives the same bytes, even when one of its workers is killed in the middle."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import psutil
import pytest

from tests.faults.builds import files, start

pytest.importorskip("pyspark", reason="the extra spark is not installed")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")


def python_workers(process: psutil.Process) -> list[psutil.Process]:
    """The forks of Spark's Python daemon."""
    found = []
    for child in process.children(recursive=True):
        try:
            if "pyspark.daemon" in " ".join(child.cmdline()):
                found += child.children()
        except psutil.NoSuchProcess:
            continue
    return found


def test_a_worker_killed_in_the_middle_costs_nothing(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    process = start(corpus, "-o", tmp_path, "--engine", "spark", "--jobs", 2)
    killed = False
    while process.poll() is None and not killed:
        for worker in python_workers(psutil.Process(process.pid)):
            # Long enough at work to have its pipeline, and documents in hand.
            if time.time() - worker.create_time() > 2 and worker.cpu_times().user > 1:
                worker.kill()
                killed = True
                break
        time.sleep(0.05)
    _, err = process.communicate(timeout=600)
    assert killed
    assert process.returncode == 0, err
    assert files(tmp_path) == undisturbed
