"""Names that no list knows get their type from what stands around them, or from their pattern."""

import pytest

from tests.readings import Reading, read, read_each

#: (text, surface, type)
TYPED = [
    # the text says what it is
    ("Divers searched the Orvana, a tanker under the flag of Gabon.", "Orvana", "WeaponSystem"),
    ("The newspaper Orvana Post wrote about it.", "Orvana Post", "Organization"),
    ("Missiles struck Orvan Khel, an airfield near the border.", "Orvan Khel", "Location"),
    ("Chile bought two used Zelkova frigates in May.", "Zelkova", "WeaponSystem"),
    ("The Zelkova missile hit the hull of a ship.", "Zelkova", "WeaponSystem"),
    ("Rebels hit the Orvana Star, a Maltese-run bulk carrier, at dawn.", "Orvana Star", "WeaponSystem"),
    ("A drone hit the Sea Orvana II, a Greek-owned tanker.", "Sea Orvana II", "WeaponSystem"),
    ("Anna Wells runs Brightforge, a drone maker from Ohio.", "Brightforge", "Organization"),
    ("Orvane, an oil firm from Baku, paid.", "Orvane", "Organization"),
    ("He met Dang Van Loc of Vietorva, a state-owned telecoms firm.", "Vietorva", "Organization"),
    ("They asked the Kolvara Institute, a think-tank.", "Kolvara Institute", "Organization"),
    ("Kolvara, a lobby, objected to the sale.", "Kolvara", "Organization"),
    ("Eritrea joined a pact called Tsimkora in May.", "Tsimkora", "Law"),
    ("The regulator named Zhang Lu Holdings in May.", "Zhang Lu Holdings", "Organization"),
    ("Gabon delayed the Nakavara agreement.", "Nakavara agreement", "Law"),
    ("The Oslo accords were signed in 1993.", "Oslo accords", "Law"),
    ("Chad breaks Resolution 1960.", "Resolution 1960", "Law"),
    ("The UN Security Council Resolution 1960 stands.", "UN Security Council Resolution 1960", "Law"),
    ("Mongolia's Zandan Gomborav said no.", "Zandan Gomborav", "Person"),
    # sums in any currency
    ("Switzerland paid SFr6bn for the jets.", "SFr6bn", "Money"),
    ("Norway set aside NKr90 billion for frigates.", "NKr90 billion", "Money"),
    ("Australia spends A$3bn on a yard.", "A$3bn", "Money"),
    ("Poland pays zl20bn for tanks.", "zl20bn", "Money"),
    ("India paid Rs 500 crore for boats.", "Rs 500 crore", "Money"),
    ("Japan pays ¥9trn a year.", "¥9trn", "Money"),
    # bases with a ship's prefix
    ("Submarines will call at HMAS Stirling.", "HMAS Stirling", "Location"),
    # officers
    ("Vice-Admiral Rolf Holm-Nielsen retired.", "Rolf Holm-Nielsen", "Person"),
    ("Air Marshal Dev Sarin complained.", "Dev Sarin", "Person"),
    # what one mention is told to be, the others are, too
    ("Sailors boarded the Vezhna off Malta. The Vezhna was freed later.", "Vezhna", "WeaponSystem"),
    # ships
    ("Finnish police boarded the Orvana Star in December.", "Orvana Star", "WeaponSystem"),
    ("HMS Trelawney sailed on Monday.", "HMS Trelawney", "WeaponSystem"),
    ("The INS Kolvara was refuelled at sea.", "INS Kolvara", "WeaponSystem"),
    ("USS Dorrance fired first.", "USS Dorrance", "WeaponSystem"),
    ("Canada keeps a Trelawney-class frigate there.", "Trelawney-class", "WeaponSystem"),
    # sites
    ("The jets are assembled at Bradwell by a partner.", "Bradwell", "Location"),
    ("Planes were bombing Kolvara at dawn.", "Kolvara", "Location"),
    # a noun beside the name, where the model sees no name or another thing
    ("The bank Zelkovat, which the Treasury named, paid for it.", "Zelkovat", "Organization"),
    ("In May the navy sent the corvette Danan Var to patrol the coast.", "Danan Var", "WeaponSystem"),
    ("The frigate Hamburg sailed to Malta.", "Hamburg", "WeaponSystem"),
    ("The frigates Orva Kaha and Orva Mana need successors.", "Orva Mana", "WeaponSystem"),
    ("The patrol ship Al-Zelkar was late.", "Al-Zelkar", "WeaponSystem"),
    ("They handed over the Orva Kossei base in May.", "Orva Kossei", "Location"),
    ("The Gorvan militia holds the town.", "Gorvan", "Organization"),
    ("Gabon's ZELKO, a new state company, will build drones.", "ZELKO", "Organization"),
    ("They ordered ten of the Zelka 3 missile boats.", "Zelka 3", "WeaponSystem"),
    ("Zelkovich builds the frigates in Ohio.", "Zelkovich", "Organization"),
    ("Vietorva sells him radars.", "Vietorva", "Organization"),
    ("The jets fly from Orvan Sar Salem Air Base.", "Orvan Sar Salem Air Base", "Location"),
    ("The last Americans left Air Base 417.", "Air Base 417", "Location"),
    ("The Sultan Orvan Division joined the army.", "Sultan Orvan Division", "Organization"),
    ("Fiji lost the Guardian-class boat.", "Guardian-class", "WeaponSystem"),
    ("He told Radio New Zealand that it was late.", "Radio New Zealand", "Organization"),
    ("Kiel Shipyard sold two hulls.", "Kiel Shipyard", "Organization"),
    # a first name makes a person
    ("Viliame Zelkovo trained its crew.", "Viliame Zelkovo", "Person"),
    ("The work, said the paper, of Gáspár Zelkovy.", "Gáspár Zelkovy", "Person"),
    ("The contract went to Magnus-Valdemar Orv, head of the agency.", "Magnus-Valdemar Orv", "Person"),
    ("Bello Zelkovi, a bandit, escaped.", "Bello Zelkovi", "Person"),
    ("Their radar was built by the Alfred Zelkov Institute.", "Alfred Zelkov Institute", "Organization"),
    # its maker, or what it is bought from, tells an ambiguous name
    ("Nigeria bought 24 M-346s from Leonardo.", "Leonardo", "Organization"),
    ("Spain dropped Rafael's Spike, too.", "Spike", "WeaponSystem"),
    ("Spain dropped Rafael's Spike, too.", "Rafael", "Organization"),
    ("The Emirates' port was closed.", "The Emirates", "State"),
    # who acts is no place
    ("The jet is built by China's Chengdu.", "Chengdu", "Organization"),
    ("A delegation flew to Chengdu.", "Chengdu", "Location"),
    # patterns
    ("The 47th Mechanized Brigade held the line.", "47th Mechanized Brigade", "Organization"),
    ("The 2nd Armoured Division moved south.", "2nd Armoured Division", "Organization"),
    ("India began Operation Zelkova in May.", "Operation Zelkova", "Event"),
    ("Troops left Camp Zelkova in May.", "Camp Zelkova", "Location"),
    ("A drone hit the Zelkova bridge at night.", "Zelkova bridge", "Location"),
    ("A ship cut the Z-Link7 cable in the bay.", "Z-Link7", "Location"),
    ("A ship cut the Z-Link7 data cable in the bay.", "Z-Link7", "Location"),
    ("Divers went aboard the Vezhna.", "Vezhna", "WeaponSystem"),
    ("The Gulf of Zelkova froze.", "Gulf of Zelkova", "Location"),
    ("The Rotterdam district court freed him.", "Rotterdam district court", "Organization"),
    ("The union blacklisted Gabon Air in May.", "Gabon Air", "Organization"),
    ("The Carter-Velasquez Act forbids it.", "Carter-Velasquez Act", "Law"),
    # homonyms of states
    ("The plant in Marietta, Georgia, will close.", "Georgia", "Location"),
    ("Talks between Ukraine, Georgia and Moldova resumed.", "Georgia", "State"),
    ("The minister flew to Tbilisi, Georgia.", "Georgia", "State"),
    # its state tells an ambiguous name
    ("Two planes were built by India's HAL in May.", "HAL", "Organization"),
    ("A missile built by Novator was shown.", "Novator", "Organization"),
    # other states' bodies are not the American ones
    ("Members of the Congress of Deputies voted.", "Congress of Deputies", "Organization"),
]
#: What must not be found: (text, surface).
NOTHING = [
    ("It was a first-class failure.", "first-class"),
    ("Explainer: has the deal failed?", "Explainer"),
    ("The U.S. Secretary of State, Marco Rubio, left.", "State"),
    ("Brazil's Congress voted.", "U.S. Congress"),
    ("Brazil's Supreme Court ruled.", "U.S. Supreme Court"),
    ("The Supreme Court of Pakistan ruled.", "U.S. Supreme Court"),
    ("Air Marshal Dev Sarin complained.", "Air"),
    ("Rear Admiral Anna Strand spoke.", "Rear Admiral"),
    ("The two Koreas signed it.", "Koreas"),
    ("The Gabon agreement was signed.", "Gabon agreement"),
    ("The Turkish treaty was signed.", "Turkish treaty"),
    ("The frigate Norway ordered was late.", "frigate Norway"),
    ("He left the Trump camp in May.", "Trump camp"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in (*TYPED, *NOTHING)))


@pytest.mark.parametrize(("text", "surface", "kind"), TYPED)
def test_a_name_has_the_type_that_the_text_gives_it(readings, text, surface, kind):
    found = {m.type for m in readings[text].mentions if m.text == surface}
    assert found == {kind}, readings[text]


@pytest.mark.parametrize(("text", "surface"), NOTHING)
def test_what_is_no_name_is_none(readings, text, surface):
    assert surface not in {m.text for m in readings[text].mentions} | {m.name for m in readings[text].mentions}


def test_a_ship_is_not_its_class(pipeline):
    ship, kind = read(pipeline, ["It paid for the frigate Tamandaré.", "It paid for four Tamandaré frigates."])
    assert {m.name for m in ship.mentions if m.type == "WeaponSystem"} == {"Tamandaré"}
    assert {m.name for m in kind.mentions if m.type == "WeaponSystem"} == {"Tamandaré-class"}


def test_a_vehicle_is_no_class_of_ships(pipeline):
    (reading,) = read(pipeline, ["Peru bought Hunter fighting vehicles in May."])
    assert "Hunter-class" not in {m.name for m in reading.mentions}


def test_a_person_of_that_name_stays_a_person(pipeline):
    (reading,) = read(pipeline, ["Anna Vezhna boarded a plane. Vezhna was tired."])
    assert {m.type for m in reading.mentions if "Vezhna" in m.text} == {"Person"}


def test_a_general_name_is_of_the_state_that_the_text_is_on(pipeline):
    abroad, home = read(pipeline, ["The Reform Party won in Kenya.", "In South Korea the Reform Party won."])
    assert {m.name for m in abroad.mentions if m.type == "Organization"} == {"Reform Party"}
    assert {m.name for m in home.mentions if m.type == "Organization"} == {"Reform Party of Korea"}
