"""Remembered rules give what the model's own give, token by token."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import model
from kg.nlp.remembered import remember

TEXTS = [
    "Poland bought 32 F-35s from the United States, and its minister says that it hasn't been easy.",
    "Let's go: I'm gonna tell you, y'all ain't seen it. C'mon, you got ta do somethin'; ain't nobody doin' nothin'.",
    "There's a war, there are talks. Had they had it? They'd have had to do what they did. You saw me; I saw you.",
    "A headline\n\n  \tThe first paragraph, which is short.\n\n\nThe second: it is, as it was, what it ca n't be.",
    "The more the better; that which was, who knows, was the one that he got and she gets.",
    "",
    " \n ",
    "'s",
]


def seen(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_type_) for t in doc]


@pytest.fixture(scope="module")
def stock() -> Language:
    return model.load()


@pytest.fixture(scope="module")
def ours() -> Language:
    nlp = model.load()
    remember(nlp)
    return nlp


def test_every_token_has_the_attributes_that_the_model_gives(stock: Language, ours: Language) -> None:
    # Twice, and in one text and in many: what is remembered must not depend on where it was first seen.
    for texts in (TEXTS, TEXTS[::-1], [" ".join(TEXTS)]):
        for left, right in zip(stock.pipe(texts), ours.pipe(texts), strict=True):
            assert seen(left) == seen(right)


def test_the_models_own_components_no_longer_run(ours: Language) -> None:
    assert {"kg_rules", "kg_lemmas"} <= set(ours.pipe_names)
    assert not {"attribute_ruler", "lemmatizer"} & set(ours.pipe_names)


def test_a_users_rules_are_kept_even_those_that_can_not_be_remembered(stock: Language) -> None:
    """A rule on the shape of a word, one on two tokens, and a later one that overrides both."""

    def changed() -> Language:
        nlp = model.load()
        ruler = nlp.get_pipe("attribute_ruler")
        ruler.add([[{"SHAPE": "XXXX"}]], {"LEMMA": "capitals"})  # type: ignore[attr-defined]
        ruler.add([[{"LOWER": "poland"}, {"TAG": "VBD"}]], {"LEMMA": "pair"}, index=-1)  # type: ignore[attr-defined]
        ruler.add([[{"LOWER": {"IN": ["nato"]}}]], {"LEMMA": "alliance"})  # type: ignore[attr-defined]
        return nlp

    left, right = changed(), changed()
    remember(right)
    text = "Poland bought it. NATO said the WHO and Poland bought a HUGE ship."
    assert seen(left(text)) == seen(right(text))
    assert {"capitals", "pair", "alliance"} <= {t.lemma_ for t in right(text)}
