"""Gerunds behind a preposition and a party: whose deed it is."""

import pytest

from tests.readings import read

NATO = ("Sweden", "joined", "NATO")
#: Texts in which Sweden joins, if anybody.
JOINING = [
    "Turkey dropped its opposition to Sweden joining NATO.",
    "Turkey dropped its opposition to Sweden's joining NATO.",
    "Turkey gave its consent to Sweden joining NATO.",
    "Turkey agreed to Sweden joining NATO.",
    "Turkey consented to Sweden not only joining NATO.",
    "Ankara lifted its objection to Finland and Sweden joining NATO.",
    "Moscow repeated its hostility to Sweden joining NATO.",
]


@pytest.mark.parametrize("text", JOINING)
def test_who_thinks_of_a_deed_does_not_do_it(pipeline, text):
    (reading,) = read(pipeline, [text])
    joined = {c.triple: c.status for c in reading.claims if c.predicate == "joined"}
    assert joined.pop(NATO) in ("positive possible", "positive planned"), reading
    assert {subject for subject, *_ in joined} <= {"Finland"}, reading


def test_what_one_has_nothing_against_is_no_fact(pipeline):
    text = "Paris has no objection to Greece selling Rafales to Peru."
    (reading,) = read(pipeline, [text])
    told = {c.triple: c.status for c in reading.claims}
    assert told["Greece", "supplied", "Peru"] == "positive possible", reading


def test_without_an_attitude_nothing_is_moved(pipeline):
    text = "Turkey sent ships to Libya joining a drill."
    (doc,) = pipeline._stages.annotator.nlp.pipe([text])
    (joining,) = (token for token in doc if token.lower_ == "joining")
    assert joining.dep_ != "pcomp"
