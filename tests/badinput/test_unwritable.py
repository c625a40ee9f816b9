"""What can't be written is named in one line, with what to do; what is only read needs no writing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main as cli
from tests import sample_build
from tests.badinput.bounded import bounded

TEXT = "Poland bought the Rafale from France in 2020."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with an article, a build and an empty folder, the last two of which can't be written."""
    folder = tmp_path_factory.mktemp("closed")
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    (folder / "closed").mkdir()
    sample_build.write(folder / "built")
    shut = [folder / "closed", folder / "built", *(folder / "built").rglob("*")]
    for path in shut:
        path.chmod(path.stat().st_mode & ~0o222)
    yield folder
    for path in shut:
        path.chmod(path.stat().st_mode | 0o200)


def run(place: Path, *arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [*bounded(), sys.executable, "-m", "kg", *arguments]
    given = {"stdout": subprocess.PIPE, "env": {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}, **options}
    return subprocess.run(
        command, cwd=place, stderr=subprocess.PIPE, encoding="utf-8", check=False, timeout=300, **given
    )  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("build article.txt -o closed", "closed"),
        ("build article.txt -o closed/new", "closed/new"),
        ("build article.txt -o built", "built"),
        ("watch article.txt -o closed --every 10m --times 1", "closed"),
        ("export csv --from built -o closed/tables", "closed/tables"),
        ("export graphml --from built -o closed/x.graphml", "closed/x.graphml"),
        ("export graphml --from built", "built/graph.graphml"),
        ("report --from built -o closed/x.md", "closed/x.md"),
        ("merge Poland Russia --output built", "built/judgements.csv"),
        ("ontology init closed/own", "closed/own"),
    ],
)
def test_the_place_is_named_with_what_to_do(place: Path, arguments: str, named: str) -> None:
    done = run(place, *arguments.split())
    assert done.returncode == 1
    assert done.stderr.startswith(f"kg: {named} can't be written: Permission denied (choose another "), done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", ["show Poland", "search Poland", "stats", "sources", "report", "timeline"])
def test_a_build_that_may_only_be_read_can_be_asked(place: Path, arguments: str) -> None:
    done = run(place, *arguments.split(), "--from", "built")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["--help", "show Poland --from built", "stats --from built", "schema claims"])
def test_an_answer_that_finds_no_room_is_one_line(place: Path, arguments: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = run(place, *arguments.split(), stdout=full)
    assert done.returncode == 1
    assert done.stderr == "kg: No space left on device (make room, also where temporary files go: TMPDIR)\n"


def test_where_no_temporary_file_can_be_made_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(cli.LazyGroup, "invoke", fail)
    done = CliRunner().invoke(cli.main, ["stats"])
    assert done.exit_code == 1
    assert done.stderr == "kg: No usable temporary directory found in ['/tmp']\n"


def test_the_file_that_an_unforeseen_error_is_about_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere/file")

    monkeypatch.setattr(cli.LazyGroup, "invoke", fail)
    assert CliRunner().invoke(cli.main, ["stats"]).stderr == "kg: /somewhere/file: Permission denied\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("command", ["export graphml", "report"])
def test_what_goes_into_a_pipe_is_whole_and_what_is_said_of_it_elsewhere(place: Path, command: str) -> None:
    told = run(place, *command.split(), "--from", "built", "-o", "/dev/stdout")
    whole = place / "whole"
    assert run(place, *command.split(), "--from", "built", "-o", str(whole)).returncode == 0
    assert told.stdout == whole.read_text(encoding="utf-8")
    assert told.stderr.startswith("/dev/stdout: ")


def test_judgements_of_a_closed_build_are_kept_elsewhere(place: Path) -> None:
    done = run(place, "merge", "Poland", "Russia", "--output", "built", "--judgements", "mine.csv")
    assert done.returncode == 0, done.stderr
    assert "mine.csv" in done.stdout
