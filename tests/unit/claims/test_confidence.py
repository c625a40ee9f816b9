"""Confidence: shares of right claims by kind."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims import confidence
from kg.claims.confidence import PRIOR, WEIGHT, Confidence, calibrated, hedged
from kg.model import Modality, Polarity
from tests.readings import read

kinds = st.sampled_from(["frame:verb", "frame:noun", "retort"])
cells = st.tuples(kinds, st.booleans(), st.booleans())
counts = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda c: (c[0] + c[1], c[0]))


def test_what_was_never_counted_has_the_confidence_known_before():
    assert Confidence({}).of("frame:verb", hedged=False) == PRIOR


def test_a_kind_that_is_always_wrong_ends_near_nothing():
    one = Confidence({("frame:verb", False, True): (5000, 0)})
    assert one.of("frame:verb", hedged=True) < 0.01


def test_few_claims_move_little_and_many_much():
    few = Confidence({("frame:verb", False, False): (10, 10), ("frame:noun", False, False): (1, 0)})
    many = Confidence({("frame:verb", False, False): (10, 10), ("frame:noun", False, False): (100, 0)})
    assert few.of("frame:noun", hedged=False) > 0.6 > 0.2 > many.of("frame:noun", hedged=False)


def test_what_rests_on_an_anaphor_is_a_kind_of_its_own():
    one = Confidence({("frame:verb", False, False): (1000, 1000), ("frame:verb", True, False): (1000, 0)})
    assert one.of("frame:verb", hedged=False) > 0.9
    assert one.of("frame:verb+anaphor", hedged=False) < 0.1


def test_the_estimate_is_drawn_towards_the_wider_kind():
    share = PRIOR
    for _ in range(4):
        share = (8 + WEIGHT * share) / (10 + WEIGHT)
    one = Confidence({("frame:verb", False, False): (10, 8)})
    assert one.of("frame:verb", hedged=False) == round(share, 3)


@given(st.dictionaries(cells, counts), kinds, st.booleans())
def test_a_confidence_is_a_probability(counted, kind, is_hedged):
    assert 0 < Confidence(counted).of(kind, hedged=is_hedged) < 1


@given(st.dictionaries(cells, counts), cells)
def test_one_more_right_claim_makes_its_kind_no_less_sure(counted, cell):
    claims, right = counted.get(cell, (0, 0))
    more = {**counted, cell: (claims + 1, right + 1)}
    name = cell[0] + (confidence.ANAPHOR if cell[1] else "")
    assert Confidence(more).of(name, hedged=cell[2]) >= Confidence(counted).of(name, hedged=cell[2])


def test_the_counts_that_ship_are_counts():
    data = tomllib.loads(Path(confidence.__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    assert date.fromisoformat(data["date"])
    assert data["cell"]
    assert all(0 <= cell["right"] <= cell["claims"] for cell in data["cell"])
    assert {cell["kind"] for cell in data["cell"]} >= {"frame:verb", "frame:noun", "frame:title", "frame:open"}


@pytest.mark.parametrize("modality", list(Modality))
def test_a_denial_is_hedged_whatever_its_modality(modality):
    assert hedged(Polarity.NEGATIVE, modality)
    assert hedged(Polarity.POSITIVE, modality) is (modality is not Modality.ASSERTED)


def test_claims_name_their_kind_and_have_its_confidence(pipeline):
    texts = [
        "Poland bought the Rafale.",
        "Poland plans to buy the Rafale.",
        "Poland signed an agreement to buy the Rafale.",
        "Belgium's purchase of the Rafale was cheap.",
        "Emmanuel Macron, the French president, left.",
        "Poland praised Emmanuel Macron. It bought the Rafale.",
    ]
    kinds = [{c.extractor for c in r.extraction.claims} for r in read(pipeline, texts)]
    assert kinds[0] == kinds[1] == {"frame:verb"}
    assert "frame:noun" in kinds[3]
    assert "frame:title" in kinds[4]
    assert "frame:verb+anaphor" in kinds[5]
    for reading in read(pipeline, texts):
        for claim in reading.extraction.claims:
            sure = calibrated().of(claim.extractor, hedged=hedged(claim.polarity, claim.modality))
            assert claim.confidence == sure
