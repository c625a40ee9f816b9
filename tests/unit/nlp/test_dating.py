"""Dates that the parser takes for owners."""

import pytest

from tests.readings import must_tell, read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("In May 2025 Latvia's president, Edgars Holm, saw Riga.", ("Edgars Holm", "has_role_in", "Latvia")),
        (
            "On a range at Adazi in May 2025 Latvia's president, Edgars Holm, watched the jets.",
            ("Edgars Holm", "has_role_in", "Latvia"),
        ),
        ("In May Airbus's A400M was sold to Peru.", ("Peru", "bought", "A400M")),
        ("In May talks, Peru bought the K2.", ("Peru", "bought", "K2")),
    ],
)
def test_a_date_owns_nothing(pipeline, text, claim):
    must_tell(pipeline, text, {claim})


@pytest.mark.parametrize(
    "text",
    [
        "In Monday's attack on Latvia's president, Edgars Holm saw a plot.",
        "In May 2025 Edgars Holm saw Latvia's president.",
    ],
)
def test_what_else_a_date_may_stand_before(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.predicate == "has_role_in"], reading
