"""Parts of what was counted: "the jet, 18 of which"."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    "text",
    [
        "Peru flies the Gripen, 12 of which it bought from Sweden.",
        "Peru flies 40 Gripen jets, 12 of which it bought from Sweden.",
    ],
)
def test_some_of_the_thing_were_bought(pipeline, text):
    (reading,) = read(pipeline, [text])
    found = {c.triple for c in reading.claims}
    assert {("Peru", "bought", "Gripen"), ("Sweden", "supplied", "Peru")} <= found, reading
