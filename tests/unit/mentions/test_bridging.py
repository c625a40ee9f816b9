"""Whose "the army" is: the one state's that the text speaks of, or nobody's."""

import pytest

from tests.readings import Reading, read, read_each

NOBODY = ""
WHOSE = [
    ("Romania's MiGs are old. The air force flies F-16s as well.", "The air force", "Romania"),
    ("When a drone hit Romania's Tulcea, the government closed the port.", "the government", "Romania"),
    ("Nikol Pashinyan flew home. The army obeyed him.", "The army", "Armenia"),
    ("Togo waited. The jets were sold by the defence ministry.", "the defence ministry", "Togo"),
    ("In Islamabad the army denied it.", "the army", "Pakistan"),
    ("Togo flew to Islamabad, where the army denied it.", "the army", NOBODY),
    ("Togo waited. The works ministry sold jets.", "The works ministry", NOBODY),
    ("Togo waited. The ministry sold jets.", "The ministry", NOBODY),
    ("Togo waited. The rebel army sold jets.", "The rebel army", NOBODY),
    ("Togo waited. The army of a neighbour sold jets.", "The army", NOBODY),
    ("Togo waited. An army sold jets.", "An army", NOBODY),
    ("Togo waited. The armies sold jets.", "The armies", NOBODY),
    ("Togo met Benin. The army sold jets.", "The army", NOBODY),
    ("Togo met Narendra Modi. The army sold jets.", "The army", NOBODY),
    ("Togo waited. The Liberals left the government.", "the government", NOBODY),
    ("The army sold jets.", "The army", NOBODY),
    # the army that the text has named, whoever else is spoken of
    ("Togo's army won. Benin and Ghana met in Oslo. The army sold jets.", "The army", "Togo"),
    ("Togo's army and Benin's army won. The army sold jets.", "The army", NOBODY),
    ("Togo's army won. Ghana sold jets to Benin. The government wept.", "The government", NOBODY),
    ("Togo's army fights the rebel army. Benin and Ghana met. The army sold jets.", "The army", NOBODY),
    ("Togo's army won. Benin met nobody. The army sold jets.", "The army", NOBODY),
    # what another does to it
    ("Togo is at war. Benin trains the army.", "the army", "Togo"),
    ("Togo waited. Benin sold ten jets to the air force.", "the air force", "Togo"),
    ("Togo bought jets. The jets are in service with the air force.", "the air force", "Togo"),
    ("Benin praised the army. Benin trains the army.", "the army", NOBODY),
    ("Togo waited. The army, which has jets, sold two.", "The army", "Togo"),
    # no state that only made or sold the goods
    ("Chinese drones arrived. The army flew them.", "The army", NOBODY),
    ("The firm bought jets from Russia. The army flew them.", "The army", NOBODY),
    ("Togo waited. The Polish army sold jets.", "The Polish army", NOBODY),
    # where soldiers rule
    ("Mali threw out three Belgian diplomats. The junta called them spies.", "The junta", "Mali"),
    ("Norway threw out three Belgian diplomats. The junta called them spies.", "The junta", NOBODY),
    # the state that the whole text is about
    (
        "Peru's ships and Peru's jets are old. Saab met Peru. Peru fears France. The army wept.",
        "The army",
        "Peru",
    ),
    ("Peru and Chile talked. Peru met Chile. Peru fears France. The army wept.", "The army", NOBODY),
    ("Peru's ships are old. Saab met Peru. France sold jets to Peru. The army wept.", "The army", NOBODY),
    # the capital
    ("Lebanon mourned. Drones fell in the capital.", "the capital", "Beirut"),
    ("Israel sent drones. They fell in the Lebanese capital.", "capital", "Beirut"),
    ("Lebanon and Israel mourned. Drones fell in the capital.", "the capital", NOBODY),
    ("Lebanon mourned. Drones fell in the provincial capital.", "the provincial capital", NOBODY),
    ("Peru waited. The firm put its money into the capital of a bank.", "the capital", NOBODY),
    ("Peru waited. The firm raised the capital.", "the capital", NOBODY),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in WHOSE))


@pytest.mark.parametrize(("text", "noun", "state"), WHOSE)
def test_it_is_the_one_state_s_or_nobody_s(readings, text, noun, state):
    assert noun in text
    assert readings[text].last(noun) == state, readings[text]


def test_whose_a_person_is_that_nobody_knows_leaves_the_army_open(pipeline):
    (reading,) = read(pipeline, ["Ana Holm met Erik Ruiz in Oslo. The army bombed Kharkiv."])
    assert not [c for c in reading.claims if c.predicate == "attacked"], reading
