"""What the tokenizer keeps whole, and what it splits."""

import pytest


@pytest.fixture(scope="module")
def words(pipeline):
    nlp = pipeline._stages.annotator.nlp
    return lambda text: {token.text: (token.lemma_, token.pos_) for token in nlp(text)}


def test_a_verb_with_a_prefix_is_one_verb(words):
    found = words("Ana Holm was re-elected in 1997 and co-founded the club.")
    assert found["re-elected"] == ("re-elect", "VERB")
    assert found["co-founded"] == ("co-found", "VERB")


def test_a_noun_with_a_prefix_is_one_noun(words):
    assert words("Ana Holm won re-election in 1997.")["re-election"][1] == "NOUN"


def test_a_title_is_one_word(words):
    assert "secretary-general" in words("The secretary-general left.")
