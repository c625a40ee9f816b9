"""What one is praised, blamed or suspected for: a fact only where it is given as one."""

import pytest

from tests.readings import read

#: (sentence, claim, its statuses)
GROUNDS = [
    ("Chile praised Peru for joining NATO.", ("Peru", "joined", "NATO"), {"positive asserted"}),
    ("Chile blamed Peru for the attack on Bogotá.", ("Peru", "attacked", "Colombia"), {"positive asserted"}),
    ("Chile accused Peru of a hand in the attack on Bogotá.", ("Peru", "attacked", "Colombia"), {"positive asserted"}),
    ("Chile suspects Peru of attacking Bogotá.", ("Peru", "attacked", "Colombia"), {"positive possible"}),
    ("Chile cleared Peru of attacking Bogotá.", ("Peru", "attacked", "Colombia"), {"negative asserted"}),
    ("Chile did not punish Peru for joining NATO.", ("Peru", "joined", "NATO"), {"positive possible"}),
    ("Peru was accused of attacking Bogotá.", ("Peru", "attacked", "Colombia"), {"positive possible"}),
    ("Peru was accused by Chile of attacking Bogotá.", ("Peru", "attacked", "Colombia"), {"positive asserted"}),
    ("Chile tried to blame the attack on Bogotá on Peru.", ("Peru", "attacked", "Colombia"), {"positive possible"}),
    ("Chile blamed the attack on Bogotá on Peru.", ("Peru", "attacked", "Colombia"), {"positive asserted"}),
    (
        "The raid on Bogotá, which Chile blamed on Peru, went on.",
        ("Peru", "attacked", "Colombia"),
        {"positive asserted"},
    ),
    ("Peru waited for the attack on Bogotá.", ("Peru", "attacked", "Colombia"), set()),
]


@pytest.mark.parametrize(("text", "claim", "statuses"), GROUNDS)
def test_the_deed_is_as_sure_as_its_ground(pipeline, text, claim, statuses):
    (reading,) = read(pipeline, [text])
    assert reading.states(*claim) == statuses, reading
