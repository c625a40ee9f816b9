"""Lives, parties and units: forty sentences as encyclopaedias and agencies write them."""

import pytest

from tests.readings import Reading, read

ROLE, MEMBER, TAKES_PART = "has_role_in", "member_of", "participates_in"
KENYA_VOTE = "2013 Kenyan general election"
NORWAY_VOTE = "2001 Norwegian parliamentary election"

#: (sentence, what it must give)
LIVES = [
    (
        "Vera Lindqvist was elected to the Storting in the 2001 Norwegian parliamentary election.",
        ("Vera Lindqvist", MEMBER, "Storting"),
    ),
    (
        "Vera Lindqvist was first elected in 1997 and re-elected in the 2001 Norwegian parliamentary election.",
        ("Vera Lindqvist", TAKES_PART, NORWAY_VOTE),
    ),
    (
        "Marković studied at the University of Graz, later moving to Charles University.",
        ("Marković", "studied_at", "Charles University"),
    ),
    (
        "Rahimi, a member of the Islamic Party in Herat, studied law at Kabul University.",
        ("Rahimi", "studied_at", "Kabul University"),
    ),
    (
        "Rahimi, a member of the Islamic Party in Herat, studied law at Kabul University.",
        ("Rahimi", MEMBER, "Islamic Party"),
    ),
    (
        "Walter Lund received honorary doctorates from Leiden University and the University of Tartu.",
        ("University of Tartu", "honoured", "Walter Lund"),
    ),
    (
        "Nilsson, who sat on the boards of the Nordic Peace Foundation and the Harbour Trust, died in Oslo.",
        ("Nilsson", ROLE, "Harbour Trust"),
    ),
    (
        "Nilsson, who sat on the boards of the Nordic Peace Foundation and the Harbour Trust, died in Oslo.",
        ("Nilsson", "died_in", "Oslo"),
    ),
    (
        "Moreau was elected to the Royal Society of Edinburgh; the Polish Academy of Sciences; and the Arctic Society.",
        ("Moreau", MEMBER, "Polish Academy of Sciences"),
    ),
    (
        "Bruno was a Fellow with the Hoover Institution, a scholar at the Aspen Institute, and a member of the union.",
        ("Bruno", ROLE, "Aspen Institute"),
    ),
    (
        "Professor Weber has advised NATO, the World Bank and the Nordic Peace Foundation.",
        ("Weber", ROLE, "World Bank"),
    ),
    ("Jean Mbala founded the Civic Union with Ana Ruiz.", ("Ana Ruiz", "founded", "Civic Union")),
]
PARTIES = [
    ("Hansen left the Conservative Party, then switched to the Liberal Party.", ("Hansen", "joined", "Liberal Party")),
    (
        "Hansen left the Conservative Party, then switched to the Liberal Party.",
        ("Hansen", "left", "Conservative Party"),
    ),
    ("The Reform Party merged with the Democratic Union.", ("Reform Party", "merged_with", "Democratic Union")),
    (
        "The Freedom Union formed a coalition with the Christian League.",
        ("Freedom Union", "allied_with", "Christian League"),
    ),
    (
        "The government was a coalition of the Social Democratic Party and the Centre Party.",
        ("Social Democratic Party", "allied_with", "Centre Party"),
    ),
    (
        "The coalition consists of the Civic Union and the Green Movement.",
        ("Civic Union", "allied_with", "Green Movement"),
    ),
    (
        "The Progress Alliance, a bloc of the Civic Union and the Green Movement, won.",
        ("Green Movement", MEMBER, "Progress Alliance"),
    ),
    (
        "In Austria, the main parties include the Freedom Party and the Green Movement.",
        ("Freedom Party", "located_in", "Austria"),
    ),
    (
        "Major groups in Kenya, such as the Civic Union and the Green Movement, agreed.",
        ("Green Movement", "located_in", "Kenya"),
    ),
    ("Ana Pinto (National Front) won a seat.", ("Ana Pinto", MEMBER, "National Front")),
    ("The Finance Ministry under Carla Nunes opposed the sale.", ("Carla Nunes", ROLE, "Finance Ministry")),
    (
        "The Reform Party, affiliated with the Liberal International, won.",
        ("Reform Party", MEMBER, "Liberal International"),
    ),
    ("Igor Petrov ran against Elena Popa.", ("Igor Petrov", "rival_of", "Elena Popa")),
    ("Peter Dunn was appointed to the board of the World Bank.", ("Peter Dunn", ROLE, "World Bank")),
]
ELECTIONS = [
    (
        f"Paul Mwangi was defeated by Liberal Party candidate Rose Kamau in the {KENYA_VOTE}.",
        ("Rose Kamau", "beat", "Paul Mwangi"),
    ),
    (
        f"Paul Mwangi was defeated by Liberal Party candidate Rose Kamau in the {KENYA_VOTE}.",
        ("Rose Kamau", ROLE, "Liberal Party"),
    ),
    (f"In the {KENYA_VOTE} Mwangi won the seat for the Reform Party.", ("Mwangi", ROLE, "Reform Party")),
    (f"In the {KENYA_VOTE} Mwangi stood as a candidate of the Reform Party.", ("Reform Party", TAKES_PART, KENYA_VOTE)),
    (f"Tom Lund voted for the Reform Party in the {KENYA_VOTE}.", ("Reform Party", TAKES_PART, KENYA_VOTE)),
    (f"Fernandez won re-election in the {KENYA_VOTE}.", ("Fernandez", TAKES_PART, KENYA_VOTE)),
    ("Grace Otieno ran for the Reform Party in Nakuru.", ("Grace Otieno", "candidate_in", "Nakuru")),
    ("Grace Otieno contested the seat of Nakuru.", ("Grace Otieno", "candidate_in", "Nakuru")),
]
UNITS = [
    (
        "The commander of the 5th Brigade of the Libyan National Army, Khalid Omari, was killed.",
        ("Khalid Omari", ROLE, "5th Brigade"),
    ),
    (
        "The commander of the 5th Brigade of the Libyan National Army, Khalid Omari, was killed.",
        ("5th Brigade", "part_of", "Libyan National Army"),
    ),
    ("Lebanon's Hezbollah movement fired rockets.", ("Hezbollah", "located_in", "Lebanon")),
    ("Iraqi forces seized control of Basra University.", ("Iraq", "captured", "Basra University")),
    ("London reiterated its support for Mali in the fight against Boko Haram.", ("Mali", "fought", "Boko Haram")),
    (
        "The government of Mali, represented by Prime Minister Moussa Keita, signed the text.",
        ("Moussa Keita", ROLE, "Mali"),
    ),
]
SAID = [*LIVES, *PARTIES, *ELECTIONS, *UNITS]

#: (sentence, what it must not give)
NOT_SAID = [
    (
        "Walter Lund received honorary doctorates from Leiden University.",
        ("Walter Lund", "studied_at", "Leiden University"),
    ),
    ("Ana Ruiz entered parliament with a member of the Labour Party.", ("Ana Ruiz", MEMBER, "Labour Party")),
    ("Ana Ruiz advised the World Bank to wait.", ("Ana Ruiz", ROLE, "World Bank")),
    ("Ana Ruiz won a medal for the Labour Party.", ("Ana Ruiz", ROLE, "Labour Party")),
    ("The files went to the Civic Union under the Data Act.", ("Data Act", ROLE, "Civic Union")),
    ("The Liberal Party ran against the Green Alliance.", ("Liberal Party", "allied_with", "Green Alliance")),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    texts = sorted({text for text, _ in (*SAID, *NOT_SAID)})
    return dict(zip(texts, read(pipeline, texts), strict=True))


@pytest.mark.parametrize(("text", "claim"), SAID)
def test_it_is_found(readings, text, claim):
    assert (*claim, "positive asserted") in {(*c.triple, c.status) for c in readings[text].claims}


@pytest.mark.parametrize(("text", "claim"), NOT_SAID)
def test_it_is_not_said(readings, text, claim):
    assert claim not in {c.triple for c in readings[text].claims}


def test_what_stands_in_a_name_is_no_list_with_what_follows_it(pipeline):
    [reading] = read(pipeline, ["Lund taught at the University of Padua, Sussex and Charles University."])
    assert not [c for c in reading.claims if c.predicate == "located_in"]
