"""What a build writes: copies count once, and what needs no writing is not written."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pytest

from kg import build

ARTICLE = (
    "Poland bought the K2 from South Korea in 2022. The defence ministry in Warsaw called it the largest contract of "
    "its kind. Half of the tanks will be built in Poland, and the first of them are to reach the army in winter."
)
OTHER = (
    "In 2022 Poland bought the K2. Analysts had not expected the decision so soon after the talks with Germany, which "
    "offers the Leopard 2 and has sold it to Norway, and they doubt that local industry can keep up with the plan."
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("in")
    for name, paper, text in (("a", "Paper A", ARTICLE), ("b", "Paper B", ARTICLE), ("c", "Paper C", OTHER)):
        (folder / f"{name}.md").write_text(f"---\nsource: {paper}\n---\n{text}\n", encoding="utf-8")
    output = tmp_path_factory.mktemp("out")
    build([folder], output)
    build([folder], output)
    return output


def test_a_copy_is_kept_and_linked(built: Path) -> None:
    ids = [json.loads(line)["id"] for line in (built / "documents.jsonl").read_text().splitlines()]
    assert ids == ["a", "b", "c"]
    (copy,) = map(json.loads, (built / "duplicates.jsonl").read_text().splitlines())
    assert copy == {"document": "b", "of": "a", "similarity": 1.0}


def test_a_copy_is_no_second_source(built: Path) -> None:
    graph = nx.read_graphml(built / "graph.graphml", force_multigraph=True)
    (edge,) = (d for a, _, d in graph.edges(data=True) if (a, d["predicate"]) == ("state/poland", "bought"))
    assert edge["documents"] == "a | b | c"
    assert edge["sources"] == "Paper A | Paper C"
    assert edge["weight"] == 2


def test_files_that_are_as_they_would_be_are_left_alone_and_others_are_made_again(tmp_path: Path) -> None:
    folder, output = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.md").write_text("Finland joined NATO in 2023.", encoding="utf-8")
    build([folder], output)
    stamps = _stamps(output)
    claims = (output / "claims.jsonl").read_bytes()
    build([folder], output)
    assert _stamps(output) == stamps
    (output / "claims.jsonl").write_text("spoiled")
    build([folder], output)
    assert (output / "claims.jsonl").read_bytes() == claims


def _stamps(output: Path) -> dict[str, int]:
    return {p.name: p.stat().st_mtime_ns for p in output.iterdir() if p.suffix in (".jsonl", ".html", ".graphml")}
