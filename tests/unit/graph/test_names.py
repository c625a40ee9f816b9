import pytest

from kg.errors import QueryError
from kg.graph.names import Names, find
from kg.graph.saved import load
from tests import sample_build


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    return load(sample_build.write(tmp_path_factory.mktemp("build")))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Türkiye", "state/turkiye"),
        ("turkiye", "state/turkiye"),
        ("TURKEY", "state/turkiye"),
        ("ankara", "state/turkiye"),
        ("Erdogan", "person/erdogan"),
        ("tayyip erdogan", "person/erdogan"),
        ("s 400", "weaponsystem/s-400"),
        ("s400", "weaponsystem/s-400"),
        ("state/georgia", "state/georgia"),
    ],
)
def test_names_are_found_without_diacritics_and_by_alias(graph, name, found):
    assert find(graph, name) == found


def test_one_name_of_two_entities_is_no_answer(graph):
    with pytest.raises(QueryError, match=r"2 entities are called 'georgia'.*location/georgia.*state/georgia"):
        find(graph, "georgia")


@pytest.mark.parametrize(("name", "offer"), [("Erdogn", "Erdoğan"), ("Polnad", "Poland"), ("Rusia", "Russia")])
def test_a_miss_offers_the_nearest(graph, name, offer):
    with pytest.raises(QueryError) as caught:
        find(graph, name)
    assert offer in caught.value.hint


@pytest.mark.parametrize("name", ["", "???", "xyzzy"])
def test_nonsense_is_found_nowhere(graph, name):
    with pytest.raises(QueryError):
        find(graph, name)


@pytest.mark.parametrize(
    ("name", "own"),
    [("state/turkiye", True), ("Türkiye", True), ("turkiye", True), ("Turkey", False), ("state/georgia", False)],
)
def test_an_entity_is_called_by_its_id_and_its_name_not_by_an_alias(name, own):
    names = Names([{"id": "state/turkiye", "name": "Türkiye", "aliases": ["Turkey"], "mentions": 1}])
    assert names.called("state/turkiye", name) is own
