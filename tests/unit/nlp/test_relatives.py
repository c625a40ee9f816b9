"""Relative clauses whose verb is tagged as a participle or an auxiliary."""

import pytest

from tests.readings import read

RELATIVE = [
    (
        "Peru and Chile are bound by a treaty that the two neighbours signed in 1992.",
        ("Peru", "signed_agreement_with", "Chile"),
    ),
    (
        "Peru and Chile do not speak. The pact that both countries signed in 1992 is dead.",
        ("Peru", "signed_agreement_with", "Chile"),
    ),
    ("Peru, whose Gripen crashed, left NATO.", ("Peru", "left", "NATO")),
    ("The Gripens that Lima wants have yet to be paid for.", ("Peru", "bought", "Gripen")),
    ("The PC-21s bought from Switzerland by Spain cannot teach supersonic flight.", ("Spain", "bought", "PC-21")),
]


@pytest.mark.parametrize(("text", "claim"), RELATIVE)
def test_its_verb_is_found(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {c.triple for c in reading.claims}, reading


def test_the_main_clause_keeps_its_own(pipeline):
    doc = pipeline._stages.annotator.nlp("The deal that the ministers signed in June, in Oslo, is void.")
    words = {t.text: t for t in doc}
    assert words["is"].dep_ == "ROOT"
    assert words["deal"].head == words["is"]
    assert (words["signed"].head, words["signed"].dep_) == (words["deal"], "relcl")
    assert (words["ministers"].head, words["that"].head) == (words["signed"], words["signed"])


@pytest.mark.parametrize(
    "text",
    ["The report that the two ministers chosen in May met is false.", "Peru wants the jets flown by the two states."],
)
def test_participles_stay_participles(pipeline, text):
    doc = pipeline._stages.annotator.nlp(text)
    assert {t.tag_ for t in doc if t.text in ("chosen", "flown")} == {"VBN"}


def test_what_is_joined_stays_a_deed(pipeline):
    doc = pipeline._stages.annotator.nlp("Spain bought from Switzerland and will fly the PC-21.")
    assert doc[1].dep_ == "ROOT" and doc[1].tag_ == "VBD"
