"""Whether what a noun names has taken place."""

import pytest

from kg.claims.cues import Cues
from kg.claims.parse import Parse
from kg.claims.standing import Standing
from kg.claims.status import StatusReader
from kg.ontology import load
from tests.parses import parse
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


@pytest.mark.parametrize(
    ("behind", "how"),
    [
        *((f"public/ADJ/{label}/made", True) for label in ("acomp", "attr", "oprd", "dobj", "xcomp")),
        ("lightly/ADV/advmod/made", True),
        ("in/ADP/prep/made haste/NOUN/pobj/in", True),
        ("in/ADP/prep/made May/PROPN/pobj/in", False),
        ("in/ADP/agent/made haste/NOUN/pobj/in", False),
        ("today/ADV/advmod/made", False),
        ("final/ADJ/conj/made", False),
    ],
)
def test_how_a_thing_is_made_stands_behind_the_verb(behind, how):
    ontology = load()
    events = StatusReader(ontology, Cues(ontology), Standing(ontology))._events
    assert events.how(Parse(parse(f"made/VBN/ROOT/made {behind}"))[0]) is how
    assert not events.how(Parse(parse("public/ADJ/oprd/made made/VBN/ROOT/made"))[1])


@pytest.mark.parametrize(
    "text",
    [
        "Moscow gave its consent to the sale of the BrahMos to Vietnam.",
        "Moscow gave the green light to the sale of the BrahMos to Vietnam.",
        "Moscow gave the nod to Vietnam's purchase of the BrahMos.",
        "Moscow consented to the sale of the BrahMos to Vietnam.",
        "Moscow agreed to the sale of the BrahMos to Vietnam.",
    ],
)
def test_a_sale_that_is_allowed_is_not_yet_made(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert reading.states("Vietnam", "bought", "BrahMos") == {"positive planned"}, reading
