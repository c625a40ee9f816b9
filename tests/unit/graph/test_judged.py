from kg.graph.judged import obey
from kg.model import Claim, Judgement, Modality, Polarity, Span


def claim(identifier):
    return Claim(
        id=identifier,
        document="d",
        subject="a",
        predicate="bought",
        object="b",
        polarity=Polarity.POSITIVE,
        modality=Modality.ASSERTED,
        attribution=None,
        time=None,
        qualifiers=(),
        evidence=Span(start=0, end=1),
        confidence=0.7,
        extractor="test",
    )


def judged(*judgements):
    made = [Judgement(verdict=verdict, left=left, right="") for verdict, left in judgements]
    return {c.id: c.confidence for c in obey([claim("one"), claim("two")], made)}


def test_without_judgements_all_stays():
    assert judged() == {"one": 0.7, "two": 0.7}


def test_what_is_rejected_goes_and_what_is_accepted_is_certain():
    assert judged(("reject", "one"), ("accept", "two")) == {"two": 1.0}


def test_the_later_judgement_counts():
    assert judged(("reject", "one"), ("accept", "one")) == {"one": 1.0, "two": 0.7}
    assert judged(("accept", "one"), ("reject", "one")) == {"two": 0.7}


def test_judgements_on_entities_and_unknown_claims_change_nothing():
    assert judged(("merge", "one"), ("split", "two"), ("reject", "three")) == {"one": 0.7, "two": 0.7}
