"""Relative clauses and lists of goods that the parser gives to a neighbour."""

import pytest

from tests.readings import must_tell, read

#: (sentence, claims that it makes, claims that it does not make)
MENDED = [
    (
        "Peru bought Rafales from France, FK-3 missiles from China and Akash launchers from India.",
        {("France", "sold", "Rafale"), ("China", "sold", "HQ-22"), ("India", "sold", "Akash")},
        {("France", "sold", "HQ-22"), ("India", "sold", "Rafale")},
    ),
    (
        "The rifles were bought by the Guardia Civil from Saab.",
        {("Saab", "supplied", "Guardia Civil")},
        {("Guardia Civil", "located_in", "Saab")},
    ),
    (
        "The ship reached Narvik in May, where Ana Holm met Erik Lund.",
        {("Ana Holm", "visited", "Narvik")},
        set(),
    ),
    (
        "The talks moved to Doha in May, where Hamas refused to sign.",
        set(),
        {("Hamas", "open:sign", "Doha")},
    ),
    (
        "Norway bought CV90s from Sweden and HIMARS from America.",
        {("Sweden", "supplied", "Norway"), ("United States", "supplied", "Norway")},
        {("United States", "sold", "CV90"), ("Sweden", "sold", "HIMARS")},
    ),
    (
        "Egypt turned to Brazil, from which it ordered the C-390.",
        {("Egypt", "bought", "C-390"), ("Brazil", "supplied", "Egypt")},
        set(),
    ),
    (
        "Rheinmetall beat Leonardo in Hungary, to which it will deliver the Lynx.",
        {("Rheinmetall", "supplied", "Hungary")},
        {("Rheinmetall", "supplied", "Leonardo")},
    ),
    (
        "Kenya met Chile, whose minister, Ana Ruiz, backed the Rafale.",
        {("Ana Ruiz", "supports", "Rafale"), ("Ana Ruiz", "has_role_in", "Chile")},
        {("Kenya", "supports", "Rafale")},
    ),
    (
        "Estonia is to buy from Saab the CV90 and from Boeing the F-15EX.",
        {("Saab", "sold", "CV90"), ("Boeing", "sold", "F-15EX")},
        {("Saab", "sold", "F-15EX"), ("Boeing", "sold", "CV90")},
    ),
    (
        "Greece is looking for a way to give back the S-300.",
        {("Greece", "returned", "S-300")},
        set(),
    ),
    (
        "Canada put 20 firms on its list, among them Huawei and Nvidia.",
        {("Canada", "sanctioned", "Huawei"), ("Canada", "sanctioned", "Nvidia")},
        set(),
    ),
    (
        "Embraer builds the C-390 for Hungary, which has ordered two.",
        {("Hungary", "bought", "C-390")},
        set(),
    ),
    ("Chile has never flown the F-35.", {("Chile", "operates", "F-35")}, set()),
    (
        "Peru, having failed to get spare parts and bought the K2, is content.",
        {("Peru", "bought", "K2")},
        set(),
    ),
    (
        "Gustavo Petro let it stand but cancelled the purchase of three Type 209 submarines.",
        {("Gustavo Petro", "rejected", "Type 209")},
        set(),
    ),
    (
        "An offer by Saab of 12 Gripens was leaked.",
        {("Saab", "sold", "Gripen")},
        set(),
    ),
    (
        "The sale to Norway by Saab of missiles was leaked.",
        {("Saab", "supplied", "Norway")},
        {("Norway", "supplied", "Saab")},
    ),
    (
        "Norway bought CV90s from Sweden and tanks from Germany's Rheinmetall.",
        {("Sweden", "sold", "CV90"), ("Rheinmetall", "supplied", "Norway")},
        {("Rheinmetall", "sold", "CV90")},
    ),
    ("Chile flew the F-35 a year.", {("Chile", "operates", "F-35")}, set()),
    (
        "Kenya met Ana Ruiz, whose country, Chile, bought the Rafale.",
        {("Chile", "bought", "Rafale")},
        {("Kenya", "bought", "Rafale")},
    ),
    (
        "Kenya bought jets from Chile, whose president, Ana Ruiz, and then sold them.",
        {("Ana Ruiz", "has_role_in", "Chile")},
        set(),
    ),
    ("Peru, from which Chile bought the K2, met Brazil.", {("Peru", "sold", "K2")}, {("Brazil", "sold", "K2")}),
    ("Embraer builds the C-390 for Hungary, which was ordered by Peru.", set(), {("Peru", "bought", "Hungary")}),
    (
        "Peru ordered jets from Saab, a Swedish firm led by Ana Holm, in May.",
        {("Ana Holm", "has_role_in", "Saab"), ("Saab", "located_in", "Sweden")},
        {("Ana Holm", "has_role_in", "Sweden")},
    ),
    (
        "Peru bought jets from Saab, a drone from Elbit and tanks.",
        {("Saab", "supplied", "Peru"), ("Elbit Systems", "supplied", "Peru")},
        set(),
    ),
    # nothing to mend
    (
        "Poland bought K2 tanks and K9 howitzers from South Korea.",
        {("South Korea", "sold", "K2"), ("South Korea", "sold", "K9")},
        set(),
    ),
    (
        "Qatar bought the Typhoon from Britain, the Rafale from France and the F-15 from the United States.",
        {("France", "sold", "Rafale"), ("United Kingdom", "sold", "Eurofighter Typhoon")},
        {("United States", "sold", "Rafale"), ("France", "sold", "F-15"), ("United Kingdom", "sold", "Rafale")},
    ),
    (
        "Serbia bought the FK-3 from China, the Mistral from France and, from Israel, the PULS.",
        {("France", "sold", "Mistral"), ("China", "sold", "HQ-22")},
        {("China", "sold", "Mistral"), ("Israel", "sold", "Mistral")},
    ),
    (
        "Ukraine got Gripens from Sweden and Norway.",
        {("Sweden", "supplied", "Ukraine"), ("Norway", "supplied", "Ukraine")},
        set(),
    ),
]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru, having failed to get spare parts and bought the K2, is content.", "positive asserted"),
        ("Peru failed to get spare parts and buy the K2.", "negative asserted"),
        ("Peru will let it stand and buy the K2.", "positive planned"),
    ],
)
def test_a_past_tense_goes_on_with_no_infinitive(pipeline, text, status):
    (reading,) = read(pipeline, [text])
    assert {c.status for c in reading.claims if c.triple == ("Peru", "bought", "K2")} == {status}, reading


def test_a_thing_contends_nothing(pipeline):
    text = (
        "It is worth noting that Boeing's $7 billion fine imposed by the European Union, which argued "
        "that Chad had armed Mali, is a fine example of what firms pay."
    )
    (reading,) = read(pipeline, [text])
    assert {c.speaker for c in reading.claims if c.triple == ("Chad", "supplied", "Mali")} == {"European Union"}


@pytest.mark.parametrize(("text", "true", "false"), MENDED)
def test_each_deal_and_clause_has_its_own_parties(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)


def test_a_name_behind_a_month_is_no_month(pipeline):
    (reading,) = read(pipeline, ["The M23 seized Goma in January 2025 and Bukavu in February 2025."])
    assert {(c.triple, c.time) for c in reading.claims} == {
        (("M23", "captured", "Goma"), "2025-01"),
        (("M23", "captured", "Bukavu"), "2025-02"),
    }, reading


def test_what_is_listed_has_its_own_date(pipeline):
    (reading,) = read(pipeline, ["Peru bought the K2 in 2022 and the F-35 in 2020."])
    assert {(c.object, c.time) for c in reading.claims} == {("K2", "2022"), ("F-35", "2020")}, reading


def test_two_capitals_that_are_visited_are_places(pipeline):
    (reading,) = read(pipeline, ["Ana Holm visited Beijing in May and Pyongyang in June."])
    assert {c.object for c in reading.claims} == {"Beijing", "Pyongyang"}, reading


def test_a_past_tense_that_is_an_infinitive_too_goes_on_with_the_infinitive(pipeline):
    (reading,) = read(pipeline, ["Norway plans to let Kongsberg build and set up the NASAMS in Ukraine."])
    assert {c.subject for c in reading.claims} == {"Kongsberg"}, reading


def test_a_preposition_said_again_is_of_the_same_verb(pipeline):
    text = "Jan Berg met with Ana Holm, then a minister, and with Erik Lund, a lawyer."
    (reading,) = read(pipeline, [text])
    assert ("Jan Berg", "met", "Erik Lund") in {c.triple for c in reading.claims}, reading
