"""Ends of a clause that have no verb."""

import pytest

from tests.readings import must_tell, read


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("Poland bought the Rafale and Finland the F-35.", ("Poland", "Rafale"), ("Poland", "F-35")),
        (
            "Serbia bought jets from France and Croatia the F-16 from Israel.",
            ("France", "Serbia"),
            ("Croatia", "Serbia"),
        ),
        ("Iran attacked Erbil and Turkey Dohuk.", ("Iran", "Kurdistan Region"), ("Iran", "Duhok")),
        ("Sweden sold Hungary ten Gripens, Brazil two.", ("Sweden", "Hungary"), ("Brazil", "Gripen")),
        (
            "Estonia bought from Saab the CV90, and Latvia from Boeing the F-15EX.",
            ("Saab", "CV90"),
            ("Latvia", "CV90"),
        ),
        ("Peru bought jets from Chile and Saab of Sweden.", ("Saab", "Peru"), ("Sweden", "Peru")),
        ("Russia struck Kharkiv, and Ukraine Belgorod.", ("Russia", "Kharkiv"), ("Russia", "Belgorod")),
    ],
)
def test_what_has_no_verb_is_not_of_the_clause_before(pipeline, text, true, false):
    must_tell(pipeline, text, {true}, {false})


def test_the_end_of_a_clause_without_a_verb_is_not_of_the_one_before(pipeline):
    (reading,) = read(
        pipeline, ["Lithuania has withdrawn from NATO, and Finland, Estonia and Latvia from the Ottawa treaty."]
    )
    assert {c.object for c in reading.claims if c.subject == "Lithuania"} == {"NATO"}, reading


GAPS = [
    ("Peru ordered 32 F-35s in November 2024, and Greece 20 a few months earlier.", ("Greece", "bought", "F-35")),
    ("Peru ordered 32 F-35s in May, Greece 20 in July and Chile 12.", ("Chile", "bought", "F-35")),
    ("Peru ordered 12 Gripens, Chile 16 F-16s.", ("Chile", "bought", "F-16")),
    ("Poland bought the K2, and Finland the Leopard.", ("Finland", "bought", "Leopard 2")),
    ("Turkey built the TB2, Iran the Shahed and Israel the Harop.", ("Israel", "manufactured", "Harop")),
    ("Hanwha Ocean pitched its KSS-III in 2024, Navantia the S-80, and Peru waited.", ("Navantia", "sold", "S-80")),
    ("Chile rejected the K2, Peru the Gripen, but neither said why.", ("Peru", "rejected", "Gripen")),
]


@pytest.mark.parametrize(("text", "claim"), GAPS)
def test_what_has_no_verb_shares_the_one_before(pipeline, text, claim):
    must_tell(pipeline, text, {claim})


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Saab, Boeing the rival.",
        "Peru bought the K2 in May, Hyundai the maker said.",
        "Poland was sold the K2, Finland the Leopard.",
        "Putin met Xi on Monday, Modi the day after.",
    ],
)
def test_a_name_and_a_noun_may_be_else(pipeline, text):
    (reading,) = read(pipeline, [text])
    ends = {(c.subject, c.object) for c in reading.claims if c.subject in ("Boeing", "Hyundai", "Finland", "Modi")}
    assert ends <= {("Hyundai", "K2")}, reading
    assert not [c for c in reading.claims if c.predicate == "bought" and c.subject == "Hyundai"], reading


def test_a_number_behind_a_name_leaves_out_the_rest(pipeline):
    (reading,) = read(pipeline, ["Peru fired its foreign minister, Bolivia two and Ecuador its ambassador to Peru."])
    assert "Bolivia" not in {c.object for c in reading.claims}, reading


def test_what_has_no_verb_has_its_own_date(pipeline):
    (reading,) = read(pipeline, ["India tested the Agni-V in March 2024 and Pakistan the Ababeel in October 2023."])
    assert {(c.subject, c.time) for c in reading.claims} == {("India", "2024-03"), ("Pakistan", "2023-10")}, reading


def test_a_number_alone_has_its_own_date(pipeline):
    (reading,) = read(pipeline, ["Peru ordered 32 F-35s in May 2024, and Greece 20 in July 2023."])
    assert {(c.subject, c.time) for c in reading.claims} == {("Peru", "2024-05"), ("Greece", "2023-07")}, reading


def test_the_date_of_a_number_alone_is_not_that_of_the_clause_before(pipeline):
    (reading,) = read(pipeline, ["Peru ordered 32 F-35s, and Greece 20 in July 2023."])
    assert {(c.subject, c.time) for c in reading.claims} == {("Peru", ""), ("Greece", "2023-07")}, reading


@pytest.mark.parametrize(
    "text",
    [
        "Peru sold Chile 32 F-16s, Greece 20.",
        "Peru signed a deal in May, and Greece 20 in July.",
        "Peru ordered 32 F-35s, and in Greece 20 soldiers died.",
    ],
)
def test_a_number_alone_may_be_else(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.subject == "Greece"], reading


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "Norway and Denmark ordered ships. The former chose the Type 26, the latter the FDI.",
            ("Denmark", "bought", "FDI"),
            ("Norway", "bought", "FDI"),
        ),
        (
            "Saab and Embraer signed a pact. The former will supply Gripens to Brazil, the latter C-390s to Sweden.",
            ("Embraer", "supplied", "Sweden"),
            ("Saab", "supplied", "Sweden"),
        ),
        (
            "Embraer and Boeing compete. Norway bought the C-390 from the former and the P-8 from the latter.",
            ("Embraer", "sold", "C-390"),
            ("Boeing", "sold", "C-390"),
        ),
        (
            "Peru and Chile fly the K2. The former sold the latter model.",
            ("Peru", "operates", "K2"),
            ("Chile", "sold", "K2"),
        ),
    ],
)
def test_the_latter_has_its_own(pipeline, text, true, false):
    must_tell(pipeline, text, {true}, {false})


def test_no_article_stands_within_a_name(pipeline):
    text = "Airbus ordered Rolls-Royce engines and Turkey the A400M."
    must_tell(pipeline, text, {("Türkiye", "bought", "A400M")}, {("Airbus", "bought", "A400M")})
