"""Clauses on both sides of a semicolon."""

import pytest

from tests.readings import must_tell

WHOLE = [
    "Ana Novak met Ivan Radic; Norway bought the Rafale.",
    "Norway fell; then Chile left; Peru stayed.",
]
LISTS = [
    "Norway bought the Rafale; the Gripen; and the Leopard 2.",
    "It was led by Ana Novak, who bought the Rafale; who sold the Gripen; and who left.",
    "Norway (which left; it had been told to) bought the Rafale.",
]


def _doc(pipeline, text):
    from kg.model import Document

    (annotated,) = pipeline._stages.annotator.annotate([Document(id="x", text=text)])
    return annotated.doc


@pytest.mark.parametrize("text", [*WHOLE, *LISTS])
def test_what_was_parsed_apart_is_one_sentence_again(pipeline, text):
    doc = _doc(pipeline, text + "\n\nPeru slept.")
    assert [s.text.strip() for s in doc.sents] == [text, "Peru slept."]
    assert "kg_clauses" not in doc.user_data


def test_the_first_clause_hangs_below_the_second(pipeline):
    doc = _doc(pipeline, WHOLE[1])
    roots = {t.text: (t.dep_, t.head.text) for t in doc if t.text in ("fell", "left", "stayed")}
    assert roots == {"fell": ("ccomp", "stayed"), "left": ("ccomp", "stayed"), "stayed": ("ROOT", "stayed")}


def test_a_subject_is_not_lost_to_the_clause_before(pipeline):
    must_tell(
        pipeline,
        "El Geneina fell to the rebels; Ana Novak, then the envoy to Sudan, met Ivan Radic.",
        {("Ana Novak", "met", "Ivan Radic")},
    )
