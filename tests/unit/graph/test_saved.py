import json

import networkx as nx
import pytest

import kg
from kg.errors import InputError
from kg.export._values import plain
from kg.graph.saved import load
from tests import sample_build


def test_the_seeds_graph_loads_as_it_was_built(seed_build):
    built = nx.read_graphml(seed_build / "graph.graphml", force_multigraph=True)
    loaded = load(seed_build)
    assert sorted(loaded.edges(keys=True)) == sorted(built.edges(keys=True))
    assert set(loaded.nodes) == set(built.nodes)
    for a, b, key, data in loaded.edges(keys=True, data=True):
        assert data.pop("id") == key
        for name, value in data.items():
            assert plain(value) == (built.edges[a, b, key].get(name) or ""), (key, name)


def test_the_library_has_the_command_s_counterpart(tmp_path):
    graph = kg.load(sample_build.write(tmp_path))
    assert set(graph.graph["claims"]) == {f"claim{n}" for n in range(1, 9)}
    assert set(graph.graph["documents"]) == {"monday", "tuesday", "undated"}


@pytest.mark.parametrize(("partner", "status"), [("state/russia", "disputed"), ("state/poland", "asserted")])
def test_a_denial_asks_for_the_partner(tmp_path, partner, status):
    ends = ("state/turkiye", "bought", "weaponsystem/s-400")
    told = [
        sample_build.claim(1, "monday", *ends, "It was bought."),
        sample_build.claim(2, "tuesday", *ends, "Not so."),
    ]
    told[1]["polarity"] = "negative"
    for claim, entity in zip(told, ("state/russia", partner), strict=True):
        claim["qualifiers"] = {
            "from": {"text": "them", "id": entity, "name": "they"},
            "amount": {"text": "$1", "value": 1},
        }
    graph = load(sample_build.write(tmp_path, tuple(told)))
    (edge,) = graph.get_edge_data(ends[0], ends[2]).values()
    assert edge["status"] == status


def test_copies_count_as_one_source(tmp_path):
    copy = sample_build.claim(
        9, "tuesday", "state/turkiye", "bought", "weaponsystem/s-400", "Türkiye bought the S-400."
    )
    folder = sample_build.write(tmp_path, (sample_build.CLAIMS[0], copy))
    two = load(folder).get_edge_data("state/turkiye", "weaponsystem/s-400")
    (folder / "duplicates.jsonl").write_text(json.dumps({"document": "tuesday", "of": "monday", "similarity": 1.0}))
    one = load(folder).get_edge_data("state/turkiye", "weaponsystem/s-400")
    assert [d["weight"] for d in two.values()] == [2]
    assert [d["weight"] for d in one.values()] == [1]


def test_a_folder_without_a_build_says_what_to_do(tmp_path):
    with pytest.raises(InputError, match=r"holds no build.*kg build"):
        load(tmp_path)


def test_a_broken_line_is_named(tmp_path):
    folder = sample_build.write(tmp_path)
    (folder / "entities.jsonl").write_text('{"id": "a"\n')
    with pytest.raises(InputError, match=r"entities\.jsonl, line 1"):
        load(folder)
