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
