"""A finished build: the graph with the articles' texts, and its rows straight from the store."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg
from kg import finished, plugins
from kg.cli.main import main
from kg.store import rows
from tests import sample_build
from tests.contracts import odd_build

STREAMED = [name for name in plugins.names("export") if hasattr(plugins.load("export", name), "write_rows")]


@pytest.fixture
def build(seed_build: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(seed_build, tmp_path / "output"))


def export(*args: object) -> None:
    done = CliRunner().invoke(main, ["export", *map(str, args)], catch_exceptions=False)
    assert done.exit_code == 0, done.output


def texts(build: Path) -> list[str]:
    """The texts that a finished build has for its documents."""
    return [d["text"] for d in kg.load(build).graph["documents"].values() if "text" in d]


def files(path: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in (path.iterdir() if path.is_dir() else [path])}


def test_graphml_and_csv_are_streamed() -> None:
    assert {"graphml", "csv"} <= set(STREAMED)


@pytest.mark.parametrize("name", STREAMED)
def test_rows_of_the_store_and_the_loaded_graph_give_the_same_bytes(name: str, build: Path, tmp_path: Path) -> None:
    assert finished.stream(build) is not None
    export(name, "--from", build, "-o", tmp_path / "streamed" / "graph")
    (build / rows.NAME).unlink()
    export(name, "--from", build, "-o", tmp_path / "loaded" / "graph")
    assert files(tmp_path / "streamed" / "graph") == files(tmp_path / "loaded" / "graph")


@pytest.mark.parametrize("name", STREAMED)
def test_odd_names_leave_the_store_as_they_leave_the_graph(name: str, tmp_path: Path) -> None:
    from kg.export._rows import rows as graph_rows
    from kg.export._stored import restored, tables

    graph = kg.load(odd_build.write(tmp_path))
    exporter = plugins.load("export", name)
    exporter.write(graph, tmp_path / "loaded")
    source = graph_rows(graph)
    rows.write(tmp_path / rows.NAME, tables(source), "")
    claims, documents = source.claims, source.documents
    colors, shapes = source.colors, source.shapes
    stored = rows.RowStore(tmp_path / rows.NAME)
    again = restored(stored, claims=claims, documents=documents, colors=colors, shapes=shapes)
    assert again.size == (graph.number_of_nodes(), graph.number_of_edges())
    exporter.write_rows(again, tmp_path / "streamed")
    assert list(files(tmp_path / "streamed").values()) == list(files(tmp_path / "loaded").values())


def test_an_export_of_the_whole_graph_reads_no_record_of_an_edge(build: Path, tmp_path: Path, monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the graph was loaded")

    monkeypatch.setattr(finished, "load", refuse)
    export("graphml", "--from", build, "-o", tmp_path / "g.graphml")
    with pytest.raises(AssertionError, match="loaded"):
        export("graphml", "--from", build, "--relation", "bought", "-o", tmp_path / "g.graphml")


def test_records_that_were_changed_count_and_not_the_rows(build: Path) -> None:
    path = build / "claims.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    assert finished.stream(build) is None


def test_records_of_the_same_size_that_are_newer_count(build: Path) -> None:
    made = (build / rows.NAME).stat().st_mtime_ns
    os.utime(build / "entities.jsonl", ns=(made + 1, made + 1))
    assert finished.stream(build) is None


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_rows_that_can_not_be_read_are_passed_over(damage: bytes | None, build: Path) -> None:
    if damage is None:
        with sqlite3.connect(build / rows.NAME) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
    else:
        (build / rows.NAME).write_bytes(damage)
    assert finished.stream(build) is None


def test_documents_have_their_texts_from_the_store(seed_build: Path, seeds: Path) -> None:
    graph = kg.load(seed_build)
    assert len(graph.graph["documents"]) == 10
    for name, document in graph.graph["documents"].items():
        assert "excerpts" not in document
        assert document["text"].strip()
        assert (seeds / f"{name}.md").read_text(encoding="utf-8").strip().endswith(document["text"].strip())
    for claim in graph.graph["claims"].values():
        text = graph.graph["documents"][claim["document"]]["text"]
        assert text[claim["evidence"]["start"] : claim["evidence"]["end"]] == claim["evidence"]["text"]


def test_reading_leaves_nothing_behind(build: Path) -> None:
    before = sorted(p.name for p in build.iterdir())
    assert len(texts(build)) == 10
    assert finished.stream(build) is not None
    assert sorted(p.name for p in build.iterdir()) == before


def test_texts_are_read_while_a_build_writes(build: Path) -> None:
    from kg.store import Store

    with Store(build) as store:
        store.leave("note", "a build is under way")
        assert len(texts(build)) == 10


def test_a_page_exported_later_is_the_page_of_the_build(build: Path, tmp_path: Path) -> None:
    export("html", "--from", build, "-o", tmp_path / "later.html")
    assert (tmp_path / "later.html").read_bytes() == (build / "graph.html").read_bytes()
    export("html", "--from", build, "--no-text", "-o", tmp_path / "bare.html")
    assert len((tmp_path / "bare.html").read_bytes()) < len((build / "graph.html").read_bytes())


def test_a_text_that_the_records_are_not_of_is_left_out(build: Path) -> None:
    path = build / "documents.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    records[0]["sha256"] = "0" * 64
    path.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    documents = kg.load(build).graph["documents"]
    assert [i for i, d in documents.items() if d.get("excerpts")] == [records[0]["id"]]


def test_a_build_without_a_store_has_excerpts_and_a_page_of_sentences(tmp_path: Path) -> None:
    folder = sample_build.write(tmp_path / "output")
    assert all(d["excerpts"] for d in kg.load(folder).graph["documents"].values())
    assert not any("text" in d for d in finished.load(folder, texts=False).graph["documents"].values())
    export("html", "--from", folder, "-o", tmp_path / "page.html")
    assert "Türkiye bought the S-400 in 2017." in (tmp_path / "page.html").read_text(encoding="utf-8")
