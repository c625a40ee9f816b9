import networkx as nx
import pytest

from kg.graph import metrics
from kg.graph.saved import load
from kg.graph.statistics import statistics
from tests import sample_build


@pytest.fixture
def graph(tmp_path):
    return load(sample_build.write(tmp_path))


def big(seed=3):
    plain = nx.gnm_random_graph(60, 150, seed=seed, directed=True)
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(f"n{i:02}" for i in plain.nodes)
    for i, (a, b) in enumerate(plain.edges):
        graph.add_edge(f"n{a:02}", f"n{b:02}", key=i, status="asserted", weight=1 + i % 3)
    return graph


def test_degree_and_betweenness_are_those_of_networkx():
    graph = big()
    metrics.annotate(graph)
    plain = nx.Graph(graph)
    wanted = nx.betweenness_centrality(plain)
    for node, data in graph.nodes(data=True):
        assert data["degree"] == plain.degree(node)
        assert data["betweenness"] == pytest.approx(wanted[node], abs=1e-6)


def test_pagerank_solves_its_equation():
    graph = big()
    metrics.annotate(graph)
    rank = nx.get_node_attributes(graph, "pagerank")
    assert sum(rank.values()) == pytest.approx(1, abs=1e-4)
    out = {n: sum(d["weight"] for *_, d in graph.out_edges(n, data=True)) for n in graph}
    loose = sum(rank[n] for n in graph if not out[n])
    for node in graph:
        inward = sum(rank[a] * d["weight"] / out[a] for a, _, d in graph.in_edges(node, data=True))
        assert rank[node] == pytest.approx(0.15 / len(graph) + 0.85 * (inward + loose / len(graph)), abs=1e-5)


def test_two_cliques_are_two_communities_the_larger_first():
    graph = nx.MultiDiGraph()
    for size, letter in ((4, "a"), (6, "b")):
        names = [f"{letter}{i}" for i in range(size)]
        graph.add_edges_from((x, y, {"status": "asserted", "weight": 1}) for x in names for y in names if x < y)
    graph.add_edge("a0", "b0", status="asserted", weight=1)
    graph.add_node("c")
    metrics.annotate(graph)
    found = nx.get_node_attributes(graph, "community")
    assert {found[f"b{i}"] for i in range(6)} == {0}
    assert {found[f"a{i}"] for i in range(4)} == {1}
    assert found["c"] == -1


def test_denied_and_possible_edges_count_only_on_request(graph):
    metrics.annotate(graph)
    assert graph.nodes["weaponsystem/k2"]["degree"] == 1  # planned counts, the denial does not
    metrics.annotate(graph, firm=False)
    assert graph.nodes["weaponsystem/k2"]["degree"] == 2


def test_an_empty_graph_has_no_measures():
    graph = nx.MultiDiGraph()
    metrics.annotate(graph)
    assert not graph


def test_betweenness_is_left_out_where_it_would_take_minutes(monkeypatch):
    monkeypatch.setattr(metrics, "MOST_BETWEENNESS", 10)
    graph = big()
    metrics.annotate(graph)
    assert "betweenness" not in graph.nodes["n00"]
    assert "pagerank" in graph.nodes["n00"]


def test_statistics_count_and_name(graph):
    found = statistics(graph)
    assert (found["documents"], found["entities"], found["claims"], found["edges"]) == (3, 9, 8, 7)
    assert found["claim_statuses"] == {"asserted": 4, "denied": 2, "planned": 1, "possible": 1}
    assert found["edge_statuses"]["disputed"] == 1
    assert found["types"]["WeaponSystem"] == 2
    assert found["brokers"][0]["name"] in ("Türkiye", "S-400")
    assert sum(c["size"] for c in found["communities"]) == 7  # the unconnected belong to none
    assert "community" not in graph.nodes["state/turkiye"]  # the graph itself is untouched
