"""Whether what a noun names has taken place."""

import pytest

from tests.readings import read

#: (sentence, statuses of talks between Israel and Hamas)
TALKS = [
    ("Norway hosted talks between Israel and Hamas.", {"positive asserted"}),
    ("Norway will host talks between Israel and Hamas.", {"positive planned"}),
    ("Norway offered to broker talks between Israel and Hamas.", {"positive planned"}),
    ("Norway has offered to mediate in talks between Israel and Hamas.", {"positive planned"}),
    ("Norway may host talks between Israel and Hamas.", {"positive possible"}),
    ("Norway did not host the talks between Israel and Hamas.", {"positive possible"}),
]


@pytest.mark.parametrize(("text", "statuses"), TALKS)
def test_talks_are_held_once_they_are_hosted(pipeline, text, statuses):
    (reading,) = read(pipeline, [text])
    assert reading.states("Israel", "negotiated_with", "Hamas") == statuses, reading


#: (sentence, statuses of a truce between Eritrea and Ethiopia)
TRUCES = [
    ("The truce between Eritrea and Ethiopia is holding.", {"positive asserted"}),
    ("A truce between Eritrea and Ethiopia is far off.", {"positive possible"}),
    ("A truce between Eritrea and Ethiopia is a long way off.", {"positive possible"}),
    ("A truce between Eritrea and Ethiopia is not far off.", {"positive planned"}),
    ("A truce between Eritrea and Ethiopia remains elusive.", {"positive possible"}),
    ("No truce between Eritrea and Ethiopia is in sight.", {"negative possible"}),
    ("No truce between Eritrea and Ethiopia is off the table.", {"negative possible"}),
]


@pytest.mark.parametrize(("text", "statuses"), TRUCES)
def test_a_truce_that_is_out_of_reach_is_none(pipeline, text, statuses):
    (reading,) = read(pipeline, [text])
    assert reading.states("Eritrea", "ceasefire_with", "Ethiopia") == statuses, reading


def test_who_dies_in_an_exchange_of_fire_does_not_deny_it(pipeline):
    (reading,) = read(pipeline, ["Three men died in an exchange of fire between Eritrea and Ethiopia."])
    assert reading.states("Eritrea", "fought", "Ethiopia") == {"positive asserted"}, reading
