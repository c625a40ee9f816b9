"""GraphML as others read it: networkx, and Gephi's and yEd's rules on ids."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from kg import plugins
from kg.export._values import clean, escaped, plain

HOSTILE = [
    "plain",
    "",
    "<script>alert(1)</script>",
    "]]><!--&amp;",
    "\"quoted\" 'and' `ticked`",
    "two\nlines\tand\ttabs",
    "null\x00bell\x07escape\x1b",
    "lone\ud800surrogate",
    "not\uffffa character",
    "إيران \u202eright to left",
    "🚀 Türkiye",
    "=1+1",
    "x" * 100_000,
]
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def edge(number: int, **data):
    return {"id": f"e{number}", "label": "bought", "predicate": "bought", "weight": 1, "claims": [], **data}


@pytest.fixture
def written(tmp_path):
    def write(graph):
        path = tmp_path / "graph.graphml"
        plugins.load("export", "graphml").write(graph, path)
        return path

    return write


@pytest.fixture
def hostile():
    graph = nx.MultiDiGraph()
    for number, name in enumerate(HOSTILE):
        graph.add_node(f"n{number}", label=name, type="State", aliases=[name], identifiers={"wikidata": name})
    for number, (a, b) in enumerate(pairwise(sorted(graph.nodes))):
        for parallel in range(3):
            key = f"e{number}-{parallel}"
            graph.add_edge(a, b, key=key, **edge(number, id=key, evidence=HOSTILE[number]))
    graph.add_edge("n0", "n0", key="loop", **edge(99, id="loop", evidence="of itself"))
    return graph


def test_every_node_and_every_parallel_edge_reads_back(written, hostile):
    back = nx.read_graphml(written(hostile), force_multigraph=True)
    assert set(back.nodes) == set(hostile.nodes)
    assert sorted(back.edges(keys=True)) == sorted(hostile.edges(keys=True))
    assert back.is_directed()


def test_what_xml_can_hold_reads_back_unchanged_and_the_rest_is_marked(written, hostile):
    back = nx.read_graphml(written(hostile), force_multigraph=True)
    for node, data in hostile.nodes(data=True):
        # networkx reads an empty <data> as a missing one
        assert (back.nodes[node].get("label") or "") == clean(data["label"])
    assert back.nodes["n6"]["label"] == "null\ufffdbell\ufffdescape\ufffd"
    assert back.nodes["n7"]["label"] == "lone\ufffdsurrogate"
    assert back.nodes["n2"]["label"] == HOSTILE[2]


def test_ids_of_edges_and_keys_are_unique_and_none_is_a_label_to_gephi(written, hostile):
    tree = etree.parse(written(hostile))
    edges = [e.get("id") for e in tree.iter(NAMESPACE + "edge")]
    keys = [k.get("id") for k in tree.iter(NAMESPACE + "key")]
    assert len(set(edges)) == len(edges) == hostile.number_of_edges()
    assert len(set(keys)) == len(keys)
    assert not {"d3", "d7"} & set(keys)


def test_numbers_stay_numbers(written):
    graph = nx.MultiDiGraph()
    graph.add_node("a", label="A", mentions=3)
    graph.add_node("b", label="B", mentions=1)
    graph.add_edge("a", "b", key="e", id="e", confidence=0.5, weight=2)
    graph.add_edge("a", "b", key="f", id="f", confidence=1, weight=1)
    back = nx.read_graphml(written(graph), force_multigraph=True)
    assert back.nodes["a"]["mentions"] == 3
    assert [type(d["confidence"]) for *_, d in back.edges(data=True)] == [float, float]
    assert [d["weight"] for *_, d in sorted(back.edges(keys=True, data=True))] == [2, 1]


def test_an_empty_graph_reads_back(written):
    assert nx.read_graphml(written(nx.MultiDiGraph()), force_multigraph=True).number_of_nodes() == 0


def test_the_order_in_which_the_graph_was_made_does_not_show(written, hostile):
    other = nx.MultiDiGraph()
    other.add_nodes_from(reversed(list(hostile.nodes(data=True))))
    for a, b, key, data in reversed(list(hostile.edges(keys=True, data=True))):
        other.add_edge(a, b, key=key, **data)
    first = written(hostile).read_bytes()
    assert written(other).read_bytes() == first


def test_the_seeds_graph_reads_back_with_every_edge(seed_build, seed_records):
    back = nx.read_graphml(seed_build / "graph.graphml", force_multigraph=True)
    ends = {
        (frozenset((c["subject"]["id"], c["object"]["id"])), c["predicate"])
        for c in seed_records["claims"]
        if c["subject"]["id"] != c["object"]["id"]
    }
    assert {(frozenset((a, b)), d["predicate"]) for a, b, d in back.edges(data=True)} == ends
    assert set(back.nodes) == {e["id"] for e in seed_records["entities"]}


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_becomes_well_formed_xml(text):
    back = etree.fromstring(f"<x>{escaped(text)}</x>".encode()).text or ""
    assert back == clean(text)


@pytest.mark.parametrize(
    ("value", "written_as"),
    [
        (["a", "b"], "a | b"),
        ((), ""),
        ({"wikidata": "Q43", "iso3166": "TUR"}, "wikidata=Q43 | iso3166=TUR"),
        (None, ""),
        (True, True),
        (1.5, 1.5),
        ("a", "a"),
    ],
)
def test_lists_and_tables_become_text(value, written_as):
    assert plain(value) == written_as
