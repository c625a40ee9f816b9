"""Participles at the end of a clause that the parser gives to its subject, or to a place."""

import pytest

from tests.readings import must_tell

SHOT = ("Serbia lost two F-16s over Kosovo in May, shot down by NATO.", ("NATO", "destroyed", "F-16"))
MENDED = [
    SHOT,
    ("Slovakia unveiled its F-16s, bought from the United States in 2018.", ("United States", "sold", "F-16")),
    ("Romania will station the Patriots, bought from Raytheon, in May.", ("Romania", "bought", "Patriot")),
    ("Niger received two drones in May, delivered by Türkiye.", ("Türkiye", "supplied", "Niger")),
    # the subject's own, or nobody's
    ("Israel hit two ships in May, backed by the American navy.", ("United States", "supports", "Israel")),
]


@pytest.mark.parametrize(("text", "claim"), MENDED)
def test_a_participle_is_said_of_the_thing_before_it(pipeline, text, claim):
    must_tell(pipeline, text, {claim})


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (SHOT[0], ("NATO", "attacked", "Serbia")),
        ("Iran lost three ships in the Gulf, sunk by the American navy.", ("United States", "destroyed", "Gulf")),
        ("Mali bombed Kidal in May, supplied by Russia.", ("Russia", "supplied", "Kidal")),
        ("Norway blamed Denmark for the F-16s, bought from Belgium.", ("Norway", "bought", "F-16")),
    ],
)
def test_neither_the_loser_nor_the_place_is_shot_down(pipeline, text, false):
    must_tell(pipeline, text, (), {false})


def test_jets_that_one_shoots_down_are_another_s(pipeline):
    must_tell(pipeline, "Serbia lost two jets over Kosovo, shot down by NATO.", (), {("Serbia", "NATO")})
