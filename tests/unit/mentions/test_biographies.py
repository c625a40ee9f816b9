"""Who was born, studied or was elected is a person, whatever the model takes the name for."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Marković studied at the University of Graz.", "Marković"),
        ("Nilsson, who sat on the board, died in Oslo.", "Nilsson"),
        ("Fry was re-elected in 1997.", "Fry"),
        ("At the 1922 vote Reale was elected.", "Reale"),
        ("Spivar received a doctorate from Leiden University.", "Spivar"),
    ],
)
def test_a_life_makes_a_person(pipeline, text, surface):
    assert {type_ for type_, _ in read(pipeline, [text])[0].of(surface)} == {"Person"}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The Labour Party was re-elected in 1997.", "Labour Party"),
        ("Airbus studied the offer in Bergen.", "Airbus"),
        ("The Treasury studied the offer.", "Treasury"),
    ],
)
def test_a_body_stays_one(pipeline, text, surface):
    assert "Person" not in {type_ for type_, _ in read(pipeline, [text])[0].of(surface)}
