import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from kg.model import Attribution, Claim, Document, Modality, Polarity, Span, content_id


def claim(**changes):
    plain = Claim(
        id="c",
        document="d",
        subject="m1",
        predicate="bought",
        object="m2",
        polarity=Polarity.POSITIVE,
        modality=Modality.ASSERTED,
        attribution=Attribution(mention="", text="an official", span=Span(start=0, end=11), cue="said"),
        time=None,
        qualifiers=(),
        evidence=Span(start=0, end=40),
        confidence=0.9,
        extractor="test",
    )
    return replace(plain, **changes)


def test_a_content_id_is_the_same_on_every_machine():
    assert content_id("Türkiye", "bought", 400) == "e649ce71e0a821b3"


@pytest.mark.parametrize(("one", "other"), [(("ab", "c"), ("a", "bc")), (("a", "b"), ("b", "a")), (("a",), ("a", ""))])
def test_other_parts_give_another_id(one, other):
    assert content_id(*one) != content_id(*other)


def test_a_content_id_can_be_made_of_any_text():
    assert content_id("\ud800") != content_id("\ud801")


def test_a_span_is_a_slice_of_the_text():
    assert Span(start=3, end=6).of("abcdefgh") == "def"


@pytest.mark.parametrize(
    ("polarity", "modality", "asserted"),
    [
        (Polarity.POSITIVE, Modality.ASSERTED, True),
        (Polarity.NEGATIVE, Modality.ASSERTED, False),
        (Polarity.POSITIVE, Modality.PLANNED, False),
        (Polarity.POSITIVE, Modality.POSSIBLE, False),
        (Polarity.NEGATIVE, Modality.POSSIBLE, False),
    ],
)
def test_only_what_is_said_to_have_happened_is_asserted(polarity, modality, asserted):
    assert claim(polarity=polarity, modality=modality).asserted is asserted


def test_the_types_of_the_flow_are_frozen_and_can_be_sent_to_workers():
    one = claim()
    with pytest.raises(FrozenInstanceError):
        one.predicate = "sold"
    assert pickle.loads(pickle.dumps(one)) == one
    assert pickle.loads(pickle.dumps(Document(id="a", text="t"))) == Document(id="a", text="t")
