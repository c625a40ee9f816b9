"""Appositions hang on the name that they stand beside."""

import pytest

from kg.model import Document


def hangs(pipeline, text, noun):
    (annotated,) = pipeline._stages.annotator.annotate([Document(id="a", text=text)])
    token = next(t for t in annotated.doc if t.text == noun)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("The boats were designed by Naval Group, a French shipbuilder chosen in 2016.", "shipbuilder", "Naval Group"),
        ("Under CAATSA, a law which Donald Trump signed in 2017, Washington may punish anyone.", "law", "CAATSA"),
    ],
)
def test_an_apposition_belongs_to_the_name_before_its_comma(pipeline, text, noun, name):
    assert hangs(pipeline, text, noun) == ("appos", name)


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Marko Petrov met Ana Novak of Peru, the minister.", "minister", "Peru"),
        ("The law, a gift to Saab, was passed.", "gift", "Saab"),
    ],
)
def test_what_does_not_fit_the_name_stays_where_it_is(pipeline, text, noun, name):
    assert hangs(pipeline, text, noun) != ("appos", name)
