"""Names that no list knows, told by their own words, by an acronym, or by what the text calls them."""

import pytest

from tests.readings import Reading, read, read_each

#: (text, surface, type)
NAMES = [
    # with tails
    ("The Ministry of Polar Supply paid.", "Ministry of Polar Supply", "Organization"),
    ("The Danish Ministry of Resilience paid.", "Danish Ministry of Resilience", "Organization"),
    ("The Ministry of Foreign Affairs agreed.", "Ministry of Foreign Affairs", "Organization"),
    ("The Treaty of Vardo was signed.", "Treaty of Vardo", "Law"),
    ("The Bergen Convention on Cables binds them.", "Bergen Convention on Cables", "Law"),
    ("The Battle of Pervomaika ended.", "Battle of Pervomaika", "Event"),
    ("The Front for the Liberation of Ogoja split.", "Front for the Liberation of Ogoja", "Organization"),
    ("The Ministry of Defence of Peru paid.", "Peru", "State"),
    ("Institute for Polar Studies President Ana Holm met Erik Lund.", "Institute for Polar Studies", "Organization"),
    ("Institute for Polar Studies President Ana Holm met Erik Lund.", "Ana Holm", "Person"),
    ("The Front for the Liberation of Ogoja of Ana Holm split.", "Ana Holm", "Person"),
    # makers and numbers
    ("Chad shot down a Pakistani Saab 2000.", "Saab 2000", "WeaponSystem"),
    ("Poland leases two Saab 340 radar planes.", "Saab 340", "WeaponSystem"),
    ("The Saab 2024 results pleased Stockholm.", "Saab", "Organization"),
    # acronyms
    ("The Oder Arms Works (OAW) denies it.", "Oder Arms Works", "Organization"),
    (
        "The Danish Drone Agency (EDA, said some) and the Elbe Drone Agency (EDA) met.",
        "Elbe Drone Agency",
        "Organization",
    ),
    ("The Association of Volga Shipowners, AVS, sued.", "Association of Volga Shipowners", "Organization"),
    ("The Mobile Coastal Missile (MCM) flew far.", "Mobile Coastal Missile", "WeaponSystem"),
    # what something is called
    ("A militia known as the Blue Adders took the mine.", "Blue Adders", "Organization"),
    ("A drill named Bold Viper ended.", "Bold Viper", "Event"),
    ("The drone, dubbed Dusk Heron, crashed.", "Dusk Heron", "WeaponSystem"),
    ("A munition called Hornet Spear hit it.", "Hornet Spear", "WeaponSystem"),
    # what stands beside it
    ("Open Keel, a Dutch research group, found them.", "Open Keel", "Organization"),
    ("Forward Malawi, the ruling party, won.", "Forward Malawi", "Organization"),
    ("Vozhdane, a small party, opposed it.", "Vozhdane", "Organization"),
    ("The Gao Men of Honour, a militia, held the town.", "Gao Men of Honour", "Organization"),
    ("A container ship, the Maersk Bodo, was hit.", "Maersk Bodo", "WeaponSystem"),
    # forms of companies
    ("The order went to Nord Stream 2 AG.", "Nord Stream 2 AG", "Organization"),
    ("Narvik Shipping Ltd owned it.", "Narvik Shipping Ltd", "Organization"),
    ("Sandvik & Holm AB built it.", "Sandvik & Holm AB", "Organization"),
    ("Unit 9917 ran the hackers.", "Unit 9917", "Organization"),
    ("Executive Order 15117 bans it.", "Executive Order 15117", "Law"),
    ("Gdansk Heavy Industries built it.", "Gdansk Heavy Industries", "Organization"),
    # with a place among the words before the head
    ("The Latvian Drone Agency tested it.", "Latvian Drone Agency", "Organization"),
    ("The Latvian Defence Agency tested it.", "Latvian", "State"),
    ("They met at the Bergen Security Forum.", "Bergen Security Forum", "Event"),
    ("The Nairobi Declaration was torn up.", "Nairobi Declaration", "Law"),
    ("The Turkish Treaty went on.", "Turkish", "State"),
    ("The Agreement on Military Transit lapsed.", "Agreement on Military Transit", "Law"),
    ("Progress for Lesotho, a party of farmers, won.", "Progress for Lesotho", "Organization"),
    ("They showed the Haesan-5, a supersonic missile, in May.", "Haesan-5", "WeaponSystem"),
    # behind their nouns
    ("The village of Malaya Dubrovka fell.", "Malaya Dubrovka", "Location"),
    ("The brigade Stakas Vaitkus refused.", "Stakas Vaitkus", "Organization"),
    ("The newspaper Defence Norway asked him.", "Defence Norway", "Organization"),
    ("The left-wing Brave Homeland movement marched.", "Brave Homeland", "Organization"),
    # persons and firms
    ("Rami Abi Saab served in Egypt.", "Rami Abi Saab", "Person"),
    ("Leonardo took over a rival.", "Leonardo", "Organization"),
    ("Shares in Leonardo rose.", "Leonardo", "Organization"),
    ("Leonardo bought Patria Land in May.", "Leonardo", "Organization"),
]
#: (text, surface that must be no mention of that type, type)
NONE = [
    ("In May, the party won.", "May", "Organization"),
    ("Yesterday, a company of guards left.", "Yesterday", "Organization"),
    ("He met Ana Holm, a party boss.", "Ana Holm", "Organization"),
    ("A man called Erik Lund left.", "Erik Lund", "Organization"),
    ("The plane known to fly there was a Cessna.", "Cessna", "Organization"),
    ("Leonardo painted it.", "Leonardo", "Organization"),
    ("In Gao, a militia took a mine.", "In Gao", "Organization"),
    ("The bank Norway owns is safe.", "Norway", "Organization"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in (*NAMES, *NONE)))


@pytest.mark.parametrize(("text", "surface", "kind"), NAMES)
def test_a_name_is_found_whole_and_typed(readings, text, surface, kind):
    found = {m.text: m.type for m in readings[text].mentions}
    assert found.get(surface) == kind, found


@pytest.mark.parametrize(("text", "surface", "kind"), NONE)
def test_what_is_none_is_left_alone(readings, text, surface, kind):
    assert (surface, kind) not in {(m.text, m.type) for m in readings[text].mentions}


def test_an_acronym_that_the_text_introduces_stands_above_a_list_s(pipeline):
    [reading] = read(pipeline, ["The Elbe Drone Agency (EDA) tested it. The EDA was pleased."])
    assert {m.name for m in reading.mentions} == {"Elbe Drone Agency"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marek Wolny heads the National Guard. Latvia and Chad agreed.", "National Guard"),
        ("Vladimir Putin made Igor Zotov head of the National Guard.", "Rosgvardia"),
        ("Donald Trump sent the National Guard to Chicago.", "U.S. National Guard"),
        ("Ukraine's National Guard held the town.", "National Guard of Ukraine"),
    ],
)
def test_a_body_s_bare_name_is_a_state_s_only_where_the_text_tells_which(pipeline, text, name):
    [reading] = read(pipeline, [text])
    assert {m.name for m in reading.mentions if m.text == "National Guard"} == {name}
