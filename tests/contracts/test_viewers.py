"""What Gephi and Cytoscape show of our files, by the rules by which they read them."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest

import kg
from kg import plugins
from kg.export._values import clean
from kg.graph import metrics
from kg.graph.layout import place
from tests.contracts import odd_build
from tests.contracts.viewers import cytoscape, gephi, gephi_gexf


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    graph = kg.load(odd_build.write(tmp_path_factory.mktemp("odd")))
    place(graph)
    metrics.annotate(graph)
    return graph


@pytest.fixture(scope="module")
def written(odd, tmp_path_factory):
    folder = tmp_path_factory.mktemp("written")
    for name in ("graphml", "gexf"):
        plugins.load("export", name).write(odd, folder / name)
    return folder


def shown(text):
    """How XML keeps a text."""
    return clean(text)


def test_gephi_shows_labels_places_sizes_and_colours(odd, written):
    seen = gephi(written / "graphml")
    assert seen.issues == []
    assert {n: r["label"] for n, r in seen.nodes.items()} == {n: shown(d["label"]) for n, d in odd.nodes(data=True)}
    for node, row in seen.nodes.items():
        assert (row["x"], row["y"]) == (odd.nodes[node]["x"], odd.nodes[node]["y"])
        assert row["size"] >= 10
        assert all(0 <= row[c] <= 255 for c in "rgb")
    assert len({(r["r"], r["g"], r["b"]) for r in seen.nodes.values()}) == 2  # a state among organisations


def test_gephi_gets_every_parallel_edge_with_weight_and_label(odd, written):
    seen = gephi(written / "graphml")
    assert set(seen.edges) == {key for *_, key in odd.edges(keys=True)}
    for a, b, key, data in odd.edges(keys=True, data=True):
        row = seen.edges[key]
        assert (row["source"], row["target"], row["weight"]) == (a, b, data["weight"])
        assert row["label"] == shown(data["label"])


def test_no_other_column_takes_the_place_of_a_label_in_gephi(odd, written):
    seen = gephi(written / "graphml")
    columns = {name for row in (*seen.nodes.values(), *seen.edges.values()) for name in row}
    assert {"column status", "column evidence", "column confidence", "column aliases", "column pagerank"} <= columns
    assert not {"column label", "column id", "column weight", "column size"} & columns
    for *_, key, data in odd.edges(keys=True, data=True):
        assert seen.edges[key]["column status"] == data["status"]
        assert seen.edges[key]["column confidence"] == data["confidence"]


def test_the_reader_catches_what_plain_networkx_does_wrong(tmp_path):
    """Keys d0, d1 ...: the one called d3 becomes the label; and parallel edges share an id."""
    graph = nx.MultiDiGraph()
    graph.add_node("a", one=1, two=2, label="A", three="no label")
    graph.add_edge("a", "a", key=0)
    graph.add_edge("a", "a", key=0 + 1)
    nx.write_graphml(graph, tmp_path / "g.graphml")
    assert gephi(tmp_path / "g.graphml").nodes["a"]["label"] == "no label"


def test_cytoscape_shows_names_and_interactions(odd, written):
    seen = cytoscape(written / "graphml")
    assert seen.issues == []
    assert {n: r["name"] for n, r in seen.nodes.items()} == {n: shown(d["label"]) for n, d in odd.nodes(data=True)}
    wanted = Counter((a, b, shown(d["label"]), d["status"]) for a, b, d in odd.edges(data=True))
    found = Counter((r["source"], r["target"], r["interaction"], r["status"]) for r in seen.edges.values())
    assert found == wanted


def test_cytoscape_keeps_every_number_and_text(odd, written):
    seen = cytoscape(written / "graphml")
    for node, data in odd.nodes(data=True):
        for name in ("mentions", "documents", "degree", "pagerank", "betweenness", "community"):
            assert seen.nodes[node][name] == data[name]
    for name in ("weight", "confidence"):
        assert Counter(r[name] for r in seen.edges.values()) == Counter(d[name] for *_, d in odd.edges(data=True))


def test_gephi_keeps_every_parallel_edge_of_the_gexf_and_moves_it_in_time(odd, written):
    seen = gephi_gexf(written / "gexf")
    assert seen.issues == []
    assert set(seen.edges) == {key for *_, key in odd.edges(keys=True)}
    assert all(row["start"] <= row["end"] for row in seen.edges.values())
    assert {n: r["label"] for n, r in seen.nodes.items()} == {n: shown(d["label"]) for n, d in odd.nodes(data=True)}
    for *_, key, data in odd.edges(keys=True, data=True):
        assert seen.edges[key]["column status"] == data["status"]
