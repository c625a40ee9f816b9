import networkx as nx

import kg
from kg.graph.display import DisplayedGraph
from tests import sample_build


def test_a_loaded_graph_shows_the_explorer_and_is_not_changed(tmp_path):
    graph = kg.load(sample_build.write(tmp_path))
    before = {node: dict(data) for node, data in graph.nodes(data=True)}
    shown = graph._repr_html_()
    assert shown.startswith("<iframe")
    assert "Türkiye" in shown
    assert {node: dict(data) for node, data in graph.nodes(data=True)} == before


def test_so_does_a_part_of_it(tmp_path):
    graph = kg.load(sample_build.write(tmp_path))
    edges = [(a, b, key) for a, b, key, data in graph.edges(keys=True, data=True) if data["predicate"] == "bought"]
    part = graph.edge_subgraph(edges).copy()
    assert 0 < part.number_of_nodes() < graph.number_of_nodes()
    assert part._repr_html_().startswith("<iframe")


def test_a_graph_without_records_shows_itself_as_networkx_does():
    graph = DisplayedGraph(nx.MultiDiGraph([("a", "b")]))
    assert graph._repr_html_() is None
