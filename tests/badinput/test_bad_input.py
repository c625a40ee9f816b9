"""Bad input gets a clear line each, and harms nothing else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.badinput.bounded import bounded
from tests.badinput.cases import CASES, FINE, TEXT

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Built:
    code: int
    err: str
    records: list[dict[str, object]]


def build(*arguments: object, before: Sequence[str] = ()) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, sys.executable, "-m", "kg", "build", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One build of all of it; `below/good.txt` comes before `good.txt`."""
    folder = tmp_path_factory.mktemp("bad")
    for name, content in {**{n: c for n, (c, _) in CASES.items()}, **FINE}.items():
        (folder / name).write_bytes(content)
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "around").symlink_to(folder)
    (folder / "below").mkdir()
    (folder / "below" / "good.txt").write_text(TEXT)
    (folder / os.fsdecode(b"undecodable-\xff.txt")).write_text(TEXT)
    output = tmp_path_factory.mktemp("out")
    found = build(folder, "-o", output, "--jobs", 1)
    lines = (output / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return Built(found.returncode, found.stderr, [json.loads(line) for line in lines])


SPECIAL = {
    "pipe.txt": "no regular file",
    "loop.txt": "can't be read",
    "gone.txt": "can't be read",
    "device.txt": "no regular file",
    "good.txt": "the id 'good' was already read",
}
WANTED = {**{name: pattern for name, (_, pattern) in CASES.items()}, **SPECIAL}


def test_there_are_enough_cases() -> None:
    assert len(WANTED) + len(FINE) >= 60


@pytest.mark.parametrize("name", WANTED)
def test_it_has_a_clear_line_and_a_record(built: Built, name: str) -> None:
    lines = [line for line in built.err.splitlines() if line.startswith("kg: left out: ") and f"/{name}" in line]
    assert lines, built.err
    assert any(re.search(WANTED[name], line) for line in lines), lines
    records = [r for r in built.records if r["status"] != "ok" and f"/{name}" in str(r["source"])]
    assert any(re.search(WANTED[name], str(r["status"])) for r in records), records


@pytest.mark.parametrize("name", sorted(FINE.keys() - {"good.txt"}))
def test_what_only_looks_bad_is_built(built: Built, name: str) -> None:
    assert f"/{name}" not in built.err


def test_everything_else_is_built(built: Built) -> None:
    assert built.code == 3
    assert "Traceback" not in built.err
    good = {r["id"] for r in built.records if r["status"] == "ok"}
    assert {"good", "good-of-second", "twin", "'; DROP TABLE documents; --", "double-in", "undecodable-\ufffd"} <= good
    assert len(good) == len(FINE) + 3
    assert not any("passwd" in str(r) and "root:" in str(r) for r in built.records)


def test_an_unreadable_file_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "secret.txt").write_text(TEXT)
    (tmp_path / "secret.txt").chmod(0)
    found = build(tmp_path, "-o", tmp_path / "out", before=bounded())
    assert found.returncode == 3
    assert "secret.txt can't be read: Permission denied" in found.stderr


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (["no/such/file.txt"], "does not exist"),
        (["{empty}"], "holds no articles"),
        (["{lone}/strange.xyz"], "no document could be read: .*no reader for .xyz"),
        (["{lone}/strange.xyz", "http://127.0.0.1:9/x"], "private address 127.0.0.1"),
        (["http://no-such-host.invalid/"], "no such host"),
        (["http://[bad/"], "is no address"),
    ],
)
def test_a_source_that_can_not_be_used_stops_with_one_line(tmp_path: Path, sources: list[str], said: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "lone").mkdir()
    (tmp_path / "lone" / "strange.xyz").write_text(TEXT)
    places = {"empty": tmp_path / "empty", "lone": tmp_path / "lone"}
    found = build(*(s.format(**places) if "{" in s else s for s in sources), "-o", tmp_path / "out")
    assert found.returncode == 1
    assert "Traceback" not in found.stderr
    assert re.search(said, found.stderr), found.stderr


def test_a_line_of_fifty_megabytes_is_read_in_bounded_memory(tmp_path: Path) -> None:
    """Most of it is spaces: what is measured is the way of the text, not the parser's."""
    (tmp_path / "long.txt").write_text(TEXT + " " * 50_000_000 + TEXT)
    found = build(tmp_path / "long.txt", "-o", tmp_path / "out", "--jobs", 1)
    assert found.returncode == 0, found.stderr
    (record,) = (tmp_path / "out" / "documents.jsonl").read_text().splitlines()
    assert json.loads(record)["words"] >= 2 * len(TEXT.split()) - 4
