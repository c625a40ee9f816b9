"""Words for what was imposed or concluded, standing for its parties."""

import pytest

from tests.readings import read

PEACE = "Chad and Sudan signed a truce in May. "
SANCTIONS = "Canada imposed sanctions on Mali in May. "

STAND = [
    (PEACE + "It was brokered by Ana Ruiz.", ("Ana Ruiz", "mediated", "Chad", "positive asserted")),
    (
        PEACE + "Ana Ruiz, who had brokered the deal, was pleased.",
        ("Ana Ruiz", "mediated", "Sudan", "positive asserted"),
    ),
    (
        SANCTIONS + "It hinted that they might be lifted.",
        ("Canada", "lifted_sanctions_on", "Mali", "positive possible"),
    ),
    (SANCTIONS + "It lifted the sanctions in June.", ("Canada", "lifted_sanctions_on", "Mali", "positive asserted")),
    (SANCTIONS + "Ottawa refuses to lift them.", ("Canada", "lifted_sanctions_on", "Mali", "negative asserted")),
    (
        "America sanctioned Mali in May. Donald Trump has hinted that the measures might be lifted.",
        ("Donald Trump", "lifted_sanctions_on", "Mali", "positive possible"),
    ),
    (
        "Canada sanctioned Mali in May. Peru hopes that the sanctions will be lifted.",
        ("Canada", "lifted_sanctions_on", "Mali", "positive planned"),
    ),
]


@pytest.mark.parametrize(("text", "claim"), STAND)
def test_their_parties_are_those_of_the_claim_before(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {(*c.triple, c.status) for c in reading.claims}, reading


NOTHING = [
    PEACE + "Kenya and Peru signed a pact. Ana Ruiz was pleased, for she had brokered a deal.",
    "Chad and Sudan signed a truce, and Kenya and Peru signed a pact. Ana Ruiz had brokered the deal.",
    "Chad and Sudan met in May. Ana Ruiz had brokered it.",
    PEACE + "Ana Ruiz had brokered a truce between Kenya and Peru.",
    "Chad and Sudan did not sign the truce. Ana Ruiz had brokered it.",
    "Canada imposed sanctions on Mali and on Chad. It lifted them in June.",
    "Canada imposed sanctions on Mali. It lifted the ban on Peru in June.",
    "Canada bought sanctioned jets from Mali. It lifted them in June.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_where_it_is_open_which_is_meant_nothing_is_said(pipeline, text):
    (reading,) = read(pipeline, [text])
    wrong = {("Ana Ruiz", "mediated", "Chad"), ("Canada", "lifted_sanctions_on", "Mali")}
    assert not wrong & {c.triple for c in reading.claims}, reading
