"""Bodies and elections whose names hold a state's name, and what must stay a state."""

import pytest

from tests.readings import Reading, read, read_each

#: (text, surface, type)
NAMES = [
    ("The Canadian Alliance lost.", "Canadian Alliance", "Organization"),
    ("She left the Liberal Party of Canada.", "Liberal Party of Canada", "Organization"),
    ("Iraqi Security Forces took the bridge.", "Iraqi Security Forces", "Organization"),
    ("He teaches at the University of Oslo.", "University of Oslo", "Organization"),
    ("She ran in the 1997 Canadian federal election.", "1997 Canadian federal election", "Event"),
    ("She won the February 1999 Peruvian general election.", "February 1999 Peruvian general election", "Event"),
    ("The US-led coalition bombed Gao.", "US-led coalition", "Organization"),
    ("The French-led military coalition bombed Gao.", "French-led military coalition", "Organization"),
    ("Iraq thanked the Coalition.", "Coalition", "Organization"),
    ("The Reform Party merged.", "Reform Party", "Organization"),
    ("She left the National Front, led by Ana Holm.", "National Front", "Organization"),
    ("He joined the Polish Academy of Sciences.", "Polish Academy of Sciences", "Organization"),
    ("Kestrel Group of Oman sold the boats.", "Kestrel Group", "Organization"),
    # these are states, or by them a state acts
    ("The Russian Federation objected.", "Russian Federation", "State"),
    ("Turkish forces withdrew.", "Turkish", "State"),
    ("The Canadian election was close.", "Canadian", "State"),
    ("The Soviet Union objected.", "Soviet Union", "State"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in NAMES))


@pytest.mark.parametrize(("text", "surface", "kind"), NAMES)
def test_a_name_is_found_whole_and_typed(readings, text, surface, kind):
    found = {m.text: m.type for m in readings[text].mentions}
    assert found.get(surface) == kind


def test_one_coalition_is_not_another(pipeline):
    """ "-led coalition" is no short name of the one that was named before."""
    [reading] = read(pipeline, ["The Saudi-led coalition met the US-led coalition."])
    assert {m.name for m in reading.mentions if m.type == "Organization"} == {"Saudi-led coalition", "US-led coalition"}


def test_a_coalition_without_a_name_is_none(pipeline):
    [reading] = read(pipeline, ["A coalition of Norway and Chad won. Coalition talks went on."])
    assert {m.type for m in reading.mentions} == {"State"}


def test_a_party_is_nobody_s_surname(pipeline):
    text = "Kenyan People's Party (KPP), Party of Liberal Democrats (Lib) and the Reform Party (RP) lost."
    assert "Person" not in {m.type for m in read(pipeline, [text])[0].mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Holm leads the Farmers' League.", "Farmers' League"),
        ("Ana Holm leads the People's Progressive Movement.", "People's Progressive Movement"),
        ("Ana Holm founded the Danube Security Forum, a think tank based in Bergen.", "Danube Security Forum"),
    ],
)
def test_bodies_called_after_people_and_by_what_they_are(pipeline, text, name):
    (reading,) = read(pipeline, [text])
    assert reading.of(name) == {("Organization", name)}, reading


def test_a_fuel_tank_is_no_tank(pipeline):
    (reading,) = read(pipeline, ["The Nordic Star, a fuel tank, burnt."])
    assert "WeaponSystem" not in {m.type for m in reading.mentions}, reading
