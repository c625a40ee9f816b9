"""Numbers that stand for what is counted."""

import pytest

from tests.readings import read

K9 = "Peru has ordered 20 K9 howitzers. "


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (K9 + "It had wanted 40.", "40"),
        (K9 + "Eight more are to come from Changwon.", "Eight more"),
        (K9 + "So far 12 have been delivered.", "12"),
        ("Poland promised Ukraine 14 Leopards; Greece pledged 31.", "31"),
        (K9 + "Norway offered 13 more.", "13 more"),
        (K9 + "Hanwha delivered the first in May.", "first"),
        (K9 + "Chile prefers the Gripen, and ordered 42.", "42"),
        (K9 + "The last arrived in May.", "last"),
        (K9 + "Only 12, ordered in May, have arrived.", "12"),
        (K9 + "It agreed on terms and wanted 40.", "40"),
        (K9 + "The Gripen came sooner: 36 were ordered.", "36"),
        ("Peru bought the K9. The K9 is built in South Korea. Lima had asked for a loan and ordered 40.", "40"),
        ("The KC-46 is dear, and Peru cancelled the E-7, though Chile has given up its plan to buy six.", "six"),
    ],
)
def test_it_stands_for_the_one_thing_spoken_of(pipeline, text, number):
    (reading,) = read(pipeline, [text])
    assert {kind for kind, _ in reading.of(number)} == {"WeaponSystem"}, reading.mentions


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (K9 + "It trained 200 pilots and wanted 40.", "40"),  # of which?
        ("Peru has ordered the K9 and the Rafale. It had wanted 40.", "40"),
        (K9 + "Of its pilots 12 resigned.", "12"),
        (K9 + "Of its pilots 12 arrived.", "12"),
        (K9 + "It will deliver them in 2029.", "2029"),
        (K9 + "It wanted three upgraded frigates.", "three"),
        (K9 + "It sold 40 percent of the firm.", "40"),
        ("Peru is large. It had wanted 40.", "40"),
        (K9 + "Hanwha delivered the first of ten trucks.", "first"),
        (K9 + "Chile was the first.", "first"),
        (K9 + "Chile trained pilots for the Gripen, and ordered 42.", "42"),
        ("Peru showed the Abrams and dropped the Leopard 2, though Chile has ordered 44.", "44"),
    ],
)
def test_other_numbers_stand_for_nothing(pipeline, text, number):
    (reading,) = read(pipeline, [text])
    assert "WeaponSystem" not in {kind for kind, _ in reading.of(number)}, reading.mentions


def test_it_is_the_quantity_of_its_claim(pipeline):
    (reading,) = read(pipeline, [K9 + "In 2023 Juan Silva said that Lima had wanted 40."])
    (claim,) = [c for c in reading.claims if c.triple == ("Peru", "bought", "K9") and c.status == "positive planned"]
    assert claim.qualifiers["quantity"][0] == "40"
    assert claim.speaker == "Juan Silva"


def test_a_number_before_a_weapon_names_none(pipeline):
    (reading,) = read(pipeline, ["Turkey sold Poland 24 drones, Latvia two and Estonia none."])
    assert {m.type for m in reading.mentions} == {"State"}, reading
