"""The layers together: types, names that no list knows, persons, values."""

from itertools import pairwise

import pytest

from tests.readings import Reading, read, read_each

#: (text, surface, type, name)
NAMES = [
    # designators and head nouns: no list knows these
    ("Iran showed the XQ-77 missile.", "XQ-77", "WeaponSystem", "XQ-77"),
    ("The Zorbal program was cancelled.", "Zorbal program", "Program", "Zorbal program"),
    ("They signed the Lindholm Treaty in May.", "Lindholm Treaty", "Law", "Lindholm Treaty"),
    # known things, each of its type
    ("Norway flies the F-35.", "F-35", "WeaponSystem", "F-35"),
    ("Norway pays for the F-35 program.", "F-35 program", "Program", "F-35 program"),
    ("Two F-16Vs took off.", "F-16Vs", "WeaponSystem", "F-16V"),
    ("NATO met on Monday.", "NATO", "Organization", "NATO"),
    ("Türkiye objected.", "Türkiye", "State", "Türkiye"),
    ("Turkey objected.", "Turkey", "State", "Türkiye"),
    ("Congress passed CAATSA in 2017.", "CAATSA", "Law", "CAATSA"),
    ("Lockheed Martin builds it.", "Lockheed Martin", "Organization", "Lockheed Martin"),
    ("Reuters wrote about it.", "Reuters", "Organization", "Reuters"),
    # what it is, which the gazetteer knows it by, is no part of its name
    ("Australia ordered three Mogami frigates.", "Mogami", "WeaponSystem", "Mogami-class"),
    ("Norway pays for the F-35 programme.", "F-35 programme", "Program", "F-35 program"),
    # persons behind titles, without the title
    ("President Emmanuel Macron spoke.", "Emmanuel Macron", "Person", "Emmanuel Macron"),
    ("General Tomas Eklund spoke.", "Tomas Eklund", "Person", "Tomas Eklund"),
    ("Foreign Minister Ines Carvalho spoke.", "Ines Carvalho", "Person", "Ines Carvalho"),
    # the article of a longer name, and a people's name by itself
    ("Ahmed al-Iraqi met Vladimir Putin.", "Ahmed al-Iraqi", "Person", "Ahmed al-Iraqi"),
    ("Saudi Arabia condemned the Houthi attack.", "Houthi", "Organization", "Houthis"),
    # what is retaken is a place
    ("The army retook Lyman from the Russians.", "Lyman", "Location", "Lyman"),
    # values
    ("It cost $2.5 billion.", "$2.5 billion", "Money", "$2.5 billion"),
    ("It happened on May 3, 2019.", "May 3, 2019", "Date", "May 3, 2019"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in NAMES))


@pytest.mark.parametrize(("text", "surface", "kind", "name"), NAMES)
def test_a_name_has_its_type(readings, text, surface, kind, name):
    assert readings[text].of(surface) == {(kind, name)}, readings[text]


def test_mentions_do_not_overlap_and_stand_in_order(readings):
    for reading in readings.values():
        spans = [(m.start, m.end) for m in reading.extraction.mentions]
        assert spans == sorted(spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_aircraft_and_program_are_two_things(pipeline):
    (reading,) = read(pipeline, ["Norway flies the F-35. Norway pays for the F-35 program."])
    assert {(m.type, m.name) for m in reading.mentions if "F-35" in m.text} == {
        ("WeaponSystem", "F-35"),
        ("Program", "F-35 program"),
    }


def test_a_variant_is_not_melted_into_its_family(pipeline):
    (reading,) = read(pipeline, ["Greece upgraded the F-16V. Poland flies the F-16."])
    assert {m.name for m in reading.mentions if m.type == "WeaponSystem"} == {"F-16", "F-16V"}


def test_the_same_text_gives_the_same_mentions_in_any_company(pipeline):
    text = "Poland bought the Rafale. It was glad."
    (alone,) = read(pipeline, [text])
    among = read(pipeline, ["Finland joined NATO. It was glad.", text, "Emmanuel Macron spoke."])
    assert among[1].mentions == alone.mentions
