"""Words of war for sports and exercises."""

import pytest

from tests.readings import must_tell, read

YES, MAY = "positive asserted", "positive possible"


@pytest.mark.parametrize(
    "text",
    [
        "Lithuania shot down Norway on penalties.",
        "Armenia beat Azerbaijan last week: 2-1, in futsal.",
        "Peru attacked Chile in volleyball all night.",
        "Peru attacked Chile in the semi-final.",
        "Peru fought Chile in a play-off.",
    ],
)
def test_nobody_is_attacked_in_sports(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert {c.predicate for c in reading.claims}.isdisjoint({"attacked", "fought", "destroyed"}), reading


def test_an_exercise_is_no_war(pipeline):
    (reading,) = read(pipeline, ["In the exercise, Poland attacks Kaliningrad."])
    assert reading.states("Poland", "attacked", "Kaliningrad") == {MAY}, reading


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Israel bombed Gaza in the second half of 2024.", ("Israel", "attacked", "Gaza", YES)),
        ("Israel bombed Gaza, where a football match went on.", ("Israel", "attacked", "Gaza", YES)),
        ("Russia bombed Odesa at 03:15 on Monday.", ("Russia", "attacked", "Odesa", YES)),
        ("Israel bombed Gaza on May 9-10.", ("Israel", "attacked", "Gaza", YES)),
        ("Russia bombed Odesa after parliament voted 70-10.", ("Russia", "attacked", "Odesa", YES)),
        ("Israel bombed Gaza during the exercise.", ("Israel", "attacked", "Gaza", YES)),
        ("Russia downed 10-12 drones and bombed Odesa.", ("Russia", "attacked", "Odesa", YES)),
    ],
)
def test_where_there_is_a_war_it_is_told(pipeline, text, claim):
    must_tell(pipeline, text, [claim])
