"""What a relative clause or the next verb takes back."""

import pytest

from tests.readings import read_each

BUY = ("Peru", "bought", "KF-21")
YES, NO, PLAN = "positive asserted", "negative asserted", "positive planned"

ROWS = [
    # taken back by a clause beside the noun
    ("Peru announced a purchase of the KF-21 that parliament blocked.", NO),
    ("Peru announced a purchase of the KF-21, which parliament vetoed.", NO),
    ("Peru announced a purchase of the KF-21 that parliament delayed.", PLAN),
    ("Peru announced a purchase of the KF-21 that parliament may block.", YES),
    ("Peru announced a purchase of the KF-21 that parliament praised.", YES),
    ("Peru signed a contract for the KF-21 that parliament later cancelled.", YES),
    # by an apposition
    ("Peru's purchase of the KF-21, a rumour that rises each year, made news.", "positive possible"),
    ("Peru's purchase of the KF-21, a good jet, made news.", YES),
    # by who objects
    ("Chile objected to Peru's purchase of the KF-21.", "positive possible"),
    ("Chile opposed Peru's purchase of the KF-21.", "positive possible"),
    # by the verb behind
    ("Peru announced the purchase of the KF-21, only to cancel it.", PLAN),
    ("Peru announced the purchase of the KF-21 in May but scrapped it in June.", PLAN),
    ("Peru announced the purchase of the KF-21 in May but scrapped its navy.", YES),
    ("Peru announced the purchase of the KF-21, only to praise it.", YES),
    # papers that are not signed
    ("The contract, which has yet to be signed, covers ten KF-21s for Peru.", PLAN),
    ("The contract, which Peru has not signed, covers ten KF-21s for Peru.", PLAN),
    ("The unsigned contract covers ten KF-21s for Peru.", PLAN),
    ("The contract, which was signed in May, covers ten KF-21s for Peru.", YES),
    ("Peru's contract for ten KF-21s, which has yet to be signed, covers training.", PLAN),
    ("Peru's contract for ten KF-21s, which was signed in May, covers training.", YES),
]


@pytest.fixture(scope="module")
def readings(pipeline):
    return read_each(pipeline, (text for text, _ in ROWS))


@pytest.mark.parametrize(("text", "status"), ROWS)
def test_what_came_of_a_deed(readings, text, status):
    assert readings[text].states(*BUY) == {status}, readings[text]
