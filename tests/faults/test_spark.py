"""Spark gives the same bytes, even when one of its workers is killed in the middle."""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path

import psutil
import pytest

from tests.faults.builds import files, run, start

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


def test_it_reads_and_writes_where_spark_does_and_goes_on_from_there(corpus: Path, tmp_path: Path) -> None:
    """By addresses, as on a cluster; `file` is the file system of this machine."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(4):
        shutil.copy(corpus / f"article-00{number}.txt", articles)
    (articles / "_SUCCESS").write_text("no article")
    (articles / "notes.xyz").write_text("no article")
    source, output = articles.as_uri(), (tmp_path / "out").as_uri()
    options = ("--engine", "spark", "--jobs", 1)
    code, out, err = run(source, "-o", output, *options)
    assert code == 0, err
    assert "(4 read" in out
    assert f"{output}/graph.html" in out
    shutil.copy(corpus / "article-008.txt", articles)
    code, out, err = run(source, "-o", output, *options)
    assert code == 0, err
    assert "(1 read" in out
    assert run(articles, "-o", tmp_path / "local", "--jobs", 1)[0] == 0
    # The names of the files differ, as the paths do; what is in them does not.
    found, wanted = files(tmp_path / "out"), files(tmp_path / "local")
    assert found.keys() == wanted.keys()
    for name in ("claims.jsonl", "mentions.jsonl", "entities.jsonl"):
        assert found[name] == wanted[name]


def test_results_are_kept_as_parquet_where_the_user_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow.parquet

    text = tmp_path / "a.txt"
    text.write_text("Poland bought the K2 from South Korea in 2022.", encoding="utf-8")
    settings = tmp_path / "spark-defaults.conf"
    settings.write_text(f"spark.kg.parquet {(tmp_path / 'rows').as_uri()}\n")
    monkeypatch.setenv("SPARK_CONF_DIR", str(tmp_path))
    # Whatever python3 is first on the path, workers run in this environment.
    stranger = tmp_path / "bin" / "python3"
    stranger.parent.mkdir()
    stranger.write_text("#!/bin/sh\nexit 3\n")
    stranger.chmod(0o755)
    monkeypatch.setenv("PATH", str(stranger.parent), prepend=os.pathsep)
    code, _, err = run(text, "-o", tmp_path / "out", "--engine", "spark", "--jobs", 1)
    assert code == 0, err
    (row,) = pyarrow.parquet.read_table(tmp_path / "rows").to_pylist()
    assert row["id"] == "a"
    (claim, *_) = json.loads(row["claims"])
    assert "bought" in claim


def test_an_address_that_is_not_there_is_named(tmp_path: Path) -> None:
    code, _, err = run("file:///no/such/place", "-o", tmp_path / "out", "--engine", "spark", "--jobs", 1)
    assert code == 1
    assert "file:///no/such/place can't be read" in err
    assert "Traceback" not in err


def test_without_spark_such_an_address_is_refused(tmp_path: Path) -> None:
    code, _, err = run("s3a://bucket/articles", "-o", tmp_path / "out")
    assert code == 1
    assert "only --engine spark reads from there" in err
    code, _, err = run(tmp_path, "-o", "s3a://bucket/out")
    assert code == 2
    assert "only --engine spark writes there" in err
