"""A verb relates two parties; where a sentence has fewer, it is not read."""

import pytest

from kg.claims.mentionindex import MentionIndex
from kg.claims.parties import Parties
from kg.claims.propositions import Propositions
from kg.model import Document


@pytest.fixture(scope="module")
def read(pipeline):
    stages = pipeline._stages
    propositions, parties = Propositions(pipeline.ontology), Parties(pipeline.ontology)

    def read(text):
        (one,) = stages.annotator.annotate([Document(id="d", text=text)])
        index = MentionIndex(one, list(stages.detector.detect(one)))
        found = propositions.read(index.doc, parties.of(index))
        return [p.token.text for p in found if p.kind == "verb"]

    return read


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Chile bought the Gripen.", ["bought"]),
        ("Chile waited. Peru bought the Gripen.", ["bought"]),
        ("The crowd waited and sang.", []),
        ("Peru and Chile made peace. The two signed with Oslo.", ["made", "signed"]),
        ("Peru and Chile made peace. The two fought again.", ["made", "fought"]),
        ("Peru and Chile fell out. They both blame the other.", ["fell", "blame"]),
    ],
)
def test_verbs_of_sentences_with_two_parties_alone_are_read(read, text, verbs):
    assert read(text) == verbs
