"""Parts of what was counted: "the jet, 18 of which"."""

import pytest

from kg.model import Document
from tests.readings import must_tell


@pytest.mark.parametrize(
    "text",
    [
        "Peru flies the Gripen, 12 of which it bought from Sweden.",
        "Peru flies 40 Gripen jets, 12 of which it bought from Sweden.",
    ],
)
def test_some_of_the_thing_were_bought(pipeline, text):
    must_tell(pipeline, text, {("Peru", "bought", "Gripen"), ("Sweden", "supplied", "Peru")})


@pytest.mark.parametrize(
    "text",
    [
        "Which firm did Oman, with which Chad resumed ties, pay?",
        "Which of the jets did Oman buy?",
        "Whose jets did it buy?",
    ],
)
def test_a_document_may_begin_with_a_pronoun_of_question(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="a", text=text, published="2025-12-01")])
    names = {m.id: m.name for m in extraction.mentions}
    claims = {(names[c.subject], c.predicate, names[c.object]) for c in extraction.claims}
    assert claims <= {("Chad", "open:resume_tie_with", "Oman")}
