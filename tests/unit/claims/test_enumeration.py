"""Lists of names share what is said of any of them, whatever the parser makes of them."""

import pytest

from tests.readings import read

_BODIES = "the Council of Europe, the African Union, the Arab League and the Nordic Council"


@pytest.mark.parametrize("body", ["Council of Europe", "African Union", "Arab League", "Nordic Council"])
def test_each_of_a_list_of_objects(pipeline, body):
    triples = {c.triple for c in read(pipeline, [f"Ana Holm was elected to {_BODIES}."])[0].claims}
    assert ("Ana Holm", "member_of", body) in triples


def test_a_note_in_brackets_does_not_end_a_list(pipeline):
    said = read(pipeline, ["Kockums has yards in Malmo (the old port), Gothenburg (Arendal) and Bergen."])[0].claims
    assert {c.object for c in said if c.predicate == "located_in"} >= {"Malmö", "Bergen"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # the second name begins another phrase
        ("After the raid on Iraq, Iran and Syria called Norway.", ("Iran", "located_in", "Iraq")),
        ("Norway attacked Iraq, Iran and Syria agreed.", ("Norway", "attacked", "Syria")),
        # a verb between
        ("Norway bombed Iraq, struck Iran and praised Syria.", ("Norway", "attacked", "Syria")),
    ],
)
def test_what_only_looks_like_a_list(pipeline, text, claim):
    assert claim not in {c.triple for c in read(pipeline, [text])[0].claims}


def test_names_of_one_list_are_not_said_of_each_other(pipeline):
    said = read(pipeline, ["The fleet called at Oslo, Bergen (the old port), Stavanger and Narvik."])[0].claims
    assert not [c for c in said if c.predicate == "located_in"]


def test_a_long_list_is_read_whole_up_to_its_limit(pipeline):
    towns = ["Oslo", "Bergen", "Narvik", "Malmo", "Gothenburg", "Gdynia", "Warsaw", "Lublin"] * 10
    said = read(pipeline, [f"Kockums has yards in {', '.join(towns)} and Turin."])[0].claims
    assert {c.object for c in said if c.predicate == "located_in"} >= {"Bergen", "Gdynia"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Weber taught at Leiden University in Leiden, the University of Oslo, and Charles University in Prague.",
            ("Weber", "has_role_in", "Charles University"),
        ),
        (
            "Critics such as the Civic Union and the Green Movement condemned Norway.",
            ("Green Movement", "criticized", "Norway"),
        ),
        (
            "Lund was re-elected in every vote (2003 Chilean general election and 2007 Chilean general election).",
            ("Lund", "participates_in", "2007 Chilean general election"),
        ),
        (
            "Lund has degrees from schools including Yale University, Leiden University, and the University of Tartu.",
            ("Lund", "studied_at", "University of Tartu"),
        ),
    ],
)
def test_a_list_goes_on(pipeline, text, claim):
    assert claim in {c.triple for c in read(pipeline, [text])[0].claims}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peru bought three systems: the K2, the K9 and, from Israel, Spike missiles.", {"K2", "K9", "Spike"}),
        ("Peru bought two kinds of jet: the F-35, which America built, and the Israeli Kfir.", {"F-35", "Kfir"}),
        ("Peru bought two systems: 12 F-16 jets and the SILAM launcher, a version of Elbit's PULS.", {"F-16", "SILAM"}),
    ],
)
def test_what_a_list_behind_a_colon_tells_one_by_one(pipeline, text, names):
    (reading,) = read(pipeline, [text])
    assert {c.object for c in reading.claims if c.predicate == "bought"} == names, reading


@pytest.mark.parametrize(
    "text",
    [
        "Peru bought 12 jets: the Gripen was too dear.",
        "Peru has few qualms: crews have been firing its Storm Shadow and SCALP missiles.",
        "Peru bought tanks, and Chile said: the K2 and the K9.",
        "Peru bought the tank it saw in two films: the K2 and the K9.",
        "Peru bought jets for three states: Elbit's PULS and the K9.",
    ],
)
def test_what_else_stands_behind_a_colon(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.predicate in ("bought", "operates") and c.subject == "Peru"], reading


def test_an_owner_is_no_member_of_a_list(pipeline):
    (reading,) = read(pipeline, ["Airbus bought two plants: Elbit's works and a tower."])
    assert not [c for c in reading.claims if c.predicate == "bought"], reading


def test_a_list_goes_on_behind_a_member_that_is_not_known(pipeline):
    text = (
        "Ana Holm was elected to the Royal Society of Bergen, the US National Academy of Sciences and the Oslo Academy."
    )
    (reading,) = read(pipeline, [text])
    found = {c.object for c in reading.claims if c.predicate == "member_of"}
    assert {"Royal Society of Bergen", "Oslo Academy"} <= found, reading


def test_another_clause_is_no_member_of_a_list(pipeline):
    text = (
        "Ana Holm joined the Royal Society of Bergen, the Chilean Navy sailed and the Oslo Academy of Letters closed."
    )
    (reading,) = read(pipeline, [text])
    assert "Oslo Academy of Letters" not in {c.object for c in reading.claims}, reading
