import json

import pytest

from kg.cli.evaluate import _ROWS

GOLD = "tests/quality/corpus/gold.jsonl"


@pytest.fixture(scope="module")
def gold(root):
    return root / GOLD


def test_it_reads_a_finished_build(kg, gold, seed_build):
    done = kg("evaluate", gold, seed_build, "--json")
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert {key for _, key in _ROWS} < set(figures)
    assert 0 < figures["recall"] < figures["precision"] <= 1
    assert "errors" not in figures


def test_the_table_shows_the_same_figures(kg, gold, seed_build):
    figures = json.loads(kg("evaluate", gold, seed_build, "--json").stdout)
    shown = kg("evaluate", gold, seed_build).stdout
    for name, measure in _ROWS:
        row = next(line for line in shown.splitlines() if f" {name} " in line)
        assert f"{figures[measure]:.3f}" in row
    assert f"false facts: {figures['false_facts']} of {figures['asserted']}" in shown


def test_errors_are_listed_as_many_as_wanted(kg, gold, seed_build):
    some = json.loads(kg("evaluate", gold, seed_build, "--errors", 3, "--json").stdout)["errors"]
    every = json.loads(kg("evaluate", gold, seed_build, "--errors", -1, "--json").stdout)["errors"]
    assert some == every[:3]
    assert len(every) > 3
    assert set(every[0]) == {"document", "kind", "text"}
    assert every[0]["text"][:20] in kg("evaluate", gold, seed_build, "--errors", 1).stdout


def test_it_builds_first_where_that_is_asked(kg, tmp_path, gold):
    article = tmp_path / "a.txt"
    article.write_text("Norway bought 54 Leopard 2 tanks from Germany in 2023.", encoding="utf-8")
    claim = {"s": "Norway", "p": ["bought"], "o": "Leopard 2", "polarity": "positive", "modality": "asserted"}
    names = [{"name": "Norway", "type": "State"}, {"name": "Leopard 2", "type": "WeaponSystem"}]
    small = tmp_path / "gold.jsonl"
    small.write_text(json.dumps({"doc": "a", "entities": names, "claims": [claim]}), encoding="utf-8")
    done = kg("evaluate", small, tmp_path / "built", "--build", article, "--json")
    assert json.loads(done.stdout)["recall"] == 1
    assert (tmp_path / "built" / "graph.html").exists()
    assert json.loads(kg("evaluate", small, "--build", article, "--json").stdout)["recall"] == 1


def test_annotated_documents_that_the_build_lacks_are_named(kg, tmp_path, gold, seed_build):
    done = kg("evaluate", gold, seed_build)
    assert done.returncode == 0
    lines = gold.read_text(encoding="utf-8").splitlines()
    records = (seed_build / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    built = {json.loads(line)["id"] for line in records}
    lacking = [doc for doc in (json.loads(line)["doc"] for line in lines) if doc not in built]
    assert len(lacking) == 3
    assert done.stderr == f"kg: 3 annotated documents of {len(lines)} not in the build: {', '.join(lacking)}\n"
    some = tmp_path / "gold.jsonl"
    some.write_text("\n".join(line for line in lines if json.loads(line)["doc"] in built), encoding="utf-8")
    assert kg("evaluate", some, seed_build).stderr == ""


def test_a_build_of_other_articles_is_an_error(kg, tmp_path, gold, seed_build):
    other = tmp_path / "gold.jsonl"
    first = json.loads(gold.read_text(encoding="utf-8").splitlines()[0])
    other.write_text(json.dumps({**first, "doc": "elsewhere"}), encoding="utf-8")
    done = kg("evaluate", other, seed_build)
    assert done.returncode == 1
    assert "none of the 1 annotated documents is in the build" in done.stderr
    assert "--build" in done.stderr


def test_what_is_missing_is_said_in_one_line(kg, tmp_path, gold):
    for arguments, said in (
        ([tmp_path / "none.jsonl"], "none.jsonl"),
        ([gold, tmp_path], f"{tmp_path} holds no"),
    ):
        done = kg("evaluate", *arguments)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert said in done.stderr
