"""Capitals, seats of government and demonyms: the state, or the place?"""

import pytest

from tests.readings import Reading, read, read_each

PLACE = "place"

#: (sentence, surface, the state or body that it stands for, or PLACE)
METONYMS = [
    # a line runs between cities; goods come from a state
    ("The railway from Belgrade to Budapest was built by China.", "Belgrade", PLACE),
    ("The Ona is suspected of severing the Lina cable from Helsinki to Rostock.", "Helsinki", PLACE),
    ("Hungary wants more gas from Moscow.", "Moscow", "Russia"),
    ("The crew of the frigate blamed the Oslo government.", "Oslo", "Norway"),
    # it acts
    ("Moscow denied that it had jammed the signal.", "Moscow", "Russia"),
    ("Ankara summoned the Dutch envoy on Monday.", "Ankara", "Türkiye"),
    ("Warsaw bought the HIMARS launchers a year later.", "Warsaw", "Poland"),
    ("On Friday, Tokyo lodged a protest.", "Tokyo", "Japan"),
    ("Canberra and Wellington condemned the missile test.", "Canberra", "Australia"),
    ("Canberra and Wellington condemned the missile test.", "Wellington", "New Zealand"),
    ("The Foreign Ministry in Beijing condemned Japan.", "Beijing", "China"),
    ("The foreign ministry in Beijing condemned Japan.", "Beijing", "China"),
    ("Paris, which had hoped for the order, was furious.", "Paris", "France"),
    ("Oslo wants to replace its old helicopters.", "Oslo", "Norway"),
    ("France was trying to win over the Germans.", "Germans", "Germany"),
    ("Kyiv said the bridge was empty at the time.", "Kyiv", "Ukraine"),
    ("Seoul has agreed to deliver the howitzers early.", "Seoul", "South Korea"),
    ("The offer was rejected by Tehran within hours.", "Tehran", "Iran"),
    ("A text drafted by Lisbon circulated in the evening.", "Lisbon", "Portugal"),
    ("The Kremlin called the report a fabrication.", "The Kremlin", "Russia"),
    ("The Pentagon confirmed the delay.", "The Pentagon", "United States"),
    ("Downing Street declined to comment.", "Downing Street", "United Kingdom"),
    ("The White House welcomed the vote.", "The White House", "United States"),
    # it is addressed or concerned
    ("Berlin signed an agreement with Athens.", "Athens", "Greece"),
    ("The minister urged Bucharest to send more radars.", "Bucharest", "Romania"),
    ("Washington imposed sanctions on Caracas.", "Caracas", "Venezuela"),
    ("Talks between Riyadh and Doha resumed.", "Riyadh", "Saudi Arabia"),
    ("Talks between Riyadh and Doha resumed.", "Doha", "Qatar"),
    ("The deal angered Cairo.", "Cairo", "Egypt"),
    ("Sweden accused Beijing of spying.", "Beijing", "China"),
    ("Relations with Islamabad have cooled.", "Islamabad", "Pakistan"),
    ("The pressure on Belgrade grew.", "Belgrade", "Serbia"),
    ("A warning to Minsk was issued on Tuesday.", "Minsk", "Belarus"),
    ("It sold Hanoi a dozen radars.", "Hanoi", "Vietnam"),
    # it owns or qualifies
    ("Madrid's refusal surprised nobody.", "Madrid", "Spain"),
    ("London's ambassador protested.", "London", "United Kingdom"),
    ("Kyiv's allies met again.", "Kyiv", "Ukraine"),
    ("The decision was a blow to Manila's plans.", "Manila", "Philippines"),
    # something happens there
    ("The minister arrived in Ankara on Sunday.", "Ankara", PLACE),
    # a city's parts are its own, and it is the city that falls to somebody
    ("Israeli jets pounded Beirut's southern suburbs.", "Beirut", PLACE),
    ("Beirut's government resigned.", "Beirut", "Lebanon"),
    ("Kabul fell to the Taliban in August.", "Kabul", PLACE),
    ("The talks took place in Vilnius.", "Vilnius", PLACE),
    ("A drone fell near Moscow overnight.", "Moscow", PLACE),
    ("The envoy flew to Tokyo.", "Tokyo", PLACE),
    ("The delegation will travel to Riyadh next week.", "Riyadh", PLACE),
    ("She returned from Beijing with nothing.", "Beijing", PLACE),
    ("Two officers live in Oslo.", "Oslo", PLACE),
    ("The convoy left Damascus at dawn.", "Damascus", PLACE),
    ("The chancellor visited Kyiv in June.", "Kyiv", PLACE),
    ("Rebels captured Khartoum last year.", "Khartoum", PLACE),
    ("The factory stands outside Warsaw.", "Warsaw", PLACE),
    ("Explosions were heard across Tehran.", "Tehran", PLACE),
    ("A trip to Brasilia was cancelled.", "Brasilia", PLACE),
    ("The summit opened in Lima and ended in Quito.", "Quito", PLACE),
    ("The plane landed in Baku.", "Baku", PLACE),
    ("The jets flew over Helsinki.", "Helsinki", PLACE),
    ("Missiles struck Kyiv before dawn.", "Kyiv", PLACE),
    ("On a visit to Jakarta, he promised radars.", "Jakarta", PLACE),
    ("BERLIN, May 3 - The cabinet met.", "BERLIN", PLACE),
    ("The Moscow talks ended without a pact.", "Moscow", PLACE),
    ("Norway aimed the missiles at Moscow.", "Moscow", "Russia"),
    # nationalities always stand for the state
    ("Russian-made missiles were on show.", "Russian", "Russia"),
    ("French officials declined to comment.", "French", "France"),
    ("The Turkish president spoke first.", "Turkish", "Türkiye"),
    ("A Norwegian frigate joined the patrol.", "Norwegian", "Norway"),
    ("The Israelis rejected the draft.", "Israelis", "Israel"),
    ("South Korean tanks arrived in Gdynia.", "South Korean", "South Korea"),
    ("British and Dutch engineers worked on it.", "British", "United Kingdom"),
    ("British and Dutch engineers worked on it.", "Dutch", "Netherlands"),
    ("The Emirati order was the largest.", "Emirati", "United Arab Emirates"),
    ("Indian pilots trained for a year.", "Indian", "India"),
    ("The U.S. ambassador was called in.", "U.S.", "United States"),
    ("An Iranian-built drone was shown.", "Iranian", "Iran"),
    ("Ukrainians voted in the spring.", "Ukrainians", "Ukraine"),
    ("The Saudi and Qatari envoys met.", "Qatari", "Qatar"),
    ("A Swiss veto held up the ammunition.", "Swiss", "Switzerland"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in METONYMS))


@pytest.mark.parametrize(("text", "surface", "expected"), METONYMS)
def test_a_surrogate_has_the_reading_that_the_syntax_gives_it(readings, text, surface, expected):
    found = readings[text].of(surface)
    if expected == PLACE:
        assert found == {("Location", surface.title() if surface.isupper() else surface)}
    else:
        assert {name for _, name in found} == {expected}
        assert not any(kind == "Location" for kind, _ in found)


def test_both_readings_are_well_covered():
    places = [row for row in METONYMS if row[2] == PLACE]
    assert len(METONYMS) >= 60
    assert len(places) >= 15


def test_one_surface_can_have_both_readings_in_one_text(pipeline):
    (reading,) = read(pipeline, ["Moscow denied the report. The delegation arrived in Moscow on Monday."])
    assert [(m.type, m.name) for m in reading.mentions if m.text == "Moscow"] == [
        ("State", "Russia"),
        ("Location", "Moscow"),
    ]


def test_a_ship_of_a_capital_s_name_is_no_state(pipeline):
    (reading,) = read(pipeline, ["Captain Lars Holm of the Oslo rammed a trawler."])
    assert "Norway" not in {name for _, name in reading.of("Oslo")}


def test_a_capital_that_ends_another_name_is_no_state(pipeline):
    (reading,) = read(pipeline, ["Real Madrid beat Galatasaray in Lyon."])
    assert "Spain" not in {m.name for m in reading.mentions}


def test_a_place_is_never_merged_with_its_state(pipeline):
    (reading,) = read(pipeline, ["Russia attacked. The delegation arrived in Moscow on Monday."])
    assert ("Location", "Moscow") in {(m.type, m.name) for m in reading.mentions}
    assert reading.of("Russia") == {("State", "Russia")}


@pytest.mark.parametrize(
    "text", ["Latin American leaders met.", "A North American firm won.", "African-American voters left."]
)
def test_a_continent_or_a_people_is_no_state(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [m for m in reading.mentions if m.type == "State"]


def test_a_dateline_is_the_city_by_its_own_name(pipeline):
    (reading,) = read(pipeline, ["SEOUL - Peru bought the K2. It was shown in Seoul."])
    assert reading.of("SEOUL") == {("Location", "Seoul")}
    assert reading.of("Seoul") == {("Location", "Seoul")}


@pytest.mark.parametrize("text", ["The Saudi, a financier, paid Hamas.", "The Oslo sailed to Lisbon."])
def test_a_man_and_a_ship_are_no_state(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert "State" not in {m.type for m in reading.mentions}, reading
