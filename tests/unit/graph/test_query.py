import pytest

from kg.graph import query
from kg.graph.saved import load
from tests import sample_build


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    return load(sample_build.write(tmp_path_factory.mktemp("build")))


def test_a_profile_groups_claims_by_relation_and_side(graph):
    found = query.profile(graph, "state/turkiye")
    assert found["aliases"] == ["Turkey", "Ankara"]
    assert found["identifiers"] == {"wikidata": "Q43", "iso3166": "TUR"}
    groups = {(g["relation"], g["as"]): [c["id"] for c in g["claims"]] for g in found["relations"]}
    assert groups == {
        ("bought", "subject"): ["claim1", "claim2"],
        ("sold", "subject"): ["claim8"],
        ("has a role in", "object"): ["claim6"],
    }
    assert all(c["evidence"] for g in found["relations"] for c in g["claims"])


def test_claims_of_an_edge_stand_in_the_order_of_what_they_tell(tmp_path):
    told = [
        sample_build.claim(
            number, document, "state/poland", "bought", "weaponsystem/k2", "Poland bought it.", time=time
        )
        for number, document, time in ((21, "monday", "2025"), (22, "tuesday", "2022"), (23, "undated", "2024"))
    ]
    graph = load(sample_build.write(tmp_path, told))
    (group,) = query.profile(graph, "state/poland")["relations"]
    assert [c["time"] for c in group["claims"]] == ["2022", "2024", "2025"]


def test_a_path_passes_over_denied_and_possible_edges_only_on_request(graph):
    ends = "state/turkiye", "state/poland"
    firm = query.paths(graph, *ends)
    assert firm == []
    unsure = query.paths(graph, *ends, firm=False)
    assert [[s["to"] for s in way] for way in unsure] == [["K2", "Poland"]]
    assert unsure[0][0]["edges"][0]["status"] == "denied"


def test_a_path_goes_against_the_direction_of_edges_and_shows_all_between_two(graph):
    (way,) = query.paths(graph, "person/erdogan", "state/russia")
    assert [(s["from"], s["to"]) for s in way] == [
        ("Recep Tayyip Erdoğan", "Türkiye"),
        ("Türkiye", "S-400"),
        ("S-400", "Russia"),
    ]
    assert way[1]["edges"][0]["status"] == "disputed"
    assert way[2]["edges"][0]["subject"] == "Russia"


def test_a_step_shows_denied_edges_only_on_request(tmp_path):
    denied = sample_build.claim(
        9, "monday", "state/russia", "bought", "weaponsystem/s-400", "Russia never bought it.", polarity="negative"
    )
    graph = load(sample_build.write(tmp_path, (*sample_build.CLAIMS, denied)))
    ends = "weaponsystem/s-400", "state/russia"
    shown = [[e["relation"] for e in query.paths(graph, *ends, firm=firm)[0][0]["edges"]] for firm in (True, False)]
    assert shown == [["sold"], ["bought", "sold"]]


def test_the_timeline_sorts_by_event_then_publication(graph):
    found = query.timeline(graph)
    assert [c["id"] for c in found] == ["claim1", "claim7", "claim4", "claim5", "claim8", "claim2", "claim3"]
    assert [c["dated"] for c in found] == [True, True, False, False, False, False, False]
    assert found[0]["from"] == "2017-01-01"
    assert found[0]["to"] == "2017-12-31"
    assert [c["id"] for c in query.timeline(graph, "weaponsystem/k2")] == ["claim4", "claim8"]


def test_disputes_put_claim_and_denial_side_by_side(graph):
    (one,) = query.disputes(graph)
    assert (one["about"], one["status"]) == ("fact", "disputed")
    pro, con = one["sides"]
    assert (pro["says"], [c["id"] for c in pro["claims"]]) == ("for", ["claim1"])
    assert (con["says"], [(c["id"], c["speaker"]) for c in con["claims"]]) == ("against", [("claim2", "a minister")])


def test_two_dates_of_what_happens_once_stand_side_by_side(tmp_path):
    told = (("monday", "2015"), ("tuesday", "2016-03"), ("undated", "2015-02-27"))
    claims = [
        sample_build.claim(n, document, "state/russia", "killed", "person/erdogan", f"It was in {when}.", time=when)
        for n, (document, when) in enumerate(told, start=1)
    ]
    for n, other in ((4, {"modality": "planned"}), (5, {"polarity": "negative"})):
        text = "It was to be in 2011."
        ends = "state/russia", "killed", "person/erdogan"
        claims.append(sample_build.claim(n, "undated", *ends, text, time="2011", **other))
    one = next(d for d in query.disputes(load(sample_build.write(tmp_path, tuple(claims)))) if d["about"] == "time")
    assert one["status"] == "disputed"
    assert [(s["says"], [c["id"] for c in s["claims"]]) for s in one["sides"]] == [
        ("2015, 2015-02-27", ["claim1", "claim3"]),
        ("2016-03", ["claim2"]),
    ]


def test_two_dates_of_what_may_happen_again_are_no_dispute(tmp_path):
    claims = [
        sample_build.claim(n, "monday", "state/poland", "bought", "weaponsystem/k2", f"In {when}.", time=when)
        for n, when in enumerate(("2015", "2016"), start=1)
    ]
    assert query.disputes(load(sample_build.write(tmp_path, tuple(claims)))) == []


@pytest.mark.parametrize(
    ("text", "entities", "claims"),
    [
        ("turkiye", {"state/turkiye"}, {"claim1", "claim2", "claim6", "claim8"}),
        ("black pan", {"weaponsystem/k2"}, set()),
        ("MINISTER buy", set(), {"claim2"}),
        ("urkiye", set(), set()),
        ("", set(), set()),
    ],
)
def test_search_wants_all_words_from_their_beginning(graph, text, entities, claims):
    found = query.search(graph, text)
    assert {e["id"] for e in found["entities"]} == entities
    assert {c["id"] for c in found["claims"]} == claims


def test_claims_of_one_day_are_found_in_the_order_of_their_ids(tmp_path):
    claims = [
        sample_build.claim(n, "monday", "state/poland", "bought", "weaponsystem/k2", f"Said {n}.") for n in range(1, 9)
    ]
    graph = load(sample_build.write(tmp_path, tuple(claims)))
    assert [c["id"] for c in query.search(graph, "said")["claims"]] == [f"claim{n}" for n in range(1, 9)]


def test_speakers_differ_by_what_they_are_and_not_by_how_they_are_written(tmp_path):
    ends = "state/poland", "bought", "weaponsystem/k2"
    claims = [
        sample_build.claim(n, "monday", *ends, f"Said {n}.", speaker=name)
        for n, name in enumerate(("Officials", "officials", "a minister"), start=1)
    ]
    graph = load(sample_build.write(tmp_path, tuple(claims)))
    assert [(s["name"], s["claims"]) for s in query.sources(graph)["speakers"]] == [("Officials", 2), ("a minister", 1)]
    assert [d["weight"] for *_, d in graph.edges(data=True)] == [2]


def test_sources_tell_who_relays_whom(graph):
    found = query.sources(graph)
    assert found["relays"] == [
        {"publisher": "Evening Wire", "speaker": "Daily Post", "claims": 1},
        {"publisher": "Evening Wire", "speaker": "a minister", "claims": 1},
    ]
    post = next(p for p in found["publishers"] if p["name"] == "Daily Post")
    assert (post["claims"], post["asserted"], post["planned"], post["possible"], post["denied"]) == (4, 1, 1, 1, 1)
    assert post["in_own_voice"] == 4
    wire = next(p for p in found["publishers"] if p["name"] == "Evening Wire")
    assert (wire["claims"], wire["in_own_voice"]) == (3, 1)
