"""A sentence is headed by its finite verb."""

import pytest

from tests.readings import must_tell, read


def test_a_name_with_an_apposition_has_a_verb(pipeline):
    text = "HD Hyundai Heavy Industries, builder of the frigates, handed over the Miguel Malvar in April 2025."
    doc = pipeline._stages.annotator.nlp(text)
    verb = next(t for t in doc if t.text == "handed")
    assert verb.dep_ == "ROOT"
    assert next(c.text for c in verb.lefts if c.dep_ == "nsubj").endswith("Industries")


def test_a_participle_right_behind_a_noun_is_the_noun_s(pipeline):
    must_tell(
        pipeline, "Kazakhstan replaced its MiG-31s with Su-30SMs bought from Russia.", {("Russia", "sold", "Su-30SM")}
    )


def test_what_goes_along_denies_nothing(pipeline):
    (reading,) = read(
        pipeline, ["The Swiss will pay more for their 36 F-35s, the Pentagon having rejected a fixed price."]
    )
    status = {c.triple: c.status for c in reading.claims}
    assert status[("Switzerland", "paid", "F-35")] == "positive planned", reading


@pytest.mark.parametrize("text", ["Saab, based in Sweden, sold the Gripen.", "Kenya, given the jets, sold them."])
def test_a_participle_that_describes_is_left_alone(pipeline, text):
    doc = pipeline._stages.annotator.nlp(text)
    assert next(t for t in doc if t.text == "sold").dep_ == "ROOT"


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        (
            "Peru bought 12 Gripens, and Embraer, which it had approached, offered the C-390.",
            ("Embraer", "sold", "C-390"),
            ("Peru", "sold", "C-390"),
        ),
        (
            "Spain wants 72 Gripens and six GlobalEyes, and Ana Ruiz, its minister, warned Boeing.",
            ("Ana Ruiz", "warned", "Boeing"),
            ("Spain", "warned", "Boeing"),
        ),
        (
            "Switzerland's five Patriot batteries, ordered last year, have been held back.",
            ("Switzerland", "bought", "Patriot"),
            ("Switzerland", "operates", "Patriot"),
        ),
    ],
)
def test_a_clause_has_its_own_verb_and_subject(pipeline, text, true, false):
    must_tell(pipeline, text, {true}, {false})
