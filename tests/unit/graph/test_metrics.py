import networkx as nx
import pytest

from kg.graph import metrics
from kg.graph.betweenness import estimate
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


@pytest.mark.parametrize("seed", [1, 2])
def test_an_estimate_of_betweenness_from_all_nodes_is_exact(seed):
    plain = nx.gnm_random_graph(60, 90, seed=seed)  # in several parts
    wanted = nx.betweenness_centrality(plain)
    found = estimate(60, plain.edges, fewest=60, looks=0)
    assert found == pytest.approx([wanted[i] for i in range(60)], abs=1e-12)


def test_an_estimate_of_betweenness_finds_the_brokers():
    cliques = nx.disjoint_union_all([nx.complete_graph(20)] * 20)
    cliques.add_edges_from((400, 20 * i) for i in range(20))  # one node joins them all
    found = estimate(401, cliques.edges, fewest=60, looks=0)
    wanted = nx.betweenness_centrality(cliques)
    assert found[400] == pytest.approx(wanted[400], rel=0.1)
    assert sorted(range(401), key=lambda i: -found[i])[:21] == [
        400,
        *sorted(range(0, 400, 20), key=lambda i: -found[i]),
    ]
    assert estimate(401, cliques.edges, fewest=60, looks=0) == found


@pytest.mark.parametrize(("size", "pairs"), [(0, []), (1, []), (2, [(0, 1)])])
def test_nothing_lies_between_fewer_than_three(size, pairs):
    assert estimate(size, pairs, fewest=5, looks=0) == [0.0] * size


def test_a_large_graph_has_an_estimate(monkeypatch):
    exact, large = big(), big()
    metrics.annotate(exact)
    monkeypatch.setattr(metrics, "MOST_BETWEENNESS", 10)
    metrics.annotate(large)
    for node in exact:  # fewer nodes than pivots: all are looked from
        assert large.nodes[node]["betweenness"] == pytest.approx(exact.nodes[node]["betweenness"], abs=2e-6)


def test_statistics_count_and_name(graph):
    found = statistics(graph)
    assert (found["documents"], found["entities"], found["claims"], found["edges"]) == (3, 9, 8, 7)
    assert found["claim_statuses"] == {"asserted": 4, "denied": 2, "planned": 1, "possible": 1}
    assert found["edge_statuses"]["disputed"] == 1
    assert found["types"]["WeaponSystem"] == 2
    assert found["brokers"][0]["name"] in ("Türkiye", "S-400")
    assert sum(c["size"] for c in found["communities"]) == 7  # the unconnected belong to none
    assert [c["community"] for c in found["communities"]] == list(range(len(found["communities"])))
    assert "community" not in graph.nodes["state/turkiye"]  # the graph itself is untouched
