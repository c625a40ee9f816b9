"""Dates that the parser takes for owners."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("In May 2025 Latvia's president, Edgars Holm, saw Riga.", ("Edgars Holm", "has_role_in", "Latvia")),
        (
            "On a range at Adazi in May 2025 Latvia's president, Edgars Holm, watched the jets.",
            ("Edgars Holm", "has_role_in", "Latvia"),
        ),
        ("In May Airbus's A400M was sold to Peru.", ("Peru", "bought", "A400M")),
    ],
)
def test_a_date_owns_nothing(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {c.triple for c in reading.claims}, reading


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
