import pytest

from kg.errors import QueryError
from kg.graph.filters import Filter
from kg.graph.saved import load
from tests import sample_build


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    return load(sample_build.write(tmp_path_factory.mktemp("build")))


def kept(graph, **conditions):
    part = Filter(**conditions).apply(graph)
    return {i for *_, data in part.edges(data=True) for i in data["claims"]}


def test_no_condition_keeps_the_graph_itself(graph):
    assert Filter().apply(graph) is graph


@pytest.mark.parametrize(
    ("conditions", "claims"),
    [
        ({"types": ("Person",)}, {6}),
        ({"types": ("weaponsystem",)}, {1, 2, 3, 4, 8}),
        ({"relations": ("bought",)}, {1, 2, 4}),
        ({"relations": ("has a role in",)}, {6}),
        ({"statuses": ("disputed",)}, {1, 2}),
        ({"statuses": ("denied", "possible")}, {5, 8}),
        ({"since": "2025-12-16"}, {1, 2, 3}),  # the denial is of that day, and the edge stays whole
        ({"until": "2017"}, {1, 2}),
        ({"since": "2025-12-01", "until": "2025-12-12"}, {7}),
        ({"sources": ("a minister",)}, {1, 2}),
        ({"sources": ("evening wire",)}, {1, 2, 3, 7}),
        ({"sources": ("undated",)}, {6}),
        ({"until": "2017-06"}, {1, 2}),  # "2017" may be before June
        ({"since": "2018", "sources": ("Daily Post",)}, {3, 4, 5, 8}),  # of one claim: it dates the purchase in 2017
        ({"min_sources": 2}, {1, 2}),
        ({"min_confidence": 0.9}, {1, 2}),
        ({"around": ("Poland",)}, {4, 7}),
        ({"around": ("Poland",), "hops": 2}, {4, 5, 7, 8}),
        ({"around": ("Poland",), "relations": ("bought",)}, {4}),
        ({"around": ("Poland",), "hops": 0}, set()),
        ({"communities": ("Poland",)}, {4, 7}),
        ({"communities": ("Poland",), "top": 2}, {7}),
        ({"top": 3}, {7}),
        ({"top": 100}, {1, 2, 3, 4, 5, 6, 7, 8}),
    ],
)
def test_each_condition(graph, conditions, claims):
    assert kept(graph, **conditions) == {f"claim{n}" for n in claims}


@pytest.mark.parametrize(("since", "met"), [("2017-06", True), ("2017-12-31", True), ("2018", False)])
def test_a_year_reaches_to_its_last_day(graph, since, met):
    assert Filter(since=since).claim(graph.graph["claims"]["claim1"], graph) is met


def test_what_is_left_carries_its_own_claims_and_no_stray_entity(graph):
    part = Filter(relations=("bought",)).apply(graph)
    assert set(part.graph["claims"]) == {"claim1", "claim2", "claim4"}
    assert set(part.nodes) == {"state/turkiye", "weaponsystem/s-400", "state/poland", "weaponsystem/k2"}
    assert len(graph.graph["claims"]) == 8


def test_a_type_alone_keeps_its_unconnected_entities(graph):
    assert "organization/lonely" in Filter(types=("Organization",)).apply(graph)
    assert "organization/lonely" not in Filter(types=("Person",)).apply(graph)


def test_a_claim_of_a_kept_edge_may_be_another_source_s(graph):
    met = [Filter(sources=(one,)).claim(graph.graph["claims"]["claim4"], graph) for one in ("Daily Post", "undated")]
    assert met == [True, False]


def test_entities_can_be_kept(graph):
    part = Filter(statuses=("denied",)).apply(graph, keep=True)
    assert set(part.nodes) == set(graph.nodes)


@pytest.mark.parametrize(
    ("conditions", "hint"),
    [
        ({"types": ("Persn",)}, "'Person'"),
        ({"relations": ("bougt",)}, "'bought'"),
        ({"sources": ("Dayly Post",)}, "'Daily Post'"),
        ({"since": "last week"}, "2025-12-18"),
        ({"around": ("Polland",)}, "Poland"),
        ({"communities": ("Polland",)}, "Poland"),
    ],
)
def test_a_wrong_word_offers_the_right_one(graph, conditions, hint):
    with pytest.raises(QueryError) as caught:
        Filter(**conditions).apply(graph)
    assert hint in caught.value.hint


def test_a_name_that_one_of_two_graphs_lacks_leaves_nothing_of_it(graph, tmp_path):
    old = load(sample_build.write(tmp_path, sample_build.CLAIMS[:3]))
    old.remove_node("state/poland")
    parts = Filter(around=("Poland",)).apply_each([old, graph])
    assert [len(part) for part in parts] == [0, 3]
    with pytest.raises(QueryError, match="Polland"):
        Filter(around=("Polland",)).apply_each([old, graph])
