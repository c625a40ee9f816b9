"""The help of every command has examples, and each does on the sample corpus what it is shown for."""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kg.cli.main import main


def commands(group: click.Group = main, path: tuple[str, ...] = ("kg",)) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with what one types for it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        elif command is not None:
            yield " ".join((*path, name)), command


def lines(command: click.Command, typed: str) -> list[str]:
    """The lines under "Example" at the end of a command's help, as it prints them."""
    text = CliRunner().invoke(main, [*typed.split()[1:], "--help"], terminal_width=500).stdout
    return [line.strip() for line in text.partition("\n  Example")[2].splitlines()[1:] if line.strip()]


EXAMPLES = [(typed, line) for typed, command in commands() for line in lines(command, typed)]


def test_every_command_has_an_example_of_itself():
    typed = {name for name, _ in commands()}
    assert {"kg build", "kg judgements undo", "kg ontology init", "kg review", "kg accept"} <= typed
    assert {name for name, line in EXAMPLES if line.startswith(f"{name} ") or line == name} == typed
    assert all(line.startswith(name) for name, line in EXAMPLES)


@pytest.fixture
def desk(seed_build: Path, seeds: Path, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the examples take it: articles, their build, last week's build, an ontology, a judgement."""
    shutil.copytree(seeds, tmp_path / "articles")
    shutil.copytree(seed_build, tmp_path / "output")
    (tmp_path / "last-week").symlink_to(seed_build)
    (tmp_path / "output" / "judgements.csv").write_text("verdict,left\nsplit,Poland\n", encoding="utf-8")
    shutil.copytree(root / "kg" / "ontology" / "starter", tmp_path / "my-ontology")
    for name in ("seeds", "tests"):
        (tmp_path / name).symlink_to(root / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("typed", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_the_example_works(typed, line, desk, kg_process, seed_records):
    args = shlex.split(line)[1:]
    if typed in ("kg accept", "kg reject"):  # an id is whatever the corpus gives
        args = [seed_records["claims"][0]["id"] if a == "CLAIM" else a for a in args]
    elif typed == "kg watch":  # it would go on for ever
        args += ["--times", "1"]
    elif typed == "kg ontology init":
        shutil.rmtree(desk / "my-ontology")
    if typed in ("kg open", "kg build", "kg watch"):
        done = kg_process(*args, cwd=desk, BROWSER="true")
        code, out, err = done.returncode, done.stdout, done.stderr
    else:
        found = CliRunner().invoke(main, args, catch_exceptions=False)
        code, out, err = found.exit_code, found.stdout, found.stderr
    assert code == 0, err
    if typed == "kg review" and "--json" in args:
        assert out == ""  # the sample corpus leaves no doubts
    elif "--json" in args:
        json.loads(out)
    else:
        assert out.strip() or typed == "kg open"
