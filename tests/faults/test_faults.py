"""Machines fail: what was committed is kept, and the end is the same to the byte."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from tests.faults.builds import files, run, start

KILLS = 20


def stored(output: Path) -> int:
    """Documents that are committed."""
    store = output / "store.sqlite"
    if not store.exists():
        return 0
    with closing(sqlite3.connect(store)) as db:
        known = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'documents'").fetchone()
        return db.execute("SELECT count(*) FROM documents").fetchone()[0] if known else 0


def wait_for_documents(output: Path, process: subprocess.Popen[str], least: int = 1) -> None:
    deadline = time.monotonic() + 120
    while stored(output) < least:
        assert process.poll() is None, "it ended before it could be disturbed"
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_killed_at_random_moments_it_goes_on_and_ends_with_the_same_bytes(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(20)
    kills = whole = 0
    output = tmp_path / "out"
    while kills < KILLS or not whole:
        process = start(corpus, "-o", output, "--jobs", 1, "--quiet")
        try:
            process.communicate(timeout=chance.uniform(0.2, 4.5) if kills < KILLS else 120)
        except subprocess.TimeoutExpired:
            before = stored(output)
            process.kill()
            process.communicate()
            kills += 1
            assert stored(output) >= before
            continue
        assert process.returncode == 0
        assert files(output) == undisturbed
        whole += 1
        shutil.rmtree(output)


def test_killed_while_writing_the_files_it_leaves_none_in_halves(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(7)
    assert run(corpus, "-o", tmp_path, "--jobs", 1)[0] == 0
    for _ in range(4):
        (tmp_path / "claims.jsonl").unlink(missing_ok=True)
        process = start(corpus, "-o", tmp_path)
        while not (tmp_path / ".claims.jsonl.part").exists() and process.poll() is None:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.1))
        process.kill()
        process.communicate()
        for name, content in files(tmp_path).items():
            assert content == undisturbed[name]
    assert run(corpus, "-o", tmp_path, "--jobs", 1)[0] == 0
    assert files(tmp_path) == undisturbed


def test_interrupted_by_the_user_it_says_so_and_goes_on_later(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    for jobs in (1, 2):
        output = tmp_path / str(jobs)
        for _ in range(5):  # on a busy machine it may have ended before the signal comes
            process = start(corpus, "-o", output, "--jobs", jobs)
            wait_for_documents(output, process)
            workers = psutil.Process(process.pid).children(recursive=True)
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=60)
            if process.returncode:
                break
            shutil.rmtree(output)
        assert process.returncode == 130
        assert "interrupted" in err
        assert "Traceback" not in err
        assert not psutil.wait_procs(workers, timeout=10)[1], "a worker lives on"
        kept = stored(output)
        assert kept > 0
        assert run(corpus, "-o", output, "--jobs", 1)[0] == 0
        assert files(output) == undisturbed


@pytest.mark.parametrize("number", [1, 3])
def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path, number: int
) -> None:
    process = start(corpus, "-o", tmp_path, "--jobs", 2)
    for wave in range(number):
        wait_for_documents(tmp_path, process, 1 + 16 * wave)
        for child in psutil.Process(process.pid).children()[:1]:
            child.kill()
    _, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    assert files(tmp_path) == undisturbed


def test_workers_end_when_the_build_is_killed(corpus: Path, tmp_path: Path) -> None:
    process = start(corpus, "-o", tmp_path, "--jobs", 2)
    wait_for_documents(tmp_path, process)
    workers = psutil.Process(process.pid).children(recursive=True)
    assert workers
    process.kill()
    process.communicate()
    assert not psutil.wait_procs(workers, timeout=60)[1]


def test_a_second_build_on_the_folder_stops_and_the_first_is_unharmed(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    first = start(corpus, "-o", tmp_path, "--jobs", 1)
    wait_for_documents(tmp_path, first)
    code, _, err = run(corpus, "-o", tmp_path)
    assert code == 1
    assert "another build is writing" in err
    first.communicate(timeout=300)
    assert first.returncode == 0
    assert files(tmp_path) == undisturbed


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 300 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no tmpfs may be mounted here: {mounted.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting a tmpfs takes root")
def test_on_a_full_disk_it_says_so_and_goes_on_when_there_is_room(
    corpus: Path, undisturbed: dict[str, bytes], small_disk: Path
) -> None:
    output = small_disk / "out"
    code, _, err = run(corpus, "-o", output, "--jobs", 1)
    assert code == 1
    assert "can't be written" in err
    assert "Traceback" not in err
    assert not files(output).keys() - undisturbed.keys()
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert run(corpus, "-o", output, "--jobs", 1)[0] == 0
    assert files(output) == undisturbed


def test_what_is_new_is_added_and_what_is_gone_leaves_as_if_built_at_once(
    corpus: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    folder, output = tmp_path / "articles", tmp_path / "out"
    shutil.copytree(corpus, folder)
    extra = folder / "zz-extra.txt"
    extra.write_text("Iran sold drones to Russia in 2022, according to officials in Kyiv.", encoding="utf-8")
    missing = folder / "article-003.txt"
    kept = missing.read_bytes()
    missing.unlink()
    assert run(folder, "-o", output, "--jobs", 1)[0] == 0
    extra.unlink()
    missing.write_bytes(kept)
    code, out, _ = run(folder, "-o", output, "--jobs", 1)
    assert code == 0
    assert "(1 read, 1 removed" in out
    # Paths are a part of the records: the same folder, built at once, is the measure.
    again = tmp_path / "again"
    assert run(folder, "-o", again, "--jobs", 1)[0] == 0
    assert files(output) == files(again)
    _, out, _ = run(folder, "-o", output)
    assert "(0 read, 0 removed" in out
