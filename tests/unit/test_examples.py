"""An example must be able to fail: each way in which a claim can be wrong is noticed."""

import pytest

from kg.examples import run
from kg.ontology.schema import Relation

TEXT = "Poland bought the K2 from South Korea in 2022."


def outcome(pipeline, text=TEXT, relation="bought", **example):
    data = pipeline.ontology.relations[relation].model_dump() | {"example": [{"text": text, **example}]}
    (one,) = run(pipeline, [Relation.model_validate(data)])
    return one


def test_the_right_claim_passes(pipeline):
    assert outcome(pipeline, claims=[{"subject": "Poland", "object": "K2"}]).passed


@pytest.mark.parametrize(
    "wrong",
    [
        {"subject": "Germany"},
        {"object": "South Korea"},
        {"polarity": "negative"},
        {"modality": "planned"},
        {"modality": "possible"},
        {"speaker": "Reuters"},
    ],
)
def test_any_wrong_part_fails_and_the_fault_tells_both(pipeline, wrong):
    one = outcome(pipeline, claims=[{"subject": "Poland", "object": "K2", **wrong}])
    assert not one.passed
    (fault,) = one.faults
    assert "got poland -bought-> k2 (positive, asserted)" in fault


def test_a_claim_that_must_not_come_out_fails(pipeline):
    assert not outcome(pipeline).passed


def test_a_denied_one_is_not_asserted(pipeline):
    assert outcome(pipeline, "Poland did not buy the K2.").passed


def test_a_text_without_the_relation_gives_nothing(pipeline):
    assert outcome(pipeline, "Finland joined NATO in 2023.").passed
    one = outcome(pipeline, "Finland joined NATO in 2023.", claims=[{"subject": "Finland", "object": "NATO"}])
    assert one.faults == ("no Finland -> NATO (positive, asserted); got nothing",)


def test_the_ends_of_a_symmetric_relation_may_be_swapped_and_no_other_s(pipeline):
    text = "Putin met Erdogan in Moscow."
    assert pipeline.ontology.relations["met"].symmetric
    assert outcome(pipeline, text, "met", claims=[{"subject": "Erdogan", "object": "Putin"}]).passed
    assert not outcome(pipeline, claims=[{"subject": "K2", "object": "Poland"}]).passed


def test_a_speaker_is_matched_by_name_or_as_written(pipeline):
    text = "Poland bought the K2, Reuters reported."
    assert outcome(pipeline, text, claims=[{"subject": "Poland", "object": "K2", "speaker": "Reuters"}]).passed


def test_a_relation_without_examples_has_no_outcome(pipeline):
    relation = pipeline.ontology.relations["bought"].model_copy(update={"example": ()})
    assert list(run(pipeline, [relation])) == []
