"""Documents through spaCy, long ones in parts."""

import re

import pytest
import spacy

from kg.model import Document
from kg.nlp import annotate, model
from kg.nlp.annotate import SpacyAnnotator
from kg.nlp.components import keep_whole, paragraphs, split_after_abbreviations, teach_verbs

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


def test_a_sum_ends_before_the_full_stop(pipeline):
    (annotated,) = pipeline._stages.annotator.annotate(
        [Document(id="a", text="Peru paid $920m. Chile left at 9 p.m. on foot.")]
    )
    assert next(s.text for s in annotated.doc.sents) == "Peru paid $920m."


@pytest.mark.parametrize(
    ("lengths", "batches"),
    [
        ([10] * 5, [[10, 10, 10], [10, 10]]),
        ([90, 20, 10, 10], [[90], [20, 10, 10]]),
        ([60, 40, 1], [[60, 40], [1]]),
        ([250, 5], [[100], [100], [50, 5]]),  # in parts
        ([], []),
    ],
)
def test_so_many_texts_and_characters_go_to_spacy_at_once(monkeypatch, lengths, batches):
    for name, most in (("LONGEST", 100), ("BATCH", 3), ("TOGETHER", 100)):
        monkeypatch.setattr(annotate, name, most)
    documents = [Document(id=str(n), text="x" * length) for n, length in enumerate(lengths)]
    assert [[len(text) for text, _ in batch] for batch in annotate._batches(documents)] == batches


#: Names are compared with the text, not with a token.
_OF_NAMES = {"given_names", "female_words", "male_words"}


def test_the_pipeline_keeps_each_word_whole_that_a_list_of_words_has_with_a_hyphen(pipeline):
    nlp = pipeline._stages.annotator.nlp
    lists = (items for name, items in pipeline.ontology.words.items() if name not in _OF_NAMES)
    words = sorted({word for items in lists for word in items if re.fullmatch(r"[^\W_]+(-[^\W_]+)+", word)})
    assert "brother-in-law" in words
    torn = [word for word in words if nlp.make_doc(f"the {word} of")[1].text != word]
    assert not torn, "add it to hyphenated_things or hyphenated_verbs, or nothing matches it"


@pytest.mark.parametrize("word", ["secretary-general", "Secretary-general", "Secretary-General", "SECRETARY-GENERAL"])
def test_a_hyphenated_word_is_kept_whole_however_it_is_written(word):
    nlp = spacy.blank("en")
    keep_whole(nlp, ["secretary-general"])
    assert [t.text for t in nlp(f"The {word} left.")] == ["The", word, "left", "."]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("hope", {"hopes", "hoped", "hoping"}),
        ("rally", {"rallys", "rallies", "rallied", "rallying"}),
        ("rebut", {"rebuts", "rebuted", "rebuting", "rebutted", "rebutting"}),
        ("zot", {"zots", "zoted", "zoting", "zotted", "zotting"}),
    ],
)
def test_the_forms_of_a_verb_lead_to_it(verb, forms):
    nlp = model.load()
    exceptions = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_exc")["verb"]
    before = set(exceptions)
    teach_verbs(nlp, [verb])
    assert {form for form, lemmas in exceptions.items() if lemmas == [verb]} >= forms
    assert set(exceptions) - before <= forms


def test_a_paragraph_begins_a_sentence_and_a_line_does_not():
    doc = paragraphs(spacy.blank("en")("Jets for\nPoland\n\nWarsaw pays"))
    assert [t.text for t in doc if t.is_sent_start] == ["Jets", "Warsaw"]


def test_a_dateline_is_one_sentence_and_what_follows_another():
    text = "Title\n\nALMATY, 9 May 2025 - Kazakhstan builds drones."
    doc = paragraphs(spacy.blank("en")(text))
    starts = [t.text for t in doc if t.is_sent_start]
    assert starts == ["Title", "ALMATY", "Kazakhstan"]
    inside = [t for t in doc if text.index("ALMATY") < t.idx < text.index("Kazakhstan")]
    assert [t.is_sent_start for t in inside] == [False] * len(inside)


def test_the_pipeline_s_model_knows_the_odd_verbs(pipeline):
    texts = {"hope": "hoped", "fine": "fined", "stage": "staged", "wage": "waged", "hate": "hated", "hop": "hopped"}
    for lemma, form in texts.items():
        (one,) = pipeline._stages.annotator.annotate([Document(id="a", text=f"Poland {form} to act.")])
        assert one.doc[1].lemma_ == lemma
