import pytest

from kg.errors import QueryError
from kg.graph.cypher import query
from kg.graph.saved import load
from tests import sample_build
from tests.contracts import odd_build


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    return load(sample_build.write(tmp_path_factory.mktemp("build")))


def test_labels_are_types_and_relationships_predicates(graph):
    columns, rows = query(
        graph, "MATCH (a:State)-[r:bought]->(w:WeaponSystem) RETURN a.name AS who, w.name, r.status ORDER BY who"
    )
    assert columns[0] == "who"
    assert rows == [["Poland", "K2", "planned"], ["Türkiye", "S-400", "disputed"]]


def test_every_edge_and_list_attribute_is_there(graph):
    _, rows = query(graph, "MATCH (a)-[r]->(b) RETURN r.id, r.claims, r.weight, r.confidence")
    assert {r[0]: r[1:] for r in rows} == {
        k: [d["claims"], d["weight"], d["confidence"]] for *_, k, d in graph.edges(keys=True, data=True)
    }


def test_odd_names_stay_what_they_are(tmp_path):
    graph = load(odd_build.write(tmp_path))
    _, rows = query(graph, "MATCH (a)-[r]->(b) RETURN b.id, b.name")
    assert len(rows) == graph.number_of_edges()
    for node, name in rows:
        assert name == graph.nodes[node]["label"].encode("utf-8", "replace").decode()


@pytest.mark.parametrize("wrong", ["MATCH (a RETURN a", "MATCH (a:Stat) RETURN a", "nonsense", ""])
def test_a_wrong_query_is_one_line(graph, wrong):
    with pytest.raises(QueryError) as caught:
        query(graph, wrong)
    assert "\n" not in caught.value.message
