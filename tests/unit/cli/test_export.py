import networkx as nx
import pytest
from click.testing import CliRunner

from kg import plugins
from kg.cli.main import main
from tests import sample_build
from tests.contracts.exporter_readers import MISSING


@pytest.fixture
def build(tmp_path):
    return sample_build.write(tmp_path / "output")


def export(*args):
    return CliRunner().invoke(main, ["export", *map(str, args)], catch_exceptions=False)


@pytest.mark.parametrize("name", sorted(set(plugins.names("export")) - MISSING))
def test_every_format_goes_beside_the_build_unless_told_otherwise(name, build):
    before = {p.name for p in build.iterdir()}
    done = export(name, "--from", build)
    assert done.exit_code == 0, done.output
    (made,) = {p.name for p in build.iterdir()} - before
    assert made == f"graph{plugins.load('export', name).suffix}"
    assert "9 entities, 7 edges" in done.stdout


def test_the_help_lists_every_format_with_what_it_is_for():
    text = " ".join(export("--help").stdout.split())
    for name, line in plugins.summaries("export").items():
        assert f"{name} {' '.join(line.split())}" in text


def test_a_filtered_export_has_the_part_and_its_own_measures(build, tmp_path):
    path = tmp_path / "part.graphml"
    done = export("graphml", "--from", build, "--relation", "bought", "-o", path)
    assert done.exit_code == 0, done.output
    graph = nx.read_graphml(path, force_multigraph=True)
    assert {d["predicate"] for *_, d in graph.edges(data=True)} == {"bought"}
    assert graph.nodes["weaponsystem/k2"]["degree"] == 1
    assert sum(d["pagerank"] for _, d in graph.nodes(data=True)) == pytest.approx(1, abs=1e-4)


def test_denied_edges_count_in_the_measures_with_unsure_only(build, tmp_path):
    degrees = []
    for flags in ([], ["--unsure"]):
        assert export("graphml", "--from", build, "-o", tmp_path / "g.graphml", *flags).exit_code == 0
        degrees.append(nx.read_graphml(tmp_path / "g.graphml").nodes["weaponsystem/k2"]["degree"])
    assert degrees == [1, 2]


def test_a_folder_is_replaced_file_by_file_and_what_is_not_ours_stays(build, tmp_path):
    folder = tmp_path / "tables"
    for _ in range(2):
        assert export("csv", "--from", build, "-o", folder).exit_code == 0
        (folder / "mine.txt").write_text("mine")
    assert sorted(p.name for p in folder.iterdir()) == ["claims.csv", "edges.csv", "mine.txt", "nodes.csv"]


def test_an_unknown_format_offers_the_nearest(build):
    done = export("grafml", "--from", build)
    assert done.exit_code == 1
    assert "graphml" in done.stderr


@pytest.mark.parametrize(("name", "kind"), [("csv", "file"), ("json", "folder")])
def test_a_file_is_no_folder_and_a_folder_no_file(name, kind, build, tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("x") if kind == "file" else taken.mkdir()
    done = export(name, "--from", build, "-o", taken)
    assert done.exit_code == 1
    assert "folder" in done.stderr


def test_what_fails_leaves_the_old_file_and_nothing_else(build, tmp_path, monkeypatch):
    path = tmp_path / "g.json"
    path.write_text("old")

    def fail(graph, path):
        path.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(plugins.load("export", "json"), "write", fail, raising=False)
    done = export("json", "--from", build, "-o", path)
    assert done.exit_code == 1
    assert "No space left on device" in done.stderr
    assert path.read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["g.json", "output"]


def test_a_part_of_a_build_whose_rows_are_kept_is_a_part(seed_build, tmp_path):
    path = tmp_path / "part.graphml"
    assert export("graphml", "--from", seed_build, "--relation", "bought", "-o", path).exit_code == 0
    graph = nx.read_graphml(path, force_multigraph=True)
    assert {d["predicate"] for *_, d in graph.edges(data=True)} == {"bought"}


@pytest.mark.parametrize("name", ["json", "graphml"])
def test_a_build_whose_rows_are_kept_is_exported_in_formats_that_take_rows_and_in_others(seed_build, tmp_path, name):
    path = tmp_path / f"graph.{name}"
    done = export(name, "--from", seed_build, "-o", path)
    assert done.exit_code == 0, done.output
    assert "Türkiye" in path.read_text(encoding="utf-8")
