"""What a phrase is said to include."""

import pytest

from tests.readings import read

INCLUDED = [
    ("Poland bought South Korean arms, among them the K2.", ("Poland", "bought", "K2")),
    ("Among the weapons Poland has bought from South Korea are the K2 tank and the K9.", ("Poland", "bought", "K9")),
    ("The arms sold to Poland by South Korea include the K2.", ("South Korea", "sold", "K2")),
    ("Poland rejected a package that included the Gripen.", ("Poland", "rejected", "Gripen")),
    ("The countries that bought the Rafale include Egypt and Qatar.", ("Qatar", "bought", "Rafale")),
    ("Countries that sanctioned Russia include Japan.", ("Japan", "sanctioned", "Russia")),
    ("The Russian ships sunk by Ukraine include the Moskva.", ("Ukraine", "destroyed", "Moskva")),
]


@pytest.mark.parametrize(("text", "claim"), INCLUDED)
def test_what_is_told_of_the_whole_is_told_of_its_members(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert reading.states(*claim) == {"positive asserted"}, reading


OTHERS = [
    ("The alliance, which includes Turkey, bombed Libya.", ("Türkiye", "attacked", "Libya")),
    ("The arms that Germany sold to Israel do not include the Taurus.", ("Germany", "sold", "Taurus")),
    ("The arms that Germany sold to Israel may include the Taurus.", ("Germany", "sold", "Taurus")),
    ("Poland bought the K2. Among its neighbours are users of the Leopard.", ("Poland", "bought", "Leopard 2")),
    ("Poland bought arms, among other things the K2's spare parts.", ("Poland", "bought", "K2")),
]


@pytest.mark.parametrize(("text", "claim"), OTHERS)
def test_what_one_whole_does_its_members_may_not_do(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert not reading.states(*claim), reading


def test_what_may_be_given_may_include_it(pipeline):
    (reading,) = read(pipeline, ["Weapons that Germany could supply to Ukraine include the Taurus."])
    (claim,) = reading.claims
    assert claim.status == "positive possible"
    assert claim.qualifiers["item"][0] == "Taurus"


def test_the_number_of_the_whole_is_not_that_of_a_member(pipeline):
    (reading,) = read(pipeline, ["Israel killed 12 commanders in Beirut, among them Fuad Shukr."])
    (claim,) = [c for c in reading.claims if c.predicate == "killed"]
    assert claim.object == "Fuad Shukr"
    assert "quantity" not in claim.qualifiers
