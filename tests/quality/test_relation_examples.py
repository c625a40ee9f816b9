"""Every [[example]] of every built-in relation, through the real pipeline, in one batch."""

import pytest

from kg.examples import run
from kg.ontology import load

CASES = [
    (relation.name, number)
    for relation in load().relations.values()
    for number, _ in enumerate(relation.example, start=1)
]


@pytest.fixture(scope="session")
def outcomes(pipeline):
    return {(one.relation, one.number): one for one in run(pipeline, pipeline.ontology.relations.values())}


@pytest.mark.parametrize(("relation", "number"), CASES)
def test_an_example_gives_what_it_must(outcomes, relation, number):
    outcome = outcomes[relation, number]
    assert outcome.passed, "\n".join([outcome.text, *outcome.faults])


def test_no_example_is_left_out(outcomes):
    assert sorted(outcomes) == sorted(CASES)
