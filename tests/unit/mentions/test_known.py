"""Names that mean a weapon, a state or something else: they need a cue."""

import pytest

from tests.readings import Reading, read, read_each

NOTHING = ("", "")

#: (text, surface, (type, name) that it must have; or NOTHING: no weapon, no state)
NICKNAMES = [
    # with a cue beside them
    ("Germany bought Typhon. Then Typhon was delayed.", "Typhon", ("WeaponSystem", "Typhon")),
    ("The ministry halted the Ajax on Friday.", "Ajax", ("WeaponSystem", "Ajax")),
    ("The Fujian, China's third carrier, sailed.", "Fujian", ("WeaponSystem", "Fujian")),
    ("A minister visited Fujian in May.", "Fujian", NOTHING),
    ("Spain sent a Patriot battery to the border.", "Patriot", ("WeaponSystem", "Patriot")),
    ("Romania asked for more Patriot missiles.", "Patriot", ("WeaponSystem", "Patriot")),
    ("Norway ordered 54 Leopard tanks.", "Leopard", ("WeaponSystem", "Leopard 2")),
    ("Estonia handed over its Javelin missiles.", "Javelin", ("WeaponSystem", "Javelin")),
    ("A Tor missile system was destroyed.", "Tor", ("WeaponSystem", "Tor")),
    ("Grad rockets hit the depot.", "Grad", ("WeaponSystem", "Grad")),
    ("Poland bought 180 K2 tanks.", "K2", ("WeaponSystem", "K2")),
    ("Finland ordered more K9 howitzers.", "K9", ("WeaponSystem", "K9")),
    ("Apache helicopters took part.", "Apache", ("WeaponSystem", "Apache")),
    ("The Chinook helicopter landed on the deck.", "Chinook", ("WeaponSystem", "Chinook")),
    ("Egypt showed the Abrams tank.", "Abrams", ("WeaponSystem", "Abrams")),
    ("A Bradley vehicle burned.", "Bradley", ("WeaponSystem", "Bradley")),
    ("The Lancet drone circled for an hour.", "Lancet", ("WeaponSystem", "Lancet")),
    ("Harpoon missiles guard the strait.", "Harpoon", ("WeaponSystem", "Harpoon")),
    ("A Hawk missile battery was shipped.", "Hawk", ("WeaponSystem", "Hawk")),
    ("The Arrow interceptor was tested.", "Arrow", ("WeaponSystem", "Arrow")),
    ("The Boxer vehicle is built in Kassel.", "Boxer", ("WeaponSystem", "Boxer")),
    ("Challenger tanks reached the front.", "Challenger", ("WeaponSystem", "Challenger 2")),
    ("Typhoon jets were scrambled.", "Typhoon", ("WeaponSystem", "Eurofighter Typhoon")),
    ("Bayraktar drones struck the column.", "Bayraktar", ("WeaponSystem", "Bayraktar TB2")),
    ("Britain sent Brimstone missiles.", "Brimstone", ("WeaponSystem", "Brimstone")),
    ("The Heron drone crashed at sea.", "Heron", ("WeaponSystem", "Heron")),
    # with the full name before
    ("The FGM-148 Javelin is light. Soldiers like the Javelin.", "Javelin", ("WeaponSystem", "Javelin")),
    ("Kuwait bought the Eurofighter Typhoon. The Typhoon is fast.", "Typhoon", ("WeaponSystem", "Eurofighter Typhoon")),
    # without
    ("A true patriot would never say so.", "patriot", NOTHING),
    ("The Patriot Act passed the Senate.", "Patriot", NOTHING),
    ("A leopard escaped from the zoo.", "leopard", NOTHING),
    ("She won the javelin at the games.", "javelin", NOTHING),
    ("Climbers set off for K2 before dawn.", "K2", NOTHING),
    ("Traffic was heavy on the M4 near Reading.", "M4", NOTHING),
    ("A typhoon hit the coast on Monday.", "typhoon", NOTHING),
    ("The graduates of Stalingrad's academy met.", "Stalingrad", NOTHING),
    ("The paper appeared in The Lancet in May.", "Lancet", NOTHING),
    ("A boxer from Leeds won the title.", "boxer", NOTHING),
    ("The challenger lost the vote.", "challenger", NOTHING),
    ("The arrow points north.", "arrow", NOTHING),
    ("A hawk nests on the tower.", "hawk", NOTHING),
    ("Journalists used the Tor browser.", "Tor", NOTHING),
    ("Peter Bradley resigned on Friday.", "Bradley", NOTHING),
    ("General Creighton Abrams died in 1974.", "Abrams", NOTHING),
    ("A heron stood in the reeds.", "heron", NOTHING),
    # states
    ("Georgia applied for membership in March.", "Georgia", ("State", "Georgia")),
    ("Jordan closed its airspace.", "Jordan", ("State", "Jordan")),
    ("Chad expelled the French troops.", "Chad", ("State", "Chad")),
    ("Turkey bought the missiles.", "Turkey", ("State", "Türkiye")),
    ("Niger and Mali broke with France.", "Niger", ("State", "Niger")),
    ("They ate turkey at the base.", "turkey", NOTHING),
    ("Fine china was on the table.", "china", NOTHING),
    ("Michael Jordan visited the troops.", "Jordan", NOTHING),
    ("Chad Smith wrote the report.", "Chad", NOTHING),
    ("Michael Jordan came late. Jordan was tired.", "Jordan", NOTHING),
    ("Jordan's army received the radars.", "Jordan", ("State", "Jordan")),
]
#: What a row with NOTHING must not find at the surface.
WRONG = {"WeaponSystem", "State"}


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in NICKNAMES))


@pytest.mark.parametrize(("text", "surface", "expected"), NICKNAMES)
def test_an_ambiguous_name_needs_a_cue(readings, text, surface, expected):
    at = text.rindex(surface)
    covering = [m for m in readings[text].mentions if m.start <= at < m.start + len(m.text)]
    if expected == NOTHING:
        assert not {m.type for m in covering} & WRONG, covering
    else:
        assert [(m.type, m.name) for m in covering] == [expected]


def test_enough_names_with_and_without_a_cue():
    assert len(NICKNAMES) >= 40
    assert sum(row[2] == NOTHING for row in NICKNAMES) >= 20


def test_a_name_whose_words_tell_its_type_is_still_the_gazetteers(pipeline):
    (reading,) = read(pipeline, ["Egypt fears the Grand Ethiopian Renaissance Dam (GERD)."])
    dams = [m for m in reading.mentions if m.type == "Location"]
    assert {m.detector for m in dams} == {"gazetteer"}
    assert {m.name for m in dams} == {"Grand Ethiopian Renaissance Dam"}
