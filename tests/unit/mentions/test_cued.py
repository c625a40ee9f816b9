"""Ambiguous names of bodies and persons: what stands beside them, or the text's state, tells which is meant."""

import pytest

from tests.readings import read

#: (text, surface, name of the entry)
MEANT = [
    # what is apposed to it
    ("The AFC, a rebel alliance, took the town.", "AFC", "Congo River Alliance"),
    ("They fought the FLA, a Tuareg front.", "FLA", "Azawad Liberation Front"),
    # the state that the text speaks of
    ("Kurdish troops left Raqqa. The SDF will join the Syrian army.", "SDF", "Syrian Democratic Forces"),
    ("Tokyo raised the pay of sailors. The SDF lacks recruits.", "SDF", "Japan Self-Defense Forces"),
    ("SDF fighters repelled ISIS.", "SDF", "Syrian Democratic Forces"),
    ("Serbia pleaded. NIS, which runs a refinery, closed it.", "NIS", "Naftna Industrija Srbije"),
    ("Seoul was warned. The NIS told lawmakers.", "NIS", "National Intelligence Service"),
    ("Prague's cabinet met. The SPD's minister disagreed.", "SPD", "Freedom and Direct Democracy"),
    ("Berlin's cabinet met. The SPD's minister disagreed.", "SPD", "Social Democratic Party"),
    # what else the text speaks of
    ("The junta hired mercenaries. Wagner lost men near Kidal.", "Wagner", "Wagner Group"),
    ("BAE Systems, Leonardo and Airbus will build it.", "Leonardo", "Leonardo"),
    ("Austria leases M-346s from Leonardo.", "Leonardo", "Leonardo"),
    ("The Flamingo has a range of 3,000km.", "Flamingo", "Flamingo"),
    ("Libya's militias met. The Rada held an airport.", "Rada", "Special Deterrence Force"),
    ("Kyiv's cabinet met. The Rada voted.", "Rada", "Verkhovna Rada"),
    # later mentions are the same
    ("The AFC, a rebel alliance, took the town. The AFC denied it.", "AFC", "Congo River Alliance"),
    # spellings of one name
    ("Muhammad Shia al-Sudani resigned.", "Muhammad Shia al-Sudani", "Mohammed Shia al-Sudani"),
    ("Ahmad Al Sharaa came.", "Ahmad Al Sharaa", "Ahmed al-Sharaa"),
    ("Josep Borrell and Goran Svilanovic met Nicolas Maduro.", "Nicolas Maduro", "Nicolás Maduro"),
    # a head written small
    ("The Pukpuk treaty was ratified.", "Pukpuk treaty", "Pukpuk Treaty"),
]
#: (text, name that must not be given)
NOT_MEANT = [
    ("Robert Wagner, a rebel, met Anna Wagner.", "Wagner Group"),
    ("The junta hired mercenaries. Wagner lost men, said Anna Wagner.", "Anna Wagner Group"),
    ("Sweden's prosecutor met the board of Oxford's DA office.", "Democratic Alliance"),
]


@pytest.mark.parametrize(("text", "surface", "name"), MEANT)
def test_a_name_is_read_by_what_the_text_tells(pipeline, text, surface, name):
    (reading,) = read(pipeline, [text])
    assert {m.name for m in reading.mentions if m.text == surface} == {name}, reading


@pytest.mark.parametrize(("text", "name"), NOT_MEANT)
def test_another_thing_of_that_name_is_left_alone(pipeline, text, name):
    (reading,) = read(pipeline, [text])
    assert name not in {m.name for m in reading.mentions}, reading


def test_the_north_is_a_state_where_that_was_named_and_no_other_name_begins_so(pipeline):
    text = "North Korea has rockets. On Monday the North flew one over the North Pole and the North of Japan."
    (reading,) = read(pipeline, [text])
    found = [m.text for m in reading.mentions if m.name == "North Korea"]
    assert found == ["North Korea", "the North"], reading
    (reading,) = read(pipeline, ["On Monday the North sent troops to Japan."])
    assert not reading.of("the North"), reading


SENATES = [
    ("The Senate in Abuja met, and Nigeria's president wrote to it.", "Senate"),
    ("Peru is in crisis. Ana Ruiz accused Congress of a coup.", "Congress"),
    ("The Senate voted to arm Ukraine.", "U.S. Senate"),
    ("Mexico wrote to Washington, and Congress blocked the sale.", "U.S. Congress"),
]


@pytest.mark.parametrize(("text", "name"), SENATES)
def test_whose_senate_it_is(pipeline, text, name):
    (reading,) = read(pipeline, [text])
    assert name in {m.name for m in reading.mentions}, reading
    assert name.startswith("U.S.") or f"U.S. {name}" not in {m.name for m in reading.mentions}, reading
