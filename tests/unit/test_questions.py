"""The library mirrors the command line: one function a command, each with an example that is run here."""

from __future__ import annotations

import doctest
import json
import shutil
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner

import kg
import kg.builder
import kg.finished
from kg import questions
from kg.cli.main import main

#: Commands that ask a finished build, with their function where it is called otherwise.
MIRRORED = {
    **{name: name for name in ("diff", "disputes", "path", "report", "search", "show", "sources", "stats", "timeline")},
    "export": "write",
    "query": "cypher",
}
EXAMPLES = {
    test.name: test
    for module in (kg.builder, kg.finished, questions)
    for test in doctest.DocTestFinder().find(module)
    if test.examples
}


@pytest.fixture(scope="module")
def desk(seed_build: Path, seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "output").symlink_to(seed_build)
    shutil.copytree(seeds, folder / "articles")
    return folder


def test_build_load_and_the_functions_with_a_name_to_find_have_an_example() -> None:
    own = {f"kg.questions.{name}" for name in ("show", "path", "timeline", "cypher", "report", "write", "part")}
    assert {"kg.builder.build", "kg.finished.load", "kg.questions", *own} <= set(EXAMPLES)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_the_example_gives_what_it_says(name: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    test = EXAMPLES[name]
    test.globs = {**test.globs, "graph": kg.load("output")}
    said: list[str] = []
    assert doctest.DocTestRunner().run(test, out=said.append).failed == 0, "".join(said)


def test_every_question_of_the_command_line_has_a_function() -> None:
    assert {name for name in MIRRORED.values() if callable(getattr(questions, name))} == set(MIRRORED.values())
    assert set(MIRRORED.values()) <= set(questions.__all__)


@pytest.mark.parametrize(
    ("args", "ask"),
    [
        (["show", "ankara"], lambda g: questions.show(g, "ankara")),
        (["path", "Erdogan", "s400"], lambda g: questions.path(g, "Erdogan", "s400")),
        (["timeline", "Finland"], lambda g: questions.timeline(g, "Finland")),
        (["disputes"], questions.disputes),
        (["sources"], questions.sources),
        (["stats"], questions.stats),
        (["search", "missile"], lambda g: questions.search(g, "missile")),
        (
            ["query", "MATCH (a:State) RETURN count(*) AS n"],
            lambda g: questions.cypher(g, "MATCH (a:State) RETURN count(*) AS n"),
        ),
        (["sources", "--relation", "bought"], lambda g: questions.sources(questions.part(g, relations=("bought",)))),
    ],
)
def test_function_and_command_give_the_same(args, ask, seed_build) -> None:
    done = CliRunner().invoke(main, [*args, "--from", str(seed_build), "--json"], catch_exceptions=False)
    found = json.loads(done.stdout)
    assert json.loads(json.dumps(ask(kg.load(seed_build)))) == (found["paths"] if args[0] == "path" else found)


def test_what_is_written_is_what_export_writes(seed_build, tmp_path) -> None:
    graph = kg.load(seed_build)
    questions.write(graph, "graphml", tmp_path / "g.graphml")
    assert (tmp_path / "g.graphml").read_bytes() == (seed_build / "graph.graphml").read_bytes()
    assert "pagerank" not in next(iter(graph.nodes.values()))  # the graph itself stays as it was


def test_the_graph_is_networkx_s_and_shows_itself_in_a_notebook(seed_build) -> None:
    graph = kg.load(seed_build)
    assert isinstance(graph, nx.MultiDiGraph)
    assert "srcdoc" in graph._repr_html_()
    assert "x" not in next(iter(graph.nodes.values()))
