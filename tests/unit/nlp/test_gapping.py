"""Ends of a clause that have no verb."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("Poland bought the Rafale and Finland the F-35.", ("Poland", "Rafale"), ("Poland", "F-35")),
        (
            "Serbia bought jets from France and Croatia the F-16 from Israel.",
            ("France", "Serbia"),
            ("Croatia", "Serbia"),
        ),
        ("Russia struck Kharkiv, and Ukraine Belgorod.", ("Russia", "Kharkiv"), ("Russia", "Belgorod")),
    ],
)
def test_what_has_no_verb_is_not_of_the_clause_before(pipeline, text, true, false):
    (reading,) = read(pipeline, [text])
    pairs = {(c.subject, c.object) for c in reading.claims}
    assert true in pairs, reading
    assert false not in pairs, reading


def test_the_end_of_a_clause_without_a_verb_is_not_of_the_one_before(pipeline):
    (reading,) = read(
        pipeline, ["Lithuania has withdrawn from NATO, and Finland, Estonia and Latvia from the Ottawa treaty."]
    )
    assert {c.object for c in reading.claims if c.subject == "Lithuania"} == {"NATO"}, reading
