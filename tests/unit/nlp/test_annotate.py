"""Documents through spaCy, long ones in parts."""

import pytest
import spacy

from kg.model import Document
from kg.nlp import annotate
from kg.nlp.annotate import SpacyAnnotator
from kg.nlp.components import split_after_abbreviations

PARAGRAPH = "Poland bought the Rafale. Finland waited.\n\n"


@pytest.fixture
def annotator():
    return SpacyAnnotator(spacy.blank("en"))


def test_parts_together_are_the_document(annotator, monkeypatch):
    monkeypatch.setattr(annotate, "LONGEST", 100)
    document = Document(id="long", text=PARAGRAPH * 20)
    found = list(annotator.annotate([document]))
    assert len(found) > 1
    assert "".join(a.doc.text for a in found) == document.text
    for one in found:
        assert one.document is document
        assert document.text[one.offset :].startswith(one.doc.text)
        assert len(one.doc.text) <= 100


def test_documents_keep_their_order_and_empty_ones_stay(annotator):
    documents = [Document(id=str(n), text="" if n == 1 else f"Text {n}.") for n in range(70)]
    assert [a.document.id for a in annotator.annotate(documents)] == [d.id for d in documents]


def test_mentions_of_a_late_part_stand_where_the_text_says(pipeline, monkeypatch):
    monkeypatch.setattr(annotate, "LONGEST", 100)
    text = PARAGRAPH * 5
    (extraction,) = pipeline.extract([Document(id="long", text=text)])
    assert {m.name for m in extraction.mentions} == {"Poland", "Rafale", "Finland"}
    assert all(text[m.start : m.end] == m.text for m in extraction.mentions)
    assert max(m.start for m in extraction.mentions) > 150
    assert all(c.evidence.of(text) == "Poland bought the Rafale." for c in extraction.claims)
    assert len(extraction.claims) == 5


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("U.S.-made jets", ["U.S.", "-", "made", "jets"]),
        ("U.K.-led talks", ["U.K.", "-", "led", "talks"]),
        ("the F-16V. The F-35A.", ["the", "F-16V", ".", "The", "F-35A", "."]),
        ("the U.S. and J. Smith", ["the", "U.S.", "and", "J.", "Smith"]),
        ("an F-16 jet", ["an", "F-16", "jet"]),
    ],
)
def test_hyphens_and_full_stops_are_split_where_a_name_ends(text, tokens):
    nlp = spacy.blank("en")
    split_after_abbreviations(nlp)
    assert [t.text for t in nlp(text)] == tokens
