"""Plans that the other side would not have."""

import pytest

from kg.model import Document
from tests.readings import read

BUY = ("Peru", "bought", "Gripen")
PLAN = "Peru wanted to buy the Gripen"


def statuses(pipeline, text):
    (reading,) = read(pipeline, [Document(id="a", text=text)])
    return {c.status for c in reading.claims if c.triple == BUY}


@pytest.mark.parametrize(
    "end",
    [
        "but Sweden refused",
        "but Sweden refused to sell it",
        "but Sweden would not sell the Gripen",
        "but Sweden turned it down",
        "but Sweden was unwilling to close the deal",
        "but complained that Sweden was unwilling to close a deal",
        "but claimed Sweden was unwilling to close a deal",
        "but the United States blocked the sale",
        "though Sweden did not approve the sale",
    ],
)
def test_a_partner_that_would_not_deal_ends_the_plan(pipeline, end):
    assert statuses(pipeline, f"{PLAN}, {end}.") == {"positive planned", "negative asserted"}


@pytest.mark.parametrize(
    "end",
    [
        "but Sweden at first refused",
        "but Sweden refused for years to sell it",
        "but Sweden did not approve the sale until 2019",
        "but Sweden did not offer a loan",
        "but Sweden would not deliver missiles",
        "but Sweden did not refuse",
        "but Sweden may refuse to sell it",
        "and Sweden refused to sell missiles to Chile",
        "but Peru declined",
        "but the bank refused",
    ],
)
def test_a_plan_that_may_still_come_stands(pipeline, end):
    assert statuses(pipeline, f"{PLAN}, {end}.") == {"positive planned"}


def test_a_plan_of_the_present_stands(pipeline):
    assert statuses(pipeline, "Peru wants to buy the Gripen, but Sweden refuses.") == {"positive planned"}


def test_what_was_bought_is_not_taken_back(pipeline):
    assert statuses(pipeline, "Peru bought the Gripen, but Sweden refused to sell it missiles.") == {
        "positive asserted"
    }


def test_who_says_that_it_was_refused_is_heard(pipeline):
    text = "Morocco said it had tried to buy the Rafale but France would not sell it."
    (reading,) = read(pipeline, [Document(id="a", text=text)])
    found = {(c.status, c.speaker) for c in reading.claims if c.triple == ("Morocco", "bought", "Rafale")}
    assert ("negative asserted", "Morocco") in found


def test_who_asks_whether_it_was_refused_tells_nothing(pipeline):
    assert statuses(pipeline, f"{PLAN}, but did Sweden refuse?") <= {"positive planned", "positive possible"}
