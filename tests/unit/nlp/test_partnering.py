"""Parties to a deal that the parser gives to its goods, or to another party."""

import pytest

from tests.readings import must_tell, read

DEALS = [
    (
        "Chile signed a $300m contract for ten Black Hawk helicopters with Lockheed Martin.",
        ("Chile", "Lockheed Martin"),
    ),
    ("Peru signed a contract for maintenance with Saab.", ("Peru", "Saab")),
    ("Peru's government signed a deal on Thursday with Hyundai Rotem to buy 54 K2 tanks.", ("Peru", "Hyundai Rotem")),
    ("Oman signed an agreement on 48 Typhoons with BAE Systems in May.", ("Oman", "BAE Systems")),
]


@pytest.mark.parametrize(("text", "pair"), DEALS)
def test_the_deal_is_with_whom_it_is_signed(pipeline, text, pair):
    must_tell(pipeline, text, {(pair[0], "signed_agreement_with", pair[1])})


def test_who_makes_it_with_another(pipeline):
    (reading,) = read(pipeline, ["The NASAMS, made by Kongsberg with Raytheon, is in its crate."])
    assert {c.subject for c in reading.claims if c.predicate == "manufactured"} == {"Kongsberg", "RTX"}, reading


@pytest.mark.parametrize(
    "text",
    [
        "Peru signed a deal for jets with Pratt & Whitney engines.",
        "Chile signed a deal for closer ties with Saab.",
        "Chile signed the K2 with Saab.",
        "The jets were bought by ministers with ties to Saab.",
    ],
)
def test_what_else_things_may_be_with(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.predicate in ("signed_agreement_with", "manufactured", "bought")], (
        reading
    )


def test_with_whom_a_deal_is_signed_does_not_buy(pipeline):
    (reading,) = read(pipeline, ["Peru's government signed a deal on Thursday with Hyundai Rotem to buy 54 K2 tanks."])
    assert {c.subject for c in reading.claims if c.predicate == "bought"} == {"Peru"}, reading


@pytest.mark.parametrize("text", ["Israel's sale of a SPYDER battery to Peru was completed in May."])
def test_to_whom_a_battery_is_sold(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert ("Israel", "supplied", "Peru") in {c.triple for c in reading.claims}
